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
  return facts.records.flatMap((record): readonly SelfMark[] => {
    const { value } = record;
    const mark = (what: string, by: string): SelfMark => {
      return { what, by, decided_on: dayOf(value.observed_at) ?? "", record: recordId(record) };
    };
    if (value.schema === "mlc.review/v1" && value.self === true) {
      const { checkpoint, exception, obligation = "", by } = value;
      const criterion = exceptedBy(facts, exception);
      return [mark(checkpoint ?? (criterion === undefined ? obligation : `exception from ${criterion}`), by)];
    }
    if (value.schema !== "mlc.transition/v1") return [];
    const { reviews_as_self: asSelf = [], required = [], by } = value;
    const given = asSelf.length === 0 ? [] : ofKind(facts.records, "review");
    return [
      ...given
        .filter((each) => asSelf.includes(recordId(each)) && each.value.self !== true)
        .map((each) => mark(each.value.checkpoint ?? "", each.value.by)),
      ...required.filter((each) => each.self === true).map((each) => mark(each.id, by)),
    ];
  });
}

/** The criterion of the exception with an id. */
function exceptedBy({ records }: Pick<Facts, "records">, id: string | undefined): string | undefined {
  return id === undefined
    ? undefined
    : ofKind(records, "exception").findLast((each) => recordId(each) === id)?.value.criterion;
}
