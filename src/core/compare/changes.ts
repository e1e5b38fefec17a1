import type { OutChange } from "../../generated/types.ts";
import { dimensionLevel, satisfied } from "../scoring/level.ts";
import { compare as compareFractions, exactly } from "../fraction.ts";
import { percent } from "../scoring/out.ts";
import { scalarText, type Json, type JsonMap } from "../json.ts";
import { say } from "../findings/catalogue.ts";
import type { Assessment } from "../scoring/assess.ts";
import type { Judged } from "../scoring/status.ts";

/** The kinds of change that can be a drop: the others say what else is different. */
export const DROPS: ReadonlySet<OutChange["kind"]> = new Set(["level", "score", "status"]);

/**
 * What differs between a version at the base and at the head, both judged by one policy on one day: stage, level, score,
 * scope, exceptions, dimensions, criteria. `hybrid` gives the base with the records that the head adds: what of a drop is
 * there is new evidence. It is asked for only where something a cause is told of differs.
 */
export function changesBetween(was: Assessment, is: Assessment, hybrid: () => Assessment): OutChange[] {
  const scored = compareFractions(is.score.score, was.score.score);
  return [
    ...stageChanges(was, is),
    ...(is.level === was.level
      ? []
      : [drop("level", [String(was.level), String(is.level)], is.level < was.level, levelCause(is, hybrid()))]),
    ...(scored === 0
      ? []
      : [drop("score", [exactly(was.score.score), exactly(is.score.score)], scored < 0, scoreCause(is, hybrid()))]),
    ...scopeChanges(was, is),
    ...exceptionChanges(was, is),
    ...dimensionChanges(was, is),
    ...statusChanges(was, is, hybrid),
  ];
}

function levelCause(is: Assessment, hybrid: Assessment): "edit" | "new-evidence" {
  return hybrid.level > is.level ? "edit" : "new-evidence";
}

function scoreCause(is: Assessment, hybrid: Assessment): "edit" | "new-evidence" {
  return compareFractions(hybrid.score.score, is.score.score) > 0 ? "edit" : "new-evidence";
}

/** The stage, where it is another one. */
export function stageChanges(was: Assessment, is: Assessment): OutChange[] {
  const [from, to] = [was.facts.document.value.stage, is.facts.document.value.stage];
  return from === to ? [] : [changed("stage", "stage", from, to)];
}

function changed(kind: OutChange["kind"], criterion: string, before?: string, after?: string): OutChange {
  return {
    kind,
    criterion,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function drop(
  kind: "level" | "score",
  [before, after]: readonly [string, string],
  worse: boolean,
  cause: "edit" | "new-evidence",
): OutChange {
  return { ...changed(kind, kind, before, after), cause, ...(worse ? { worse } : {}) };
}

function scopeChanges(was: Assessment, is: Assessment): readonly OutChange[] {
  const [old, now] = [was, is].map((each) => (each.files.model?.value.scope ?? {}) as JsonMap);
  return differing(entriesOf(old, jsonText), entriesOf(now, jsonText)).map(([key, before, after]) =>
    changed("scope", key, before, after),
  );
}

function exceptionChanges(was: Assessment, is: Assessment): readonly OutChange[] {
  const [old, now] = [was, is].map(
    (each) => new Map(each.exceptions.map((one) => [one.id, `${one.effect} ${one.criterion}: ${one.state}`])),
  );
  return differing(old, now).map(([id, before, after]) => changed("exception", id, before, after));
}

function dimensionChanges(was: Assessment, is: Assessment): readonly OutChange[] {
  const [old, now] = [was, is].map(
    (each) => new Map(Object.keys(each.policy.weights).map((id) => [id, dimensionText(each, id)])),
  );
  return differing(old, now).map(([id, before, after]) => changed("dimension", id, before, after));
}

/** `level 2, 66.6`: a dimension as one text; its score is left out where nothing in it applies. */
function dimensionText(assessment: Assessment, id: string): string {
  const own = assessment.score.dimensions.find((each) => each.id === id);
  const level = dimensionLevel(assessment.rows, id);
  const share = own === undefined ? [] : [percent(own.score).toFixed(1)];
  return [level === undefined ? "no level" : `level ${String(level)}`, ...share].join(", ");
}

function statusChanges(was: Assessment, is: Assessment, hybrid: () => Assessment): readonly OutChange[] {
  const before = new Map(was.rows.map((row) => [row.id, row]));
  return is.rows.flatMap((row): OutChange[] => {
    const old = before.get(row.id);
    if (old === undefined || old.status === row.status) return [];
    const worse = satisfied(old) && !satisfied(row);
    const cause = hybrid().rows.find(({ id }) => id === row.id)?.status === row.status ? "new-evidence" : "edit";
    return [
      {
        ...changed("status", row.id, old.status, row.status),
        cause,
        ...(worse ? { worse } : {}),
        ...(satisfied(row) ? {} : because(row)),
      },
    ];
  });
}

/** Why a criterion is not satisfied, in one sentence, and where that stands. */
export function because(row: Judged): { readonly why: string; readonly file?: string } {
  const [first] = row.node.reasons;
  const file = row.node.reasons.find((each) => each.at !== undefined)?.at?.file;
  return { why: first === undefined ? row.criterion.title : say(first), ...(file === undefined ? {} : { file }) };
}

type Texts = ReadonlyMap<string, string>;

function entriesOf(values: JsonMap | undefined, text: (value: Json) => string): Texts {
  return new Map(Object.entries(values ?? {}).map(([key, value]) => [key, text(value)]));
}

function jsonText(value: Json): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : scalarText(value);
}

/** Keys with another text on each side, `[key, before, after]`, in the order of the base and then of the head. */
function differing(old: Texts = new Map(), now: Texts = new Map()): [string, string | undefined, string | undefined][] {
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => old.get(key) !== now.get(key))
    .map((key) => [key, old.get(key), now.get(key)]);
}
