import type { Report } from "./report.ts";

/** How many versions had each level on a day. */
export interface LevelsOnDay {
  readonly day: string;
  /** By level 0 to 5. */
  readonly counts: readonly number[];
}

/** The distribution of levels on every day that a trend looks at, oldest first. A version counts from its first point on. */
export function levelsOverTime(report: Report): readonly LevelsOnDay[] {
  const days = new Map<string, number[]>();
  for (const { trend } of report.models) {
    for (const { day, level } of trend) {
      const counts = days.get(day) ?? [0, 0, 0, 0, 0, 0];
      counts[level] = (counts[level] ?? 0) + 1;
      days.set(day, counts);
    }
  }
  return [...days].map(([day, counts]) => ({ day, counts })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
