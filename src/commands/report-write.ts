import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { cannot } from "../errors.ts";
import { replaceFile } from "../store/atomic.ts";

/** Throws CannotRun `report-not-ours` where something stands at a path that `mlc report` did not write. */
export function refuseOthers(file: string, out: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isFile() || !headOf(file, out).includes(MARK)) throw cannot("report-not-ours", { out });
}

/** Writes the page unless it stands there already. Throws CannotRun `report-unwritable`. */
export function writeReport(file: string, out: string, text: string): { bytes: number; changed: boolean } {
  const bytes = Buffer.from(text);
  const changed = !isThere(file, bytes);
  try {
    if (changed) replaceFile(file, bytes);
  } catch (error) {
    throw unwritable(error, out);
  }
  return { bytes: bytes.length, changed };
}

const MARK = '<meta name="generator" content="mlc report">';

/** The mark stands near the beginning of every report. */
const HEAD = 8192;

function headOf(file: string, out: string): string {
  let fd: number | undefined;
  try {
    fd = openSync(file, "r");
    const bytes = Buffer.alloc(HEAD);
    return bytes.toString("latin1", 0, readSync(fd, bytes, 0, HEAD, 0));
  } catch (error) {
    throw unwritable(error, out);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function isThere(file: string, bytes: Buffer): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

function unwritable(error: unknown, out: string): Error {
  const { code } = error as NodeJS.ErrnoException;
  return cannot("report-unwritable", { out, reason: code ?? "it cannot be written" });
}
