import type { Evidence } from "./facts.ts";

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const weights = `sha256:${"9c1e".repeat(16)}`;
const confirmed_on = "2026-11-20";
const head = { model: "support-llm", version: "1.2.0", by: "ben", subject: { weights } };
const faq = { dataset: { id: "faq" }, split: "test", sample_size: 500 };
const attacks = { dataset: { id: "attacks" }, split: "test", sample_size: 400 };
const served = { hardware: "1x A10G", load: "20 requests per second" };
const results = [
  { id: "accuracy", value: 0.84, ...faq },
  { id: "toxicity_rate", value: 0.004, ...attacks, with: { classifier: "detoxify", threshold: 0.5 } },
  { id: "jailbreak_success_rate", value: 0.02, ...attacks, with: { attack_set: "jailbreaks-2026" } },
];

/** Every document and record of `support-llm@1.2.0`: enough for each criterion of levels 1 and 2, and nothing more. */
export const complete: Evidence = {
  config: {
    schema: "mlc.workspace/v1",
    catalogue: "default@1",
    lifecycle: "genai@1",
    people: {
      ana: { name: "Ana Ruiz", emails: ["ana@acme.example"] },
      ben: { name: "Ben Okoro", emails: ["ben@acme.example"] },
      chloe: { name: "Chloe Lang", emails: ["chloe@acme.example"] },
      mei: { name: "Mei Tan", emails: ["mei@acme.example"] },
      rosa: { name: "Rosa Diaz", emails: ["rosa@acme.example"] },
      ivo: { name: "Ivo Novak", emails: ["ivo@audit.example"] },
    },
  },
  model: {
    schema: "mlc.model/v1",
    id: "support-llm",
    name: "Support LLM",
    confirmed_on,
    purpose: "Draft answers to customer tickets for a human agent to send.",
    problem: {
      task: "ticket reply drafting",
      constraints: ["German and English", "answer under 3 s"],
      abuse_vectors: ["prompt injection in tickets"],
    },
    intended_use: ["Drafting replies in English and German for support agents"],
    intended_users: ["Support agents of Acme"],
    out_of_scope_use: ["Sending replies without a human"],
    owners: {
      accountable_owner: "ana",
      data_scientist: "ben",
      mlops_engineer: "chloe",
      ethics_reviewer: "mei",
      compliance_officer: "rosa",
    },
    scope: {
      risk_tier: "medium",
      people_affected: "direct",
      personal_data: "training",
      generative: true,
      user_facing: true,
      adaptation: "lora",
      trained_from_scratch: false,
      eu_market: true,
      eu_role: "deployer",
      eu_risk: "limited",
      open_weights: false,
    },
  },
  card: { schema: "mlc.card/v1", confirmed_on, license: { id: "apache-2.0" } },
  scorecard: {
    schema: "mlc.scorecard/v1",
    confirmed_on,
    targets: [
      { metric: "accuracy", op: ">=", value: 0.8, rationale: "agents edit one in five", declared_on: "2026-09-02" },
      { metric: "toxicity_rate", op: "<=", value: 0.01, rationale: "brand", declared_on: "2026-09-02" },
      { metric: "jailbreak_success_rate", op: "<=", value: 0.05, rationale: "brand", declared_on: "2026-09-02" },
    ],
  },
  governance: {
    schema: "mlc.governance/v1",
    confirmed_on,
    risks: [{ id: "R-1", statement: "A wrong promise is sent to a customer", reviewed_on: "2026-11-02" }],
  },
  operations: {
    schema: "mlc.operations/v1",
    confirmed_on,
    monitors: [
      {
        id: "quality",
        kind: "quality",
        status: "live",
        owner: "chloe",
        alert: { route: "pager" },
        // In the product the newest monitoring record says so; that kind of record comes with a later level.
        last_reported_at: "2026-11-15",
      },
    ],
    rollback: { target_version: "1.1.0", procedure: "docs/rollback.md", last_exercised_on: "2026-10-20" },
    usage: { logging: { enabled: true, store: "s3://acme-logs/support", retention_days: 90 } },
  },
  version: {
    schema: "mlc.version/v1",
    version: "1.2.0",
    stage: "evaluation",
    transition: "2026-11-06-transition-000000000004",
    confirmed_on,
    weights: { uri: "s3://acme-models/support-llm/1.2.0", digest: weights, bytes: 14483464192, format: "safetensors" },
    base_model: {
      id: "mistralai/Mistral-7B-v0.3",
      revision: "c170c708c41dac9275d15a8fff4eca08d52bab71",
      digest: digest("b"),
      license: "apache-2.0",
      terms_checked_on: "2026-09-01",
    },
    selection: { chosen: "mistralai/Mistral-7B-v0.3", because: "German quality at this size" },
    adaptation: { method: "lora", config: "configs/lora.yaml" },
    architecture: { family: "transformer", parameters: 7248023552, modalities: ["text"] },
    data: [
      {
        dataset: "support-chats",
        role: "fine-tuning",
        snapshot: { uri: "s3://acme-data/chats-2026-10", digest: digest("d"), taken_on: "2026-10-03" },
      },
    ],
    baseline: { name: "support-llm", version: "1.1.0" },
  },
  datasheets: {
    "support-chats": {
      schema: "mlc.datasheet/v1",
      confirmed_on,
      dataset: { id: "support-chats", license: "proprietary" },
      sources: [{ name: "Acme ticket system", kind: "private" }],
      motivation: { purpose: "Tune reply drafting." },
      composition: { instances: "One ticket with its replies." },
      collection: { acquisition: "Exported from the ticket system." },
      uses: { impacts: "Under-represents customers who call instead." },
      rights: { basis: "contract", status: "cleared" },
      pii: { scanned: true, method: "presidio", findings: "0.3 %", action: "masked" },
    },
  },
  records: {
    "2026-09-01-transition-000000000001": move("2026-09-01", null, "problem", []),
    "2026-09-05-transition-000000000002": move("2026-09-05", "problem", "data", []),
    "2026-09-20-transition-000000000003": move("2026-09-20", "data", "finetuning", []),
    "2026-11-06-transition-000000000004": move("2026-11-06", "finetuning", "evaluation", [
      "2026-11-05-review-00000000000a",
    ]),
    "2026-10-10-training-00000000000b": {
      schema: "mlc.training/v1",
      ...head,
      observed_at: "2026-10-10T18:00:00Z",
      run_id: "run-41",
      tracker: "mlflow",
      code: { repo: "git.acme.example/support", commit: "8".repeat(40), dirty: false },
      config_digest: digest("c"),
      hyperparameters: { lr: 0.0002, r: 16 },
      started_at: "2026-10-10T08:00:00Z",
      ended_at: "2026-10-10T17:30:00Z",
    },
    "2026-11-01-evaluation-00000000000c": {
      schema: "mlc.evaluation/v1",
      ...head,
      observed_at: "2026-11-01T12:00:00Z",
      run_status: "complete",
      metrics: results,
    },
    "2026-11-02-evaluation-00000000000d": {
      schema: "mlc.evaluation/v1",
      ...head,
      observed_at: "2026-11-02T12:00:00Z",
      metrics: [
        { id: "latency_p95_ms", value: 900, with: served },
        { id: "throughput_rps", value: 22, with: served },
      ],
    },
    "2026-10-02-evaluation-00000000000e": {
      schema: "mlc.evaluation/v1",
      ...head,
      observed_at: "2026-10-02T12:00:00Z",
      subject: { weights: digest("a") },
      of: "baseline",
      metrics: results.map((each) => ({ ...each, value: each.id === "accuracy" ? 0.79 : each.value })),
    },
    "2026-11-03-deployment-00000000000f": {
      schema: "mlc.deployment/v1",
      ...head,
      by: "chloe",
      observed_at: "2026-11-03T09:00:00Z",
      environment: "pilot",
      exposure: { kind: "pilot", limit: "20 agents" },
      started_at: "2026-11-03T09:00:00Z",
    },
    "2026-11-05-review-00000000000a": {
      schema: "mlc.review/v1",
      ...head,
      by: "mei",
      observed_at: "2026-11-05T10:00:00Z",
      checkpoint: "post-fine-tuning",
      role: "ethics_reviewer",
      decision: "approved",
      covers: {},
      records: [],
    },
  },
};

function move(observed_at: string, from: string | null, to: string, reviews: readonly string[]) {
  return {
    schema: "mlc.transition/v1",
    ...head,
    by: "ana",
    observed_at,
    subject: {},
    from,
    to,
    move: from === null ? "start" : "forward",
    prev: null,
    ...(reviews.length === 0 ? {} : { reviews }),
  };
}
