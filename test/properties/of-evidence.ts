import { fc } from "../support/fast-check.ts";
import { addDays } from "../../src/core/dates.ts";
import { canonicalJson } from "../../src/core/digest.ts";
import { scopeKeys } from "../../src/core/facts/scope.ts";
import { compare } from "../../src/core/fraction.ts";
import { isList, isMap, scalarText, valueAt, type Json, type JsonMap } from "../../src/core/json.ts";
import {
  anyEvidence,
  bases,
  evidence,
  improvementOf,
  metricOf,
  otherWeights,
  resultsOn,
  scope,
  scopedEvidence,
} from "../support/evidence.ts";
import { completeAll } from "../support/complete-all.ts";
import { criteriaWithEvidence, withoutEvidenceOf } from "../support/evidence-gone.ts";
import {
  edited,
  editedIfThere,
  passing,
  today,
  weights as currentWeights,
  withoutRecords,
  withRecord,
  type Evidence,
} from "../support/facts.ts";
import { resultOf, type Implementation, type Result } from "./implementation.ts";
import { property, type Property } from "./property.ts";

/** The day on which the current weights were made in the generated models. */
const trained = "2026-10-10";

/** The properties of level and score over generated documents and records. */
export const ofEvidence: readonly Property[] = [
  property(
    "P1",
    "adding the newest passing evidence never lowers level, dimension level, score or coverage",
    bases.chain((base) => fc.record({ before: anyEvidence(base), added: improvementOf(base) })),
    (of, { before, added }) => {
      const [was, is] = [resultOf(of, before), resultOf(of, added.to(before))];
      const dimensions = Object.keys(was.policy.weights).every(
        (id) => (of.dimensionLevel(was.rows, id) ?? -1) <= (of.dimensionLevel(is.rows, id) ?? -1),
      );
      // Where the bad half of a criterion is mended and the other half was never measured, a fail becomes unknown.
      const halfMended = was.rows.some(({ status }, at) => status === "fail" && is.rows[at]?.status === "unknown");
      const covered = halfMended || compare(was.score.coverage, is.score.coverage) <= 0;
      return notBetter(was, is) && dimensions && covered;
    },
  ),
  property(
    "P3",
    "removing all evidence of a criterion never raises level or score",
    fc.record({ before: scopedEvidence, gone: fc.constantFrom(...criteriaWithEvidence) }),
    (of, { before, gone }) => {
      // Without its training run nobody can say that a document is older than the weights it describes.
      fc.pre(gone !== "REP-01" || !confirmedBeforeTraining(before));
      return notBetter(resultOf(of, withoutEvidenceOf(before, gone)), resultOf(of, before));
    },
  ),
  property(
    "P6",
    "time alone never raises level or score",
    fc.record({ of: scopedEvidence, from: fc.nat(300), days: fc.integer({ min: 1, max: 500 }) }),
    (of, { of: same, from, days }) => {
      const [early, late] = [addDays(today, from), addDays(today, from + days)];
      return notBetter(resultOf(of, same, late), resultOf(of, same, early));
    },
  ),
  property(
    "P8",
    "the order of records, files and keys does not matter, and the same input gives the same answer",
    fc.record({ of: scopedEvidence, seed: fc.nat(1000) }),
    (of, { of: same, seed }) => {
      const answer = told(of, same);
      return (
        answer === told(of, shuffled(same as unknown as Json, seed) as unknown as Evidence) && answer === told(of, same)
      );
    },
  ),
  property(
    "P13",
    "no answer, an old one and a wrong one give the same level",
    fc.record({ of: evidence(4), at: fc.nat(1) }),
    (of, { of: some, at }) => {
      const levels = (SAID_THREE_WAYS[at] ?? []).map((say) => resultOf(of, say(some)).level);
      return new Set(levels).size === 1;
    },
  ),
  property(
    "P17",
    "a newest failing result makes its criterion fail and caps the level below it",
    evidence(),
    (of, some) => {
      const before = edited(some, "scorecard.targets", passing().scorecard["targets"]);
      const after = resultOf(of, { ...before, records: { ...before.records, ...resultsOn(today, false) } });
      const failing = ["PERF-04", "SAFE-01"].every(
        (id) => after.rows.find((each) => each.id === id)?.status === "fail",
      );
      return failing && after.level < 2;
    },
  ),
  property(
    "P19",
    "declaring a scope fact never adds a criterion compared with leaving it undeclared",
    fc.record({ scope, key: fc.constantFrom(...scopeKeys) }),
    (of, { scope: declared, key }) => {
      const whole = { ...(completeAll.model["scope"] as JsonMap), ...declared };
      const { [key]: _said, ...left } = whole;
      const asked = (said: JsonMap) =>
        resultOf(of, edited(completeAll, "model.scope", said))
          .rows.filter((row) => row.status !== "not-applicable")
          .map((row) => row.id);
      const undeclared = asked(left);
      return asked(whole).every((id) => undeclared.includes(id));
    },
  ),
  property(
    "P20",
    "a tighter target never raises level or score; a looser one is another policy",
    fc.record({
      before: bases.chain(anyEvidence),
      at: fc.nat(10),
      by: fc.constantFrom(0.001, 0.01, 0.1, 0.5, 5),
      looser: fc.boolean(),
    }),
    (of, { before, at, by, looser }) => {
      const moved = retargeted(before, at, looser ? -by : by);
      if (moved === undefined) return true;
      const [was, is] = [resultOf(of, before), resultOf(of, moved)];
      return was.policy.digest !== is.policy.digest && (looser || notBetter(is, was));
    },
  ),
];

