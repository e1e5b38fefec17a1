import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fc } from "../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { findRepository, type Repository } from "../../src/store/git.ts";
import { gitTree, indexTree } from "../../src/store/git-tree.ts";
import { byCodePoint, diskTree, isWritable, readLimit, type Tree } from "../../src/store/tree.ts";
import { refused } from "../support/plan.ts";
import { gitRepo, tempDir, type TestRepository } from "../support/repo.ts";

function found(repo: TestRepository, env: Record<string, string> = repo.env()): Repository {
  const repository = findRepository(repo.dir, env);
  if (repository === undefined) throw new Error("no repository");
  return repository;
}

const files = {
  "mlc.yaml": "a: 1\n",
  "models/m/model.yaml": "\ufeffid: m\r\n",
  "models/m/versions/1.yaml": "",
  "models/ü z/model.yaml": "id: ü\n",
  "models/\u{1f600}/model.yaml": "id: smile\n",
  "models/\uff5e/model.yaml": "id: wave\n",
  "README.md": "# Read me\n",
  "blob.bin": new Uint8Array([0, 255, 10, 13]),
};

/** The same files as a directory, as a commit and as an index. */
const kinds: readonly (readonly [string, (repo: TestRepository) => Tree])[] = [
  ["a directory", (repo) => diskTree(repo.dir)],
  ["a commit", (repo) => gitTree(found(repo), "HEAD", "")],
  ["the index", (repo) => indexTree(found(repo), "")],
];

describe.each(kinds)("%s as a tree", (_name, open) => {
  it("lists every file below a directory, by code point", () => {
    const tree = open(gitRepo(files));
    expect(tree.files("")).toEqual([
      "README.md",
      "blob.bin",
      "mlc.yaml",
      "models/m/model.yaml",
      "models/m/versions/1.yaml",
      "models/ü z/model.yaml",
      "models/\uff5e/model.yaml",
      "models/\u{1f600}/model.yaml",
    ]);
    expect(tree.files("models/m")).toEqual(["models/m/model.yaml", "models/m/versions/1.yaml"]);
    expect(tree.files("mod")).toEqual([]);
    expect(tree.files("absent")).toEqual([]);
  });

  it("gives the exact bytes of each, and undefined for what is none", () => {
    const tree = open(gitRepo(files));
    for (const [file, content] of Object.entries(files)) {
      expect(Buffer.from(tree.read(file) ?? [])).toEqual(Buffer.from(content as string));
    }
    for (const absent of ["absent.yaml", "models", "models/m", "mlc.yaml/x", ""])
      expect(tree.read(absent)).toBeUndefined();
  });

  it("tells files, directories and links apart, and reads no link", () => {
    const repo = gitRepo(files);
    symlinkSync("mlc.yaml", join(repo.dir, "link.yaml"));
    symlinkSync("models", join(repo.dir, "more"));
    repo.commit("ana", "Links");
    const tree = open(repo);
    expect(["mlc.yaml", "models", "link.yaml", "absent"].map((path) => tree.kind(path))).toEqual([
      "file",
      "directory",
      "link",
      undefined,
    ]);
    expect(tree.files("")).toContain("more");
    expect(tree.files("more")).toEqual([]);
    expect(tree.read("link.yaml")).toBeUndefined();
    expect(tree.read("more/m/model.yaml")).toBeUndefined();
  });
});

