import { expect, it } from "vitest";
import { CannotRun } from "../../src/errors.ts";
import { treeAt } from "../../src/store/at.ts";
import { findRepository } from "../../src/store/git.ts";
import { commitAs } from "../support/history.ts";
import { gitRepo, testEnv } from "../support/repo.ts";

it("gives the tree of a day or a revision, and the day to judge it on", () => {
  const repo = gitRepo();
  repo.write("ml/mlc.yaml", "one\n");
  const first = commitAs(repo, "ana", "2026-10-01T23:59:59Z", "One");
  repo.write("ml/mlc.yaml", "two\n");
  const second = commitAs(repo, "ana", "2026-10-03T00:00:00Z", "Two");
  const found = findRepository(`${repo.dir}/ml`, testEnv());
  if (found === undefined) throw new Error("no repository");
  const at = (word: string) => {
    const { tree, commit, day } = treeAt(found, word);
    return [Buffer.from(tree.read("mlc.yaml") ?? "").toString(), commit, day];
  };
  expect(at("2026-10-01")).toEqual(["one\n", first, "2026-10-01"]);
  expect(at("2026-10-02")).toEqual(["one\n", first, "2026-10-02"]);
  expect(at("2026-10-03")).toEqual(["two\n", second, "2026-10-03"]);
  expect(at("HEAD~1")).toEqual(["one\n", first, "2026-10-01"]);
  const code = (word: string) => {
    try {
      return at(word);
    } catch (error) {
      return error instanceof CannotRun ? error.finding.code : error;
    }
  };
  expect(code("2026-09-30")).toBe("no-commit-then");
  expect(code("nowhere")).toBe("unknown-revision");
  expect(code("--output=x")).toBe("bad-revision");
});
