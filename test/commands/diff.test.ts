import { beforeAll, describe, expect, test } from "vitest";
import type { OutDiff } from "../../src/generated/types.ts";
import { commitAs, moved, trackedRepo } from "../support/history.ts";
import { dir, evaluation, otherWeights, scorecardFile, versionFile } from "../support/model.ts";
import { testEnv, type TestRepository } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";
import { testWorld } from "../support/world.ts";

let repo: TestRepository;

/** Three states: `start`, `measured` (a worse result, on a branch) and what stands in the files. */
beforeAll(() => {
  repo = trackedRepo();
  repo.git("tag", "start");
  repo.write(`${dir}/records/2026/2026-10-19-evaluation-0000000000e2.yaml`, evaluation("2026-10-19T10:00:00Z", 0.4));
  commitAs(repo, "chloe", "2026-10-19T10:00:00Z", "mlc: record");
  repo.git("tag", "measured");
  moved(repo, { by: "ana", to: "evaluation", at: "2026-10-20T09:00:00Z", hex: "b1" });
  repo.git("tag", "moved");
  const edit = (file: string, from: string, to: string): void => {
    if (!repo.read(file).includes(from)) throw new Error(`${file} has no ${from}`);
    repo.write(file, repo.read(file).replace(from, to));
  };
  edit(
    "mlc.yaml",
    "  mei: {name: Mei Tan",
    "  ivo: {name: Ivo Novak, emails: [ivo@audit.example]}\n  mei: {name: Mei Tan",
  );
  edit(`${dir}/model.yaml`, "ethics_reviewer: mei", "ethics_reviewer: ivo");
  edit(scorecardFile, "value: 0.6", "value: 0.3");
  edit(`${dir}/model.yaml`, "purpose: Draft", "purpose: Write");
  commitAs(repo, "rosa", "2026-10-22T09:00:00Z", "Governance (#12)");
});

async function diff(line: string, exit = 0, cwd = repo.dir): Promise<OutDiff> {
  const ran = await mlcJson<OutDiff>({ cwd, env: testEnv() }, `diff ${line}`);
  expect(ran.exit).toBe(exit);
  return ran.body;
}

async function refusal(line: string, cwd = repo.dir): Promise<string> {
  const { exit, err } = await mlc({ cwd, env: testEnv() }, `diff ${line} --json`);
  expect(exit).toBe(2);
  return (JSON.parse(err) as { code: string }).code;
}

