import { markup, type Markup } from "./html-markup.ts";
import type { Report, ReportModel } from "./report.ts";

/** A report with what its parts look up again and again. */
export interface View {
  readonly report: Report;
  /** By id `support-llm@1.2.0`; by model alone, the first of its versions. */
  readonly find: (name: string) => ReportModel | undefined;
  /** Place of a stage in the lifecycle, after the last where it is not one of its stages. */
  readonly stagePlace: (stage: string) => number;
}

/** Looks a report over once. */
export function viewOf(report: Report): View {
  const byModel = new Map<string, ReportModel>();
  for (const each of [...report.models].reverse()) byModel.set(each.score.model, each);
  const byId = new Map(report.models.map((each) => [each.id, each]));
  const places = new Map(report.stages.map((stage, at) => [stage.id, at]));
  return {
    report,
    find: (name) => byId.get(name) ?? byModel.get(name),
    stagePlace: (stage) => places.get(stage) ?? report.stages.length,
  };
}

/** The anchor of a version's page: different ids have different anchors, whatever they hold. */
export function pageAnchor(id: string): string {
  return `v-${id.replace(/[^A-Za-z0-9.@-]/gu, (found) => `_${(found.codePointAt(0) ?? 0).toString(16)}_`)}`;
}

/** A version as a link to its page, or its name where the report has no such page. */
export function versionLink(view: View, name: string): Markup {
  const model = view.find(name);
  return model === undefined ? markup`${name}` : markup`<a href="#${pageAnchor(model.id)}">${breakable(name)}</a>`;
}

/** A long id breaks before its version rather than anywhere. */
function breakable(name: string): Markup {
  const at = name.lastIndexOf("@");
  return at < 1 ? markup`${name}` : markup`${name.slice(0, at)}<wbr />${name.slice(at)}`;
}
