import { WITHDRAWN, withdrawnDigest, withdrawnSources } from "../datasheet/withdrawn.ts";
import { valueDigest, without } from "../digest.ts";
import type { Facts } from "../facts/facts.ts";
import { factAt, parsePath } from "../facts/path.ts";
import type { RecordOf } from "../facts/fold.ts";
import { ofKind } from "../facts/fold.ts";
import type { Rules } from "../rules.ts";

/** A checkpoint: the roles that decide there, and the fact paths a decision covers. */
export interface Checkpoint {
  readonly id: string;
  readonly roles: readonly string[];
  readonly covers: readonly string[];
  readonly ethics: boolean;
  /** The phase whose work it looks at; none for the end of life. */
  readonly after?: string;
}

/** The checkpoint of an id; undefined when the catalogue has none. */
export function checkpoint(id: string, rules: Rules): Checkpoint | undefined {
  const found = rules.checkpoints.checkpoints[id];
  if (found === undefined) return undefined;
  return {
    id,
    roles: found.roles,
    covers: found.covers,
    ethics: found.ethics === true,
    ...(found.after === undefined ? {} : { after: found.after }),
  };
}

/** All checkpoint ids, in catalogue order. */
export function checkpointIds(rules: Rules): readonly string[] {
  return Object.keys(rules.checkpoints.checkpoints);
}

/**
 * The digest of each fact a checkpoint covers, by path: raw values, bookkeeping dates left out, null where absent. A
 * checkpoint of the data also covers which of its sources are withdrawn, where any is: so a withdrawal reopens every
 * review of the data, and reviews of data without one are what they always were.
 */
export function coveredDigests(facts: Facts, covered: Checkpoint): Readonly<Record<string, string>> {
  const leftOut = new Set(facts.rules.checkpoints.digest_leaves_out);
  const digests = [...covered.covers].sort().map((path): [string, string] => {
    const value = factAt(facts.values, parsePath(path));
    return [path, valueDigest(value === undefined ? undefined : without(value, leftOut))];
  });
  const ofData = covered.covers.some((path) => path === "data" || path === "datasets");
  const withdrawn = ofData ? withdrawnDigest(withdrawnSources(facts.files, facts.document)) : undefined;
  return { ...Object.fromEntries(digests), ...(withdrawn === undefined ? {} : { [WITHDRAWN]: withdrawn }) };
}

/** The covered paths whose digest is not what the review was given on; empty when it still stands. */
export function changedSince(facts: Facts, review: RecordOf<"review">, covered: Checkpoint): readonly string[] {
  const now = coveredDigests(facts, covered);
  const then = review.value.covers ?? {};
  return Object.keys(now).filter((path) => now[path] !== then[path]);
}

/** The reviews of a version at a checkpoint, oldest first. */
export function reviewsAt(facts: Facts, id: string): readonly RecordOf<"review">[] {
  return ofKind(facts.records, "review").filter((review) => review.value.checkpoint === id);
}
