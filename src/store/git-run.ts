import { spawn, spawnSync, type ChildProcess } from "node:child_process";
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
  if (ran.error !== undefined) throw notRun(ran.error, dir, args);
  return { status: ran.status ?? -1, stdout: ran.stdout, stderr: ran.stderr.toString("utf8") };
}

/** What is asked of git, and how its answer is read: the same whether one waits for it or goes on meanwhile. */
export interface Question<T> {
  readonly args: readonly string[];
  readonly input?: string;
  /** What stands in front of the command; `plainPaths` unless given. */
  readonly options?: readonly string[];
  /** Throws CannotRun where git says so. */
  readonly read: (answer: GitAnswer) => T;
}

/** Asks and waits. Throws CannotRun `no-git`, `git-failed`, or what reading the answer throws. */
export function answerOf<T>(dir: string, env: Environment, { args, input, options, read }: Question<T>): T {
  return read(runGit(dir, args, env, input, options));
}

/**
 * Asks, and goes on with other work until somebody waits for the answer. It may stay unheard: where nobody comes to wait for it, an
 * error in it is nobody's. Throws as `answerOf` does.
 */
export function answerMeanwhile<T>(dir: string, env: Environment, question: Question<T>): Promise<T> {
  const { args, input = "", options = plainPaths, read } = question;
  const answer = startGit(dir, [...options, ...args], env, input).ended.then(read, (error: unknown) => {
    throw notRun(error as NodeJS.ErrnoException, dir, args);
  });
  answer.catch(() => undefined);
  return answer;
}

/** A git that runs while other work goes on. */
export interface Started {
  readonly child: ChildProcess;
  /** What it answered, once its pipes are closed; rejects with the system's error where it could not be started. */
  readonly ended: Promise<GitAnswer>;
}

/** Starts git with exactly these words and hands it its input. */
export function startGit(dir: string, words: readonly string[], env: Environment, input: string): Started {
  const child: ChildProcess = spawn("git", words, { cwd: dir, env, windowsHide: true });
  const out: Buffer[] = [];
  const said: Buffer[] = [];
  // Without descriptors to spare there are no pipes, and the error comes after.
  child.stdout?.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  // One that ends before it has read its input says why itself.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(input);
  const ended = new Promise<GitAnswer>((resolve, reject) => {
    child.on("error", reject);
    // Not `exit`: what it wrote last may still be on its way.
    child.on("close", (code) => {
      resolve({ status: code ?? -1, stdout: Buffer.concat(out), stderr: Buffer.concat(said).toString("utf8") });
    });
  });
  return { child, ended };
}

function notRun(error: NodeJS.ErrnoException, dir: string, args: readonly string[]): CannotRun {
  if (error.code === "ENOENT" && existsSync(dir)) return cannot("no-git", {});
  return cannot("git-failed", { command: args[0] ?? "git", output: error.message });
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
