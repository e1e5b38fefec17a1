import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Repository } from "./git.ts";

/** What earlier commands left in the git directory, as paths from the top of the working tree. Only looked at, never mended. */
export interface LeftOver {
  readonly lock?: { readonly file: string; readonly holder: string };
  readonly journal?: string;
  /** Edits of people that a repair kept aside, and journals that it could not read. */
  readonly kept: readonly string[];
}

/** Looks for a lock, a journal and files kept aside. */
export function leftOver(repo: Repository): LeftOver {
  const at = (file: string): string => relative(repo.root, file) || file;
  const lock = join(repo.commonDir, "mlc.lock");
  const journal = join(repo.gitDir, "mlc/journal.json");
  const room = join(repo.gitDir, "mlc");
  const kept = existsSync(room) ? readdirSync(room).filter((name) => /^(kept-|journal-unread-)/.test(name)) : [];
  return {
    ...(existsSync(lock) ? { lock: { file: at(lock), holder: holderOf(lock) } } : {}),
    ...(existsSync(journal) ? { journal: at(journal) } : {}),
    kept: kept.sort().map((name) => at(join(room, name))),
  };
}

function holderOf(lock: string): string {
  try {
    const { pid, host } = JSON.parse(readFileSync(lock, "utf8")) as { pid?: number; host?: string };
    return `process ${String(pid)} on ${String(host)}`;
  } catch {
    return "nobody who signed it";
  }
}
