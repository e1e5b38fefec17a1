import type { Repository } from "./git.ts";
import { askGit } from "./git-run.ts";
import { honest } from "./git-stream.ts";
import type { Doubt } from "./history-words.ts";

/** A merge whose first parent git left out: what it did against it, in the words of `git diff-tree -z`. */
export interface LeftOut {
  readonly doubt: Doubt;
  readonly changes: readonly string[];
}

/**
 * `git log --parents` with paths leaves out a parent behind which nothing ever stood at them: no merge, and no commit that
 * touched them; and a parent that comes down to the same commit as one before it. Which of these merges lost their first
 * parent to the first reason; undefined where too many would have to be asked for.
 */
export function leftOut(
  repo: Repository,
  paths: readonly string[],
  doubts: readonly Doubt[],
): readonly LeftOut[] | undefined {
  const asked = doubts.length > FEW ? doubts.filter(isWithoutPaths(repo, paths, doubts)) : doubts;
  if (asked.length > FEW) return undefined;
  const says = (...args: string[]): string => askGit(repo.root, args, honest(repo.env)).toString("utf8");
  return asked
    .filter(
      ({ parent }) =>
        says("rev-list", "--max-count=1", "--merges", parent) === "" &&
        says("rev-list", "--max-count=1", "--full-history", parent, "--", ...paths) === "",
    )
    .map((doubt) => ({
      doubt,
      changes: says(...differences, doubt.parent, doubt.id, "--", ...paths).split("\0"),
    }));
}

/** A process or two for each, a few milliseconds: cheaper than walking the history once more. */
const FEW = 8;

const differences = ["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", "--ignore-submodules=all"];

/** True of those whose first parent has nothing at the paths: one process for all. */
function isWithoutPaths(
  repo: Repository,
  paths: readonly string[],
  doubts: readonly Doubt[],
): (doubt: Doubt) => boolean {
  const asked = doubts.flatMap(({ parent }) => paths.map((path) => ({ parent, name: `${parent}:${path}` })));
  const input = `${asked.map((each) => each.name).join("\n")}\n`;
  const answers = askGit(repo.root, ["cat-file", "--batch-check"], honest(repo.env), input)
    .toString("utf8")
    .split("\n");
  const present = new Set(
    asked.flatMap(({ parent }, at) => (answers[at]?.endsWith(" missing") === true ? [] : [parent])),
  );
  return ({ parent }) => !present.has(parent);
}
