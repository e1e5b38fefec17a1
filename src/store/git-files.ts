import type { Repository } from "./git.ts";
import { honest } from "./git-stream.ts";
import { askGit } from "./git-run.ts";

/** A file of the workspace at a revision. */
export interface FileAt {
  /** Made from the id of a commit: nothing that could be an option or a name. */
  readonly revision: string;
  /** Relative to the workspace, POSIX. */
  readonly file: string;
}

/**
 * The contents of files at revisions, in the order asked; undefined where there is no such file or revision, or it is not in
 * this clone. One `git cat-file`.
 */
export function filesAt(repo: Repository, wanted: readonly FileAt[]): readonly (Uint8Array | undefined)[] {
  if (wanted.length === 0) return [];
  const names = wanted.map(({ revision, file }) => `${revision}:${repo.prefix}${file}\n`);
  const answer = askGit(repo.root, ["cat-file", "--batch"], honest(repo.env), names.join(""));
  let at = 0;
  return wanted.map(() => {
    const end = answer.indexOf(0x0a, at);
    // `<id> blob <size>`; anything else is a name that leads to no file, which may hold spaces itself.
    const size = /^[0-9a-f]{40,64} blob (\d+)$/.exec(answer.toString("latin1", at, end))?.[1];
    at = end + 1;
    if (size === undefined) return undefined;
    const bytes = answer.subarray(at, at + Number(size));
    at += Number(size) + 1;
    return bytes;
  });
}
