import type { Json, Path } from "../../json.ts";
import { isList } from "../../json.ts";
import { factAt, pathText } from "../../facts/path.ts";
import { originOf } from "../../facts/origin.ts";
import { finding } from "../../findings/catalogue.ts";
import { once } from "../../lazy.ts";
import type { Finding } from "../../findings/finding.ts";
import { leaf, untilAll, type Context, type Node } from "../node.ts";
import { absolute, freshnessOf, missing, presentAt, reading, type Freshness } from "../reading.ts";
import { andOf, not, truthOf } from "../truth.ts";

/** `fields: [paths]`: all answered; any missing path is unknown, aged ones are stale. */
export function fields(texts: readonly string[], context: Context): Node {
  const standing = texts.map((text) => standingAt(context, absolute(context, text)));
  // Few are asked why: what each of them says is made for those alone.
  const nodes = once(() => texts.map((text) => present(text, context)));
  return leaf("fields", andOf(standing), {
    reasons: () => nodes().flatMap((node) => node.reasons),
    reads: () => nodes().flatMap((node) => node.reads),
    until: untilAll(standing),
  });
}

/** `present: path`. Missing is unknown, never false. */
export function present(text: string, context: Context): Node {
  const path = absolute(context, text);
  const reads = () => [reading(context, path)];
  const { truth, reasons, until } = standingAt(context, path);
  return leaf("present", truth, {
    reasons: truth === "unknown" ? () => [missing(context, path)] : reasons,
    reads,
    until,
  });
}

interface Standing {
  readonly truth: Freshness["truth"] | "unknown";
  readonly until?: Freshness["until"];
  readonly reasons: Freshness["reasons"];
}

/** How a fact is answered: not at all is unknown, else as fresh as it is. */
function standingAt(context: Context, path: Path): Standing {
  return presentAt(context, path) ? freshnessOf(context, path) : UNANSWERED;
}

const UNANSWERED: Standing = { truth: "unknown", reasons: [] };

/** `missing: path`: true where nothing is answered, false where something is. */
export function absent(text: string, context: Context): Node {
  const path = absolute(context, text);
  const is = presentAt(context, path);
  return leaf("missing", truthOf(!is), {
    reads: () => [reading(context, path)],
    reasons: () => (is ? [unmet(context, path, "absent")] : []),
  });
}

/** `eq: [path, value]`. */
export function eq([text, wanted]: readonly [string, Json], context: Context): Node {
  return compared(
    "eq",
    text,
    context,
    (value) => value === wanted,
    () => JSON.stringify(wanted),
    wanted,
  );
}

/** `oneOf: [path, values]`. */
export function oneOf([text, wanted]: readonly [string, readonly Json[]], context: Context): Node {
  return compared(
    "oneOf",
    text,
    context,
    (value) => wanted.includes(value),
    () => `one of ${wanted.map(String).join(", ")}`,
    wanted[0],
  );
}

/** `gte: [path, number]`. A value that is not a number is unknown. */
export function gte([text, bound]: readonly [string, number], context: Context): Node {
  return compared(
    "gte",
    text,
    context,
    (value) => (typeof value === "number" ? value >= bound : undefined),
    () => `>= ${String(bound)}`,
  );
}

/** `lte: [path, number]`. A value that is not a number is unknown. */
export function lte([text, bound]: readonly [string, number], context: Context): Node {
  return compared(
    "lte",
    text,
    context,
    (value) => (typeof value === "number" ? value <= bound : undefined),
    () => `<= ${String(bound)}`,
  );
}

/** The negation of a node; its reasons say what would have to be otherwise. */
export function negated(node: Node): Node {
  return leaf("not", not(node.truth), {
    parts: [node],
    reads: () => node.reads,
    reasons: () => (node.truth === "false" ? [] : node.reasons),
    until: node.until,
  });
}

function compared(
  predicate: string,
  text: string,
  context: Context,
  holds: (value: Json) => boolean | undefined,
  expected: () => string,
  wanted?: Json,
): Node {
  const path = absolute(context, text);
  const reads = () => [reading(context, path)];
  const open = (): Node => leaf(predicate, "unknown", { reasons: () => [missing(context, path)], reads });
  if (!presentAt(context, path)) return open();
  const value = factAt(context.facts.values, path);
  const results = (isList(value) ? value : [value ?? null]).map(holds);
  if (results.includes(undefined)) return open();
  const fresh = freshnessOf(context, path);
  if (fresh.truth === "stale") return leaf(predicate, "stale", { reasons: fresh.reasons, reads, until: fresh.until });
  const met = results.every((each) => each === true);
  const reasons = () => (met ? [] : [unmet(context, path, expected(), wanted)]);
  return leaf(predicate, truthOf(met), { reasons, reads, until: fresh.until });
}

function unmet(context: Context, path: Path, expected: string, wanted?: Json): Finding {
  const value = factAt(context.facts.values, path);
  const at = originOf(context.facts, path);
  return finding(
    "value-unmet",
    { path: pathText(path), actual: shown(value), expected, ...(wanted === undefined ? {} : { wanted }) },
    at,
  );
}

function shown(value: Json | undefined): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
