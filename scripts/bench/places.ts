import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the trials share: the mlc that is measured, and what was made for it. */
export interface Bench {
  /** bin/mlc.cjs. */
  readonly mlc: string;
  /** The root of the package that it belongs to. */
  readonly root: string;
  /** The directory of a name, made the first time it is asked for; it goes when the bench ends. */
  readonly place: (name: string, make: (dir: string) => void) => string;
  /** Where other validators are installed; undefined where they are not. */
  readonly peers: string | undefined;
}

/** Makes and finds the directories of a run; `clear` takes them away. */
export function places(): { readonly place: Bench["place"]; readonly clear: () => void } {
  const all = mkdtempSync(join(tmpdir(), "mlc-bench-"));
  const made = new Set<string>();
  return {
    place(name, make) {
      const dir = join(all, name);
      if (!made.has(name)) {
        mkdirSync(dir);
        make(dir);
        made.add(name);
      }
      return dir;
    },
    clear: () => rmSync(all, { recursive: true, force: true }),
  };
}
