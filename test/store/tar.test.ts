import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { archiveOf } from "../../src/store/archive.ts";
import { tarOf } from "../../src/store/tar.ts";
import { tempDir } from "../support/repo.ts";

const paths = [
  "a.txt",
  `${"d".repeat(60)}/${"e".repeat(60)}/f.txt`,
  `${"n".repeat(120)}.txt`,
  "models/größe/records/2026/über.yaml",
];

test("an archive is read by tar, whatever its files are called and however long they are", () => {
  const dir = tempDir();
  const files = paths.map((path, at) => ({ path, bytes: Buffer.from("x".repeat(at * 512 + at)) }));
  writeFileSync(join(dir, "a.tar"), tarOf(files, 1_700_000_000));
  const env = { PATH: process.env["PATH"] ?? "", LC_ALL: "C.UTF-8" };
  execFileSync("tar", ["-xf", "a.tar"], { cwd: dir, env });
  for (const { path, bytes } of files) expect(readFileSync(join(dir, path)).equals(bytes), path).toBe(true);
});

test("an archive does not depend on the order of its files, and notes no name, time or system of its own", () => {
  const files = paths.map((path) => ({ path, bytes: Buffer.from(path) }));
  const zipped = archiveOf("audit", files, 0);
  expect(zipped.equals(archiveOf("audit", files.toReversed(), 0))).toBe(true);
  expect([...zipped.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
});
