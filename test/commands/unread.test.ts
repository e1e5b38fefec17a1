import { beforeAll, describe, expect, it } from "vitest";
import type { OutLog, OutScore, OutShow, OutStatus } from "../../src/generated/types.ts";
import { ana, readme } from "../support/adopted.ts";
import { gitRepo, type TestRepository } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

const version = "models/fraud-scorer/versions/0.1.0.yaml";
let repo: TestRepository;

/** Two models; of fraud-scorer the newer of two versions cannot be read. */
beforeAll(async () => {
  repo = gitRepo({ "README.md": readme });
  expect((await mlc(ana(repo), "init --yes --id support-llm")).exit).toBe(0);
  expect((await mlc(ana(repo), "new model fraud-scorer --yes")).exit).toBe(0);
  repo.write(version, repo.read(version).replace(/^stage: .*$/m, "stage: [problem]"));
  repo.commit("ana", "An edit by hand");
});

async function found<Body extends { readonly findings: readonly { readonly code: string }[] } = OutStatus>(
  line: string,
  exit = 1,
): Promise<Body & { codes: readonly string[] }> {
  const ran = await mlcJson<Body>(ana(repo), line);
  expect([line, ran.exit]).toEqual([line, exit]);
  return { ...ran.body, codes: ran.body.findings.map((each) => each.code) };
}

describe("a version file that cannot be read", () => {
  it.each(["status", "score", "status --at HEAD", "score --at HEAD"])(
    "is said by %s, exit 1, beside the rows of the models that can be read",
    async (line) => {
      const body = await found<OutStatus | OutScore>(line);
      expect(body.codes).toEqual(expect.arrayContaining(["wrong-type", "version-left-out"]));
      expect(body.ok).toBe(false);
      expect(body.findings[0]).toMatchObject({ file: version });
      expect(body.models.map((each) => each.model)).toEqual(["support-llm"]);
      expect((await mlc(ana(repo), line)).out).toContain("`fraud-scorer@0.1.0` cannot be read and is left out");
    },
  );

  it("is said by log beside what happened", async () => {
    const body = await found<OutLog>("log");
    expect(body.codes).toEqual(["wrong-type", "version-left-out"]);
    expect(body.entries.some((each) => each.model === "support-llm")).toBe(true);
    expect((await found<OutLog>("log support-llm", 0)).codes).toEqual([]);
  });

  it("does not concern what is asked about another model", async () => {
    expect((await found("status support-llm", 0)).codes).toEqual([]);
    expect((await found<OutShow>("show support-llm", 0)).codes).toEqual([]);
  });

  it.each(["show fraud-scorer", "show fraud-scorer@0.1.0", "card fraud-scorer", "score fraud-scorer@0.1.0"])(
    "is what keeps %s from running, exit 2",
    async (line) => {
      const { exit, err } = await mlc(ana(repo), line);
      expect(exit).toBe(2);
      expect(err).toContain("error[wrong-type]");
    },
  );

  it("is said of both sides that score --base compares; what was so at the base closes no request", async () => {
    repo.git("branch", "-f", "other");
    const model = "models/fraud-scorer/model.yaml";
    const before = repo.read(model);
    repo.write(model, `${before}# touched\n`);
    const body = await found<OutScore>("score --base other", 0).finally(() => {
      repo.write(model, before);
    });
    expect(body.codes).toEqual(expect.arrayContaining(["wrong-type", "unread-in-diff"]));
  });
});

describe("another file that cannot be read", () => {
  const model = "models/support-llm/model.yaml";
  const broken = async (file: string, run: () => Promise<void>): Promise<void> => {
    const [is, was] = [repo.has(file), repo.has(file) ? repo.read(file) : ""];
    repo.write(file, `${was}\nx-more: [\n`);
    await run().finally(() => {
      if (is) repo.write(file, was);
      else repo.remove(file);
    });
  };

  it("is a model.yaml: status, show and log say that owners and scope are missing", async () => {
    await broken(model, async () => {
      for (const line of ["status support-llm", "show support-llm", "score support-llm", "log support-llm"])
        expect((await found(line)).codes, line).toContain("model-unread");
    });
  });

  it("is a scorecard: no card is written without it, and explain does not say that its criteria are unknown", async () => {
    await broken("models/support-llm/scorecard.yaml", async () => {
      const before = repo.read("README.md");
      const card = await mlc(ana(repo), "card support-llm --to hf --out README.md --insert-markers");
      expect([card.exit, repo.read("README.md")]).toEqual([2, before]);
      const explained = await mlc(ana(repo), "explain X-OWN-1");
      expect(explained.exit).toBe(2);
      expect(explained.err).not.toContain("unknown-topic");
    });
  });

  it("is a record: log says so", async () => {
    await broken("models/support-llm/records/2026/2026-11-22-note-00000000000f.yaml", async () => {
      expect((await found<OutLog>("log support-llm")).findings[0]?.file).toContain("-note-");
    });
  });
});
