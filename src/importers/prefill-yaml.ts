import { parse } from "yaml";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isMap, type JsonMap } from "../core/json.ts";
import type { SourceFile } from "./importer.ts";
import { publicPath } from "./source.ts";
import { decode } from "./text.ts";

/** A mapping that somebody else's YAML holds, every scalar as text; or why it cannot be read, in words. */
export type ForeignYaml = { readonly value: JsonMap } | { readonly because: string };

/**
 * Reads YAML that people and tools wrote for others, with the failsafe schema: `language: no` is Norwegian, not false, and
 * `59642e5` a commit, not a number. No aliases: a card and a lock file have no use for them, a bomb has. Never throws.
 */
export function readForeignYaml(text: string): ForeignYaml {
  try {
    // `silent` would not throw on errors but salvage; half a file is nobody's word.
    const value: unknown = parse(text, { schema: "failsafe", maxAliasCount: 0, logLevel: "error" });
    if (value === null || value === "") return { value: {} };
    return isMap(value) ? { value } : { because: "it holds no mapping" };
  } catch (error) {
    return { because: reasonOf(error) };
  }
}

/** The same for a file of its own. */
export function readToolYaml(file: SourceFile): { readonly value: JsonMap } | { readonly note: Finding } {
  const text = decode(file);
  const read =
    typeof text !== "string"
      ? { because: "it is not UTF-8 text" }
      : text.length > LONGEST
        ? { because: "it is longer than 4 MiB" }
        : readForeignYaml(text);
  if ("value" in read) return read;
  return { note: finding("init-file-unread", { file: publicPath(file.path), because: read.because }) };
}

const LONGEST = 4 * 1024 * 1024;

/** Where the parser stopped, without the text around the fault: that may be a key or a token. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/alias/i.test(message)) return "it holds aliases";
  const line = /at line (\d+)/.exec(message)?.[1];
  const what = /keys must be unique/i.test(message) ? "a key stands there twice" : "it is not YAML";
  return line === undefined ? what : `${what} (line ${line})`;
}
