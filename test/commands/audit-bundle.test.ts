import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { OutAudit, OutVerify } from "../../src/generated/types.ts";
import { cloneOf, history, type Scene } from "../support/attack.ts";
import { filesBelow } from "../support/files-below.ts";
import { directoryRepo, tempDir } from "../support/repo.ts";
import { mlc } from "../support/run.ts";

let scene: Scene;
let out: string;
let files: string;

beforeAll(async () => {
  scene = await history();
  out = tempDir();
  await scene.mlc("ivo", `audit --as-of 2026-11-22 --bundle ${join(out, "one.tar.gz")}`);
  execFileSync("tar", ["-xzf", "one.tar.gz"], { cwd: out });
  files = join(out, "audit-support-llm-0.1.0");
}, 60_000);

function read(file: string): Buffer {
  return readFileSync(join(files, file));
}

describe("the bundle of an audit", () => {
  test("has the same bytes from a clone that packed its objects otherwise", async () => {
    const clone = cloneOf(scene);
    clone.repo.git("repack", "-adfq", "--depth=2", "--window=3");
    clone.repo.git("config", "pack.compression", "1");
    const file = join(out, "two.tar.gz");
    await clone.mlc("ana", `audit --as-of 2026-11-22 --bundle ${file}`);
    expect(readFileSync(file).equals(readFileSync(join(out, "one.tar.gz")))).toBe(true);
  });

  test("lists the digest of everything it holds", () => {
    const listed = read("MANIFEST.sha256").toString().trimEnd().split("\n");
    const held = filesBelow(files).filter((file) => file !== "MANIFEST.sha256");
    expect(listed.map((line) => line.slice(66)).sort()).toEqual([...held].sort());
    for (const line of listed)
      expect(
        createHash("sha256")
          .update(read(line.slice(66)))
          .digest("hex"),
      ).toBe(line.slice(0, 64));
  });

  test("holds the page, the card, the datasheets and the files as they are at the commit", () => {
    const inside = (file: string) => read(`files/${file}`).toString();
    for (const file of scene.repo.git("ls-files", "models", "mlc.yaml").split("\n"))
      expect(inside(file), file).toBe(scene.repo.read(file));
    expect(read("audit.md").toString()).toMatch(/^# Audit of support-llm 0\.1\.0\n/);
    expect(read("card.md").toString()).toContain("# Model Card for Support LLM");
    expect(read("datasheets/support-chats.md").toString()).toContain("# Datasheet for");
    expect((JSON.parse(read("verify.json").toString()) as OutVerify).verdict).toBe("clean");
    expect(read("README.txt").toString().trimEnd().split("\n")).toHaveLength(5);
  });

  test("can be cloned, verified, and asked for the same page", async () => {
    execFileSync("git", ["clone", "-q", "history.bundle", "history"], { cwd: files, env: scene.repo.env("ivo") });
    const clone = directoryRepo(join(files, "history"));
    expect(clone.head()).toBe(scene.repo.head());
    const at = { cwd: clone.dir, env: clone.env("ivo"), now: "2026-12-24" };
    expect((await mlc(at, "verify")).exit).toBe(0);
    const again = await mlc(at, "audit support-llm@0.1.0 --as-of 2026-11-22 --json");
    expect(again.out).toBe(read("audit.json").toString());
  });

  test("is not written on top of something else, unless a person or --force says so", async () => {
    const file = join(out, "three.tgz");
    writeFileSync(file, "the only copy of a thesis");
    const line = `audit --as-of 2026-11-22 --bundle ${file}`;
    expect((await scene.mlc("ivo", line, 2)).err).toContain("bundle-exists");
    const world = { cwd: scene.repo.dir, env: scene.repo.env("ivo"), tty: true };
    expect((await mlc({ ...world, answers: [false] }, line)).exit).toBe(130);
    expect(readFileSync(file, "utf8")).toBe("the only copy of a thesis");
    const written = async (): Promise<unknown> =>
      (JSON.parse((await scene.mlc("ivo", `${line} --force --json`)).out) as OutAudit).bundle?.written;
    expect([await written(), await written()]).toEqual([true, false]);
  });

  test("is not made under another name, in no directory, or of half a history", async () => {
    const refused = async (of: Scene, file: string): Promise<string> =>
      (await of.mlc("ivo", `audit --bundle ${file}`, 2)).err;
    expect(await refused(scene, join(out, "audit.zip"))).toContain("bundle-name");
    expect(await refused(scene, join(out, "nowhere/audit.tar.gz"))).toContain("bundle-unwritable");
    expect(await refused(cloneOf(scene, "--depth", "1"), join(out, "half.tar.gz"))).toContain("bundle-incomplete");
  });
});
