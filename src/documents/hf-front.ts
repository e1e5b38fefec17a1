import { canonicalJson } from "../core/digest.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isList, type Json, type JsonMap } from "../core/json.ts";
import type { Edit } from "../core/plan.ts";
import { CannotRun } from "../errors.ts";
import type { WriteOptions } from "./format.ts";
import { emptyFence, lookalike, readFrontMatter, type Lookalike } from "../core/front-matter.ts";
import { lineEnd } from "./line-end.ts";
import { indexEdits } from "./hf-index.ts";
import { indexFaults } from "../core/model-index-faults.ts";
import type { HubResult } from "./hf-results.ts";
import { readHubYaml } from "./hf-yaml.ts";

/** The front matter of a file after the edits, and the rest of the file as it is. */
export interface EditedFront {
  /** Everything up to the body, fences included. */
  readonly head: string;
  readonly body: string;
  /** The keys that were set, added or taken out. */
  readonly changed: readonly string[];
  readonly notes: readonly Finding[];
}

/** Fences around new front matter and a blank line; empty where there are no keys, because an empty block is none. */
export function newFront(keys: JsonMap, eol: string, options: WriteOptions): string {
  return Object.keys(keys).length === 0 ? "" : `---\n${options.emit(keys)}---\n\n`.replaceAll("\n", eol);
}

/** Brings keys and results into the front matter of an existing text; `newIndex` is the model-index of one without. */
export function hubFront(
  existing: string,
  keys: JsonMap,
  results: readonly HubResult[],
  names: readonly string[],
  options: WriteOptions,
  newIndex?: Json,
): EditedFront | { readonly refused: Finding } {
  const { file } = options;
  const { text, notes } = mended(existing, keys, file);
  const front = readFrontMatter(text);
  const fresh = newIndex === undefined ? keys : { ...keys, "model-index": newIndex };
  const added = (head: string, body: string): EditedFront => ({ head, body, changed: Object.keys(fresh), notes });
  const empty = emptyFence(text);
  if (front.yaml === undefined) {
    if (empty === undefined) return added(newFront(fresh, lineEnd(text), options), text);
    return inEmptyFence(text, empty, fresh, added, options);
  }
  const block = readHubYaml(front.yaml);
  const firstLine = text.slice(0, front.start).split(/\r\n|\r|\n/).length;
  switch (block.kind) {
    case "broken": {
      const at = { file, line: firstLine + block.line - 1 };
      return { refused: finding("card-front-matter-unreadable", { file, reason: block.reason }, at) };
    }
    case "other":
      if (empty !== undefined) return inEmptyFence(text, empty, fresh, added, options);
      return {
        refused: finding("card-front-matter-not-mapping", { file, found: block.found }, { file, line: firstLine }),
      };
    case "empty":
      return withYaml(text, added("", front.body), `${front.yaml}\n${options.emit(fresh)}`.trimEnd(), front);
    case "mapping":
      break;
  }
  const faults = indexFaults(block.value["model-index"], file, (path) => firstLine + block.lineOf(path) - 1);
  const index =
    block.value["model-index"] === undefined && newIndex !== undefined
      ? { edits: [{ op: "set", path: ["model-index"], value: newIndex } as const], notes: [] }
      : indexEdits(block.value["model-index"], results, names);
  const edits = [...keyEdits(block.value, keys), ...index.edits];
  const changes = keyEdits(block.value, keys).flatMap(({ path: [key = ""], ...edit }) => {
    const was = block.value[String(key)];
    if (was === undefined || edit.op !== "set") return [];
    return [finding("card-key-changed", { file, key: String(key), from: shown(was), to: shown(edit.value) }, { file })];
  });
  const all = [...notes, ...faults, ...changes, ...index.notes];
  const changed = [...new Set(edits.map((each) => String(each.path[0])))];
  const done: EditedFront = {
    head: text.slice(0, text.length - front.body.length),
    body: front.body,
    changed,
    notes: all,
  };
  if (edits.length === 0) return done;
  if (front.yaml.trim() === "{}") return withYaml(text, done, options.emit(fresh).trimEnd(), front);
  try {
    const yaml = options.edit(front.yaml + lineEnd(front.yaml), edits, file);
    return withYaml(text, done, withoutLastEnd(quoted(yaml, keys, options)), front);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    const { at, ...found } = error.finding;
    return { refused: { ...found, at: { file, line: firstLine + (at?.line ?? 1) - 1 } } };
  }
}

