import { factAt, pathText } from "../../facts/path.ts";
import { originOf, rootOf } from "../../facts/origin.ts";
import { recordId, type RecordDoc } from "../../facts/fold.ts";
import { finding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import { isList, isMap, type Json, type Path } from "../../json.ts";
import { entryContext, type Context } from "../node.ts";

/**
 * The entries of a list, each as the place that paths inside it start from; undefined where there is no list. A list of
 * lists (`red_team[].findings`) gives all inner entries, and is not there when one of the outer entries lacks it.
 */
export function entriesOf(context: Context, path: Path): readonly Context[] | undefined {
  return walk(context, context.facts.values, [], path);
}

/** The finding for a list that is absent or has too few entries. */
export function listMissing(context: Context, path: Path, needed: number): Finding {
  const root = rootOf(path);
  const at = originOf(context.facts, path);
  if (root.document === "record" && root.kind !== undefined) return finding("records-missing", { kind: root.kind }, at);
  return finding("list-missing", { path: pathText(path), file: at?.file ?? "the model's files", needed }, at);
}

/** The ids of the records that the entries are, or stand in; none for lists of documents. */
export function recordsOf(context: Context, entries: readonly Context[]): readonly string[] {
  const found = entries.map((entry) => recordAt(context, entry.here?.path ?? []));
  return [...new Set(found.filter((each) => each !== undefined).map(recordId))];
}

/** The record that a path leads into; undefined in documents. */
export function recordAt(context: Context, path: Path): RecordDoc | undefined {
  const index = path.find((step) => typeof step === "number");
  return index === undefined ? undefined : context.facts.recordLists[String(path[0])]?.[index];
}

function walk(context: Context, value: Json, done: Path, rest: Path): readonly Context[] | undefined {
  const [step, ...more] = rest;
  if (isList(value) && typeof step !== "number") {
    if (step === undefined) return value.map((each, at) => entryContext(context, [...done, at], each));
    const inner = value.map((each, at) => walk(context, each, [...done, at], rest));
    return inner.includes(undefined) ? undefined : inner.flatMap((each) => each ?? []);
  }
  if (step === undefined) return undefined;
  const next = typeof step === "number" ? (isList(value) ? value[step] : undefined) : keyOf(value, step);
  return next === undefined ? undefined : walk(context, next, [...done, step], more);
}

function keyOf(value: Json, key: string): Json | undefined {
  return isMap(value) ? factAt(value, [key]) : undefined;
}
