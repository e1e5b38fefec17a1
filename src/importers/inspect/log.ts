import { finding } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import { isMap, type Json, type JsonMap } from "../../core/json.ts";
import type { SourceFile } from "../importer.ts";
import { readJson } from "../lenient-json.ts";
import { countOf } from "../numbers.ts";
import { publicPath } from "../source.ts";
import { headerOf } from "./archive.ts";
import { isZip } from "./zip.ts";

/** An Inspect log without its samples, or what to say instead. */
export type LogReading =
  | { readonly log: JsonMap; readonly form: "json" | "eval"; readonly notes: readonly Finding[] }
  | { readonly fault: Finding }
  | { readonly missing: string };

/** The log in a file: JSON, or the header of a zip archive. `fault` where it is Inspect's and cannot be read. */
export function readLog(file: SourceFile): LogReading {
  const path = publicPath(file.path);
  if (!isZip(file.bytes)) return logIn(file, "json");
  if (file.rest !== undefined) {
    return { fault: finding("import-archive-refused", { path, what: "it is larger than mlc reads at once" }) };
  }
  const header = headerOf(file.bytes);
  if ("missing" in header) return header;
  if ("unfinished" in header) return { fault: finding("import-log-unfinished", { path }) };
  if ("refused" in header) return { fault: finding("import-archive-refused", { path, what: header.refused }) };
  return logIn({ path: file.path, bytes: header.bytes }, "eval");
}

function logIn(file: SourceFile, form: "json" | "eval"): LogReading {
  const reading = readJson(file);
  if ("fault" in reading) return form === "eval" ? reading : { missing: "no JSON object" };
  const missing = missingIn(reading.value);
  if (missing !== undefined || !isMap(reading.value)) return { missing: missing ?? "no JSON object" };
  return { log: reading.value, form, notes: reading.notes };
}

/** The version of the log's format; the earliest logs and some that were trimmed do not say it. */
export function versionOf(log: JsonMap): number {
  return countOf(log["version"]) ?? LATEST;
}

function missingIn(value: Json): string | undefined {
  if (!isMap(value)) return "no JSON object";
  const { eval: spec, status } = value;
  if (!isMap(spec) || typeof spec["task"] !== "string") return "no `eval.task`";
  if (typeof spec["model"] !== "string" || !isMap(spec["dataset"])) return "no `eval.model` and `eval.dataset`";
  if (typeof status !== "string") return "no `status`";
  const version = versionOf(value);
  return version >= 1 && version <= LATEST ? undefined : `its version is ${String(version)}; mlc reads 1 and 2`;
}

const LATEST = 2;