describe("a directory as a tree", () => {
  it.each(["../secret", "/etc/passwd", "a/../../secret", "a\\..\\secret", "./mlc.yaml", "a//b", "a\0b"])(
    "is never left by %j",
    (path) => {
      const dir = tempDir();
      writeFileSync(join(dir, "../secret"), "secret");
      const tree = diskTree(dir);
      expect(tree.read(path)).toBeUndefined();
      expect(tree.kind(path)).toBeUndefined();
      expect(tree.files(path)).toEqual([]);
    },
  );

  it("leaves out git's own files and names that are no text", () => {
    const repo = gitRepo({ "mlc.yaml": "a: 1\n" });
    writeFileSync(Buffer.concat([Buffer.from(`${repo.dir}/`), Buffer.from([0x66, 0xff, 0x2e])]), "x");
    expect(diskTree(repo.dir).files("")).toEqual(["mlc.yaml"]);
  });

  it("never waits for a pipe", () => {
    const dir = tempDir();
    execFileSync("mkfifo", [join(dir, "pipe.yaml")]);
    expect(diskTree(dir).read("pipe.yaml")).toBeUndefined();
    expect(diskTree(dir).kind("pipe.yaml")).toBe("other");
  });

  it("cuts off what is far too long for a document", () => {
    const dir = tempDir();
    execFileSync("truncate", ["-s", "10G", join(dir, "weights.yaml")]);
    expect(diskTree(dir).read("weights.yaml")).toHaveLength(readLimit);
  });
});

describe("a commit as a tree", () => {
  it("of a workspace in a subdirectory has that directory's paths", () => {
    const repo = gitRepo({ "ml/mlc.yaml": "a: 1\n", "ml/models/m/model.yaml": "id: m\n", "mlx/mlc.yaml": "b: 1\n" });
    const tree = gitTree(found(repo), "HEAD", "ml/");
    expect(tree.files("")).toEqual(["mlc.yaml", "models/m/model.yaml"]);
    expect(Buffer.from(tree.read("models/m/model.yaml") ?? []).toString()).toBe("id: m\n");
  });

  it("is what was committed then, whatever lies on disk now", () => {
    const repo = gitRepo({ "mlc.yaml": "a: 1\n" });
    repo.write("mlc.yaml", "a: 2\n");
    repo.commit("ana", "Second");
    repo.remove("mlc.yaml");
    expect(Buffer.from(gitTree(found(repo), "HEAD~1", "").read("mlc.yaml") ?? []).toString()).toBe("a: 1\n");
  });

  it("names equal content by equal ids", () => {
    const repo = gitRepo({ "a.yaml": "1\n", "b.yaml": "1\n", "c.yaml": "2\n" });
    const tree = gitTree(found(repo), "HEAD", "");
    expect(tree.blob("a.yaml")).toBe(tree.blob("b.yaml"));
    expect(tree.blob("a.yaml")).not.toBe(tree.blob("c.yaml"));
  });

  it("takes three processes for any number of documents", () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`models/m${i}/model.yaml`, `id: m${i}\n`]));
    const repo = gitRepo(many);
    const trace = join(tempDir(), "trace");
    const env = { ...repo.env(), GIT_TRACE: trace };
    const tree = gitTree(found(repo, env), "HEAD", "");
    for (const file of tree.files("")) expect(tree.read(file)).toBeDefined();
    const calls = readFileSync(trace, "utf8").match(/built-in: git \S+/g) ?? [];
    expect(calls.map((call) => call.split(" ").at(-1))).toEqual(["rev-parse", "rev-parse", "ls-tree", "cat-file"]);
  });

  it("that does not exist is refused", async () => {
    const repo = gitRepo(files);
    const call = async (): Promise<Tree> => await Promise.resolve().then(() => gitTree(found(repo), "nowhere", ""));
    expect((await refused(call())).finding.code).toBe("unknown-revision");
  });
});

it("the index as a tree holds what is staged, not what is on disk", () => {
  const repo = gitRepo({ "mlc.yaml": "a: 1\n" });
  repo.write("mlc.yaml", "a: 2\n");
  repo.git("add", "mlc.yaml");
  repo.write("mlc.yaml", "a: 3\n");
  expect(Buffer.from(indexTree(found(repo), "").read("mlc.yaml") ?? []).toString()).toBe("a: 2\n");
});

it("strings are ordered as their UTF-8 bytes are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});

it("only plain relative paths outside .git can be written", () => {
  expect(["a", "a/b.yaml", ".gitattributes", "models/é/x"].every(isWritable)).toBe(true);
  const refusedPaths = ["", "/a", "../a", "a/../b", "a/", ".git", "a/.Git/b", "a\u0007", "x".repeat(256)];
  expect(refusedPaths.filter(isWritable)).toEqual([]);
});
