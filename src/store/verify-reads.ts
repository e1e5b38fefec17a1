import type { Leaf } from "../core/verify/commits.ts";
import type { Repository } from "./git.ts";
import { askedObjects } from "./git-stream.ts";
import { WORKSPACE_FILE } from "./root.ts";
import { offline } from "./verify-objects.ts";
import { INSIDE } from "./verify-paths.ts";
import { MAX_RECORD_BYTES } from "./yaml/limits.ts";
import { readYamlFiles } from "./yaml/read.ts";
import type { YamlRead } from "./yaml/yaml-file.ts";

/** Contents that are fetched and read while git still walks, by id. */
export interface EarlyReads {
  /** Takes note of what stands at a path; whether it is a document, mlc.yaml says in the end. */
  readonly see: (file: string, leaf: Leaf) => void;
  /** Everything that was seen and is here; where git stops at an object that it cannot read, only some of it. */
  readonly reads: () => Promise<ReadonlyMap<string, YamlRead>>;
}

/** Fetches every content at a path where a document or record of some model could lie. */
export function earlyReads(repo: Repository, stop: AbortSignal): EarlyReads {
  const reads = new Map<string, YamlRead>();
  const reading: Promise<void>[] = [];
  const settings = new Set<string>();
  const asked = askedObjects(repo, {
    env: offline(repo),
    take: (id, bytes) => void reading.push(read(id, bytes)),
    stop,
  });
  return {
    see(file, { mode, blob }) {
      if (!mode.startsWith("100")) return;
      if (file === WORKSPACE_FILE) settings.add(blob);
      else if (!INSIDE.test(file)) return;
      asked.ask(blob);
    },
    async reads() {
      await asked.answered();
      await Promise.all(reading);
      return reads;
    },
  };

  async function read(id: string, bytes: Uint8Array): Promise<void> {
    const limit = settings.has(id) ? {} : { maxBytes: MAX_RECORD_BYTES };
    const [found] = await readYamlFiles([{ file: id, bytes, ...limit }]);
    if (found !== undefined) reads.set(id, found);
  }
}
