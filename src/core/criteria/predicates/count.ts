import type { CountCheck, NoneCheck } from "../../../generated/types.ts";
import { originOf } from "../../facts/origin.ts";
import { pathText } from "../../facts/path.ts";
import { finding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import { isMap, type Path } from "../../json.ts";
import { anyEntry, leaf, ofParts, untilAll, untilNth, type Context, type Evaluate, type Node } from "../node.ts";
import { absolute } from "../reading.ts";
import { andOf, type Truth } from "../truth.ts";
import { entriesOf, listMissing, recordsOf } from "./entries.ts";

/** `count`: at least `min` (at most `max`) entries meet `where`, by definite matches; stale matches make it stale. */
export function count(rule: CountCheck, context: Context, evaluate: Evaluate): Node {
  const path = absolute(context, rule.in);
  const entries = ended(entriesOf(context, path));
  const { min = 0, max = Infinity } = rule;
  if (entries === undefined) {
    return leaf("count", "unknown", {
      reasons: () => [...unbindable(context), listMissing(context, path, rule.min ?? 1)],
    });
  }
  const parts = matched(rule, entries, evaluate);
  const truth = counted(parts, min, max, context);
  const matches = parts.filter((part) => part.truth === "true");
  return leaf("count", truth, {
    ...ofParts(parts),
    reasons: () => (truth === "true" ? [] : countReasons(truth, context, path, matches.length, { min, max }, parts)),
    records: () => matchingRecords(context, entries, parts),
    // Met as self only where it would not be met without the entries that are.
    self: truth === "true" && matches.filter((part) => part.self !== true).length < min ? true : undefined,
    until: untilNth(matches, min),
  });
}

/** `none`: no entry meets `where`. Unknown over an absent list, true over an empty one. */
export function none(rule: NoneCheck, context: Context, evaluate: Evaluate): Node {
  const path = absolute(context, rule.in);
  const entries = entriesOf(context, path);
  if (entries === undefined) return leaf("none", "unknown", { reasons: () => [listMissing(context, path, 0)] });
  const parts = matched(rule, entries, evaluate);
  const hits = parts.filter((part) => part.truth === "true");
  const open = parts.filter((part) => part.truth !== "true" && part.truth !== "false");
  const truth: Truth = parts.some((part) => part.truth === "error") ? "error" : hits.length > 0 ? "false" : andOf(open);
  const hit = (): Finding => {
    // Where the first of them says what it must not say; the list itself may stand in another file.
    const says = hits[0]?.reads.find((read) => read.at !== undefined)?.at;
    const wrong = matching(entries, parts);
    const args = { path: pathText(path), found: hits.length, ...namesOf(wrong) };
    return finding("must-be-none", args, says ?? originOf(context.facts, path));
  };
  return leaf("none", truth, {
    ...ofParts(parts),
    reasons: () => (hits.length > 0 ? [hit()] : open.flatMap((part) => part.reasons)),
    records: () => matchingRecords(context, entries, parts),
    until: untilAll(parts),
  });
}

function matching(entries: readonly Context[], parts: readonly Node[]): readonly Context[] {
  return entries.filter((_entry, at) => parts[at]?.truth === "true");
}

function matchingRecords(context: Context, entries: readonly Context[], parts: readonly Node[]): readonly string[] {
  return recordsOf(context, matching(entries, parts));
}

/** Where the entries stand, and what they are called, the first few of them in words. */
function namesOf(entries: readonly Context[]): { which?: string; hits: readonly string[]; names: readonly string[] } {
  const hits = entries.map(({ here }) => pathText(here?.path ?? []));
  const names = entries.flatMap(({ here }) => {
    const value = here?.value;
    const name = isMap(value) ? (value["id"] ?? value["key"] ?? value["dataset"] ?? value["name"]) : undefined;
    return typeof name === "string" ? [name] : [];
  });
  if (names.length === 0) return { hits, names };
  return { hits, names, which: names.slice(0, MOST_NAMES).join(", ") + (names.length > MOST_NAMES ? ", …" : "") };
}

const MOST_NAMES = 8;

/** Runs that did not end well are no evidence: where there is nothing else, there is no list yet, and nothing that failed. */
function ended(entries: readonly Context[] | undefined): readonly Context[] | undefined {
  const whole = entries?.filter(({ here }) => {
    const status = isMap(here?.value) ? here.value["run_status"] : undefined;
    return status !== "partial" && status !== "failed";
  });
  return whole?.length === 0 && entries?.length !== 0 ? undefined : whole;
}

function matched(rule: CountCheck, entries: readonly Context[], evaluate: Evaluate): readonly Node[] {
  const { where } = rule;
  return entries.map((entry) => (where === undefined ? anyEntry() : evaluate(where, entry)));
}

function counted(parts: readonly Node[], min: number, max: number, { facts }: Context): Truth {
  let [sure, possible] = [0, 0];
  for (const { truth } of parts) {
    if (truth === "error") return "error";
    if (truth === "true") sure += 1;
    if (truth === "true" || truth === "stale") possible += 1;
  }
  if (sure > max) return "false";
  if (possible > max) return "stale";
  if (sure >= min) return "true";
  if (possible >= min) return "stale";
  // Without a digest of its weights a version has no evidence yet: that is not known, and nothing that failed.
  const unbound = facts.subject === undefined ? parts.filter(isUnbound).length : 0;
  return possible + unbound >= min ? "unknown" : "false";
}

function isUnbound({ reasons }: Node): boolean {
  return reasons.some((reason) => reason.code === "subject-missing");
}

/** Evidence for a version without a digest could not be bound to it: the digest comes first. */
function unbindable({ criterion, facts }: Context): readonly Finding[] {
  if (criterion.fresh.bind !== "version" || facts.subject !== undefined) return [];
  return [finding("subject-missing", { file: facts.document.file }, { file: facts.document.file })];
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
  const at = originOf(context.facts, path);
  if (found > max) return [finding("must-be-none", { path: pathText(path), found: found - max }, at)];
  const short = finding("too-few", { path: pathText(path), found, needed: min }, at);
  return [short, ...parts.filter((part) => part.truth !== "true").flatMap((part) => part.reasons)];
}
