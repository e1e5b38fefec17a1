import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "./git.ts";
import { writingEnvironment, type Environment } from "./git-env.ts";
import { startGit } from "./git-run.ts";

/** How a porcelain command ended. `output` is standard output, then standard error. */
export interface Ended {
  readonly status: number;
  readonly output: string;
  readonly timedOut: boolean;
}

/**
 * Runs a command such as `git commit` on exact paths, hooks and signing programs included, and waits for the end.
 * Paths are marked one by one: `--literal-pathspecs` would reach the hooks as a variable and break their own patterns.
 * `stop` ends it early as Ctrl-C would; so does silence of `silenceMs` (a hook or a signing agent that hangs).
 * The status says nothing about what happened to the repository: look there.
 */
export async function runPorcelain(
  repo: Repository,
  command: readonly string[],
  paths: readonly string[],
  options: {
    readonly env: Environment;
    readonly input: string;
    readonly stop: AbortSignal;
    readonly silenceMs: number;
  },
): Promise<Ended> {
  if (options.stop.aborted) return { status: -1, output: "", timedOut: false };
  const exact = paths.map((path) => `:(literal)${path}`);
  const words = [...settings, ...command, "--", ...exact];
  const { child, ended } = startGit(repo.root, words, writingEnvironment(options.env), options.input);
  const watch = watchOutput(repo, child, options.stop, options.silenceMs);
  try {
    const { status, stdout, stderr } = await ended;
    return { status, output: stdout.toString("utf8") + stderr, timedOut: watch.timedOut() };
  } catch (error) {
    return { status: -1, output: String(error), timedOut: false };
  } finally {
    watch.end();
  }
}

/** An identity guessed from the machine is none; and what is committed is on the disk when git says so. */
const settings: readonly string[] = ["-c", "user.useConfigOnly=true", "-c", "core.fsync=committed,reference,index"];

interface Watch {
  timedOut(): boolean;
  end(): void;
}

/**
 * Git's pipes stay open as long as any process a hook left behind holds them, and the end is only known when they close.
 * So they are closed from here: 0.3 s after a stop (that loses only output), or when git has let go of the index and all has been silent for 30 s.
 */
function watchOutput(repo: Repository, child: ChildProcess, stop: AbortSignal, silenceMs: number): Watch {
  const open = [child.stdout, child.stderr];
  let heard = performance.now();
  let stoppedAt: number | undefined;
  let silent = false;
  const onStop = (): void => {
    stoppedAt ??= performance.now();
    if (!child.killed) child.kill("SIGINT");
  };
  for (const stream of open) stream?.on("data", () => (heard = performance.now()));
  stop.addEventListener("abort", onStop);
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - heard > silenceMs) {
      silent = true;
      onStop();
    }
    const leftBehind = now - heard > 30_000 && !existsSync(join(repo.gitDir, "index.lock"));
    if (leftBehind || (stoppedAt !== undefined && now - stoppedAt > 300)) {
      for (const stream of open) stream?.destroy();
    }
  }, 100);
  return {
    timedOut: () => silent,
    end() {
      clearInterval(timer);
      stop.removeEventListener("abort", onStop);
    },
  };
}
