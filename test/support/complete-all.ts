import { canonicalJson, sha256 } from "../../src/core/digest.ts";
import type { JsonMap } from "../../src/core/json.ts";
import { complete } from "./complete.ts";
import { allDocuments } from "./complete-documents.ts";
import { checkpoint, coveredDigests } from "../../src/core/lifecycle/checkpoints.ts";
import { factsOf, type Evidence } from "./facts.ts";

const weights = `sha256:${"9c1e".repeat(16)}`;
const head = { model: "support-llm", version: "1.2.0", by: "ben", subject: { weights } };
const commit = "8".repeat(40);
const groups = { n_per_group: { en: 900, de: 700 } };

/** Values of one metric with what must stand beside them. */
const measured: Readonly<Record<string, JsonMap>> = {
  accuracy_de: { id: "accuracy", value: 0.82, slice: { language: "de" }, dataset: { id: "faq" }, sample_size: 300 },
  prompt_injection_success_rate: { value: 0.03, sample_size: 500, with: { attack_set: "garak promptinject 0.15" } },
  perturbation_accuracy_drop: { value: 0.04, sample_size: 500, with: { perturbation: "typos" } },
  guardrail_block_recall: { value: 0.97, sample_size: 400 },
  false_refusal_rate: { value: 0.02, sample_size: 400, with: { benchmark: "xstest" } },
  extraction_rate: { value: 0.0002, sample_size: 1000, with: { attack: "prefix", prefix_tokens: 50 } },
  poisoning_detection_recall: { value: 0.9, sample_size: 200, with: { injection_rate: 0.01 } },
  metric_ratio_vs_reference: { value: 0.995, with: { metric: "accuracy", reference: "bf16" } },
  training_flops: { value: 120000000000000000000, with: { estimation_method: "6ND" } },
};

/** Group metrics of language, of age and of both together; `ci` makes them fit for production too. */
const fairness = ["language", "age", "language+age"].flatMap((attribute): readonly JsonMap[] => [
  {
    id: "worst_group_gap",
    value: 0.03,
    slice: { attribute },
    ci: { level: 0.95, low: 0, high: 0.045 },
    with: { ...groups, metric: "accuracy" },
  },
  {
    id: "disparate_impact",
    value: 0.97,
    slice: { attribute },
    ci: { level: 0.95, low: 0.9, high: 1.02 },
    with: { ...groups, privileged: "en", unprivileged: "de" },
  },
]);

const live: readonly JsonMap[] = [
  { id: "psi", value: 0.05, with: { n_ref: 5000, n_cur: 5000, bins: 10 } },
  { id: "quality_drop", value: 0.01, sample_size: 900, with: { metric: "accuracy", baseline: "release" } },
  { id: "latency_p95_ms", value: 720, with: { hardware: "1x A10G", load: "20 requests per second" } },
  { id: "availability", value: 0.9995, with: { window_days: 30 } },
  { id: "error_rate", value: 0.0004, sample_size: 90000, with: { window_days: 30 } },
  { id: "cost_per_1m_tokens_usd", value: 2.1, with: { window_days: 30, currency_date: "2026-11-15" } },
  { id: "feedback_triage_rate", value: 0.95, sample_size: 60, with: { promised_days: 5 } },
];

const results = "2026-11-01-evaluation-00000000000c";
const update = (version: string, day: string, subject: JsonMap): JsonMap => ({
  schema: "mlc.update/v1",
  ...head,
  version,
  subject,
  observed_at: `${day}T06:00:00Z`,
  released_at: `${day}T06:00:00Z`,
  data_window: { from: "2026-09-01", to: "2026-09-30" },
  pipeline: { id: "retrain", run_id: `run-${day}`, commit, manual_steps: 0 },
  evaluations: [results, "2026-11-04-evaluation-0000000000a1"],
  gate: { performance: "pass", fairness: "pass", safety: "pass", decision: "go" },
});

