import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyOf, mlc, move, ran, troublesAfter, type Ended } from "./ground.ts";

/** One kind of fault: at the n-th call of a system call, in mlc itself or in the `git commit` it starts. */
export interface Fault {
  readonly where: "mlc" | "git";
  readonly call: string;
  /** As strace says it: `signal=KILL` or `error=EIO`. */
  readonly what: string;
  /** Calls are tried from this one on, and only every `step`-th where there are very many. */
  readonly from: number;
  readonly step: number;
}

/** What came of one fault at one call; undefined where the program made fewer calls. */
export interface Point {
  readonly name: string;
  readonly troubles: readonly string[];
}

/** Runs the move with the fault at the n-th call and looks at everything afterwards. */
export function faultAt(ground: string, fault: Fault, n: number): Point | undefined {
  const dir = copyOf(ground);
  const log = join(mkdtempSync(join(tmpdir(), "mlc-strace-")), "log");
  const inject = [`-e`, `trace=${fault.call}`, `-e`, `inject=${fault.call}:${fault.what}:when=${String(n)}`];
  const strace = ["-qq", "-o", log, ...inject];
  const done =
    fault.where === "mlc"
      ? // Only the main thread, where mlc does its own file work: the git processes it starts stay whole.
        ran("strace", [...strace, process.execPath, mlc, ...move], dir)
      : ran(process.execPath, [mlc, ...move], dir, { PATH: `${gitUnder(strace)}:/usr/local/bin:/usr/bin:/bin` });
  const happened = existsSync(log) && /\(INJECTED\)|\+\+\+ killed by SIGKILL/.test(readFileSync(log, "utf8"));
  const ended: Ended = { status: done.signal === null ? done.status : null, text: done.stdout + done.stderr };
  const troubles = happened ? troublesAfter(dir, ended) : [];
  ran("rm", ["-rf", dir, join(log, "..")], "/");
  return happened ? { name: nameOf(fault, n), troubles } : undefined;
}

/** `git commit: rename 2, kill` */
export function nameOf({ where, call, what }: Fault, n?: number): string {
  const program = where === "mlc" ? "mlc" : "git commit";
  return `${program}: ${call}${n === undefined ? "" : ` ${String(n)}`}, ${what.replace(/^(signal|error)=/, "")}`;
}

/** A folder with a `git` that runs `git commit`, and that alone, under strace. */
function gitUnder(strace: readonly string[]): string {
  const dir = mkdtempSync(join(tmpdir(), "mlc-git-"));
  const quoted = strace.map((word) => `'${word}'`).join(" ");
  const script = `#!/bin/sh
for word; do
  if [ "$word" = commit ]; then exec strace -f ${quoted} /usr/bin/git "$@"; fi
done
exec /usr/bin/git "$@"
`;
  writeFileSync(join(dir, "git"), script);
  chmodSync(join(dir, "git"), 0o755);
  return dir;
}
