import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { cannot } from "../errors.ts";
import { readingEnvironment, type Environment } from "./git-env.ts";
import { answerMeanwhile, answerOf, askGit, runGit, type GitAnswer, type Question } from "./git-run.ts";
import { gitTooOld, gitVersion, leastGit } from "./git-version.ts";
import { lastLines } from "./git-text.ts";

/** A git repository with a working tree, as found from a directory inside it. */
export interface Repository {
  /** Top of the working tree, absolute. */
  readonly root: string;
  /** The asking directory relative to `root`: empty, or ending in `/`. */
  readonly prefix: string;
  /** Absolute; of a linked worktree its own. */
  readonly gitDir: string;
  /** Absolute; shared by all worktrees. */
  readonly commonDir: string;
  /** Commit id of HEAD; undefined before the first commit. */
  readonly head: string | undefined;
  /** Branch name without `refs/heads/`; undefined when HEAD is detached. */
  readonly branch: string | undefined;
  /** History is cut off: commits and dates before the cut cannot be had. */
  readonly shallow: boolean;
  /** The environment that git calls reading this repository get. */
  readonly env: Environment;
}

/** A name and an e-mail address as git writes them into commits. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

/**
 * The repository that git finds from `dir`; undefined outside any. One process; inside a hook two, because there
 * git names its repository in the environment. Throws CannotRun: no-git, bare-repository, dubious-ownership.
 */
export function findRepository(dir: string, env: Environment): Repository | undefined {
  const found = look(dir, readingEnvironment(env, false));
  if (env["GIT_DIR"] === undefined) return found;
  const named = resolve(env["GIT_DIR"]);
  if (found?.gitDir === named) return found;
  return look(dir, {
    ...readingEnvironment(env, true),
    GIT_DIR: named,
    ...(env["GIT_WORK_TREE"] === undefined ? {} : { GIT_WORK_TREE: resolve(env["GIT_WORK_TREE"]) }),
  });
}

/** The same while other work goes on (`answerMeanwhile`), for where the environment names no repository. */
export function findingRepository(dir: string, env: Environment): Promise<Repository | undefined> {
  const reading = readingEnvironment(env, false);
  return answerMeanwhile(dir, reading, whereabouts(dir, reading));
}

/** A repository, with the commits of a range in it. */
export interface RepositoryRange {
  readonly repo: Repository;
  /** The commit that the revision names. */
  readonly tip: string;
  /** Where HEAD left it, as `mergeBase` would say. */
  readonly base: string;
}

/**
 * Repository, commit and merge base in one process (git-rev-parse(1), `A...B`). Undefined wherever that is not the whole
 * answer, whatever the reason: then each has to be asked for by itself, and says what is wrong.
 */
export function findRange(dir: string, env: Environment, revision: string): RepositoryRange | undefined {
  if (env["GIT_DIR"] !== undefined || !isPlainRevision(revision)) return undefined;
  const reading = readingEnvironment(env, false);
  const range = [`${revision}^{commit}...HEAD`];
  const { status, stdout, stderr } = runGit(dir, asked(range), reading);
  const lines = stdout.toString("utf8").split("\n");
  // As many lines as there are merge bases stand between HEAD's commit and its name: the best one first.
  const [head, tip, best = ""] = lines.slice(PLACE_OF_HEAD + 1);
  const ids = [lines[PLACE_OF_HEAD], head, tip, best.slice(1)];
  if (status !== 0 || stderr !== "" || !best.startsWith("^") || !ids.every((id) => OBJECT_ID.test(id ?? "")))
    return undefined;
  const own = lines.filter((line, at) => at <= PLACE_OF_HEAD || (at > PLACE_OF_HEAD + 2 && !line.startsWith("^")));
  const repo = answered(dir, reading, own, true);
  return repo === undefined || tip === undefined ? undefined : { repo, tip, base: best.slice(1) };
}

/** Nothing that could be read as an option, as a path, or as a range by itself. */
function isPlainRevision(revision: string): boolean {
  return /^[\w./@{}~^-]+$/.test(revision) && !revision.startsWith("-") && !revision.includes("..");
}

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** The commit a revision names. Throws CannotRun `bad-revision` for one that reads as an option, `unknown-revision` for none. */
export function resolveCommit(repo: Repository, revision: string): string {
  refuseOption(revision);
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const { status, stdout } = runGit(repo.root, args, repo.env);
  if (status !== 0) throw cannot("unknown-revision", { revision, shallow: repo.shallow });
  return line(stdout);
}

/** The newest commit that both revisions build on; CannotRun `no-merge-base` where there is none, or it is cut off. */
export function mergeBase(repo: Repository, a: string, b: string): string {
  refuseOption(a);
  refuseOption(b);
  const { status, stdout } = runGit(repo.root, ["merge-base", "--end-of-options", a, b], repo.env);
  if (status === 0) return line(stdout);
  resolveCommit(repo, a);
  resolveCommit(repo, b);
  throw cannot("no-merge-base", { a, b, shallow: repo.shallow });
}

/** When a revision was committed: ISO 8601 in UTC, to the second. */
export function commitDate(repo: Repository, revision: string): string {
  const id = resolveCommit(repo, revision);
  const out = askGit(repo.root, ["log", "-1", "--no-show-signature", "--format=%ct", "--end-of-options", id], repo.env);
  return new Date(Number(line(out)) * 1000).toISOString().replace(".000Z", "Z");
}

