import { isMap } from "../../json.ts";
import { recordId } from "../../facts/fold.ts";
import { finding } from "../../findings/catalogue.ts";
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
    const reason = finding("subject-missing", { file: facts.document.file }, { file: facts.document.file });
    return leaf("bound", "unknown", { reasons: [reason] });
  }
  const subject = isMap(here.value) ? here.value["subject"] : undefined;
  const record = recordAt(context, here.path);
  const status = isMap(here.value) ? here.value["run_status"] : undefined;
  if (status === "partial" || status === "failed") return leaf("bound", "false");
  if (isMap(subject) && subject["weights"] === facts.subject) {
    const fresh = freshnessOf(context, here.path);
    return leaf("bound", fresh.truth, { reasons: fresh.reasons, ...(fresh.until ? { until: fresh.until } : {}) });
  }
  const what = record === undefined ? "the record" : recordId(record);
  const reason = finding("evidence-unbound", { what, subject: facts.subject }, record && { file: record.file });
  return leaf("bound", "stale", { reasons: [reason] });
}

/** `left: PHASE`: the version's stage stands wholly after the phase. */
export function left(phase: string, context: Context): Node {
  const is = hasLeft(context.lifecycle, context.facts.document.value.stage, phase);
  const reason = finding("phase-not-left", { phase });
  return leaf("left", truthOf(is), { reasons: is ? [] : [reason] });
}
