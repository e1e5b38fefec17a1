import type { Repository } from "./git.ts";
import { honest } from "./git-stream.ts";
import { runGit } from "./git-run.ts";
import { BatchAnswer } from "./git-objects.ts";

/**
 * The contents of objects by id; what is missing or damaged here is left out. git stops at the first object that it cannot
 * read, or cannot fetch in a partial clone: then those behind it are asked for again.
 */
export function objectsThere(repo: Repository, ids: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  let open = ids;
  for (let left = MAXIMUM_DAMAGED; open.length > 0 && left > 0; left--) {
    const { status, stdout } = runGit(repo.root, ["cat-file", "--batch"], offline(repo), `${open.join("\n")}\n`);
    const answer = new BatchAnswer((id, bytes) => void found.set(id, bytes));
    answer.add(stdout);
    if (status === 0) break;
    open = open.slice(answer.last === undefined ? 1 : open.indexOf(answer.last) + 2);
  }
  return found;
}

/** A clone with more damaged objects than this is reported by those found up to here. */
const MAXIMUM_DAMAGED = 100;

/** Older versions of git know no `GIT_NO_LAZY_FETCH`; without any transport allowed they cannot fetch either. */
export function offline(repo: Repository): Repository["env"] {
  return { ...honest(repo.env), GIT_ALLOW_PROTOCOL: "none" };
}
