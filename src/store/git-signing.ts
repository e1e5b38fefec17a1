import type { Repository } from "./git.ts";
import { writingEnvironment, type Environment } from "./git-env.ts";

/** How a command that signs ended. `output` is standard output, then standard error. */
export interface Signed {
  readonly status: number;
  readonly output: string;
}

/**
 * Runs a command that may ask a signing program, through simple-git, which ends it when it has been silent for two minutes: an agent that
 * nobody answers. What a start has to be quick for runs without it (`git-run.ts`): to load it takes as long as several git commands.
 */
export async function runSigning(
  repo: Repository,
  args: readonly string[],
  { env: person, input }: { readonly env: Environment; readonly input: string },
): Promise<Signed> {
  const { simpleGit } = await import("simple-git");
  const env = writingEnvironment(person);
  let status = -1;
  let output = "";
  const git = simpleGit({
    baseDir: repo.root,
    maxConcurrentProcesses: 1,
    config: ["user.useConfigOnly=true"],
    timeout: { block: PATIENCE },
    // Without this, version 4 drops GIT_COMMITTER_NAME and its like: the tag would be by somebody else.
    allowEnvironment: Object.keys(env),
    unsafe: trusted,
    // Its default waits 50 ms after every command.
    completion: { onClose: true, onExit: false },
    input: () => input,
    // Its own rule takes a program that fails without a word for success.
    errors(error, result) {
      status = result.exitCode;
      output = Buffer.concat([...result.stdOut, ...result.stdErr]).toString("utf8");
      return error ?? (status === 0 ? undefined : new Error(`git exited ${String(status)}`));
    },
  });
  try {
    await git.env(env as Record<string, string>).raw([...args]);
    return { status: 0, output };
  } catch (error) {
    return { status: status === 0 ? -1 : status, output: output || String(error) };
  }
}

/** As long as a commit waits for its signing program. */
const PATIENCE = 120_000;

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
