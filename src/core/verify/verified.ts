import type { CommitFacts } from "../history/commit-facts.ts";
import type { Finding } from "../findings/finding.ts";

/** One thing that replay found: at the commit that brings it in, never again at those after it. */
export interface Violation {
  readonly finding: Finding;
  /** The commit's full id; undefined for what is about the repository or the clone as a whole. */
  readonly commit: string | undefined;
  /** The model it is about, by id; undefined where it is about all of them or none. */
  readonly model: string | undefined;
  /** Who did it: the author of the commit as `Ana Ruiz <ana@acme.example>`; undefined without a commit. */
  readonly who: string | undefined;
  /** The entry of `--known` that accepts it. An accepted one does not change the answer. */
  readonly accepted?: Known;
}

/** An old violation that a team lives with: what, where, why and who says so (`schemas/known.schema.json`). */
export interface Known {
  readonly code: string;
  /** The id of the commit, at least its first seven digits. */
  readonly commit?: string;
  /** The id of the record. */
  readonly record?: string;
  readonly reason: string;
  readonly by: string;
}

/** What a replay looked at. */
export interface Checked {
  /** Commits in the range, merges included. */
  readonly commits: number;
  /** Commits walked to know the state before the range. */
  readonly before: number;
  /** Records that the range brought in. */
  readonly records: number;
  /** Transitions of the range that were decided again. */
  readonly replayed: number;
  /** Transitions whose edge, predecessor and listed records were checked only: what they were decided on is not in their commit. */
  readonly fromRecord: number;
  /** Whether signatures were checked. */
  readonly signatures: boolean;
}

/** How a history stands: `incomplete` where something needed is missing, which is never `clean`, and outweighs violations. */
export type Verdict = "clean" | "violations" | "incomplete";

/** Everything a replay says. */
export interface Verified {
  readonly verdict: Verdict;
  /** The commit up to which history was replayed; undefined where there is none yet. */
  readonly head: string | undefined;
  /** The newest commit left out of the range, as it was named; undefined where the range begins with the history. */
  readonly base: string | undefined;
  /** In the order of the commits, oldest first; what is about no commit stands before them. */
  readonly violations: readonly Violation[];
  /** What the commits of violations say about themselves, by id. */
  readonly facts: ReadonlyMap<string, CommitFacts>;
  readonly checked: Checked;
}
