import { compareObserved, dayOf } from "../core/dates.ts";
import type { Facts } from "../core/facts/facts.ts";
import { ofKind, recordId, type RecordOf } from "../core/facts/fold.ts";
import { selfMarks } from "../core/lifecycle/self-marks.ts";
import { disabledIn } from "../core/scoring/policy.ts";
import { valueOf } from "./said.ts";
import { code, labelled, list, paragraph, table, text, type Block, type Line } from "./sections.ts";

/**
 * Where the version stands: its stage, how it got in where it was adopted late, the reviews its moves rested on, and
 * what one person met alone. No level and no score: those change with the day they are asked for.
 */
export function lifecycle(facts: Facts): readonly Block[] {
  const stage = valueOf(facts, "stage");
  const transitions = ofKind(facts.records, "transition");
  return [
    ...list([
      labelled("Version", [text(facts.version)]),
      labelled("Stage", typeof stage === "string" ? [code(stage)] : undefined),
      labelled("Adopted", adopted(transitions)),
      labelled("Decided by one person as self", selfMet(facts)),
      ...exceptions(facts),
      labelled("Successor", successor(transitions)),
      ...disabledIn(facts.files.scorecard?.value).map((each) =>
        labelled(`Criterion ${each.id} is switched off`, [text(each.reason)]),
      ),
    ]),
    ...reviewTable(facts, transitions),
  ];
}

type Transition = RecordOf<"transition">;
type Review = RecordOf<"review">;

function adopted(transitions: readonly Transition[]): Line | undefined {
  const first = transitions.find((each) => each.value.adopted === true);
  if (first === undefined) return undefined;
  const because = first.value.reason === undefined ? "" : ` Reason: ${first.value.reason}`;
  return [text("at "), code(first.value.to), text(`; earlier gates were never evaluated.${because}`)];
}

/** The marks stay, also after a loop or once others have decided. */
function selfMet(facts: Facts): Line | undefined {
  const unique = [...new Set(selfMarks(facts).map((each) => each.what))].sort();
  return unique.length === 0 ? undefined : [text(unique.join(", "))];
}

/** Each approved exception with its last day, whether it is past or not: a card does not change overnight. */
function exceptions(facts: Facts): readonly ReturnType<typeof labelled>[] {
  const reviews = ofKind(facts.records, "review");
  return ofKind(facts.records, "exception").flatMap((each) => {
    const decided = reviews.filter((review) => review.value.exception === recordId(each)).at(-1);
    if (decided === undefined || decided.value.decision === "rejected") return [];
    const { criterion, effect, through, reason } = each.value;
    const by = `the ${decided.value.role.replaceAll("_", " ")}${decided.value.self === true ? " (as self)" : ""}`;
    const what = effect === "waive" ? "waived" : "declared not applicable";
    return [labelled(`Criterion ${criterion}`, [text(`${what} through ${through}, approved by ${by}: ${reason}`)])];
  });
}

function successor(transitions: readonly Transition[]): Line | undefined {
  const last = transitions.at(-1);
  return last?.value.move === "retire" && last.value.successor !== undefined ? [text(last.value.successor)] : undefined;
}

function reviewTable(facts: Facts, transitions: readonly Transition[]): readonly Block[] {
  const all = ofKind(facts.records, "review");
  const ids = new Set(standing(transitions).flatMap((each) => each.value.reviews ?? []));
  const passed = all.filter((each) => ids.has(recordId(each)));
  const rejected = all.filter((each) => each.value.decision === "rejected" && stillRejected(each, all));
  const shown = all.filter((each) => passed.includes(each) || rejected.includes(each));
  if (shown.length === 0) return [];
  return [
    ...paragraph([text("Reviews:")]),
    ...table(
      ["Checkpoint", "Role", "Date", "Decision", "Independence"],
      shown.map((each) => [
        [text(each.value.checkpoint ?? each.value.exception ?? each.value.obligation ?? "")],
        [text(each.value.role.replaceAll("_", " "))],
        [text(dayOf(each.value.observed_at) ?? each.value.observed_at)],
        [text(each.value.decision.replaceAll("-", " "))],
        each.value.self === true ? [text("self")] : undefined,
      ]),
    ),
  ];
}

/** The moves that still carry the version: a loop back undoes those after the stage it returns to was last entered. */
function standing(transitions: readonly Transition[]): readonly Transition[] {
  let kept: readonly Transition[] = [];
  for (const each of transitions) {
    if (each.value.move === "loop") {
      const entered = kept.findLastIndex((one) => one.value.to === each.value.to);
      kept = kept.slice(0, entered + 1);
    } else if (each.value.move === "repurpose") kept = [each];
    else kept = [...kept, each];
  }
  return kept;
}

/** A rejection stands until somebody decides otherwise at the same checkpoint in the same role. */
function stillRejected(review: Review, all: readonly Review[]): boolean {
  return !all.some(
    (other) =>
      other !== review &&
      other.value.checkpoint === review.value.checkpoint &&
      other.value.role === review.value.role &&
      other.value.decision !== "rejected" &&
      compareObserved(other.value.observed_at, review.value.observed_at) >= 0,
  );
}
