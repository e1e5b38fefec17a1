import type { Repository } from "./git.ts";
import { askGit } from "./git-run.ts";
import { askedMeanwhile } from "./git-stream.ts";
import type { GitEntry, GitTree } from "./git-tree.ts";

/** What the files here change against a commit, below a directory: paths relative to it. */
export interface ChangedFiles {
  /** Every path that differs, untracked ones included. */
  readonly all: readonly string[];
  /** Of these, what is there on one side only. */
  readonly comeOrGone: readonly string[];
}

/**
 * Begins to list the files here below `prefix` (`""` or ending in `/`), for `changedSince`: one process, which says what is in the
 * index, and what here is another one, gone or in no index.
 */
export function filesHere(repo: Repository, prefix: string): Promise<Buffer> {
  const listed = askedMeanwhile(repo, [...LISTING, ...(prefix === "" ? [] : ["--", prefix])]);
  // Something else may fail before anybody waits for it; whoever does is told.
  listed.catch(() => undefined);
  return listed;
}

const LISTING = ["ls-files", "-z", "-t", "--stage", "--modified", "--deleted", "--others", "--exclude-standard"];

/** How the files that were listed here differ from a commit's, whose own are known already. */
export function changedSince(listed: Buffer, tree: GitTree, prefix: string): ChangedFiles {
  const here = new Map<string, string>();
  for (const row of listed.toString("utf8").split("\0")) {
    const tag = row.charAt(0);
    if (tag === "") continue;
    // `<tag> <mode> <id> <stage>`, a tab, the path; `? <path>`. Cut by hand, since there are as many rows as files.
    const file = row.slice((tag === UNTRACKED ? 2 : row.indexOf("\t") + 1) + prefix.length);
    const known = here.get(file);
    // A file that is gone is told as modified, too, and one that is unmerged once for each side.
    if (known === GONE) continue;
    const state = STATES[tag];
    const now = state ?? (isAnotherKind(row, tree.at(file)) ? MODIFIED : row.slice(9, row.indexOf(" ", 9)));
    here.set(file, known === undefined || state !== undefined ? now : MODIFIED);
  }
  const all: string[] = [];
  const comeOrGone: string[] = [];
  const add = (file: string, isOnOneSide: boolean): void => {
    all.push(file);
    if (isOnOneSide) comeOrGone.push(file);
  };
  for (const [file, blob] of here) {
    const old = tree.blob(file);
    if (old !== blob && (old !== undefined || blob !== GONE)) add(file, old === undefined || blob === GONE);
  }
  for (const file of tree.files("")) if (!here.has(file)) add(file, true);
  return { all, comeOrGone };
}

const MODIFIED = "modified";
const GONE = "gone";

const UNTRACKED = "?";

/** git-ls-files(1), `-t`: what is not as the index has it. Other tags are those of files in the index. */
const STATES: Readonly<Record<string, string>> = { C: MODIFIED, R: GONE, [UNTRACKED]: MODIFIED };

/** A link's content is its target: a file may hold the same. */
function isAnotherKind(row: string, old: GitEntry | undefined): boolean {
  return row.startsWith("120000", 2) !== (old?.kind === "link");
}

/** How many commits `to` has that `from` has not. */
export function commitsBetween(repo: Repository, from: string, to: string): number {
  return Number(askGit(repo.root, ["rev-list", "--count", `${from}..${to}`], repo.env).toString("utf8"));
}
