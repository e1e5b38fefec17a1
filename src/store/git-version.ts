import { cannot, type CannotRun } from "../errors.ts";
import type { Environment } from "./git-env.ts";
import { askGit } from "./git-run.ts";

/**
 * The oldest git that mlc works with. 2.31 brought `log --diff-merges=first-parent` and `rev-parse --path-format`, 2.30
 * `rev-parse --end-of-options` (git's release notes); everything else mlc asks for is older.
 */
export const leastGit = "2.31";

/** Which git this is, `2.39.5`; one process. */
export function gitVersion(dir: string, env: Environment): string {
  const said = askGit(dir, ["version"], env).toString("utf8");
  return /\d+(?:\.\d+)+/.exec(said)?.[0] ?? said.trim();
}

/** The error for a git that is too old for what is asked of it. */
export function gitTooOld(found: string, needed: string): CannotRun {
  return cannot("git-too-old", { found, needed });
}

/** Throws CannotRun `git-too-old` unless git is at least that version. For what needs more than `leastGit`. */
export function refuseOldGit(dir: string, env: Environment, needed: string): void {
  const found = gitVersion(dir, env);
  if (isBefore(found, needed)) throw gitTooOld(found, needed);
}

/** Whether a version is older than another, by its first two numbers. */
export function isBefore(found: string, needed: string): boolean {
  const [a = 0, b = 0] = found.split(".").map(Number);
  const [x = 0, y = 0] = needed.split(".").map(Number);
  return a < x || (a === x && b < y);
}
