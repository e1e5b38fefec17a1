/** What stands at a path in a commit: the id of its content, and git's mode (`100644` for a plain file). */
export interface Leaf {
  readonly blob: string;
  readonly mode: string;
}

/** What a commit did to one file against one of its parents; undefined where there was or is none. */
export interface FileChange {
  /** Relative to the workspace, POSIX. */
  readonly file: string;
  readonly before: Leaf | undefined;
  readonly after: Leaf | undefined;
}

/** A commit as replay needs it. Times are seconds since 1970, as its author and committer say. */
export interface WalkedCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** E-mail address of the author. */
  readonly email: string;
  /** E-mail address of the committer: of a merge by a button, the forge. */
  readonly committer: string;
  readonly authoredAt: number;
  readonly committedAt: number;
  /** What differs from each parent, in their order; from nothing where there is no parent. */
  readonly changes: readonly (readonly FileChange[])[];
}
