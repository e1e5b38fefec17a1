import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { apply, promotion, stages, versionFile, workspace } from "../support/plan.ts";
import { directoryRepo, tempDir } from "../support/repo.ts";

describe("a repository with settings of its own", () => {
  it.each<[string, readonly (readonly string[])[]]>([
    ["split index", [["update-index", "--split-index"]]],
    ["index version 4", [["update-index", "--index-version", "4"]]],
    ["a file system monitor that fails", [["config", "core.fsmonitor", "/nonexistent/monitor"]]],
    [
      "safe line endings",
      [
        ["config", "core.autocrlf", "input"],
        ["config", "core.safecrlf", "true"],
      ],
    ],
    [
      "Latin-1 commit messages",
      [
        ["config", "i18n.commitEncoding", "latin1"],
        ["config", "i18n.logOutputEncoding", "latin1"],
      ],
    ],
    ["a sparse checkout that holds the model", [["sparse-checkout", "set", "models"]]],
  ])("takes the commit: %s", async (_what, commands) => {
    const repo = workspace({ "other/a.txt": "a\n" });
    for (const command of commands) repo.git(...command);
    const done = await apply(repo, promotion({ reads: [versionFile] }));
    expect(done.notes).toEqual([]);
    expect(repo.git("diff", "--name-only", "HEAD^", "HEAD").split("\n")).toHaveLength(2);
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("takes the commit: object ids of sha256", async () => {
    const repo = directoryRepo(tempDir());
    repo.git("init", "-q", "-b", "main", "--object-format=sha256", "--template=");
    repo.write(versionFile, stages.before);
    repo.write("mlc.yaml", "a: 1\n");
    repo.commit("ana", "Start");
    const done = await apply(repo);
    expect(done.commit?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(done.notes).toEqual([]);
  });

  it("takes the commit: a shallow clone", async () => {
    const origin = workspace();
    origin.write("notes.txt", "two\n");
    origin.commit("ana", "Second");
    const clone = directoryRepo(join(tempDir(), "clone"));
    origin.git("clone", "-q", "--depth=1", `file://${origin.dir}`, clone.dir);
    expect((await apply(clone)).commit?.id).toBe(clone.head());
  });

  it("signs with the person's key when the configuration says so", async () => {
    const repo = workspace();
    const key = join(tempDir(), "key");
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "ana", "-f", key]);
    repo.git("config", "gpg.format", "ssh");
    repo.git("config", "user.signingKey", key);
    await apply(repo, promotion(), { sign: true });
    expect(repo.git("cat-file", "commit", "HEAD")).toContain("-----BEGIN SSH SIGNATURE-----");
  });
});
