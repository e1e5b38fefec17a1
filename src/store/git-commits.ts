import { createHash, hash } from "node:crypto";
import type { Repository } from "./git.ts";
import { askGit, rawLog, runGit } from "./git-run.ts";

/** A commit as found in the history, with what it changed against its first parent. */
export interface Commit {
  readonly id: string;
  /** Undefined for the first commit. */
  readonly parent: string | undefined;
  /** `Ana Ruiz <ana@acme.example>`. */
  readonly author: string;
  /** Path from the repository's root -> id of its content afterwards (all zeros where it was removed). */
  readonly blobs: ReadonlyMap<string, string>;
}

/** The commits on HEAD's own line after `base` (all of them when undefined), oldest first: one `git log`. */
export function commitsSince(repo: Repository, base: string | undefined): readonly Commit[] {
  const range = base === undefined ? "HEAD" : `${base}..HEAD`;
  const { status, stdout } = runGit(repo.root, [...logArguments, "--end-of-options", range, "--"], repo.env);
  if (status !== 0) return [];
  const tokens = stdout.toString("utf8").split("\0");
  const commits: Commit[] = [];
  let blobs = new Map<string, string>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? "";
    if (token.startsWith("\u0001")) {
      blobs = new Map();
      const parent = (tokens[at + 1] ?? "").split(" ")[0];
      commits.push({ id: token.slice(1), parent: parent || undefined, author: tokens[at + 2] ?? "", blobs });
      at += 2;
    } else if (token.startsWith(":") || token.startsWith("\n:")) {
      blobs.set(tokens[++at] ?? "", token.trim().split(" ")[3] ?? "");
    }
  }
  return commits.reverse();
}

/** True when anything at or below these paths differs between an earlier commit and HEAD, or when that cannot be told. */
export function hasChanged(repo: Repository, since: string, paths: readonly string[]): boolean {
  const args = [
    "diff-tree",
    "-r",
    "-z",
    "--name-only",
    "--no-renames",
    "--end-of-options",
    since,
    "HEAD",
    "--",
    ...paths,
  ];
  const { status, stdout } = runGit(repo.root, args, repo.env);
  return status !== 0 || stdout.length > 0;
}

/**
 * Takes back the commit just made, if nobody built on it: HEAD moves to its parent only when it still stands at the commit.
 * False when it does not.
 */
export function undoCommit(repo: Repository, commit: Commit): boolean {
  const change = commit.parent === undefined ? ["-d", "HEAD", commit.id] : ["HEAD", commit.parent, commit.id];
  return runGit(repo.root, ["update-ref", "-m", "mlc: take back", ...change], repo.env).status === 0;
}

/** The id git gives to these bytes as they are, without filters; `like` is any id of the repository (sha1 or sha256). */
export function rawBlobId(bytes: Uint8Array, like: string): string {
  const algorithm = like.length === 64 ? "sha256" : "sha1";
  const head = `blob ${String(bytes.length)}\0`;
  if (bytes.length > COPIED) return createHash(algorithm).update(head).update(bytes).digest("hex");
  // In one call: a log asks this of every record, and an object for each takes longer than the hash.
  const whole = Buffer.allocUnsafe(head.length + bytes.length);
  whole.write(head, "latin1");
  whole.set(bytes, head.length);
  return hash(algorithm, whole, "hex");
}

/** Bytes that are copied behind their head; more of them are hashed where they stand. */
const COPIED = 65_536;

/** The id git gives to these bytes when they are added at `path`: after line-ending conversion and clean filters. */
export function filteredBlobId(repo: Repository, path: string, bytes: Uint8Array): string {
  const input = Buffer.from(bytes);
  return askGit(repo.root, ["hash-object", "--stdin", `--path=${path}`], repo.env, input)
    .toString("utf8")
    .trim();
}

/** The ids of what the newest commit holds at exact paths; nothing before the first commit. */
export function blobsAtHead(repo: Repository, paths: readonly string[]): ReadonlyMap<string, string> {
  const { stdout } = runGit(repo.root, ["ls-tree", "-z", "--full-tree", "HEAD", "--", ...paths], repo.env);
  const rows = stdout.toString("utf8").split("\0").slice(0, -1);
  return new Map(rows.map((row) => [row.slice(row.indexOf("\t") + 1), row.split(/[ \t]/, 3)[2] ?? ""]));
}

/** The content of one blob. */
export function blobText(repo: Repository, id: string): string {
  return askGit(repo.root, ["cat-file", "blob", id], repo.env).toString("utf8");
}

const logArguments: readonly string[] = [
  ...rawLog,
  "--encoding=UTF-8",
  "--first-parent",
  "-m",
  "--format=%x01%H%x00%P%x00%an <%ae>%x00",
];
