import { canonicalJson } from "../core/digest.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Facts } from "../core/facts/facts.ts";
import { cardOf } from "./card.ts";
import type { CardWriter, Checked, WriteOptions, Written } from "./format.ts";
import { hubFront, newFront } from "./hf-front.ts";
import { newIndex, withKept } from "./hf-kept.ts";
import { hubKeys } from "./hf-keys.ts";
import { hubResults, leftOutNotes } from "./hf-results.ts";
import { bodyMarkdown, titleMarkdown } from "./markdown.ts";
import { marked, place } from "./markers.ts";
import { valueOf } from "./said.ts";

/** A README of the Hugging Face Hub: front matter and body. */
export const hf: CardWriter = { write: renderHf, check: checkHf };

/**
 * The README of a version. In an existing file only the keys mlc owns and has an answer for are edited, byte by byte,
 * and only the text between the markers is written; results that others put into the model-index stay.
 */
export function renderHf(facts: Facts, existing: string | undefined, options: WriteOptions): Written {
  const card = cardOf(facts);
  const { keys, notes } = keysOf(facts);
  const { results, left } = hubResults(facts);
  const leftOut = leftOutNotes(left);
  const names = namesOf(facts);
  const { index, notes: indexNotes } = newIndex(facts, results, names);
  if (existing === undefined || existing.trim() === "") {
    const front = newFront(index === undefined ? keys : { ...keys, "model-index": index }, "\n", options);
    const text = `${front}${titleMarkdown(card)}\n\n${marked(bodyMarkdown(card))}\n`;
    return { text, notes: [...notes, ...indexNotes, ...leftOut] };
  }
  const front = hubFront(existing, keys, results, names, options, index);
  if ("refused" in front) return front;
  const above = existing.slice(0, existing.length - front.body.length);
  const placed = place(front.body, bodyMarkdown(card), { ...options, model: facts.model, to: "hf", above });
  if ("refused" in placed) return placed;
  return { text: front.head + placed.text, notes: [...notes, ...front.notes, ...leftOut] };
}

/** Whether the README says what the facts say; edits of people outside the markers and in other keys do not count. */
export function checkHf(facts: Facts, existing: string | undefined, options: WriteOptions): Checked {
  const written = renderHf(facts, existing, { ...options, insertMarkers: false });
  if ("refused" in written) return written;
  if (existing === written.text) return { differs: [] };
  return {
    differs: existing === undefined ? ["it does not exist"] : differing(existing, facts, options, written.notes),
  };
}

function differing(
  existing: string,
  facts: Facts,
  options: WriteOptions,
  notes: readonly Finding[],
): readonly string[] {
  const [{ results }, names] = [hubResults(facts), namesOf(facts)];
  const front = hubFront(existing, keysOf(facts).keys, results, names, options, newIndex(facts, results, names).index);
  if ("refused" in front) return [];
  const mended = notes.some((each) => each.code === "card-front-matter-mended") ? ["what hides the front matter"] : [];
  const body = place(front.body, bodyMarkdown(cardOf(facts)), { ...options, model: facts.model, to: "hf", above: "" });
  const text = "text" in body && body.text !== front.body ? ["the text between the markers"] : [];
  return [...mended, ...front.changed.map((key) => `\`${key}\``), ...text];
}

/** The keys that facts answer, and those of a README that was read. */
function keysOf(facts: Facts): ReturnType<typeof hubKeys> {
  const { keys, notes } = hubKeys(facts);
  return { keys: withKept(keys, facts), notes };
}

/** The names under which the model may stand in a model-index: its own, its id, its id on the Hub. */
function namesOf(facts: Facts): readonly string[] {
  const name = valueOf(facts, "model.name");
  const all = [typeof name === "string" ? name : facts.model, facts.model];
  return [...new Map(all.map((each) => [canonicalJson(each), each])).values()];
}
