import { finding } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import type { Notebook } from "../prefill/reading.ts";
import { collection, type Collected } from "./collected.ts";
import { isCardTitle, nameInTitle, placeOf, type Place } from "./headings.ts";
import { statedBy, statementIn } from "./labels.ts";
import { partsOf, type CardPart } from "./parts.ts";
import { passagesOf, type Passage } from "./passages.ts";
import { answeredIn } from "./stand-ins.ts";
import { cardTable } from "./tables.ts";

/** The body of a card, where it stands, and whether keys above it say something too. */
export interface CardBody {
  readonly text: string;
  readonly line: number;
  readonly file: string;
}

/** What the body of a card says besides facts: the model's name in its title, and what has to be told. */
export interface BodyReading {
  readonly name?: string;
  readonly notes: readonly Finding[];
}

/**
 * The prose of a card in mlc's fields, word for word: a section goes where its heading says, one that nobody knows stays
 * in the section above it, or in `about.more`, with its heading. Stand-ins are no answers and are counted.
 */
export function bodyFacts({ text, line, file }: CardBody, notes: Notebook): BodyReading {
  const all = collection();
  const standIns: number[] = [];
  const kept: { readonly title: string; readonly line: number }[] = [];
  let name: string | undefined;
  let references: readonly string[] = [];
  const above: { readonly level: number; readonly place: Place | undefined }[] = [];
  for (const part of partsOf(text, line)) {
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= part.level) above.pop();
    const isFirst = part.level === 0 || isTitle(part, above.length === 0 && name === undefined);
    const passages = answered(passagesOf(part.lines), standIns);
    references = [...references, ...passages.flatMap(({ text: said }) => reference(said) ?? [])];
    if (isFirst) {
      if (part.level > 0) name = nameInTitle(part.title) ?? name ?? "";
      introduction(passages, all);
      continue;
    }
    const known = placeOf(
      part.title,
      above.map((each) => each.place),
    );
    const inherited = above.findLast((each) => each.place !== undefined)?.place;
    const place = known ?? (inherited !== undefined && HOLDS_OTHERS.has(inherited.kind) ? inherited : undefined);
    above.push({ level: part.level, place: known ?? inherited });
    const own = known !== undefined && known.kind !== "more" && known.kind !== "citation";
    if (known === undefined) headingAlone(part, place ?? MORE, all);
    const open = fill(place ?? MORE, passages, all, own ? undefined : part);
    if (open) kept.push({ title: part.title, line: part.line });
  }
  if (!all.has("card.description") && references.length === 1)
    all.fact("card.description", { see: references[0] ?? "" });
  all.close(notes);
  return {
    ...(name === undefined || name === "" ? {} : { name }),
    notes: [
      ...(standIns.length === 0
        ? []
        : [finding("card-stand-ins", { file, lines: standIns }, { file, line: standIns[0] ?? 1 })]),
      ...(kept.length === 0
        ? []
        : [finding("card-kept-as-text", { file, sections: kept }, { file, line: kept[0]?.line ?? 1 })]),
    ],
  };
}

/** A heading without text below it may be a statement, or hold those below it together. */
function headingAlone(part: CardPart, { kind, path }: Place, all: Collected): void {
  if (part.title === "" || passagesOf(part.lines).length > 0) return;
  if (kind === "list") all.entry(path, part.heading);
  else all.text(kind === "text" ? path : "card.about.more", { raw: part.heading, kind: "text" });
}

const MORE: Place = { kind: "more", path: "" };
const HOLDS_OTHERS: ReadonlySet<Place["kind"]> = new Set(["text", "list", "more"]);

/** The first heading names the model, unless it says something: a whole sentence is no name. */
function isTitle({ level, title }: CardPart, isFirst: boolean): boolean {
  if (isCardTitle(title) && level <= 2) return true;
  return (
    isFirst && level === 1 && placeOf(title, []) === undefined && title.length <= 80 && !/[.!?:]\s|[.!?]$/.test(title)
  );
}

function answered(passages: readonly Passage[], standIns: number[]): readonly Passage[] {
  return passages.flatMap((passage) => {
    if (passage.kind === "code" || passage.kind === "table") return [passage];
    const statement = statementIn(passage.text);
    const { text, standIns: found } = answeredIn(statement?.value ?? passage.text);
    for (let each = 0; each < found; each += 1) standIns.push(passage.line);
    if (text === "")
      return statement === undefined || found > 0 || statement.value === ""
        ? emptied(passage, statement !== undefined && found === 0)
        : [];
    if (found === 0) return [passage];
    const rest = (whole: string): string => whole.replace(statement?.value ?? passage.text, text);
    return [{ ...passage, text: rest(passage.text), raw: rest(passage.raw) }];
  });
}

