import { isMap as isYamlMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { emptyFence, lookalike, readFrontMatter, type Lookalike } from "../../core/front-matter.ts";
import { finding, weighing } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import { indexFaults } from "../../core/model-index-faults.ts";
import { isMap, type Json, type JsonMap, type Path } from "../../core/json.ts";
import { hubScalar, takenFor } from "./hub-scalar.ts";

/** The front matter of a README and where its body begins. */
export interface CardFront {
  /** Every scalar as its author wrote it: `no` is Norwegian, `1.10` a version. */
  readonly texts: JsonMap;
  /** The same with the numbers and booleans that huggingface_hub reads; what is nothing to it is left out. */
  readonly meant: JsonMap;
  /** The line of the file at which the value stands, counted from 1. */
  readonly lineOf: (path: Path) => number;
  /** What stands below the block, and the line of the file on which it begins. */
  readonly body: string;
  readonly bodyLine: number;
  readonly notes: readonly Finding[];
}

/**
 * Reads the front matter as the Hub finds it (`readFrontMatter`), hardened: no aliases, no key twice. What hides a block
 * from the Hub is told of; one behind a byte order mark or before blanks is read all the same, any other is not.
 */
export function readFront(whole: string, file: string): CardFront {
  const hidden = lookalike(whole);
  const notes = hidden === undefined ? [] : [hiddenNote(hidden, file)];
  const text = mended(whole, hidden);
  const front = readFrontMatter(text);
  if (front.yaml === undefined) {
    const { body, line } = withoutFence(text, hidden);
    return {
      ...NO_KEYS,
      body,
      bodyLine: line,
      notes: [...notes, ...unread(text.slice(0, text.length - body.length), file)],
    };
  }
  const bodyLine = linesIn(text.slice(0, text.length - front.body.length));
  const below = { body: front.body, bodyLine };
  const firstLine = linesIn(text.slice(0, front.start));
  const read = readBlock(front.yaml, firstLine);
  if ("because" in read) {
    const broken = finding("card-front-unread", { file, because: read.because }, { file, line: read.line });
    return { ...NO_KEYS, ...below, notes: [...notes, broken] };
  }
  if (read.kind !== "mapping") {
    const other = finding("card-front-matter-not-mapping", { file, found: read.kind }, { file, line: firstLine });
    return { ...NO_KEYS, ...below, notes: [...notes, weighing(other, "warning")] };
  }
  const faults = indexFaults(read.meant["model-index"], file, read.lineOf);
  const traps = read.traps.map(({ key, source, taken, line }) =>
    finding("card-yaml-trap", { key, source, taken }, { file, line }),
  );
  const { texts, meant, lineOf } = read;
  return { texts, meant, lineOf, ...below, notes: [...notes, ...faults, ...traps] };
}

const NO_KEYS = { texts: {}, meant: {}, lineOf: () => 1 } as const;

/** Beyond this many characters it is no front matter that a person wrote; reading it would take seconds. */
const LONGEST_BLOCK = 1024 * 1024;

interface Trap {
  readonly key: string;
  readonly source: string;
  readonly taken: string;
  readonly line: number;
}

interface Mapping extends Pick<CardFront, "texts" | "meant" | "lineOf"> {
  readonly kind: "mapping";
  readonly traps: readonly Trap[];
}

type Block =
  Mapping | { readonly kind: "a list" | "a single value" } | { readonly because: string; readonly line: number };

function readBlock(yaml: string, firstLine: number): Block {
  if (yaml.length > LONGEST_BLOCK) return { because: "it is longer than 1 MiB", line: firstLine };
  const lines = new LineCounter();
  const at = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  try {
    // The parser's own search for keys that stand twice takes minutes for 100 000 keys; ours takes one pass.
    const document = parseDocument(yaml, { ...PARSING, lineCounter: lines });
    const [error] = document.errors;
    if (error !== undefined) return { because: "it is not YAML", line: at(error.pos[0]) };
    const odd = oddity(document);
    if (odd !== undefined) return { because: odd.because, line: at(odd.offset) };
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.source === "")) return { ...NO_KEYS, ...EMPTY };
    if (!isYamlMap(contents)) return { kind: isSeq(contents) ? "a list" : "a single value" };
    const traps: Trap[] = [];
    const seen = (key: string, source: string, offset: number): void => {
      const taken = takenFor(source);
      if (taken !== undefined && taken !== "nothing") traps.push({ key, source, taken, line: at(offset) });
    };
    const lineOf = (path: Path): number => {
      for (let length = path.length; length > 0; length -= 1) {
        const node: unknown = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return at(node.range[0]);
      }
      return firstLine;
    };
    const texts = valueOf(contents, (source) => source) as JsonMap;
    return { kind: "mapping", texts, meant: meantIn(contents, seen), lineOf, traps };
  } catch {
    // Nesting so deep that the stack does not hold it.
    return { because: "it is not YAML that a person or a tool would write", line: firstLine };
  }
}

