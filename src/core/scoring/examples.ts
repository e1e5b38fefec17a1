import { addDays, type Day } from "../dates.ts";
import { pathText } from "../facts/path.ts";
import { isList, isMap, type Json, type Path } from "../json.ts";
import { higherExamples, YESTERDAY } from "./examples-higher.ts";

const target = {
  metric: "exact_match",
  op: ">=",
  value: 0.6,
  rationale: "at least as good as the macros it replaces",
  declared_on: "2026-08-01",
};
const dataset = {
  dataset: "support-chats",
  role: "fine-tuning",
  snapshot: { uri: "dvc://data/chats.dvc", digest: "md5:0123456789abcdef0123456789abcdef", taken_on: "2026-10-03" },
};

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
  "model.id": "support-llm",
  "model.purpose": "Draft answers to customer tickets for a human agent to send.",
  "model.intended_use": ["Drafting replies for support agents"],
  "model.intended_users": ["Support agents"],
  "model.out_of_scope_use": ["Sending replies without a human"],
  "architecture.family": "transformer",
  "architecture.parameters": 7248023552,
  "architecture.modalities": ["text"],
  "card.license.id": "apache-2.0",
  datasets: [dataset],
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
  targets: [target],
  "targets.rationale": "at least as good as the macros it replaces",
  "targets.declared_on": "2026-08-01",
  "weights.digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000",
  "baseline.name": "support-llm",
  "baseline.version": "1.1.0",
  "rollback.target_version": "switched off, tickets go to the support queue",
  "rollback.procedure": "docs/rollback.md",
  "rollback.last_exercised_on": YESTERDAY,
  "usage.logging.enabled": true,
  "usage.logging.retention_days": 180,
  "usage.logging.store": "s3://logs/support-llm",
};

/** Where one criterion asks for something that others do not. */
const forCriterion: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  "PERF-05": { targets: [{ ...target, value: 0.55, slice: { language: "de" }, rationale: "a third of the tickets" }] },
  "USE-03": {
    datasets: [
      {
        dataset: "agent-edits",
        role: "feedback",
        snapshot: { uri: "dvc://data/edits.dvc", digest: `md5:${"e".repeat(32)}`, taken_on: YESTERDAY },
      },
    ],
  },
};

/** An example answer for a path on a day, for a criterion where it makes a difference; a general text where nothing is known. */
export function exampleFor(path: Path, asOf: Day, criterion = ""): Json {
  const key = keyOf(path);
  const example = forCriterion[criterion]?.[key] ?? examples[key] ?? higherExamples[key] ?? "one sentence";
  if (example !== YESTERDAY && typeof example !== "object") return example;
  if (asOf !== datedOn) {
    datedFor.clear();
    datedOn = asOf;
  }
  const known = datedFor.get(example);
  if (known !== undefined) return known;
  const made = dated(example, addDays(asOf, -1));
  datedFor.set(example, made);
  return made;
}

/** The examples of the tables as they read on one day: they are asked for again and again, nearly always on the same day. */
const datedFor = new Map<Json, Json>();
let datedOn: Day | undefined;

/** True when the tables know what an answer for the path looks like. */
export function hasExample(path: Path): boolean {
  const key = keyOf(path);
  return Object.hasOwn(examples, key) || Object.hasOwn(higherExamples, key);
}

function keyOf(path: Path): string {
  return pathText(path.filter((step) => typeof step === "string"));
}

function dated(value: Json, day: Day): Json {
  if (value === YESTERDAY) return day;
  if (isList(value)) return value.map((each) => dated(each, day));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, dated(each, day)]));
}
