import type { TrendCheck } from "../../../generated/types.ts";
import { dayOf } from "../../dates.ts";
import { foldRecords, recordId, type RecordDoc } from "../../facts/fold.ts";
import { originOf } from "../../facts/origin.ts";
import { finding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import { isList, scalarText, type JsonMap } from "../../json.ts";
import { metricsUnder, type Rules } from "../../rules.ts";
import { recordsBehind, titled, usable } from "../evidence.ts";
import { measuredInRecord, type Measured } from "../measured.ts";
import { leaf, ofParts, resolved, type Context, type Node } from "../node.ts";
import { freshSince, missing } from "../reading.ts";
import { and, andOf } from "../truth.ts";
import { listMissing } from "./entries.ts";
import { leftToAnother, matches, targetsOf, type Target } from "./targets.ts";

/**
 * `trend`: over the newest updates of the model no target metric got worse than the best of the earlier ones by more than
 * its tolerance; so a drop fails until it is made good. Two updates at least, each with a value for every target.
 */
export function trend(rule: TrendCheck, context: Context): Node {
  const all = context.facts.recordLists[rule.in] ?? [];
  const updates = all.slice(-(rule.last ?? 3));
  const newest = updates.at(-1);
  if (newest === undefined || updates.length < 2)
    return leaf("trend", "unknown", { reasons: () => [listMissing(context, [rule.in], 2)] });
  const targets = targetsOf(context);
  if (targets.length === 0) return leaf("trend", "unknown", { reasons: () => [listMissing(context, ["targets"], 1)] });
  const known = foldRecords(context.facts.files.records, context.facts.asOf).records;
  const evaluated = updates.map((update) => ({ update, evaluations: evaluationsOf(update, known) }));
  const fresh = freshSince(
    context,
    () => recordId(newest),
    dayOf(newest.value.observed_at),
    () => newest.file,
  );
  const parts = targets.map((target, at) => held(target, at, evaluated, context));
  const truth = and([fresh.truth, andOf(parts)]);
  return leaf("trend", truth, {
    share: { met: parts.filter((part) => part.truth === "true").length, of: parts.length },
    ...ofParts(parts),
    reasons: () => [...resolved(fresh.reasons), ...parts.flatMap((part) => part.reasons)],
    records: () => [...new Set([...updates.map(recordId), ...parts.flatMap((part) => part.records)])],
    until: fresh.until,
  });
}

interface Evaluated {
  readonly update: RecordDoc;
  readonly evaluations: readonly RecordDoc[];
}

/** The evaluation records that an update names, of whatever version they are. */
function evaluationsOf(update: RecordDoc, known: readonly RecordDoc[]): readonly RecordDoc[] {
  const named = (update.value as unknown as JsonMap)["evaluations"];
  const ids = new Set((isList(named) ? named : []).map(scalarText));
  return known.filter((record) => ids.has(recordId(record)));
}

function held(target: Target, at: number, updates: readonly Evaluated[], context: Context): Node {
  const name = `trend of ${target.metric}`;
  const path = ["targets", at, "tolerance"];
  if (target.tolerance === undefined) return leaf(name, "unknown", { reasons: () => [missing(context, path)] });
  const worst = updates.map(({ update, evaluations }) => worstOf(target, update, evaluations, context));
  const reasons = worst.flatMap((each) => each.reasons);
  const values = worst.flatMap((each) => each.measured ?? []);
  const records = recordsBehind(values);
  if (worst.some((each) => each.error)) return leaf(name, "error", { reasons });
  const last = values.at(-1);
  if (reasons.length > 0 || last === undefined) return leaf(name, "unknown", { reasons, records });
  const losses = values.map((each) => lossOf(target, each, context.facts.rules));
  const drop = (losses.at(-1) ?? 0) - Math.min(...losses.slice(0, -1));
  const reads = values.map((each) => ({
    path: `${titled(each.metric)} in ${recordId(each.record)}`,
    value: each.metric.value ?? null,
    at: { file: each.record.file, path: each.at.path ?? [] },
  }));
  // A difference of decimals carries noise in its last places: a drop of exactly the tolerance is none.
  if (Number(drop.toPrecision(12)) <= target.tolerance) return leaf(name, "true", { reads, records });
  const shown = String(Number(drop.toPrecision(6)));
  const reason = finding(
    "metric-regressed",
    { metric: titled(last.metric), value: String(last.metric.value), drop: shown, tolerance: String(target.tolerance) },
    last.at,
  );
  return leaf(name, "false", { reads, records, reasons: [reason] });
}

interface Worst {
  readonly measured?: Measured;
  readonly reasons: readonly Finding[];
  readonly error?: boolean;
}

/** The worst value that the evaluations of one update hold for a target; why there is none that counts. */
function worstOf(target: Target, update: RecordDoc, evaluations: readonly RecordDoc[], context: Context): Worst {
  const found = evaluations
    .flatMap((record) => measuredInRecord(context.facts, record))
    .filter((each) => matches(target, each) && !leftToAnother(target, targetsOf(context), each));
  const { rules } = context.facts;
  const uses = found.map((each) => usable(each, rules));
  const open = uses.filter((use) => use.truth !== "true").flatMap((use) => use.reasons);
  if (open.length > 0) return { reasons: open, error: uses.some((use) => use.truth === "error") };
  const [measured] = [...found].sort((a, b) => lossOf(target, b, rules) - lossOf(target, a, rules));
  if (measured !== undefined) return { measured, reasons: [] };
  const at = originOf(context.facts, ["updates"]);
  const file = { ...at, file: update.file, path: ["evaluations"] };
  return { reasons: [finding("update-unmeasured", { metric: target.metric, update: recordId(update) }, file)] };
}

/** How far a value is from good, less being better: by the metric's direction, for a band the distance to its ideal. */
function lossOf(target: Target, { metric }: Measured, rules: Rules): number {
  const value = metric.value ?? 0;
  const entry = metricsUnder(rules).metricOf(metric.id);
  switch (entry?.direction ?? metric.direction) {
    case "lower":
      return value;
    case "band":
      return Math.abs(value - (entry?.ideal ?? metric.target ?? 0));
    case "higher":
      return -value;
    default:
      // What the catalogue does not judge is judged the way its target does.
      return target.op.startsWith("<") ? value : -value;
  }
}
