import { spawnSync } from "node:child_process";
import { devNull } from "node:os";
import type { Environment } from "./git-env.ts";

/** What a program answered. */
export interface ProgramAnswer {
  /** `failed` with any exit code but 0; `missing` where there is no such program. */
  readonly ended: "well" | "failed" | "missing";
  readonly stdout: string;
  readonly stderr: string;
}

/** How a program is run. */
export interface ProgramOptions {
  readonly env: Environment;
  readonly input?: Uint8Array;
  readonly cwd?: string;
  /** The program is a command line for a shell. */
  readonly shell?: boolean;
}

/** Runs ssh-keygen, or what stands in for it, and waits: a person may have to type a passphrase or touch a key. */
export function runProgram(program: string, args: readonly string[], options: ProgramOptions): ProgramAnswer {
  const { input = new Uint8Array(), shell = false, ...rest } = options;
  const ran = spawnSync(program, args, { ...rest, input, shell, timeout: PATIENCE, windowsHide: true });
  const { code, message } = (ran.error ?? {}) as Partial<NodeJS.ErrnoException>;
  // A program that needs no input may end before it was handed over; what it said stands.
  if (ran.error !== undefined && code !== "EPIPE") {
    return { ended: code === "ENOENT" ? "missing" : "failed", stdout: "", stderr: message ?? "" };
  }
  const [stdout, stderr] = [ran.stdout.toString("utf8"), ran.stderr.toString("utf8")];
  return { ended: ran.status === 0 ? "well" : "failed", stdout, stderr };
}

/** Whether there is an ssh-keygen to check SSH signatures with. */
export function hasSshKeygen(env: Environment): boolean {
  return runProgram("ssh-keygen", ["-l", "-f", devNull], { env }).ended !== "missing";
}

/** As long as git waits for a hook or a signing program that says nothing. */
const PATIENCE = 120_000;
