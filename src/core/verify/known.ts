import { recordId } from "../facts/fold.ts";
import { isIncomplete } from "./incomplete.ts";
import type { Known, Violation } from "./verified.ts";

/** Violations with the entry that accepts each, and the entries that accept none. */
export interface Accepted {
  readonly violations: readonly Violation[];
  readonly unused: readonly Known[];
}

/** Marks the violations that are known. An entry accepts its code at its commit, or at the file of its record. */
export function accepted(violations: readonly Violation[], known: readonly Known[]): Accepted {
  const used = new Set<Known>();
  const marked = violations.map((each) => {
    const entry = known.find((one) => accepts(one, each));
    if (entry === undefined) return each;
    used.add(entry);
    return { ...each, accepted: entry };
  });
  return { violations: marked, unused: known.filter((each) => !used.has(each)) };
}

function accepts(entry: Known, { finding, commit }: Violation): boolean {
  if (entry.code !== finding.code || (entry.commit === undefined && entry.record === undefined)) return false;
  // What is missing cannot be accepted: nothing is known about it.
  if (isIncomplete(finding)) return false;
  if (entry.commit !== undefined && commit?.startsWith(entry.commit.toLowerCase()) !== true) return false;
  const file = finding.at?.file;
  return entry.record === undefined || (file !== undefined && recordId({ file }) === entry.record);
}
