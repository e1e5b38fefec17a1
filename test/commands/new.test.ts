import { describe, expect, test } from "vitest";
import type { OutNew, OutScore, OutValidate } from "../../src/generated/types.ts";
import { atWork, dir, supportRepo } from "../support/model.ts";
import { testWorld } from "../support/world.ts";
import { mlc } from "../support/run.ts";

const record = /models\/fraud-scorer\/records\/2026\/2026-11-22-transition-[0-9a-f]{12}\.yaml/;

describe("mlc new", () => {
  test("model: its file, its first version and the transition that starts it, in one commit that validates", async () => {
    const repo = supportRepo();
    const work = atWork(repo);
    const { out } = await work("ana", "new model fraud-scorer --name 'Fraud scorer' --owner ben --json");
    const { changes } = JSON.parse(out) as OutNew;
    expect(changes.map(({ file }) => file)).toEqual([
      "models/fraud-scorer/model.yaml",
      "models/fraud-scorer/versions/0.1.0.yaml",
      expect.stringMatching(record),
    ]);
    const { findings } = JSON.parse((await work("ana", "validate --json")).out) as OutValidate;
    expect(findings.filter((each) => each.severity !== "note" && each.file?.includes("fraud-scorer"))).toEqual([]);
    expect(repo.read("models/fraud-scorer/model.yaml")).toContain("accountable_owner: ben");
    const { models } = JSON.parse((await work("ana", "score fraud-scorer --json")).out) as OutScore;
    expect(models.map(({ stage, adopted }) => [stage, adopted])).toEqual([["problem", undefined]]);
  });

  test("model: one that is built already starts later, adopted, with the reason that is asked for", async () => {
    const repo = supportRepo();
    const env = { LANG: "C.UTF-8", ...repo.env("ana") };
    const silent = await mlc({ cwd: repo.dir, env }, "new model fraud-scorer --stage evaluation --json");
    expect([silent.exit, silent.err]).toEqual([2, expect.stringContaining('"input-needed"')]);
    const world = testWorld({ cwd: repo.dir, env, tty: true, answers: ["In use since spring", "ana"] });
    expect((await mlc(world, "new model fraud-scorer --stage evaluation")).exit).toBe(0);
    const { models } = JSON.parse((await atWork(repo)("ana", "score fraud-scorer --json")).out) as OutScore;
    expect(models.map(({ stage, adopted }) => [stage, adopted])).toEqual([["evaluation", true]]);
  });

  test.each(["card", "scorecard", "governance", "operations"])(
    "document %s: a template that validates, and in which no hint counts as an answer",
    async (name) => {
      const repo = supportRepo({ [`${dir}/${name}.yaml`]: `schema: mlc.${name}/v1\n` });
      repo.remove(`${dir}/${name}.yaml`);
      repo.commit("ana", "Without it");
      const work = atWork(repo);
      const before = JSON.parse((await work("ana", "score --json")).out) as OutScore;
      await work("ana", `new document ${name}`);
      const after = JSON.parse((await work("ana", "score --json")).out) as OutScore;
      expect(after.models[0]?.score).toEqual(before.models[0]?.score);
      expect(after.models[0]?.counts).toEqual(before.models[0]?.counts);
      const { findings } = JSON.parse((await work("ana", "validate --json")).out) as OutValidate;
      expect(findings.filter((each) => each.severity !== "note" && each.file === `${dir}/${name}.yaml`)).toEqual([]);
    },
  );

  test("datasheet: its id and name, all questions open", async () => {
    const repo = supportRepo();
    const work = atWork(repo);
    await work("ben", "new datasheet held-out-tickets");
    const text = repo.read(`${dir}/datasheets/held-out-tickets.yaml`);
    expect(text.split("\n").filter((line) => line !== "" && !/^ *#/.test(line))).toEqual([
      "schema: mlc.datasheet/v1",
      "dataset:",
      "  id: held-out-tickets",
      "  name: held-out-tickets",
    ]);
    const { findings } = JSON.parse((await work("ben", "validate --json")).out) as OutValidate;
    expect(findings.filter((each) => each.severity !== "note" && each.file?.includes("held-out"))).toEqual([]);
  });

  test("never changes a file that exists, also one that cannot be read", async () => {
    const repo = supportRepo({ [`${dir}/operations.yaml`]: "schema: mlc.operations/v1\nmonitors: [\n" });
    const sheet = `${dir}/datasheets/broken.yaml`;
    repo.write(sheet, "dataset: {\n");
    repo.commit("ana", "Two broken files");
    for (const what of ["document operations", "datasheet broken", "datasheet support-chats", "model support-llm"]) {
      const ran = await mlc({ cwd: repo.dir, env: { ...repo.env("ana") } }, `new ${what} --json`);
      expect([ran.exit, ran.err], what).toEqual([2, expect.stringContaining('"exists-already"')]);
    }
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  test("asks on a terminal for what is missing, and names it elsewhere", async () => {
    const repo = supportRepo();
    const env = { LANG: "C.UTF-8", ...repo.env("ana") };
    const world = testWorld({ cwd: repo.dir, env, tty: true, answers: ["document", "operations"] });
    expect((await mlc(world, "new")).exit).toBe(0);
    expect(world.asked.map(({ message }) => message)).toEqual(["What is new?", "Which document?"]);
    expect(repo.read(`${dir}/operations.yaml`)).toContain("schema: mlc.operations/v1");
    for (const [line, flag] of [
      ["new", "WHAT"],
      ["new model", "ID"],
      ["new version", "VERSION"],
      ["new datasheet", "DATASET"],
      ["new document", "NAME"],
    ]) {
      const ran = await mlc({ cwd: repo.dir, env }, `${line ?? ""} --json`);
      expect([ran.exit, ran.err], line).toEqual([2, expect.stringContaining(`\`${flag ?? ""}\` is needed`)]);
    }
  });

  test.each([
    ["new document governence", "unknown-choice"],
    ["new model Fraud", "bad-id"],
    ["new model con", "bad-id"],
    ["new model fraud-scorer --owner bem", "unknown-choice"],
    ["new model fraud-scorer --stage evaluatoin", "unknown-choice"],
    ["new model fraud-scorer --first ../1", "bad-id"],
    ["new datasheet ../x", "bad-id"],
  ])("refuses `mlc %s`: %s", async (line, code) => {
    const repo = supportRepo();
    const ran = await mlc({ cwd: repo.dir, env: { ...repo.env("ana") } }, `${line} --json`);
    expect([ran.exit, ran.err]).toEqual([2, expect.stringContaining(`"${code}"`)]);
  });

  test("model: only where `models:` of mlc.yaml would find it", async () => {
    const repo = supportRepo();
    repo.write("mlc.yaml", repo.read("mlc.yaml").replace("[models/*]", "[models/support-llm, lab/fraud-*]"));
    repo.commit("ana", "Closed list");
    const env = repo.env("ana");
    const nowhere = await mlc({ cwd: repo.dir, env }, "new model policy-rag --json");
    expect([nowhere.exit, nowhere.err]).toEqual([2, expect.stringContaining('"model-has-no-place"')]);
    const there = await mlc({ cwd: repo.dir, env }, "new model fraud-scorer --dry-run --json");
    expect((JSON.parse(there.out) as OutNew).changes[0]?.file).toBe("lab/fraud-scorer/model.yaml");
  });
});
