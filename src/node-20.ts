/**
 * Tells the engine of Node 20 how to run mlc. Later engines have other compilers and budgets, and a flag that is gone would be an
 * error on standard error: they keep their own.
 */
export function tellNode20(flag: string): void {
  if (process.versions.v8.startsWith("11.")) setEngineFlag(flag);
}

/**
 * node:v8 loads all of node:stream for its heap snapshots, 4 ms of a start. What it hands the flag to can be had alone in this
 * version of Node; where it is refused (under the permission model), node:v8 it is.
 */
function setEngineFlag(flag: string): void {
  const { noDeprecation } = process;
  try {
    process.noDeprecation = true;
    (process as unknown as Inside).binding("v8").setFlagsFromString(flag);
  } catch {
    process.getBuiltinModule("node:v8").setFlagsFromString(flag);
  } finally {
    process.noDeprecation = noDeprecation ?? false;
  }
}

/** The part of `process` that Node 20 still has and no longer describes. */
interface Inside {
  readonly binding: (name: "v8") => { readonly setFlagsFromString: (flag: string) => void };
}
