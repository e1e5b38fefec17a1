import { basename, resolve } from "node:path";
import type { JsonMap } from "../core/json.ts";
import { publicPath } from "../importers/source.ts";
import { below } from "../store/root.ts";
import { hashFile } from "../store/sources.ts";
import type { World } from "../world.ts";

/**
 * What `--attach FILE` adds to a record: path, size and SHA-256 of each file as it is now, byte for byte, so that
 * `sha256sum` gives the same. The files themselves stay where they are. A file from elsewhere is named without its
 * directories. Throws CannotRun for what cannot be read.
 */
export function attachedFiles(world: World, root: string, files: readonly string[]): JsonMap {
  if (files.length === 0) return {};
  const attached = files.map((file) => {
    const absolute = resolve(world.cwd, file);
    const { sha256, bytes } = hashFile(absolute);
    return { path: publicPath(below(root, absolute) ?? basename(absolute)), sha256, bytes };
  });
  return { "x-attached": attached };
}
