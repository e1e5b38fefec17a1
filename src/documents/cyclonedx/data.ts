import type { Facts } from "../../core/facts/facts.ts";
import { isList, isMap, scalarText, type Json, type JsonMap } from "../../core/json.ts";
import { filled, filledList, refOf, sortedOnce } from "./bom.ts";
import { hashesOf } from "./hashes.ts";
import { licensesOf } from "./licenses.ts";
import { reference, sortedReferences } from "./references.ts";
import { addressOf, hubDataset, mapsAt, sentences, textsOf, wordsOf } from "./words.ts";

/**
 * One component of type `data` for each dataset in each state it was used in (its snapshot), with an entry under `data`
 * for each role it had there. Sorted by `bom-ref`.
 */
export function dataComponents(facts: Facts): readonly JsonMap[] {
  const lines = mapsAt(facts, "datasets").filter((each) => typeof each["dataset"] === "string");
  const groups = new Map<string, JsonMap[]>();
  for (const line of lines) {
    const key = JSON.stringify([line["dataset"], digestOf(line) ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const made = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const states = [...groups.values()].filter(([other]) => other?.["dataset"] === first["dataset"]).length;
    return [component(facts, first, group, states > 1)];
  });
  return sortedOnce(made, refOf);
}

function component(facts: Facts, dataset: JsonMap, lines: readonly JsonMap[], several: boolean): JsonMap {
  const id = scalarText(dataset["dataset"] ?? "");
  const digest = digestOf(dataset);
  const hub = dataset["hub_id"];
  const sheet = facts.files.datasheets.find((each) => each.file.endsWith(`/datasheets/${id}.yaml`));
  const snapshot = isMap(dataset["snapshot"]) ? dataset["snapshot"] : {};
  return filled({
    type: "data",
    "bom-ref": several ? `data:${id}#${digest ?? "no-snapshot"}` : `data:${id}`,
    name: wordsOf(dataset["name"], facts) ?? id,
    version: wordsOf(dataset["version"], facts),
    publisher: wordsOf(dataset["publisher"], facts),
    authors: textsOf(dataset["creators"], facts).map((name) => ({ name })),
    licenses: licensesOf(
      { id: dataset["license"], name: dataset["license_name"], link: dataset["license_link"] },
      facts,
    ),
    hashes: hashesOf(digest),
    externalReferences: sortedReferences([
      ...reference("website", dataset["url"]),
      ...reference("distribution", typeof hub === "string" ? hubDataset(hub) : undefined),
      ...reference("distribution", snapshot["uri"], "snapshot"),
      ...reference("documentation", sheet?.file, "datasheet", hashesOf(sheet?.digest)),
    ]),
    data: sortedOnce(
      lines.map((line) => contents(facts, line)),
      (each) => JSON.stringify(each),
    ),
    properties: [
      ...(digest !== undefined && hashesOf(digest).length === 0 ? [property("snapshot.digest", digest)] : []),
      ...(typeof snapshot["taken_on"] === "string" ? [property("snapshot.taken_on", snapshot["taken_on"])] : []),
    ],
  });
}

function contents(facts: Facts, line: JsonMap): JsonMap {
  const publisher = wordsOf(line["publisher"], facts);
  const owners =
    publisher === undefined
      ? textsOf(line["creators"], facts).map((name) => ({ contact: { name } }))
      : [{ organization: { name: publisher } }];
  return filled({
    type: "dataset",
    name: wordsOf(line["name"], facts) ?? scalarText(line["dataset"] ?? ""),
    contents: filled({ url: addressOf(line["url"]) }),
    classification: classification(line["sources"]),
    sensitiveData: SENSITIVE.flatMap(([section, key]) => {
      const answers = line[section];
      return isMap(answers) ? textsOf(answers[key], facts) : [];
    }),
    description: description(facts, line),
    governance: filled({ owners }),
  });
}

/** Where a datasheet tells of what is sensitive. */
const SENSITIVE: readonly (readonly [string, string])[] = [
  ["composition", "confidential"],
  ["composition", "identifiable"],
  ["composition", "sensitive"],
  ["pii", "findings"],
];

/** The kinds of its sources, as far as they are stated: `crawled, public`. */
function classification(sources: Json | undefined): string | undefined {
  const kinds = (isList(sources) ? sources : []).flatMap((each) =>
    isMap(each) && typeof each["kind"] === "string" ? [each["kind"]] : [],
  );
  return kinds.length === 0 ? undefined : [...new Set(kinds)].sort().join(", ");
}

/** Role, amount and share have no fields: they stand as sentences. */
function description(facts: Facts, line: JsonMap): string | undefined {
  const role = wordsOf(line["role"], facts);
  const amounts = filledList([
    worded(line["tokens"], (each) => `${each} tokens`, facts),
    worded(line["epochs"], (each) => `${each} epochs`, facts),
    worded(line["share"], (each) => `share ${each}`, facts),
    worded(line["cutoff"], (each) => `newest data ${each}`, facts),
  ]);
  const composition = line["composition"];
  return sentences([
    role === undefined ? undefined : (ROLES[role] ?? `Data for ${role}.`),
    amounts.join(", "),
    worded(line["decontamination"], (each) => `Decontamination: ${each}`, facts),
    isMap(composition) ? wordsOf(composition["instances"], facts) : undefined,
  ]);
}

const ROLES: Readonly<Record<string, string>> = {
  pretraining: "Training data (pretraining).",
  "fine-tuning": "Training data (fine-tuning).",
  instruction: "Training data (instruction).",
  preference: "Training data (preference).",
  validation: "Validation data.",
  evaluation: "Evaluation data.",
};

function worded(value: Json | undefined, say: (words: string) => string, facts: Facts): string | undefined {
  const words = wordsOf(value, facts);
  return words === undefined ? undefined : say(words);
}

function digestOf(line: JsonMap): string | undefined {
  const digest = isMap(line["snapshot"]) ? line["snapshot"]["digest"] : undefined;
  return typeof digest === "string" ? digest : undefined;
}

function property(path: string, value: string): JsonMap {
  return { name: `mlc:${path}`, value };
}