/** Everything of levels 1 to 5 about `support-llm@1.2.0` in production: the complete model and what the higher levels add. */
export const completeAll: Evidence = lookedAt({
  ...allDocuments,
  config: { ...allDocuments.config, roles: { independent_assessor: ["ivo"] } },
  records: {
    ...withoutMoves(complete.records),
    ...lived(["problem", "data", "finetuning", "evaluation", "alignment", "deployment", "monitoring"]),
    "2026-11-04-evaluation-0000000000a1": {
      schema: "mlc.evaluation/v1",
      ...head,
      observed_at: "2026-11-04T09:00:00Z",
      run_status: "complete",
      metrics: [...Object.entries(measured).map(([id, value]) => ({ id, ...value })), ...fairness],
    },
    "2026-10-02-evaluation-0000000000ab": {
      schema: "mlc.evaluation/v1",
      ...head,
      subject: { weights: `sha256:${"a".repeat(64)}` },
      observed_at: "2026-10-02T15:00:00Z",
      of: "baseline",
      metrics: [...Object.entries(measured).map(([id, value]) => ({ id, ...value })), ...fairness],
    },
    "2026-11-04-red-team-0000000000a2": {
      schema: "mlc.red-team/v1",
      ...head,
      by: "ivo",
      observed_at: "2026-11-04T15:00:00Z",
      scope: "jailbreaks",
      method: "garak and by hand",
      findings: [{ id: "F-1", severity: "high", status: "open", mitigation: "a filter" }],
    },
    "2026-11-04-reproduction-0000000000a3": {
      schema: "mlc.reproduction/v1",
      ...head,
      by: "chloe",
      observed_at: "2026-11-04T16:00:00Z",
      metric: "accuracy",
      original: 0.84,
      reproduced: 0.838,
      tolerance: 0.01,
      within_tolerance: true,
    },
    "2026-11-07-review-0000000000a4": review("2026-11-07", "card-review", "compliance_officer", "rosa"),
    "2026-11-07-review-0000000000a5": review("2026-11-07", "independent-assessment", "independent_assessor", "ivo"),
    "2026-11-08-deployment-0000000000a6": {
      schema: "mlc.deployment/v1",
      ...head,
      by: "chloe",
      observed_at: "2026-11-08T09:00:00Z",
      environment: "production",
      exposure: { kind: "production", limit: "all customers" },
      started_at: "2026-11-08T09:00:00Z",
    },
    "2026-11-15-monitoring-0000000000a7": {
      schema: "mlc.monitoring/v1",
      ...head,
      observed_at: "2026-11-15T00:00:00Z",
      window: { from: "2026-10-16", to: "2026-11-15" },
      metrics: [...live, ...fairness],
    },
    "2026-10-25-incident-0000000000a8": {
      schema: "mlc.incident/v1",
      ...head,
      observed_at: "2026-10-25T00:00:00Z",
      key: "INC-1",
      severity: "high",
      status: "closed",
      due_on: "2026-10-30",
    },
    "2026-10-10-update-0000000000a9": update("1.1.0", "2026-10-10", { weights, data: [`sha256:${"d".repeat(64)}`] }),
    "2026-11-08-update-0000000000aa": update("1.2.0", "2026-11-08", { weights, data: [`sha256:${"d".repeat(64)}`] }),
  },
});

function withoutMoves(records: Evidence["records"]): Evidence["records"] {
  return Object.fromEntries(Object.entries(records).filter(([id]) => !id.includes("-transition-")));
}

/** The evidence with reviews that are bound to what they cover as it is: a later edit of that makes them stale. */
function lookedAt(e: Evidence): Evidence {
  const facts = factsOf(e);
  const records = Object.entries(e.records).map(([id, record]): [string, JsonMap] => {
    const covered =
      typeof record["checkpoint"] === "string" ? checkpoint(record["checkpoint"], facts.rules) : undefined;
    return [id, covered === undefined ? record : { ...record, covers: coveredDigests(facts, covered) }];
  });
  return { ...e, records: Object.fromEntries(records) };
}

function review(day: string, at: string, role: string, by: string): JsonMap {
  const said = { checkpoint: at, role, decision: "approved", covers: {}, records: [] };
  return { schema: "mlc.review/v1", ...head, by, observed_at: `${day}T10:00:00Z`, ...said };
}

/** The transitions of a version that went through the stages, the last one the one its file names; each names the one before. */
function lived(stages: readonly string[]): Evidence["records"] {
  const records: Record<string, JsonMap> = {};
  let prev: { id: string; sha256: string } | null = null;
  for (const [at, to] of stages.entries()) {
    const last = at === stages.length - 1;
    const day = ["2026-09-01", "2026-09-05", "2026-09-20", "2026-11-06"][at] ?? "2026-11-07";
    const id = last ? "2026-11-06-transition-000000000004" : `${day}-transition-00000000010${String(at)}`;
    const record: JsonMap = {
      schema: "mlc.transition/v1",
      ...head,
      by: "ana",
      observed_at: last ? "2026-11-08T08:00:00Z" : day,
      subject: {},
      from: stages[at - 1] ?? null,
      to,
      move: at === 0 ? "start" : "forward",
      prev,
      ...(to === "evaluation" ? { reviews: ["2026-11-05-review-00000000000a"] } : {}),
    };
    records[id] = record;
    prev = { id, sha256: sha256(canonicalJson(record)).slice("sha256:".length) };
  }
  return records;
}