/**
 * The last commit of HEAD's own line (first parents) made by the end of that UTC day, `YYYY-MM-DD`;
 * undefined where the line begins later. Dates are the committers' own word.
 */
export function revAtDate(repo: Repository, day: string): string | undefined {
  if (repo.head === undefined) return undefined;
  const limit = `--before=${day}T23:59:59Z`;
  const out = askGit(repo.root, ["rev-list", "-1", "--first-parent", limit, "--end-of-options", repo.head], repo.env);
  return line(out) || undefined;
}

/**
 * Who a commit made here and now would be by. `GIT_AUTHOR_*` win over the configuration, as in git; a name guessed
 * from the machine is refused: CannotRun `no-identity`.
 */
export function identity(dir: string, env: Environment, as: "AUTHOR" | "COMMITTER" = "AUTHOR"): Identity {
  return answerOf(dir, readingEnvironment(env, false), who(as));
}

/** The author while other work goes on: `answerMeanwhile`. */
export function askingIdentity(dir: string, env: Environment): Promise<Identity> {
  return answerMeanwhile(dir, readingEnvironment(env, false), who("AUTHOR"));
}

function who(as: "AUTHOR" | "COMMITTER"): Question<Identity> {
  return { args: ["-c", "user.useConfigOnly=true", "var", `GIT_${as}_IDENT`], read: identityIn };
}

function identityIn({ status, stdout, stderr }: GitAnswer): Identity {
  const parts = /^(.*) <(.*)> \d+ [-+]\d{4}$/s.exec(line(stdout));
  if (status !== 0 || parts === null) throw cannot("no-identity", { output: lastLines(stderr, 1) });
  return { name: parts[1] ?? "", email: parts[2] ?? "" };
}

function look(dir: string, env: Environment): Repository | undefined {
  return answerOf(dir, env, whereabouts(dir, env));
}

function whereabouts(dir: string, env: Environment): Question<Repository | undefined> {
  return { args: asked(), read: (answer) => repositoryIn(dir, env, answer) };
}

function repositoryIn(dir: string, env: Environment, { status, stdout, stderr }: GitAnswer): Repository | undefined {
  const lines = stdout.toString("utf8").split("\n");
  if (lines[0] === FORMAT) throw gitTooOld(gitVersion(dir, env), leastGit);
  const [bare, inside, , , gitDir, commonDir] = lines;
  if (stderr.includes("dubious ownership")) throw cannot("dubious-ownership", ownership(stderr));
  if (bare === "true") throw cannot("bare-repository", { dir: gitDir ?? dir });
  const found = answered(dir, env, lines, status === 0);
  if (found !== undefined) return found;
  if (inside !== undefined && gitDir !== undefined && commonDir !== undefined)
    throw cannot("outside-working-tree", { dir });
  if (/not a git repository|not a gitdir/i.test(stderr)) return undefined;
  throw cannot("git-failed", { command: "rev-parse", output: lastLines(stderr, 3) });
}

/** The repository that answers tell of; undefined where they are not all there. */
function answered(dir: string, env: Environment, lines: readonly string[], born: boolean): Repository | undefined {
  const [, inside, shallow, prefix, gitDir, commonDir, root, head, ref] = lines;
  if (inside !== "true" || gitDir === undefined || commonDir === undefined || root === undefined) return undefined;
  return {
    root,
    prefix: prefix ?? "",
    gitDir,
    commonDir: resolve(dir, commonDir),
    head: born ? head : undefined,
    branch: branchOf(born ? ref : headFile(gitDir)),
    shallow: shallow === "true",
    env,
  };
}

/** Answers come one a line, in this order; before the first commit git prints `HEAD` back and fails at it. */
function asked(range: readonly string[] = []): readonly string[] {
  return ["rev-parse", FORMAT, ...OPTIONS, "HEAD", ...range, "--symbolic-full-name", "HEAD"];
}

/** A git before 2.31 does not know this one and prints it back: that tells its age without a process of its own. */
const FORMAT = "--path-format=absolute";

const OPTIONS: readonly string[] = [
  "--is-bare-repository",
  "--is-inside-work-tree",
  "--is-shallow-repository",
  "--show-prefix",
  "--absolute-git-dir",
  "--git-common-dir",
  "--show-toplevel",
];

/** The line of HEAD's commit among the answers. */
const PLACE_OF_HEAD = OPTIONS.length;

function branchOf(ref: string | undefined): string | undefined {
  return ref?.startsWith("refs/heads/") === true ? ref.slice("refs/heads/".length) : undefined;
}

/** On an unborn branch `rev-parse` cannot name it; the file can. */
function headFile(gitDir: string): string {
  return readFileSync(join(gitDir, "HEAD"), "utf8")
    .replace(/^ref: /, "")
    .trim();
}

function ownership(stderr: string): { dir: string; command: string } {
  return {
    dir: /repository at '(.*)'/.exec(stderr)?.[1] ?? "this directory",
    command: /^\s*(git config --global --add safe\.directory .*)$/m.exec(stderr)?.[1] ?? "git status",
  };
}

function refuseOption(revision: string): void {
  if (revision === "" || revision.startsWith("-") || /[\u0000-\u001f\u007f]/.test(revision)) {
    throw cannot("bad-revision", { revision });
  }
}

function line(out: Buffer): string {
  return out.toString("utf8").replace(/\n$/, "");
}
