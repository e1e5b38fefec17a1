import { spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * What every measured process sees: nothing of the person's own settings. NODE_EXTRA_CA_CERTS, above all, costs Node 20 some
 * 40 ms a start and would flatter every ratio.
 */
export const environment: Readonly<Record<string, string>> = {
  PATH: process.env["PATH"] ?? "",
  HOME: tmpdir(),
  TMPDIR: tmpdir(),
  LANG: "C.UTF-8",
  TZ: "UTC",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Ana Ruiz",
  GIT_AUTHOR_EMAIL: "ana@acme.example",
  GIT_COMMITTER_NAME: "Ana Ruiz",
  GIT_COMMITTER_EMAIL: "ana@acme.example",
};

/** How a process is run, beyond where. */
export interface Running {
  readonly input?: string;
  /** The exit codes that are no failure; mlc answers no with 1. */
  readonly allowed?: readonly number[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Milliseconds that a process takes whose output the bench reads from a pipe. */
export function timed(cwd: string, command: readonly string[], how: Running = {}): number {
  const start = process.hrtime.bigint();
  output(cwd, command, how);
  return since(start);
}

/** What a process writes to its standard output. Throws where it fails, with what it said. */
export function output(cwd: string, [command = "", ...args]: readonly string[], how: Running = {}): string {
  const { input, allowed = [0], env } = how;
  const ran = spawnSync(command, args, {
    cwd,
    env: { ...environment, ...env },
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    ...(input === undefined ? { stdio: ["ignore", "pipe", "pipe"] } : { input }),
  });
  if (ran.status === null || !allowed.includes(ran.status)) {
    throw new Error(`${[command, ...args].join(" ")}: exit ${String(ran.status)} ${ran.stderr.slice(0, 400)}`);
  }
  return ran.stdout;
}

/** The same with the output going into `cat`, for what writes so much that a pipe into the bench would be measured too. */
export function piped(cwd: string, command: readonly string[], how: Running = {}): number {
  return timed(cwd, ["bash", "-c", '"$@" | cat > /dev/null; exit "${PIPESTATUS[0]}"', "sh", ...command], how);
}

/** Milliseconds until all of several processes that are started at once have ended well. */
export async function together(cwd: string, commands: readonly (readonly string[])[]): Promise<number> {
  const start = process.hrtime.bigint();
  const ended = await Promise.all(
    commands.map(
      async ([command = "", ...args]) =>
        await new Promise<number | null>((resolve, reject) => {
          const child = spawn(command, args, { cwd, env: environment, stdio: "ignore" });
          child.once("error", reject);
          child.once("close", resolve);
        }),
    ),
  );
  const failed = ended.filter((exit) => exit !== 0).length;
  if (failed > 0) throw new Error(`${failed} of ${commands.length} failed`);
  return since(start);
}

/** The most memory that a Node process ever held, in MB (10^6 bytes): `args` are what comes after `node`. */
export function peak(cwd: string, args: readonly string[], how: Running = {}): number {
  const file = join(tmpdir(), `mlc-bench-peak-${process.pid}`);
  const hook = join(import.meta.dirname, "floors/peak.cjs");
  try {
    output(cwd, [process.execPath, "--require", hook, ...args], { ...how, env: { MLC_BENCH_PEAK: file } });
    return Number(readFileSync(file, "utf8")) / 1e6;
  } finally {
    rmSync(file, { force: true });
  }
}

function since(start: bigint): number {
  return Number(process.hrtime.bigint() - start) / 1e6;
}
