import { answerOf } from "../../core/absence.ts";
import type { Facts } from "../../core/facts/facts.ts";
import { isList, isMap, type Json } from "../../core/json.ts";
import type { Loss } from "../format.ts";
import { placeOf, untold } from "./places.ts";

/**
 * Everything known of the version that CycloneDX cannot carry in a field of its own, sorted by path. Every answered fact
 * is looked at, so that what is added to mlc later is told of too.
 */
export function lossesOf(facts: Facts, leftResults: ReadonlyMap<string, number>): readonly Loss[] {
  const losses = new Map<string, Loss>();
  for (const path of answeredPaths(facts.values, "")) {
    if (isBookkeeping(path, facts)) continue;
    const place = placeOf(path);
    if (place !== undefined && place.as === undefined) continue;
    const loss = place === undefined ? { path: untold(path) } : { path: place.path, carried_as: place.as ?? "" };
    losses.set(`${loss.path} ${place === undefined ? "" : "carried"}`, loss);
  }
  for (const [reason, count] of leftResults) {
    const path = `evaluations (${String(count)} ${count === 1 ? "result" : "results"}: ${reason})`;
    losses.set(path, { path });
  }
  return [...losses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, loss]) => loss);
}

/** What says which file a fact is from is no fact of the model. */
function isBookkeeping(path: string, facts: Facts): boolean {
  const steps = path.replace(/^training\.runs/, "training").split(".");
  const [root = "", key = ""] = steps;
  const ofRecord = facts.recordLists[root] !== undefined;
  return ofRecord
    ? HEADS.has(key)
    : root === "data" || ["transition", "confirmed_on", "model.confirmed_on"].includes(path);
}

const HEADS: ReadonlySet<string> = new Set(["schema", "model", "version", "subject"]);

/** The path of every answer, without indices; several times where lists hold several. */
function answeredPaths(value: Json, path: string): readonly string[] {
  if (isList(value)) return value.flatMap((each) => answeredPaths(each, path));
  const answer = answerOf(value);
  if (isMap(value) && answer === "answered") {
    return Object.entries(value).flatMap(([key, each]) => answeredPaths(each, path === "" ? key : `${path}.${key}`));
  }
  return answer === "answered" || answer === "see" ? [path] : [];
}