/** `**Funded by:**` above a list says what the list is. */
function emptied(passage: Passage, isLabel: boolean): readonly Passage[] {
  return isLabel ? [passage] : [];
}

/** What stands below the title: one short paragraph is the summary. */
function introduction(passages: readonly Passage[], all: Collected): void {
  const [first, second] = passages;
  if (first === undefined) return;
  const isShort = second === undefined && first.kind === "text" && first.text.length <= LONGEST_SUMMARY;
  if (
    isShort &&
    !all.has("card.summary") &&
    statementIn(first.text) === undefined &&
    reference(first.text) === undefined
  )
    all.text("card.summary", first);
  else for (const passage of passages) settle({ kind: "text", path: "card.description" }, passage, all);
}

const LONGEST_SUMMARY = 300;

/** Puts passages where they belong; true where something of it had no field of its own. */
function fill(place: Place, passages: readonly Passage[], all: Collected, unknown: CardPart | undefined): boolean {
  let heading = unknown === undefined || (place.kind === "more" && isMore(unknown)) ? undefined : unknown.heading;
  let open = false;
  for (const passage of place.kind === "contents" ? passages.filter(({ text }) => !/\]\(#/.test(text)) : passages) {
    const rest = settle(place, passage, all, heading);
    if (rest) heading = undefined;
    open ||= rest && place.kind === "more";
  }
  return open;
}

function isMore({ title }: CardPart): boolean {
  return /^more information/i.test(title);
}

/** True where the passage went into prose, and so its heading with it. */
function settle(place: Place, passage: Passage, all: Collected, heading?: string): boolean {
  if (passage.kind === "table") {
    const table = cardTable(passage.text);
    if (table !== undefined) {
      for (const row of table.rows) settle(table.place ?? place, row, all, heading);
      return false;
    }
  }
  const statement = passage.kind === "code" ? undefined : statementIn(passage.text);
  const stated = statement === undefined ? undefined : statedBy(statement);
  if (stated !== undefined) {
    if (stated.kind === "text") all.text(stated.path, { raw: stated.value, kind: "text" });
    else if (stated.kind === "entry") all.entry(stated.path, stated.value);
    const taken = stated.kind !== "fact" || all.fact(stated.path, stated.value);
    // The title of a paper is more than its address.
    if (taken && !/\[[^\]]*(?:\s[^\]\s]+){3,}\]\(/.test(stated.kind === "fact" ? (statement?.value ?? "") : ""))
      return false;
  }
  switch (place.kind) {
    case "text":
      all.text(place.path, passage, heading);
      return true;
    case "list":
      all.entry(place.path, passage.text, heading);
      return true;
    case "authors":
      all.entry(place.path, passage.text);
      return true;
    case "citation":
      return citation(passage, all, heading);
    case "more":
    case "contents":
      all.text("card.about.more", passage, heading);
      return true;
  }
}

/** BibTeX by its form; prose with a year in it is a citation too, other words are about one. */
function citation(passage: Passage, all: Collected, heading: string | undefined): boolean {
  const code = /^\s*(?:`{3,}|~{3,})[^\n]*\n([\s\S]*?)(?:\n\s*(?:`{3,}|~{3,})\s*)?$/.exec(passage.raw)?.[1];
  const entry = code ?? passage.raw;
  const isLabel = /^\*\*(?:BibTeX|APA):?\*\*:?$/i.test(passage.raw);
  if (/^\s*@\w+\s*\{/.test(entry)) all.text("card.about.citation.bibtex", { raw: entry, kind: "code" });
  else if (/\b(?:19|20)\d\d\b/.test(passage.raw)) all.text("card.about.citation.apa", passage);
  else if (!isLabel) all.text("card.about.more", passage, heading);
  return !isLabel && !/^\s*@|\b(?:19|20)\d\d\b/.test(entry);
}

/** The address to which a sentence such as `Please see Appendix D in our [paper](…)` leads. */
function reference(text: string): string | undefined {
  if (text.length > 200 || !/^(?:please )?(?:see|refer to|consult|read)\b/i.test(text)) return undefined;
  const found = [...text.matchAll(/\]\((https?:\/\/[^\s()]+)\)|(?<!\()\b(https?:\/\/[^\s<>()]+)/g)];
  const [only] = found;
  return found.length === 1 ? (only?.[1] ?? only?.[2]?.replace(/[.,;]$/, "")) : undefined;
}
