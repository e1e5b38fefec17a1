import { pathText } from "../facts/path.ts";
import type { Json, Path } from "../json.ts";

/**
 * One value per fact path that a check asks for: what the answer looks like, in the words of the recurring example.
 * `do` steps carry them so that a step can be taken as it stands and then corrected.
 */
const examples: Readonly<Record<string, Json>> = {
  "owners.accountable_owner": "ana",
  "owners.data_scientist": "ben",
  "owners.mlops_engineer": "chloe",
  "owners.ethics_reviewer": "mei",
  "owners.compliance_officer": "rosa",
  people: { name: "Ana Ruiz", emails: ["ana@acme.example"] },
  "scope.risk_tier": "medium",
  "scope.people_affected": "indirect",
  "scope.personal_data": "none",
  "scope.eu_market": true,
  "scope.generative": true,
  "scope.adaptation": "lora",
  "scope.trained_from_scratch": false,
  "scope.eu_role": "deployer",
  "problem.constraints": ["answer under 3 s"],
  "problem.abuse_vectors": ["prompt injection in the text to be answered"],
  risks: { id: "R-1", statement: "a draft states a wrong price" },
  "model.id": "support-llm",
  "model.purpose": "Draft answers to customer tickets for a human agent to send.",
  "model.intended_use": ["Drafting replies for support agents"],
  "model.intended_users": ["Support agents"],
  "model.out_of_scope_use": ["Sending replies without a human"],
  "architecture.family": "transformer",
  "architecture.parameters": 7248023552,
  "architecture.modalities": ["text"],
  "card.license.id": "apache-2.0",
  datasets: {
    dataset: "support-chats",
    role: "fine-tuning",
    snapshot: { uri: "dvc://data/chats.dvc", digest: "md5:0123456789abcdef0123456789abcdef", taken_on: "2026-10-03" },
  },
  "datasets.motivation.purpose": "Training data for drafting replies.",
  "datasets.composition.instances": "Tickets and the replies agents sent.",
  "datasets.collection.acquisition": "Exported from the ticket system.",
  "datasets.uses.impacts": "none known, Ben Okoro, 2026-10-03",
  "datasets.sources": [{ name: "tickets", kind: "user" }],
  "datasets.license": "LicenseRef-internal",
  "datasets.rights.basis": "contract",
  "datasets.rights.status": "cleared",
  "datasets.snapshot.uri": "dvc://data/chats.dvc",
  "datasets.snapshot.digest": "md5:0123456789abcdef0123456789abcdef",
  "datasets.snapshot.taken_on": "2026-10-03",
  "datasets.pii.scanned": true,
  "datasets.pii.method": "pattern search and a sample read by hand",
  "datasets.pii.findings": "0.3 names per ticket",
  "datasets.pii.action": "masked",
  "base_model.id": "mistralai/Mistral-7B-v0.3",
  "base_model.revision": "d8cadc02ac76bd617a919d50b092e59d2d110aff",
  "base_model.digest": { withheld: "the provider publishes no digest" },
  "base_model.license": "apache-2.0",
  "base_model.terms_checked_on": "2026-09-01",
  "adaptation.method": "lora",
  "alignment.methods": ["filters"],
  "selection.chosen": "mistralai/Mistral-7B-v0.3",
  "selection.because": "its licence allows commercial use and it reads German",
  targets: {
    metric: "exact_match",
    op: ">=",
    value: 0.6,
    rationale: "at least as good as the macros it replaces",
    declared_on: "2026-08-01",
  },
  "targets.rationale": "at least as good as the macros it replaces",
  "targets.declared_on": "2026-08-01",
  "weights.digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000",
  "baseline.name": "support-llm",
  "baseline.version": "1.1.0",
  "rollback.target_version": "switched off, tickets go to the support queue",
  "rollback.procedure": "docs/rollback.md",
  "rollback.last_exercised_on": "2026-09-15",
  monitors: {
    id: "quality",
    kind: "quality",
    metrics: ["exact_match"],
    owner: "chloe",
    status: "live",
    alert: { route: "pager" },
  },
  "usage.logging.enabled": true,
  "usage.logging.retention_days": 180,
  "usage.logging.store": "s3://logs/support-llm",
};

/** An example answer for a path; a general text where the table has none. */
export function exampleFor(path: Path): Json {
  return examples[pathText(path.filter((step) => typeof step === "string"))] ?? "one sentence";
}

/** True when the table knows what an answer for the path looks like. */
export function hasExample(path: Path): boolean {
  return Object.hasOwn(examples, pathText(path.filter((step) => typeof step === "string")));
}
