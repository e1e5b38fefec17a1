import type { TransitionRecord } from "../../generated/types.ts";
import type { Day } from "../dates.ts";
import { recordId, type RecordOf } from "../facts/fold.ts";
import { finding, say } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { holdsFor } from "../lifecycle/gates.ts";
import { decided, type Decided } from "../lifecycle/hotfix.ts";
import { hotfixOf, moveTo, repurposeOf, retireOf, type Move, type NoMove } from "../lifecycle/moves.ts";
import { promoterFindings } from "../lifecycle/promoters.ts";
import { decideRetirement } from "../lifecycle/retire.ts";
import { assess, type Assessment } from "../scoring/assess.ts";
import type { ModelFiles, Workspace } from "../workspace.ts";
import { addedTransitions } from "./added.ts";
import { withValue } from "../with-value.ts";

/**
 * Decides every transition that a range adds again, as it was before it, on the head's evidence and under the policy of
 * `workspace`. One whose gate does not hold, or that could not be made from where the version stood (still served, to a
 * stage that was skipped), is a finding at its record, followed by the gate's own reasons.
 */
export function transitionFindings(
  workspace: Workspace,
  head: ModelFiles,
  base: ModelFiles | undefined,
  asOf: Day,
): readonly Finding[] {
  const added = addedTransitions(base, head);
  return added.flatMap((transition): readonly Finding[] => {
    const later = new Set(laterThan(added, recordId(transition)));
    const files = { ...head, records: head.records.filter((each) => !later.has(recordId(each))) };
    const again = decideAgain(workspace, files, transition, asOf);
    const { from, to, version, move: kind } = transition.value;
    const at = { file: transition.file, path: ["to"] };
    if (again.kind === "impossible") {
      // A move that the lifecycle does not have is said by the rules about the range's history.
      if (!FACTS_FORBID.has(again.refusal.code)) return [];
      const because = say(again.refusal);
      return [finding("transition-off-lifecycle", { from: from ?? "null", to, move: kind, because }, at)];
    }
    if (again.kind !== "decided") return [];
    const { decision } = again.decided.answer;
    const open = decision === "go" || decision === "go-with-conditions";
    if (open && again.barred.length === 0) return [];
    const args = { version: `${head.id}@${version}`, from: from ?? "null", to, decision: open ? "refused" : decision };
    return [finding("transition-not-supported", args, at), ...again.barred, ...again.decided.findings];
  });
}

/** A transition decided once more; `start` where there is nothing to decide, `another` where it would be a move of another kind. */
export type Again =
  | { readonly kind: "start" }
  | { readonly kind: "impossible"; readonly refusal: Finding }
  | { readonly kind: "another"; readonly move: Move }
  | {
      readonly kind: "decided";
      readonly before: Assessment;
      readonly decided: Decided;
      /** Why whoever made the move may not make it. */
      readonly barred: readonly Finding[];
    };

/** Decides a transition again on files that hold neither it nor anything that builds on it. */
export function decideAgain(
  workspace: Workspace,
  files: ModelFiles,
  transition: RecordOf<"transition">,
  asOf: Day,
): Again {
  const before = assessedBefore(workspace, files, transition, asOf);
  if (before === undefined) return { kind: "start" };
  const asked = moveAsked(before, transition.value);
  if (asked.kind === "none") return { kind: "impossible", refusal: asked.refusal };
  if (asked.kind !== transition.value.move) return { kind: "another", move: asked };
  const again = decidedAgain(before, asked, transition.value);
  return { kind: "decided", before, decided: again, barred: promoterFindings(before, again, transition.value.by) };
}

const FACTS_FORBID: ReadonlySet<string> = new Set(["stage-skipped", "still-served"]);

/** The version as it stood when it was moved. Undefined for a start. */
function assessedBefore(
  workspace: Workspace,
  files: ModelFiles,
  transition: RecordOf<"transition">,
  asOf: Day,
): Assessment | undefined {
  const { from, version, prev, by } = transition.value;
  const document = files.versions.find((each) => each.value.version === version);
  if (from === null || document === undefined) return undefined;
  const value = { ...document.value, stage: from, transition: prev?.id ?? "" };
  return assess(workspace, files, withValue(document, value), asOf, by);
}

function moveAsked(before: Assessment, { move, to, purpose = "" }: TransitionRecord): Move | NoMove {
  const { lifecycle, facts } = before;
  switch (move) {
    case "hotfix":
      return hotfixOf(lifecycle, facts);
    case "repurpose":
      return repurposeOf(lifecycle, facts, purpose);
    case "retire":
      return retireOf(facts);
    case "start":
    case "forward":
    case "loop":
      return moveTo(lifecycle, facts, to, holdsFor(before));
  }
}

function decidedAgain(before: Assessment, move: Move, transition: TransitionRecord): Decided {
  if (move.kind !== "retire") return decided(before, move);
  const { data_disposition: dataDisposition, user_notice: userNotice } = transition;
  return decideRetirement(before, move, { dataDisposition, userNotice });
}

/** The transition itself and all that build on it. */
function laterThan(added: readonly RecordOf<"transition">[], id: string): readonly string[] {
  const next = added.filter((each) => each.value.prev?.id === id).map(recordId);
  return [id, ...next.flatMap((each) => laterThan(added, each))];
}
