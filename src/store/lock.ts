import { randomBytes } from "node:crypto";
import { linkSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cannot } from "../errors.ts";
import { isCode } from "./atomic.ts";

/** The right to write in one repository; at most one mlc holds it. */
export interface Lock {
  /** False when somebody took it away (removed the file, or took this process for dead). */
  held(): boolean;
  release(): void;
}

/**
 * Takes `mlc.lock` in a directory (git's common directory), waiting for another mlc. A lock whose process is gone is taken over.
 * Throws CannotRun `lock-held` after `waitMs` (5 s unless given), naming the holder.
 */
export async function takeLock(dir: string, waitMs = 5000): Promise<Lock> {
  const file = join(dir, "mlc.lock");
  const mine = JSON.stringify({ ...thisProcess(), at: new Date().toISOString(), key: randomBytes(8).toString("hex") });
  const until = performance.now() + waitMs;
  for (;;) {
    if (place(dir, file, mine)) {
      sweep(dir);
      return { held: () => content(file) === mine, release };
    }
    const theirs = content(file) ?? "";
    if (isStale(theirs) && takeAway(file, theirs)) continue;
    if (performance.now() >= until) throw cannot("lock-held", { ...holder(theirs), file });
    await sleep(15 + Math.random() * 45);
  }

  function release(): void {
    if (content(file) === mine) rmSync(file, { force: true });
  }
}

/** Linked into place, so that the file is never seen half written. */
function place(dir: string, file: string, mine: string): boolean {
  const fresh = join(dir, `mlc.lock.${process.pid}-${randomBytes(4).toString("hex")}`);
  try {
    writeFileSync(fresh, mine, { flag: "wx" });
    linkSync(fresh, file);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    if (isCode(error, "EPERM", "ENOTSUP", "ENOSYS", "EMLINK")) return placeWithoutLink(file, mine);
    throw cannot("cannot-write", { file, reason: (error as NodeJS.ErrnoException).code ?? "unknown" });
  } finally {
    rmSync(fresh, { force: true });
  }
}

function placeWithoutLink(file: string, mine: string): boolean {
  try {
    writeFileSync(file, mine, { flag: "wx" });
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw cannot("cannot-write", { file, reason: (error as NodeJS.ErrnoException).code ?? "unknown" });
  }
}

/** Moves a dead process's lock out of the way; when it turns out to be another, living one, puts it back. */
function takeAway(file: string, stale: string): boolean {
  const aside = `${file}.stale-${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    renameSync(file, aside);
    if (content(aside) === stale) return true;
    linkSync(aside, file);
    return false;
  } catch {
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Removes the unfinished locks of processes that are gone. */
function sweep(dir: string): void {
  for (const name of readdirSync(dir)) {
    const [, pid] = /^mlc\.lock\.(?:stale-)?(\d+)-[0-9a-f]{8}$/.exec(name) ?? [];
    if (pid === undefined) continue;
    const file = join(dir, name);
    const text = content(file) ?? "";
    // One that was killed before it could say who it is has its number in the name alone.
    const unsaid = parse(text).pid === undefined && !isAlive(Number(pid));
    if (unsaid || isStale(text)) rmSync(file, { force: true });
  }
}

interface Holder {
  readonly pid?: number;
  readonly host?: string;
  readonly boot_id?: string;
  readonly started?: string;
  readonly pid_space?: string;
  readonly at?: string;
}

function thisProcess(): Holder {
  const started = startOf(process.pid);
  const space = pidSpace();
  return {
    pid: process.pid,
    host: hostname(),
    boot_id: bootId(),
    ...(started === undefined ? {} : { started }),
    ...(space === undefined ? {} : { pid_space: space }),
  };
}

/** Only what this machine can know for sure: another host's process may well be alive. */
function isStale(theirs: string): boolean {
  const { pid, host, boot_id: boot, started, pid_space: space } = parse(theirs);
  if (pid === undefined || host !== hostname()) return false;
  if (boot !== undefined && boot !== "" && bootId() !== "" && boot !== bootId()) return true;
  if (space !== pidSpace()) return false;
  if (!isAlive(pid)) return true;
  return started !== undefined && startOf(pid) !== undefined && startOf(pid) !== started;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

/** A number that changes with every start of the machine (Linux); empty elsewhere, where only the process is looked at. */
function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

/** Containers may share host name and boot, but number their processes each for itself (pid_namespaces(7)). */
function pidSpace(): string | undefined {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return undefined;
  }
}

/** When a process started, in ticks since boot (field 22 of proc(5) `stat`): process ids are used again, also in containers. */
function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19];
  } catch {
    return undefined;
  }
}

function content(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function holder(theirs: string): { pid: string; host: string; at: string } {
  const { pid, host, at } = parse(theirs);
  return { pid: pid === undefined ? "unknown" : String(pid), host: host ?? "unknown", at: at ?? "unknown" };
}

function parse(text: string): Holder {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return {};
    const { pid, host, boot_id, started, pid_space, at } = value as Record<string, unknown>;
    return {
      ...(typeof pid === "number" && Number.isSafeInteger(pid) && pid > 0 ? { pid } : {}),
      ...(typeof host === "string" ? { host } : {}),
      ...(typeof boot_id === "string" ? { boot_id } : {}),
      ...(typeof started === "string" ? { started } : {}),
      ...(typeof pid_space === "string" ? { pid_space } : {}),
      ...(typeof at === "string" ? { at } : {}),
    };
  } catch {
    return {};
  }
}
