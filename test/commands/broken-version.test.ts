import { expect, it } from "vitest";
import { ana, readme } from "../support/adopted.ts";
import { gitRepo } from "../support/repo.ts";
import { mlc } from "../support/run.ts";

it("a version that cannot be read is named with what is wrong in it, not called missing", async () => {
  const repo = gitRepo({ "README.md": readme });
  expect((await mlc(ana(repo), "init --yes --id support-llm")).exit).toBe(0);
  const file = "models/support-llm/versions/0.1.0.yaml";
  repo.write(file, repo.read(file).replace(/^stage: .*$/m, "stage: [problem]"));
  const { exit, err } = await mlc(
    ana(repo),
    "review support-llm problem-signoff --as accountable_owner --decision approved",
  );
  expect(exit).toBe(2);
  expect(err).toContain(`--> ${file}:`);
  expect(err).not.toContain("no-version");
});
