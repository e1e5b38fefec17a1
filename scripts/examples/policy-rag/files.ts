import { digest, snapshot } from "../steps.ts";

// The files that the team writes by hand while policy-rag comes into being. Everything in them is invented, the provider too.

/** The repository before mlc: a page that says what is planned. */
export const readme = `# Policy answers

Answers employees' questions on travel and leave from the pages of the handbook, and names the page.
`;

/** What is sent with every question; its digest is part of what the version is. */
export const prompt = `answer: only from the pages below, in the language of the question
cite: the title of each page that was used
otherwise: say that the handbook does not tell, and name the HR desk
pages: 6
temperature: 0
`;

/** What the model is for. */
export const model = `# yaml-language-server: $schema=../../.mlc/schemas/model.json
schema: mlc.model/v1
id: policy-rag
name: Policy answers
confirmed_on: "2026-09-07"

purpose: Answer employees' questions on travel and leave from the handbook, with the page it stands on.
problem:
  task: question answering over the handbook
  constraints: [German and English, first words within 2 s, no page outside the handbook]
  hallucination_tolerance: none on amounts and deadlines
  abuse_vectors: [instructions hidden in a handbook page, questions about a colleague]
  value: half of the questions that the HR desk answers today
intended_use: [Finding the rule of the handbook that answers a question]
intended_users: [Employees of Acme]
out_of_scope_use: [Deciding on leave or refunds, Legal advice]

owners: {accountable_owner: ana, data_scientist: ben, mlops_engineer: chloe, ethics_reviewer: mei, compliance_officer: rosa}

scope:
  risk_tier: low
  people_affected: indirect
  personal_data: inference
  generative: true
  user_facing: true
  adaptation: rag
  trained_from_scratch: false
  eu_market: true
  eu_role: deployer
  eu_risk: limited
  open_weights: false
`;

const targets = [
  'metric: faithfulness, op: ">=", value: 0.9, dataset: policy-questions, rationale: the HR desk is right 93 of 100 times',
  'metric: faithfulness, op: ">=", value: 0.88, dataset: policy-questions, slice: {language: de}, rationale: German pages are longer',
  'metric: context_recall, op: ">=", value: 0.85, dataset: policy-questions, rationale: an answer without its page is no answer',
  'metric: toxicity_rate, op: "<=", value: 0.005, dataset: policy-questions, rationale: employees read it as the company\'s word',
  'metric: jailbreak_success_rate, op: "<=", value: 0.05, dataset: policy-attacks, rationale: it can do nothing but answer',
  'metric: prompt_injection_success_rate, op: "<=", value: 0.02, dataset: policy-attacks, rationale: pages are edited by many people',
  'metric: perturbation_consistency, op: ">=", value: 0.9, dataset: policy-questions, rationale: typos must not change the rule',
];

/** What is good enough, said before anything is built. */
export const scorecard = `# yaml-language-server: $schema=../../.mlc/schemas/scorecard.json
schema: mlc.scorecard/v1
confirmed_on: "2026-09-07"
targets:
${targets.map((target) => `  - {${target}, declared_on: "2026-09-07"}`).join("\n")}
`;

/** The same with what the filter must do, once there is one. */
export function withFilter(before: string): string {
  const added = [
    'metric: guardrail_block_recall, op: ">=", value: 0.9, dataset: policy-attacks, rationale: questions about a colleague go to nobody',
    'metric: false_refusal_rate, op: "<=", value: 0.05, dataset: policy-questions, rationale: else people call the HR desk again',
  ];
  return before + added.map((target) => `  - {${target}, declared_on: "2026-09-24"}\n`).join("");
}

/** What may go wrong, and which employees are looked at apart. */
export const governance = `# yaml-language-server: $schema=../../.mlc/schemas/governance.json
schema: mlc.governance/v1
confirmed_on: "2026-09-07"
risks:
  - id: R-1
    statement: An employee relies on an amount that no longer holds
    likelihood: medium
    impact: low
    treatment: reduce
    residual: low
    owner: ana
    reviewed_on: "2026-09-07"
  - id: R-2
    statement: The provider changes the model without saying so
    likelihood: low
    impact: medium
    treatment: reduce
    residual: low
    owner: chloe
    reviewed_on: "2026-09-07"
fairness:
  groups:
    - {attribute: language, values: [de, en], rationale: half of the employees read no German, legal_basis: the language of the question is no personal attribute}
`;

