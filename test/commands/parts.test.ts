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
    const told: number[] = [];
    const world = withThreads(async (work) => {
      const found = new Map<number, unknown>();
      await takeParts(work.parts, work.taken, inParts(0).read, (part, at) => {
        told.push(at);
        found.set(at, names.found(part, "-"));
      });
      return found;
    });
    expect(await foundInParts(world, "/w", inParts(500), names, "-")).toEqual(ALL);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(PARTS);
  });

  it("is judged here where a thread has taken parts and failed", async () => {
    const world = withThreads(({ taken }) => {
      Atomics.add(taken, 0, 3);
      return Promise.reject(new Error("no memory"));
    });
    expect(await foundInParts(world, "/w", inParts(500), names, "-")).toEqual(ALL);
  });

  it("starts a thread for every eight hundred files, and none below", async () => {
    const asked: number[] = [];
    const world = {
      ...testWorld(),
      threads: (_work: unknown, most: number) => {
        asked.push(most);
        return Promise.resolve([]);
      },
    };
    for (const files of [10, 100, 500]) await foundInParts(world, "/w", inParts(files), names, "-");
    expect(asked).toEqual([1, 5]);
  });
});

const PARTS = 10;

/** Ten parts of one model each, with so many files. */
function inParts(files: number): InParts {
  const ids = Array.from({ length: PARTS }, (_none, at) => `m-${String(at)}`);
  return {
    settings: partOf([], 0),
    dirs: ids.map((id) => `models/${id}`),
    parts: ids.map((id) => [id]),
    read: (part) => Promise.resolve(partOf(part ?? ids, files)),
  };
}

function partOf(ids: readonly string[], files: number): Loaded {
  const models = ids.map((id) => {
    const broken = Array.from({ length: files }, (_none, at) => ({ file: `models/${id}/${String(at)}`, findings: [] }));
    return filesFrom({ id, dir: `models/${id}` }, [], broken);
  });
  return { workspace: { models } } as unknown as Loaded;
}

const names: PartWork<string, readonly string[]> = {
  name: "validate",
  found: ({ workspace }, mark) => workspace.models.map(({ id }) => mark + id),
};

const ALL = Array.from({ length: PARTS }, (_none, at) => [`-m-${String(at)}`]);

/** A world with one more thread, which runs beside this one. */
function withThreads(thread: (work: ThreadWork) => Promise<unknown>): World {
  return { ...testWorld(), threads: (work) => Promise.resolve([thread(work as ThreadWork)]) };
}
