import { statSync } from "node:fs";
import { resolve } from "node:path";
import { cannot } from "./errors.ts";

/** The directory to start in: every `-C` relative to the one before, as git does. CannotRun where one is missing. */
export function startDirectory(cwd: string, dirs: readonly string[]): string {
  let here = cwd;
  for (const dir of dirs) {
    here = resolve(here, dir);
    if (statSync(here, { throwIfNoEntry: false })?.isDirectory() !== true) throw cannot("no-such-directory", { dir });
  }
  return here;
}
