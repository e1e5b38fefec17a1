import { isList, isMap, type Json, type JsonMap, type Path } from "../../core/json.ts";
import type { Sheet } from "../card-json/sheet.ts";
import type { Notebook } from "../prefill/reading.ts";
import { hubName } from "../public-text.ts";

/** What the component says beside its model card: names, makers, licence, ancestry, addresses, notes, and parameters. */
export function component(sheet: Sheet, at: Path, notes: Notebook, said: ReadonlySet<string>): void {
  const of = (...steps: Path): Path => [...at, ...steps];
  notes.take("model.name", sheet.text(of("name")));
  sheet.leave(of("version"), "the version is the one that it is imported for");
  sheet.leave(of("hashes"), "which weights a version has is said by its training record, or with `mlc set`");
  if (said.has("model.id")) sheet.take(of("version"));
  description(sheet.text(of("description")), notes);
  developers(sheet, at, notes);
  licence(sheet, of("licenses"), notes, "card.license");
  notes.take("card.tags", texts(sheet.take(of("tags"))));
  ancestor(sheet, of("pedigree", "ancestors"), notes);
  references(sheet, of("externalReferences"), notes);
  changelog(sheet, of("releaseNotes"), notes);
  const parameters = of("modelCard", "modelParameters");
  notes.take("card.pipeline_tag", sheet.text([...parameters, "task"]));
  notes.take("architecture.family", sheet.text([...parameters, "architectureFamily"]));
  notes.take("architecture.name", sheet.text([...parameters, "modelArchitecture"]));
  // The properties hold more of them than the format.
  for (const [key, path] of [
    ["inputs", "architecture.inputs"],
    ["outputs", "architecture.outputs"],
  ] as const)
    if (said.has(path)) sheet.take([...parameters, key]);
  sheet.leave([...parameters, "datasets"], "data is described in a datasheet: `mlc new datasheet`");
}

/** A short first paragraph is the summary. */
function description(text: string | undefined, notes: Notebook): void {
  if (text === undefined) return;
  const [first = "", ...rest] = text.split("\n\n");
  if (first.length > LONGEST_SUMMARY || first.includes("\n")) {
    notes.take("card.description", text);
    return;
  }
  notes.take("card.summary", first);
  notes.take("card.description", rest.length === 0 ? undefined : rest.join("\n\n"));
}

const LONGEST_SUMMARY = 300;

function developers(sheet: Sheet, at: Path, notes: Notebook): void {
  const maker = [...at, "manufacturer"];
  const name = sheet.text([...maker, "name"]) ?? sheet.text([...at, "publisher"]);
  const urls = [...maker, "url"];
  const [first] = sheet.places(urls);
  const url = first === undefined ? undefined : sheet.text(first);
  const others = sheet.places([...at, "authors"]).flatMap((place) => sheet.text([...place, "name"]) ?? []);
  const all: readonly JsonMap[] = [
    ...(name === undefined ? [] : [{ name, ...(url === undefined ? {} : { url }) }]),
    ...others.map((each) => ({ name: each })),
  ];
  notes.take("card.developers", all.length === 0 ? undefined : all);
  const [contact] = sheet.places([...maker, "contact"]);
  if (contact !== undefined)
    notes.take("card.contact", sheet.text([...contact, "email"]) ?? sheet.text([...contact, "name"]));
}

/** One licence: an SPDX id or expression as it is, a name with its address; several are left for people to choose. */
function licence(sheet: Sheet, path: Path, notes: Notebook, to: string): void {
  const [only, second] = sheet.places(path);
  if (only === undefined) return;
  if (second !== undefined) {
    sheet.leave(path, "several licences: which of them holds for the weights is for people to say");
    return;
  }
  const id = sheet.text([...only, "license", "id"]) ?? sheet.text([...only, "expression"]);
  const name = id === undefined ? sheet.text([...only, "license", "name"]) : undefined;
  const link = sheet.text([...only, "license", "url"]);
  const isWord = name !== undefined && HUB_WORD.test(name);
  if (to !== "card.license") {
    notes.take(to, id ?? name);
    return;
  }
  notes.take(`${to}.id`, id ?? (isWord ? name : name === undefined ? undefined : "other"));
  notes.take(`${to}.name`, isWord ? undefined : name);
  notes.take(`${to}.link`, link);
}

/** Licences that the Hub has an id for and SPDX has none. */
const HUB_WORD =
  /^(?:openrail(?:\+\+)?|[a-z]+-(?:open|bloom-)rail(?:-m|-1\.0)?|llama\d(?:\.\d)?|gemma|cc|gpl|lgpl|bsd|gfdl|[a-z]+-research|apple-a[ms]\w+|unknown)$/;

function ancestor(sheet: Sheet, path: Path, notes: Notebook): void {
  const [only, second] = sheet.places(path);
  if (only === undefined) return;
  if (second !== undefined) {
    sheet.leave(path, "a version has one base model");
    return;
  }
  for (const key of ["type", "bom-ref", "purl"]) sheet.take([...only, key]);
  const [group, name] = [sheet.text([...only, "group"]), sheet.text([...only, "name"])];
  const id = [group, name].filter((each) => each !== undefined).join("/");
  if (id === "") return;
  notes.take("base_model.id", hubName(id) ?? id);
  notes.take("base_model.revision", sheet.text([...only, "version"]));
  licence(sheet, [...only, "licenses"], notes, "base_model.license");
}

const LINKS: readonly (readonly [type: string, comment: RegExp, path: string])[] = [
  ["vcs", /^$/, "card.links.repository"],
  ["documentation", /^paper$/i, "card.links.paper"],
  ["documentation", /^$/, "card.links.docs"],
  ["website", /^(?:demo)?$/i, "card.links.demo"],
  ["distribution", /^(?:weights)?$/i, "card.links.weights"],
  ["other", /^acceptable-use policy$/i, "card.license.acceptable_use"],
  ["support", /^$/, "card.contact"],
];

/** The first address of each kind; all others are told of. */
function references(sheet: Sheet, path: Path, notes: Notebook): void {
  const taken = new Set<string>();
  for (const place of sheet.places(path)) {
    const entry = sheet.take(place);
    const { type, comment = "", url } = isMap(entry) ? entry : {};
    const link = LINKS.find(([kind, fits]) => kind === type && typeof comment === "string" && fits.test(comment));
    const fits = typeof url === "string" && (/^https?:/.test(url) || link?.[2] === "card.license.acceptable_use");
    if (link !== undefined && fits && !taken.has(link[2])) {
      taken.add(link[2]);
      notes.take(link[2], url);
    } else sheet.leave(place, "it has no field of its own");
  }
}

function changelog(sheet: Sheet, path: Path, notes: Notebook): void {
  for (const key of ["type", "timestamp"]) sheet.take([...path, key]);
  const entries = sheet.places([...path, "notes"]).flatMap((place): JsonMap[] => {
    const text = sheet.text([...place, "text", "content"]);
    if (text === undefined) return [];
    const [, version, date, change] = /^([^\s,:]{1,60})(?:, (\d{4}-\d\d-\d\d))?: ([\s\S]+)$/.exec(text) ?? [];
    return [
      change === undefined
        ? { change: text }
        : { ...(version === undefined ? {} : { version }), ...(date === undefined ? {} : { date }), change },
    ];
  });
  notes.take("card.about.changelog", entries.length === 0 ? undefined : entries);
}

function texts(value: Json | undefined): readonly string[] | undefined {
  const list = (isList(value) ? value : []).filter((each) => typeof each === "string");
  return list.length === 0 ? undefined : list;
}
