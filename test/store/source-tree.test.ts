import { createHash } from "node:crypto";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../src/importers/lines.ts";
import { digestsBelow, filesBelow } from "../../src/store/source-tree.ts";
import { sourceAt, sourceOfBytes } from "../../src/store/sources.ts";
import { directoryRepo, tempDir } from "../support/repo.ts";

const bounds = { depth: 5, entries: 100 };
const none = (): boolean => false;

describe("the files below a directory", () => {
  it("are the plain ones, without links, packages, environments and what is passed over", () => {
    const repo = directoryRepo(tempDir());
    for (const file of ["b.json", "a/x.json", ".git/x.json", "node_modules/x.json", "models/m/x.json"])
      repo.write(file, "{}");
    repo.write("py/pyvenv.cfg", "");
    repo.write("py/x.json", "{}");
    repo.write("empty.json", "");
    symlinkSync(repo.dir, join(repo.dir, "a/loop"));
    symlinkSync(join(repo.dir, "b.json"), join(repo.dir, "a/link.json"));
    const files = filesBelow(repo.dir, bounds, (dir) => dir === "models/m");
    expect(files).toEqual([
      { path: "a/x.json", bytes: 2 },
      { path: "b.json", bytes: 2 },
    ]);
  });

  it("are not given where there are too many or too deep ones", () => {
    const repo = directoryRepo(tempDir());
    for (let at = 0; at < 8; at++) repo.write(`f${String(at)}.json`, "{}");
    repo.write("a/b/c/x.json", "{}");
    expect(filesBelow(repo.dir, { depth: 5, entries: 7 }, none)).toBeUndefined();
    expect(filesBelow(repo.dir, { depth: 2, entries: 100 }, none)).toBeUndefined();
    expect(filesBelow(repo.dir, bounds, none)).toHaveLength(9);
  });
});

describe("digests of files that other files name", () => {
  it("are of plain files below the repository only", () => {
    const repo = directoryRepo(tempDir());
    repo.write("data/x.csv", "a,b\n1,2\n");
    writeFileSync(join(repo.dir, "../outside.csv"), "secret");
    symlinkSync(join(repo.dir, "../outside.csv"), join(repo.dir, "data/link.csv"));
    const digests = digestsBelow(repo.dir);
    const from = join(repo.dir, "data/x.dvc");
    expect(digests(from, "x.csv")).toEqual({
      bytes: 8,
      md5: createHash("md5").update("a,b\n1,2\n").digest("hex"),
      md5_lf: createHash("md5").update("a,b\n1,2\n").digest("hex"),
      sha256: createHash("sha256").update("a,b\n1,2\n").digest("hex"),
    });
    writeFileSync(join(repo.dir, "data/x.csv"), "a,b\r\n1,\r2\r\n");
    writeFileSync(join(repo.dir, "data/x.bin"), "a\0b\r\n");
    const again = digestsBelow(repo.dir);
    expect(again(from, "x.csv")?.md5_lf).toBe(createHash("md5").update("a,b\n1,\r2\n").digest("hex"));
    expect(again(from, "x.bin")).not.toHaveProperty("md5_lf");
    for (const path of ["../../outside.csv", "link.csv", "gone.csv", "/etc/passwd", ".", ".."]) {
      expect(digests(from, path), path).toBeUndefined();
    }
  });
});

describe("a file that is too large to be read whole", () => {
  const text = `${"a line of text, ünd more\n".repeat(100_000)}end`;
  const sha256 = createHash("sha256").update(text).digest("hex");

  it("has its digest, and its lines are those of the whole", () => {
    const repo = directoryRepo(tempDir());
    repo.write("log.jsonl", text);
    const source = sourceAt(repo.dir, join(repo.dir, "log.jsonl"), 1000);
    expect(source.rest).toMatchObject({ size: Buffer.byteLength(text), sha256, limit: 1000 });
    const lines = [...linesOf(source)];
    expect([lines.length, lines.at(-1)]).toEqual([100_001, "end"]);
    expect(new Set(lines.slice(0, -1)).size).toBe(1);
  });

  it("may be standard input", () => {
    const source = sourceOfBytes("stdin", Buffer.from(text), 1000);
    expect(source.rest?.sha256).toBe(sha256);
    expect([...linesOf(source)]).toHaveLength(100_001);
  });
});
