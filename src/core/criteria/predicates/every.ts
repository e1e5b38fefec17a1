import type { EachCheck, EveryCheck, Predicate } from "../../../generated/types.ts";
import { recordId } from "../../facts/fold.ts";
import { pathText } from "../../facts/path.ts";
import { finding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Path } from "../../json.ts";
import {
  anyEntry,
  atMost,
  leaf,
  ofParts,
  retold,
  selfOf,
  untilAll,
  type Context,
  type Evaluate,
  type Node,
} from "../node.ts";
import { absolute } from "../reading.ts";
import { and, andOf, not, or, type Truth } from "../truth.ts";
import { entriesOf, listMissing, recordsOf } from "./entries.ts";
import { fields } from "./facts.ts";
import { sloMet } from "./slos.ts";
import { hasMetricFor } from "./targets.ts";

/** What `each` and `every` say about a list. */
export type EachOf = EachCheck & EveryCheck;

/**
 * `each` and `every`: all entries (of those `where` selects, of the `last` n) meet the rule. An entry that lacks a
 * required field does not meet it; an absent or empty list is unknown. Where it is open whether `where` selects an entry,
 * the entry counts against the rule only as far as that: true if it meets the rule anyway, else not known. Partial credit
 * is k of n.
 */
export function every(name: "each" | "every", rule: EachOf, outer: Context, evaluate: Evaluate): Node {
  const context = atMost(outer, rule.withinDays);
  const path = absolute(context, rule.in);
  const picked = (entriesOf(context, path) ?? [])
    .map((entry) => ({ entry, where: selected(rule.where, entry, evaluate) }))
    .filter(({ where }) => where.truth !== "false");
  const judged = (rule.last === undefined ? picked : picked.slice(-rule.last)).map(({ entry, where }) => {
    const node = entryNode(rule, entry, evaluate);
    return where.truth === "true" ? { entry, node, sure: true } : { entry, node: asFarAs(where, node), sure: false };
  });
  const sure = judged.filter((each) => each.sure);
  const needed = rule.minItems ?? 1;
  const parts = judged.map((each) => each.node);
  if (sure.length < needed && !parts.some((part) => part.truth === "error"))
    return leaf(name, "unknown", { reasons: () => [listMissing(context, path, needed), ...reasonsOf(parts)] });
  const binding = boundTruth(context, path);
  return leaf(name, and([andOf(parts), binding.truth]), {
    share: { met: sure.filter((each) => each.node.truth === "true").length, of: sure.length },
    ...ofParts(parts),
    reasons: () => [...binding.reasons, ...reasonsOf(parts)],
    records: () =>
      recordsOf(
        context,
        sure.map((each) => each.entry),
      ),
    self: selfOf(parts),
    until: untilAll(parts),
  });
}

function selected(where: Predicate | undefined, entry: Context, evaluate: Evaluate): Node {
  return where === undefined ? anyEntry() : evaluate(where, entry);
}

/** An entry of which it is open whether it is asked at all. */
function asFarAs(where: Node, node: Node): Node {
  const truth = or([not(where.truth), node.truth]);
  return retold(node, truth, {
    reasons: () => (truth === "true" ? [] : where.reasons),
    parts: [where, ...node.parts],
  });
}

function entryNode(rule: EachOf, entry: Context, evaluate: Evaluate): Node {
  const required = fields(rule.require ?? [], entry);
  // A required field that is not answered is known not to be there: the entry does not meet the rule.
  const own = definite(required);
  const parts = [
    own,
    ...(rule.where_all ?? []).map((each) => definite(evaluate(each, entry))),
    ...(rule.hasMetricFor === undefined ? [] : [hasMetricFor(rule.hasMetricFor, entry)]),
    ...(rule.meets === undefined ? [] : [sloMet(entry)]),
  ];
  return leaf(() => pathText(entry.here?.path ?? []), andOf(parts), {
    ...ofParts(parts),
    reasons: () => parts.flatMap((part) => (part.truth === "true" ? [] : part.reasons)),
    self: selfOf(parts),
    until: untilAll(parts),
  });
}

function definite(node: Node): Node {
  return node.truth === "unknown" ? retold(node, "false") : node;
}

function reasonsOf(parts: readonly Node[]): readonly Finding[] {
  return parts.flatMap((part) => part.reasons);
}

/** `bind: version` over a list of records: the newest of them must have been taken on the current weights. */
function boundTruth(context: Context, path: Path): { truth: Truth; reasons: readonly Finding[] } {
  const newest = context.facts.recordLists[String(path[0])]?.at(-1);
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
