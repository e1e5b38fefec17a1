import { withTeam } from "../files.ts";
import { commit, digest } from "../steps.ts";

// The other files that the team writes by hand. Everything in them is invented.

/** The repository before mlc: a page that says what is planned. */
export const plan = `# Support LLM

Drafts replies to customer tickets, in German and English. A support agent checks, changes and sends them.
`;

/** mlc.yaml with the team, with Ivo, who looks from outside, and with the frameworks whose controls apply. */
export function withEverybody(workspace: string): string {
  const team = withTeam(workspace).replace(
    "  rosa: {",
    () => "  ivo: {name: Ivo Novak, emails: [ivo@audit.example]}\n  rosa: {",
  );
  return team
    .replace("# roles: {ethics_reviewer: [mei]}", () => "roles: {security_reviewer: [ivo]}")
    .replace("# frameworks:", () => "frameworks:");
}

/** The configuration of the fine-tuning. */
export function loraConfig(epochs: number): string {
  return `base_model: lingua-7b
adapter: {rank: 16, alpha: 32, dropout: 0.05, modules: [q_proj, v_proj]}
optimizer: {name: adamw, learning_rate: 0.0002}
epochs: ${String(epochs)}
seed: 7
`;
}

/** What the card says and no other file does. */
export function withCard(card: string): string {
  return `${card.trimEnd()}

summary: Drafts replies to customer tickets in German and English, for an agent to check and send.
developers: [{name: Acme customer support}]
contact: support-llm@acme.example
languages: [de, en]
pipeline_tag: text-generation
library: peft
license: {id: LicenseRef-acme-internal, name: acme-internal}
limits:
  limitations:
    - Knows nothing newer than its last training data; prices and delivery times must be looked up.
    - Drafts for English tickets are shorter than agents write them.
  tradeoffs: ["Names are masked in the training data, so drafts greet customers without their name."]
  recommendations: Never send a draft unread. Report a wrong draft with the button in the ticket.
evaluation:
  approach: Drafts for 800 held-out tickets, judged blind by two agents.
  factors: [language of the ticket]
  rationale: A wrong statement costs more than a missing one, so invented facts are counted and not only good replies.
  summary: {unknown: written when the pilot begins}
environment:
  energy_kwh: {unknown: the cluster does not report energy per job}
confirmed_on: "2026-03-09"
`;
}

/** What may go wrong, what was assessed, whom it could treat differently, and what becomes of it in the end. */
export const governance = `# yaml-language-server: $schema=../../.mlc/schemas/governance.json
schema: mlc.governance/v1
confirmed_on: "2026-04-07"
risks:
  - id: R-1
    statement: A draft states a wrong price or date and the agent sends it
    likelihood: medium
    impact: high
    treatment: reduce
    mitigation: a filter takes out amounts and dates that the ticket does not hold
    residual: medium
    owner: ana
    reviewed_on: "2026-04-07"
  - id: R-2
    statement: A draft repeats what another customer wrote
    likelihood: low
    impact: high
    treatment: reduce
    mitigation: names are masked in the training data, and leaks are counted before every release
    residual: low
    owner: rosa
    reviewed_on: "2026-04-07"
  - id: R-3
    statement: Drafts are worse in one of the two languages
    likelihood: medium
    impact: medium
    treatment: reduce
    mitigation: the two are compared before every release
    residual: low
    owner: mei
    reviewed_on: "2026-04-07"
dpia: {reference: docs/dpia.md, outcome: acceptable-with-measures, by: rosa, completed_on: "2026-04-02", measures: [names are masked before training, drafts are kept 30 days]}
fairness:
  groups:
    - {attribute: language, values: [de, en], rationale: customers who write English must not wait longer for a good reply, legal_basis: the language of a ticket is no special category}
retirement:
  triggers: [two months below a target, a base model whose terms change]
  plan: docs/retirement.md
  data_disposition: weights and records are kept for two years, training data as long as the contracts say
  user_notice: a note in the ticket system four weeks before
`;

const monitors = [
  ["health", "health", "latency_p95_ms, error_rate, availability", "p95 above 2500 ms for 10 minutes"],
  ["drafts", "quality", "quality_drop, feedback_triage_rate", "a drop above 0.05 in a month"],
  ["tickets", "drift", "psi", "0.1"],
].map(
  ([id = "", kind = "", metrics = "", threshold = ""]) =>
    `  - {id: ${id}, kind: ${kind}, metrics: [${metrics}], status: live, owner: chloe, on_call: support platform rota, alert: {threshold: ${threshold}, route: pager of the support platform, runbook: docs/runbook.md}}\n`,
);

/** How it is run, once that is settled. */
export const operations = `# yaml-language-server: $schema=../../.mlc/schemas/operations.json
schema: mlc.operations/v1
confirmed_on: "2026-04-07"
monitors:
${monitors.join("")}guardrails:
  - {id: amounts, kind: output-filter, position: before the agent sees a draft, config_digest: "${digest("amounts filter 1")}", owner: chloe}
rollback:
  target_version: switched off, agents write from macros
  procedure: docs/rollback.md
  last_exercised_on: "2026-04-06"
incident_response:
  plan: docs/incidents.md
  severities: [critical, high, medium, low]
  contact: support platform rota
pipelines:
  - {id: retrain, kind: retraining, trigger: a drop above 0.05 or every half year, definition: {repo: "https://git.acme.example/support-llm", commit: ${commit("retrain.yaml")}, path: pipelines/retrain.yaml}, automated: false, last_success_at: "2026-03-30T18:00:00Z"}
feedback: {channel: the button under every draft, owner: ben}
budget: {amount: 2600, currency: USD, period: month}
usage:
  logging: {enabled: true, store: "s3://acme-logs/support-llm", retention_days: 30, personal_data: true}
security:
  access: {policy: docs/access.md, reviewed_on: "2026-04-06"}
`;

/** The pages that the documents point to. */
export const pages: Readonly<Record<string, string>> = {
  "docs/rollback.md": `# The version before

1. \`mlc rollback support-llm support-desk --reason …\` writes down what is done; the platform follows that record.
2. Look at five new drafts. They must name the version in their footer.
3. Without an earlier version: switch drafts off in the ticket system. Agents write from macros, as before.
`,
  "docs/runbook.md": `# When an alert comes

Health: restart the replica, then roll back. Drafts: read twenty, then tell Ben. Tickets: ask support what is new.
`,
  "docs/incidents.md": `# Incidents

Whoever sees one writes \`mlc record support-llm incident …\` and calls the rota. Critical: drafts are off first.
`,
  "docs/access.md": `# Access

The platform team deploys; agents see drafts of their own queue. Reviewed twice a year.
`,
  "docs/dpia.md": `# Data protection impact assessment

Tickets hold names and what customers write of themselves. Names are masked before training; drafts are kept 30 days.
Outcome: acceptable with these measures. Rosa Diaz, 2 April 2026.
`,
  "docs/retirement.md": `# The end of a version

Announce it four weeks before, serve its successor, keep weights and records for two years.
`,
};
