import { execFileSync, spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dir, supportLlm, supportRepo } from "../support/model.ts";
import { directoryRepo, tempDir, type TestRepository } from "../support/repo.ts";
import { programs } from "../support/runner.ts";

const root = join(import.meta.dirname, "../..");
const present = spawnSync("pre-commit", ["--version"]).status === 0;
if (!present) console.warn("SKIPPED: there is no pre-commit here (Debian package pre-commit)");

/** The hooks as their own repository has them, at a commit. */
function hooks(): { readonly repo: string; readonly rev: string } {
  const repo = directoryRepo(tempDir());
  repo.git("init", "-q", "-b", "main", "--template=");
  cpSync(join(root, ".pre-commit-hooks.yaml"), join(repo.dir, ".pre-commit-hooks.yaml"));
  return { repo: repo.dir, rev: repo.commit("ana", "Hooks") };
}

/** A commit attempt with the hook in place: its exit code and what it printed. */
function attempt(repo: TestRepository, env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync("git", ["commit", "-qm", "Change", ...args], {
    cwd: repo.dir,
    env: { ...repo.env("ana"), ...env },
    encoding: "utf8",
  });
  return { exit: status, said: stdout + stderr };
}

describe.skipIf(!present)("the hook of pre-commit", () => {
  it("stops a commit that breaks a document, reads what is staged, and leaves other commits alone", async () => {
    const repo = supportRepo(supportLlm());
    const { rev, repo: source } = hooks();
    const home = tempDir();
    const bin = await programs();
    const env = { PATH: `${bin}:${process.env["PATH"] ?? ""}`, HOME: home, PRE_COMMIT_HOME: join(home, "cache") };
    repo.write(
      ".pre-commit-config.yaml",
      `repos: [{repo: ${source}, rev: ${repo.git("-C", source, "rev-parse", rev)}, hooks: [{id: mlc-validate-system}]}]\n`,
    );
    repo.commit("ana", "Hooks");
    execFileSync("pre-commit", ["install"], { cwd: repo.dir, env: { ...repo.env("ana"), ...env } });

    const model = `${dir}/model.yaml`;
    const sound = repo.read(model);
    repo.write(model, sound.replace("owners:", "onwers:"));
    const broken = attempt(repo, env, "--", model);
    expect(broken.exit).toBe(1);
    expect(broken.said).toContain("unknown-key");
    expect(broken.said).toContain(`${model}:`);

    repo.write(model, sound.replace("Support LLM", "Support model"));
    expect(attempt(repo, env, "--", model)).toMatchObject({ exit: 0 });

    repo.write("train.py", "print('no document')\n");
    repo.git("add", "train.py");
    const other = attempt(repo, env);
    expect(other).toMatchObject({ exit: 0 });
    expect(other.said).not.toContain("unknown-key");
  });
});
