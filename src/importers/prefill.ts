import type { Finding } from "../core/findings/finding.ts";
import { readCard } from "./card-readme/reading.ts";
import type { ProposedFact, SourceFile } from "./importer.ts";
import { readConfigs, type LoadedFrom } from "./prefill/config.ts";
import { readDvc } from "./prefill/dvc.ts";
import { readMlmodel } from "./prefill/mlflow.ts";
import type { Reading } from "./prefill/reading.ts";
import { derivedFacts } from "./prefill/tasks.ts";
import { formatOf, readIndex, readWeights, type WeightFile } from "./prefill/weights.ts";
import { lastPart, publicPath } from "./source.ts";

/** Files of one repository. Paths are relative to the workspace, POSIX. */
export interface PrefillInput {
  readonly files: readonly SourceFile[];
  readonly weights: readonly WeightFile[];
  /** Whether a path is there. */
  readonly exists: (path: string) => boolean;
}

/** What the files of other tools say about the model, before anything is written. The first fact of a path counts. */
export interface Prefill {
  readonly facts: readonly ProposedFact[];
  readonly notes: readonly Finding[];
  /** The model's name and the file that says it. */
  readonly name?: { readonly value: string; readonly from: string };
  /** Where config.json was loaded from, which may be the base model. */
  readonly loadedFrom?: LoadedFrom;
  /** The command that computes the digest of the weights, where they lie here and it is not known. */
  readonly digestCommand?: string;
}

/** Reads every file that mlc knows, the author's own words (README) first. Pure; never throws for what stands in them. */
export function prefill({ files, weights, exists }: PrefillInput): Prefill {
  const readme = named(files, isReadme).map((file) => ({ file, reading: readCard(file, { exists, own: "read" }) }));
  const configs = readConfigs(named(files, (name) => name.endsWith("config.json")));
  const isAdapter = configs.facts.some((fact) => fact.path === "base_model.relation" && fact.value === "adapter");
  const own = readWeights(weights, isAdapter);
  const readings: readonly Reading[] = [
    ...readme.map(({ reading }) => reading),
    configs,
    own,
    ...named(files, (name) => name.endsWith(".safetensors.index.json")).map(readIndex),
    ...named(files, (name) => name === "MLmodel").map(readMlmodel),
    readDvc(named(files, isDvc)),
  ];
  const facts = readings.flatMap((reading) => reading.facts);
  const title = readme.find(({ reading }) => reading.name !== undefined);
  return {
    facts: [...facts, ...derivedFacts(facts)],
    notes: readings.flatMap((reading) => reading.notes),
    ...(title?.reading.name === undefined
      ? {}
      : { name: { value: title.reading.name, from: publicPath(title.file.path) } }),
    ...(configs.loadedFrom === undefined ? {} : { loadedFrom: configs.loadedFrom }),
    ...(own.open === undefined ? {} : { digestCommand: own.open }),
  };
}

/** Whether a file of this name says something: what is worth opening in a directory. */
export function saysSomething(name: string): boolean {
  return (
    /^readme(?:\.(?:md|markdown))?$/i.test(name) ||
    isDvc(name) ||
    name === "MLmodel" ||
    /^(?:adapter_)?config\.json$/.test(name) ||
    name.endsWith(".safetensors.index.json")
  );
}

/** Whether a file of this name is weights. */
export function isWeights(name: string): boolean {
  return formatOf(name) !== undefined;
}

function isReadme(name: string): boolean {
  return /^(?:readme(?:\.\w+)?|.*\.(?:md|markdown))$/i.test(name);
}

function isDvc(name: string): boolean {
  return name === "dvc.lock" || /.\.dvc$/.test(name);
}

function named(files: readonly SourceFile[], fits: (name: string) => boolean): readonly SourceFile[] {
  return files.filter((file) => fits(lastPart(file.path)));
}
