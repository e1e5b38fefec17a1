import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import { isPlaceholder } from "../../core/placeholders.ts";
import { hubName, publicLabel } from "../public-text.ts";
import type { Notebook } from "../prefill/reading.ts";
import type { CardFront } from "./front.ts";
import { keptKeys } from "./kept-keys.ts";

/** Keys of the front matter, or values in their lists, that no field of card.yaml can hold. */
export type LeftKeys = Map<string, Json>;

/**
 * What the front matter of a Hugging Face README says (hub-docs, modelcard.md): licence, languages, tags, task, library,
 * links, base model and emissions in mlc's own fields, every other key as it is under `x-hf`, from where `mlc card --to hf`
 * writes it again. `exists` tells whether a path of the repository is there.
 */
export function frontFacts(front: CardFront, notes: Notebook, exists: (path: string) => boolean): void {
  const { texts } = front;
  const left: LeftKeys = new Map();
  licence(texts, notes, left, exists);
  const words = labels("card.languages", texts["language"], notes, 40);
  const languages = words.good.filter(isLanguage);
  for (const word of words.good.filter((each) => !isLanguage(each)))
    notes.leave("card.languages", word, "it is not an ISO 639 code such as `en`");
  notes.take("card.languages", filled(languages));
  leftOver(left, "language", [...words.good.filter((each) => !isLanguage(each)), ...words.odd]);
  const tags = labels("card.tags", texts["tags"], notes, 100);
  notes.take("card.tags", filled(tags.good));
  leftOver(left, "tags", tags.odd);
  one("card.pipeline_tag", "pipeline_tag", texts, notes, 60, left);
  one("card.library", "library_name", texts, notes, 200, left);
  links(texts, notes);
  baseModel(texts, notes, left);
  emissions(front.meant["co2_eq_emissions"], notes, left);
  keptKeys(front, left, notes);
}

/** What the model-index calls the model. */
export function nameInFront({ texts }: CardFront): string | undefined {
  const index = texts["model-index"];
  const [first] = isList(index) ? index : [];
  const name = publicLabel(isMap(first) ? first["name"] : undefined)?.trim();
  return name === undefined || name === "" || isPlaceholder(name) ? undefined : name;
}

