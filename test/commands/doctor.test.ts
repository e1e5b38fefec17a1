import { chmodSync, chownSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { OutDoctor } from "../../src/generated/types.ts";
import { isNodeEnough } from "../../src/store/machine.ts";
import { version } from "../../src/version.ts";
import { bareEnv, gitRepo, tempDir, testEnv, type TestRepository } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

/** An adopted repository whose hook and checks call mlc, with a key to sign with. */
async function healthy(): Promise<TestRepository> {
  const repo = gitRepo({ "README.md": "# support-llm\n", ".pre-commit-config.yaml": "id: mlc-validate\n" });
  const { exit, err } = await mlc(at(repo), "init --id support-llm --ci github -y");
  expect(exit, err).toBe(0);
  writeFileSync(join(repo.dir, ".git/key.pub"), "ssh-ed25519 AAAA\n");
  repo.git("config", "gpg.format", "ssh");
  repo.git("config", "user.signingKey", ".git/key.pub");
  return repo;
}

const at = (repo: TestRepository, env: Record<string, string> = {}): { cwd: string; env: Record<string, string> } => ({
  cwd: repo.dir,
  env: { ...testEnv("ana"), PATH: `${ownPath()}:${testEnv()["PATH"] ?? ""}`, ...env },
});

let made: string | undefined;

/** A directory with an `mlc` as npm installs it. */
function ownPath(): string {
  made ??= installed("model-lifecycle", version);
  return made;
}

function installed(name: string, release: string): string {
  const dir = tempDir();
  mkdirSync(join(dir, "package/bin"), { recursive: true });
  writeFileSync(join(dir, "package/package.json"), JSON.stringify({ name, version: release }));
  program(join(dir, "package/bin/mlc.cjs"), "#!/usr/bin/env node\n");
  mkdirSync(join(dir, "bin"));
  symlinkSync("../package/bin/mlc.cjs", join(dir, "bin/mlc"));
  return join(dir, "bin");
}

function program(file: string, text: string): void {
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

async function codes(where: Parameters<typeof mlcJson>[0]): Promise<readonly string[]> {
  const { body, exit } = await mlcJson<OutDoctor>(where, "doctor");
  expect(exit).toBe(body.findings.some((each) => each.severity === "error") ? 1 : 0);
  return body.findings.map((each) => `${each.severity} ${each.code}`);
}

describe("mlc doctor", () => {
  test("finds nothing where nothing is missing, and writes nothing", async () => {
    const repo = await healthy();
    const before = repo.git("status", "--porcelain");
    const { body, exit } = await mlcJson<OutDoctor>(at(repo), "doctor");
    expect({ exit, found: body.findings, not: body.checks.filter((one) => one.status !== "ok") }).toEqual({
      exit: 0,
      found: [],
      not: [],
    });
    expect(body.checks.map((one) => one.name)).toEqual([
      ...["mlc", "node", "path", "git", "repository", "identity", "ssh-keygen", "signing key", "history"],
      ...["commit-graph", "left over", "hook", "checks", "workspace", "person", "line feeds", "schemas"],
    ]);
    expect(repo.git("status", "--porcelain")).toBe(before);
  });

  test("names every file of a workspace that is not as it should be", async () => {
    const repo = await healthy();
    repo.write(".gitattributes", "mlc.yaml text eol=lf\n");
    repo.write(".mlc/schemas/card.json", "{}\n");
    repo.remove(".mlc/schemas/model.json");
    repo.remove(".pre-commit-config.yaml");
    repo.remove(".github/workflows");
    repo.write(".git/mlc.lock", JSON.stringify({ pid: 1, host: "elsewhere" }));
    repo.write(".git/mlc/journal.json", "{}");
    repo.write(".git/mlc/kept-abc-0", "mine");
    repo.git("config", "user.signingKey", ".git/gone.pub");
    expect(await codes(at(repo))).toEqual([
      "warning signing-key-missing",
      "warning lock-left",
      "warning journal-left",
      "warning attributes-missing",
      "note kept-aside",
      "note no-commit-hook",
      "note no-ci-checks",
      "note editor-schemas-missing",
      "note editor-schemas-other-release",
    ]);
  });

  test("tells who decisions could not be written by", async () => {
    const repo = await healthy();
    expect(await codes(at(repo, testEnv("ivo")))).toContain("warning not-listed");
    const nobody = { cwd: repo.dir, env: { ...bareEnv() } };
    expect(await codes(nobody)).toContain("error no-identity");
  });

  test("a history that is cut off", async () => {
    const repo = await healthy();
    repo.git("commit", "-q", "--allow-empty", "-m", "Later");
    const dir = join(tempDir(), "clone");
    repo.git("clone", "-q", "--depth", "1", `file://${repo.dir}`, dir);
    expect(await codes({ ...at(repo), cwd: dir })).toContain("warning shallow-clone");
  });

  test.skipIf(process.getuid?.() !== 0)("a repository that belongs to somebody else", async () => {
    const repo = await healthy();
    chownSync(repo.dir, 12345, 12345);
    chownSync(join(repo.dir, ".git"), 12345, 12345);
    expect(await codes(at(repo))).toContain("error dubious-ownership");
  });

  test("a git that is too old, and none at all", async () => {
    const repo = await healthy();
    const old = tempDir();
    program(join(old, "git"), "#!/bin/sh\necho git version 2.20.1\n");
    expect(await codes(at(repo, { PATH: old }))).toContain("error git-too-old");
    expect(await codes(at(repo, { PATH: tempDir() }))).toContain("error no-git");
  });

  test("outside of a repository and of a workspace", async () => {
    const found = await codes({ cwd: tempDir(), env: testEnv("ana") });
    expect(found).toEqual(expect.arrayContaining(["warning no-repository", "warning no-workspace"]));
  });

  test("an mlc.yaml that cannot be read", async () => {
    const repo = await healthy();
    repo.write("mlc.yaml", "models: [\n");
    expect((await codes(at(repo))).filter((each) => each.startsWith("error"))).toHaveLength(1);
  });

  test.each([
    ["another release of this one", () => installed("model-lifecycle", "0.0.9"), "warning other-version-on-path"],
    ["an npm package of that name", () => installed("mlc", "1.1.0"), "warning other-mlc-on-path"],
    ["the one of MLCommons", mlcommons, "warning other-mlc-on-path"],
    ["nothing", tempDir, "note mlc-not-on-path"],
  ])("the PATH finds %s as `mlc`", async (_case, dir, code) => {
    const repo = await healthy();
    const PATH = `${dir()}:/usr/bin:/bin`;
    expect((await codes(at(repo, { PATH }))).filter((each) => each.includes("path"))).toEqual([code]);
  });

  test.each([
    [{ NO_COLOR: "1" }, "", "off: NO_COLOR=1"],
    [{ CLICOLOR: "1", TERM: "dumb" }, "", "off: TERM=dumb"],
    [{ FORCE_COLOR: "1" }, "", "on: FORCE_COLOR=1"],
    [{ NO_COLOR: "1" }, " --color always", "on: --color always"],
    [{}, "", "on: standard output is a terminal"],
    [{ NO_COLOR: "", MLC_ASCII: "1" }, "", "on: standard output is a terminal"],
  ])("says why there is colour or not: %j%s", async (env, option, says) => {
    const { out } = await mlc(
      { cwd: tempDir(), env: { ...testEnv("ana"), ...env }, tty: true, columns: 100 },
      `doctor${option}`,
    );
    const plain = out.replaceAll(/\u001b\[[0-9;]*m/g, "");
    expect(plain).toContain(`colour        ${says}\n`);
    expect(plain).toContain("width         100 columns: the terminal's\n");
    expect(plain).toContain("MLC_ASCII" in env ? "ASCII: MLC_ASCII=1" : "Unicode: LANG=C.UTF-8");
  });

  test("prints the fix under what is missing, within the width, and only that under -q", async () => {
    const repo = await healthy();
    expect((await mlc(at(repo), "doctor -q")).out).toBe("");
    repo.write(".gitattributes", "");
    const { out } = await mlc(at(repo), "doctor -q");
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(out).toMatch(/^! warning {2}line feeds /);
    expect(out).toContain("= help: add to it:");
    expect(out).not.toContain(" ok ");
    expect(out.endsWith("0 errors, 1 warning\n")).toBe(true);
  });
});

test.each([
  ["18.20.0", false],
  ["20.18.3", false],
  ["20.19.0", true],
  ["22.12.0", false],
  ["22.13.1", true],
  ["23.9.0", false],
  ["24.0.0", true],
  ["26.1.0", true],
])("Node.js %s is enough: %s", (release, enough) => {
  expect(isNodeEnough(release)).toBe(enough);
});

function mlcommons(): string {
  const dir = tempDir();
  program(join(dir, "mlc"), "#!/usr/bin/python3\nfrom mlc.main import main\n");
  return dir;
}
