import type { JsonMap } from "../../src/core/json.ts";
import { complete } from "./complete.ts";
import type { Evidence } from "./facts.ts";

const commit = "8".repeat(40);
const target = { rationale: "agreed with Mei Tan", declared_on: "2026-09-02", tolerance: 0.01 };

const monitor = (id: string, kind: string, metric: string): JsonMap => ({
  id,
  kind,
  metrics: [metric],
  status: "live",
  owner: "chloe",
  on_call: "platform rota",
  alert: { threshold: 0.1, route: "pager", runbook: `docs/${id}.md` },
});

const bounds: readonly JsonMap[] = [
  { metric: "accuracy", op: ">=", value: 0.78, slice: { language: "de" }, ...target },
  { metric: "prompt_injection_success_rate", op: "<=", value: 0.05, ...target },
  { metric: "perturbation_accuracy_drop", op: "<=", value: 0.1, ...target },
  { metric: "guardrail_block_recall", op: ">=", value: 0.95, ...target },
  { metric: "false_refusal_rate", op: "<=", value: 0.05, ...target },
  { metric: "extraction_rate", op: "<=", value: 0.001, ...target },
  { metric: "poisoning_detection_recall", op: ">=", value: 0.8, ...target },
  { metric: "worst_group_gap", op: "<=", value: 0.05, ...target },
];

