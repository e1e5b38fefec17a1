import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { OutRetire, OutScore, OutStatus } from "../../src/generated/types.ts";
import { adoptedAt, fraudScorer } from "../support/adopted-at.ts";
import { atWork, dir, supportLlm, supportRepo, versionFile, weights } from "../support/model.ts";
import type { TestRepository } from "../support/repo.ts";
import { mlc } from "../support/run.ts";
import { testWorld } from "../support/world.ts";

const governance = `${dir}/governance.yaml`;
const planned = [
  "schema: mlc.governance/v1",
  'confirmed_on: "2026-10-05"',
  "risks:",
  "- {id: R-1, statement: A draft states a wrong price}",
  "retirement: {data_disposition: weights kept ten years, user_notice: mailed in December}",
  "",
].join("\n");

/** Both reviews given, so that nothing but words is missing. */
async function reviewed(repo: TestRepository): Promise<ReturnType<typeof atWork>> {
  const work = atWork(repo);
  await work("ana", "review retirement --as accountable_owner --decision approved");
  await work("rosa", "review retention --as compliance_officer --decision approved");
  return work;
}

async function typed(repo: TestRepository, line: string, answers: readonly string[]) {
  const world = testWorld({ cwd: repo.dir, env: repo.env("ana"), tty: true, answers, now: "2026-11-22T12:00:00Z" });
  return { ...(await mlc(world, line)), asked: world.asked.map((each) => each.message) };
}

