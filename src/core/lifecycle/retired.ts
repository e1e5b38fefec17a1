import { dayOf, type Day } from "../dates.ts";
import type { Facts } from "../facts/facts.ts";
import { ofKind, recordId } from "../facts/fold.ts";
import { RETIRED } from "./lifecycle.ts";

/** The end of a version as its record tells it, with level and score as they were then. */
export interface Retired {
  readonly record: string;
  readonly on: Day;
  readonly reason: string | undefined;
  readonly successor: string | undefined;
  readonly sunset: Day | undefined;
  /** Undefined where the record holds none. */
  readonly level: number | undefined;
  /** Rounded down to one decimal, as it was shown. */
  readonly score: number | undefined;
  readonly upper: number | undefined;
  /** Share of 1. */
  readonly coverage: number | undefined;
}

/** How a retired version ended; undefined for every other. */
export function retirementOf(facts: Pick<Facts, "document" | "records">): Retired | undefined {
  if (facts.document.value.stage !== RETIRED) return undefined;
  const end = ofKind(facts.records, "transition").findLast((each) => each.value.to === RETIRED);
  if (end === undefined) return undefined;
  const { observed_at, reason, successor, sunset, score } = end.value;
  return {
    record: recordId(end),
    on: dayOf(observed_at) ?? observed_at.slice(0, 10),
    reason,
    successor,
    sunset,
    level: score?.level,
    score: score?.score,
    upper: score?.upper,
    coverage: score?.coverage,
  };
}
