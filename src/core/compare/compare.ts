import type { OutChange, OutCompared } from "../../generated/types.ts";
import { compare as compareFractions, exactly, roundedDown } from "../fraction.ts";
import type { Day } from "../dates.ts";
import { recordId } from "../facts/fold.ts";
import { RETIRED, serves } from "../lifecycle/lifecycle.ts";
import { assess, type Assessment } from "../scoring/assess.ts";
import { satisfied } from "../scoring/level.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";
import type { VersionDocument } from "../../generated/types.ts";

/** The two sides of a comparison, both judged by one policy on one day. */
export interface Sides {
  readonly base: Workspace | undefined;
  readonly head: Workspace;
  readonly asOf: Day;
}

/** One version compared: the JSON about it, and both assessments where there is such a side. */
export interface Compared {
  readonly out: OutCompared;
  readonly base: Assessment | undefined;
  readonly head: Assessment | undefined;
}

/** Every version of base and head, by model and version name. */
export function compareSides(sides: Sides): readonly Compared[] {
  const heads = versionsOf(sides.head);
  const bases = sides.base === undefined ? new Map<string, Side>() : versionsOf(sides.base);
  const names = [...new Set([...bases.keys(), ...heads.keys()])].sort();
  return names.map((name) => compareVersion(sides, bases.get(name), heads.get(name)));
}

/** A workspace judged by another one's policy: its mlc.yaml, lifecycle and scorecards; models new to it keep their own. */
export function underPolicy(workspace: Workspace, policy: Workspace): Workspace {
  return {
    ...workspace,
    config: policy.config,
    lifecycle: policy.lifecycle,
    lifecycleSource: policy.lifecycleSource,
    models: workspace.models.map((model) => {
      const known = policy.models.find((each) => each.id === model.id);
      return known === undefined ? model : { ...model, scorecard: known.scorecard };
    }),
  };
}

/** One version in its model's files. */
export interface Side {
  readonly files: ModelFiles;
  readonly document: Doc<VersionDocument>;
}

function versionsOf(workspace: Workspace): Map<string, Side> {
  return new Map(
    workspace.models.flatMap((files) =>
      files.versions.map((document): [string, Side] => [`${files.id}@${document.value.version}`, { files, document }]),
    ),
  );
}

/** One version of the base with one of the head, which need not have its name. At least one of them is given. */
export function compareVersion(sides: Sides, base: Side | undefined, head: Side | undefined): Compared {
  const was =
    base === undefined || sides.base === undefined
      ? undefined
      : assess(sides.base, base.files, base.document, sides.asOf);
  const is = head === undefined ? undefined : assess(sides.head, head.files, head.document, sides.asOf);
  const { files, document } = (head ?? base) as Side;
  const out: OutCompared = {
    model: files.id,
    version: document.value.version,
    verdict: "unchanged",
    changes: [],
    ...(was === undefined ? {} : { base: sideOf(was) }),
    ...(is === undefined ? {} : { head: sideOf(is) }),
  };
  if (was === undefined || is === undefined) {
    return { out: { ...out, verdict: was === undefined ? "new" : "removed" }, base: was, head: is };
  }
  // What a version was retired with stays; documents that change afterwards speak of others.
  if (is.facts.document.value.stage === RETIRED) return { out, base: was, head: is };
  const promoted = isPromoted(was, is);
  const hybrid = withAddedRecords(sides, was, is);
  const changes = changesBetween(was, is, hybrid);
  const drops = changes.filter((change) => change.worse === true);
  return {
    out: { ...out, ...(promoted ? { promoted } : {}), changes, verdict: verdictOf(changes, drops, promoted, is) },
    base: was,
    head: is,
  };
}

/** 02-scoring.md, "In a pull request": what closes one is a drop by edit of a served version, or any drop of a promoted one. */
function verdictOf(
  changes: readonly OutChange[],
  drops: readonly OutChange[],
  promoted: boolean,
  is: Assessment,
): OutCompared["verdict"] {
  if (changes.length === 0) return "unchanged";
  if (drops.length === 0) return "better";
  if (promoted) return "regression";
  if (drops.every((change) => change.cause === "new-evidence")) return "new-evidence";
  return serves(is.lifecycle, is.facts.document.value.stage) ? "regression" : "worse";
}

function isPromoted(was: Assessment, is: Assessment): boolean {
  const stages = is.lifecycle.file.stages.map((stage) => stage.id);
  return stages.indexOf(is.facts.document.value.stage) > stages.indexOf(was.facts.document.value.stage);
}

/** The base with nothing but the records that the head adds: what of a drop is there is new evidence. */
function withAddedRecords(sides: Sides, was: Assessment, is: Assessment): Assessment {
  const known = new Set(was.files.records.map(recordId));
  const added = is.files.records.filter((record) => !known.has(recordId(record)));
  const files = { ...was.files, records: [...was.files.records, ...added] };
  return assess(sides.base ?? sides.head, files, was.facts.document, sides.asOf);
}

function changesBetween(was: Assessment, is: Assessment, hybrid: Assessment): OutChange[] {
  const before = new Map(was.rows.map((row) => [row.id, row]));
  const between = new Map(hybrid.rows.map((row) => [row.id, row]));
  const rows = is.rows.flatMap((row): OutChange[] => {
    const old = before.get(row.id);
    if (old === undefined || old.status === row.status) return [];
    const worse = satisfied(old) && !satisfied(row);
    const cause = between.get(row.id)?.status === row.status ? "new-evidence" : "edit";
    return [
      { kind: "status", criterion: row.id, before: old.status, after: row.status, cause, ...(worse ? { worse } : {}) },
    ];
  });
  const scored = compareFractions(is.score.score, was.score.score);
  const levelCause = hybrid.level > is.level ? "edit" : "new-evidence";
  const scoreCause = compareFractions(hybrid.score.score, is.score.score) > 0 ? "edit" : "new-evidence";
  const levels = [String(was.level), String(is.level)] as const;
  const scores = [exactly(was.score.score), exactly(is.score.score)] as const;
  return [
    ...(is.level === was.level ? [] : [change("level", levels, is.level < was.level, levelCause)]),
    ...(scored === 0 ? [] : [change("score", scores, scored < 0, scoreCause)]),
    ...rows,
  ];
}

function change(
  kind: "level" | "score",
  [before, after]: readonly [string, string],
  worse: boolean,
  cause: "edit" | "new-evidence",
): OutChange {
  return { kind, criterion: kind, before, after, cause, ...(worse ? { worse } : {}) };
}

function sideOf(assessment: Assessment): NonNullable<OutCompared["base"]> {
  const { level, score, facts } = assessment;
  return {
    stage: facts.document.value.stage,
    level,
    score: roundedDown(score.score),
    exact: exactly(score.score),
  };
}
