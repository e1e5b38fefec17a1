import { describe, expect, test } from "vitest";
import type { FileChange } from "../../../src/core/verify/commits.ts";
import {
  hasPath,
  noPaths,
  nowhere,
  pathsAfter,
  pathsOf,
  withoutPath,
  withPath,
} from "../../../src/core/verify/paths.ts";
import { at, empty, entries, leave, put, type Persistent } from "../../../src/core/verify/persistent.ts";
import { fc } from "../../support/fast-check.ts";

describe("a map that is never changed", () => {
  // Keys that share their hash, as FNV-1a gives it, and others.
  const key = fc.oneof(fc.constantFrom("costarring", "liquid", "declinate", "macallums", "", "a"), fc.string());
  const steps = fc.array(fc.record({ key, value: fc.option(fc.integer()) }), { maxLength: 200 });

  test("holds after every step what a Map holds, and so does every map before it", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const model = new Map<string, number>();
        let map: Persistent<number> = empty;
        const past: [Persistent<number>, Map<string, number>][] = [];
        for (const { key: name, value } of all) {
          map = value === null ? leave(map, name) : put(map, name, value);
          if (value === null) model.delete(name);
          else model.set(name, value);
          past.push([map, new Map(model)]);
        }
        for (const [then, expected] of past) {
          expect(new Map(entries(then))).toEqual(expected);
          expect(then.size).toBe(expected.size);
          for (const name of ["liquid", ...expected.keys()]) expect(at(then, name)).toBe(expected.get(name));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("keeps thousands of keys apart", () => {
    let map: Persistent<number> = empty;
    for (let i = 0; i < 5000; i++) map = put(map, `models/m/records/2026/${String(i)}.yaml`, i);
    for (let i = 0; i < 5000; i += 2) map = leave(map, `models/m/records/2026/${String(i)}.yaml`);
    expect(map.size).toBe(2500);
    expect(at(map, "models/m/records/2026/4999.yaml")).toBe(4999);
    expect(at(map, "models/m/records/2026/4998.yaml")).toBeUndefined();
  });
});

describe("the paths of a tree", () => {
  const some = ["docs/a.md", "docs/deep/b.md", "top.md"].reduce(withPath, noPaths);

  test("hold files and the directories around them", () => {
    for (const path of ["top.md", "docs", "docs/deep", "docs/deep/b.md"]) expect(hasPath(some, path)).toBe(true);
    for (const path of ["doc", "docs/b.md", "top.md/x", "docs/", "", "../top.md"])
      expect(hasPath(some, path)).toBe(false);
  });

  test("lose a directory with its last file", () => {
    const left = withoutPath(some, "docs/deep/b.md");
    expect(hasPath(left, "docs/deep")).toBe(false);
    expect(hasPath(left, "docs/a.md")).toBe(true);
    expect(hasPath(some, "docs/deep")).toBe(true);
  });

  test("of a long history are those that every commit on the way leaves", () => {
    const leaf = { blob: "", mode: "100644" };
    const change = (file: string, was: boolean, is: boolean): FileChange => {
      return { file, before: was ? leaf : undefined, after: is ? leaf : undefined };
    };
    const start = pathsAfter(nowhere, [change("src/first.py", false, true)]);
    let here = start;
    for (let at = 0; at < 30_000; at += 1) here = pathsAfter(here, [change(`src/${String(at % 9)}.py`, at > 8, true)]);
    const end = pathsAfter(here, [change("src/first.py", true, false)]);
    expect(["src/first.py", "src/8.py"].map((path) => hasPath(pathsOf(end), path))).toEqual([false, true]);
    expect(["src/first.py", "src/8.py"].map((path) => hasPath(pathsOf(here), path))).toEqual([true, true]);
    expect(["src/first.py", "src/8.py"].map((path) => hasPath(pathsOf(start), path))).toEqual([true, false]);
    let long = start;
    for (let at = 0; at < 30_000; at += 1) long = pathsAfter(long, [change(`${String(at)}.py`, false, true)]);
    expect(pathsOf(long).size).toBe(30_001);
  });
});
