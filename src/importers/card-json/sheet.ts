import { isNode, LineCounter, parseDocument } from "yaml";
import { finding } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import { isList, isMap, valueAt, type Json, type JsonMap, type Path } from "../../core/json.ts";
import { publicPath } from "../source.ts";

/** A JSON document that is read place by place; what nobody read is told of at the end. */
export interface Sheet {
  /** The value at a place, which is read with everything in it. */
  take(path: Path): Json | undefined;
  /** The text at a place, trimmed; undefined for anything else, which stays unread. */
  text(path: Path): string | undefined;
  /** The places of the entries of a list; its entries stay unread. */
  places(path: Path): readonly Path[];
  /** Says why a place was not taken, where that is known better than "mlc has no field for it". */
  leave(path: Path, because: string): void;
  /** One note for each place that was not read, the largest that holds nothing read. */
  unread(): readonly Finding[];
}

/** A sheet on the parsed document of a file; `passed` are keys of the format that say nothing about the model. */
export function sheetOn(file: string, source: string, document: JsonMap, passed: readonly Path[]): Sheet {
  const used = new Set(passed.map(key));
  const above = new Set<string>();
  const because = new Map<string, string>();
  const use = (path: Path): void => {
    used.add(key(path));
    for (let length = 0; length < path.length; length += 1) above.add(key(path.slice(0, length)));
  };
  for (const each of passed) use(each);
  return {
    take(path) {
      const value = valueAt(document, path);
      if (value !== undefined) use(path);
      return value;
    },
    text(path) {
      const value = valueAt(document, path);
      if (typeof value !== "string" || value.trim() === "") return undefined;
      use(path);
      return value.trim();
    },
    places(path) {
      const value = valueAt(document, path);
      return isList(value) ? value.map((_each, at) => [...path, at]) : [];
    },
    leave(path, reason) {
      because.set(key(path), reason);
      used.delete(key(path));
    },
    unread() {
      const lineOf = lines(source);
      return leftIn(document, [], used, above).map(({ path, value }) => {
        const why = because.get(key(path)) ?? "mlc has no field for it";
        const what = `\`${pathOf(path)}\` ${words(value)}`.trim();
        return finding(
          "card-not-understood",
          { from: file, what, because: why },
          { file: publicPath(file), line: lineOf(path) },
        );
      });
    },
  };
}

function key(path: Path): string {
  return JSON.stringify(path);
}

interface Left {
  readonly path: Path;
  readonly value: Json;
}

function leftIn(value: Json, path: Path, used: ReadonlySet<string>, above: ReadonlySet<string>): readonly Left[] {
  if (used.has(key(path)) || (typeof value === "object" && value !== null && Object.keys(value).length === 0))
    return [];
  const isOpen = path.length === 0 || above.has(key(path));
  if (isList(value) && (isOpen || path.length < DEPTH))
    return value.flatMap((each, at) => leftIn(each, [...path, at], used, above));
  if (isMap(value) && (isOpen || path.length < DEPTH))
    return Object.entries(value).flatMap(([name, each]) => leftIn(each, [...path, name], used, above));
  return [{ path, value }];
}

/** A subtree that nobody looked into is told of as one, except at the very top. */
const DEPTH = 1;

function pathOf(path: Path): string {
  return path
    .map((step, at) => (typeof step === "number" ? `[${String(step)}]` : at === 0 ? step : `.${step}`))
    .join("");
}

/** The first words of a value: enough to find it. */
function words(value: Json): string {
  const text = (typeof value === "string" ? value : JSON.stringify(value)).replace(/\s+/g, " ");
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

const SHOWN = 60;
/** Beyond this many characters looking for lines would take seconds. */
const LONGEST = 1_000_000;

/** JSON is YAML too, whose parser knows where things stand. */
function lines(source: string): (path: Path) => number {
  if (source.length > LONGEST) return () => 1;
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, logLevel: "error", uniqueKeys: false });
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
}
