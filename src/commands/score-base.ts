import type { Outcome } from "../outcome.ts";
import type { World } from "../world.ts";
import type { Input } from "./command.ts";
import { beginRange } from "./range-begin.ts";

/** `mlc score --base REF`: what the files here change against the point where the branch left REF, by REF's own policy. */
export async function scoreAgainst(world: World, input: Input, ref: string): Promise<Outcome> {
  const begun = beginRange(world, ref);
  // Loaded while git looks at the files.
  return (await import("./score-compared.ts")).scoreCompared(world, input, begun);
}
