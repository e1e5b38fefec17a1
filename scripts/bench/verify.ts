import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beside, piped } from "./beside.ts";
import { writeHistory } from "./history.ts";

/**
 * `mlc verify` beside what git alone takes to say the same: `git log --raw` of every commit, then `git cat-file --batch` of
 * every content that a document or record ever had. Prints a row; true where it is within its budget.
 */
export function measureVerify(mlc: string): readonly boolean[] {
  const commits = 10_000;
  const dir = mkdtempSync(join(tmpdir(), "mlc-bench-verify-"));
  try {
    writeHistory(dir, { commits, recordEvery: 5, models: 20 });
    const input = contentsOf(dir).join("\n");
    return [
      beside({
        name: `mlc verify, ${String(commits)} commits`,
        budget: 3,
        pairs: 9,
        theirs: () => piped(dir, ["git", ...gitLog]) + piped(dir, ["git", "cat-file", "--batch"], { input }),
        // The records that the first commit brings are dated later: a violation, which is an answer like any other.
        ours: () => piped(dir, [process.execPath, mlc, "verify", "--quiet"], { allowed: [0, 1] }),
        called: "git log + cat-file",
      }),
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Without a limit to paths, as replay must walk. */
const gitLog = [
  "log",
  "--raw",
  "-z",
  "--root",
  "--no-abbrev",
  "--no-renames",
  "--diff-merges=separate",
  "--format=%H %T %at %ct %P %ae %ce",
];

/** The ids of all contents of documents and records. */
function contentsOf(dir: string): readonly string[] {
  const args = ["log", "--raw", "--root", "--no-abbrev", "--no-renames", "--format=", "-m", "--", "models", "mlc.yaml"];
  const rows = execFileSync("git", args, { cwd: dir, maxBuffer: 2 ** 28, encoding: "utf8" }).split("\n");
  const ids = rows.flatMap((row) => row.split(" ").slice(2, 4));
  return [...new Set(ids)].filter((id) => !/^0*$/.test(id));
}
