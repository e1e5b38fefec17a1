import { fc } from "./fast-check.ts";
import { parsePath } from "../../src/core/facts/path.ts";
import { scalarText, valueAt, type Json, type JsonMap } from "../../src/core/json.ts";
import { addDays } from "../../src/core/dates.ts";
import { shipped } from "../../src/generated/data.ts";
import { complete } from "./complete.ts";
import { completeAll } from "./complete-all.ts";
import { withoutEvidenceOf } from "./evidence-gone.ts";
import { edited, editedIfThere, passing, recordOf, withoutRecords, withRecord, type Evidence } from "./facts.ts";

/** A change of evidence, with a name for the counterexample. */
export interface Change {
  readonly name: string;
  readonly to: (evidence: Evidence) => Evidence;
  toString(): string;
}

/** Weights that the version does not have. */
export const otherWeights = `sha256:${"5bad".repeat(16)}`;

/** Answers that a team may not have given yet. */
const ANSWERS = [
  "model.purpose",
  "model.problem.constraints",
  "model.owners.ethics_reviewer",
  "model.owners.accountable_owner",
  "card.license.id",
  "scorecard.targets",
  "governance.risks",
  "operations.monitors[0].owner",
  "operations.rollback.procedure",
  "operations.usage",
  "version.architecture.family",
  "version.base_model.digest",
  "version.base_model.license",
  "version.adaptation",
  "version.selection.because",
  "version.data",
  "version.baseline",
  "datasheets.support-chats.sources",
  "datasheets.support-chats.rights.basis",
  "datasheets.support-chats.pii",
];

/** Values that are known and not what is asked for. */
const WORSE: Readonly<Record<string, Json>> = {
  "model.owners.ethics_reviewer": "ben",
  "operations.monitors[0].status": "paused",
  "operations.usage.logging.enabled": false,
  "datasheets.support-chats.rights.status": "blocked",
  "datasheets.support-chats.pii.scanned": false,
  "version.data[0].role": "evaluation",
  "records.2026-10-10-training-00000000000b.code.dirty": true,
  "records.2026-11-05-review-00000000000a.decision": "rejected",
  "records.2026-11-05-review-00000000000a.by": "ben",
  "scorecard.targets[0].value": 0.95,
};

const DATED = [
  "model.confirmed_on",
  "card.confirmed_on",
  "governance.confirmed_on",
  "operations.confirmed_on",
  "version.confirmed_on",
  "datasheets.support-chats.confirmed_on",
  "scorecard.confirmed_on",
  "operations.rollback.last_exercised_on",
  "operations.monitors[0].last_reported_at",
  "records.2026-11-01-evaluation-00000000000c.observed_at",
  "records.2026-11-02-evaluation-00000000000d.observed_at",
  "records.2026-11-05-review-00000000000a.observed_at",
];

const MEASURED = ["2026-11-01-evaluation-00000000000c", "2026-11-02-evaluation-00000000000d"];

const METRICS = ["accuracy", "toxicity_rate", "jailbreak_success_rate", "attack_success_rate", "latency_p95_ms"];