describe("mlc retire", () => {
  test("asks a person for what is missing and has the name typed; another name ends it", async () => {
    const repo = supportRepo({ [governance]: planned });
    await reviewed(repo);
    const head = repo.head();
    const wrong = await typed(repo, "retire", ["superseded", "none", "2026-12-31", "support-llm"]);
    expect([wrong.exit, repo.head(), repo.git("status", "--porcelain")]).toEqual([130, head, ""]);
    const answers = ["in my own words", "the desk closes", "none", "2026-12-31", "support-llm@1.0.0"];
    const done = await typed(repo, "retire", answers);
    expect(done.exit).toBe(0);
    expect(done.asked).toHaveLength(5);
    expect(done.asked.at(-1)).toContain("Type support-llm@1.0.0");
    const [file = ""] = repo.git("show", "--name-only", "--format=").split("\n");
    const record = repo.read(file);
    for (const line of [
      "move: retire",
      "reason: the desk closes",
      "successor: none",
      'sunset: "2026-12-31"',
      "data_disposition: weights kept ten years",
      "user_notice: mailed in December",
    ])
      expect(record).toContain(line);
  });

  test("asks also for what governance.yaml leaves open, and takes it from the options elsewhere", async () => {
    const repo = supportRepo();
    const work = await reviewed(repo);
    const line = "retire --reason cost --successor none --sunset 2026-12-31";
    const closed = JSON.parse((await work("ana", `${line} --yes --json`, 1)).out) as OutRetire;
    expect(closed.findings.map((each) => each.code)).toEqual(["gate-fact", "gate-fact", "gate-closed"]);
    const asked = await typed(repo, `${line} --dry-run`, ["deleted", "told by mail"]);
    expect([asked.exit, asked.asked.length, repo.git("status", "--porcelain")]).toEqual([0, 2, ""]);
    const said = '--data-disposition deleted --user-notice "told by mail"';
    const done = JSON.parse((await work("ana", `${line} ${said} --yes --json`)).out) as OutRetire;
    expect(done.models[0]?.decision).toBe("go");
    expect(repo.read(`${dir}/records/2026/${done.models[0]?.record ?? ""}.yaml`)).toContain(
      "user_notice: told by mail",
    );
  });

  test("lists what rests on the version, and names a successor that is there", async () => {
    const files = fraudScorer();
    const other = "models/fraud-scorer/versions/1.0.0.yaml";
    const text = (files[other] ?? "").replace(
      /base_model: \{id: [^,]+/,
      `base_model: {id: support-llm, revision: "1.0.0"`,
    );
    const repo = supportRepo({
      ...files,
      [other]: `${text.replace(`, revision: "${"b".repeat(40)}"`, "")}baseline: {name: support-llm, version: "1.0.0"}\n`,
      [governance]: planned,
    });
    const work = atWork(repo);
    const line = "retire support-llm --reason superseded --sunset 2026-12-31 --yes --json";
    const closed = JSON.parse((await work("ana", `${line} --successor fraud-scorer`, 1)).out) as OutRetire;
    expect(closed.models[0]?.dependants.map(({ who, how, file }) => [who, how, file])).toEqual([
      ["fraud-scorer@1.0.0", "base_model", other],
      ["fraud-scorer@1.0.0", "baseline", other],
    ]);
    expect(closed.findings.filter((each) => each.code === "retire-dependant").map((each) => each.line)).toEqual(
      closed.models[0]?.dependants.map((each) => each.line),
    );
    await work("ana", "review support-llm retirement --as accountable_owner --decision approved");
    await work("rosa", "review support-llm retention --as compliance_officer --decision approved");
    expect((await work("ana", `${line} --successor fraud-score`, 2)).err).toContain("fraud-scorer");
    expect((await work("ana", `${line} --successor support-llm@1.0.0`, 2)).err).toContain("unknown-choice");
    expect((await work("ana", `${line.replace("2026-12-31", "Christmas")} --successor none`, 2)).err).toContain(
      "bad-day",
    );
    const done = JSON.parse((await work("ana", `${line} --successor fraud-scorer`)).out) as OutRetire;
    expect(done.models[0]).toMatchObject({ successor: "fraud-scorer", sunset: "2026-12-31" });
  });

  test("keeps level and score as they were, whatever the model's documents say afterwards", async () => {
    const repo = supportRepo({ [governance]: planned });
    const work = await reviewed(repo);
    const ended = JSON.parse(
      (await work("ana", "retire --reason superseded --successor none --sunset 2026-12-31 --yes --json")).out,
    ) as OutRetire;
    const { level, score } = ended.models[0] ?? {};
    expect(level).toBe(1);
    repo.write(governance, 'schema: mlc.governance/v1\nconfirmed_on: "2026-10-05"\n');
    repo.commit("ana", "Drop the risks");
    const shown = JSON.parse((await work("ben", "score support-llm@1.0.0 --json")).out) as OutScore;
    expect(shown.models[0]).toMatchObject({
      level: { value: level, blocked_by: [] },
      score: { value: score },
      next: [],
    });
    expect(shown.models[0]?.retired?.record).toBe(ended.models[0]?.record);
    const status = JSON.parse((await work("ben", "status support-llm@1.0.0 --json")).out) as OutStatus;
    expect(status.models[0]).toMatchObject({ level, score, stored: true });
    expect((await work("ben", "score support-llm@1.0.0")).out).toContain("as they were then");
    expect((await work("ben", "validate")).exit).toBe(0);
  });
});

describe("a range that moves versions", () => {
  const decided = async (repo: TestRepository, exit: number): Promise<readonly string[]> => {
    const { out } = await atWork(repo, "2026-11-22T20:00:00Z")("ben", "score --base main --json", exit);
    return (JSON.parse(out) as OutScore).findings.filter((each) => each.severity === "error").map((each) => each.code);
  };
  const forged = (move: string, to: string, more: string, from = "finetuning") => {
    const repo = adoptedAt(from);
    repo.git("switch", "-q", "-c", "change");
    const start = `${dir}/records/2026/2026-10-01-transition-000000000001.yaml`;
    const sha256 = createHash("sha256").update(repo.read(start)).digest("hex");
    const id = "2026-11-22-transition-0000000000f1";
    repo.write(
      `${dir}/records/2026/${id}.yaml`,
      `schema: mlc.transition/v1\nmodel: support-llm\nversion: "1.0.0"\nobserved_at: "2026-11-22T09:00:00Z"\nby: ben\n` +
        `subject: {weights: "${weights}"}\nfrom: ${from}\nto: ${to}\nmove: ${move}\n` +
        `prev: {id: 2026-10-01-transition-000000000001, sha256: "${sha256}"}\ndecision: go\n${more}\n`,
    );
    const version = repo.read(versionFile).replace(/stage: +\w+/, `stage: ${to}`);
    repo.write(versionFile, version.replace("2026-10-01-transition-000000000001", id));
    repo.commit("ben", "Move it by hand");
    return repo;
  };

  test("by hand is decided again: a hotfix without its review, an end without its reviews, back past what serves", async () => {
    expect(await decided(forged("hotfix", "deployment", "reason: incident"), 1)).toContain("transition-not-supported");
    const end = 'reason: cost\nsuccessor: none\nsunset: "2026-12-31"';
    expect(await decided(forged("retire", "retired", end), 1)).toContain("transition-not-supported");
    expect(await decided(forged("retire", "retired", "reason: cost"), 1)).toContain("transition-incomplete");
    expect(await decided(forged("loop", "data", "reason: data-issue"), 0)).toEqual([]);
  });

  test("by the product passes: a hotfix and an end", async () => {
    const aligned = `${supportLlm()[versionFile] ?? ""}alignment: {methods: [dpo], data: [support-chats], objective: polite}\n`;
    const repo = supportRepo({ [governance]: planned, [versionFile]: aligned });
    repo.git("switch", "-q", "-c", "change");
    const work = await reviewed(repo);
    await work("mei", "review pre-deployment --as ethics_reviewer --decision approved");
    await work("ben", "promote --hotfix --reason incident");
    expect(await decided(repo, 0)).toEqual([]);
    await work("ana", "retire --reason cost --successor none --sunset 2026-12-31 --yes");
    expect(await decided(repo, 0)).toEqual([]);
  });
});
