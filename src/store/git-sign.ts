import type { Environment } from "./git-env.ts";
import { runGit } from "./git-run.ts";
import type { Repository } from "./git.ts";

/** Whether git signs every commit here by itself (`commit.gpgsign`, git-config). */
export function signsCommits(repo: Repository, env: Environment): boolean {
  const { stdout } = runGit(repo.root, ["config", "--type=bool", "--get", "commit.gpgsign"], env);
  return stdout.toString("utf8").trim() === "true";
}
