import { periodOf } from "./dates.ts";
import type { TimeSpan } from "../generated/types.ts";

/** Seconds of a length such as `90s`, `5m`, `1h30m` or `7d`, as PromQL writes it; undefined for any other text. */
export function secondsOf(length: string): number | undefined {
  if (!/^(?:\d{1,6}(?:ms|[smhdwy]))+$/.test(length)) return undefined;
  const parts = [...length.matchAll(/(\d+)(ms|[smhdwy])/g)];
  return parts.reduce((sum, [, count = "0", unit = "s"]) => sum + Number(count) * (UNITS[unit] ?? 0), 0);
}

/** The span between two moments in seconds since 1970, to the second. */
export function spanOf(from: number, to: number): Readonly<TimeSpan> {
  return { from: moment(from), to: moment(to) };
}

/** Whole days of a window; undefined where it is shorter than one. */
export function wholeDays(window: Readonly<TimeSpan>): number | undefined {
  const [first, last] = [periodOf(window.from), periodOf(window.to)];
  if (first === undefined || last === undefined) return undefined;
  // A millisecond more: the end of a day is its last millisecond.
  const days = Math.floor((last.end + 1 - first.start) / MS_PER_DAY);
  return days >= 1 ? days : undefined;
}

const MS_PER_DAY = 86_400_000;
const UNITS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
};

function moment(seconds: number): string {
  return new Date(Math.floor(seconds) * 1000).toISOString().replace(".000Z", "Z");
}
