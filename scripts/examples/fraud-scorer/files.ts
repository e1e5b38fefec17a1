import { digest, snapshot } from "../steps.ts";

// The files that the team writes by hand while fraud-scorer comes into being. Everything in them is invented.

/** The repository before mlc: a page that says what is planned. */
export const readme = `# Fraud scorer

Gives a card payment a score between 0 and 1. A payment with a high score is held until a person has looked at it.
`;

/** What the model is for. */
export const model = `# yaml-language-server: $schema=../../.mlc/schemas/model.json
schema: mlc.model/v1
id: fraud-scorer
name: Fraud scorer
confirmed_on: "2026-09-02"

purpose: Score card payments so that a person looks at the suspicious ones before they are sent.
problem:
  task: binary classification of card payments
  constraints: [an answer within 80 ms, no attribute of the customer but age band and country]
  hallucination_tolerance: {na: it generates no text}
  abuse_vectors: [splitting a payment into small ones, probing with stolen cards for the score]
  value: fewer refunds, and fewer payments of honest customers held
intended_use: [Choosing the payments that the payments team looks at]
intended_users: [The payments team of Acme]
out_of_scope_use: [Refusing a payment without a person, Scoring customers instead of payments]

owners: {accountable_owner: ana, data_scientist: ben, mlops_engineer: chloe, ethics_reviewer: mei, compliance_officer: rosa}

scope:
  risk_tier: medium
  people_affected: direct
  personal_data: both
  generative: false
  user_facing: false
  adaptation: none
  trained_from_scratch: true
  eu_market: true
  eu_role: provider
  eu_risk: minimal
  open_weights: false
`;

/** What is good enough, said before anything is trained. */
export const scorecard = `# yaml-language-server: $schema=../../.mlc/schemas/scorecard.json
schema: mlc.scorecard/v1
confirmed_on: "2026-09-02"
targets:
  - {metric: recall, op: ">=", value: 0.7, dataset: payments-holdout, rationale: the rules of today find 60 of 100, declared_on: "2026-09-02"}
  - {metric: recall, op: ">=", value: 0.7, dataset: payments-holdout, slice: {channel: web}, rationale: most fraud comes through the web shop, declared_on: "2026-09-02"}
  - {metric: recall, op: ">=", value: 0.7, dataset: payments-holdout, slice: {channel: app}, rationale: the app must not be the easier way in, declared_on: "2026-09-02"}
  - {metric: false_positive_rate, op: "<=", value: 0.008, dataset: payments-holdout, rationale: the payments team can look at 160 held payments in 20000, declared_on: "2026-09-02"}
  - {metric: perturbation_accuracy_drop, op: "<=", value: 0.05, dataset: payments-holdout, rationale: a changed amount must not change much, declared_on: "2026-09-02"}
  - {metric: perturbation_consistency, op: ">=", value: 0.9, dataset: payments-holdout, rationale: nine of ten split payments get the score of the whole, declared_on: "2026-09-02"}
`;

/** What may go wrong and who is looked at apart; assessments of a later level are not written yet. */
export const governance = `# yaml-language-server: $schema=../../.mlc/schemas/governance.json
schema: mlc.governance/v1
confirmed_on: "2026-09-03"
risks:
  - id: R-1
    statement: Honest customers of one age band are held more often than others
    likelihood: medium
    impact: medium
    treatment: reduce
    residual: low
    owner: mei
    reviewed_on: "2026-09-03"
  - id: R-2
    statement: Fraud of a new kind gets low scores for weeks
    likelihood: high
    impact: medium
    treatment: reduce
    residual: medium
    owner: chloe
    reviewed_on: "2026-09-03"
fairness:
  groups:
    - {attribute: age_band, values: [under 60, 60 and over], rationale: older customers pay in another way, legal_basis: the age band stands in the customer's contract}
`;

const pipeline = `pipeline:
  - {step: filter, tool: own rules, parameters: {dropped: test payments}}
  - {step: deduplicate, tool: own rules, parameters: {key: payment id}}
  - {step: toxicity, na: the columns hold numbers and codes only}
  - {step: quality, tool: own rules, parameters: {dropped: payments without an outcome after 60 days}}
`;

