import type { Scalar } from "yaml";
import { trouble, type Trouble } from "./found.ts";
import type { Place, Style } from "./place.ts";

/** The value of a scalar; a trouble, and null, where it cannot be kept. */
export function scalarValue(node: Scalar.Parsed, troubles: Trouble[]): string | number | boolean | null {
  const { value, source = "" } = node as { value: unknown; source?: string };
  const [start] = node.range;
  if (typeof value === "string") {
    if (LONE_SURROGATE.test(value)) troubles.push(trouble("lone-surrogate", {}, start));
    return value;
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value) || (value === 0 && /^[^eE]*[1-9]/.test(source))) {
      troubles.push(trouble("number-not-finite", { source }, start));
    } else if (WRITTEN_AS_INTEGER.test(source) && !Number.isSafeInteger(value)) {
      troubles.push(trouble("integer-too-large", { source, read: String(value) }, start));
    }
    // Negative zero is zero, as in canonical JSON (RFC 8785).
    return value + 0;
  }
  return typeof value === "boolean" ? value : null;
}

const LONE_SURROGATE = /[\ud800-\udfff]/u;
const WRITTEN_AS_INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;

/** Where a scalar stands; `after` is where its key or dash ends, which is the place of a value that is not written. */
export function placeOf(node: Scalar.Parsed, after: number): Place {
  const [start, end] = node.range;
  const style = STYLES[node.type ?? "PLAIN"] ?? "plain";
  if (style === "plain" && start === end) return { kind: "scalar", style: "none", start: after, end: after, steps: [] };
  return { kind: "scalar", style, start, end: endOf(node, style, end), steps: [] };
}

const STYLES: Readonly<Record<string, Style>> = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
};

// The parser counts the last line end of a block text to it.
function endOf(node: Scalar.Parsed, style: Style, end: number): number {
  const source = node.srcToken && "source" in node.srcToken ? node.srcToken.source : "";
  if ((style !== "literal" && style !== "folded") || !source.endsWith("\n")) return end;
  return end - (source.endsWith("\r\n") ? 2 : 1);
}
