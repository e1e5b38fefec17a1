import { appendOnlyFindings } from "../core/compare/append-only.ts";
import { compareSides, underPolicy, withOwnersOf } from "../core/compare/compare.ts";
import { forkFindings } from "../core/compare/forked.ts";
import { policyChanges, policyFindings, scopeFindings, withOwnPolicy } from "../core/compare/policy-change.ts";
import { transitionFindings } from "../core/compare/transitions.ts";
import { verdictFindings } from "../core/compare/verdict-findings.ts";
import { versionHistoryFindings, type RangeSetting } from "../core/compare/version-history.ts";
import { finding, weighing } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { holdsFor } from "../core/lifecycle/gates.ts";
import { lifecycleOf } from "../core/lifecycle/lifecycle.ts";
import { assess } from "../core/scoring/assess.ts";
import { outVersion } from "../core/scoring/out.ts";
import { isRecordSignature } from "../core/verify-signatures/signature.ts";
import type { ModelFiles, Workspace } from "../core/workspace.ts";
import type { OutScore } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import type { World } from "../world.ts";
import { textOption, type Input } from "./command.ts";
import { asOfDay } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import { allFindings } from "./validate.ts";
import { failing, failOnOf, thresholds } from "./score.ts";
import { openRange, type Range } from "./score-range.ts";
import { unreadIn } from "./unread.ts";

/** `mlc score --base REF`: what the files here change against the point where the branch left REF, by REF's own policy. */
export async function scoreAgainst(world: World, input: Input, ref: string): Promise<Outcome> {
  const range = await openRange(world, ref);
  const { opened, before, base, tip } = range;
  const policy = policyFor(range);
  const failOn = failOnOf(textOption(input, "failOn") ?? policy.config.value.policy?.fail_on) ?? "regression";
  const asOf = asOfDay(opened, textOption(input, "asOf"));
  const head = underPolicy(opened.workspace, policy);
  const compared = compareSides({ base: before && underPolicy(before, policy), head, asOf });
  const rules = before === undefined ? [] : policyChanges(before, opened.workspace);
  const versions = compared.map((each) =>
    rules.length === 0 ? each.out : withOwnPolicy(opened.workspace, each, asOf),
  );
  const lost = [...lostRecords(range), ...lostSignatures(range)];
  const adoption = range.there === undefined && before === undefined;
  const shown = compared.filter((each) => each.out.verdict !== "unchanged");
  const models = shown.flatMap((each) => (each.head === undefined ? [] : [outVersion(each.head, opened.locate)]));
  const all = unique([
    ...lost,
    ...errorsOf(range, asOf).filter((each) => !followsFrom(each, lost)),
    ...(before === undefined ? [] : unreadIn(base.slice(0, 7), before)),
    ...(tip === base || range.there === undefined ? [] : unreadIn(ref, range.there)),
    ...opened.workspace.models.flatMap((model) => historyFindings(range, { head, policy, model, asOf })),
    ...compared.flatMap((each) => verdictFindings(each, failOn === "any", base.slice(0, 12))),
    ...scopeFindings(compared),
    ...policyFindings(rules, versions),
    ...(adoption ? [finding("first-adoption", { ref })] : []),
    ...models.flatMap((each) => thresholds(each, input)),
    ...failing(models, failOn),
  ]);
  const bad = failOn !== "never" && all.some((each) => each.severity === "error");
  const body: Omit<OutScore, "findings"> = {
    schema: "mlc.out.score/v1",
    ok: !bad,
    as_of: asOf,
    models,
    base: {
      ref,
      commit: base,
      policy_commit: tip,
      behind: range.behind,
      policy_changed: rules.length > 0,
      first_adoption: adoption,
      versions,
      removed_records: lost.flatMap((each) => (each.at === undefined ? [] : [each.at.file])),
    },
  };
  return outcomeOf(opened, all, bad ? 1 : 0, (found) => ({ ...body, findings: found }));
}

/** REF's workspace as it is now; what it does not have comes from where the branch left it. Without either the head's own. */
function policyFor({ before, there, opened }: Range): Workspace {
  const known = there ?? before;
  if (known === undefined) return opened.workspace;
  const gone = (before?.models ?? []).filter(({ id }) => !known.models.some((each) => each.id === id));
  return gone.length === 0 ? known : { ...known, models: [...known.models, ...gone] };
}

/** What a range did to the versions of one model that must not happen, and whether its moves hold. */
function historyFindings(
  { ref, before, there }: Range,
  of: { readonly head: Workspace; readonly policy: Workspace; readonly model: ModelFiles; readonly asOf: string },
): readonly Finding[] {
  const { head, policy, model, asOf } = of;
  const named = (workspace: Workspace | undefined): ModelFiles | undefined =>
    workspace?.models.find((each) => each.id === model.id);
  const old = named(before);
  const judged = withOwnersOf(named(head) ?? model, named(policy));
  const tip = named(there);
  return [
    ...versionHistoryFindings(old, model, rangeSetting(head, judged, asOf)),
    ...transitionFindings(head, judged, old, asOf),
    ...(tip === undefined ? [] : forkFindings({ base: old, head: model, tip }, ref)),
  ];
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

function lostRecords({ before, base, opened }: Range): readonly Finding[] {
  const digests = (workspace: Workspace): ReadonlyMap<string, string> =>
    new Map(workspace.models.flatMap((model) => model.records.map((record) => [record.file, record.digest] as const)));
  if (before === undefined) return [];
  // A record that is there but cannot be read any more was changed: its file is broken in the head.
  const broken = new Map(
    opened.workspace.models.flatMap((model) => model.broken.map((each) => [each.file, "unreadable"] as const)),
  );
  return appendOnlyFindings(digests(before), new Map([...digests(opened.workspace), ...broken]), base.slice(0, 12));
}

/** Signatures beside records that are gone or another one; one that is added later is fine. */
function lostSignatures({ base, baseTree, opened, touches }: Range): readonly Finding[] {
  const signatures = baseTree.files("").filter((file) => isRecordSignature(file) && touches(file));
  return signatures.flatMap((file): readonly Finding[] => {
    const [was, is] = [baseTree, opened.tree].map((tree) => text(tree.read(file)));
    if (was === is) return [];
    return [finding("record-signature-lost", { file, base: base.slice(0, 12), changed: is !== undefined }, { file })];
  });
}

function text(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** Errors that the range brings in; those that were there before are warnings in what it touches, and validate's elsewhere. */
function errorsOf({ opened, before, touches }: Range, asOf: string): readonly Finding[] {
  const errors = allFindings(opened, asOf).filter((each) => each.severity === "error");
  if (before === undefined || errors.length === 0) return errors;
  const known = new Set(allFindings({ workspace: before }, asOf).map(identity));
  return errors.flatMap((each) => {
    if (!known.has(identity(each))) return [each];
    return each.at === undefined || touches(each.at.file) ? [weighing(each, "warning")] : [];
  });
}

/** A reference to a record that the range loses is mended with the record, not by a reference to another one. */
function followsFrom(found: Finding, lost: readonly Finding[]): boolean {
  const { id } = found.args as { readonly id?: unknown };
  return found.code === "unknown-record" && lost.some((each) => (each.args as { readonly id?: unknown }).id === id);
}

function identity({ code, args, at }: Finding): string {
  return JSON.stringify([code, args, at?.file, at?.path]);
}

function unique(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((each) => [JSON.stringify([each.code, each.args, each.at]), each])).values()];
}
