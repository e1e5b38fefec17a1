import { cpSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../scripts/build.ts";
import { tempDir } from "./repo.ts";

/** The program of this source tree as it is installed: the path of its `bin/mlc.cjs`, in a temporary directory. */
export async function builtProgram(): Promise<string> {
  const root = join(import.meta.dirname, "../..");
  const installed = tempDir();
  cpSync(join(root, "bin"), join(installed, "bin"), { recursive: true });
  cpSync(join(root, "package.json"), join(installed, "package.json"));
  await build(join(installed, "dist"));
  return join(installed, "bin/mlc.cjs");
}
