import { isMap, type Path } from "../../json.ts";
import { recordId } from "../../facts/fold.ts";
import { finding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import { hasLeft } from "../../lifecycle/lifecycle.ts";
import { recordAt } from "./entries.ts";
import { leaf, type Context, type Node } from "../node.ts";
import { freshnessOf } from "../reading.ts";
import { truthOf } from "../truth.ts";

/** `bound: version`, on a record: it was taken on the weights the version has now, and it is fresh. */
export function bound(context: Context): Node {
  const { facts, here } = context;
  if (here === undefined) return leaf("bound", "unknown");
  if (facts.subject === undefined) {
    const { file } = facts.document;
    return leaf("bound", "unknown", { reasons: () => [finding("subject-missing", { file }, { file })] });
  }
  const subject = isMap(here.value) ? here.value["subject"] : undefined;
  const status = isMap(here.value) ? here.value["run_status"] : undefined;
  if (status === "partial" || status === "failed") return leaf("bound", "false");
  if (isMap(subject) && subject["weights"] === facts.subject) {
    const { truth, reasons, until } = freshnessOf(context, here.path);
    return leaf("bound", truth, { reasons, until });
  }
  return leaf("bound", "stale", { reasons: () => [unbound(context, here.path, facts.subject ?? "")] });
}

function unbound(context: Context, path: Path, subject: string): Finding {
  const record = recordAt(context, path);
  const what = record === undefined ? "the record" : recordId(record);
  return finding("evidence-unbound", { what, subject }, record && { file: record.file });
}

/** `left: PHASE`: the version's stage stands wholly after the phase. */
export function left(phase: string, context: Context): Node {
  const is = hasLeft(context.lifecycle, context.facts.document.value.stage, phase);
  return leaf("left", truthOf(is), { reasons: () => (is ? [] : [finding("phase-not-left", { phase })]) });
}