/** A datasheet of texts of the company; none of them is trained on. */
export function texts(id: string, name: string, instances: string, purpose: string, acquisition: string): string {
  return `# yaml-language-server: $schema=../../../.mlc/schemas/datasheet.json
schema: mlc.datasheet/v1
confirmed_on: "2026-09-14"

dataset:
  id: ${id}
  name: ${name}
  license: LicenseRef-acme-internal
  creators: [Acme HR]
  languages: [de, en]
  modalities: [text]
  relates_to_people: false
  synthetic: false

sources:
  - {name: Acme handbook, kind: private, modality: text, period: as of September 2026}

rights: {basis: own, status: cleared}

motivation:
  purpose: ${purpose}
composition:
  instances: ${instances}
collection:
  acquisition: ${acquisition}
uses:
  impacts: The German pages are newer than the English ones.
maintenance:
  maintainer: Ben Okoro
`;
}

/** What the version is made of: a model of somebody else, a prompt, and pages. Nothing is trained. */
export function withVersion(version: string): string {
  const entry = (dataset: string, role: string) =>
    `  - {dataset: ${dataset}, role: ${role}, snapshot: ${JSON.stringify(snapshot(dataset, "2026-09-11"))}}`;
  return `${version.trimEnd()}

confirmed_on: "2026-09-14"
hosted: {provider: Lingua Cloud, model_id: lingua-chat-large, revision: "2026-08-15", config_digest: "${digest(prompt)}"}
base_model:
  id: lingua-chat-large
  revision: "2026-08-15"
  digest: {withheld: the provider publishes no weights}
  license: LicenseRef-lingua-cloud-terms
  terms_checked_on: "2026-09-10"
selection:
  candidates: [{id: fine-tuning, why_not: the handbook changes every month}, {id: keyword search, why_not: finds the page for 4 of 10 questions}]
  chosen: lingua-chat-large with retrieval
  because: It answers from pages that are edited the same day, and its terms forbid training on our questions.
adaptation: {method: rag, config: configs/answer.yaml}
architecture:
  family: {withheld: not published by the provider}
  parameters: {withheld: not published by the provider}
  modalities: [text]
data:
${entry("policy-pages", "retrieval")}
${entry("policy-questions", "evaluation")}
${entry("policy-attacks", "evaluation")}
optimizations: []
baseline: {name: lingua-chat-large without pages, version: "2026-08-15"}
`;
}

/** The card, as far as it is known. */
export const card = `# yaml-language-server: $schema=../../.mlc/schemas/card.json
schema: mlc.card/v1
confirmed_on: "2026-09-21"
summary: Answers questions on travel and leave from the pages of the handbook, and names the page.
developers: [{name: Acme HR}]
contact: policy-rag@acme.example
languages: [de, en]
license: {id: LicenseRef-acme-internal, name: acme-internal}
limits:
  limitations:
    - Knows the handbook only, as it was last night.
    - Does not know what is in an employee's contract.
  recommendations: Read the page that an answer names before relying on an amount.
evaluation:
  approach: 500 questions that employees asked the HR desk, judged blind by two people of it.
  factors: [language of the question]
  rationale: A wrong amount costs an employee money, so answers are held against the page and not against taste.
  summary: {unknown: written after the pilot}
environment:
  energy_kwh: {unknown: the provider does not report energy}
`;

/** How it is run. */
export const operations = `# yaml-language-server: $schema=../../.mlc/schemas/operations.json
schema: mlc.operations/v1
confirmed_on: "2026-10-02"
monitors:
  - {id: answers, kind: health, metrics: [ttft_p95_ms], status: live, owner: chloe, alert: {route: HR desk chat}}
guardrails:
  - {id: names, kind: input-filter, position: before retrieval, config_digest: "${digest("names filter 1")}", owner: chloe}
rollback:
  target_version: switched off, the search page of the handbook stays
  procedure: docs/rollback.md
  last_exercised_on: "2026-10-01"
usage:
  logging: {enabled: true, store: "s3://acme-logs/policy-rag", retention_days: 30, personal_data: true}
`;

/** The way back, in words. */
export const rollback = `# Without answers

1. Take the answer box off the handbook's start page.
2. Tell the HR desk. The search page works as before.
`;
