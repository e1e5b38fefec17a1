import { createHash, randomBytes } from "node:crypto";
import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isCode, replaceFile, syncDirectory } from "./atomic.ts";
import type { Repository } from "./git.ts";
import { blobsAtHead, filteredBlobId, rawBlobId } from "./git-commits.ts";
import { resetIndex } from "./git-status.ts";
import type { Environment } from "./git-env.ts";
import { isWritable } from "./tree.ts";

/** What a writing command is about to do, noted in the git directory so that the next one can put it back. */
export interface Journal {
  readonly v: 1;
  readonly id: string;
  /** Commit id of HEAD before; null before the first commit. */
  readonly base: string | null;
  /** Directories that did not exist before, from the repository's root, outer ones first. */
  readonly made: readonly string[];
  readonly files: readonly JournalFile[];
}

/** One file: its path from the repository's root, sha256 of its bytes before (null: it does not exist) and after. */
export interface JournalFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

/** Notes what will be written and keeps the old files beside the note, as hard links: putting them back needs no disk space. */
export function beginJournal(repo: Repository, base: string | undefined, writes: readonly Write[]): Journal {
  const files = writes.map(({ path, before, after }) => ({
    path,
    before: before === null ? null : sha256(before),
    after: sha256(after),
  }));
  const journal: Journal = {
    v: 1,
    id: randomBytes(6).toString("hex"),
    base: base ?? null,
    made: missing(repo, files),
    files,
  };
  mkdirSync(room(repo), { recursive: true });
  try {
    for (const [index, file] of files.entries()) {
      if (file.before !== null) keepOld(join(repo.root, file.path), backup(repo, journal, index));
    }
    syncDirectory(room(repo));
    replaceFile(note(repo), Buffer.from(JSON.stringify(journal)));
  } catch (error) {
    endJournal(repo, journal);
    throw error;
  }
  return journal;
}

/** Forgets a journal whose work is complete, or completely undone. */
export function endJournal(repo: Repository, journal: Journal): void {
  rmSync(note(repo), { force: true });
  for (const index of journal.files.keys()) rmSync(backup(repo, journal, index), { force: true });
}

/**
 * Puts every file of a journal back as it was, and removes directories left empty by that. Content that neither was there before
 * nor was written by mlc is kept aside first, and said.
 */
export function restoreFiles(repo: Repository, journal: Journal): readonly Finding[] {
  const notes: Finding[] = [];
  for (const dir of new Set(journal.files.map(({ path }) => dirname(join(repo.root, path))))) sweep(dir, UNFINISHED);
  for (const [index, file] of journal.files.entries()) {
    const absolute = join(repo.root, file.path);
    const now = bytesOf(absolute);
    const digest = digestOf(now);
    if (digest === file.before) continue;
    if (now !== undefined && digest !== file.after) notes.push(keepAside(repo, journal, index, file));
    if (file.before === null) rmSync(absolute, { force: true });
    else putBack(backup(repo, journal, index), absolute);
  }
  for (const dir of journal.made.toReversed()) removeEmpty(join(repo.root, dir));
  return notes;
}

/**
 * Finishes what an interrupted command left behind, or undoes it. Only for a writing command that holds the lock: a reader in a hook
 * of our own commit would otherwise undo it.
 */
export function recoverJournal(repo: Repository, env: Environment): readonly Finding[] {
  const text = bytesOf(note(repo))?.toString("utf8");
  if (text === undefined) {
    sweep(room(repo), LEFT_IN_ROOM);
    return [];
  }
  const journal = parse(text);
  if (journal === undefined) return [setAside(repo)];
  const paths = journal.files.map((file) => file.path);
  const finished = isCommitted(repo, journal);
  const notes = finished ? [] : restoreFiles(repo, journal);
  resetIndex(repo, paths, env);
  endJournal(repo, journal);
  sweep(room(repo), LEFT_IN_ROOM);
  return [finding(finished ? "earlier-run-finished" : "earlier-run-undone", { files: paths }), ...notes];
}

/** True when every file is on disk as it was written, and the newest commit holds it so: then the work is done, whatever else failed. */
export function isCommitted(repo: Repository, journal: Journal): boolean {
  const contents = journal.files.map((file) => bytesOf(join(repo.root, file.path)));
  if (!journal.files.every((file, at) => digestOf(contents[at]) === file.after)) return false;
  const held = blobsAtHead(
    repo,
    journal.files.map((file) => file.path),
  );
  return journal.files.every(({ path }, at) => {
    const blob = held.get(path);
    const bytes = contents[at];
    if (blob === undefined || bytes === undefined) return false;
    return blob === rawBlobId(bytes, blob) || blob === filteredBlobId(repo, path, bytes);
  });
}

