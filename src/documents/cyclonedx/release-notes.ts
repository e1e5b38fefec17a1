import type { Facts } from "../../core/facts/facts.ts";
import { dayNumber } from "../../core/dates.ts";
import type { JsonMap } from "../../core/json.ts";
import { filled } from "./bom.ts";
import { mapsAt, wordsOf } from "./words.ts";

/**
 * The changelog of the card as `releaseNotes`, one note per entry; the entry of this version gives the date. The type,
 * which the schema requires, is what the number of the version says of it, else `release`.
 */
export function releaseNotes(facts: Facts): JsonMap {
  const entries = mapsAt(facts, "card.about.changelog");
  const notes = entries.flatMap((each) => {
    const change = wordsOf(each["change"], facts);
    if (change === undefined) return [];
    const head = [wordsOf(each["version"], facts), wordsOf(each["date"], facts)].filter((part) => part !== undefined);
    return [{ text: { content: head.length === 0 ? change : `${head.join(", ")}: ${change}` } }];
  });
  if (notes.length === 0) return {};
  const date = entries.find((each) => each["version"] === facts.version)?.["date"];
  return filled({
    type: releaseType(facts.version),
    timestamp: typeof date === "string" && dayNumber(date) !== undefined ? `${date}T00:00:00Z` : undefined,
    notes,
  });
}

function releaseType(version: string): string {
  const [, minor, patch, rest] = /^v?\d+\.(\d+)\.(\d+)(-.+)?$/.exec(version) ?? [];
  if (minor === undefined) return "release";
  if (rest !== undefined) return "pre-release";
  return patch !== "0" ? "patch" : minor !== "0" ? "minor" : "major";
}
