import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  apply,
  everything,
  promotion,
  recordFile,
  refusal,
  refused,
  refusesUntouched,
  stages,
  versionFile,
  workspace,
} from "../support/plan.ts";
import { directoryRepo, tempDir } from "../support/repo.ts";

describe("nothing is written", () => {
  it.each([
    ["the file itself", versionFile],
    ["a directory on the way", "models/support-llm"],
  ])("through a link: %s", async (_which, link) => {
    const repo = workspace();
    const away = join(tempDir(), "away");
    directoryRepo(join(away, "..")).write("away/versions/1.0.0.yaml", stages.before);
    repo.remove(link);
    symlinkSync(link === versionFile ? join(away, "versions/1.0.0.yaml") : away, join(repo.dir, link));
    repo.commit("ana", "Link");
    await refusesUntouched(repo, "symlinked-path", () => apply(repo));
    expect(directoryRepo(away).read("versions/1.0.0.yaml")).toBe(stages.before);
  });

  it("into a submodule or another repository inside", async () => {
    const repo = workspace();
    directoryRepo(join(repo.dir, "models/support-llm")).git("init", "-q");
    await refusesUntouched(repo, "inside-submodule", () => apply(repo));
  });

  it.each([
    "../outside.yaml",
    "/etc/x.yaml",
    ".git/config",
    "models/.GIT/x.yaml",
    "a\\b.yaml",
    "a\nb.yaml",
    "a/./b.yaml",
  ])("at %j", async (file) => {
    const repo = workspace();
    const plan = promotion({ changes: [{ file, before: null, after: "a: 1\n" }], committed: false });
    await refusesUntouched(repo, "unsafe-path", () => apply(repo, plan));
  });

  it("into a path that git ignores", async () => {
    const repo = workspace({ ".gitignore": "# ours\nrecords/\n" });
    const error = await refused(apply(repo));
    expect(error.finding.code).toBe("ignored-path");
    expect(error.finding.args).toEqual({ file: recordFile, rule: ".gitignore:2" });
    expect(repo.read(versionFile)).toBe(stages.before);
  });

  it("but a rule that takes a path back does not stop it", async () => {
    const repo = workspace({ ".gitignore": "*.yaml\n!models/**/*.yaml\n" });
    expect((await apply(repo)).commit).toBeDefined();
  });

  it.each(["skip-worktree", "assume-unchanged"])(
    "into a file marked %s, and the printed command mends it",
    async (flag) => {
      const repo = workspace();
      repo.git("update-index", `--${flag}`, versionFile);
      const error = await refused(apply(repo));
      expect(error.finding.code).toBe("hidden-from-git");
      expect(error.finding.args).toMatchObject({ flag });
      repo.git("update-index", `--no-${flag}`, versionFile);
      expect((await apply(repo)).commit).toBeDefined();
    },
  );

  it("outside a sparse checkout", async () => {
    const repo = workspace({ "other/a.txt": "a\n" });
    repo.git("sparse-checkout", "set", "--no-cone", "/mlc.yaml", "/other/");
    const before = everything(repo);
    const plan = promotion({ changes: [{ file: recordFile, before: null, after: "a: 1\n" }], reads: ["mlc.yaml"] });
    expect(await refusal(apply(repo, plan))).toBe("outside-sparse-checkout");
    expect(everything(repo)).toBe(before);
    expect(repo.has("models")).toBe(false);
  });

  it("where a directory is in the way", async () => {
    const repo = workspace();
    mkdirSync(join(repo.dir, recordFile), { recursive: true });
    await refusesUntouched(repo, "unsafe-path", () => apply(repo));
  });
});