describe("mlc diff of two revisions", () => {
  test("tells the criteria that new evidence moved, and the evidence", async () => {
    const shown = await diff("start measured");
    expect(shown).toMatchObject({ of: "revisions", same: false, people: [], policy: [], facts: [] });
    const [version] = shown.models;
    expect(version).toMatchObject({
      model: "support-llm",
      version: "1.0.0",
      change: "changed",
      before: { stage: "finetuning" },
      after: { stage: "finetuning" },
      evidence: { added: [{ what: "exact_match 0.4", by: "chloe", kind: "evaluation" }], removed: [], changed: [] },
    });
    expect(version?.criteria).toContainEqual({
      criterion: "PERF-04",
      title: expect.any(String) as string,
      before: "pass",
      after: "fail",
      cause: "new-evidence",
      worse: true,
    });
    expect(version?.after?.score).toBeLessThan(version?.before?.score ?? 0);
  });

  test("tells stages, people, policy and other facts, and what a changed policy alone does", async () => {
    const shown = await diff("measured HEAD");
    expect(shown.models[0]).toMatchObject({
      before: { stage: "finetuning" },
      after: { stage: "evaluation" },
      evidence: { added: [{ kind: "transition", what: "finetuning -> evaluation" }] },
    });
    expect(shown.models[0]?.criteria).toContainEqual(
      expect.objectContaining({ criterion: "PERF-04", before: "fail", after: "pass", cause: "policy" }),
    );
    expect(shown.models[0]?.under_policy_before?.score).toBeLessThan(shown.models[0]?.after?.score ?? 0);
    expect(shown.people).toEqual([
      { file: "mlc.yaml", path: "people.ivo", after: { name: "Ivo Novak", emails: ["ivo@audit.example"] } },
      { file: `${dir}/model.yaml`, path: "owners.ethics_reviewer", before: "mei", after: "ivo" },
    ]);
    expect(shown.policy).toEqual([
      { file: scorecardFile, path: "targets[exact_match].value", before: 0.6, after: 0.3 },
    ]);
    expect(shown.facts).toEqual([expect.objectContaining({ file: `${dir}/model.yaml`, path: "purpose" }) as object]);
  });

  test("is its own mirror image the other way round", async () => {
    const [there, back] = [await diff("start moved"), await diff("moved start")];
    expect(back.models[0]?.evidence.removed).toEqual(there.models[0]?.evidence.added);
    expect(back.models[0]?.before).toEqual(there.models[0]?.after);
  });

  test("finds nothing between a revision and itself, and exits with 1 only where it is asked to", async () => {
    expect(await diff("HEAD HEAD --exit-code")).toMatchObject({ same: true, ok: true, models: [] });
    expect(await diff("start HEAD")).toMatchObject({ same: false, ok: true });
    expect(await diff("start HEAD --exit-code", 1)).toMatchObject({ same: false, ok: false });
  });

  test("takes days and the files here, leaves the files as they are, and works below the top", async () => {
    const of = await diff("2026-10-19");
    expect(of).toMatchObject({ before: { name: "end of 2026-10-19" }, after: { name: "the files here" } });
    const same = await diff("measured HEAD", 0, `${repo.dir}/${dir}`);
    expect(of.models).toEqual(same.models);
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  test("says what it cannot compare", async () => {
    expect(await refusal("nowhere")).toBe("unknown-revision");
    expect(await refusal("2026-09-30")).toBe("no-commit-then");
    expect(await refusal("support-llm@1.0.0 main")).toBe("diff-of-two-kinds");
    expect(await refusal("main 1.0.0")).toBe("diff-of-two-kinds");
    expect(await refusal("1.0.0")).toBe("nothing-to-compare-with");
    expect(await refusal("support-llm@1.0.0 support-llm@9.0.0")).toBe("no-such-version");
    const empty = repo.git("commit-tree", "-m", "Empty", "4b825dc642cb6eb9a060e54bf8d69288fbee4904");
    expect(await refusal(empty)).toBe("no-workspace-then");
  });

  test("warns where a file of one side cannot be read", async () => {
    const work = trackedRepo();
    work.write(`${dir}/governance.yaml`, "schema: [\n");
    const shown = await diff("HEAD", 0, work.dir);
    expect(shown.findings.map((each) => each.code)).toEqual(["unread-in-diff"]);
  });
});

describe("mlc diff of two versions", () => {
  test("compares them as they are now, the older with the newest where one is named", async () => {
    const work = trackedRepo();
    const next = work
      .read(versionFile)
      .replace('version: "1.0.0"', 'version: "1.1.0"')
      .replace(/digest: "sha256:1+"/, `digest: "${otherWeights}"`);
    work.write(`${dir}/versions/1.1.0.yaml`, next);
    const shown = await diff("support-llm@1.0.0", 0, work.dir);
    expect(shown).toMatchObject({
      of: "versions",
      before: { name: "support-llm@1.0.0" },
      after: { name: "support-llm@1.1.0" },
      people: [],
      policy: [],
      facts: [{ file: `${dir}/versions/1.1.0.yaml`, path: "weights.digest", after: otherWeights }],
    });
    expect(shown.models[0]?.evidence.removed.map((each) => each.kind).sort()).toEqual([
      "evaluation",
      "training",
      "transition",
    ]);
    expect(await diff("1.0.0 1.1.0", 0, work.dir)).toEqual(shown);
    expect((await diff("1.1.0 1.0.0", 0, work.dir)).models[0]?.version).toBe("1.0.0");
  });
});

describe("a comparison for people", () => {
  test("has one block a version, then people, policy and facts", async () => {
    const world = testWorld({ cwd: repo.dir, env: { ...testEnv(), LANG: "C.UTF-8", NO_COLOR: "1" }, tty: true });
    const { out } = await mlc(world, "diff measured HEAD");
    const commit = (rev: string): string => repo.git("rev-parse", `${rev}^{commit}`).slice(0, 7);
    expect(out).toContain(`measured (${commit("measured")}) → HEAD (${commit("HEAD")})   as of 2026-11-22\n`);
    expect(out).toContain("~ support-llm@1.0.0   stage finetuning → evaluation   level ");
    expect(out).toContain("    PERF-04  fail → pass   by another policy\n");
    expect(out).toContain("    + 2026-10-20 transition  finetuning -> evaluation  (ana)\n");
    expect(out).toContain("\npeople\n    + mlc.yaml people.ivo: ");
    expect(out).toContain(`\npolicy\n    ~ ${scorecardFile} targets[exact_match].value: 0.6 → 0.3\n`);
    expect(world.paged).toHaveLength(1);
    expect((await mlc({ cwd: repo.dir, env: testEnv() }, "diff HEAD HEAD")).out).toMatch(/\nnothing differs\n$/);
  });
});
