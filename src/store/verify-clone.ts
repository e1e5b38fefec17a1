import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { WalkedCommit } from "../core/verify/commits.ts";
import type { Repository } from "./git.ts";
import { honest } from "./git-stream.ts";
import { runGit } from "./git-run.ts";
import { cutCommits } from "./git-shallow.ts";

/** What makes this clone show another history than there is, or not all of it. */
export function clonedFindings(repo: Repository, commits: readonly WalkedCommit[]): readonly Finding[] {
  const replaced = lines(repo, ["for-each-ref", "--format=%(refname)", "refs/replace"]);
  const grafts = join(repo.commonDir, "info/grafts");
  const hasGrafts = existsSync(grafts) && readFileSync(grafts, "utf8").trim() !== "";
  const cut = cutCommits(repo);
  const from = commits.filter((each) => cut.has(each.id)).map((each) => each.id.slice(0, 7));
  return [
    ...(from.length > 0 ? [finding("history-shallow", { from: from.sort().join(", ") })] : []),
    ...(replaced.length > 0 ? [finding("replaced-objects", { count: replaced.length })] : []),
    ...(hasGrafts ? [finding("grafts-present", {})] : []),
  ];
}

/** The finding for contents that are not here: a clone with a filter leaves them out, any other one is damaged. */
export function missingFindings(repo: Repository, missing: ReadonlySet<string>): readonly Finding[] {
  const [first] = [...missing].sort();
  if (first === undefined) return [];
  const partial = lines(repo, ["config", "--get-regexp", "^(remote\\..*\\.promisor|extensions\\.partialclone)$"]);
  if (partial.length > 0) return [finding("history-partial", { count: missing.size })];
  return [finding("object-missing", { count: missing.size, first: first.slice(0, 12) })];
}

function lines(repo: Repository, args: readonly string[]): readonly string[] {
  const { stdout } = runGit(repo.root, args, honest(repo.env));
  return stdout
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
}
