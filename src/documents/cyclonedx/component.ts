import type { Facts } from "../../core/facts/facts.ts";
import { isHubId } from "../hf-keys.ts";
import { valueOf } from "../said.ts";
import type { JsonMap } from "../../core/json.ts";
import { filled, modelRef } from "./bom.ts";
import { hashesOf } from "./hashes.ts";
import { licensesIn, licensesOf } from "./licenses.ts";
import { modelReferences, reference } from "./references.ts";
import { releaseNotes } from "./release-notes.ts";
import { mapsAt, textsAt, wordsAt, wordsOf } from "./words.ts";

/** The model as a component of type `machine-learning-model`, without its model card. */
export function modelComponent(facts: Facts): JsonMap {
  const [first, ...others] = mapsAt(facts, "card.developers");
  const hub = /^hf:\/\/([^@]+)(?:@(.+))?$/.exec(wordsAt(facts, "weights.uri") ?? "");
  const [, id = "", revision] = hub ?? [];
  return filled({
    type: "machine-learning-model",
    "bom-ref": modelRef(facts.model, facts.version),
    group: isHubId(id) ? id.split("/")[0] : undefined,
    name: wordsAt(facts, "model.name") ?? facts.model,
    version: facts.version,
    purl: purlOf(id, revision),
    description: description(facts),
    manufacturer: filled({
      name: first === undefined ? undefined : wordsOf(first["name"], facts),
      url: first === undefined ? [] : urlsOf(first),
      contact: contact(facts),
    }),
    authors: others.flatMap((each) => {
      const name = wordsOf(each["name"], facts);
      return name === undefined ? [] : [{ name }];
    }),
    supplier: filled({ name: wordsAt(facts, "hosted.provider") }),
    licenses: licensesIn(valueOf(facts, "card.license"), facts),
    tags: [...new Set(textsAt(facts, "card.tags"))],
    hashes: hashesOf(valueOf(facts, "weights.digest")),
    components: files(facts),
    pedigree: filled({ ancestors: ancestors(facts) }),
    externalReferences: modelReferences(facts),
    releaseNotes: releaseNotes(facts),
  });
}

/** The `bom-ref` of the base model; undefined where none is named. */
export function baseRef(facts: Facts): string | undefined {
  const id = wordsAt(facts, "base_model.id");
  return id === undefined ? undefined : `base:${id}`;
}

/** The model that this one was made from, as its ancestor. */
function ancestors(facts: Facts): readonly JsonMap[] {
  const id = wordsAt(facts, "base_model.id");
  if (id === undefined) return [];
  const revision = wordsAt(facts, "base_model.revision");
  return [
    filled({
      type: "machine-learning-model",
      "bom-ref": baseRef(facts),
      group: isHubId(id) ? id.split("/")[0] : undefined,
      name: isHubId(id) ? id.split("/")[1] : id,
      version: revision,
      purl: purlOf(id, revision),
      licenses: licensesOf({ id: valueOf(facts, "base_model.license") }, facts),
      hashes: hashesOf(valueOf(facts, "base_model.digest")),
    }),
  ];
}

/** The package URL of a model on the Hub (purl type `huggingface`: a revision is lower-case). */
function purlOf(id: string, revision: string | undefined): string | undefined {
  if (!isHubId(id)) return undefined;
  const at = revision === undefined ? "" : `@${encodeURIComponent(revision.toLowerCase())}`;
  return `pkg:huggingface/${id}${at}`;
}

function description(facts: Facts): string | undefined {
  const parts = [wordsAt(facts, "card.summary") ?? wordsAt(facts, "model.purpose"), wordsAt(facts, "card.description")];
  return parts.filter((part) => part !== undefined).join("\n\n") || undefined;
}

function urlsOf(developer: JsonMap): readonly string[] {
  return typeof developer["url"] === "string" ? [developer["url"]] : [];
}

/** An e-mail address, or a name to ask for; an address on the web is an external reference. */
function contact(facts: Facts): readonly JsonMap[] {
  const said = wordsAt(facts, "card.contact");
  if (said === undefined || /^https?:\/\//.test(said)) return [];
  return [/^[^\s@<>]+@[^\s@<>]+$/.test(said) ? { email: said.replace(/^mailto:/i, "") } : { name: said }];
}

/** The files of the weights and what else belongs to the version; the weights as a whole are the model itself. */
function files(facts: Facts): readonly JsonMap[] {
  const weights = mapsAt(facts, "weights.files").map((each): JsonMap => ({ ...each, name: each["path"] ?? "" }));
  const { artifacts } = facts.document.value;
  const all: readonly JsonMap[] = [...weights, ...((artifacts ?? []) as readonly JsonMap[])];
  const names = new Map<string, number>();
  return all.flatMap((each) => {
    const name = wordsOf(each["name"], facts);
    if (name === undefined) return [];
    const before = names.get(name) ?? 0;
    names.set(name, before + 1);
    return [file(facts, each, name, before === 0 ? name : `${name}#${String(before + 1)}`)];
  });
}

function file(facts: Facts, each: JsonMap, name: string, id: string): JsonMap {
  return filled({
    type: "file",
    "bom-ref": `file:${facts.model}@${facts.version}/${id}`,
    name,
    hashes: hashesOf(each["digest"]),
    externalReferences: reference("distribution", each["uri"]),
    properties: ["bytes", "format"].flatMap((key) => {
      const value = wordsOf(each[key], facts);
      return value === undefined ? [] : [{ name: `mlc:${key}`, value }];
    }),
  });
}
