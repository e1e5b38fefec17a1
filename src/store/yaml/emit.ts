import { isList, isMap, type Json } from "../../core/json.ts";
import { emitKey, emitLiteral, emitQuoted, emitScalar } from "./emit-scalar.ts";

/** How deep things stand below their key. */
export interface Layout {
  /** Spaces of a mapping below its key. */
  readonly indent: number;
  /** Spaces of the dashes of a list below its key. */
  readonly dash: number;
  /** False where a text block would end the file without a line end, which readers understand differently. */
  readonly literals: boolean;
}

/** A value as it is written after a key or a dash: what stands on that line, and the lines below it. */
export interface Rendered {
  readonly head: string;
  readonly below: readonly string[];
}

/**
 * A new document: block style, two spaces, lists of short values in brackets, texts of several lines as literal blocks,
 * no line ever folded; ends with a line end. `head`: comment lines before it, with or without their `#`. Always within what the fast
 * reader reads, and read alike by YAML 1.1 readers. Throws CannotRun for numbers and texts that no file can hold.
 */
export function emitYaml(value: Json, options: { readonly head?: readonly string[] } = {}): string {
  const head = (options.head ?? []).map((line) => (line.startsWith("#") ? line : `# ${line}`.trimEnd()));
  const body = isBlock(value) ? blockLines(value, PLAIN_LAYOUT, 0) : [flowText(value)];
  return [...head, ...body, ""].join("\n");
}

const PLAIN_LAYOUT: Layout = { indent: 2, dash: 2, literals: true };
const WIDTH = 100;

/** What follows `key:` or `-` that stands at `column`. Lines below it are indented for that column already. */
export function render(value: Json, layout: Layout, column: number, after: "key" | "dash"): Rendered {
  if (typeof value === "string") {
    const literal = layout.literals ? emitLiteral(value) : undefined;
    if (literal === undefined) return { head: emitScalar(value), below: [] };
    const indent = " ".repeat(column + layout.indent);
    return { head: literal.header, below: literal.lines.map((line) => (line === "" ? "" : indent + line)) };
  }
  if (!isBlock(value)) return { head: flowText(value), below: [] };
  if (after === "dash") {
    // The first line stands beside the dash: `- a: 1`.
    const [first = "", ...below] = blockLines(value, layout, column + 2);
    return { head: first.trimStart(), below };
  }
  return { head: "", below: blockLines(value, layout, column + (isList(value) ? layout.dash : layout.indent)) };
}

/** A value on one line, in brackets where it is a collection. `quoted`: keys and texts in double quotes, as in JSON. */
export function flowText(value: Json, quoted = false): string {
  if (isList(value)) return `[${value.map((each) => flowText(each, quoted)).join(", ")}]`;
  if (isMap(value)) {
    const pairs = Object.entries(value).map(
      ([key, inner]) => `${quoted ? emitQuoted(key) : emitKey(key)}: ${flowText(inner, quoted)}`,
    );
    return `{${pairs.join(", ")}}`;
  }
  const scalar = value;
  return quoted && typeof scalar === "string" ? emitQuoted(scalar) : emitScalar(scalar, true);
}

function blockLines(value: Json, layout: Layout, column: number): readonly string[] {
  const indent = " ".repeat(column);
  if (isList(value)) {
    return value.flatMap((each) => {
      const { head, below } = render(each, layout, column, "dash");
      return [`${indent}- ${head}`, ...below];
    });
  }
  return Object.entries(value as { readonly [key: string]: Json }).flatMap(([key, inner]) => {
    const { head, below } = render(inner, layout, column, "key");
    return [`${indent}${emitKey(key)}:${head === "" ? "" : ` ${head}`}`, ...below];
  });
}

// Mappings stand one key a line, so that two people who change two keys do not meet; so do lists of anything but short words.
function isBlock(value: Json): boolean {
  if (isMap(value)) return Object.keys(value).length > 0;
  if (!isList(value) || value.length === 0) return false;
  return (
    value.some((each) => typeof each === "object" && each !== null) ||
    flowText(value).length > WIDTH ||
    value.some(isLong)
  );
}

function isLong(value: Json): boolean {
  return typeof value === "string" && value.includes("\n");
}