/** The bytes of one file before and after, its path from the repository's root. */
export interface Write {
  readonly path: string;
  readonly before: Buffer | null;
  readonly after: Buffer;
}

function room(repo: Repository): string {
  return join(repo.gitDir, "mlc");
}

function note(repo: Repository): string {
  return join(room(repo), "journal.json");
}

function backup(repo: Repository, journal: Journal, index: number): string {
  return join(room(repo), `${journal.id}-${index}.old`);
}

/** A hard link where the file system allows it between the two places, a copy elsewhere. */
function keepOld(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch (error) {
    if (!isCode(error, "EXDEV", "EPERM", "ENOTSUP", "ENOSYS", "EMLINK")) throw error;
    copyFileSync(file, kept, constants.COPYFILE_EXCL);
  }
}

function putBack(kept: string, file: string): void {
  try {
    renameSync(kept, file);
  } catch (error) {
    if (!isCode(error, "EXDEV")) throw error;
    replaceFile(file, readFileSync(kept));
  }
}

function keepAside(repo: Repository, journal: Journal, index: number, file: JournalFile): Finding {
  const kept = join(room(repo), `kept-${journal.id}-${index}`);
  const absolute = join(repo.root, file.path);
  try {
    linkSync(absolute, kept);
  } catch {
    copyFileSync(absolute, kept);
  }
  return finding("edit-kept-aside", { file: file.path, kept: relative(repo.root, kept) });
}

function missing(repo: Repository, files: readonly JournalFile[]): readonly string[] {
  const dirs = new Set<string>();
  for (const { path } of files) {
    for (let cut = path.indexOf("/"); cut !== -1; cut = path.indexOf("/", cut + 1)) {
      const dir = path.slice(0, cut);
      if (lstatSync(join(repo.root, dir), { throwIfNoEntry: false }) === undefined) dirs.add(dir);
    }
  }
  return [...dirs];
}

/** What a killed command was still writing, and the old files of one that had not noted yet what it would do. */
const UNFINISHED = /^\.mlc-\d+-[0-9a-f]{8}\.tmp$/;
const LEFT_IN_ROOM = /^(?:\.mlc-\d+-[0-9a-f]{8}\.tmp|[0-9a-f]{12}-\d+\.old)$/;

/** Removes files of mlc from a directory by their names. Only for the holder of the lock: nobody else writes such files then. */
function sweep(dir: string, names: RegExp): void {
  let entries: readonly string[];
  try {
    entries = readdirSync(dir);
  } catch (error) {
    if (isCode(error, "ENOENT", "ENOTDIR")) return;
    throw error;
  }
  for (const name of entries.filter((each) => names.test(each))) rmSync(join(dir, name), { force: true });
}

/** `rmdir` refuses a directory that holds anything, which is then somebody else's. */
function removeEmpty(dir: string): void {
  try {
    rmdirSync(dir);
  } catch (error) {
    if (!isCode(error, "ENOENT", "ENOTDIR", "ENOTEMPTY", "EEXIST")) throw error;
  }
}

function setAside(repo: Repository): Finding {
  const kept = join(room(repo), `journal-unread-${randomBytes(4).toString("hex")}.json`);
  renameSync(note(repo), kept);
  return finding("journal-set-aside", { file: relative(repo.root, kept) });
}

function digestOf(bytes: Buffer | undefined): string | null {
  return bytes === undefined ? null : sha256(bytes);
}

function parse(text: string): Journal | undefined {
  try {
    const value = JSON.parse(text) as Partial<Journal> | null;
    const sound =
      value?.v === 1 &&
      typeof value.id === "string" &&
      /^[0-9a-f]+$/.test(value.id) &&
      (value.base === null || typeof value.base === "string") &&
      Array.isArray(value.made) &&
      value.made.every((dir) => typeof dir === "string" && isWritable(dir)) &&
      Array.isArray(value.files) &&
      value.files.every(
        (file: Partial<JournalFile>) =>
          typeof file.path === "string" && isWritable(file.path) && typeof file.after === "string",
      );
    return sound ? (value as Journal) : undefined;
  } catch {
    return undefined;
  }
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isCode(error, "ENOENT", "ENOTDIR")) return undefined;
    throw error;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
