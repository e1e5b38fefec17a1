import type {
  OutDiff,
  OutDiffCriterion,
  OutDiffRecord,
  OutDiffStanding,
  OutDiffVersion,
} from "../../generated/types.ts";
import { compareVersion, underPolicy, type Compared, type Side, type Sides } from "../compare/compare.ts";
import type { Day } from "../dates.ts";
import { recordId, type RecordDoc } from "../facts/fold.ts";
import { exactly, roundedDown } from "../fraction.ts";
import type { JsonMap } from "../json.ts";
import { kindOf } from "../records.ts";
import { assess, type Assessment } from "../scoring/assess.ts";
import { levelNames, satisfied } from "../scoring/level.ts";
import { policyDigest } from "../scoring/policy.ts";
import { compareVersions } from "../versions.ts";
import type { ModelFiles, Workspace } from "../workspace.ts";
import { summaryOf } from "./summary.ts";

/** Two states of a workspace, each judged by its own policy, both on one day. */
export interface Between {
  readonly before: Workspace;
  readonly after: Workspace;
  readonly asOf: Day;
}

/** The versions that differ between two states, by model and version. */
export function diffStates(between: Between): OutDiff["models"] {
  const { before, after, asOf } = between;
  const sides: Sides = { base: before, head: after, asOf };
  const ids = [...new Set([...before.models, ...after.models].map((each) => each.id))].sort();
  return ids.flatMap((id) => {
    const [old, now] = [before, after].map((each) => each.models.find((model) => model.id === id));
    const versions = [...new Set([...versionsOf(old), ...versionsOf(now)])].sort(compareVersions);
    return versions.flatMap((version) => different(sides, sideOf(old, version), sideOf(now, version)));
  });
}

/** What differs between two versions of one model, as they are now: at most one entry, under the name of the second. */
export function diffVersions(workspace: Workspace, before: Side, after: Side, asOf: Day): OutDiff["models"] {
  return [...different({ base: workspace, head: workspace, asOf }, before, after)];
}

function versionsOf(model: ModelFiles | undefined): readonly string[] {
  return model?.versions.map((each) => each.value.version) ?? [];
}

function sideOf(files: ModelFiles | undefined, version: string): Side | undefined {
  const document = files?.versions.find((each) => each.value.version === version);
  return files === undefined || document === undefined ? undefined : { files, document };
}

function different(sides: Sides, before: Side | undefined, after: Side | undefined): readonly OutDiffVersion[] {
  const compared = compareVersion(sides, before, after);
  const { base, head, out } = compared;
  const underBefore = otherPolicy(sides, before, after);
  const criteria = base === undefined || head === undefined ? [] : criteriaBetween(base, head, compared, underBefore);
  const evidence = evidenceBetween(before, after);
  const [was, is] = [base, head].map((each) => (each === undefined ? undefined : standing(each)));
  const version: OutDiffVersion = {
    model: out.model,
    version: out.version,
    change: was === undefined ? "added" : is === undefined ? "removed" : "changed",
    ...(was === undefined ? {} : { before: was }),
    ...(is === undefined ? {} : { after: is }),
    ...(head === undefined || underBefore === undefined || sameAnswer(head, underBefore)
      ? {}
      : { under_policy_before: { level: underBefore.level, score: roundedDown(underBefore.score.score) } }),
    criteria,
    evidence,
  };
  const records = evidence.added.length + evidence.removed.length + evidence.changed.length;
  const same = version.change === "changed" && criteria.length + records === 0 && sameStanding(was, is);
  return same ? [] : [version];
}

/** The second side judged by the policy of the first; undefined where the two have the same. */
function otherPolicy(sides: Sides, before: Side | undefined, after: Side | undefined): Assessment | undefined {
  const { base, head, asOf } = sides;
  if (base === undefined || before === undefined || after === undefined) return undefined;
  if (policyDigest(base, before.files) === policyDigest(head, after.files)) return undefined;
  const under = underPolicy(head, base);
  const files = under.models.find((each) => each.id === after.files.id);
  return files === undefined ? undefined : assess(under, files, after.document, asOf);
}

function sameAnswer(a: Assessment, b: Assessment): boolean {
  return a.level === b.level && exactly(a.score.score) === exactly(b.score.score);
}

function sameStanding(a: OutDiffStanding | undefined, b: OutDiffStanding | undefined): boolean {
  return a?.stage === b?.stage && a?.level === b?.level && a?.target === b?.target && a?.exact === b?.exact;
}

function standing({ facts, level, policy, score }: Assessment): OutDiffStanding {
  return {
    stage: facts.document.value.stage,
    level,
    level_name: levelNames[level] ?? String(level),
    target: policy.target,
    score: roundedDown(score.score),
    exact: exactly(score.score),
  };
}

/** Criteria with another status, and those that only one side's policy has. */
function criteriaBetween(
  was: Assessment,
  is: Assessment,
  compared: Compared,
  underBefore: Assessment | undefined,
): OutDiffCriterion[] {
  const old = new Map(was.rows.map((row) => [row.id, row]));
  const now = new Map(is.rows.map((row) => [row.id, row]));
  const under = new Map(underBefore?.rows.map((row) => [row.id, row]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): readonly OutDiffCriterion[] => {
    const [a, b] = [old.get(id), now.get(id)];
    if (a?.status === b?.status) return [];
    const byPolicy = a === undefined || b === undefined || under.get(id)?.status === a.status;
    const cause = byPolicy ? "policy" : compared.out.changes.find((each) => each.criterion === id)?.cause;
    const worse = a !== undefined && b !== undefined && satisfied(a) && !satisfied(b);
    return [
      {
        criterion: id,
        title: (b ?? a)?.criterion.title ?? id,
        ...(a === undefined ? {} : { before: a.status }),
        ...(b === undefined ? {} : { after: b.status }),
        ...(cause === undefined ? {} : { cause }),
        ...(worse ? { worse } : {}),
      },
    ];
  });
}

function evidenceBetween(before: Side | undefined, after: Side | undefined): OutDiffVersion["evidence"] {
  const [old, now] = [recordsOf(before), recordsOf(after)];
  return {
    added: [...now.values()].filter((each) => !old.has(recordId(each))).map(outRecord),
    removed: [...old.values()].filter((each) => !now.has(recordId(each))).map(outRecord),
    changed: [...now.values()]
      .filter((each) => (old.get(recordId(each))?.digest ?? each.digest) !== each.digest)
      .map(outRecord),
  };
}

function recordsOf(side: Side | undefined): ReadonlyMap<string, RecordDoc> {
  const version = side?.document.value.version;
  const own = side?.files.records.filter((each) => each.value.version === version) ?? [];
  return new Map(own.map((each) => [recordId(each), each]));
}

function outRecord(record: RecordDoc): OutDiffRecord {
  const kind = kindOf(record.value);
  return {
    record: recordId(record),
    kind,
    at: record.value.observed_at,
    by: record.value.by,
    what: summaryOf(kind, record.value as unknown as JsonMap),
  };
}
