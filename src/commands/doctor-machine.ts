import { finding } from "../core/findings/catalogue.ts";
import { isNodeEnough, mlcOnPath, nodeNeeded, nodeVersion } from "../store/machine.ts";
import { version } from "../version.ts";
import type { World } from "../world.ts";
import { checked, type Checked } from "./doctor-checked.ts";

/** Node.js, and which program the PATH finds by the name of this one. */
export function checkedMachine(world: World): readonly Checked[] {
  return [
    { name: "mlc", says: `release ${version}` },
    checked("node", () =>
      isNodeEnough(nodeVersion) ? nodeVersion : finding("node-too-old", { found: nodeVersion, needed: nodeNeeded }),
    ),
    checked("path", () => {
      const found = mlcOnPath(world.env);
      if (found === undefined) return finding("mlc-not-on-path", {});
      const { path, is } = found;
      if (!is.ours) return finding("other-mlc-on-path", { path, what: is.what });
      if (is.version !== undefined && is.version !== version)
        return finding("other-version-on-path", { path, found: is.version, running: version });
      return `\`mlc\` is ${path}`;
    }),
  ];
}
