import { isList, isMap, scalarText, type Json, type JsonMap } from "../json.ts";
import type { RecordKind } from "../records.ts";

/** A record in a few words, for a list: what was moved, decided, measured, served. One line, never empty. */
export function summaryOf(kind: RecordKind, record: JsonMap): string {
  const said = summaries[kind](record).replace(/\s+/g, " ").trim();
  return said === "" ? kind : said;
}

const summaries: Readonly<Record<RecordKind, (record: JsonMap) => string>> = {
  deployment: (record) => {
    const exposure = map(record, "exposure");
    const track = text(record, "track");
    const place = track === "" || track === "main" ? "" : ` (${track})`;
    const rollback = text(record, "rollback_of") === "" ? "" : ", a rollback";
    return `${text(record, "environment")}${place}: ${words(text(exposure, "kind"), said(exposure["limit"]))}${rollback}`;
  },
  evaluation: (record) => words(measured(record), record["of"] === "baseline" ? "(baseline)" : "", unfinished(record)),
  exception: (record) => {
    const effect = text(record, "effect") === "waive" ? "waive" : "not applicable:";
    return `${effect} ${text(record, "criterion")} through ${text(record, "through")}`;
  },
  incident: (record) =>
    words(text(record, "key"), text(record, "severity"), text(record, "status"), text(record, "title")),
  monitoring: (record) => words(measured(record), unfinished(record)),
  note: (record) => text(record, "text"),
  "red-team": (record) => {
    const findings = list(record, "findings").filter(isMap);
    const open = findings.filter((each) => each["status"] === "open").length;
    return `${count(findings.length, "finding")}${open === 0 ? "" : `, ${String(open)} open`}`;
  },
  reproduction: (record) => {
    const held = record["within_tolerance"];
    const verdict = held === true ? "within tolerance" : held === false ? "out of tolerance" : "";
    const values = [record["original"], record["reproduced"]].filter((each) => each !== undefined).map(scalarText);
    return words(text(record, "metric"), values.join(" -> "), verdict);
  },
  review: (record) => {
    const about = text(record, "checkpoint") || text(record, "exception") || text(record, "obligation");
    const self = record["self"] === true ? "(self)" : "";
    return words(about, text(record, "decision"), `as ${text(record, "role").replaceAll("_", " ")}`, self);
  },
  training: (record) => {
    const run = text(record, "run_id");
    return words(
      run === "" ? "a run" : `run ${run}`,
      list(record, "stages").map(scalarText).join(", "),
      unfinished(record),
    );
  },
  transition: (record) => {
    const from = text(record, "from");
    if (from === "") return `${record["adopted"] === true ? "adopted at" : "started at"} ${text(record, "to")}`;
    const move = text(record, "move");
    const marked = move === "forward" || move === "" ? "" : `(${move})`;
    return words(`${from} -> ${text(record, "to")}`, marked);
  },
  update: (record) =>
    words(
      text(record, "previous") === "" ? "" : `follows ${text(record, "previous")}`,
      text(map(record, "pipeline"), "run_id"),
    ),
};

/** The first values of a record of measurements, and how many more there are. */
function measured(record: JsonMap): string {
  const metrics = list(record, "metrics").filter(isMap);
  const shown = metrics.slice(0, 2).map((each) => `${text(each, "id")} ${scalarText(each["value"] ?? "")}`);
  const more = metrics.length - shown.length;
  return [...shown, ...(more > 0 ? [`${String(more)} more`] : [])].join(", ");
}

/** Only a complete run is evidence, so another one is said. */
function unfinished(record: JsonMap): string {
  const status = text(record, "run_status");
  return status === "" || status === "complete" ? "" : `(${status} run)`;
}

function count(many: number, noun: string): string {
  return `${String(many)} ${noun}${many === 1 ? "" : "s"}`;
}

function words(...parts: readonly string[]): string {
  return parts.filter((each) => each !== "").join(" ");
}

function text(record: JsonMap, key: string): string {
  const value = record[key];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Free text, or what is said instead of it. */
function said(value: Json | undefined): string {
  if (!isMap(value)) return value === undefined || value === null ? "" : scalarText(value);
  return Object.entries(value)
    .map(([form, why]) => `${form}: ${scalarText(why)}`)
    .join(", ");
}

function map(record: JsonMap, key: string): JsonMap {
  const value = record[key];
  return isMap(value) ? value : {};
}

function list(record: JsonMap, key: string): readonly Json[] {
  const value = record[key];
  return isList(value) ? value : [];
}
