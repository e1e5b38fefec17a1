import type { YAMLError } from "yaml";
import { placeName, trouble, type Trouble } from "./found.ts";
import { MAX_DEPTH, MAX_KEY } from "./limits.ts";

/**
 * The first breach of the grammar in the words of mlc. `open`: offsets of quotes and brackets that are never closed.
 * Warnings count where nothing else was found: what the `yaml` package is unsure about has two meanings.
 */
export function syntaxTrouble(
  errors: readonly YAMLError[],
  warnings: readonly YAMLError[],
  open: readonly number[],
  text: string,
): Trouble | undefined {
  const first = [...errors].sort((a, b) => a.pos[0] - b.pos[0])[0] ?? warnings[0];
  return first && inOwnWords(first, open, text);
}

function inOwnWords(error: YAMLError, open: readonly number[], text: string): Trouble {
  const offset = Math.min(error.pos[0], text.length);
  const { message } = error;
  switch (error.code) {
    case "TAB_AS_INDENT":
      return trouble("tab-indentation", {}, offset);
    case "KEY_OVER_1024_CHARS":
      return trouble("key-too-long", { limit: MAX_KEY }, offset);
    case "RESOURCE_EXHAUSTION":
      return trouble("nested-too-deep", { limit: MAX_DEPTH }, offset);
    case "BAD_SCALAR_START":
      return trouble("reserved-character", { character: text.charAt(offset) }, offset);
    case "BAD_DQ_ESCAPE":
      return trouble("bad-escape", { escape: message.replace("Invalid escape sequence ", "") }, offset);
    case "MULTILINE_IMPLICIT_KEY":
      return trouble("missing-colon", {}, offset);
    case "BLOCK_AS_IMPLICIT_KEY":
      return message.startsWith("Nested")
        ? trouble("colon-in-text", {}, offset)
        : trouble("bad-indentation", {}, offset);
    case "BAD_INDENT":
      return unclosed(message, offset, open, text) ?? trouble("bad-indentation", {}, offset);
    case "MISSING_CHAR":
      return unclosed(message, offset, open, text) ?? missing(message, offset);
    case "UNEXPECTED_TOKEN":
      return unexpected(message, offset, text);
    default:
      return trouble("yaml-syntax", { problem: inLowerCase(message) }, offset);
  }
}

function unclosed(message: string, offset: number, open: readonly number[], text: string): Trouble | undefined {
  const start = open.findLast((each) => each < offset);
  if (start === undefined) return undefined;
  const opened = placeName(text, start);
  const [, quote] = /^Missing closing ["'](quote)/.exec(message) ?? [];
  if (quote !== undefined) return trouble("unclosed-quote", { quote: text.charAt(start), opened }, offset);
  const [, bracket] = / and end with a ([\]}])/.exec(message) ?? [];
  return bracket === undefined ? undefined : trouble("unclosed-bracket", { bracket, opened }, offset);
}

function missing(message: string, offset: number): Trouble {
  if (message.startsWith("Implicit map keys")) return trouble("missing-colon", {}, offset);
  if (message.startsWith("Comments must be separated")) return trouble("text-after-value", {}, offset);
  return trouble("yaml-syntax", { problem: inLowerCase(message) }, offset);
}

function unexpected(message: string, offset: number, text: string): Trouble {
  if (message.startsWith("Unexpected block-seq-ind")) return trouble("reserved-character", { character: "- " }, offset);
  if (!message.endsWith("at node end")) return trouble("yaml-syntax", { problem: inLowerCase(message) }, offset);
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return before.trim() === "" ? trouble("bad-indentation", {}, offset) : trouble("text-after-value", {}, offset);
}

function inLowerCase(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
