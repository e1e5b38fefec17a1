import { finding } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import { factsOf } from "../hf/facts.ts";
import { recognise, type HfFile } from "../hf/files.ts";
import type { ProposedFact, SourceFile } from "../importer.ts";
import { notebook, type Reading } from "./reading.ts";
import { hubName } from "../public-text.ts";
import { lastPart, publicPath } from "../source.ts";
import { readJson } from "../lenient-json.ts";

/**
 * What config.json (transformers) and adapter_config.json (peft) of one directory say: the architecture, the adapter and
 * its base. `_name_or_path` alone is no lineage, so it is only mentioned: it may name the base, a checkpoint or the model itself.
 */
export function readConfigs(files: readonly SourceFile[]): Reading & { readonly loadedFrom?: LoadedFrom } {
  const known = files
    .flatMap((file) => recognise(file) ?? [])
    .filter(({ kind }) => kind === "config" || kind === "adapter");
  const facts = factsOf(known).filter((fact) => !(fact.path === "base_model.id" && isConfig(known, fact.from)));
  const pinned = facts.flatMap((fact) => (isFloating(fact) ? [] : [fact]));
  const loadedFrom = known.some(({ kind }) => kind === "adapter") ? undefined : savedFrom(known);
  return {
    facts: pinned,
    notes: [...files.flatMap(unreadable), ...facts.filter(isFloating).flatMap(floating)],
    ...(loadedFrom === undefined ? {} : { loadedFrom }),
  };
}

/** What `_name_or_path` of config.json names, and that file. */
export interface LoadedFrom {
  readonly value: string;
  readonly from: string;
}

/** A branch name moves: only a commit says which base it was. */
function isFloating({ path, value }: ProposedFact): boolean {
  return path === "base_model.revision" && !(typeof value === "string" && /^[0-9a-f]{40}$/.test(value));
}

function floating({ path, value, from }: ProposedFact): readonly Finding[] {
  const notes = notebook(from);
  notes.leave(path, value, "it is not a commit of 40 hexadecimal digits");
  return notes.reading.notes;
}

function isConfig(known: readonly HfFile[], from: string): boolean {
  return known.some(({ file, kind }) => kind === "config" && publicPath(file.path) === from);
}

function savedFrom(known: readonly HfFile[]): LoadedFrom | undefined {
  const config = known.find(({ kind }) => kind === "config");
  const value = hubName(config?.value["_name_or_path"]);
  if (config === undefined || value?.includes("/") !== true) return undefined;
  return { value, from: publicPath(config.file.path) };
}

/** Files that are called so and cannot be read. One that is JSON of another tool is not ours to mention. */
function unreadable(file: SourceFile): readonly Finding[] {
  if (!/^(?:adapter_)?config\.json$/.test(lastPart(file.path))) return [];
  const reading = readJson(file);
  if (!("fault" in reading)) return [];
  return [finding("init-file-unread", { file: publicPath(file.path), because: "it is not JSON" })];
}
