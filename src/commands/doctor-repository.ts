import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { finding, weighing } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { CannotRun } from "../errors.ts";
import { readingEnvironment } from "../store/git-env.ts";
import { commitCount, gitSetting, knowsChangedPaths } from "../store/git-graph.ts";
import { gitTooOld, gitVersion, isBefore, leastGit } from "../store/git-version.ts";
import { findRepository, identity, type Repository } from "../store/git.ts";
import { leftOver } from "../store/left-over.ts";
import { signingKey } from "../store/signing-key.ts";
import { hasSshKeygen } from "../store/ssh-keygen.ts";
import type { World } from "../world.ts";
import { checked, type Checked } from "./doctor-checked.ts";

/** git, the repository around the current directory, who commits there and with which key. */
export function checkedRepository(world: World): {
  readonly repo: Repository | undefined;
  readonly checks: readonly Checked[];
} {
  const git = checked("git", () => {
    const found = gitVersion(world.cwd, readingEnvironment(world.env, false));
    return isBefore(found, leastGit) ? gitTooOld(found, leastGit).finding : found;
  });
  if ("finding" in git) return { repo: undefined, checks: [git] };

  let repo: Repository | undefined;
  const around = checked("repository", () => {
    repo = findRepository(world.cwd, world.env);
    if (repo === undefined) return weighing(finding("no-repository", { dir: world.cwd }), "warning");
    return repo.branch === undefined
      ? "HEAD is detached: mlc reads here, and does not write"
      : `on branch ${repo.branch}`;
  });
  // Where git does not trust the directory it answers nothing else about it either.
  if ("finding" in around && around.finding.severity === "error") return { repo, checks: [git, around] };
  return { repo, checks: [git, around, ...signing(world, repo), ...(repo === undefined ? [] : inside(repo))] };
}

/** Nobody must sign unless policy says so: what is missing for it is a note, what is set and does not work a warning. */
function signing(world: World, repo: Repository | undefined): readonly Checked[] {
  const env = readingEnvironment(world.env, false);
  const keygen = checked("ssh-keygen", () =>
    hasSshKeygen(env) ? "there, for signatures of records" : finding("no-ssh-keygen", {}),
  );
  const dir = repo?.root ?? world.cwd;
  const key = checked("signing key", () => {
    try {
      const { key } = signingKey(dir, env);
      if ("literal" in key) return "an SSH key, named by itself";
      const path = resolve(dir, key.path);
      return existsSync(path) ? `SSH key ${key.path}` : finding("signing-key-missing", { path: key.path });
    } catch (error) {
      if (error instanceof CannotRun) return weighing(error.finding, "note");
      throw error;
    }
  });
  return [
    checked("identity", () => {
      const { name, email } = identity(dir, world.env);
      return `${name} <${email}>`;
    }),
    keygen,
    key,
  ];
}

function inside(repo: Repository): readonly Checked[] {
  const { lock, journal, kept } = leftOver(repo);
  const left: readonly Finding[] = [
    ...(lock === undefined ? [] : [finding("lock-left", lock)]),
    ...(journal === undefined ? [] : [finding("journal-left", { file: journal })]),
    ...(kept.length === 0 ? [] : [finding("kept-aside", { files: kept })]),
  ];
  return [
    checked("history", () => (repo.shallow ? finding("shallow-clone", {}) : "complete")),
    checked("commit-graph", () => commitGraph(repo)),
    ...(left.length === 0 ? [{ name: "left over", says: "no lock, no journal, nothing kept aside" }] : []),
    ...left.map((each): Checked => ({ name: "left over", finding: each })),
    checked("hook", () => hook(repo)),
    checked("checks", () => ci(repo)),
  ];
}

/** From here on a log by path is slow enough to be felt. */
const MANY_COMMITS = 5000;

function commitGraph(repo: Repository): string | Finding {
  if (knowsChangedPaths(repo)) return "with changed paths";
  const commits = commitCount(repo);
  if (commits >= MANY_COMMITS) return finding("changed-paths-suggested", { commits });
  return `not needed: ${String(commits)} ${commits === 1 ? "commit" : "commits"}`;
}

function hook(repo: Repository): string | Finding {
  const hooks = gitSetting(repo, "core.hooksPath");
  const dir = hooks === undefined ? join(repo.commonDir, "hooks") : resolve(repo.root, hooks);
  const places = [join(dir, "pre-commit"), ...HOOK_FILES.map((file) => join(repo.root, file))];
  const found = places.find((file) => callsMlc(file));
  return found === undefined ? finding("no-commit-hook", {}) : `${found.replace(`${repo.root}/`, "")} calls mlc`;
}

function ci(repo: Repository): string | Finding {
  const found = CI_FILES.find((file) => callsMlc(join(repo.root, file)));
  return found === undefined ? finding("no-ci-checks", {}) : `${found} calls mlc`;
}

const HOOK_FILES = [".pre-commit-config.yaml", ".husky/pre-commit", "lefthook.yml", "lefthook.yaml", ".lefthook.yml"];
const CI_FILES = [
  ".github/workflows/mlc.yml",
  ".gitlab/mlc.yml",
  ".gitlab-ci.yml",
  ".github/workflows/ci.yml",
  "azure-pipelines.yml",
];

function callsMlc(file: string): boolean {
  try {
    return /\b(mlc|model-lifecycle)\b/.test(readFileSync(file, "utf8"));
  } catch {
    return false;
  }
}
