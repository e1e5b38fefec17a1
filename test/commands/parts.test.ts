import { describe, expect, it } from "vitest";
import type { PartWork } from "../../src/commands/part-works.ts";
import { foundInParts, takeParts, type ThreadWork } from "../../src/commands/parts.ts";
import { filesFrom } from "../../src/core/workspace.ts";
import type { Loaded } from "../../src/store/workspace.ts";
import type { InParts } from "../../src/store/workspace-parts.ts";
import type { World } from "../../src/world.ts";
import { testWorld } from "../support/world.ts";

describe("a workspace that is judged in parts", () => {
  it("is told in the order of its models, whichever thread took a part", async () => {
    const { world, told } = withHelper();
    expect(await foundInParts(world, "/w", inParts(200), names, "-")).toEqual(ALL);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(PARTS);
  });

  it("is left to the threads from eight thousand files on", async () => {
    const { world, told } = withHelper();
    expect(await foundInParts(world, "/w", inParts(900), names, "-")).toEqual(ALL);
    expect(told).toEqual(ALL.map((_part, at) => at));
    const none = { ...testWorld(), threads: () => Promise.resolve([]) };
    expect(await foundInParts(none, "/w", inParts(900), names, "-")).toEqual(ALL);
  });

  it("is judged here where a thread has taken parts and failed", async () => {
    const world = withThreads(({ taken }) => {
      Atomics.add(taken, 0, 3);
      return Promise.reject(new Error("no memory"));
    });
    expect(await foundInParts(world, "/w", inParts(900), names, "-")).toEqual(ALL);
  });

  it("starts a thread for every eight hundred files, and none below", async () => {
    const asked: (readonly [number, boolean])[] = [];
    const world: World = {
      ...testWorld(),
      threads: (_work, most, all) => {
        asked.push([most, all]);
        return Promise.resolve([]);
      },
    };
    for (const files of [10, 100, 900]) await foundInParts(world, "/w", inParts(files), names, "-");
    expect(asked).toEqual([
      [1, false],
      [9, true],
    ]);
  });
});

const PARTS = 10;

/** Ten parts of one model each, with so many files. */
function inParts(files: number): InParts {
  const ids = Array.from({ length: PARTS }, (_none, at) => `m-${String(at)}`);
  return {
    settings: partOf([]),
    dirs: ids.map((id) => `models/${id}`),
    parts: ids.map((id) => [id]),
    files: files * PARTS,
    read: (part) => Promise.resolve(partOf(part ?? ids)),
  };
}

function partOf(ids: readonly string[]): Loaded {
  const models = ids.map((id) => filesFrom({ id, dir: `models/${id}` }, [], []));
  return { workspace: { models } } as unknown as Loaded;
}

const names: PartWork<string, readonly string[]> = {
  name: "validate",
  found: ({ workspace }, mark) => workspace.models.map(({ id }) => mark + id),
};

const ALL = Array.from({ length: PARTS }, (_none, at) => [`-m-${String(at)}`]);

/** A world with one more thread, and which parts it takes. */
function withHelper(): { readonly world: World; readonly told: readonly number[] } {
  const told: number[] = [];
  const world = withThreads(async (work) => {
    const found = new Map<number, unknown>();
    await takeParts(work.parts, work.taken, inParts(0).read, (part, at) => {
      told.push(at);
      found.set(at, names.found(part, "-"));
    });
    return found;
  });
  return { world, told };
}

/** A world with one more thread, which runs beside this one. */
function withThreads(thread: (work: ThreadWork) => Promise<unknown>): World {
  return { ...testWorld(), threads: (work) => Promise.resolve([thread(work as ThreadWork)]) };
}
