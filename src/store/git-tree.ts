import type { Repository } from "./git.ts";
import { resolveCommit } from "./git.ts";
import { askGit, gitFailed } from "./git-run.ts";
import { BatchAnswer } from "./git-objects.ts";
import { askedMeanwhile, askedObjects, awaited } from "./git-stream.ts";
import { kindOf, listingIn, listingOf, type GitEntry, type Listing } from "./git-listing.ts";
import { readLimit, type Kind, type Tree } from "./tree.ts";

/** A tree whose files git knows by the id of their content. */
export interface GitTree extends Tree {
  /** The id of a file's content: equal ids are equal bytes, without reading them. */
  blob(file: string): string | undefined;
  /** Every path that ends like this, by code point. */
  ending(end: string): readonly string[];
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
  const answer = askGit(repo.root, listing(id, prefix), repo.env);
  return treeOf(repo, named(id), listingIn(answer, prefix), contents);
}

/** The same while the rest goes on. Throws CannotRun `git-failed`. */
export function commitTreeMeanwhile(
  repo: Repository,
  id: string,
  prefix: string,
  contents: Contents,
): Promise<GitTree> {
  const asked = askedMeanwhile(repo, listing(id, prefix));
  return awaited(asked.then((answer) => treeOf(repo, named(id), listingIn(answer, prefix), contents)));
}

function listing(id: string, prefix: string): readonly string[] {
  return ["ls-tree", "-r", "-z", "--full-tree", id, ...(prefix === "" ? [] : ["--", prefix])];
}

function named(id: string): string {
  return `commit ${id.slice(0, 7)}`;
}

/** Puts the contents with these ids among those that are known: one `cat-file` where one is missing. */
export function fetchContents(repo: Repository, wanted: Iterable<string>, contents: Contents): void {
  const ids = [...new Set(wanted)].filter((id) => !contents.has(id));
  if (ids.length === 0) return;
  const answer = new BatchAnswer((id, bytes) => void contents.set(id, bytes));
  answer.add(askGit(repo.root, ["cat-file", "--batch"], repo.env, `${ids.join("\n")}\n`));
}

/** The same while the rest goes on. Throws CannotRun `git-failed`. */
export function fetchMeanwhile(repo: Repository, wanted: Iterable<string>, contents: Contents): Promise<void> {
  const take = (id: string, bytes: Uint8Array): void => void contents.set(id, bytes);
  const asked = askedObjects(repo, { env: repo.env, take });
  for (const id of wanted) asked.ask(id);
  const fetched = asked.answered().then(({ status, said }) => {
    if (status !== 0) throw gitFailed("cat-file", { status, stdout: NOTHING, stderr: said });
  });
  return awaited(fetched);
}

const NOTHING = Buffer.alloc(0);

/** The files as they are staged, below `prefix`; inside a hook those of the commit being made. Unmerged files are left out. */
export function indexTree(repo: Repository, prefix: string): GitTree {
  const entries = new Map<string, GitEntry>();
  const args = ["ls-files", "-s", "-z", ...(prefix === "" ? [] : ["--", prefix])];
  for (const row of askGit(repo.root, args, repo.env).toString("utf8").split("\0")) {
    const [, mode, blob, path] = /^(\d{6}) ([0-9a-f]+) 0\t(.*)$/s.exec(row) ?? [];
    if (mode === undefined || blob === undefined || path?.startsWith(prefix) !== true) continue;
    entries.set(path.slice(prefix.length), { kind: kindOf(mode), blob });
  }
  return treeOf(repo, "the index", listingOf(entries));
}

function treeOf(repo: Repository, describe: string, paths: Listing, contents: Contents = new Map()): GitTree {
  const { at, below: files, ending } = paths;
  return { describe, files, kind, read, ending, blob: (file) => at(file)?.blob };

  function kind(path: string): Kind | undefined {
    return at(path)?.kind ?? (paths.hasBelow(path) ? "directory" : undefined);
  }

  function read(file: string): Uint8Array | undefined {
    const entry = at(file);
    if (entry?.kind !== "file") return undefined;
    const like = together.find((form) => form.test(file));
    if (!contents.has(entry.blob)) fetch(like === undefined ? [file] : files("").filter((path) => like.test(path)));
    return contents.get(entry.blob)?.subarray(0, readLimit);
  }

  function fetch(wanted: readonly string[]): void {
    const blobs = wanted.map((file) => at(file)).filter((entry) => entry?.kind === "file");
    fetchContents(
      repo,
      blobs.map((entry) => entry?.blob ?? ""),
      contents,
    );
  }
}

/** Documents, and signatures beside records; anything else in a repository (weights, notebooks) is read one by one, on demand. */
const together: readonly RegExp[] = [/\.ya?ml$/, /\.yaml\.sig$/];
