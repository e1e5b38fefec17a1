import type { Finding } from "../findings/finding.ts";
import type { Doc, Workspace } from "../workspace.ts";
import { rootOf } from "./places.ts";
import { futureVisitor } from "./rules-dates.ts";
import { personVisitor } from "./rules-people.ts";
import type { ModelSetting } from "./rules-setting.ts";
import { dueVisitor } from "./rules-stages.ts";
import { secretVisitor } from "./secrets.ts";
import { dangerVisitor, deadLinkVisitor } from "./text-links.ts";
import { nameVisitor } from "./text-names.ts";
import { placeholderVisitor, todoVisitor } from "./text-placeholders.ts";
import { quietTo, walker, type Report, type Visitor } from "./walk.ts";

/** Secrets, links, deceptive names, placeholders, people and dates in the documents and records of a model. */
export function textFindings(setting: ModelSetting): readonly Finding[] {
  const { documents, standing, workspace, today } = setting;
  const counted = new Set<Doc<unknown>>(standing);
  const report: Report = { file: "", found: [] };
  const says = [...harm(report), ...sense(report, workspace), futureVisitor(report, today)];
  const document = walker([...says, ...plan(report, setting)], QUIET);
  const record = walker(says, QUIET);
  // A superseded record was corrected and cannot be edited; but a secret or a trap in it is still there.
  const superseded = walker(harm(report), QUIET);
  for (const doc of documents) {
    report.file = doc.file;
    const look = !doc.file.includes("/records/") ? document : counted.has(doc) ? record : superseded;
    look(doc.value);
  }
  return report.found;
}

/** The same for one document that belongs to no model, without people and dates. */
export function plainTextFindings(
  { file, value }: Doc<unknown>,
  workspace: Pick<Workspace, "exists">,
): readonly Finding[] {
  const report: Report = { file, found: [] };
  walker([...harm(report), ...sense(report, workspace)], QUIET)(value);
  return report.found;
}

function harm(report: Report): readonly Visitor[] {
  return [secretVisitor(report), nameVisitor(report), dangerVisitor(report)];
}

function sense(report: Report, { exists }: Pick<Workspace, "exists">): readonly Visitor[] {
  return [deadLinkVisitor(report, exists), placeholderVisitor(report)];
}

/** Who and by when: of documents, which can be edited. */
function plan(report: Report, { people, stages, stageReached }: Planned): readonly Visitor[] {
  return [personVisitor(report, people), dueVisitor(report, stages), todoVisitor(report, stageReached)];
}

type Planned = Pick<ModelSetting, "people" | "stages" | "stageReached">;

/** What no visitor has anything to say about, whatever the setting: of the visitors that ask, only the places count. */
const QUIET = rootOf(
  quietTo((report) => [
    ...harm(report),
    ...sense(report, { exists: () => true }),
    futureVisitor(report, ""),
    ...plan(report, { people: new Set(), stages: [], stageReached: () => false }),
  ]),
);
