import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const dir = join(import.meta.dirname, "peers");

/** Where the other validators are installed; undefined where nobody asked for them yet. */
export function installedPeers(): string | undefined {
  const modules = join(dir, "node_modules");
  return existsSync(join(modules, ".package-lock.json")) ? modules : undefined;
}

/** Installs them as their lock file says: the one part of the bench that uses the network, when it is asked for. */
export function installPeers(): void {
  const ran = spawnSync("npm", ["ci", "--prefix", dir, "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (ran.status !== 0) throw new Error("the other validators could not be installed");
}
