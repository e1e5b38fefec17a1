import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { byCodePoint, diskTree, staysInside } from "../../src/store/tree.ts";
import { fc } from "../support/fast-check.ts";
import { tempDir } from "../support/repo.ts";

test("files are listed by code point, also where names hold characters above U+FFFF", () => {
  const dir = tempDir();
  const names = ["a-b/x", "a/x", "a.yaml", "Ä", "\uff5e", "\u{1f600}", "b"];
  for (const name of names) {
    mkdirSync(join(dir, name, ".."), { recursive: true });
    writeFileSync(join(dir, name), "");
  }
  expect(diskTree(dir).files("")).toEqual([...names].sort(byCodePoint));
  expect(diskTree(dir).files("").slice(-2)).toEqual(["\uff5e", "\u{1f600}"]);
  expect(diskTree(dir).files("a")).toEqual(["a/x"]);
});

test("a path stays inside exactly where none of its steps is empty, `.` or `..`", () => {
  const step = fc.constantFrom("", ".", "..", "...", "a", ".a", "a.", "\\", "\0", "\n");
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
      const path = steps.join("/");
      const inside = path.split("/").every((each) => !["", ".", ".."].includes(each)) && !/[\\\0]/.test(path);
      expect(staysInside(path)).toBe(inside);
    }),
  );
});
