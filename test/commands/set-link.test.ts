import { renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { atWork, dir, supportRepo } from "../support/model.ts";
import { tempDir } from "../support/repo.ts";

test("mlc set says that a document is a link, instead of taking it for one that is not there yet", async () => {
  const repo = supportRepo();
  const [file, away] = [join(repo.dir, dir, "model.yaml"), join(tempDir(), "model.yaml")];
  renameSync(file, away);
  symlinkSync(away, file);
  repo.commit("ana", "Link");
  const { err } = await atWork(repo)("ana", "set support-llm model.name=Drafts", 2);
  expect(err).toContain("error[symlinked-path]");
  expect(repo.git("status", "--porcelain")).toBe("");
});
