import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "./git.ts";

/** The commits at which a shallow clone ends: gitrepository-layout(5), `shallow`. */
export function cutCommits(repo: Repository): ReadonlySet<string> {
  const file = join(repo.commonDir, "shallow");
  if (!existsSync(file)) return new Set();
  return new Set(
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== ""),
  );
}
