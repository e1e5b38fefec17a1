import { existsSync, lstatSync } from "node:fs";
import { join } from "node:path";
import type { Action } from "../core/findings/finding.ts";
import type { Plan } from "../core/plan.ts";
import { cannot } from "../errors.ts";
import type { ApplyOptions, Target } from "./apply-run.ts";
import type { Repository } from "./git.ts";
import { identity } from "./git.ts";
import type { Environment } from "./git-env.ts";
import { answerMeanwhile } from "./git-run.ts";
import { ignoring, indexed, statusOf, type Ignored, type Indexed, type Status } from "./git-status.ts";
import { commandLine } from "./git-text.ts";
import { isWritable } from "./tree.ts";

/** Refuses to write where git itself started mlc. Before git is asked anything: these variables would mislead it. */
export function refuseInsideGit(env: Environment): void {
  const variable = leading.find((name) => env[name] !== undefined);
  if (variable !== undefined) throw cannot("inside-git", { variable });
}

/** Refuses to commit into the middle of a merge and the like, or to no branch. Reads files only. */
export function refuseState(repo: Repository, options: ApplyOptions): void {
  if (!options.commit) return;
  const found = operationIn(repo);
  if (found !== undefined) throw cannot("operation-in-progress", found);
  if (repo.branch === undefined && options.allowDetached !== true) {
    throw cannot("detached-head", { commit: repo.head ?? "HEAD" });
  }
}

/** What git has begun and not finished here, with the commands that finish it or leave it; undefined where there is nothing. */
export function operationIn(
  repo: Pick<Repository, "gitDir">,
): { readonly operation: string; readonly finish: string; readonly abort: string } | undefined {
  const [, operation, finish, abort] = operations.find(([file]) => existsSync(join(repo.gitDir, file))) ?? [];
  return operation === undefined || finish === undefined || abort === undefined
    ? undefined
    : { operation, finish, abort };
}

/** Refuses paths that leave the workspace, go through a link or lie in a repository of their own. `top` is an absolute directory. */
export function refusePaths(top: string, targets: readonly Target[]): void {
  for (const { file, path } of targets) {
    if (!isWritable(path)) throw cannot("unsafe-path", { file });
    let here = "";
    for (const step of path.split("/")) {
      here = here === "" ? step : `${here}/${step}`;
      const stat = lstatSync(join(top, here), { throwIfNoEntry: false });
      if (stat === undefined) break;
      if (stat.isSymbolicLink()) throw cannot("symlinked-path", { file: path, link: here });
      if (here === path ? !stat.isFile() : !stat.isDirectory()) throw cannot("unsafe-path", { file: path });
      if (here !== path && existsSync(join(top, here, ".git"))) {
        throw cannot("inside-submodule", { file: path, submodule: here });
      }
    }
  }
}

/** What is asked of git while mlc goes on: only people change it, so that it need not wait for the lock. */
export interface Asked {
  readonly index: Promise<readonly Indexed[]>;
  readonly ignored: Promise<readonly Ignored[]>;
}

/** Asks how the index holds what a plan writes and reads, and which of the new files git would ignore. */
export function askAhead(repo: Repository, plan: Plan, targets: readonly Target[]): Asked {
  const fresh = targets.filter((target) => target.before === null).map((target) => target.path);
  return {
    index: answerMeanwhile(repo.root, repo.env, indexed(concerned(repo, plan, targets))),
    ignored: fresh.length === 0 ? Promise.resolve([]) : answerMeanwhile(repo.root, repo.env, ignoring(fresh)),
  };
}

/** Refuses what git would not commit, and decisions on facts it does not hold; gives the state the commit will build on. */
export async function refuseFiles(
  repo: Repository,
  plan: Plan,
  targets: readonly Target[],
  asked: Asked,
  options: ApplyOptions,
): Promise<Status> {
  const status = statusOf(repo, concerned(repo, plan, targets));
  const own = new Set(targets.map((target) => target.path));
  const edited = status.changed.filter((path) => own.has(path));
  if (options.commit && edited.length > 0) throw uncommitted("uncommitted-edits", repo, edited, options);
  const facts = status.changed.filter((path) => !own.has(path) || plan.committed);
  if (plan.committed && facts.length > 0) throw uncommitted("facts-not-committed", repo, facts, options);
  refuseHidden(repo, await asked.index);
  const [rule] = await asked.ignored;
  if (rule !== undefined) throw cannot("ignored-path", { file: rule.path, rule: rule.rule });
  if (options.commit) refuseNobody(repo, options);
  return status;
}

