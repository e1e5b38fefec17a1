import type { WalkedCommit } from "../core/verify/commits.ts";
import { resolveCommit, type Repository } from "./git.ts";
import { walkedCommits, type Listener } from "./verify-log.ts";
import { earlyReads, type EarlyReads } from "./verify-reads.ts";

/** A replay whose history git walks already. */
export interface BegunReplay {
  readonly base: string | undefined;
  readonly head: string | undefined;
  readonly commits: Promise<readonly WalkedCommit[]>;
  readonly contents: EarlyReads;
  /** Tells from now on how many commits git has said. */
  counting(count: (commits: number) => void): void;
  /** Ends it where nobody wants to know any more. */
  stop(): void;
}

/**
 * Begins to walk the history of a range, `A..B` or a revision with everything before it, and to read its documents. Throws
 * CannotRun `unknown-revision`, `bad-revision`.
 */
export function beginReplay(repo: Repository, range = "HEAD"): BegunReplay {
  const { base, head } = ends(repo, range);
  const stopped = new AbortController();
  const contents = earlyReads(repo, stopped.signal);
  let heard: ((commits: number) => void) | undefined;
  const told: Listener = { see: contents.see, count: (commits) => heard?.(commits) };
  const commits = head === undefined ? Promise.resolve([]) : walkedCommits(repo, head, told, stopped.signal);
  // It may fail before anybody waits for it; whoever does is told.
  commits.catch(() => {
    stopped.abort();
  });
  return {
    base,
    head,
    commits,
    contents,
    counting: (count) => {
      heard = count;
    },
    stop: () => {
      stopped.abort();
    },
  };
}

function ends(
  repo: Repository,
  range: string,
): { readonly base: string | undefined; readonly head: string | undefined } {
  const cut = range.indexOf("..");
  if (cut === -1) {
    if (range === "HEAD") return { base: undefined, head: repo.head };
    return { base: undefined, head: resolveCommit(repo, range) };
  }
  const [from, to] = [range.slice(0, cut), range.slice(cut + 2).replace(/^\./, "")];
  return { base: resolveCommit(repo, from === "" ? "HEAD" : from), head: resolveCommit(repo, to === "" ? "HEAD" : to) };
}
