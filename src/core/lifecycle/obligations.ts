import { addDays, compareObserved, dayOf, type Day } from "../dates.ts";
import { calledBy, type Facts } from "../facts/facts.ts";
import { ofKind, recordId, type RecordOf } from "../facts/fold.ts";
import type { Location } from "../findings/finding.ts";
import { oncePer } from "../lazy.ts";
import { holdersOf } from "../people.ts";
import { checkpoint } from "./checkpoints.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { supersededBy } from "./superseded.ts";

/** Something that somebody owes; derived from reviews and hotfixes, never stored. It may be met on its due day. */
export interface Obligation {
  /** `<review id>#<n>` for a condition; `<transition id>#<role>` for the review after a hotfix. */
  readonly id: string;
  readonly from: "condition" | "hotfix";
  readonly text: string;
  readonly due: Day;
  /** The role that says it is met. */
  readonly role: string;
  readonly state: "open" | "overdue" | "closed";
  /** The record that closed it. */
  readonly closed: string | undefined;
  readonly at: Location;
  /** The words behind `mlc` that close it. */
  readonly close: readonly string[];
}

/** What is and was owed for a version, in record order: conditions of reviews that stand, reviews after hotfixes. */
export function obligationsOf(facts: Facts, lifecycle: Lifecycle): readonly Obligation[] {
  return owedUnder(lifecycle)(facts);
}

/** Gates, holds and what is due ask for them one after the other. */
const owedUnder = oncePer((lifecycle: Lifecycle) => oncePer((facts: Facts) => owed(facts, lifecycle)));

function owed(facts: Facts, lifecycle: Lifecycle): readonly Obligation[] {
  const conditions = ofKind(facts.records, "review")
    .filter((review) => isLatest(review, facts) && supersededBy(review, facts, lifecycle) === undefined)
    .flatMap((review) => conditionsOf(review, facts));
  return [...conditions, ...ofKind(facts.records, "transition").flatMap((each) => afterHotfix(each, facts))];
}

/** The conditions of one review that nobody has closed yet. */
export function openConditions(review: RecordOf<"review">, facts: Facts): readonly Obligation[] {
  return conditionsOf(review, facts).filter((each) => each.state !== "closed");
}

function conditionsOf(review: RecordOf<"review">, facts: Facts): readonly Obligation[] {
  const { conditions = [], decision, role } = review.value;
  if (decision === "rejected") return [];
  return conditions.map(({ text, due }, index): Obligation => {
    const id = `${recordId(review)}#${String(index + 1)}`;
    const closed = closedBy(id, role, facts);
    return {
      id,
      from: "condition",
      text,
      due,
      role,
      state: stateOf(closed, due, facts),
      closed,
      at: { file: review.file, path: ["conditions", index] },
      close: [
        "review",
        calledBy(facts),
        `obligation:${id}`,
        "--as",
        role,
        "--decision",
        "approved",
        "--evidence",
        "PATH",
      ],
    };
  });
}

/** A person's newer decision at the same place in the same role takes the place of the older one, conditions included. */
function isLatest(review: RecordOf<"review">, facts: Facts): boolean {
  const { by, role, checkpoint: at, exception, obligation } = review.value;
  const same = ofKind(facts.records, "review").filter(
    ({ value }) =>
      value.by === by &&
      value.role === role &&
      value.checkpoint === at &&
      value.exception === exception &&
      value.obligation === obligation,
  );
  return same.at(-1) === review;
}

/** The review that says, with evidence and in the role, that a condition is met; the newest decision stands. */
function closedBy(id: string, role: string, facts: Facts): string | undefined {
  const holding = holdersOf(facts, role);
  const newest = ofKind(facts.records, "review")
    .filter(({ value }) => value.obligation === id && value.role === role && holding.includes(value.by))
    .filter(({ value }) => value.decision === "rejected" || (value.evidence ?? []).length > 0)
    .at(-1);
  return newest === undefined || newest.value.decision === "rejected" ? undefined : recordId(newest);
}

function afterHotfix(transition: RecordOf<"transition">, facts: Facts): readonly Obligation[] {
  if (transition.value.move !== "hotfix") return [];
  const { checkpoint: id, within_days } = facts.rules.gates.hotfix.obligation;
  const made = dayOf(transition.value.observed_at) ?? facts.asOf;
  const due = addDays(made, within_days);
  return (checkpoint(id, facts.rules)?.roles ?? []).map((role): Obligation => {
    const closed = reviewedAfter(transition, id, role, facts);
    return {
      id: `${recordId(transition)}#${role}`,
      from: "hotfix",
      text: `review at ${id} by the ${role} after the hotfix of ${made}`,
      due,
      role,
      state: stateOf(closed, due, facts),
      closed,
      at: { file: transition.file },
      close: ["review", calledBy(facts), id, "--as", role, "--decision", "approved"],
    };
  });
}

function reviewedAfter(
  transition: RecordOf<"transition">,
  checkpointId: string,
  role: string,
  facts: Facts,
): string | undefined {
  const holding = holdersOf(facts, role);
  const newest = ofKind(facts.records, "review")
    .filter(({ value }) => value.checkpoint === checkpointId && value.role === role && holding.includes(value.by))
    .filter(({ value }) => compareObserved(value.observed_at, transition.value.observed_at) > 0)
    .at(-1);
  return newest === undefined || newest.value.decision === "rejected" ? undefined : recordId(newest);
}

function stateOf(closed: string | undefined, due: Day, facts: Facts): Obligation["state"] {
  if (closed !== undefined) return "closed";
  return facts.asOf > due ? "overdue" : "open";
}
