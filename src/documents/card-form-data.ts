import type { Facts } from "../core/facts/facts.ts";
import { isList, isMap, type Json, type JsonMap } from "../core/json.ts";
import { datasetName } from "./card-training.ts";
import { factAt, parsePath } from "../core/facts/path.ts";
import { plainText, saidLine, valueOf } from "./said.ts";
import { labelled, list, paragraph, text, type Block, type Line } from "./sections.ts";

/** What the form asks of every dataset, in its order: where it came from, how it was chosen and treated. */
export function formData(facts: Facts): readonly Block[] {
  const all = valueOf(facts, "datasets");
  return (isList(all) ? all : [])
    .filter(isMap)
    .flatMap((each) => [
      ...paragraph([{ kind: "strong", text: plainText(each["name"] ?? each["dataset"]) }]),
      ...list(rows(each, facts)),
    ]);
}

function rows(dataset: JsonMap, facts: Facts): readonly (Line | undefined)[] {
  const said = (path: string): Line | undefined => saidLine(factAt(dataset, parsePath(path)), facts);
  const answers: readonly (readonly [string, Line | undefined])[] = [
    ["Name and address", datasetName(dataset)],
    ["Used for", said("role")],
    ["Modalities", said("modalities") ?? said("sources.modality")],
    ["Provenance", provenance(dataset["sources"])],
    ["How it was obtained and selected", said("collection.acquisition") ?? said("collection.sampling_strategy")],
    ["Number of data points", said("tokens") === undefined ? said("composition.counts") : tokens(dataset)],
    ["Scope and main characteristics", said("composition.instances")],
    ["Curation", said("pipeline.step")],
    ["Measures against unsuitable sources", said("rights.illegal_content") ?? said("pii.method")],
    ["Measures against biases that can be identified", said("composition.subpopulations") ?? said("uses.impacts")],
  ];
  return answers.map(([label, line]) => labelled(label, line ?? [text("Not documented")]));
}

/** The tick list of the form, in its words; a kind it does not know is another one. */
const PROVENANCE: Readonly<Record<string, string>> = {
  crawled: "web crawling",
  licensed: "private data of third parties",
  private: "private data of third parties",
  user: "user data",
  public: "publicly available data",
  synthetic: "synthetic data that is not public",
};

function provenance(sources: Json | undefined): Line | undefined {
  const kinds = (isList(sources) ? sources : []).filter(isMap).map((each) => each["kind"]);
  const named = kinds.filter((kind) => typeof kind === "string").map((kind) => PROVENANCE[kind] ?? "other");
  return named.length === 0 ? undefined : [text([...new Set(named)].join(", "))];
}

function tokens(dataset: JsonMap): Line {
  const count = plainText(dataset["tokens"]).replace(/\B(?=(\d{3})+$)/g, ",");
  return [text(`${count} tokens`)];
}
