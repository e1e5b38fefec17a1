import { answerOf } from "../core/absence.ts";
import type { Facts } from "../core/facts/facts.ts";
import { fact } from "../core/facts/facts.ts";
import { parsePath } from "../core/facts/path.ts";
import { isList, isMap, type Json } from "../core/json.ts";
import { hubAddress, safeAddress } from "./address.ts";
import { proseBlocks, proseLine } from "./prose.ts";
import { code, list, paragraph, text, type Block, type Inline, type Line } from "./sections.ts";

/** What an answer needs to know beside its value: whether what a `see` names is there. */
export type Resolving = Pick<Facts, "resolves">;

/** The value of a fact path written as text, `card.limits.limitations`. */
export function valueOf(facts: Facts, path: string): Json | undefined {
  return fact(facts, parsePath(path));
}

/**
 * An answer as one line: text with its links, a number, a list joined by commas; `na` and `withheld` say so, `see`
 * leads there. Undefined for what is no answer: absent, a placeholder, unknown, still to do, a `see` that leads nowhere.
 */
export function saidLine(value: Json | undefined, facts: Resolving): Line | undefined {
  switch (answerOf(value)) {
    case "answered":
      return answeredLine(value, facts);
    case "na":
      return [text("Not applicable: "), ...proseLine(reason(value, "na"))];
    case "withheld":
      return [text("Not disclosed: "), ...proseLine(reason(value, "withheld"))];
    case "see":
      return facts.resolves(reason(value, "see")) ? [text("See "), reference(reason(value, "see"))] : undefined;
    case "absent":
    case "placeholder":
    case "unknown":
    case "todo":
      return undefined;
  }
}

/** An answer as blocks: prose with its paragraphs and code, a list as a list. Empty for what is no answer. */
export function saidBlocks(value: Json | undefined, facts: Resolving): readonly Block[] {
  if (answerOf(value) !== "answered") return paragraph(saidLine(value, facts));
  if (isList(value)) return list(value.map((each) => saidLine(each, facts)));
  return typeof value === "string" ? proseBlocks(value) : paragraph(saidLine(value, facts));
}

/** A path or address as a link where it is one that may be written, else as code. */
export function reference(target: string): Inline {
  const hub = hubAddress(target);
  if (hub !== undefined) return { kind: "link", text: target.replace(/^hf:(?:\/\/)?/, ""), to: hub };
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(target)) {
    const mail = safeAddress(`mailto:${target}`);
    if (mail !== undefined) return { kind: "link", text: target, to: mail };
  }
  const to = safeAddress(target);
  return to === undefined ? code(target) : { kind: "link", text: target.replace(/^mailto:/i, ""), to };
}

/** Like `saidLine`, for a fact that is a path or address: a link. */
export function saidReference(value: Json | undefined, facts: Resolving): Line | undefined {
  return typeof value === "string" && answerOf(value) === "answered"
    ? [reference(value.trim())]
    : saidLine(value, facts);
}

/** A count or measure for people: whole numbers with commas between thousands, others to six significant digits. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isSafeInteger(value)) return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
  return String(Number(value.toPrecision(6)));
}

/** A text as it is, anything else as JSON. */
export function plainText(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

/** `saidLine` of the value of a fact path. */
export function saidAt(facts: Facts, path: string): Line | undefined {
  return saidLine(valueOf(facts, path), facts);
}

/** Lines as one, with commas between; undefined where there is none. */
export function joined(lines: readonly (Line | undefined)[]): Line | undefined {
  const known = lines.filter((each) => each !== undefined);
  return known.length === 0 ? undefined : known.flatMap((line, at) => (at === 0 ? line : [text(", "), ...line]));
}

function answeredLine(value: Json | undefined, facts: Resolving): Line | undefined {
  if (typeof value === "string") return proseLine(value);
  if (typeof value === "number") return [text(numberText(value))];
  if (typeof value === "boolean") return [text(value ? "yes" : "no")];
  if (isList(value)) {
    return joined(value.map((each) => saidLine(each, facts)));
  }
  return isMap(value) ? [code(plainText(value))] : undefined;
}

function reason(value: Json | undefined, form: string): string {
  const said = isMap(value) ? value[form] : undefined;
  return typeof said === "string" ? said : "no reason given";
}