/** The documents of the model that is complete on all levels. */
export const allDocuments: Omit<Evidence, "records"> = {
  config: { ...complete.config, frameworks: ["eu-ai-act", "nist-ai-rmf", "iso-42001"] },
  model: { ...complete.model, downstream_use: { na: "the adapter is not given to others" } },
  card: {
    ...complete.card,
    summary: "Drafts replies to support tickets.",
    description: "A LoRA adapter that drafts replies in German and English.",
    developers: [{ name: "Acme" }],
    contact: "ai@acme.example",
    languages: ["de", "en"],
    library: "transformers",
    links: { repository: "https://git.acme.example/support" },
    limits: { limitations: ["May cite the wrong article"], recommendations: "Read each draft before sending it." },
    evaluation: {
      approach: "Held-out tickets",
      factors: ["language"],
      rationale: "what agents look at",
      summary: "Better than 1.1.0",
    },
    environment: { note: "Trained for ten hours on one machine." },
    about: {
      authors: ["Ben Okoro"],
      citation: { bibtex: { na: "not published" } },
      glossary: { na: "no special words" },
      get_started: "See the repository.",
      more: { na: "nothing more" },
    },
  },
  scorecard: {
    ...complete.scorecard,
    target_level: 5,
    targets: [
      ...(complete.scorecard["targets"] as readonly JsonMap[]).map((each) => ({ ...each, tolerance: 0.01 })),
      ...bounds,
    ],
    slos: [
      { metric: "latency_p95_ms", op: "<=", value: 900, window: "30d" },
      { metric: "availability", op: ">=", value: 0.999, window: "30d" },
      { metric: "error_rate", op: "<=", value: 0.001, window: "30d" },
      { metric: "quality_drop", op: "<=", value: 0.05, window: "30d" },
      { metric: "cost_per_1m_tokens_usd", op: "<=", value: 3, window: "30d" },
    ],
  },
  governance: {
    ...complete.governance,
    risks: [
      {
        id: "R-1",
        statement: "A wrong promise is sent to a customer",
        likelihood: "low",
        impact: "high",
        treatment: "reduce",
        residual: "high",
        owner: "ana",
        reviewed_on: "2026-11-02",
        acceptance: { by: "ana", role: "accountable_owner", accepted_on: "2026-11-02" },
      },
    ],
    controls: [{ id: "eu-ai-act:50.2", status: "not-applicable", owner: "rosa", reason: "an agent sends every reply" }],
    dpia: { reference: "docs/dpia.md", outcome: "acceptable-with-measures", by: "rosa", completed_on: "2026-09-10" },
    oversight: {
      mode: "in-the-loop",
      who: "support agent",
      stop_control: "feature flag",
      override: "edit before sending",
      automation_bias_note: "drafts are marked",
      last_tested_on: "2026-10-21",
    },
    transparency: {
      instructions_for_use: "https://acme.example/ifu",
      ai_disclosure: "https://acme.example/ai",
      limitations: "https://acme.example/limits",
      contact: "ai@acme.example",
      published_on: "2026-10-20",
    },
    gpai: {
      training_summary: { url: "https://acme.example/training", published_on: "2026-10-20" },
      copyright_policy: { url: "https://acme.example/copyright" },
      documentation_form: { version: "1.0" },
    },
    retirement: {
      triggers: ["two quarters below target"],
      plan: "docs/retire.md",
      data_disposition: "delete the adapter",
      user_notice: "30 days",
    },
    fairness: {
      groups: [
        {
          attribute: "language",
          values: ["en", "de"],
          rationale: "tickets in both",
          legal_basis: "no special category",
        },
        { attribute: "age", values: ["18-59", "60+"], rationale: "older customers write more", legal_basis: "survey" },
      ],
    },
    explainability: {
      methods: [
        {
          name: "source-citation",
          kind: "local",
          audience: "agent",
          limits: "may cite the wrong article",
          evidence: "docs/citation.md",
        },
      ],
    },
  },
  operations: {
    ...complete.operations,
    monitors: [
      monitor("quality", "quality", "quality_drop"),
      monitor("drift", "drift", "psi"),
      monitor("health", "health", "latency_p95_ms"),
    ],
    guardrails: [
      {
        id: "g1",
        kind: "output-filter",
        position: "after generation",
        config_digest: `sha256:${"f".repeat(64)}`,
        owner: "chloe",
      },
    ],
    incident_response: {
      plan: "docs/incidents.md",
      severities: ["critical", "high", "low"],
      authority_reporting: "Rosa Diaz within 15 days",
      last_drill_on: "2026-08-01",
    },
    pipelines: [
      {
        id: "retrain",
        kind: "retraining",
        trigger: "weekly",
        definition: { repo: "acme/support", commit },
        automated: true,
        last_success_at: "2026-11-10T00:00:00Z",
      },
      { id: "scale", kind: "autoscaling", automated: true, last_success_at: "2026-11-10T00:00:00Z" },
    ],
    feedback: {
      channel: "https://acme.example/report",
      owner: "ben",
      to_data: { path: "pipelines/feedback", consent_basis: "contract", filter: "personal data and duplicates" },
    },
    budget: { amount: 4000, currency: "USD", period: "month" },
    security: { access: { policy: "docs/access.md", reviewed_on: "2026-10-01" } },
    resilience: {
      tests: [
        { scenario: "model endpoint down", behaviour: "agents write alone", result: "pass", tested_on: "2026-10-01" },
        { scenario: "guardrail down", behaviour: "drafts are off", result: "pass", tested_on: "2026-10-01" },
      ],
    },
    continual: {
      mode: "scheduled",
      data_filters: "personal data, duplicates",
      poisoning_control: "outlier filter",
      feedback_loop_control: "held-out agents without drafts",
      holdout_refresh: "quarterly",
      envelope: {
        allowed_changes: "adapter weights",
        metric_bounds: "targets of the scorecard",
        human_checkpoint: "monthly",
        approved_by: "ana",
      },
    },
  },
  version: {
    ...complete.version,
    stage: "monitoring",
    alignment: { methods: ["filters"], data: ["support-chats"], objective: "no promises about prices" },
    optimizations: [{ method: "quantization", to: "int8", quality_ratio_record: "2026-11-04-evaluation-0000000000a1" }],
    artifacts: [
      { name: "sbom", digest: `sha256:${"a".repeat(64)}`, format: "cyclonedx-json" },
      { name: "adapter", digest: `sha256:${"b".repeat(64)}`, format: "safetensors" },
    ],
    data: [
      ...(complete.version["data"] as readonly JsonMap[]),
      {
        dataset: "agent-edits",
        role: "feedback",
        snapshot: { uri: "dvc://edits.dvc", digest: `md5:${"e".repeat(32)}`, taken_on: "2026-10-28" },
      },
      {
        dataset: "faq",
        role: "evaluation",
        snapshot: { uri: "dvc://faq.dvc", digest: `md5:${"c".repeat(32)}`, taken_on: "2026-09-28" },
      },
    ],
  },
  datasheets: Object.fromEntries(
    ["support-chats", "agent-edits", "faq"].map((id) => [
      id,
      {
        ...complete.datasheets["support-chats"],
        dataset: { id, license: "proprietary" },
        pipeline: [
          { step: "filter", tool: "own rules" },
          { step: "deduplicate", tool: "minhash" },
          { step: "toxicity", na: "agents write to customers" },
          { step: "quality", tool: "own rules" },
        ],
      },
    ]),
  ),
};
