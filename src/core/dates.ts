import { oncePerKey } from "./lazy.ts";

/** A calendar day in UTC, `YYYY-MM-DD`. */
export type Day = string;

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2})(?::(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?Z$/;
const MS_PER_DAY = 86_400_000;

/** How many texts or days are kept of each kind: a portfolio has a few hundred, asked about by some hundred criteria each. */
const MOST_TEXTS = 5000;

/** Whole days since 1970-01-01 of a `YYYY-MM-DD` that is a real calendar day, else undefined. */
export const dayNumber = oncePerKey(MOST_TEXTS, numberRead);

function numberRead(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  // Something that is no digit gives NaN, which is neither more nor less than anything.
  if (!(year >= 0) || !(month >= 1) || !(day >= 1)) return undefined;
  if (month > 12 || day > daysIn(year, month)) return undefined;
  return daysBefore(year, month) + day - 1;
}

/** The number that the digits between two places of a text are; NaN where something else stands among them. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

const [HYPHEN, ZERO] = [0x2d, 0x30];

/** The day `YYYY-MM-DD` of a number of days since 1970-01-01. */
export const dayText = oncePerKey(MOST_TEXTS, (number: number): Day => {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
});

/** The UTC day of a moment or a day, undefined when the text is neither. */
export function dayOf(observed: string): Day | undefined {
  const day = observed.length === 10 ? observed : observed.slice(0, 10);
  return dayNumber(day) === undefined ? undefined : day;
}

/** The day that is `days` after `day`. */
export function addDays(day: Day, days: number): Day {
  const number = dayNumber(day);
  if (number === undefined) throw new RangeError(`${day} is not a day`);
  return dayText(number + days);
}

/** Whole UTC days from `from` to `to`; negative when `to` is earlier; undefined when either is not a date. */
export function daysBetween(from: string, to: string): number | undefined {
  const [a, b] = [dayNumber(from.slice(0, 10)), dayNumber(to.slice(0, 10))];
  return a === undefined || b === undefined ? undefined : b - a;
}

/** First and last millisecond (since 1970) of the period that the precision of a date or moment allows. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** The period of `2026-10-06`, `2026-10-06T10Z`, `…T10:00Z`, `…T10:00:30.5Z`; undefined when it is not a real date. */
export const periodOf = oncePerKey(MOST_TEXTS, periodRead);

function periodRead(observed: string): Period | undefined {
  const day = dayNumber(observed.slice(0, 10));
  if (day === undefined) return undefined;
  const midnight = day * MS_PER_DAY;
  if (observed.length === 10) return { start: midnight, end: midnight + MS_PER_DAY - 1 };
  const second = secondRead(observed);
  if (second !== undefined) return { start: midnight + second * 1000, end: midnight + second * 1000 + 999 };
  const match = MOMENT.exec(observed);
  if (match === null) return undefined;
  const [, , hours = "", minutes, seconds, fraction] = match;
  if (Number(hours) > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59) return undefined;
  const start =
    midnight +
    Number(hours) * 3_600_000 +
    Number(minutes ?? 0) * 60_000 +
    Number(seconds ?? 0) * 1000 +
    (fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000));
  const length = minutes === undefined ? 3_600_000 : seconds === undefined ? 60_000 : fraction === undefined ? 1000 : 1;
  return { start, end: start + length - 1 };
}

/** The second of the day in `…T10:00:30Z`, the form that mlc itself writes; undefined for every other form. */
function secondRead(observed: string): number | undefined {
  if (observed.length !== 20 || observed[10] !== "T" || observed[19] !== "Z") return undefined;
  if (observed[13] !== ":" || observed[16] !== ":") return undefined;
  const [hours, minutes, seconds] = [digits(observed, 11, 13), digits(observed, 14, 16), digits(observed, 17, 19)];
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : undefined;
}

/** Order of two observation times for folding: by the end of their periods, an unreadable one first. */
export function compareObserved(a: string, b: string): number {
  return (periodOf(a)?.end ?? -Infinity) - (periodOf(b)?.end ?? -Infinity);
}

/** True when the periods overlap: then neither observation is newer than the other. */
export function sameTime(a: string, b: string): boolean {
  const [x, y] = [periodOf(a), periodOf(b)];
  if (x === undefined || y === undefined) return a === b;
  return overlap(x, y);
}

/** True when two periods have a moment in common. */
export function overlap(x: Period, y: Period): boolean {
  return x.start <= y.end && y.start <= x.end;
}

/** Days from 1970-01-01 to the first of a month, in the proleptic Gregorian calendar (years counted from March). */
function daysBefore(year: number, month: number): number {
  const y = month > 2 ? year : year - 1;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) - DAYS_TO_1970;
}

/** From 1 March of the year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719_468;

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
