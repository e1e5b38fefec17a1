import { finding, weighing } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Draft } from "../importers/importer.ts";
import type { Json } from "../core/json.ts";
import { contradictions } from "../importers/subject-check.ts";
import { MAX_NODES } from "../store/yaml/limits.ts";
import { metricsOf } from "./import-body.ts";
import type { Made } from "./import-records.ts";
import type { Chosen } from "./open.ts";

/** Where a tool says that it measured something else than this version: warnings, or errors where that is asked for. */
export function subjectFindings(
  chosen: Chosen,
  drafts: readonly Draft[],
  of: string | undefined,
  strict: boolean,
): readonly Finding[] {
  const { files, document } = chosen;
  const { value } = document;
  const { model } = files;
  const version = `${files.id}@${value.version}`;
  const known = {
    id: files.id,
    ...(model === undefined ? {} : { name: model.value.name }),
    version: value,
    isBase: SERVED_AS_IT_IS.has(model?.value.scope?.adaptation ?? ""),
    baseline: of === "baseline",
  };
  const found = drafts.flatMap((draft) => {
    const named = draft.subject_named;
    const path = draft.source.path;
    const open = named === undefined ? [] : contradictions(named, known);
    return open.map((each) => finding("import-subject-differs", { path, version, ...each }));
  });
  const once = [...new Map(found.map((each) => [JSON.stringify(each.args), each])).values()];
  return once.map((each) => (strict ? weighing(each, "error") : each));
}

const SERVED_AS_IT_IS: ReadonlySet<string> = new Set(["none", "prompt", "rag"]);

/** What is said of runs that are recorded although they did not end well. */
export function neverEvidence(drafts: readonly Draft[]): readonly Finding[] {
  return drafts.flatMap((draft) => {
    if (!("run_status" in draft)) return [];
    const { run_status: status, run_status_reason: reason } = draft;
    if (status !== "partial" && status !== "failed") return [];
    return [finding("import-never-evidence", { status, reason: reason ?? "it did not end" })];
  });
}

/** Records that would hold more than any file of a workspace may: an error each, with how many numbers would fit. */
export function tooLarge(made: readonly Made[]): readonly Finding[] {
  return made.flatMap(({ draft, record }) => {
    const nodes = nodesIn(record.value);
    if (nodes <= MAX_NODES) return [];
    const count = metricsOf(draft).length;
    // A hundred at a time: how much stands beside a number differs.
    const limit = Math.floor((count * MAX_NODES) / nodes / 100) * 100;
    return [finding("import-too-many-metrics", { path: draft.source.path, count, limit })];
  });
}

/** Keys and values, as the reader of the workspace counts them. */
function nodesIn(value: Json): number {
  if (typeof value !== "object" || value === null) return 1;
  const list = Array.isArray(value);
  return Object.values(value).reduce<number>((sum, each) => sum + nodesIn(each) + (list ? 0 : 1), 1);
}
