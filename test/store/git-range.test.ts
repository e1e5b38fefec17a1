import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findRepository } from "../../src/store/git.ts";
import { changesHere } from "../../src/store/git-range.ts";
import { gitRepo, type TestRepository } from "../support/repo.ts";

async function changed(repo: TestRepository, prefix = "") {
  const found = findRepository(repo.dir, repo.env());
  if (found === undefined) throw new Error("no repository");
  const { all, comeOrGone } = await changesHere(found, "main", prefix);
  return { all: [...all].sort(), comeOrGone: [...comeOrGone].sort() };
}

describe("what the files here change against a commit", () => {
  it("is named for each way to change a file, and said to be there on one side only where it is", async () => {
    const names = ["committed", "staged", "edited", "back", "mode", "link", "unstaged", "deleted", "gone", "same"];
    const repo = gitRepo({
      ".gitignore": "ignored\n",
      ...Object.fromEntries(names.map((name) => [`ml/${name}`, `${name}\n`])),
      other: "other\n",
    });
    repo.git("switch", "-q", "-c", "change");
    repo.write("ml/committed", "2\n");
    repo.write("ml/added-by-commit", "2\n");
    repo.git("rm", "-q", "ml/gone");
    repo.commit("ana", "Change");
    for (const file of ["ml/staged", "ml/back", "ml/added", "ml/added-and-deleted", "other"]) repo.write(file, "3\n");
    repo.remove("ml/link");
    symlinkSync("same", join(repo.dir, "ml/link"));
    repo.git("add", "-A");
    repo.git("update-index", "--chmod=+x", "ml/mode");
    repo.git("config", "core.fileMode", "false");
    repo.git("rm", "-q", "--cached", "ml/unstaged");
    repo.write("ml/back", "back\n");
    repo.write("ml/edited", "3\n");
    repo.remove("ml/deleted");
    repo.remove("ml/added-and-deleted");
    repo.write("ml/to-be-added", "3\n");
    repo.git("add", "-N", "ml/to-be-added");
    repo.write("ml/untracked", "3\n");
    repo.write("ml/ignored", "3\n");
    const here = ["added", "added-by-commit", "deleted", "gone", "to-be-added", "untracked"];
    const both = ["back", "committed", "edited", "link", "staged", "unstaged"];
    expect(await changed(repo, "ml/")).toEqual({ all: [...here, ...both].sort(), comeOrGone: here });
    const { all } = await changed(repo);
    expect(all).toEqual([...[...here, ...both].map((file) => `ml/${file}`), "other"].sort());
  });

  it("holds what a merge leaves open", async () => {
    const repo = gitRepo({ both: "1\n", theirs: "1\n" });
    repo.git("switch", "-q", "-c", "theirs");
    for (const file of ["both", "new", "theirs"]) repo.write(file, "2\n");
    repo.commit("ana", "Theirs");
    repo.git("switch", "-q", "-c", "change", "main");
    repo.git("rm", "-q", "theirs");
    for (const file of ["both", "new"]) repo.write(file, "3\n");
    repo.commit("ben", "Ours");
    expect(() => repo.git("merge", "-q", "theirs")).toThrow();
    expect(await changed(repo)).toEqual({ all: ["both", "new", "theirs"], comeOrGone: ["new"] });
  });
});
