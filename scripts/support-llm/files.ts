import { replaced } from "../examples/files.ts";

// The files that the team writes by hand while support-llm comes into being. Everything in them is invented.

/** The repository before mlc: a page that says what is planned. */
export const readme = `# Support LLM

Drafts replies to customer tickets, in German and English. A support agent checks, changes and sends them.
`;

/** The datasheet of the training data, as first written: names still in it. */
export const supportChats = `# yaml-language-server: $schema=../../../.mlc/schemas/datasheet.json
schema: mlc.datasheet/v1
confirmed_on: "2026-08-17"

dataset:
  id: support-chats
  name: Support chats 2024-2026
  license: LicenseRef-acme-internal
  creators: [Acme customer support]
  languages: [de, en]
  modalities: [text]
  relates_to_people: true
  synthetic: false

sources:
  - {name: tickets closed by an agent, kind: private, modality: text, period: January 2024 to July 2026}

rights: {basis: contract, status: cleared}
pii: {scanned: true, method: pattern search over all tickets and 500 read by hand, findings: 0.3 names per ticket, action: kept-with-basis}

motivation:
  purpose: Pairs of a customer's question and the reply an agent sent, to learn the tone and the facts of our support.
  creators: Ben Okoro, for Acme customer support.
composition:
  instances: One closed ticket, with the customer's messages and the agent's replies.
  counts: 412,000 tickets, 61 % German and 39 % English.
  sampling: All closed tickets of the period but those that customers asked to delete.
  errors: About 2 % of the tickets are closed under the wrong topic.
  identifiable: Customers' first names stand in the texts.
  sensitive: {unknown: health and money matters may be mentioned; not counted yet}
collection:
  acquisition: Exported from the ticket system with the customers' messages as written.
  consent: {na: processed under the support contract; the privacy notice names this use}
preprocessing:
  steps: Signatures, order numbers and e-mail addresses are removed.
uses:
  impacts: Replies of 2024 quote prices that no longer hold; English tickets are fewer and shorter than German ones.
  avoid: Anything but drafting replies for our own agents.
distribution:
  how: {na: never leaves the company}
maintenance:
  maintainer: Ben Okoro
`;

/** The same after the first review: names masked. */
export const maskedChats = [
  [
    "findings: 0.3 names per ticket, action: kept-with-basis",
    "findings: 0.3 names per ticket before and 0.002 after, action: masked",
  ],
  [
    "  identifiable: Customers' first names stand in the texts.",
    "  identifiable: First names are masked; 2 in 1,000 tickets still hold one.",
  ],
  [
    "order numbers and e-mail addresses are removed.",
    "order numbers and e-mail addresses are removed; first names are replaced by a placeholder.",
  ],
  ['confirmed_on: "2026-08-17"', 'confirmed_on: "2026-09-14"'],
].reduce((text, [before = "", after = ""]) => replaced(text, before, after), supportChats);

/** The datasheet of the tickets that only evaluations may see. */
export const ticketHoldout = `# yaml-language-server: $schema=../../../.mlc/schemas/datasheet.json
schema: mlc.datasheet/v1
confirmed_on: "2026-08-17"

dataset:
  id: ticket-holdout
  name: Ticket holdout
  license: LicenseRef-acme-internal
  creators: [Acme customer support]
  languages: [de, en]
  modalities: [text]
  relates_to_people: true
  synthetic: false

sources:
  - {name: tickets closed by an agent, kind: private, modality: text, period: July 2026}

rights: {basis: contract, status: cleared}
pii: {scanned: true, method: every ticket read by hand, findings: none left, action: masked}

motivation:
  purpose: To measure drafts on tickets that no training run has seen.
composition:
  instances: One closed ticket with the reply that two agents agreed on.
  counts: 800 tickets, 400 German and 400 English.
  sampling: Drawn at random within topic and language.
collection:
  acquisition: Taken out of the export before the training data was made.
uses:
  impacts: One month only; seasonal questions are missing.
maintenance:
  maintainer: Ben Okoro
`;

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
    - Knows nothing newer than July 2026; prices and delivery times must be looked up.
    - Drafts for English tickets are shorter than agents write them.
  tradeoffs: [Names are masked in the training data, so drafts greet customers without their name.]
  recommendations: Never send a draft unread. Report a wrong draft with the button in the ticket.
evaluation:
  approach: Drafts for 800 held-out tickets, judged blind by two agents.
  factors: [language of the ticket]
  rationale: A wrong statement costs more than a missing one, so invented facts are counted and not only good replies.
  summary: {unknown: written when the pilot begins}
environment:
  energy_kwh: {unknown: the cluster does not report energy per job}
confirmed_on: "2026-10-05"
`;
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
