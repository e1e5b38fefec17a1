import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { ImportOptions, Observed, SourceFile } from "./importer.ts";

/** When a source was measured, from the first that says so: the option, the file, its name, its modification time. */
export function observedOf(
  file: SourceFile,
  said: Observed | undefined,
  options: ImportOptions,
): { readonly observed: Observed; readonly notes: readonly Finding[] } {
  if (options.observedAt !== undefined) {
    return { observed: { at: options.observedAt, zone: "utc", from: "option" }, notes: [] };
  }
  const known = said ?? momentInName(file.path);
  if (known !== undefined) return { observed: known, notes: [] };
  if (file.mtime !== undefined) {
    const instead = `its modification time ${file.mtime} is taken`;
    return {
      observed: { at: file.mtime, zone: "utc", from: "mtime" },
      notes: [finding("import-time-unknown", { path: file.path, instead })],
    };
  }
  const instead = "the day of the import is taken";
  return { observed: { zone: "missing" }, notes: [finding("import-time-unknown", { path: file.path, instead })] };
}

/** A moment from seconds since 1970, as lm-eval writes `date`; undefined for what cannot be one (a monotonic clock). */
export function momentFromEpoch(seconds: number | undefined): Observed | undefined {
  if (seconds === undefined || seconds < EARLIEST || seconds > LATEST) return undefined;
  return { at: new Date(Math.floor(seconds * 1000)).toISOString(), zone: "utc", from: "file" };
}

/** A moment from ISO 8601 text (`T` or a blank between day and time). Without zone only the day is taken. */
export function momentFromText(raw: unknown, from: "file" | "name" = "file"): Observed | undefined {
  const match = typeof raw === "string" ? MOMENT.exec(raw.trim()) : null;
  if (match === null) return undefined;
  const { day = "", time, zone } = match.groups ?? {};
  const text = match[0];
  const at = new Date(`${day}T${clock(time)}${zone === undefined ? "Z" : offset(zone)}`);
  if (Number.isNaN(at.getTime()) || !isRealDay(day)) return undefined;
  if (time === undefined) return { at: day, zone: "none", from };
  if (zone === undefined) return { at: day, text, zone: "none", from };
  const iso = at.toISOString().replace(/\.000Z$/, "Z");
  return { at: iso, text, zone: zone === "Z" ? "utc" : "offset", from };
}

/** September 2001, where seconds get their tenth digit, to the year 2100: a `perf_counter` is far below. */
const EARLIEST = 1e9;
const LATEST = 4_102_444_800;
const MOMENT =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/;
/** lm-eval writes `results_2025-06-09T18-32-58.151999.json`: ISO with the colons as dashes, local time. */
const NAMED = /(?<day>\d{4}-\d{2}-\d{2})T(?<h>\d{2})-(?<m>\d{2})-(?<s>\d{2}(?:\.\d{1,9})?)(?=\.json|$)/;

function momentInName(path: string): Observed | undefined {
  const found = NAMED.exec(path.split("/").at(-1) ?? "");
  if (found?.groups === undefined) return undefined;
  const { day = "", h = "", m = "", s = "" } = found.groups;
  return momentFromText(`${day}T${h}:${m}:${s}`, "name");
}

function clock(time: string | undefined): string {
  if (time === undefined) return "00:00:00";
  return time.length === 5 ? `${time}:00` : time.slice(0, 12);
}

function offset(zone: string): string {
  return zone === "Z" || zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function isRealDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
