import { accessSync, constants, readFileSync, realpathSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import type { Environment } from "./git-env.ts";

/** The release of Node.js that runs this, `20.20.2`. */
export const nodeVersion: string = process.versions.node;

/** The releases of Node.js that mlc is tested with (package.json, `engines`). */
export const nodeNeeded = "^20.19.0 || ^22.13.0 || >=24.0.0";

/** Whether a release of Node.js is one of `nodeNeeded`. */
export function isNodeEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);
}

/** A program that a shell would start by its name. */
export interface OnPath {
  readonly path: string;
  /** `mlc` of this package, with its release where it is known; otherwise what it looks like. */
  readonly is:
    { readonly ours: true; readonly version: string | undefined } | { readonly ours: false; readonly what: string };
}

/** The `mlc` that the PATH finds first; undefined where it finds none. */
export function mlcOnPath(env: Environment): OnPath | undefined {
  for (const dir of (env["PATH"] ?? "").split(delimiter).filter((each) => each !== "")) {
    for (const name of process.platform === "win32" ? ["mlc.cmd", "mlc.exe"] : ["mlc"]) {
      const path = join(dir, name);
      if (isProgram(path)) return { path, is: recognised(path) };
    }
  }
  return undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function recognised(path: string): OnPath["is"] {
  const file = realpathSync(path);
  const text = start(file);
  const manifest = manifestAbove(dirname(file));
  if (manifest?.name === "model-lifecycle") return { ours: true, version: manifest.version };
  // A shim of a package manager is a script that names the file it starts.
  if (text.includes("model-lifecycle")) return { ours: true, version: undefined };
  if (/mlcflow|from mlc\b|import mlc\b/.test(text)) return { ours: false, what: "the one of MLCommons" };
  if (manifest?.name !== undefined) return { ours: false, what: `of the npm package ${manifest.name}` };
  return { ours: false, what: "of no package that mlc knows" };
}

/** The package.json beside a program or in a directory above it, as npm lays packages out. */
function manifestAbove(dir: string): { readonly name?: string; readonly version?: string } | undefined {
  for (let here = dir, steps = 0; steps < 4; here = dirname(here), steps += 1) {
    try {
      return JSON.parse(readFileSync(join(here, "package.json"), "utf8")) as { name?: string; version?: string };
    } catch {
      // Not here.
    }
  }
  return undefined;
}

function start(file: string): string {
  try {
    return readFileSync(file).subarray(0, 4096).toString("utf8");
  } catch {
    return "";
  }
}