/** The evidence with one target moved by so much towards what is harder to meet. */
function retargeted(e: Evidence, at: number, by: number): Evidence | undefined {
  const target = valueAt(e, ["scorecard", "targets", at]);
  if (!isMap(target) || typeof target["value"] !== "number") return undefined;
  const harder = scalarText(target["op"] ?? "").startsWith("<") ? -by : by;
  return edited(e, `scorecard.targets[${String(at)}].value`, target["value"] + harder);
}

type Say = (e: Evidence) => Evidence;

/** For two criteria of level 2: evidence that is not there, that is stale, and that says the wrong thing. */
const SAID_THREE_WAYS: readonly (readonly Say[])[] = [
  [
    (e) => editedIfThere(e, "operations.usage.logging.enabled", undefined),
    (e) => edited(e, "operations.confirmed_on", "2024-01-01"),
    (e) => editedIfThere(e, "operations.usage.logging.enabled", false),
  ],
  [
    (e) => onlyAccuracy(e, { sample_size: undefined }),
    (e) => onlyAccuracy(e, {}, otherWeights),
    (e) => onlyAccuracy(e, { value: 0.01 }),
  ],
];

/** One result for accuracy and none older; latency beside it, so that there is a result for the current weights. */
function onlyAccuracy(
  e: Evidence,
  more: Readonly<Record<string, Json | undefined>>,
  weights = currentWeights,
): Evidence {
  const before = withoutRecords(edited(e, "scorecard.targets", passing().scorecard["targets"]), (id) =>
    id.includes("-evaluation-"),
  );
  const known = Object.entries({ ...metricOf("accuracy", 0.99), ...more }).filter(([, value]) => value !== undefined);
  const latency = { metrics: [metricOf("latency_p95_ms", 0.5)] };
  return withRecord(
    withRecord(before, "2026-11-22-evaluation-0000000000c1", latency),
    "2026-11-22-evaluation-0000000000c2",
    {
      subject: { weights },
      metrics: [Object.fromEntries(known) as JsonMap],
    },
  );
}

function notBetter(a: Result, b: Result): boolean {
  return a.level <= b.level && compare(a.score.score, b.score.score) <= 0;
}

function told(of: Implementation, e: Evidence): string {
  const { rows, level, score } = resultOf(of, e);
  const statuses = rows.map((row) => [row.id, row.status, row.until ?? "", ...row.node.reasons.map((r) => r.code)]);
  const numbers = [score.score, score.upper, score.coverage].map(({ n, d }) => `${String(n)}/${String(d)}`);
  return canonicalJson([level, numbers, statuses] as Json);
}

function confirmedBeforeTraining(e: Evidence): boolean {
  return [e.card, e.model, e.version].some((each) => scalarText(each["confirmed_on"] ?? "") < trained);
}

/** The same value with the keys of every mapping in another order; lists stay as they are, except none. */
function shuffled(value: Json, seed: number): Json {
  if (isList(value)) return value.map((each) => shuffled(each, seed));
  if (!isMap(value)) return value;
  const keys = Object.keys(value).sort((a, b) => place(a, seed) - place(b, seed));
  return Object.fromEntries(keys.map((key) => [key, shuffled(value[key] ?? null, seed)]));
}

function place(key: string, seed: number): number {
  return Array.from(key).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) * (seed + 7)) % 65_537, seed);
}
