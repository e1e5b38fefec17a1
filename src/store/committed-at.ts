import type { Repository } from "./git.ts";
import { runGit } from "./git-run.ts";

/**
 * When the newest commit that touched one of these paths of the repository was made, in UTC to the second,
 * `2026-11-02T09:14:00Z`; undefined where none did.
 */
export function committedAt(repo: Pick<Repository, "root" | "env">, paths: readonly string[]): string | undefined {
  const answer = runGit(repo.root, ["log", "-1", "--no-show-signature", "--format=%ct", "--", ...paths], repo.env);
  const seconds = answer.status === 0 ? answer.stdout.toString("utf8").trim() : "";
  return /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z") : undefined;
}
