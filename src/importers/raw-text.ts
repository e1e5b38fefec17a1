import { secretIn } from "../core/validate/secrets.ts";
import { isPublicLabel } from "./public-text.ts";
import type { SourceFile } from "./importer.ts";
import { decode } from "./text.ts";

/** A larger file is not kept in a repository: 5 MB. */
export const LARGEST_RAW = 5e6;

/**
 * The text of a source that may be kept in a repository as it is, or why it may not: it holds an address, a home
 * directory or a key, is no UTF-8 text, or would not come out of git as it went in. Says what was found, never the text.
 */
export function rawText(file: SourceFile): { readonly text: string } | { readonly because: string } {
  const size = file.rest?.size ?? file.bytes.length;
  if (size > LARGEST_RAW) return { because: `it has ${String(size)} bytes, more than ${String(LARGEST_RAW)}` };
  if (typeof decode(file) !== "string") return { because: "it is not UTF-8 text" };
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);
  if (text.includes("\r")) return { because: "git would change its line ends (CRLF), and with them its digest" };
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) {
    const found = foundIn(line);
    if (found !== undefined) return { because: `line ${String(at + 1)} holds ${found}` };
  }
  return { text };
}

function foundIn(line: string): string | undefined {
  const secret = secretIn(line);
  if (secret !== undefined) return `a secret (${secret.pattern}, ${secret.masked})`;
  if (EMAIL.test(line)) return "an e-mail address";
  if (HOME.test(line)) return "the path of a home directory";
  if (HOST.test(line)) return "the address of a machine";
  // Shorter keys than those that core knows by name: the words of a line are labels like any other.
  const word = line.split(/["'\s,=]+/).find((each) => KEY_START.test(each) && !isPublicLabel(each));
  return word === undefined ? undefined : "what looks like a key";
}

const EMAIL = /[\w.+-]+@[\w-]+\.[A-Za-z]{2,}/;
const HOME = /(?<![\w.-])\/(?:home|Users)\/[^\s/]|(?<![\w.-])\/root\/|[A-Za-z]:\\{1,2}Users\\/;
/** Not `0.4.9.1`, which is a version. */
const HOST = /(?<![\w.])(?:[1-9]\d|1\d\d|2[0-5]\d)(?:\.\d{1,3}){3}(?![\w.])/;
const KEY_START = /^(?:hf_|sk-|gh[pousr]_|github_pat_|AKIA|xox[abprs]-|AIza|eyJ)/;
