import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fc } from "../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { createFile, makeDirectories, replaceFile } from "../../src/store/atomic.ts";
import { tempDir } from "../support/repo.ts";

describe("replacing a file", () => {
  it("gives exactly the bytes, whatever they are", () => {
    const file = join(tempDir(), "a.yaml");
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        replaceFile(file, bytes);
        expect(readFileSync(file).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it.each([0o644, 0o600, 0o755, 0o664])("keeps the mode %o", (mode) => {
    const file = join(tempDir(), "a.yaml");
    writeFileSync(file, "old");
    chmodSync(file, mode);
    replaceFile(file, Buffer.from("new"));
    expect(statSync(file).mode & 0o7777).toBe(mode);
  });

  it("replaces a link instead of writing through it", () => {
    const dir = tempDir();
    writeFileSync(join(dir, "target"), "untouched");
    symlinkSync(join(dir, "target"), join(dir, "link"));
    replaceFile(join(dir, "link"), Buffer.from("new"));
    expect(readFileSync(join(dir, "target"), "utf8")).toBe("untouched");
    expect(lstatSync(join(dir, "link")).isFile()).toBe(true);
  });

  it("that fails leaves the old one and nothing beside it", () => {
    const dir = tempDir();
    mkdirSync(join(dir, "a.yaml"));
    writeFileSync(join(dir, "a.yaml/inside"), "kept");
    expect(() => {
      replaceFile(join(dir, "a.yaml"), Buffer.from("new"));
    }).toThrow();
    expect(readdirSync(dir)).toEqual(["a.yaml"]);
    expect(readFileSync(join(dir, "a.yaml/inside"), "utf8")).toBe("kept");
  });
});

describe("creating a file", () => {
  it("refuses when there is one already, and leaves that", () => {
    const file = join(tempDir(), "a.yaml");
    writeFileSync(file, "theirs");
    expect(() => {
      createFile(file, Buffer.from("ours"));
    }).toThrow(/EEXIST/);
    expect(readFileSync(file, "utf8")).toBe("theirs");
    expect(readdirSync(join(file, ".."))).toEqual(["a.yaml"]);
  });

  it("respects the person's umask", () => {
    const old = process.umask(0o027);
    const file = join(tempDir(), "a.yaml");
    createFile(file, Buffer.from("x"));
    process.umask(old);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });
});

it("directories are made one by one and only those made are reported", () => {
  const dir = tempDir();
  mkdirSync(join(dir, "a"));
  expect(makeDirectories(join(dir, "a/b/c/file"))).toEqual([join(dir, "a/b"), join(dir, "a/b/c")]);
  expect(makeDirectories(join(dir, "a/b/c/file"))).toEqual([]);
});
