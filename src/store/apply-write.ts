import { lstatSync, readFileSync, rmSync, rmdirSync } from "node:fs";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { Cancelled, CannotRun, cannot } from "../errors.ts";
import type { Applied, ApplyOptions, Run, Target } from "./apply-run.ts";
import { resetOwn } from "./apply-commit.ts";
import { createFile, isCode, makeDirectories, replaceFile } from "./atomic.ts";
import { endJournal, isCommitted, restoreFiles, type Journal } from "./journal.ts";

/** Throws CannotRun `changed-meanwhile` unless the file on disk is byte for byte what the plan was made from. */
export function refuseChanged(target: Target): void {
  const now = bytesOf(target);
  const same = target.before === null ? now === undefined : now?.equals(target.before);
  if (same !== true) throw cannot("changed-meanwhile", { what: `\`${target.file}\`` }, { file: target.file });
}

/** Puts the new content in place, file by file, each looked at once more just before. */
export function writeFiles(targets: readonly Target[], onStep?: ApplyOptions["onStep"]): void {
  for (const [index, target] of targets.entries()) {
    writeFile(target);
    onStep?.(`written ${index}`);
  }
}

/** Writes where there is no repository: nothing to commit, no lock and no journal, but still all files or none. */
export function writeWithoutGit(targets: readonly Target[]): Applied {
  for (const target of targets) refuseChanged(target);
  const written: Target[] = [];
  const made: string[] = [];
  try {
    for (const target of targets) {
      made.push(...writeFile(target));
      written.push(target);
    }
  } catch (error) {
    for (const target of written.reverse()) {
      if (target.before === null) rmSync(target.absolute, { force: true });
      else replaceFile(target.absolute, target.before);
    }
    for (const dir of made.reverse()) rmdirSync(dir);
    throw error;
  }
  return { files: targets.map((target) => target.file), notes: [finding("outside-git", {})] };
}

/**
 * Undoes a write that could not be finished, and gives the error to go on with. Undefined when there is nothing to undo after all:
 * the commit stands, and only what came after it failed.
 */
export async function rollBack(error: unknown, journal: Journal, run: Run): Promise<Error | undefined> {
  const { repo, signals } = run;
  const paths = journal.files.map((file) => file.path);
  let notes: readonly Finding[];
  try {
    if (isCommitted(repo, journal)) return undefined;
    notes = restoreFiles(repo, journal);
    if (run.progress.indexTouched) await resetOwn(run, paths);
    endJournal(repo, journal);
  } catch (failure) {
    // The journal stays: the next writing command repeats this.
    if (failure instanceof CannotRun) return failure;
    const { path, message } = failure as NodeJS.ErrnoException;
    return cannot("not-put-back", { file: path ?? repo.root, reason: message, because: messageOf(error) });
  }
  if (signals.stop.aborted || error instanceof Cancelled) return new Cancelled();
  const kept = notes.flatMap((note) =>
    note.code === "edit-kept-aside" ? [(note as Finding<"edit-kept-aside">).args.kept] : [],
  );
  if (kept.length === 0) return error instanceof Error ? error : new Error(String(error));
  if (error instanceof CannotRun && error.finding.code === "hook-refused") {
    return cannot("hook-refused", { ...(error.finding as Finding<"hook-refused">).args, kept });
  }
  return cannot("stopped-and-kept", { because: messageOf(error), kept });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function writeFile(target: Target): readonly string[] {
  refuseChanged(target);
  let made: readonly string[] = [];
  try {
    made = makeDirectories(target.absolute);
    if (target.before === null) createFile(target.absolute, target.after);
    else replaceFile(target.absolute, target.after);
    return made;
  } catch (error) {
    if (isCode(error, "EEXIST")) throw cannot("changed-meanwhile", { what: `\`${target.file}\`` });
    throw cannot("cannot-write", { file: target.file, reason: reasonOf(error) }, { file: target.file });
  }
}

function bytesOf(target: Target): Buffer | undefined {
  try {
    if (lstatSync(target.absolute, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
    return readFileSync(target.absolute);
  } catch (error) {
    if (isCode(error, "ENOENT", "ENOTDIR")) return undefined;
    throw cannot("unreadable-file", { file: target.file, reason: reasonOf(error) }, { file: target.file });
  }
}

/** The system's words without its path, which is absolute and stands in the finding already. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return /^[A-Z0-9]+: ([^,]+)/.exec(message)?.[1] ?? code ?? message;
}
