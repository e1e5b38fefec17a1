import { appendOnlyFindings } from "../core/compare/append-only.ts";
import { compareSides, underPolicy, type Compared } from "../core/compare/compare.ts";
import { transitionFindings } from "../core/compare/transitions.ts";
import { versionHistoryFindings, type RangeSetting } from "../core/compare/version-history.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { holdsFor } from "../core/lifecycle/gates.ts";
import { lifecycleOf } from "../core/lifecycle/lifecycle.ts";
import { assess } from "../core/scoring/assess.ts";
import { outVersion } from "../core/scoring/out.ts";
import { policyDigest } from "../core/scoring/policy.ts";
import { roundedDown } from "../core/fraction.ts";
import type { ModelFiles, Workspace } from "../core/workspace.ts";
import { cannot } from "../errors.ts";
import type { OutCompared, OutScore } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { findRepository, mergeBase, resolveCommit } from "../store/git.ts";
import { gitTree } from "../store/git-tree.ts";
import { loadWorkspace, WORKSPACE_FILE } from "../store/workspace.ts";
import type { World } from "../world.ts";
import { textOption, type Input } from "./command.ts";
import { asOfDay, type Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import { allFindings } from "./validate.ts";
import { thresholds } from "./score.ts";
import { unreadIn } from "./unread.ts";

/** `mlc score --base REF`: what the files here change against the point where the branch left REF, by REF's own policy. */
export async function scoreAgainst(world: World, opened: Opened, input: Input, ref: string): Promise<Outcome> {
  const repo = findRepository(opened.root, world.env);
  if (repo?.head === undefined) throw cannot("base-unavailable", { ref });
  const asOf = asOfDay(opened, textOption(input, "asOf"));
  const tip = resolveCommit(repo, ref);
  const base = mergeBase(repo, ref, "HEAD");
  const baseTree = gitTree(repo, base, repo.prefix);
  const policyTree = tip === base ? baseTree : gitTree(repo, tip, repo.prefix);
  const hasBase = baseTree.kind(WORKSPACE_FILE) === "file";
  const hasPolicy = policyTree.kind(WORKSPACE_FILE) === "file";
  const policy = hasPolicy ? (await loadWorkspace(policyTree)).workspace : opened.workspace;
  const before = hasBase ? (await loadWorkspace(baseTree)).workspace : undefined;
  const head = underPolicy(opened.workspace, policy);
  const compared = compareSides({ base: before && underPolicy(before, policy), head, asOf });
  const changed = policyChange(opened.workspace, policy);
  const versions = compared.map((each) => (changed.length === 0 ? each.out : withOwnPolicy(opened, each, asOf)));
  const removed = removedRecords(before, opened.workspace);
  const findings: readonly Finding[] = [
    ...errorsOf(opened, asOf),
    ...(before === undefined ? [] : unreadIn(base.slice(0, 7), before)),
    ...(tip === base || !hasPolicy ? [] : unreadIn(ref, policy)),
    ...removed,
    ...opened.workspace.models.flatMap((model) => {
      const old = before?.models.find((each) => each.id === model.id);
      const judged = head.models.find((each) => each.id === model.id) ?? model;
      const setting = rangeSetting(head, judged, asOf);
      return [...versionHistoryFindings(old, model, setting), ...transitionFindings(head, judged, old, asOf)];
    }),
    ...versions.flatMap((each) => verdictFindings(each, failOnOf(input, policy))),
    ...(changed.length === 0
      ? []
      : [finding("policy-changed", { what: changed.join(", ") }, { file: changed[0] ?? WORKSPACE_FILE })]),
    ...(hasPolicy ? [] : [finding("first-adoption", { ref })]),
  ];
  const shown = compared.filter((each) => each.out.verdict !== "unchanged" && each.head !== undefined);
  const models = shown.flatMap((each) => (each.head === undefined ? [] : [outVersion(each.head, opened.locate)]));
  const all = unique([...findings, ...models.flatMap((each) => thresholds(each, input))]);
  const bad = all.some((each) => each.severity === "error") && failOnOf(input, policy) !== "never";
  const body: Omit<OutScore, "findings"> = {
    schema: "mlc.out.score/v1",
    ok: !bad,
    as_of: asOf,
    models,
    base: {
      ref,
      commit: base,
      policy_commit: tip,
      policy_changed: changed.length > 0,
      first_adoption: !hasPolicy,
      versions,
      removed_records: removed.flatMap((each) => (each.at === undefined ? [] : [each.at.file])),
    },
  };
  return outcomeOf(opened, all, bad ? 1 : 0, (found) => ({ ...body, findings: found }));
}

/** What a range is judged with: the policy's lifecycle, and which edges are open for a version as it is now. */
function rangeSetting(head: Workspace, judged: ModelFiles, asOf: string): RangeSetting {
  return {
    lifecycle: lifecycleOf(head.lifecycle, head.lifecycleSource),
    holds: (edge, version) => {
      const document = judged.versions.find((each) => each.value.version === version);
      if (edge.when === undefined || document === undefined) return true;
      return holdsFor(assess(head, judged, document, asOf))(edge.when);
    },
  };
}

/** The files of the policy that differ between head and base. */
function policyChange(head: Workspace, policy: Workspace): readonly string[] {
  if (head === policy) return [];
  const changed = head.models.filter((model) => {
    const old = policy.models.find((each) => each.id === model.id);
    return old !== undefined && policyDigest(head, model) !== policyDigest(policy, old);
  });
  return [...new Set(changed.map((model) => changedFile(head, policy, model.id)))];
}

function changedFile(head: Workspace, policy: Workspace, id: string): string {
  const [model, old] = [head, policy].map((each) => each.models.find((one) => one.id === id));
  if (model?.scorecard?.digest !== old?.scorecard?.digest)
    return model?.scorecard?.file ?? old?.scorecard?.file ?? WORKSPACE_FILE;
  return head.config.digest === policy.config.digest ? head.lifecycleSource : WORKSPACE_FILE;
}

/** With a changed policy, what the head would be by its own. */
function withOwnPolicy(opened: Opened, each: Compared, asOf: string): OutCompared {
  if (each.head === undefined) return each.out;
  const files = opened.workspace.models.find((model) => model.id === each.out.model);
  const document = files?.versions.find((version) => version.value.version === each.out.version);
  if (files === undefined || document === undefined) return each.out;
  const own = assess(opened.workspace, files, document, asOf);
  if (
    own.level === each.head.level &&
    own.score.score.n * each.head.score.score.d === each.head.score.score.n * own.score.score.d
  )
    return each.out;
  return { ...each.out, own_policy: { level: own.level, score: roundedDown(own.score.score) } };
}

function removedRecords(before: Workspace | undefined, head: Workspace): readonly Finding[] {
  const digests = (workspace: Workspace): ReadonlyMap<string, string> =>
    new Map(workspace.models.flatMap((model) => model.records.map((record) => [record.file, record.digest] as const)));
  if (before === undefined) return [];
  // A record that is there but cannot be read any more was changed: its file is broken in the head.
  const broken = new Map(
    head.models.flatMap((model) => model.broken.map((each) => [each.file, "unreadable"] as const)),
  );
  return appendOnlyFindings(digests(before), new Map([...digests(head), ...broken]));
}

function errorsOf(opened: Opened, asOf: string): readonly Finding[] {
  return allFindings(opened, asOf).filter((each) => each.severity === "error");
}

const FAIL_ON = ["regression", "any", "below-target", "gate", "stale", "never"] as const;

function failOnOf(input: Input, policy: Workspace): (typeof FAIL_ON)[number] {
  const asked = textOption(input, "failOn") ?? policy.config.value.policy?.fail_on ?? "regression";
  const found = FAIL_ON.find((each) => each === asked);
  if (found !== undefined) return found;
  throw cannot("unknown-choice", { value: asked, place: "--fail-on", choices: FAIL_ON, near: undefined });
}

function verdictFindings(version: OutCompared, failOn: (typeof FAIL_ON)[number]): readonly Finding[] {
  const name = `${version.model}@${version.version}`;
  const what = dropText(version);
  switch (version.verdict) {
    case "regression":
      return [finding("regression", { version: name, what })];
    case "removed":
      return [finding("regression", { version: name, what: "the version is gone" })];
    case "worse":
      return [
        failOn === "any" ? finding("regression", { version: name, what }) : finding("worse", { version: name, what }),
      ];
    case "new-evidence":
      return [
        failOn === "any"
          ? finding("regression", { version: name, what })
          : finding("new-evidence", { version: name, what }),
      ];
    case "unchanged":
    case "better":
    case "new":
      return [];
  }
}

function dropText(version: OutCompared): string {
  const { base, head } = version;
  const drops = version.changes.filter((change) => change.worse === true);
  const texts = drops.map((change) => {
    if (change.kind === "level") return `level ${change.before ?? ""} -> ${change.after ?? ""}`;
    if (change.kind === "score") return `score ${base?.score.toFixed(1) ?? ""} -> ${head?.score.toFixed(1) ?? ""}`;
    return `${change.criterion} ${change.before ?? ""} -> ${change.after ?? ""}`;
  });
  return texts.join(", ");
}

function unique(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((each) => [JSON.stringify([each.code, each.args, each.at]), each])).values()];
}
