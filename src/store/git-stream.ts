import { spawn } from "node:child_process";
import { StringDecoder } from "node:string_decoder";
import { cannot } from "../errors.ts";
import type { Repository } from "./git.ts";
import type { Environment } from "./git-env.ts";
import { BatchAnswer } from "./git-objects.ts";
import { plainPaths } from "./git-run.ts";
import { lastLines } from "./git-text.ts";

/** The environment in which replaced and grafted commits are shown as they are, and nothing is fetched for a question. */
export function honest(env: Environment): Environment {
  return { ...env, GIT_NO_REPLACE_OBJECTS: "1", GIT_GRAFT_FILE: "/dev/null", GIT_NO_LAZY_FETCH: "1" };
}

/**
 * Runs a `git log` and hands over what it writes, cut at each NUL, while it still runs. Throws CannotRun `git-failed` with
 * what it said, also where `stop` ended it.
 */
export async function streamed(
  repo: Repository,
  args: readonly string[],
  take: (token: string) => void,
  stop?: AbortSignal,
): Promise<void> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  await heard(repo, { args, env: honest(repo.env), ...(stop === undefined ? {} : { stop }) }, (chunk) => {
    const tokens = (rest + decoder.write(chunk)).split("\0");
    rest = tokens.pop() ?? "";
    for (const token of tokens) take(token);
  });
  take(rest);
}

/** Runs a plumbing command while the rest goes on; its output. Throws CannotRun `git-failed`: see `awaited`. */
export async function askedMeanwhile(repo: Repository, args: readonly string[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await heard(repo, { args: [...plainPaths, ...args], env: repo.env }, (chunk) => void chunks.push(chunk));
  return Buffer.concat(chunks);
}

/** An answer that somebody waits for later: something else may fail before, and whoever comes to wait is told. */
export function awaited<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  return answer;
}

interface Spoken {
  readonly args: readonly string[];
  readonly env: Environment;
  readonly stop?: AbortSignal;
}

/** Runs git to its end and hands over what it writes, as it comes. Throws CannotRun `git-failed`, or what `take` throws. */
async function heard(repo: Repository, { args, env, stop }: Spoken, take: (chunk: Buffer) => void): Promise<void> {
  const child = spawn("git", args, {
    cwd: repo.root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
    ...(stop === undefined ? {} : { signal: stop }),
  });
  const ended = new Promise<Error | number | null>((done) => {
    child.on("error", done);
    child.on("close", done);
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4000);
  });
  let thrown: { readonly error: unknown } | undefined;
  // Not `for await`, which takes as long for a chunk as cutting it does.
  child.stdout.on("data", (chunk: Buffer) => {
    if (thrown !== undefined) return;
    try {
      take(chunk);
    } catch (error) {
      thrown = { error };
      child.kill();
    }
  });
  const end = await ended;
  if (thrown !== undefined) throw thrown.error;
  if (end === 0) return;
  const command = args.find((each) => !each.startsWith("-") && !each.includes("=")) ?? "git";
  throw cannot("git-failed", { command, output: end instanceof Error ? end.message : lastLines(said, 3) });
}

/** Objects that are asked for one by one while others still find out which: commits and files alike, by id. */
export interface AskedObjects {
  ask(id: string): void;
  /** Once git has answered everything. Nothing may be asked for after this. */
  answered(): Promise<GitEnd>;
}

/** What git ended with: not 0 where it stopped at an object that it cannot read; and what it said then. */
export interface GitEnd {
  readonly status: number;
  readonly said: string;
}

/** What asking for objects needs beside the repository. */
export interface Asking {
  readonly env: Environment;
  /** Called for each object as it comes; what is missing here never does. */
  readonly take: (id: string, bytes: Uint8Array) => void;
  readonly stop?: AbortSignal;
}

/** Objects from one `git cat-file`, which starts with the first question and looks up while more are asked. */
export function askedObjects(repo: Repository, asking: Asking): AskedObjects {
  const asked = new Set<string>();
  let pending = "";
  let running: Running | undefined;
  const send = (): void => {
    running?.ask(pending);
    pending = "";
  };
  return {
    ask(id) {
      if (asked.has(id)) return;
      asked.add(id);
      pending += `${id}\n`;
      // Started while nobody waits for it yet.
      running ??= startBatch(repo, asking);
      if (pending.length > QUESTIONS_AT_ONCE) send();
    },
    answered() {
      if (pending !== "") send();
      return running?.end() ?? Promise.resolve({ status: 0, said: "" });
    },
  };
}

/** In characters: a hundred ids, so that neither side wakes the other for each of them. */
const QUESTIONS_AT_ONCE = 4096;

interface Running {
  ask(ids: string): void;
  end(): Promise<GitEnd>;
}

function startBatch(repo: Repository, { env, take, stop }: Asking): Running {
  const child = spawn("git", ["cat-file", "--batch", "--buffer"], {
    cwd: repo.root,
    env,
    stdio: ["pipe", "pipe", "pipe"],
    ...(stop === undefined ? {} : { signal: stop }),
  });
  const answers = new BatchAnswer(take);
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    answers.add(chunk);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4000);
  });
  // Where it has ended early its exit code says why.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<number>((done) => {
    child.on("error", (error) => {
      said += error.message;
      done(-1);
    });
    child.on("close", (code) => {
      done(code ?? -1);
    });
  });
  return {
    ask: (ids) => void child.stdin.write(ids),
    async end() {
      child.stdin.end();
      return { status: await ended, said };
    },
  };
}