function licence(front: JsonMap, notes: Notebook, left: LeftKeys, exists: (path: string) => boolean): void {
  const raw = front["license"];
  const id = isList(raw) && raw.length === 1 ? raw[0] : raw;
  const name = text(front["license_name"]);
  const link = text(front["license_link"]);
  if (name !== undefined) left.set("license_name", name);
  if (link !== undefined) left.set("license_link", link);
  if (id === undefined) return;
  const open =
    typeof id !== "string" || !LICENCE_ID.test(id)
      ? "it is not one licence id"
      : isPlaceholder(id)
        ? "it does not say which licence"
        : id === "other" && name === undefined
          ? "a licence without an id needs license_name"
          : undefined;
  if (open !== undefined) {
    notes.leave("card.license.id", id, open);
    if (id !== "") left.set("license", id);
    return;
  }
  notes.take("card.license.id", id);
  if (name !== undefined && publicLabel(name) === undefined)
    notes.leave("card.license.name", name, "it is not a short name");
  else {
    notes.take("card.license.name", name);
    left.delete("license_name");
  }
  if (link === undefined) return;
  const gone = !/^[a-z][a-z0-9+.-]*:/i.test(link) && !exists(link.replace(/^\.\//, ""));
  if (gone) notes.leave("card.license.link", link, "there is no such file here");
  else {
    notes.take("card.license.link", link.replace(/^\.\//, ""));
    left.delete("license_link");
  }
}

/** SPDX and Hub ids; `openrail++` is one. */
const LICENCE_ID = /^[A-Za-z0-9][A-Za-z0-9.+-]{0,79}$/;

function isLanguage(word: string): boolean {
  return LANGUAGE.test(word) || word === "multilingual" || word === "code";
}

/** ISO 639-1, -2 or -3, alone or as a BCP 47 tag. */
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

/** Short texts of a list, or the one that stands in its place; the others are named. */
function labels(
  path: string,
  raw: Json | undefined,
  notes: Notebook,
  longest: number,
): { readonly good: readonly string[]; readonly odd: readonly Json[] } {
  if (raw === undefined || raw === "") return { good: [], odd: [] };
  const list = isList(raw) ? raw : [raw];
  const good: string[] = [];
  const odd: Json[] = [];
  for (const each of list) {
    const label = publicLabel(typeof each === "string" ? each.trim() : each);
    const fits = label !== undefined && label.length <= longest && !isPlaceholder(label);
    if (fits && good.length < LONGEST_LIST) good.push(label);
    else if (each !== "") odd.push(each);
    if (!fits && each !== "" && odd.length <= NAMED) notes.leave(path, each, "it is not a short word or name");
  }
  if (list.length > LONGEST_LIST) notes.leave(path, list.length, `only the first ${String(LONGEST_LIST)} were taken`);
  return { good: [...new Set(good)], odd: odd.filter((each) => typeof each !== "string" || !isPlaceholder(each)) };
}

const LONGEST_LIST = 200;
/** Of a list that is wrong throughout, some are enough. */
const NAMED = 3;

function one(path: string, key: string, front: JsonMap, notes: Notebook, longest: number, left: LeftKeys): void {
  const raw = front[key];
  if (isList(raw)) {
    notes.leave(path, raw, "it is a list");
    leftOver(left, key, raw);
    return;
  }
  const { good, odd } = labels(path, raw, notes, longest);
  notes.take(path, good[0]);
  if (odd[0] !== undefined) left.set(key, odd[0]);
}

/** Addresses that cards keep in their front matter; a single `arxiv:` tag is the paper, as on the Hub. */
function links(front: JsonMap, notes: Notebook): void {
  for (const [field, keys] of LINKS) {
    const [key, value] =
      keys.flatMap((key) => (text(front[key]) === undefined ? [] : [[key, text(front[key]) ?? ""]]))[0] ?? [];
    if (key === undefined || value === undefined) continue;
    if (/^https?:\/\/\S+$/.test(value)) notes.take(`card.links.${field}`, value);
    else notes.leave(`card.links.${field}`, value, "it is not an http or https address");
  }
  const tags = isList(front["tags"]) ? front["tags"] : [];
  const papers = tags.flatMap((tag) =>
    typeof tag === "string" ? (/^arxiv:(\d{4}\.\d{4,5})$/.exec(tag)?.[1] ?? []) : [],
  );
  if (papers.length === 1 && !LINKS[1][1].some((key) => text(front[key]) !== undefined)) {
    notes.take("card.links.paper", `https://arxiv.org/abs/${papers[0] ?? ""}`);
  }
}

const LINKS = [
  ["repository", ["repository", "repo", "repo_url", "github"]],
  ["paper", ["paper", "paper_url", "paper_link"]],
  ["demo", ["demo", "demo_link"]],
  ["docs", ["docs", "documentation"]],
] as const;

function baseModel(front: JsonMap, notes: Notebook, left: LeftKeys): void {
  const raw = front["base_model"];
  const relation = text(front["base_model_relation"]);
  if (relation !== undefined) left.set("base_model_relation", relation);
  const ids = (isList(raw) ? raw : [raw]).flatMap((each) => (each === undefined || each === "" ? [] : [each]));
  const [first] = ids;
  if (first === undefined) return;
  const id = hubName(first);
  if (ids.length > 1) notes.leave("base_model.id", ids, "a version has one base model");
  else if (id === undefined) notes.leave("base_model.id", first, "it is not the id of a model on the Hub");
  if (ids.length > 1 || id === undefined) {
    left.set("base_model", raw ?? null);
    return;
  }
  notes.take("base_model.id", id);
  if (!id.includes("/")) left.set("base_model", id);
  if (relation === undefined) return;
  if (RELATIONS.has(relation)) {
    notes.take("base_model.relation", relation);
    if (id.includes("/")) left.delete("base_model_relation");
  } else notes.leave("base_model.relation", relation, "it is none of finetune, adapter, quantized and merge");
}

const RELATIONS = new Set(["finetune", "adapter", "quantized", "merge"]);

/** The Hub counts grams, mlc kilograms; what stands beside the number stays. */
function emissions(raw: Json | undefined, notes: Notebook, left: LeftKeys): void {
  if (raw === undefined) return;
  const { emissions: stated, source, ...rest } = isMap(raw) ? raw : { emissions: raw };
  const grams = typeof stated === "number" && stated >= 0 ? stated : undefined;
  const kilograms = grams === undefined ? undefined : Number((grams / 1000).toPrecision(15));
  notes.take("card.environment.co2e_kg", kilograms);
  const method = text(source);
  const isMethod = method !== undefined && !isPlaceholder(method);
  if (isMethod) notes.take("card.environment.co2e_method", method);
  const exact = kilograms !== undefined && Number((kilograms * 1000).toPrecision(15)) === stated;
  const kept = {
    ...(exact || stated === undefined ? {} : { emissions: stated }),
    ...(isMethod || source === undefined ? {} : { source }),
    ...rest,
  };
  if (Object.keys(kept).length > 0) left.set("co2_eq_emissions", kept);
}

function leftOver(left: LeftKeys, key: string, values: readonly Json[]): void {
  if (values.length > 0) left.set(key, values);
}

function text(raw: Json | undefined): string | undefined {
  return typeof raw === "string" && raw.trim() !== "" ? raw.trim() : undefined;
}

function filled(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : list;
}
