import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes a workspace with one model of about forty documents, the size a model has after half a year; always the same bytes. */
export function writeWorkspace(root: string): number {
  return writeFiles(root, workspaceFiles());
}

/** The same files by path; with more or fewer records where so many are asked for. */
export function workspaceFiles(count = 30): Readonly<Record<string, string>> {
  return { ...documents, ...versions(), ...records(count) };
}

/** Writes files below a directory; how many. */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): number {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return Object.keys(files).length;
}

/** Where the files of its model stand. */
export const model = "models/support-llm";

const documents: Readonly<Record<string, string>> = {
  "mlc.yaml": `schema: mlc.workspace/v1
models: [models/*]
catalogue: default@1
lifecycle: genai@1
people:
  ana: {name: Ana Ruiz, emails: [ana@acme.example]}
  ben: {name: Ben Okoro, emails: [ben@acme.example]}
  chloe: {name: Chloe Lang, emails: [chloe@acme.example]}
  mei: {name: Mei Tan, emails: [mei@acme.example]}
  rosa: {name: Rosa Diaz, emails: [rosa@acme.example]}
roles: {ethics_reviewer: [mei]}
policy: {separation_of_duties: warn, fail_on: regression}
frameworks: [eu-ai-act]
`,
  [`${model}/model.yaml`]: `schema: mlc.model/v1
id: support-llm
name: Support LLM
confirmed_on: "2026-11-01"
purpose: Draft answers to customer tickets for a human agent to send.
problem:
  task: ticket reply drafting
  constraints: [German and English, answer under 3 s]
  abuse_vectors: [prompt injection in tickets]
intended_use: [Drafting replies in English and German for support agents]
intended_users: [Support agents of Acme]
out_of_scope_use: [Sending replies without a human, legal or medical advice]
owners: {accountable_owner: ana, data_scientist: ben, mlops_engineer: chloe, ethics_reviewer: mei, compliance_officer: rosa}
scope:
  risk_tier: high
  people_affected: direct
  personal_data: training
  generative: true
  user_facing: true
  adaptation: lora
  trained_from_scratch: false
  eu_market: true
  eu_role: deployer
  eu_risk: limited
  open_weights: false
`,
  [`${model}/card.yaml`]: `schema: mlc.card/v1
summary: Drafts answers to customer tickets.
languages: [en, de]
license: {id: apache-2.0}
limits:
  limitations: [Knows nothing newer than its training data.]
  recommendations: Read every draft before it is sent.
`,
  [`${model}/governance.yaml`]: `schema: mlc.governance/v1
risks:
  - {id: R-1, statement: A draft invents a price.}
  - {id: R-2, statement: A ticket makes the model reveal another customer's answer.}
`,
  // What the versions point at: without it every run would tell of a missing file.
  "configs/lora.yaml": "r: 16\nlora_alpha: 32\n",
  ...datasheet("support-chats"),
  ...datasheet("agent-feedback"),
};

function datasheet(id: string): Record<string, string> {
  return {
    [`${model}/datasheets/${id}.yaml`]: `schema: mlc.datasheet/v1
confirmed_on: "2026-11-01"
dataset: {id: ${id}, name: ${id}}
`,
  };
}

/** Two versions, each at the first stage with the record that put it there. */
function versions(): Record<string, string> {
  const all = ["1.1.0", "1.2.0"].map((version, at) => {
    const id = `2026-0${at + 5}-01-transition-${hex(version)}`;
    return {
      [`${model}/versions/${version}.yaml`]: `schema: mlc.version/v1
version: "${version}"
stage: problem
transition: ${id}
weights: {uri: "hf://acme/support-llm@${hex(version, 40)}", digest: "sha256:${hex(version, 64)}", format: safetensors}
base_model: {id: mistralai/Mistral-7B-v0.3, license: apache-2.0, terms_checked_on: "2026-09-01"}
adaptation: {method: lora, config: configs/lora.yaml}
architecture: {family: transformer, name: MistralForCausalLM, parameters: 7248023552, modalities: [text]}
data:
  - {dataset: support-chats, role: fine-tuning, snapshot: {digest: "md5:${hex("chats", 32)}", taken_on: "2026-10-03"}}
  - {dataset: agent-feedback, role: preference, snapshot: {digest: "md5:${hex("feedback", 32)}", taken_on: "2026-10-03"}}
`,
      [`${model}/records/2026/${id}.yaml`]: `schema: mlc.transition/v1
model: support-llm
version: "${version}"
observed_at: "2026-0${at + 5}-01T09:00:00Z"
by: ana
subject: {}
from: null
to: problem
move: start
prev: null
`,
    };
  });
  return Object.assign({}, ...all) as Record<string, string>;
}

/** Evaluations of the newer version, ten metrics each. */
function records(count: number): Record<string, string> {
  const metrics = ["accuracy", "precision", "recall", "specificity", "roc_auc"];
  const all = Array.from({ length: count }, (_, at) => {
    const day = `2026-${at % 30 < 15 ? "09" : "10"}-${String((at % 15) + 1).padStart(2, "0")}`;
    const values = metrics.flatMap((id, row) => [0, 1].map((part) => metric(id, part, (at * 7 + row * 3 + part) % 40)));
    return {
      [`${model}/records/2026/${day}-evaluation-${hex(`evaluation ${at}`)}.yaml`]: `schema: mlc.evaluation/v1
model: support-llm
version: "1.2.0"
observed_at: "${day}T10:00:00Z"
by: ben
subject: {weights: "sha256:${hex("1.2.0", 64)}"}
tool: lm-eval
run_status: complete
metrics:
${values.join("")}`,
    };
  });
  return Object.assign({}, ...all) as Record<string, string>;
}

function metric(id: string, part: number, shift: number): string {
  const task = part === 0 ? "tickets-en" : "tickets-de";
  return `  - id: ${id}
    value: 0.${50 + shift}
    sample_size: 412
    task: ${task}
    split: test
    n_shot: ${part}
`;
}

/** Digits that look like a digest and are the same on every run. */
export function hex(of: string, length = 12): string {
  return createHash("sha256").update(of).digest("hex").slice(0, length);
}
