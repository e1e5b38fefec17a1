import type { Facts } from "../core/facts/facts.ts";
import { isList, isMap, type Json, type JsonMap } from "../core/json.ts";
import { cardOf } from "./card.ts";
import { cardFields } from "./card-data.ts";
import type { CardWriter } from "./format.ts";
import { valueOf } from "./said.ts";
import type { Block, Line, Section } from "./sections.ts";
import { wholeFile } from "./whole-file.ts";

const SCHEMA = "mlc.card-export/v1";

/** The card as data for other programs: schemas/card-export.schema.json describes it. */
export const json: CardWriter = wholeFile({
  form: "json",
  mark: `\`"schema": "${SCHEMA}"\``,
  isMine: (existing) => read(existing)?.["schema"] === SCHEMA,
  render: (facts) => ({ text: `${JSON.stringify(cardJson(facts), null, 2)}\n`, notes: [] }),
  parts: (text) => jsonParts(read(text) ?? {}),
});

/** Every answer on the card with its path and where it stands; for downstream and authority with the form. */
export function cardJson(facts: Facts): JsonMap {
  const { title, sections, missing } = cardOf(facts);
  const stage = valueOf(facts, "stage");
  const form = sections.find((each) => each.id === "form");
  return {
    schema: SCHEMA,
    title,
    model: facts.model,
    version: facts.version,
    ...(stage === undefined ? {} : { stage }),
    audience: facts.shown?.audience ?? "authority",
    sections: cardFields(facts),
    ...(form === undefined ? {} : { form: form.sections.map(formSection) }),
    undocumented: missing,
  };
}

function formSection(section: Section): JsonMap {
  return { id: section.id, title: section.title, rows: section.blocks.flatMap(formRows) };
}

function formRows(block: Block): readonly JsonMap[] {
  if (block.kind === "paragraph") return [{ label: plain(block.line) }];
  if (block.kind !== "list") return [];
  return block.lines.map(([label, , ...rest]) => ({ label: (label?.text ?? "").replace(/:$/, ""), said: plain(rest) }));
}

function plain(line: Line): string {
  return line.map((each) => each.text).join("");
}

function read(text: string): JsonMap | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Its keys, and of the answers each section by its title. */
function jsonParts({ sections, ...head }: JsonMap): ReadonlyMap<string, string> {
  const named = (isList(sections) ? sections : []).map((each): [string, Json] => [
    isMap(each) && typeof each["title"] === "string" ? each["title"] : "`sections`",
    each,
  ]);
  const keys = Object.entries(head).map(([key, value]): [string, Json] => [`\`${key}\``, value]);
  return new Map([...keys, ...named].map(([name, value]) => [name, JSON.stringify(value)]));
}
