import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutScore, OutValidate } from "../../src/generated/types.ts";
import { ana, readme } from "../support/adopted.ts";
import { fraudScorer } from "../support/adopted-at.ts";
import { supportLlm, supportRepo } from "../support/model.ts";
import { gitRepo, type TestRepository } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

const ofCode = (body: OutValidate | OutScore, code: string) => body.findings.filter((each) => each.code === code);

describe("a framework that nobody compared with its text in time", () => {
  const config = `${supportLlm()["mlc.yaml"] ?? ""}frameworks: [eu-ai-act, iso-42001]\n`;
  const repo = supportRepo({ ...fraudScorer(), "mlc.yaml": config });
  const due = async (line: string) =>
    ofCode((await mlcJson<OutValidate | OutScore>(ana(repo), line)).body, "framework-review-due");

  it.each(["validate", "score"])("is a warning of %s, once for all models, from the day after", async (command) => {
    expect(await due(`${command} --as-of 2027-02-21`)).toEqual([]);
    expect(await due(`${command} --as-of 2027-02-22`)).toMatchObject([
      { severity: "warning", file: "mlc.yaml", message: expect.stringContaining("`eu-ai-act`") as string },
    ]);
    expect(await due(`${command} --as-of 2027-11-22`)).toHaveLength(2);
  });
});

describe("a workspace that an earlier mlc adopted", () => {
  const missing = async (repo: TestRepository) =>
    ofCode((await mlcJson<OutValidate>(ana(repo), "validate")).body, "editor-schema-missing");

  it("lacks the editor schema of a later kind, which is said with the command that writes it", async () => {
    const repo = gitRepo({ "README.md": readme });
    expect((await mlc(ana(repo), "init --yes --id support-llm")).exit).toBe(0);
    expect(await missing(repo)).toEqual([]);
    repo.git("rm", "-rq", ".mlc/schemas/transition.json", ".mlc/schemas/version.json");
    const found = await missing(repo);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({ severity: "note", line: 1 });
    for (const { fix = "" } of found) {
      const [, command = "", file = ""] = /`mlc ([^`>]+) > ([^`]+)`/.exec(fix) ?? [];
      mkdirSync(dirname(join(repo.dir, file)), { recursive: true });
      writeFileSync(join(repo.dir, file), (await mlc(ana(repo), command)).out);
    }
    expect(await missing(repo)).toEqual([]);
    expect(JSON.parse(repo.read(".mlc/schemas/version.json"))).toHaveProperty("$schema");
  });

  it("is not told of schemas that its files do not name", async () => {
    expect(
      await missing(
        supportRepo({
          "models/support-llm/versions/1.0.0.yaml": (
            supportLlm()["models/support-llm/versions/1.0.0.yaml"] ?? ""
          ).replace(/^#.*\n/, ""),
        }),
      ),
    ).toEqual([]);
  });
});
