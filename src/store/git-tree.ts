import type { Repository } from "./git.ts";
import { resolveCommit } from "./git.ts";
import { askGit } from "./git-run.ts";
import { filesBelow, hasFilesBelow } from "./listed.ts";
import { byCodePoint, readLimit, type Kind, type Tree } from "./tree.ts";

/** A tree whose files git knows by the id of their content. */
export interface GitTree extends Tree {
  /** The id of a file's content: equal ids are equal bytes, without reading them. */
  blob(file: string): string | undefined;
  /** What stands at a path that is no directory, and the id of its content. */
  at(file: string): GitEntry | undefined;
}

/** A file, a link or a submodule of a tree. */
export interface GitEntry {
  readonly kind: Kind;
  readonly blob: string;
}

/** Contents of one repository by id, for trees that share them. */
export type Contents = Map<string, Uint8Array>;

/**
 * The files of a commit below `prefix` (`""` or ending in `/`), without a checkout: one `ls-tree`, then, at the first read,
 * one `cat-file` for all documents together that are not among `contents`. Throws CannotRun `unknown-revision`, `bad-revision`.
 */
export function gitTree(repo: Repository, revision: string, prefix: string, contents?: Contents): GitTree {
  return commitTree(repo, resolveCommit(repo, revision), prefix, contents);
}

/** The same for the full id of a commit that is there. */
export function commitTree(repo: Repository, id: string, prefix: string, contents?: Contents): GitTree {
  const args = ["ls-tree", "-r", "-z", "--full-tree", id, ...(prefix === "" ? [] : ["--", prefix])];
  const entries = new Map<string, GitEntry>();
  for (const row of rows(askGit(repo.root, args, repo.env))) {
    // `<mode> <type> <id>`, a tab, the path; cut by hand, since there are as many rows as files.
    const tab = row.indexOf("\t");
    enter(
      entries,
      prefix,
      row.slice(tab + 1),
      row.slice(0, row.indexOf(" ")),
      row.slice(row.lastIndexOf(" ", tab) + 1, tab),
    );
  }
  return treeOf(repo, `commit ${id.slice(0, 7)}`, entries, contents);
}

/** Puts the contents with these ids among those that are known: one `cat-file` where one is missing. */
export function fetchContents(repo: Repository, wanted: Iterable<string>, contents: Contents): void {
  const ids = [...new Set(wanted)].filter((id) => !contents.has(id));
  if (ids.length === 0) return;
  for (const [id, bytes] of blobsOf(askGit(repo.root, ["cat-file", "--batch"], repo.env, `${ids.join("\n")}\n`))) {
    contents.set(id, bytes);
  }
}

/** The files as they are staged, below `prefix`; inside a hook those of the commit being made. Unmerged files are left out. */
export function indexTree(repo: Repository, prefix: string): GitTree {
  const entries = new Map<string, GitEntry>();
  const args = ["ls-files", "-s", "-z", ...(prefix === "" ? [] : ["--", prefix])];
  for (const row of rows(askGit(repo.root, args, repo.env))) {
    const [, mode, blob, path] = /^(\d{6}) ([0-9a-f]+) 0\t(.*)$/s.exec(row) ?? [];
    if (mode !== undefined && blob !== undefined && path !== undefined) enter(entries, prefix, path, mode, blob);
  }
  return treeOf(repo, "the index", entries);
}

function enter(entries: Map<string, GitEntry>, prefix: string, path: string, mode: string, blob: string): void {
  if (!path.startsWith(prefix)) return;
  entries.set(path.slice(prefix.length), { kind: kinds[mode] ?? "other", blob });
}

/** Modes git stores: regular, executable, symbolic link; 160000 is a submodule. */
const kinds: Readonly<Record<string, Kind>> = { "100644": "file", "100755": "file", "120000": "link" };

function treeOf(
  repo: Repository,
  describe: string,
  entries: ReadonlyMap<string, GitEntry>,
  contents: Contents = new Map(),
): GitTree {
  const sorted = [...entries.keys()].sort(byCodePoint);
  return { describe, files, kind, read, blob: (file) => entries.get(file)?.blob, at: (file) => entries.get(file) };

  function files(dir: string): readonly string[] {
    return dir === "" ? sorted : filesBelow(sorted, dir);
  }

  function kind(path: string): Kind | undefined {
    const entry = entries.get(path);
    if (entry !== undefined) return entry.kind;
    return hasFilesBelow(sorted, path) ? "directory" : undefined;
  }

  function read(file: string): Uint8Array | undefined {
    const entry = entries.get(file);
    if (entry?.kind !== "file") return undefined;
    const like = together.find((form) => form.test(file));
    if (!contents.has(entry.blob)) fetch(like === undefined ? [file] : sorted.filter((path) => like.test(path)));
    return contents.get(entry.blob)?.subarray(0, readLimit);
  }

  function fetch(wanted: readonly string[]): void {
    const blobs = wanted.map((file) => entries.get(file)).filter((entry) => entry?.kind === "file");
    fetchContents(
      repo,
      blobs.map((entry) => entry?.blob ?? ""),
      contents,
    );
  }
}

/** Documents, and signatures beside records; anything else in a repository (weights, notebooks) is read one by one, on demand. */
const together: readonly RegExp[] = [/\.ya?ml$/, /\.yaml\.sig$/];

/** The contents in an answer of `cat-file --batch`, by id: `<id> <type> <size>`, newline, that many bytes, newline. A missing object has no size. */
export function* blobsOf(answer: Buffer): Generator<[string, Uint8Array]> {
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf(0x0a, at);
    const [id, , size] = answer.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (id === undefined || size === undefined) continue;
    yield [id, answer.subarray(at, at + Number(size))];
    at += Number(size) + 1;
  }
}

function rows(answer: Buffer): readonly string[] {
  return answer.toString("utf8").split("\0").slice(0, -1);
}
