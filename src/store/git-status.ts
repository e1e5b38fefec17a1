import type { Repository } from "./git.ts";
import { answerOf, askGit, gitFailed, type GitAnswer, type Question } from "./git-run.ts";

/** How the working tree and the index differ from HEAD below some paths. Paths are relative to the repository's root. */
export interface Status {
  /** Commit id of HEAD; undefined before the first commit. */
  readonly head: string | undefined;
  /** Undefined when HEAD is detached. */
  readonly branch: string | undefined;
  /** Every path that differs, untracked ones included. */
  readonly changed: readonly string[];
}

/** One `git status` over exact paths; a directory stands for everything in it. Format: git-status(1), porcelain version 2. */
export function statusOf(repo: Repository, paths: readonly string[]): Status {
  const args = [
    "status",
    "--porcelain=v2",
    "--branch",
    "-z",
    "--untracked-files=all",
    "--no-renames",
    "--no-ahead-behind",
  ];
  const rows = split(askGit(repo.root, [...args, "--", ...paths], repo.env));
  const head = header(rows, "branch.oid");
  const branch = header(rows, "branch.head");
  return {
    head: head === "(initial)" ? undefined : head,
    branch: branch === "(detached)" ? undefined : branch,
    changed: rows.flatMap(changedPath),
  };
}

/** What the index holds for one path. */
export interface Indexed {
  readonly path: string;
  readonly mode: string;
  /** `assume-unchanged` and `skip-worktree` make git blind to edits of the file (git-ls-files(1), `-v`). */
  readonly hidden: "assume-unchanged" | "skip-worktree" | undefined;
}

/** The index entries of exact paths; new files have none. */
export function indexed(paths: readonly string[]): Question<readonly Indexed[]> {
  return { args: ["ls-files", "-z", "-v", "-s", "--", ...paths], read: indexedIn };
}

function indexedIn(answer: GitAnswer): readonly Indexed[] {
  if (answer.status !== 0) throw gitFailed("ls-files", answer);
  return split(answer.stdout).flatMap((row) => {
    const [, tag, mode, path] = /^(\S) (\d{6}) [0-9a-f]+ \d\t(.*)$/s.exec(row) ?? [];
    if (tag === undefined || mode === undefined || path === undefined) return [];
    return [{ path, mode, hidden: hiddenBy(tag) }];
  });
}

/** One path that the rules in a `.gitignore` or exclude file leave out of the repository. */
export interface Ignored {
  readonly path: string;
  /** `<file>:<line>` of the rule. */
  readonly rule: string;
}

/** Which of the paths git ignores; they need not exist yet. */
export function ignored(repo: Repository, paths: readonly string[]): readonly Ignored[] {
  return paths.length === 0 ? [] : answerOf(repo.root, repo.env, ignoring(paths));
}

/** The same as a question; of at least one path. */
export function ignoring(paths: readonly string[]): Question<readonly Ignored[]> {
  // This one command knows no literal paths; a step in front keeps a leading `:` from being read as magic.
  const input = paths.map((path) => `./${path}\0`).join("");
  return { args: ["check-ignore", "-v", "-z", "--stdin"], input, options: [], read: ignoredIn };
}

function ignoredIn(answer: GitAnswer): readonly Ignored[] {
  if (answer.status !== 0 && answer.status !== 1) throw gitFailed("check-ignore", answer);
  const fields = split(answer.stdout);
  const found: Ignored[] = [];
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [source, row, pattern, path] = fields.slice(at, at + 4);
    // A rule with `!` is the last word that the path is *not* ignored.
    if (path !== undefined && pattern?.startsWith("!") === false)
      found.push({ path: path.slice(2), rule: `${source ?? ""}:${row ?? ""}` });
  }
  return found;
}

/** Sets the index entries of exact paths to what HEAD holds, removing those it does not; the files stay. */
export function resetIndex(repo: Repository, paths: readonly string[], env: Repository["env"]): void {
  askGit(repo.root, ["reset", "-q", "--", ...paths], env);
}

function header(rows: readonly string[], name: string): string | undefined {
  const start = `# ${name} `;
  return rows.find((row) => row.startsWith(start))?.slice(start.length);
}

/** `1 XY sub mH mI mW hH hI path`, `u XY sub m1 m2 m3 mW h1 h2 h3 path`, `? path`. */
function changedPath(row: string): readonly string[] {
  const words = { "1": 8, u: 10, "?": 1 }[row.slice(0, 1)];
  return words === undefined ? [] : [row.split(" ").slice(words).join(" ")];
}

function hiddenBy(tag: string): Indexed["hidden"] {
  if (tag === "S") return "skip-worktree";
  return tag !== tag.toUpperCase() ? "assume-unchanged" : undefined;
}

function split(out: Buffer): readonly string[] {
  return out.toString("utf8").split("\0").slice(0, -1);
}
