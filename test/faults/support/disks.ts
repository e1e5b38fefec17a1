import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Point } from "./strace.ts";
import { copyOf, mlc, move, ran, troublesAfter } from "./ground.ts";

/** The move on a disk with so many KiB left, and everything after room was made again. */
export function fullDisk(ground: string, kib: number): Point {
  return onDisk(ground, `disk with ${String(kib)} KiB left`, (dir) => {
    writeFileSync(join(dir, "filler"), "");
    const free = ran("df", ["--output=avail", "-k", dir], "/").stdout.trim().split("\n").at(-1) ?? "0";
    const fill = Math.max(0, Number(free) - kib);
    ran("dd", ["if=/dev/zero", "of=filler", "bs=1024", `count=${String(fill)}`], dir);
    return () => ran("rm", ["-f", "filler"], dir);
  });
}

/** The move on a disk that cannot be written, and everything after it can be. */
export function readOnlyDisk(ground: string): Point {
  return onDisk(ground, "read-only disk", (dir) => {
    ran("mount", ["-o", "remount,ro", dir], "/");
    return () => ran("mount", ["-o", "remount,rw", dir], "/");
  });
}

/** The move where a directory may not be written by the person who runs it, and everything after they may. */
export function withoutPermission(ground: string, where: string): Point {
  const dir = copyOf(ground);
  const mode = statSync(join(dir, where)).mode & 0o7777;
  // Root may write everywhere, so the move is made by nobody, who owns the copy.
  ran("chown", ["-R", "65534:65534", dir], "/");
  ran("chmod", ["0555", where], dir);
  const done = ran(
    "setpriv",
    ["--reuid=65534", "--regid=65534", "--clear-groups", process.execPath, mlc, ...move],
    dir,
    { HOME: "/nonexistent" },
  );
  ran("chmod", [mode.toString(8), where], dir);
  ran("chown", ["-R", "0:0", dir], "/");
  const troubles = troublesAfter(dir, { status: done.status, text: done.stdout + done.stderr });
  const refused = done.status === 2 ? [] : [`exit ${String(done.status)}: ${done.stdout}${done.stderr}`];
  ran("rm", ["-rf", dir], "/");
  return { name: `no permission to write ${where}`, troubles: [...refused, ...troubles] };
}

function onDisk(ground: string, name: string, harm: (dir: string) => () => void): Point {
  const dir = mkdtempSync(join(tmpdir(), "mlc-disk-"));
  const mounted = ran("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", dir], "/");
  if (mounted.status !== 0) return { name, troubles: [`cannot mount: ${mounted.stderr}`] };
  try {
    copyOf(ground, dir);
    const mend = harm(dir);
    const done = ran(process.execPath, [mlc, ...move], dir);
    mend();
    return { name, troubles: troublesAfter(dir, { status: done.status, text: done.stdout + done.stderr }) };
  } finally {
    ran("umount", [dir], "/");
    ran("rmdir", [dir], "/");
  }
}
