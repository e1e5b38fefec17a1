import type { Repository } from "./git.ts";
import { askGit } from "./git-run.ts";
import { askedMeanwhile, awaited } from "./git-stream.ts";

/** What the files here change against a commit, below a directory: paths relative to it. */
export interface ChangedFiles {
  /** Every path that differs, untracked ones included. */
  readonly all: readonly string[];
  /** Of these, what is there on one side only. */
  readonly comeOrGone: readonly string[];
}

/**
 * Begins to look how the files here below `prefix` (`""` or ending in `/`) differ from those of a commit. Two processes, which
 * name only what does: one holds the files against the index, the other the index against the commit.
 */
export function changesHere(repo: Repository, base: string, prefix: string): Promise<ChangedFiles> {
  const within = prefix === "" ? [] : ["--", prefix];
  const ask = async (args: readonly string[]): Promise<readonly string[]> =>
    (await askedMeanwhile(repo, [...args, ...within])).toString("utf8").split("\0");
  const asked = Promise.all([ask(LISTING), ask([...COMPARING, base])]);
  return awaited(asked.then(([here, staged]) => changesIn(here, staged, prefix)));
}

/** `<tag> <path>`, sometimes more than one for a path: git-ls-files(1), `-t`. */
const LISTING = ["ls-files", "-z", "-t", "--modified", "--deleted", "--others", "--exclude-standard"];

/** `:<mode> <mode> <id> <id> <status>` and the path in turn, whatever the person's own settings are: git-diff-index(1). */
const COMPARING = [
  ...["diff-index", "--cached", "--raw", "-z", "--no-abbrev"],
  ...["--no-renames", "--no-relative", "--ignore-submodules=none"],
];

function changesIn(here: readonly string[], staged: readonly string[], prefix: string): ChangedFiles {
  /** What differs: whether the commit has it, and whether it is gone. */
  const changed = new Map<string, { readonly had: boolean; readonly isGone: boolean }>();
  for (let at = 0; at + 1 < staged.length; at += 2) {
    const [oldMode, , old, now, status] = staged[at]?.split(" ") ?? [];
    // With another mode alone it is the same file.
    if (status === "M" && old === now) continue;
    const file = staged[at + 1]?.slice(prefix.length) ?? "";
    changed.set(file, { had: oldMode !== NOTHING, isGone: status === "D" });
  }
  for (const row of here) {
    if (row === "") continue;
    const tag = row.charAt(0);
    const file = row.slice(2 + prefix.length);
    const known = changed.get(file);
    // A file that is gone is told as modified, too; one that is in the index as the commit has it was there.
    const isGone = tag === GONE || (tag !== UNTRACKED && known?.isGone === true);
    changed.set(file, { had: known?.had ?? tag !== UNTRACKED, isGone });
  }
  const differing = [...changed].filter(([, { had, isGone }]) => had || !isGone);
  return {
    all: differing.map(([file]) => file),
    comeOrGone: differing.flatMap(([file, { had, isGone }]) => (had && !isGone ? [] : [file])),
  };
}

const GONE = "R";
const UNTRACKED = "?";

/** The mode of what is not there. */
const NOTHING = ":000000";

/** How many commits `to` has that `from` has not. */
export function commitsBetween(repo: Repository, from: string, to: string): number {
  return Number(askGit(repo.root, ["rev-list", "--count", `${from}..${to}`], repo.env).toString("utf8"));
}