const PARSING = { schema: "failsafe", uniqueKeys: false, logLevel: "error" } as const;
const EMPTY = { kind: "mapping", traps: [] } as const;

/** A card has no use for aliases, a bomb has; of a key that stands twice it cannot be known which was meant. */
function oddity(
  document: Parameters<typeof visit>[0],
): { readonly because: string; readonly offset: number } | undefined {
  let found: { because: string; offset: number } | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      found = { because: "it holds aliases", offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
    Map: (_key, map) => {
      const names = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? key.value : key;
        if (names.has(name)) {
          found = { because: "a key stands there twice", offset: (isNode(key) ? key.range?.[0] : undefined) ?? 0 };
          return visit.BREAK;
        }
        names.add(name);
      }
      return undefined;
    },
  });
  return found;
}

/** The keys whose values are words: a number or a truth value there is a slip of YAML 1.1. */
const WORDS = new Set(
  [
    "language license license_name license_link library_name pipeline_tag tags datasets metrics base_model",
    "base_model_relation new_version thumbnail",
  ].flatMap((line) => line.split(" ")),
);

function meantIn(map: unknown, seen: (key: string, source: string, offset: number) => void): JsonMap {
  if (!isYamlMap(map)) return {};
  return Object.fromEntries(
    map.items.flatMap((pair): [string, Json][] => {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      const words = WORDS.has(key);
      const value = valueOf(pair.value, (source, offset) => {
        if (words) seen(key, source, offset);
        if (!words) return hubScalar(source);
        return hubScalar(source) === null ? null : source;
      });
      return value === null || NO_KEY.has(key) ? [] : [[key, withoutNothing(value)]];
    }),
  );
}

/** Keys that no document may hold. */
const NO_KEY = new Set(["", "__proto__", "constructor", "prototype"]);

/** A value of the block, bare words as `plain` reads them, everything in quotes as it is. */
function valueOf(node: unknown, plain: (source: string, offset: number) => Json): Json {
  if (isYamlMap(node)) {
    return Object.fromEntries(
      node.items.filter(isPair).map((pair) => {
        const key: unknown = isScalar(pair.key) ? pair.key.value : pair.key;
        return [String(key), valueOf(pair.value, plain)];
      }),
    );
  }
  if (isSeq(node)) return node.items.map((each) => valueOf(each, plain));
  if (!isScalar(node)) return null;
  const text = typeof node.value === "string" ? node.value : "";
  return node.type === "PLAIN" || node.type === undefined ? plain(text, node.range?.[0] ?? 0) : text;
}

/** huggingface_hub writes `value: null` back without `value`, and the Hub refuses `datasets: [null]`: nothing is no fact. */
function withoutNothing(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).filter((each) => each !== null).map(withoutNothing);
  if (!isMap(value)) return value;
  const kept = Object.entries(value).filter(([key, each]) => each !== null && !NO_KEY.has(key));
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutNothing(each)]));
}

const REASONS: Readonly<Record<Lookalike, string>> = {
  "byte-order-mark": "a byte order mark stands before the first `---`",
  "blanks-behind-fence": "blanks stand behind the first `---`",
  "short-fence": "the fence has not exactly three dashes",
  "not-closed": "no line `---` closes it",
};

function hiddenNote(hidden: Lookalike, file: string): Finding {
  return finding("card-front-matter-hidden", { file, reason: REASONS[hidden] }, { file, line: 1 });
}

/** The lines between fences that are none, each by its first words. */
function unread(head: string, file: string): readonly Finding[] {
  return head.split(/\r\n|\r|\n/).flatMap((text, at) => {
    if (text.trim() === "" || /^-{2,}\s*$/.test(text)) return [];
    const what = `\`${text.trim().slice(0, 60)}\``;
    const because = "it stands between fences that the Hub does not see";
    return [finding("card-not-understood", { from: file, what, because }, { file, line: at + 1 })];
  });
}

function mended(text: string, hidden: Lookalike | undefined): string {
  if (hidden === "byte-order-mark" || text.startsWith("\uFEFF")) return text.slice(1);
  return hidden === "blanks-behind-fence" ? text.replace(/---[ \t]+/, "---") : text;
}

/** The body of a text without keys: an empty pair of fences is none of it, and neither are keys that nobody reads. */
function withoutFence(text: string, hidden: Lookalike | undefined): { readonly body: string; readonly line: number } {
  const empty = emptyFence(text);
  const fence = empty === undefined ? undefined : /^---[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(empty))?.[0];
  const head =
    empty !== undefined
      ? empty + (fence?.length ?? 0)
      : hidden === "short-fence"
        ? (/^\s*(--+)[ \t]*(?:\r\n|\r|\n)[\s\S]*?(?:\r\n|\r|\n)\1[ \t]*(?:\r\n|\r|\n|$)/.exec(text)?.[0].length ?? 0)
        : 0;
  return { body: text.slice(head), line: linesIn(text.slice(0, head)) };
}

/** The number of the line on which the text that follows stands. */
function linesIn(before: string): number {
  return before.split(/\r\n|\r|\n/).length;
}
