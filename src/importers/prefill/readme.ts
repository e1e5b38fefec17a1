import { finding } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import { isPlaceholder } from "../../core/placeholders.ts";
import type { SourceFile } from "../importer.ts";
import { notebook, type Notebook, type Reading } from "./reading.ts";
import { hubName, publicLabel } from "../public-text.ts";
import { readForeignYaml } from "../tool-yaml.ts";
import { publicPath } from "../source.ts";
import { decode } from "../text.ts";

/**
 * What the front matter of a Hugging Face README says (hub-docs, modelcard.md): licence, languages, tags, task, library,
 * links, base model, and the name in its model-index. `exists` tells whether a path of the repository is there.
 */
export function readReadme(file: SourceFile, exists: (path: string) => boolean): Reading {
  const front = frontMatter(file);
  if ("note" in front) return { facts: [], notes: front.note === undefined ? [] : [front.note] };
  const notes = notebook(file.path);
  licence(front.value, notes, exists);
  notes.take("card.languages", filled(languages(front.value["language"], notes)));
  notes.take("card.tags", filled(labels("card.tags", front.value["tags"], notes, 100)));
  one("card.pipeline_tag", front.value["pipeline_tag"], notes, 60);
  one("card.library", front.value["library_name"], notes, 200);
  links(front.value, notes);
  baseModel(front.value, notes);
  const name = modelName(front.value["model-index"]);
  return { ...notes.reading, ...(name === undefined ? {} : { name }) };
}

/** Beyond this many characters it is no front matter that a person wrote; reading it would take seconds. */
const LONGEST_BLOCK = 1024 * 1024;
// The Hub's own rule: white space may stand before the opening fence, blanks behind the closing one.
const FENCED = /^\s*---(?:\r\n|\r|\n)([\s\S]*?)(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|$)/;

function frontMatter(file: SourceFile): { readonly value: JsonMap } | { readonly note: Finding | undefined } {
  const unread = (because: string): { readonly note: Finding } => ({
    note: finding("init-file-unread", { file: publicPath(file.path), because }),
  });
  const text = decode(file);
  if (typeof text !== "string")
    return text.code === "import-empty" ? { note: undefined } : unread("it is not UTF-8 text");
  const block = FENCED.exec(text)?.[1];
  if (block === undefined) {
    const looksFenced = /^\s*-{2,}[ \t]*\r?\n[A-Za-z_][\w-]*:/.test(text.slice(0, 1000));
    return looksFenced ? unread("its front matter does not stand between two lines `---`") : { note: undefined };
  }
  if (block.length > LONGEST_BLOCK) return unread("its front matter is longer than 1 MiB");
  const read = readForeignYaml(block);
  return "value" in read ? read : unread(`in its front matter, ${read.because}`);
}

function licence(front: JsonMap, notes: Notebook, exists: (path: string) => boolean): void {
  const raw = front["license"];
  const id = isList(raw) && raw.length === 1 ? raw[0] : raw;
  const name = text(front["license_name"]);
  const link = text(front["license_link"]);
  if (id === undefined) return;
  if (typeof id !== "string" || !LICENCE_ID.test(id)) {
    notes.leave("card.license.id", id, "it is not one licence id");
    return;
  }
  if (isPlaceholder(id)) {
    notes.leave("card.license.id", id, "it does not say which licence");
    return;
  }
  if (id === "other" && name === undefined) {
    notes.leave("card.license.id", id, "a licence without an id needs license_name");
    return;
  }
  notes.take("card.license.id", id);
  if (name !== undefined && publicLabel(name) === undefined)
    notes.leave("card.license.name", name, "it is not a short name");
  else notes.take("card.license.name", name);
  if (link === undefined) return;
  const gone = !/^[a-z][a-z0-9+.-]*:/i.test(link) && !exists(link.replace(/^\.\//, ""));
  if (gone) notes.leave("card.license.link", link, "there is no such file here");
  else notes.take("card.license.link", link.replace(/^\.\//, ""));
}

/** SPDX and Hub ids; `openrail++` is one. */
const LICENCE_ID = /^[A-Za-z0-9][A-Za-z0-9.+-]{0,79}$/;

function languages(raw: Json | undefined, notes: Notebook): readonly string[] {
  return labels("card.languages", raw, notes, 40).filter((word) => {
    const known = LANGUAGE.test(word) || word === "multilingual" || word === "code";
    if (!known) notes.leave("card.languages", word, "it is not an ISO 639 code such as `en`");
    return known;
  });
}

/** ISO 639-1, -2 or -3, alone or as a BCP 47 tag. */
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

/** Short texts of a list, or the one that stands in its place; the others are named. */
function labels(path: string, raw: Json | undefined, notes: Notebook, longest: number): readonly string[] {
  if (raw === undefined || raw === "") return [];
  const list = isList(raw) ? raw : [raw];
  const good: string[] = [];
  let odd = 0;
  for (const each of list) {
    const label = publicLabel(typeof each === "string" ? each.trim() : each);
    const fits = label !== undefined && label.length <= longest && !isPlaceholder(label);
    if (fits && good.length < LONGEST_LIST) good.push(label);
    else if (!fits && each !== "" && (odd += 1) <= NAMED) notes.leave(path, each, "it is not a short word or name");
  }
  if (list.length > LONGEST_LIST) notes.leave(path, list.length, `only the first ${String(LONGEST_LIST)} were taken`);
  return [...new Set(good)];
}

const LONGEST_LIST = 200;
/** Of a list that is wrong throughout, some are enough. */
const NAMED = 3;

function one(path: string, raw: Json | undefined, notes: Notebook, longest: number): void {
  if (isList(raw)) notes.leave(path, raw, "it is a list");
  else notes.take(path, labels(path, raw, notes, longest)[0]);
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

function baseModel(front: JsonMap, notes: Notebook): void {
  const raw = front["base_model"];
  const ids = (isList(raw) ? raw : [raw]).flatMap((each) => (each === undefined || each === "" ? [] : [each]));
  const [first] = ids;
  if (first === undefined) return;
  const id = hubName(first);
  if (ids.length > 1) notes.leave("base_model.id", ids, "a version has one base model");
  else if (id === undefined) notes.leave("base_model.id", first, "it is not the id of a model on the Hub");
  else {
    notes.take("base_model.id", id);
    const relation = text(front["base_model_relation"]);
    if (relation === undefined) return;
    if (RELATIONS.has(relation)) notes.take("base_model.relation", relation);
    else notes.leave("base_model.relation", relation, "it is none of finetune, adapter, quantized and merge");
  }
}

const RELATIONS = new Set(["finetune", "adapter", "quantized", "merge"]);

function modelName(index: Json | undefined): string | undefined {
  const [first] = isList(index) ? index : [];
  const name = publicLabel(isMap(first) ? first["name"] : undefined)?.trim();
  return name === undefined || name === "" || isPlaceholder(name) ? undefined : name;
}

function text(raw: Json | undefined): string | undefined {
  return typeof raw === "string" && raw.trim() !== "" ? raw.trim() : undefined;
}

function filled(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : list;
}
