import type { Facts } from "../../../src/core/facts/facts.ts";
import { evaluation, factsOf, measured, WEIGHTS, type Parts } from "./card-facts.ts";

/** Documents of a model that answer nearly everything a BOM has a field for. */
export const fullParts: Parts = {
  model: {
    purpose: "Draft answers to customer tickets.",
    intended_use: ["Drafting replies"],
    intended_users: ["Support agents"],
    downstream_use: ["May be tuned for other tickets"],
    out_of_scope_use: ["Legal advice"],
    problem: { task: "ticket replies", abuse_vectors: ["prompt injection"] },
    scope: { risk_tier: "medium", generative: true },
  },
  version: {
    weights: {
      digest: WEIGHTS,
      uri: "hf://acme/support-llm@Main",
      bytes: 12,
      files: [{ path: "model.safetensors", digest: `sha256:${"ab".repeat(32)}`, bytes: 12 }],
    },
    artifacts: [
      { name: "tokenizer", digest: `md5:${"cd".repeat(16)}` },
      { name: "tokenizer", uri: "docs/other one.json" },
    ],
    base_model: {
      id: "acme/base-7b",
      revision: "v3",
      digest: `git:${"0".repeat(40)}`,
      license: "MIT",
      relation: "adapter",
    },
    architecture: {
      family: "transformer",
      name: "MistralForCausalLM",
      parameters: { withheld: "a secret of the trade" },
      context_length: 8192,
      inputs: [{ modality: "text", format: "string", max: "8192 tokens" }],
      outputs: [{ modality: "text" }],
    },
    optimizations: [{ method: "quantization", to: "int4" }],
    data: [
      {
        dataset: "chats",
        role: "fine-tuning",
        tokens: 1000,
        snapshot: { digest: `sha256:${"12".repeat(32)}`, taken_on: "2026-08-01" },
      },
      { dataset: "chats", role: "evaluation", snapshot: { digest: `md5:${"34".repeat(16)}.dir` } },
      { dataset: "faq", role: "evaluation", decontamination: "taken out before training" },
    ],
  },
  card: {
    summary: "Drafts replies.",
    description: "Longer words.",
    developers: [{ name: "Acme", url: "https://acme.example" }, { name: "Acme Research" }],
    contact: "support@acme.example",
    languages: ["en", "no"],
    tags: ["support", "support"],
    pipeline_tag: "text-generation",
    links: { repository: "https://git.acme.example/support", paper: "https://acme.example/paper" },
    license: { id: "apache-2.0" },
    limits: { limitations: ["Knows no prices"], tradeoffs: ["Short over warm"], recommendations: "Read every draft." },
    environment: { energy_kwh: 120, energy_method: "measured", co2e_kg: 31 },
    about: { changelog: [{ version: "1.2.0", date: "2026-09-17", change: "More English tickets." }] },
  },
  governance: {
    risks: [{ id: "R-1", statement: "A wrong price is sent", mitigation: "a filter", impact: "high", owner: "ana" }],
    fairness: { groups: [{ attribute: "language", values: ["de", "en"], rationale: "both must get good drafts" }] },
    dpia: { reference: "docs/dpia.md" },
    explainability: { methods: [{ name: "attention maps" }] },
  },
  datasheets: {
    chats: {
      dataset: { id: "chats", name: "Chats", license: "acme-internal", creators: ["Acme"], hub_id: "acme/chats" },
    },
    faq: {
      dataset: { id: "faq", license: "CC-BY-4.0", publisher: "Acme" },
      sources: [{ name: "site", kind: "public" }],
    },
  },
  records: {
    "2026-09-01-training-000000000001": {
      method: "reinforcement-learning",
      hyperparameters: { rank: 16 },
      code: { repo: "https://git.acme.example/train", commit: "a".repeat(40) },
      compute: { hardware: "8 GPUs", flops: { unknown: "not counted" } },
    },
    "2026-10-30-evaluation-000000000002": evaluation(
      measured({ stderr: 0.02, n_shot: 5, slice: { language: "de" } }),
      measured({ id: "latency_p95_ms", value: 800, unit: "ms", dataset: { id: "faq" } }),
    ),
    "2026-11-01-review-000000000003": {
      checkpoint: "pre-deployment",
      role: "ethics_reviewer",
      decision: "approved",
      self: true,
    },
    "2026-11-02-red-team-000000000004": {
      schema: "mlc.red-team/v1",
      external: true,
      findings: [],
      report: "docs/red team.pdf",
    },
  },
  paths: ["docs/dpia.md"],
};

/** Facts of those documents. */
export const fullFacts: Facts = factsOf(fullParts);
