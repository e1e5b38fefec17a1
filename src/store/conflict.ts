import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editTextLazily } from "./yaml/edit-lazily.ts";
import type { Repository } from "./git.ts";
import { blobText } from "./git-commits.ts";
import { writingEnvironment, type Environment } from "./git-env.ts";
import { askGit, gitFailed, runGit } from "./git-run.ts";

/** A file that git could not merge, as it stands in the working tree, once with each side of every conflict in it. */
export interface Conflicted {
  readonly ours: string;
  readonly theirs: string;
  /** 1-based lines at which a conflict begins. */
  readonly lines: readonly number[];
}

/** Reads the markers of git-merge(1), with or without the common ancestor; undefined where there are none or they do not match up. */
export function conflictIn(text: string): Conflicted | undefined {
  const sides = { ours: "", theirs: "" };
  const lines: number[] = [];
  let at: Part = "both";
  for (const [index, line] of text.split(/(?<=\n)/).entries()) {
    const next: Part | undefined = after[at].find(([marker]) => marker.test(line))?.[1];
    if (next !== undefined) {
      if (at === "both") lines.push(index + 1);
      at = next;
    } else if (at === "both") {
      sides.ours += line;
      sides.theirs += line;
    } else if (at !== "base") sides[at] += line;
  }
  return at === "both" && lines.length > 0 ? { ...sides, lines } : undefined;
}

type Part = "both" | "ours" | "base" | "theirs";

/** Which marker ends a part, and what follows it. */
const after: Readonly<Record<Part, readonly (readonly [RegExp, Part])[]>> = {
  both: [[/^<{7}(?=[ \r\n])/, "ours"]],
  ours: [
    [/^\|{7}(?=[ \r\n])/, "base"],
    [/^={7}(?=\r?\n)/, "theirs"],
  ],
  base: [[/^={7}(?=\r?\n)/, "theirs"]],
  theirs: [[/^>{7}(?=[ \r\n]|$)/, "both"]],
};

/** The two lines of a version file. */
export interface TwoLines {
  readonly stage: string;
  readonly transition: string;
}

/**
 * The file with both conflicting sides saying these two lines, and everything else as git merges it: what is not in conflict
 * stays byte for byte. Undefined where other lines conflict too. Throws CannotRun where a side is no version document.
 */
export async function joined(
  repo: Repository,
  path: string,
  conflict: Conflicted,
  two: TwoLines,
): Promise<string | undefined> {
  const said = (text: string): Promise<string> =>
    editTextLazily(
      text,
      [
        { op: "set", path: ["stage"], value: two.stage },
        { op: "set", path: ["transition"], value: two.transition },
      ],
      path,
    );
  const [ours, theirs] = [await said(conflict.ours), await said(conflict.theirs)];
  if (ours === theirs) return ours;
  const base = unmerged(repo, [path]).get(path)?.base;
  if (base === undefined) return undefined;
  return mergedText(repo, ours, await said(blobText(repo, base)), theirs);
}

/** What the index holds of a file that is not merged: ids of contents. */
export interface Unmerged {
  readonly base: string | undefined;
}

/** The files that git could not merge, below exact paths or anywhere. Paths are relative to the repository's root. */
export function unmerged(repo: Repository, paths: readonly string[] = []): ReadonlyMap<string, Unmerged> {
  const answer = askGit(repo.root, ["ls-files", "-u", "-z", "--full-name", "--", ...paths], repo.env);
  const found = new Map<string, Unmerged>();
  for (const row of answer.toString("utf8").split("\0")) {
    const [, id, stage, path] = /^\d{6} ([0-9a-f]+) ([123])\t(.*)$/s.exec(row) ?? [];
    if (path === undefined) continue;
    found.set(path, { base: stage === "1" ? id : found.get(path)?.base });
  }
  return found;
}

/** `git add` of exact paths: of a file that was not merged it says that it is now. */
export function markMerged(repo: Repository, paths: readonly string[], env: Environment): void {
  const answer = runGit(repo.root, ["add", "--", ...paths], writingEnvironment(env));
  if (answer.status !== 0) throw gitFailed("add", answer);
}

/** A three-way merge of texts by git itself, in the line ends of ours; undefined where they conflict. */
function mergedText(repo: Repository, ours: string, base: string, theirs: string): string | undefined {
  const windows = ours.includes("\r\n");
  if (windows && /(?<!\r)\n/.test(ours + theirs)) return undefined;
  const dir = mkdtempSync(join(tmpdir(), "mlc-"));
  try {
    const files = Object.entries({ ours, base, theirs }).map(([name, text]) => {
      const file = join(dir, name);
      writeFileSync(file, text.replaceAll("\r\n", "\n"), { mode: 0o600 });
      return file;
    });
    // Its exit code is the number of conflicts, or above 127 where it could not run.
    const answer = runGit(repo.root, ["merge-file", "-p", "-q", ...files], repo.env);
    if (answer.status > 127 || answer.status < 0) throw gitFailed("merge-file", answer);
    if (answer.status > 0) return undefined;
    const text = answer.stdout.toString("utf8");
    return windows ? text.replaceAll("\n", "\r\n") : text;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
