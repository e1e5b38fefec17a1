import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "./git.ts";
import { runGit } from "./git-run.ts";

/** How many commits HEAD has behind it; 0 before the first. One process. */
export function commitCount(repo: Repository): number {
  if (repo.head === undefined) return 0;
  return Number(runGit(repo.root, ["rev-list", "--count", "HEAD"], repo.env).stdout.toString("utf8")) || 0;
}

/** Whether a commit-graph tells which paths each commit changes: its chunk of Bloom filters, `BDAT` (gitformat-commit-graph(5)). */
export function knowsChangedPaths(repo: Repository): boolean {
  const info = join(repo.commonDir, "objects/info");
  const split = join(info, "commit-graphs");
  const files = [
    join(info, "commit-graph"),
    ...(existsSync(split) ? readdirSync(split).map((name) => join(split, name)) : []),
  ];
  // The table of chunks stands in the first bytes.
  return files.some((file) => existsSync(file) && readFileSync(file).subarray(0, 256).includes("BDAT"));
}

/** A setting of git as seen from here; undefined where it is not set. */
export function gitSetting(repo: Repository, key: string): string | undefined {
  const { status, stdout } = runGit(repo.root, ["config", "--type=path", "--get", key], repo.env);
  return status === 0 ? stdout.toString("utf8").trim() : undefined;
}
