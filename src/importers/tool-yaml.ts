import { isScalar, parseAllDocuments, parseDocument, visit, type Document } from "yaml";
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
    return valueIn(parseDocument(text, PARSING));
  } catch {
    // Nesting so deep that the stack does not hold it.
    return { because: UNLIKELY };
  }
}

/** The same for a text of several documents, as `kubectl` takes them; empty ones are left out. Not longer than 4 MiB. */
export function readForeignStream(
  text: string,
): { readonly values: readonly JsonMap[] } | { readonly because: string } {
  if (text.length > LONGEST) return { because: "it is longer than 4 MiB" };
  try {
    const read = [...parseAllDocuments(text, PARSING)].map(valueIn);
    const because = read.flatMap((each) => ("because" in each ? [each.because] : []))[0];
    if (because !== undefined) return { because };
    return {
      values: read.flatMap((each) => ("value" in each && Object.keys(each.value).length > 0 ? [each.value] : [])),
    };
  } catch {
    return { because: UNLIKELY };
  }
}

// The parser's own search for keys that stand twice takes minutes for 100 000 keys; ours takes one pass.
const PARSING = { schema: "failsafe", uniqueKeys: false, logLevel: "error" } as const;
const UNLIKELY = "it is not YAML that a person or a tool would write";

function valueIn(document: Document.Parsed): ForeignYaml {
  const [error] = document.errors;
  if (error !== undefined) return { because: `it is not YAML${lineOf(error)}` };
  const odd = oddity(document);
  if (odd !== undefined) return { because: odd };
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  if (value === null || value === "") return { value: {} };
  return isMap(value) ? { value } : { because: "it holds no mapping" };
}

function oddity(document: Parameters<typeof visit>[0]): string | undefined {
  let found: string | undefined;
  visit(document, {
    Alias: () => {
      found = "it holds aliases";
      return visit.BREAK;
    },
    Map: (_key, map) => {
      const keys = map.items.map(({ key }) => (isScalar(key) ? key.value : key));
      if (new Set(keys).size === keys.length) return undefined;
      found = "a key stands there twice";
      return visit.BREAK;
    },
  });
  return found;
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
function lineOf(error: { readonly message: string }): string {
  const line = /at line (\d+)/.exec(error.message)?.[1];
  return line === undefined ? "" : ` (line ${line})`;
}
