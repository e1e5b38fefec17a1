import { isList, isMap, scalarText, type Json } from "../../json.ts";
import { factAt } from "../../facts/path.ts";
import { recordId } from "../../facts/fold.ts";
import { finding } from "../../findings/catalogue.ts";
import { hasLeft } from "../../lifecycle/lifecycle.ts";
import { earliest, leaf, type Context, type Node } from "../node.ts";
import { absolute, freshnessOf, missing, presentAt, reading } from "../reading.ts";
import { and, truthOf } from "../truth.ts";

/** `bound: version`, on a record: it was taken on the weights the version has now, and it is fresh. */
export function bound(context: Context): Node {
  const { facts, here } = context;
  if (here === undefined) return leaf("bound", "unknown");
  if (facts.subject === undefined) {
    const reason = finding("subject-missing", { file: facts.document.file }, { file: facts.document.file });
    return leaf("bound", "unknown", { reasons: [reason] });
  }
  const subject = isMap(here.value) ? here.value["subject"] : undefined;
  const record = facts.recordLists[String(here.path[0])]?.[Number(here.path.at(-1))];
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

/** `distinct: {paths}`: no person stands in two of the roles. Met as self where separation of duties is not required. */
export function distinct(texts: readonly string[], context: Context): Node {
  const paths = texts.map((text) => absolute(context, text));
  const reads = paths.map((path) => reading(context, path));
  const open = paths.filter((path) => !presentAt(context, path));
  if (open.length > 0)
    return leaf("distinct", "unknown", { reads, reasons: open.map((path) => missing(context, path)) });
  const ids = paths.map((path) => idsOf(factAt(context.facts.values, path)));
  const shared = ids.flatMap((own, at) => own.filter((id) => ids.slice(at + 1).some((others) => others.includes(id))));
  const freshness = paths.map((path) => freshnessOf(context, path));
  const truth = and(freshness.map((each) => each.truth));
  const old = freshness.flatMap((each) => each.reasons);
  const day = earliest(freshness.map((each) => each.until));
  const until = day === undefined ? {} : { until: day };
  if (shared.length === 0) return leaf("distinct", truth, { reads, reasons: old, ...until });
  const reason = finding("same-person", { roles: texts.join(" and "), people: [...new Set(shared)].join(", ") });
  if (context.separation === "require") return leaf("distinct", "false", { reads, reasons: [reason] });
  return leaf("distinct", truth, { reads, reasons: [reason, ...old], self: true, ...until });
}

/** `left: PHASE`: the version's stage stands wholly after the phase. */
export function left(phase: string, context: Context): Node {
  const is = hasLeft(context.lifecycle, context.facts.document.value.stage, phase);
  const reason = finding("phase-not-left", { phase });
  return leaf("left", truthOf(is), { reasons: is ? [] : [reason] });
}

function idsOf(value: Json | undefined): readonly string[] {
  const people = isList(value) ? value : [value ?? null];
  return people.map((each) => (isMap(each) && typeof each["id"] === "string" ? each["id"] : scalarText(each)));
}
