import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cannot, type CannotRun } from "../errors.ts";
import type { Environment } from "./git-env.ts";
import { lastLines } from "./git-text.ts";

/** What one git process answered. `status` is its exit code, -1 where a signal ended it. */
export interface GitAnswer {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Options in front of every git command: paths are never patterns, and are printed as they are. */
export const plainPaths: readonly string[] = ["--literal-pathspecs", "-c", "core.quotePath=false"];

/** A log with the files that each commit changes, as git stores them: whatever the person's own settings show. */
export const rawLog: readonly string[] = [
  "log",
  "--no-show-signature",
  "--no-color",
  "--root",
  "--raw",
  "-z",
  "--no-abbrev",
  "--no-renames",
  "--no-relative",
];

/**
 * Runs one plumbing command and waits for it. Synchronous, because a short git call is three times cheaper that way
 * and every reading command needs its answer before it can go on. Throws CannotRun `no-git` where there is none.
 */
export function runGit(
  dir: string,
  args: readonly string[],
  env: Environment,
  input?: string | Buffer,
  options = plainPaths,
): GitAnswer {
  const ran = spawnSync("git", [...options, ...args], {
    cwd: dir,
    env,
    input: input ?? "",
    maxBuffer: maximumAnswer,
    windowsHide: true,
  });
  if (ran.error !== undefined) {
    const { code } = ran.error as NodeJS.ErrnoException;
    if (code === "ENOENT" && existsSync(dir)) throw cannot("no-git", {});
    throw cannot("git-failed", { command: args[0] ?? "git", output: ran.error.message });
  }
  return { status: ran.status ?? -1, stdout: ran.stdout, stderr: ran.stderr.toString("utf8") };
}

/** Runs a command that has no reason to fail; its output, or CannotRun `git-failed` with what git said. */
export function askGit(dir: string, args: readonly string[], env: Environment, input?: string | Buffer): Buffer {
  const answer = runGit(dir, args, env, input);
  if (answer.status === 0) return answer.stdout;
  throw gitFailed(args[0] ?? "git", answer);
}

/** The error for a command that failed without a reason of ours. */
export function gitFailed(command: string, answer: GitAnswer): CannotRun {
  return cannot("git-failed", { command, output: lastLines(answer.stderr, 3) });
}

/** A tree of ten thousand documents is about 100 MB; beyond this something else is being read. */
const maximumAnswer = 2 ** 30;
