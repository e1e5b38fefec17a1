import { fc } from "../support/fast-check.ts";
import compare from "semver/functions/compare.js";
import parse from "semver/functions/parse.js";
import { expect, test } from "vitest";
import { compareVersions } from "../../src/core/versions.ts";

test("the examples of semver.org stand in the order it gives them", () => {
  const ordered = [
    "1.0.0-alpha",
    "1.0.0-alpha.1",
    "1.0.0-alpha.beta",
    "1.0.0-beta",
    "1.0.0-beta.2",
    "1.0.0-beta.11",
    "1.0.0-rc.1",
    "1.0.0",
    "2.0.0",
    "2.1.0",
    "2.1.1",
    "10.0.0",
  ];
  expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
});

test("a name that is no semantic version is below every one that is; of two such names the text decides", () => {
  expect(["1.0.0", "01.0.0", "july", "0.0.1-a", "1.0", "august"].sort(compareVersions)).toEqual([
    "01.0.0",
    "1.0",
    "august",
    "july",
    "0.0.1-a",
    "1.0.0",
  ]);
});

test("numbers beyond 2^53 still differ in their last digit", () => {
  expect(compareVersions("1.0.0-20261122153000124", "1.0.0-20261122153000123")).toBeGreaterThan(0);
});

// Pieces that come close to a version, right and wrong ones: the semver package is the judge of both.
const piece = fc.constantFrom("0", "1", "2", "10", "01", "a", "A", "b1", "-", "--", "1a", "x-y", "");
const version = fc
  .tuple(
    fc.constantFrom("", "v"),
    fc.array(piece, { minLength: 2, maxLength: 4 }),
    fc.option(fc.array(piece, { minLength: 1, maxLength: 3 })),
    fc.option(fc.array(piece, { minLength: 1, maxLength: 2 })),
  )
  .map(([v, core, prerelease, build]) =>
    [
      v,
      core.join("."),
      ...(prerelease ? ["-", prerelease.join(".")] : []),
      ...(build ? ["+", build.join(".")] : []),
    ].join(""),
  );
const right = fc
  .tuple(fc.constantFrom("0", "1", "10"), fc.constantFrom("0", "2", "10"), fc.option(fc.array(piece, { maxLength: 3 })))
  .map(([minor, patch, prerelease]) => `1.${minor}.${patch}${prerelease ? `-${prerelease.join(".")}` : ""}`);
const any = fc.oneof(version, right);

test("every pair of names is ordered as the semver package orders it", () => {
  let both = 0;
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [x, y] = [parse(a), parse(b)];
      const text = a < b ? -1 : a > b ? 1 : 0;
      if (x !== null && y !== null) both++;
      const expected =
        x !== null && y !== null ? compare(x, y) || text : x === null && y === null ? text : x === null ? -1 : 1;
      expect(Math.sign(compareVersions(a, b))).toBe(expected);
    }),
    { numRuns: 3000 },
  );
  expect(both).toBeGreaterThan(100);
});