/** A datasheet of payments of one period. */
export function payments(id: string, name: string, period: string, counts: string, purpose: string): string {
  return `# yaml-language-server: $schema=../../../.mlc/schemas/datasheet.json
schema: mlc.datasheet/v1
confirmed_on: "2026-09-08"

dataset:
  id: ${id}
  name: ${name}
  license: LicenseRef-acme-internal
  creators: [Acme payments]
  modalities: [tabular]
  relates_to_people: true
  synthetic: false

sources:
  - {name: card payments of Acme, kind: private, modality: tabular, period: ${period}}

rights: {basis: legitimate_interest, status: cleared}
pii: {scanned: true, method: list of columns read by two people, findings: card numbers and names in the export, action: removed}
${pipeline}
motivation:
  purpose: ${purpose}
composition:
  instances: One card payment with its outcome after 60 days.
  counts: ${counts}
collection:
  acquisition: Exported from the payment system without card numbers and names.
uses:
  impacts: Fraud that nobody noticed within 60 days is labelled honest.
maintenance:
  maintainer: Ben Okoro
`;
}

/** What the version is made of, below the lines that mlc keeps. */
export function withVersion(version: string): string {
  const entry = (dataset: string, role: string, day: string) =>
    `  - {dataset: ${dataset}, role: ${role}, snapshot: ${JSON.stringify(snapshot(dataset, day))}}`;
  return `${version.trimEnd()}

confirmed_on: "2026-09-08"
selection:
  candidates: [{id: the rules of today, why_not: they find 60 of 100 frauds and nobody dares to change them}]
  chosen: gradient-boosted trees
  because: 80 ms are enough for it, and the payments team can read which fields raised a score.
architecture: {family: gradient-boosted trees, parameters: 180000, modalities: [tabular]}
data:
${entry("payments-2025", "pretraining", "2026-09-07")}
${entry("payments-holdout", "evaluation", "2026-09-07")}
optimizations: []
artifacts: [{name: feature list, digest: "${digest("features.json")}", format: json}]
baseline: {name: rules of today, version: "2026-08"}
`;
}

/** The card, as far as it is known. */
export const card = `# yaml-language-server: $schema=../../.mlc/schemas/card.json
schema: mlc.card/v1
confirmed_on: "2026-09-22"
summary: Scores card payments, so that a person looks at the suspicious ones.
developers: [{name: Acme payments}]
contact: fraud-scorer@acme.example
library: xgboost
license: {id: LicenseRef-acme-internal, name: acme-internal}
limits:
  limitations:
    - Has seen no payment in another currency than the euro.
    - Fraud that is noticed after more than 60 days counts as honest in its data.
  recommendations: Never refuse a payment by its score alone.
evaluation:
  approach: 20,000 payments of May 2026 that no training run has seen, 400 of them fraudulent.
  factors: [channel, age band]
  rationale: A missed fraud is refunded; a held honest payment costs a customer ten minutes.
  summary: {unknown: written when the scores have been compared with a month of outcomes}
environment:
  energy_kwh: {unknown: the build server does not report energy}
`;

/** How it is run: the way back was tried before anybody's payment was scored. */
export const operations = `# yaml-language-server: $schema=../../.mlc/schemas/operations.json
schema: mlc.operations/v1
confirmed_on: "2026-09-28"
monitors:
  - {id: scores, kind: health, metrics: [latency_p95_ms], status: live, owner: chloe, alert: {route: payments on-call}}
rollback:
  target_version: switched off, the rules of today decide alone
  procedure: docs/rollback.md
  last_exercised_on: "2026-09-25"
usage:
  logging: {enabled: true, store: "s3://acme-logs/fraud-scorer", retention_days: 90, personal_data: true}
`;

/** The way back, in words. */
export const rollback = `# Back to the rules

1. Set \`scorer=off\` in the payment gateway; it takes 20 seconds.
2. Tell the payments team. Payments that are held stay held.
`;
