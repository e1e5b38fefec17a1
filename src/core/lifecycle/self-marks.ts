import { dayOf, type Day } from "../dates.ts";
import type { Facts } from "../facts/facts.ts";
import { ofKind, recordId } from "../facts/fold.ts";

/** Something that one person decided as self; the mark stays, whatever is decided later by others. */
export interface SelfMark {
  /** What it was: a checkpoint, `exception from USE-02`, or a criterion that a move rested on. */
  readonly what: string;
  readonly by: string;
  readonly decided_on: Day;
  readonly record: string;
}

/** Every mark that the records of a version carry, in record order: reviews given as self, and moves that rested on such. */
export function selfMarks(facts: Pick<Facts, "records">): readonly SelfMark[] {
  const exceptions = new Map(ofKind(facts.records, "exception").map((each) => [recordId(each), each.value.criterion]));
  const reviews = ofKind(facts.records, "review");
  const marks = facts.records.flatMap((record): SelfMark[] => {
    const mark = (what: string, by: string): SelfMark => {
      return { what, by, decided_on: dayOf(record.value.observed_at) ?? "", record: recordId(record) };
    };
    const [review] = ofKind([record], "review");
    if (review?.value.self === true) {
      const { checkpoint, exception = "", obligation = "", by } = review.value;
      const criterion = exceptions.get(exception);
      return [mark(checkpoint ?? (criterion === undefined ? obligation : `exception from ${criterion}`), by)];
    }
    const [transition] = ofKind([record], "transition");
    if (transition === undefined) return [];
    const { reviews_as_self: asSelf = [], required = [], by } = transition.value;
    const given = reviews.filter((each) => asSelf.includes(recordId(each)) && each.value.self !== true);
    return [
      ...given.map((each) => mark(each.value.checkpoint ?? "", each.value.by)),
      ...required.filter((each) => each.self === true).map((each) => mark(each.id, by)),
    ];
  });
  return marks;
}
