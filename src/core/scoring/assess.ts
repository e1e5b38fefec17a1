import type { VersionDocument } from "../../generated/types.ts";
import type { Day } from "../dates.ts";
import { earliest } from "../criteria/node.ts";
import { composeFacts } from "../facts/compose.ts";
import type { Facts } from "../facts/facts.ts";
import { activeFor, exceptionsOf, type JudgedException } from "../lifecycle/exceptions.ts";
import { lifecycleOf, type Lifecycle } from "../lifecycle/lifecycle.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";
import { levelOf, satisfied } from "./level.ts";
import { policyOf, type Policy } from "./policy.ts";
import { scoreOf, type Score } from "./score.ts";
import { judge, type Judged, type Setting } from "./status.ts";

/** One version judged on one day: facts, policy, every criterion, level and score. Everything else is derived from it. */
export interface Assessment {
  readonly workspace: Workspace;
  readonly files: ModelFiles;
  readonly facts: Facts;
  readonly policy: Policy;
  readonly lifecycle: Lifecycle;
  readonly setting: Setting;
  /** Every exception requested for the version, judged on the day. */
  readonly exceptions: readonly JudgedException[];
  readonly rows: readonly Judged[];
  readonly level: number;
  readonly score: Score;
  /** The last day on which everything the level rests on is fresh, and what ends it; undefined where nothing ages. */
  readonly validUntil: { readonly day: Day; readonly criterion: string } | undefined;
}

/** Judges one version. `promoter` is set when a gate is being decided for somebody. Pure. */
export function assess(
  workspace: Workspace,
  files: ModelFiles,
  document: Doc<VersionDocument>,
  asOf: Day,
  promoter?: string,
): Assessment {
  const facts = composeFacts(workspace, files, document, asOf);
  return assessFacts(workspace, files, facts, promoter);
}

/** The same for facts that are already composed, for example without the records after a review. */
export function assessFacts(workspace: Workspace, files: ModelFiles, facts: Facts, promoter?: string): Assessment {
  const policy = policyOf(workspace, files);
  const lifecycle = lifecycleOf(workspace.lifecycle, workspace.lifecycleSource);
  const exceptions = exceptionsOf(facts, policy.criteria, policy.separation);
  const setting: Setting = {
    lifecycle,
    separation: policy.separation,
    excepted: activeFor(exceptions, "not-applicable"),
    ...(promoter === undefined ? {} : { promoter }),
  };
  const rows = policy.criteria.map((criterion) => judge(criterion, facts, setting));
  const level = levelOf(rows);
  return {
    workspace,
    files,
    facts,
    policy,
    lifecycle,
    setting,
    exceptions,
    rows,
    level,
    score: scoreOf(rows, policy.weights, policy.target),
    validUntil: validUntil(rows, level),
  };
}

function validUntil(rows: readonly Judged[], level: number): Assessment["validUntil"] {
  const resting = rows.filter((row) => row.req === "must" && row.level <= level && satisfied(row));
  const day = earliest(resting.map((row) => row.until));
  const first = resting.find((row) => row.until === day);
  return day === undefined || first === undefined ? undefined : { day, criterion: first.id };
}
