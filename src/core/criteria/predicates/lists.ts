import type { Predicate } from "../../../generated/types.ts";
import { originOf, rootOf } from "../../facts/origin.ts";
import { factAt, parsePath, pathText } from "../../facts/path.ts";
import { recordId } from "../../facts/fold.ts";
import { finding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import { isList, type Json, type Path } from "../../json.ts";
import { earliest, leaf, selfOf, type Context, type Evaluate, type Node } from "../node.ts";
import { and, type Truth } from "../truth.ts";
import { fields } from "./facts.ts";
import { hasMetricFor } from "./targets.ts";

/** What `each` and `every` say about a list. */
export interface EachOf {
  readonly in: string;
  readonly minItems?: number;
  readonly require?: readonly string[];
  readonly where?: Predicate;
  readonly where_all?: readonly Predicate[];
  readonly last?: number;
  readonly hasMetricFor?: readonly ("current" | "baseline")[];
}

/** What `count` and `none` say about a list. */
export interface CountOf {
  readonly in: string;
  readonly where?: Predicate;
  readonly min?: number;
  readonly max?: number;
}

/**
 * `each` and `every`: all entries (of those `where` selects, of the `last` n) meet the rule. An entry that lacks a
 * required field does not meet it; an absent or empty list is unknown. Partial credit is k of n.
 */
export function every(name: "each" | "every", rule: EachOf, context: Context, evaluate: Evaluate): Node {
  const path = parsePath(rule.in);
  const list = factAt(context.facts.values, path);
  const all = isList(list) ? list.map((value, at) => inEntry(context, path, value, at)) : [];
  const chosen = all.filter((entry) => rule.where === undefined || evaluate(rule.where, entry).truth === "true");
  const entries = rule.last === undefined ? chosen : chosen.slice(-rule.last);
  const needed = rule.minItems ?? 1;
  if (entries.length < needed) return leaf(name, "unknown", { reasons: [listMissing(context, path, needed)] });
  const parts = entries.map((entry) => judged(rule, entry, evaluate));
  const met = parts.filter((part) => part.truth === "true").length;
  const binding = boundTruth(context, path);
  const truth = and([...parts.map((part) => part.truth), binding.truth]);
  return leaf(name, truth, {
    share: { met, of: parts.length },
    parts,
    reasons: [...binding.reasons, ...parts.flatMap((part) => part.reasons)],
    reads: parts.flatMap((part) => part.reads),
    records: recordsOf(context, path, entries),
    ...selfOf(parts),
    ...untilOf(parts),
  });
}

/** `count`: at least `min` (at most `max`) entries meet `where`, by definite matches; stale matches make it stale. */
export function count(rule: CountOf, context: Context, evaluate: Evaluate): Node {
  const path = parsePath(rule.in);
  const list = factAt(context.facts.values, path);
  if (!isList(list)) {
    return leaf("count", "unknown", { reasons: [...unbindable(context), listMissing(context, path, rule.min ?? 1)] });
  }
  const entries = list.map((value, at) => inEntry(context, path, value, at));
  const parts = entries.map((entry) =>
    rule.where === undefined ? leaf("any entry", "true") : evaluate(rule.where, entry),
  );
  const of = (truth: Truth) => parts.filter((part) => part.truth === truth).length;
  // Without a digest of its weights a version has no evidence yet: that is not known, and nothing that failed.
  const unbound = parts.filter((part) => part.reasons.some((reason) => reason.code === "subject-missing")).length;
  const min = rule.min ?? 0;
  const max = rule.max ?? Infinity;
  const enough = of("true") >= min;
  const truth: Truth = parts.some((part) => part.truth === "error")
    ? "error"
    : of("true") > max
      ? "false"
      : of("true") + of("stale") > max
        ? "stale"
        : enough
          ? "true"
          : of("true") + of("stale") >= min
            ? "stale"
            : of("true") + of("stale") + unbound >= min
              ? "unknown"
              : "false";
  const matching = entries.filter((_entry, at) => parts[at]?.truth === "true");
  return leaf("count", truth, {
    parts,
    reasons: truth === "true" ? [] : countReasons(truth, context, path, of("true"), { min, max }, parts),
    reads: parts.flatMap((part) => part.reads),
    records: recordsOf(context, path, matching),
    ...nthUntil(parts, min),
  });
}

/** `none`: no entry meets `where`. Unknown over an absent list, true over an empty one. */
export function none(rule: CountOf, context: Context, evaluate: Evaluate): Node {
  const path = parsePath(rule.in);
  const list = factAt(context.facts.values, path);
  if (!isList(list)) return leaf("none", "unknown", { reasons: [listMissing(context, path, 0)] });
  const entries = list.map((value, at) => inEntry(context, path, value, at));
  const parts = entries.map((entry) =>
    rule.where === undefined ? leaf("any entry", "true") : evaluate(rule.where, entry),
  );
  const hits = parts.filter((part) => part.truth === "true").length;
  const open = parts.filter((part) => part.truth !== "true" && part.truth !== "false");
  const truth: Truth = parts.some((part) => part.truth === "error")
    ? "error"
    : hits > 0
      ? "false"
      : open.length === 0
        ? "true"
        : and(open.map((part) => part.truth));
  // Where the first of them says what it must not say; the list itself may stand in another file.
  const says = parts.find((part) => part.truth === "true")?.reads.find((read) => read.at !== undefined)?.at;
  const hit = finding("must-be-none", { path: pathText(path), found: hits }, says ?? originOf(context.facts, path));
  return leaf("none", truth, {
    parts,
    reasons: hits > 0 ? [hit] : open.flatMap((part) => part.reasons),
    reads: parts.flatMap((part) => part.reads),
    ...untilOf(parts),
  });
}

function judged(rule: EachOf, entry: Context, evaluate: Evaluate): Node {
  const required = fields(rule.require ?? [], entry);
  // A required field that is not answered is known not to be there: the entry does not meet the rule.
  const own = required.truth === "unknown" ? { ...required, truth: "false" as const } : required;
  const parts = [
    own,
    ...(rule.where_all ?? []).map((each) => definite(evaluate(each, entry))),
    ...(rule.hasMetricFor === undefined ? [] : [hasMetricFor(rule.hasMetricFor, entry)]),
  ];
  return leaf("entry", and(parts.map((part) => part.truth)), {
    parts,
    reasons: parts.flatMap((part) => (part.truth === "true" ? [] : part.reasons)),
    reads: parts.flatMap((part) => part.reads),
    records: parts.flatMap((part) => part.records),
    ...untilOf(parts),
  });
}

function definite(node: Node): Node {
  return node.truth === "unknown" ? { ...node, truth: "false" } : node;
}

function inEntry(context: Context, list: Path, value: Json, at: number): Context {
  return { ...context, here: { path: [...list, at], value } };
}

/** `bind: version` over a list of records: the newest of them must have been taken on the current weights. */
function boundTruth(context: Context, path: Path): { truth: Truth; reasons: readonly Finding[] } {
  const root = String(path[0]);
  const records = context.facts.recordLists[root] ?? [];
  const newest = records.at(-1);
  if (context.criterion.fresh.bind !== "version" || newest === undefined) return { truth: "true", reasons: [] };
  const { subject, document } = context.facts;
  if (subject === undefined) {
    const reason = finding("subject-missing", { file: document.file }, { file: document.file });
    return { truth: "unknown", reasons: [reason] };
  }
  if (newest.value.subject.weights === subject) return { truth: "true", reasons: [] };
  const reason = finding("evidence-unbound", { what: recordId(newest), subject }, { file: newest.file });
  return { truth: "stale", reasons: [reason] };
}

/** Evidence for a version without a digest could not be bound to it: the digest comes first. */
function unbindable({ criterion, facts }: Context): readonly Finding[] {
  if (criterion.fresh.bind !== "version" || facts.subject !== undefined) return [];
  return [finding("subject-missing", { file: facts.document.file }, { file: facts.document.file })];
}

function listMissing(context: Context, path: Path, needed: number): Finding {
  const root = rootOf(path);
  const at = originOf(context.facts, path);
  if (root.document === "record" && root.kind !== undefined) return finding("records-missing", { kind: root.kind }, at);
  return finding("list-missing", { path: pathText(path), file: at?.file ?? "the model's files", needed }, at);
}

function countReasons(
  truth: Truth,
  context: Context,
  path: Path,
  found: number,
  { min, max }: { readonly min: number; readonly max: number },
  parts: readonly Node[],
): readonly Finding[] {
  if (truth === "error") return parts.flatMap((part) => (part.truth === "error" ? part.reasons : []));
  if (parts.length === 0) return [listMissing(context, path, min)];
  if (found > max) {
    return [finding("must-be-none", { path: pathText(path), found: found - max }, originOf(context.facts, path))];
  }
  const short = finding("too-few", { path: pathText(path), found, needed: min }, originOf(context.facts, path));
  return [short, ...parts.filter((part) => part.truth !== "true").flatMap((part) => part.reasons)];
}

function recordsOf(context: Context, path: Path, entries: readonly Context[]): readonly string[] {
  const records = context.facts.recordLists[String(path[0])];
  if (records === undefined) return [];
  const chosen = entries.map((entry) => records[Number(entry.here?.path.at(-1))]).filter((each) => each !== undefined);
  return [...new Set(chosen.map(recordId))];
}

function untilOf(parts: readonly Node[]): { until?: string } {
  const until = earliest(parts.map((part) => part.until));
  return until === undefined ? {} : { until };
}

/** With `min` needed, the result holds until the min-th longest-lived match ages out. */
function nthUntil(parts: readonly Node[], min: number): { until?: string } {
  const days = parts
    .filter((part) => part.truth === "true")
    .map((part) => part.until ?? "9999-12-31")
    .sort()
    .reverse();
  const until = days[Math.max(min, 1) - 1];
  return until === undefined || until === "9999-12-31" ? {} : { until };
}
