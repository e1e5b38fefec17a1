import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "./git.ts";
import { writingEnvironment, type Environment } from "./git-env.ts";

/** How a porcelain command ended. `output` is standard output, then standard error. */
export interface Ended {
  readonly status: number;
  readonly output: string;
  readonly timedOut: boolean;
}

/**
 * Runs a command such as `git commit` on exact paths through simple-git, hooks and signing programs included, and waits for the end.
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
  const { simpleGit } = await import("simple-git");
  const env = writingEnvironment(options.env);
  const stopped = new AbortController();
  const watch = watchOutput(repo, stopped, options.stop, options.silenceMs);
  let status = -1;
  let output = "";
  const git = simpleGit({
    baseDir: repo.root,
    maxConcurrentProcesses: 1,
    abort: stopped.signal,
    config: ["user.useConfigOnly=true", "core.fsync=committed,reference,index"],
    // Without this, version 4 drops GIT_AUTHOR_NAME and its like: the commit would be by somebody else.
    allowEnvironment: Object.keys(env),
    unsafe: trusted,
    // Its default waits 50 ms after every command. It still does after one that prints nothing: ours are never `-q`.
    completion: { onClose: true, onExit: false },
    input: () => options.input,
    // Its own rule takes a hook that fails without a word for success.
    errors(error, result) {
      status = result.exitCode;
      output = Buffer.concat([...result.stdOut, ...result.stdErr]).toString("utf8");
      return error ?? (status === 0 ? undefined : new Error(`git exited ${String(status)}`));
    },
  });
  try {
    await git
      .env(env as Record<string, string>)
      .outputHandler((_command, stdout, stderr) => {
        watch.streams(stdout, stderr);
      })
      .raw([...command, "--", ...paths.map((path) => `:(literal)${path}`)]);
    return { status: 0, output, timedOut: false };
  } catch (error) {
    return { status: status === 0 ? -1 : status, output: output || String(error), timedOut: watch.timedOut() };
  } finally {
    watch.end();
  }
}

/**
 * The categories simple-git guards because a caller might pass them on from a stranger. Here they come from the user's own
 * environment only, where git itself would follow them; the arguments are ours. Abbreviated options concern hooks:
 * forbidding them sets a variable for git's own test suite that makes a hook's `git` calls fail.
 */
const trusted = {
  allowAbbreviatedOptions: true,
  allowUnsafeAlias: true,
  allowUnsafeAskPass: true,
  allowUnsafeCommandBinaries: true,
  allowUnsafeConfigEnvCount: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeCredentialHelper: true,
  allowUnsafeDiffExternal: true,
  allowUnsafeDiffTextConv: true,
  allowUnsafeEditor: true,
  allowUnsafeExec: true,
  allowUnsafeFilter: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeGitProxy: true,
  allowUnsafeGpgProgram: true,
  allowUnsafeHooksPath: true,
  allowUnsafeInclude: true,
  allowUnsafeMergeDriver: true,
  allowUnsafePack: true,
  allowUnsafePager: true,
  allowUnsafeProtocolOverride: true,
  allowUnsafeSshCommand: true,
  allowUnsafeSubmodule: true,
  allowUnsafeTemplateDir: true,
  allowUnsafeUrlRewrite: true,
} as const;

interface Watch {
  streams(stdout: NodeJS.ReadableStream, stderr: NodeJS.ReadableStream): void;
  timedOut(): boolean;
  end(): void;
}

/**
 * Git's pipes stay open as long as any process a hook left behind holds them, and the end is only known when they close.
 * So they are closed from here: 0.3 s after a stop (that loses only output), or when git has let go of the index and all has been silent for 30 s.
 */
function watchOutput(repo: Repository, stopped: AbortController, stop: AbortSignal, silenceMs: number): Watch {
  const open: NodeJS.ReadableStream[] = [];
  let heard = performance.now();
  let stoppedAt: number | undefined;
  let silent = false;
  const onStop = (): void => {
    stoppedAt ??= performance.now();
    stopped.abort();
  };
  if (stop.aborted) onStop();
  stop.addEventListener("abort", onStop);
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - heard > silenceMs) {
      silent = true;
      onStop();
    }
    const leftBehind = now - heard > 30_000 && !existsSync(join(repo.gitDir, "index.lock"));
    if (leftBehind || (stoppedAt !== undefined && now - stoppedAt > 300)) {
      for (const stream of open) (stream as NodeJS.ReadableStream & { destroy(): void }).destroy();
    }
  }, 100);
  return {
    streams(...streams) {
      open.push(...streams);
      for (const stream of streams) stream.on("data", () => (heard = performance.now()));
    },
    timedOut: () => silent,
    end() {
      clearInterval(timer);
      stop.removeEventListener("abort", onStop);
    },
  };
}