/** One thing that is missing, older, taken on other weights, or worse. */
export const mishap: fc.Arbitrary<Change> = fc.oneof(
  fc
    .constantFrom(...ANSWERS)
    .map((path) => change(`${path} is not answered`, (e) => editedIfThere(e, path, undefined))),
  fc
    .constantFrom(...Object.entries(WORSE))
    .map(([path, value]) => change(`${path} = ${scalarText(value)}`, (e) => editedIfThere(e, path, value))),
  fc
    .tuple(fc.constantFrom(...DATED), fc.integer({ min: 1, max: 500 }))
    .map(([path, age]) =>
      change(`${path} is ${String(age)} days old`, (e) => editedIfThere(e, path, addDays("2026-11-22", -age))),
    ),
  fc
    .constantFrom(...Object.keys(passing().records))
    .map((id) => change(`without ${id}`, (e) => withoutRecords(e, (each) => each === id))),
  fc
    .constantFrom(...MEASURED)
    .map((id) =>
      change(`${id} on other weights`, (e) => editedIfThere(e, `records.${id}.subject.weights`, otherWeights)),
    ),
  fc
    .constantFrom(...MEASURED, "2026-10-02-evaluation-00000000000e")
    .map((id) => change(`${id} is partial`, (e) => editedIfThere(e, `records.${id}.run_status`, "partial"))),
  fc.constant(
    change("a target for attacks in general", (e) =>
      edited(e, "scorecard.targets", [
        ...(complete.scorecard["targets"] as readonly Json[]),
        { metric: "attack_success_rate", op: "<=", value: 0.1, rationale: "brand", declared_on: "2026-09-02" },
      ]),
    ),
  ),
  fc.constant(change("a metric without its sample size", (e) => editMetric(e, 0, "sample_size", undefined))),
  fc.constant(change("a metric measured on training data", (e) => editMetric(e, 0, "split", "train"))),
  fc
    .tuple(fc.nat(2), fc.constantFrom(0, 0.03, 0.5, 0.97))
    .map(([at, value]) =>
      change(`metric ${String(at)} is ${scalarText(value)}`, (e) => editMetric(e, at, "value", value)),
    ),
  fc
    .tuple(fc.constantFrom(...METRICS), fc.constantFrom(0, 0.5, 0.9, 1), fc.integer({ min: 0, max: 400 }))
    .map(([id, value, age]) => {
      const day = addDays("2026-11-22", -age);
      const name = `${id} ${scalarText(value)} on ${day}`;
      return change(name, (e) => withRecord(e, recordId(day, "evaluation", name), { metrics: [metricOf(id, value)] }));
    }),
);

/** A model of any degree of completeness: the complete one of levels 1 and 2 after up to `most` mishaps. */
export function evidence(most = 6): fc.Arbitrary<Evidence> {
  return spoilt(passing(), fc.array(mishap, { maxLength: most }));
}

/** The same of the model in production that is complete on every level, or of the other one. */
export function anyEvidence(base: Evidence): fc.Arbitrary<Evidence> {
  if (base !== completeAll) return evidence();
  const lost = fc.constantFrom(3, 4, 5).chain((level) => fc.array(lossFrom(level), { maxLength: 2 }));
  return fc.oneof(
    { weight: 3, arbitrary: spoilt(completeAll, lost) },
    { weight: 1, arbitrary: spoilt(completeAll, fc.array(fc.oneof(mishap, lossFrom(1)), { maxLength: 3 })) },
  );
}

/** The models that properties start from. */
export const bases: fc.Arbitrary<Evidence> = fc.constantFrom(passing(), completeAll);

/** Nothing is left that speaks for a criterion of the level or a higher one. */
function lossFrom(level: number): fc.Arbitrary<Change> {
  const ids = shipped.criteria.filter((each) => each.level >= level).map((each) => each.id);
  return fc.constantFrom(...ids).map((id) => change(`nothing for ${id}`, (e) => withoutEvidenceOf(e, id)));
}

function spoilt(base: Evidence, all: fc.Arbitrary<readonly Change[]>): fc.Arbitrary<Evidence> {
  return all.map((mishaps) =>
    named(
      mishaps.reduce((before, each) => each.to(before), base),
      mishaps.map(String),
    ),
  );
}

/** A counterexample is told by what happened to the complete model, not by all of its files. */
function named(e: Evidence, happened: readonly string[]): Evidence {
  return Object.assign({ ...e }, { [fc.toStringMethod]: () => `complete, but ${happened.join("; ") || "nothing"}` });
}

