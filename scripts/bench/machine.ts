import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { Bench } from "./places.ts";

/** What a run was measured on. */
export interface Machine {
  readonly mlc: string;
  readonly node: string;
  readonly git: string;
  readonly platform: string;
  readonly cpu: string;
  readonly cpus: number;
  readonly memory_gb: number;
  readonly measured_on: string;
}

/** This machine, with the versions of what is measured on it. */
export function machine({ root }: Bench): Machine {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  return {
    mlc: manifest.version,
    node: process.version.slice(1),
    git: execFileSync("git", ["--version"], { encoding: "utf8" }).trim().replace("git version ", ""),
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model ?? "unknown",
    cpus: cpus().length,
    memory_gb: Math.round(totalmem() / 1e9),
    measured_on: new Date().toISOString().slice(0, 10),
  };
}

/** The same in a sentence, with the rounds of long rows where these are not their own. */
export function machineWords(at: Machine, rounds?: number): string {
  const on = `${String(at.cpus)} cores of ${at.cpu}, ${String(at.memory_gb)} GB, ${at.platform}`;
  return `Measured on ${at.measured_on}: mlc ${at.mlc}, Node ${at.node}, git ${at.git}; ${on}.${
    rounds === undefined ? "" : ` A first look: long rows in ${String(rounds)} ${rounds === 1 ? "round" : "rounds"}.`
  }`;
}