/** Every path that a plan writes, and of a decision what it read. */
function concerned(repo: Repository, plan: Plan, targets: readonly Target[]): readonly string[] {
  const reads = plan.committed ? plan.reads.map((file) => repo.prefix + file) : [];
  return [...new Set([...targets.map((target) => target.path), ...reads])];
}

/** The command that commits exactly these paths, for a person standing in `options.cwd` or at the workspace root. */
export function commitCommand(
  repo: Repository,
  paths: readonly string[],
  message: string,
  options: ApplyOptions,
): { readonly command: string; readonly actions: readonly Action[] } {
  const standing = options.cwd ?? join(repo.root, repo.prefix);
  const git = standing === repo.root ? ["git"] : ["git", "-C", repo.root];
  const prefixed = repo.prefix !== "" && standing === join(repo.root, repo.prefix);
  const inside = prefixed && paths.every((path) => path.startsWith(repo.prefix));
  const words = inside ? ["git"] : git;
  const shown = inside ? paths.map((path) => path.slice(repo.prefix.length)) : paths;
  const add = [...words, "add", "--", ...shown];
  const commit = [...words, "commit", "-m", message, "--", ...shown];
  return { command: `${commandLine(add)} && ${commandLine(commit)}`, actions: [{ run: add }, { run: commit }] };
}

/** Of git's variables those that lead a write astray; an alternate object store alone does not. */
const leading = [
  "GIT_INDEX_FILE",
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_NAMESPACE",
] as const;

/** Files git keeps in its directory while something is unfinished (gitrepository-layout(5), git-rev-parse(1)). */
const operations: readonly (readonly [string, string, string, string])[] = [
  ["MERGE_HEAD", "merge", "git merge --continue", "git merge --abort"],
  ["rebase-merge", "rebase", "git rebase --continue", "git rebase --abort"],
  ["rebase-apply/applying", "patch series", "git am --continue", "git am --abort"],
  ["rebase-apply", "rebase", "git rebase --continue", "git rebase --abort"],
  ["CHERRY_PICK_HEAD", "cherry-pick", "git cherry-pick --continue", "git cherry-pick --abort"],
  ["REVERT_HEAD", "revert", "git revert --continue", "git revert --abort"],
  ["sequencer", "cherry-pick or revert", "git cherry-pick --continue", "git cherry-pick --abort"],
];

/** Asks git only what is not certain: author and committer come from the same configuration unless the environment names one. */
function refuseNobody(repo: Repository, { author, env }: ApplyOptions): void {
  const named = (as: string): boolean => Boolean(env[`GIT_${as}_NAME`]) && Boolean(env[`GIT_${as}_EMAIL`]);
  const configured =
    author !== undefined && env["GIT_AUTHOR_NAME"] === undefined && env["GIT_AUTHOR_EMAIL"] === undefined;
  if (!named("COMMITTER") && !configured) identity(repo.root, env, "COMMITTER");
  else if (!named("AUTHOR") && author === undefined) identity(repo.root, env, "AUTHOR");
}

function refuseHidden(repo: Repository, entries: readonly Indexed[]): void {
  for (const { path, mode, hidden } of entries) {
    if (mode === "160000") throw cannot("inside-submodule", { file: path, submodule: path });
    if (hidden === undefined) continue;
    const command = commandLine(["git", "-C", repo.root, "update-index", `--no-${hidden}`, "--", path]);
    throw cannot("hidden-from-git", { file: path, flag: hidden, command });
  }
}

function uncommitted(
  code: "uncommitted-edits" | "facts-not-committed",
  repo: Repository,
  paths: readonly string[],
  options: ApplyOptions,
): Error {
  const { command, actions } = commitCommand(repo, paths, "Update model documents", options);
  const files = paths.map((path) => (path.startsWith(repo.prefix) ? path.slice(repo.prefix.length) : path));
  const [first] = files;
  return cannot(code, { files, command }, first === undefined ? undefined : { file: first }, actions);
}