/** Scopes that switch criteria on and off, undeclared facts among them. */
export const scope: fc.Arbitrary<JsonMap> = fc.record(
  {
    risk_tier: fc.constantFrom("low", "medium", "high", "critical"),
    people_affected: fc.constantFrom("none", "indirect", "direct"),
    personal_data: fc.constantFrom("none", "training", "both"),
    generative: fc.boolean(),
    adaptation: fc.constantFrom("none", "lora", "prompt", "rag"),
    trained_from_scratch: fc.boolean(),
    eu_market: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Evidence of a model with any scope. */
export const scopedEvidence: fc.Arbitrary<Evidence> = fc
  .tuple(bases.chain(anyEvidence), scope)
  .map(([e, declared]) => named(edited(e, "model.scope", declared), [fc.stringify(e), JSON.stringify(declared)]));

/** Complete results of a day that meet every target of the complete model, or the same with values that meet none. */
export function resultsOn(day: string, good = true): Readonly<Record<string, JsonMap>> {
  const id = recordId(day, "evaluation", `results ${String(good)}`);
  const metrics = [
    metricOf("accuracy", good ? 0.99 : 0.01),
    metricOf("toxicity_rate", good ? 0 : 0.9),
    metricOf("jailbreak_success_rate", good ? 0 : 0.9),
  ];
  return { [id]: recordOf(id, { observed_at: `${day}T23:59:59.999Z`, run_status: "complete", metrics }) };
}

/** The measurement of a metric as the complete model has it, with another value. */
export function metricOf(id: string, value: number): JsonMap {
  const served = { hardware: "1x A10G", load: "20 requests per second" };
  if (id === "accuracy") return { id, value, dataset: { id: "faq" }, split: "test", sample_size: 500 };
  if (id === "latency_p95_ms") return { id, value: value * 1000, with: served };
  const attacked = { id, value, dataset: { id: "attacks" }, split: "test", sample_size: 400 };
  if (id === "toxicity_rate") return { ...attacked, with: { classifier: "detoxify", threshold: 0.5 } };
  return { ...attacked, with: { attack_set: "jailbreaks-2026" } };
}

/** A record id; its last part follows from a text, so that equal evidence has equal names. */
export function recordId(day: string, kind: string, text: string): string {
  const hash = Array.from(text).reduce((sum, letter) => (sum * 33 + letter.charCodeAt(0)) % 0xffffffffffff, 5381);
  return `${day}-${kind}-${hash.toString(16).padStart(12, "0")}`;
}

/** A change with its name. */
export function change(name: string, to: Change["to"]): Change {
  return { name, to, toString: () => name };
}

function editMetric(e: Evidence, at: number, key: string, value: Json | undefined): Evidence {
  return editedIfThere(e, `records.2026-11-01-evaluation-00000000000c.metrics[${String(at)}].${key}`, value);
}

/** New records of today, each of which speaks for the model and against nothing. */
export const newRecord: fc.Arbitrary<Change> = fc.oneof(
  fc.constant(change("good results", (e) => ({ ...e, records: { ...e.records, ...resultsOn("2026-11-22") } }))),
  fc.constant(
    change("good results of the baseline", (e) =>
      withRecord(e, "2026-11-22-evaluation-0000000000b1", { of: "baseline", metrics: goodMetrics() }),
    ),
  ),
  fc.constant(
    change("latency and throughput", (e) =>
      withRecord(e, "2026-11-22-evaluation-0000000000b2", {
        metrics: [metricOf("latency_p95_ms", 0.5), { ...metricOf("latency_p95_ms", 0.02), id: "throughput_rps" }],
      }),
    ),
  ),
  fc.constant(
    change("a pilot", (e) =>
      withRecord(e, "2026-11-22-deployment-0000000000b3", {
        by: "chloe",
        environment: "pilot",
        exposure: { kind: "pilot", limit: "20 agents" },
        started_at: "2026-11-22T08:00:00Z",
      }),
    ),
  ),
  fc.constant(
    // A first run would make documents that were confirmed before it old: they cannot describe what it made.
    change("another training run that gives the same weights", (e) =>
      e.records[firstRun] === undefined
        ? e
        : withRecord(e, "2026-11-22-training-0000000000b4", {
            ...complete.records[firstRun],
            observed_at: "2026-11-22T07:00:00Z",
          }),
    ),
  ),
);

/** New evidence of today: records, answers that the model had before, and files that were looked at again. */
export function improvementOf(base: Evidence): fc.Arbitrary<Change> {
  return fc.oneof(
    { weight: 5, arbitrary: newRecord },
    fc
      .constantFrom(...DATED.filter((path) => path.endsWith("confirmed_on")))
      .map((path) => change(`${path} is today`, (e) => editedIfThere(e, path, "2026-11-22"))),
    fc
      .constantFrom(...ANSWERS)
      .map((path) => change(`${path} is answered`, (e) => editedIfThere(e, path, valueAt(base, parsePath(path))))),
  );
}

const firstRun = "2026-10-10-training-00000000000b";

function goodMetrics(): readonly Json[] {
  return [metricOf("accuracy", 0.7), metricOf("toxicity_rate", 0), metricOf("jailbreak_success_rate", 0)];
}
