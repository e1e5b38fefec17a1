import type { OutChange, OutCompared } from "../../generated/types.ts";
import { exactly, fromDecimal, roundedDown } from "../fraction.ts";
import type { Day } from "../dates.ts";
import { recordId } from "../facts/fold.ts";
import { RETIRED, serves } from "../lifecycle/lifecycle.ts";
import { assess, type Assessment } from "../scoring/assess.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";
import type { VersionDocument } from "../../generated/types.ts";
import { retirementOf } from "../lifecycle/retired.ts";
import { changesBetween, DROPS, stageChanges } from "./changes.ts";
import { withValue } from "../with-value.ts";

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

/** A workspace judged by another one's policy: its mlc.yaml, lifecycle, frameworks and scorecards; models new to it keep their own. */
export function underPolicy({ ownFrameworks: _own, ...workspace }: Workspace, policy: Workspace): Workspace {
  const { ownFrameworks } = policy;
  return {
    ...workspace,
    ...(ownFrameworks === undefined ? {} : { ownFrameworks }),
    config: policy.config,
    lifecycle: policy.lifecycle,
    lifecycleSource: policy.lifecycleSource,
    models: workspace.models.map((model) => {
      const known = policy.models.find((each) => each.id === model.id);
      return known === undefined ? model : { ...model, scorecard: known.scorecard };
    }),
  };
}

/** A model with the roles that its base gives people: who may review or move it counts from the next range on. */
export function withOwnersOf(files: ModelFiles, base: ModelFiles | undefined): ModelFiles {
  if (files.model === undefined || base?.model === undefined) return files;
  const { owners: _own, ...value } = files.model.value;
  const { owners } = base.model.value;
  return { ...files, model: withValue(files.model, { ...value, ...(owners === undefined ? {} : { owners }) }) };
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
    file: document.file,
    verdict: "unchanged",
    changes: [],
    ...(was === undefined ? {} : { base: sideOf(was) }),
    ...(is === undefined ? {} : { head: sideOf(is) }),
  };
  if (was === undefined || is === undefined) {
    return { out: { ...out, verdict: was === undefined ? "new" : "removed" }, base: was, head: is };
  }
  // What a version was retired with stays; documents that change afterwards speak of others.
  if (is.facts.document.value.stage === RETIRED) {
    const ended = was.facts.document.value.stage === RETIRED ? [] : stageChanges(was, is);
    return {
      out: { ...out, changes: ended, ...(ended.length === 0 ? {} : { verdict: "changed" }) },
      base: was,
      head: is,
    };
  }
  const promoted = isPromoted(was, is);
  let hybrid: Assessment | undefined;
  const changes = changesBetween(was, is, () => (hybrid ??= withAddedRecords(sides, was, is)));
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
  if (drops.length === 0) return changes.some((change) => DROPS.has(change.kind)) ? "better" : "changed";
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
  if (added.length === 0) return was;
  const files = { ...was.files, records: [...was.files.records, ...added] };
  return assess(sides.base ?? sides.head, files, was.facts.document, sides.asOf);
}

function sideOf(assessment: Assessment): NonNullable<OutCompared["base"]> {
  const { level, score, facts } = assessment;
  const stage = facts.document.value.stage;
  // A retired version keeps what its last record says, whatever became of the documents.
  const ended = retirementOf(facts);
  if (ended?.level !== undefined && ended.score !== undefined)
    return { stage, level: ended.level, score: ended.score, exact: exactly(fromDecimal(ended.score)) };
  return { stage, level, score: roundedDown(score.score), exact: exactly(score.score) };
}
