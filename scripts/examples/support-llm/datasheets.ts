import { replaced } from "../files.ts";

// The datasheets that the team writes by hand. Everything in them is invented.

const head = (id: string, name: string, day: string): string => `# yaml-language-server: $schema=../../../.mlc/schemas/datasheet.json
schema: mlc.datasheet/v1
confirmed_on: "${day}"

dataset:
  id: ${id}
  name: ${name}
  license: LicenseRef-acme-internal
  creators: [Acme customer support]
  languages: [de, en]
  modalities: [text]
`;

/** What was done to texts of which a person read every one. */
const readByHand = `pipeline:
  - {step: filter, tool: by hand}
  - {step: deduplicate, tool: by hand}
  - {step: toxicity, na: customers write as they write}
  - {step: quality, tool: by hand}
`;

/** The datasheet of the training data, as first written: names still in it. */
export const supportChats = `${head("support-chats", "Support chats since 2024", "2026-02-16")}  relates_to_people: true
  synthetic: false

sources:
  - {name: tickets closed by an agent, kind: private, modality: text, period: January 2024 to January 2026}

rights: {basis: contract, status: cleared}
pii: {scanned: true, method: pattern search over all tickets and 500 read by hand, findings: 0.3 names per ticket, action: kept-with-basis}
pipeline:
  - {step: filter, tool: own rules, parameters: {dropped: replies that the customer answered with a complaint}, kept_share: 0.93}
  - {step: deduplicate, tool: minhash, parameters: {threshold: 0.85}, kept_share: 0.88}
  - {step: toxicity, tool: detoxify, parameters: {threshold: 0.5}, kept_share: 0.998}
  - {step: quality, tool: own rules, parameters: {dropped: replies of fewer than 12 words}, kept_share: 0.91}

motivation:
  purpose: Pairs of a customer's question and the reply an agent sent, to learn the tone and the facts of our support.
  creators: Ben Okoro, for Acme customer support.
composition:
  instances: One closed ticket, with the customer's messages and the agent's replies.
  counts: 358,000 tickets, 61 % German and 39 % English.
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
export const maskedChats = edited(supportChats, [
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
  ['confirmed_on: "2026-02-16"', 'confirmed_on: "2026-03-14"'],
]);

/** The same with the tickets of the first half of 2026 for 1.2.0: most of them are German. */
export const newerChats = edited(maskedChats, [
  ["January 2024 to January 2026", "January 2024 to June 2026"],
  ["358,000 tickets, 61 % German and 39 % English", "431,000 tickets, 74 % German and 26 % English"],
  ['confirmed_on: "2026-03-14"', 'confirmed_on: "2026-08-03"'],
]);

/** The same once the comparison of the languages had failed: as many English tickets as German ones are learnt from. */
export const balancedChats = edited(newerChats, [
  [
    "All closed tickets of the period but those that customers asked to delete.",
    "All closed English tickets of the period and as many German ones, drawn by topic, but those that customers asked to delete.",
  ],
  ["431,000 tickets, 74 % German and 26 % English", "224,000 tickets, 50 % German and 50 % English"],
  [
    "Replies of 2024 quote prices that no longer hold; English tickets are fewer and shorter than German ones.",
    "Replies of 2024 quote prices that no longer hold; English tickets are shorter than German ones.",
  ],
  ['confirmed_on: "2026-08-03"', 'confirmed_on: "2026-08-11"'],
]);

/** The datasheet of the tickets that only evaluations may see. */
export const ticketHoldout = `${head("ticket-holdout", "Ticket holdout", "2026-02-16")}  relates_to_people: true
  synthetic: false

sources:
  - {name: tickets closed by an agent, kind: private, modality: text, period: January 2026}

rights: {basis: contract, status: cleared}
pii: {scanned: true, method: every ticket read by hand, findings: none left, action: masked}
${readByHand}
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

/** The datasheet of the attacks that the team wrote against its own model. */
export const supportAttacks = `${head("support-attacks", "Attacks on drafts", "2026-02-16")}  relates_to_people: false
  synthetic: true

sources:
  - {name: tickets written by four colleagues, kind: private, modality: text, period: February 2026}

rights: {basis: own, status: cleared}
pii: {scanned: true, method: written without names and read by hand, findings: 0 names in 400 tickets, action: removed}
${readByHand}
motivation:
  purpose: To measure what a hostile ticket can make the model draft.
composition:
  instances: One ticket that asks for another customer's case, a promise or an instruction to be followed.
  counts: 400 tickets, half of them in each language.
collection:
  acquisition: Written by the team.
uses:
  impacts: Four people thought of them; a stranger will think of others.
maintenance:
  maintainer: Ivo Novak
`;

function edited(text: string, changes: readonly (readonly [before: string, after: string])[]): string {
  return changes.reduce((before, [from, to]) => replaced(before, from, to), text);
}
