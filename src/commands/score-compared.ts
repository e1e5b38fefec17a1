import { addedTransitions } from "../core/compare/added.ts";
import { compareSides, underPolicy } from "../core/compare/compare.ts";
import { policyChanges, policyFindings, scopeFindings, withOwnPolicy } from "../core/compare/policy-change.ts";
import { transitionFindings } from "../core/compare/transitions.ts";
import { verdictFindings } from "../core/compare/verdict-findings.ts";
import { finding, weighing } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { outVersion } from "../core/scoring/out.ts";
import type { OutScore } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import type { World } from "../world.ts";
import { textOption, type Input } from "./command.ts";
import { asOfDay } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import type { BegunRange } from "./range-begin.ts";
import { judgedModel, lostFindings, modelIn, movedFindings, policyFor, type RangeModel } from "./range-history.ts";
import { allFindings } from "./all-findings.ts";
import { failing, failOnOf, thresholds } from "./score.ts";
import { openRange, type Range } from "./score-range.ts";
import { unreadIn } from "./unread.ts";

/** What the files here change in the scores of the versions since a range began, and whether that may be merged. */
export async function scoreCompared(world: World, input: Input, begun: BegunRange): Promise<Outcome> {
  const range = await openRange(world, begun);
  const { ref, opened, before, base, tip } = range;
  const policy = policyFor(range);
  const failOn = failOnOf(textOption(input, "failOn") ?? policy.config.value.policy?.fail_on) ?? "regression";
  const asOf = asOfDay(opened, textOption(input, "asOf"));
  const head = underPolicy(opened.workspace, policy);
  const compared = compareSides({ base: before && underPolicy(before, policy), head, asOf });
  const rules = before === undefined ? [] : policyChanges(before, opened.workspace);
  const versions = compared.map((each) =>
    rules.length === 0 ? each.out : withOwnPolicy(opened.workspace, each, asOf),
  );
  const lost = lostFindings(range);
  const adoption = range.there === undefined && before === undefined;
  const shown = compared.filter((each) => each.out.verdict !== "unchanged");
  const models = shown.flatMap((each) => (each.head === undefined ? [] : [outVersion(each.head, opened.locate)]));
  const moved = opened.workspace.models.flatMap((model) => historyFindings(range, { head, policy, model, asOf }));
  const replayed = await replayedFindings(range, world.now());
  const all = unique([
    ...lost,
    ...errorsOf(range, asOf).filter((each) => !followsFrom(each, lost)),
    ...(before === undefined ? [] : unreadIn(base.slice(0, 7), before)),
    ...(tip === base || range.there === undefined ? [] : unreadIn(ref, range.there)),
    ...moved,
    ...replayed.filter((each) => !moved.some(({ code, at }) => code === each.code && at?.file === each.at?.file)),
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

/** What a range did to the versions of one model that must not happen, and whether its moves hold. */
function historyFindings(range: Range, of: RangeModel): readonly Finding[] {
  const moves = transitionFindings(of.head, judgedModel(of), modelIn(range.before, of.model), of.asOf);
  return [...movedFindings(range, of), ...moves];
}

/** What the records of moves that the range adds say, held against what they were decided on: loaded where there are any. */
async function replayedFindings(
  { repo, base, baseTree, before, opened }: Range,
  now: Date,
): Promise<readonly Finding[]> {
  const added = opened.workspace.models.flatMap((model) =>
    addedTransitions(modelIn(before, model), model).map(({ file }) => ({ dir: model.dir, file })),
  );
  if (added.length === 0) return [];
  const dirs = new Set(added.map((each) => each.dir));
  const records = new Set(added.map((each) => each.file));
  const { rangeReplayFindings } = await import("../store/range-replay.ts");
  return rangeReplayFindings(repo, { base, baseTree, dirs, records }, now);
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
