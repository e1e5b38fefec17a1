import type { Loaded } from "../store/workspace.ts";
import type { InParts } from "../store/workspace-parts.ts";
import type { World } from "../world.ts";
import type { PartWork, WorkName } from "./part-works.ts";

/** What another thread is told: plain data, and the count of parts that are taken, which all threads share. */
export interface ThreadWork {
  readonly work: WorkName;
  readonly root: string;
  readonly asked: unknown;
  readonly dirs: InParts["dirs"];
  readonly parts: InParts["parts"];
  readonly taken: Int32Array;
}

/** What was found in a part, by the place of the part. */
export type FoundAt = ReadonlyMap<number, unknown>;

/**
 * What a work finds in each part of a workspace, in their order. Each part is read, judged and let go, so that ten thousand
 * files take no more memory than some hundred; where there are many, other threads of the world take parts as well.
 */
export async function foundInParts<Asked, Found>(
  world: World,
  root: string,
  { dirs, parts, files, read }: InParts,
  { name, found }: PartWork<Asked, Found>,
  asked: Asked,
): Promise<readonly Found[]> {
  const all = new Map<number, unknown>();
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const most = Math.min(Math.floor(files / FOR_A_THREAD), parts.length - 1);
  const work: ThreadWork = { work: name, root, asked, dirs, parts, taken };
  const leave = files >= FOR_THREADS;
  const threads = most <= 0 ? [] : ((await world.threads?.(work, most, leave)) ?? []);
  if (threads.length === 0 || !leave)
    await takeParts(parts, taken, read, (part, at) => all.set(at, found(part, asked)));
  for (const thread of await Promise.allSettled(threads)) {
    if (thread.status === "fulfilled") for (const [at, result] of thread.value as FoundAt) all.set(at, result);
  }
  // A thread that could not start or failed has taken parts with it: they are read here, and what is wrong is said.
  for (const [at, part] of parts.entries()) if (!all.has(at)) all.set(at, found(await read(part), asked));
  return parts.map((_, at) => all.get(at) as Found);
}

/** Takes parts nobody has taken yet, until there is none. */
export async function takeParts(
  parts: InParts["parts"],
  taken: Int32Array,
  read: InParts["read"],
  found: (part: Loaded, at: number) => void,
): Promise<void> {
  for (let at = Atomics.add(taken, 0, 1); at < parts.length; at = Atomics.add(taken, 0, 1)) {
    found(await read(parts[at]), at);
  }
}

/** A thread loads and compiles all of mlc anew: below so many files this one is done before it has helped. */
const FOR_A_THREAD = 800;

/** From so many on this one only waits: a thread can be kept from growing, and one more of them is made up for. */
const FOR_THREADS = 8000;
