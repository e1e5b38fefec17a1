import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Json } from "../core/json.ts";
import type { SourceFile } from "./importer.ts";
import { scanJson } from "./json-scan.ts";
import { decode } from "./text.ts";

/** A file's JSON with what had to be said about reading it, or the one finding that says why it cannot be read. */
export type JsonReading = { readonly value: Json; readonly notes: readonly Finding[] } | { readonly fault: Finding };

/**
 * Reads JSON as Python tools write it. NaN, Infinity and integers beyond 2^53 come back as strings; a file that is one
 * JSON string holding JSON is read through once; half a file is refused. Numbers are never salvaged or changed.
 */
export function readJson(file: SourceFile): JsonReading {
  const known = readings.get(file.bytes);
  if (known?.path === file.path) return known.reading;
  const reading = readOnce(file);
  readings.set(file.bytes, { path: file.path, reading });
  return reading;
}

/** The parsed value alone, undefined where the file is no JSON; for detection. */
export function jsonOf(file: SourceFile): Json | undefined {
  const reading = readJson(file);
  return "value" in reading ? reading.value : undefined;
}

// Detection asks every importer about the same bytes; parsing them once keeps a 50 MB file bearable.
const readings = new WeakMap<Uint8Array, { readonly path: string; readonly reading: JsonReading }>();

/** The same for a text alone, such as one line of a JSONL file. */
export function jsonOfText(text: string): Json | undefined {
  const reading = parse(text, "");
  return "value" in reading ? reading.value : undefined;
}

function readOnce(file: SourceFile): JsonReading {
  const text = decode(file);
  if (typeof text !== "string") return { fault: text };
  const outer = parse(text, file.path);
  if ("fault" in outer) return outer;
  if (typeof outer.value !== "string" || !/^\s*[{[]/.test(outer.value)) return outer;
  const inner = parse(outer.value, file.path);
  if ("fault" in inner) return inner;
  return { value: inner.value, notes: [finding("import-double-encoded", { path: file.path })] };
}

/** Digits that may be an integer beyond 2^53; only then, or when JSON.parse fails, the slower scanner runs. */
const LONG_INTEGER = /(?<![\d.])\d{16,}(?![\d.eE])/;

function parse(text: string, path: string): JsonReading {
  if (!LONG_INTEGER.test(text)) {
    try {
      return { value: JSON.parse(text) as Json, notes: [] };
    } catch {
      // The scanner says where, and accepts what Python writes.
    }
  }
  const scanned = scanJson(text);
  if ("text" in scanned) return { value: JSON.parse(scanned.text) as Json, notes: [] };
  const { kind, offset } = scanned.fault;
  const { line, column } = position(text, offset);
  if (kind === "truncated") return { fault: finding("import-truncated", { path, line }) };
  return { fault: finding("import-not-json", { path, line, column, found: foundAt(text, offset) }) };
}

function position(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf("\n");
  return { line: before.split("\n").length, column: offset - lastBreak };
}

/** The character at fault by its name, never the text around it: the text may be a prompt or a key. */
function foundAt(text: string, offset: number): string {
  const point = text.codePointAt(offset) ?? 0;
  const printable = point > 0x20 && point < 0x7f && point !== 0x60;
  return printable ? `\`${String.fromCodePoint(point)}\`` : `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