/**
 * A bare `no` is the text no to YAML 1.2 and false to PyYAML, so an editor of YAML 1.2 sees nothing to change. Such
 * values are written as something else first.
 */
function quoted(yaml: string, keys: JsonMap, options: WriteOptions): string {
  const read = readHubYaml(yaml);
  const now = read.kind === "mapping" ? read.value : {};
  const open = keyEdits(now, keys).flatMap(({ path: [key = ""], ...edit }) => {
    const [old, value] = [now[String(key)], edit.op === "set" ? edit.value : null];
    if (!isList(old) || !isList(value) || old.length !== value.length) return [{ path: [key], value }];
    return value.flatMap((each, at) => (old[at] === each ? [] : [{ path: [key, at], value: each }]));
  });
  if (open.length === 0) return yaml;
  const other = options.edit(
    yaml,
    open.map(({ path, value }) => ({ op: "set", path, value: `${shown(value)}?` })),
    options.file,
  );
  return options.edit(
    other,
    open.map((each) => ({ op: "set", ...each })),
    options.file,
  );
}

/** The edits that make the keys say what they should; a key that PyYAML reads right already is left alone. */
function keyEdits(now: JsonMap, keys: JsonMap): readonly Edit[] {
  return Object.entries(keys).flatMap(([key, value]): readonly Edit[] =>
    sameAnswer(now[key], value) ? [] : [{ op: "set", path: [key], value }],
  );
}

/** One value and a list of one are the same to the Hub. */
function sameAnswer(now: Json | undefined, value: Json): boolean {
  if (now === undefined || now === null) return false;
  const list = (each: Json) => canonicalJson(Array.isArray(each) ? each : [each]);
  return list(now) === list(value);
}

/** The text without what hides its front matter from the Hub, where something is to be written there. */
function mended(
  existing: string,
  keys: JsonMap,
  file: string,
): { readonly text: string; readonly notes: readonly Finding[] } {
  const found = lookalike(existing);
  const mark = existing.startsWith("\uFEFF") && Object.keys(keys).length > 0;
  if (found === "byte-order-mark" || mark) {
    const note = finding(
      "card-front-matter-mended",
      { file, what: "the byte order mark was taken out" },
      { file, line: 1 },
    );
    return { text: existing.slice(1), notes: [note] };
  }
  if (found === "blanks-behind-fence") {
    const note = finding(
      "card-front-matter-mended",
      { file, what: "the blanks behind the first `---` were taken out" },
      { file, line: 1 },
    );
    return { text: existing.replace(/---[ \t]+/, "---"), notes: [note] };
  }
  if (found === undefined) return { text: existing, notes: [] };
  return {
    text: existing,
    notes: [finding("card-front-matter-hidden", { file, reason: REASONS[found] }, { file, line: 1 })],
  };
}

const REASONS: Readonly<Record<Lookalike, string>> = {
  "byte-order-mark": "a byte order mark stands before the first `---`",
  "blanks-behind-fence": "blanks stand behind the first `---`",
  "short-fence": "the fence has not exactly three dashes",
  "not-closed": "no line `---` closes it",
};

function inEmptyFence(
  text: string,
  at: number,
  fresh: JsonMap,
  added: (head: string, body: string) => EditedFront,
  options: WriteOptions,
): EditedFront {
  if (Object.keys(fresh).length === 0) return added("", text);
  const filled = text.slice(0, at) + options.emit(fresh).replaceAll("\n", lineEnd(text.slice(0, at))) + text.slice(at);
  const { body } = readFrontMatter(filled);
  return added(filled.slice(0, filled.length - body.length), body);
}

/** The text with another block; line ends as in the file. */
function withYaml(
  text: string,
  front: EditedFront,
  yaml: string,
  old: { readonly start: number; readonly end: number },
): EditedFront {
  const eol = lineEnd(text.slice(0, old.end));
  const head = text.slice(0, text.length - front.body.length);
  return {
    ...front,
    head:
      head.slice(0, old.start) + yaml.replace(/\r\n|\n/g, (end) => (end === "\n" ? eol : end)) + head.slice(old.end),
  };
}

function withoutLastEnd(yaml: string): string {
  return yaml.replace(/\r?\n$/, "");
}

function shown(value: Json): string {
  const text = JSON.stringify(value);
  return `\`${text.length > 200 ? `${text.slice(0, 200)}…` : text}\``;
}
