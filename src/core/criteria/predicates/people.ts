import { factAt, parsePath } from "../../facts/path.ts";
import { finding } from "../../findings/catalogue.ts";
import { originOf } from "../../facts/origin.ts";
import type { Finding } from "../../findings/finding.ts";
import { isList, isMap, scalarText, type Json, type Path } from "../../json.ts";
import { earliest, leaf, resolved, type Context, type Node } from "../node.ts";
import { absolute, freshnessOf, missing, presentAt, reading } from "../reading.ts";
import { andOf } from "../truth.ts";

/** `distinct: {paths}`: no person stands in two of the roles. Met as self where separation of duties is not required. */
export function distinct(texts: readonly string[], context: Context): Node {
  const paths = texts.map((text) => absolute(context, text));
  const ids = paths.map((path) => idsAt(context, path));
  const shared = ids.flatMap((own, at) => own.filter((id) => ids.slice(at + 1).some((others) => others.includes(id))));
  return apart("distinct", { texts, paths, shared, aging: paths }, context);
}

/**
 * `distinctFrom: [path, path]`, inside an entry: who stands at the first path stands nowhere at the second, which starts
 * from the root of the facts. Met as self like `distinct`.
 */
export function distinctFrom(texts: readonly string[], context: Context): Node {
  const [own = "", others = ""] = texts;
  const paths = [absolute(context, own), parsePath(others)];
  const barred = idsAt(context, parsePath(others));
  const shared = idsAt(context, absolute(context, own)).filter((id) => barred.includes(id));
  // Who did the work long ago did it still: only the entry ages.
  return apart("distinctFrom", { texts, paths, shared, aging: paths.slice(0, 1) }, context);
}

interface Asked {
  readonly texts: readonly string[];
  readonly paths: readonly Path[];
  /** The people who stand at more than one of them. */
  readonly shared: readonly string[];
  readonly aging: readonly Path[];
}

function apart(name: string, { texts, paths, shared, aging }: Asked, context: Context): Node {
  const reads = () => paths.map((path) => reading(context, path));
  const open = paths.filter((path) => !presentAt(context, path));
  if (open.length > 0)
    return leaf(name, "unknown", { reads, reasons: () => open.map((path) => missing(context, path)) });
  const freshness = aging.map((path) => freshnessOf(context, path));
  const truth = andOf(freshness);
  const old = () => freshness.flatMap((each) => resolved(each.reasons));
  const until = earliest(freshness.map((each) => each.until));
  if (shared.length === 0) return leaf(name, truth, { reads, reasons: old, until });
  const same = (): Finding => {
    const people = [...new Set(shared)].join(", ");
    return finding("same-person", { roles: texts.join(" and "), people }, originOf(context.facts, paths[0] ?? []));
  };
  if (context.separation === "require") return leaf(name, "false", { reads, reasons: () => [same()] });
  return leaf(name, truth, { reads, reasons: () => [same(), ...old()], self: true, until });
}

function idsAt(context: Context, path: Path): readonly string[] {
  const value: Json = factAt(context.facts.values, path) ?? [];
  return (isList(value) ? value : [value]).map((each) =>
    isMap(each) && typeof each["id"] === "string" ? each["id"] : scalarText(each),
  );
}
