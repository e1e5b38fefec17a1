import { addDays, type Day } from "../core/dates.ts";

/** Which past days a trend shows. */
export interface PastDays {
  /** Points in all, the day of the report itself included. */
  readonly points: number;
  /** No day before this one; with it, it is the first point. */
  readonly since: Day | undefined;
}

/**
 * The past days of a trend that ends on `asOf`, newest first: the ends of the months before it, and the first day of all where
 * one is asked for.
 */
export function pastDays(asOf: Day, { points, since }: PastDays): readonly Day[] {
  const days: Day[] = [];
  for (let day = monthEndBefore(asOf); days.length < points - 1 && day > (since ?? ""); day = monthEndBefore(day)) {
    days.push(day);
  }
  return since !== undefined && since < asOf && days.length < points - 1 ? [...days, since] : days;
}

function monthEndBefore(day: Day): Day {
  return addDays(`${day.slice(0, 7)}-01`, -1);
}
