import { spawn } from "node:child_process";
import { StringDecoder } from "node:string_decoder";
import { cannot } from "../errors.ts";
import type { Repository } from "./git.ts";
import type { Environment } from "./git-env.ts";
import { lastLines } from "./git-text.ts";
import { blobsOf } from "./git-tree.ts";

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
  const child = spawn("git", args, {
    cwd: repo.root,
    env: honest(repo.env),
    stdio: ["ignore", "pipe", "pipe"],
    ...(stop === undefined ? {} : { signal: stop }),
  });
  const failed = new Promise<Error | number | null>((done) => {
    child.on("error", done);
    child.on("close", done);
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4000);
  });
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of child.stdout) {
    const tokens = (rest + decoder.write(chunk as Buffer)).split("\0");
    rest = tokens.pop() ?? "";
    for (const token of tokens) take(token);
  }
  take(rest);
  const ended = await failed;
  if (ended === 0) return;
  throw cannot("git-failed", { command: "log", output: ended instanceof Error ? ended.message : lastLines(said, 3) });
}

/** Objects that are asked for one by one while others still find out which: commits and files alike, by id. */
export interface AskedObjects {
  ask(id: string): void;
  /** What all of them hold; what is missing here is left out. Nothing may be asked for after this. */
  answer(): Promise<ObjectsAnswer>;
}

/** The objects that came whole; `status` is what git ended with, not 0 where it stopped at one that it cannot read. */
export interface ObjectsAnswer {
  readonly status: number;
  readonly objects: ReadonlyMap<string, Uint8Array>;
  readonly said: string;
}

/** Objects from one `git cat-file`, which starts with the first question and looks up while more are asked. */
export function objectsAsked(repo: Repository, env: Environment = honest(repo.env), stop?: AbortSignal): AskedObjects {
  const asked = new Set<string>();
  let pending = "";
  let running: Running | undefined;
  const send = (): void => {
    running ??= startBatch(repo, env, stop);
    running.ask(pending);
    pending = "";
  };
  return {
    ask(id) {
      if (asked.has(id)) return;
      asked.add(id);
      pending += `${id}\n`;
      if (pending.length > QUESTIONS_AT_ONCE) send();
    },
    answer() {
      if (pending !== "") send();
      return running?.end() ?? Promise.resolve({ status: 0, objects: new Map(), said: "" });
    },
  };
}

/** In characters: some hundred ids, so that neither side wakes the other for each of them. */
const QUESTIONS_AT_ONCE = 8192;

interface Running {
  ask(ids: string): void;
  end(): Promise<ObjectsAnswer>;
}

function startBatch(repo: Repository, env: Environment, signal: AbortSignal | undefined): Running {
  const child = spawn("git", ["cat-file", "--batch", "--buffer"], {
    cwd: repo.root,
    env,
    stdio: ["pipe", "pipe", "pipe"],
    ...(signal === undefined ? {} : { signal }),
  });
  const chunks: Buffer[] = [];
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => void chunks.push(chunk));
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (said += text));
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
      const status = await ended;
      return { status, objects: new Map(blobsOf(Buffer.concat(chunks))), said };
    },
  };
}
