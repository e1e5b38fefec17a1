import { canonicalJson } from "../../core/digest.ts";
import type { Json } from "../../core/json.ts";
import { isList } from "../../core/json.ts";
import type { Notebook } from "../prefill/reading.ts";
import type { Passage } from "./passages.ts";

/** What the body of a card says, field by field, in the order of the card. */
export interface Collected {
  /** Adds prose to a field; `heading` is written above it where it is another than the field's own. */
  text(path: string, passage: Pick<Passage, "raw" | "kind">, heading?: string): void;
  /** Adds an entry to a list. */
  entry(path: string, value: Json, heading?: string): void;
  /** States a fact; false where the card states another one already. */
  fact(path: string, value: Json): boolean;
  has(path: string): boolean;
  /** Hands everything to the notebook. */
  close(notes: Notebook): void;
}

/** An empty collection. */
export function collection(): Collected {
  const texts = new Map<string, string[]>();
  const lists = new Map<string, Json[]>();
  const facts = new Map<string, Json>();
  return {
    text(path, { raw, kind }, heading) {
      const pieces = texts.get(path) ?? [];
      const own = heading === undefined ? raw : `${heading}\n\n${raw}`;
      const last = pieces.at(-1);
      // Entries of one list stand below each other without a gap.
      if (last !== undefined && kind === "entry" && heading === undefined && isEntry(last))
        pieces.splice(-1, 1, `${last}\n${own}`);
      else pieces.push(own);
      texts.set(path, pieces);
    },
    entry(path, value, heading) {
      const named = heading === undefined || typeof value !== "string" ? value : `${heading}\n\n${value}`;
      lists.set(path, [...(lists.get(path) ?? []), named]);
    },
    fact(path, value) {
      const before = facts.get(path);
      if (before !== undefined) return canonicalJson(before) === canonicalJson(value);
      facts.set(path, value);
      return true;
    },
    has: (path) => texts.has(path) || lists.has(path) || facts.has(path),
    close(notes) {
      for (const [path, value] of facts) notes.take(path, value);
      for (const [path, value] of lists) notes.take(path, shortened(value));
      const over: string[] = [];
      for (const [path, pieces] of texts) {
        const { kept, rest } = fitting(pieces);
        notes.take(path, kept.length === 0 ? undefined : kept.join("\n\n"));
        over.push(...rest);
      }
      notes.take("card.about.x-sections", over.length === 0 ? undefined : over);
    },
  };
}

function isEntry(text: string): boolean {
  return /^\s*(?:[-*+]|\d{1,3}[.)])[ \t]/.test(text.split("\n\n").at(-1) ?? "");
}

/** What one text may hold, in characters, and one list, in entries. */
const LONGEST_TEXT = 20_000;
const LONGEST_LIST = 200;

/** A text longer than a field may be goes on in `about.x-sections`. */
function fitting(pieces: readonly string[]): { readonly kept: readonly string[]; readonly rest: readonly string[] } {
  let length = 0;
  const end = pieces.findIndex((piece) => (length += piece.length + 2) > LONGEST_TEXT);
  return end < 0 ? { kept: pieces, rest: [] } : { kept: pieces.slice(0, end), rest: pieces.slice(end) };
}

function shortened(list: readonly Json[]): Json {
  if (list.length <= LONGEST_LIST) return list;
  const rest = list.slice(LONGEST_LIST - 1).map((each) => (typeof each === "string" ? each : JSON.stringify(each)));
  return isList(list) ? [...list.slice(0, LONGEST_LIST - 1), rest.join("\n").slice(0, LONGEST_TEXT)] : [];
}
