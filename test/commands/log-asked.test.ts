import { describe, expect, test } from "vitest";
import type { OutLog } from "../../src/generated/types.ts";
import { commitAs, moved, recordFile, trackedRepo } from "../support/history.ts";
import { dir, evaluation, startRecord, versionFile } from "../support/model.ts";
import { directoryRepo, tempDir, testEnv } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";
import { testWorld } from "../support/world.ts";

describe("what is asked of the log", () => {
  test("narrows it: days, kinds, people, stages, versions", async () => {
    const repo = trackedRepo();
    moved(repo, { by: "ana", to: "evaluation", at: "2026-10-20T09:00:00Z", hex: "b1" });
    const file = recordFile("2026-10-21-evaluation-0000000000e2");
    repo.write(file, evaluation("2026-10-21T10:00:00Z", 0.7));
    commitAs(repo, "chloe", "2026-10-21T10:00:00Z", "mlc: record");
    const ids = async (line: string) => {
      const { body } = await mlcJson<OutLog>({ cwd: repo.dir, env: testEnv() }, `log ${line}`);
      return body.entries.map((each) => each.record?.slice(5));
    };
    const move1 = "10-20-transition-0000000000b1";
    const late = "10-21-evaluation-0000000000e2";
    expect(await ids("--since 2026-10-20 --until 2026-10-20")).toEqual([move1]);
    expect(await ids("--by ana")).toEqual([move1]);
    expect(await ids("--by 'Ana Ruiz' --by chloe@acme.example --since 2026-10-10")).toEqual([late, move1]);
    expect(await ids("--at-stage evaluation")).toEqual([late, move1]);
    expect(await ids("--at-stage data")).toEqual([]);
    expect(await ids("support-llm@1.0.0 --kind training")).toEqual(["10-04-training-0000000000a1"]);
    expect(await ids("--by ben")).toEqual([startRecord.slice(5)]);
  });

  test("is refused where it names nothing, rather than answered with an empty log", async () => {
    const repo = trackedRepo();
    const refusal = async (line: string) => {
      const { exit, err } = await mlc({ cwd: repo.dir, env: testEnv() }, `log ${line} --json`);
      return [exit, (JSON.parse(err) as { code: string }).code];
    };
    expect(await refusal("--by anna")).toEqual([2, "nobody-of-that-name"]);
    expect(await refusal("--kind promote")).toEqual([2, "unknown-choice"]);
    expect(await refusal("--at-stage production")).toEqual([2, "unknown-stage-named"]);
    expect(await refusal("--since yesterday")).toEqual([2, "bad-day"]);
    expect(await refusal("support-llm@9.9.9")).toEqual([2, "no-such-version"]);
    expect(await refusal("--since 2026-13-01")).toEqual([2, "bad-day"]);
    const outside = tempDir();
    for (const file of ["mlc.yaml", `${dir}/model.yaml`]) directoryRepo(outside).write(file, repo.read(file));
    const { err } = await mlc({ cwd: outside, env: testEnv() }, "log --json");
    expect((JSON.parse(err) as { code: string }).code).toBe("no-repository");
  });
});

describe("the log for people", () => {
  async function shown(line: string, more: { tty?: boolean; columns?: number } = {}) {
    const repo = trackedRepo();
    moved(repo, { by: "ana", to: "evaluation", at: "2026-10-20T09:00:00Z", hex: "b1" });
    repo.write(versionFile, repo.read(versionFile).replace("stage:    evaluation", "stage:    alignment"));
    commitAs(repo, "rosa", "2026-10-21T09:00:00Z", "Tidy");
    const world = testWorld({ cwd: repo.dir, env: { ...testEnv(), LANG: "C.UTF-8", NO_COLOR: "1" }, ...more });
    const { out } = await mlc(world, `log ${line}`);
    const commit = (rev: string) => repo.git("rev-parse", rev).slice(0, 7);
    const named = out.replaceAll(commit("HEAD"), "<tidy>").replaceAll(commit("HEAD~1"), "<move>");
    return { world, lines: named.trimEnd().split("\n") };
  }

  test("is one line each with --oneline", async () => {
    const { lines } = await shown("--oneline --since 2026-10-10");
    expect(lines).toEqual([
      "<tidy> 2026-10-21 support-llm@1.0.0 edit stage evaluation -> alignment (Rosa Diaz) ! not made by mlc",
      "<move> 2026-10-20 support-llm@1.0.0 transition finetuning -> evaluation (Ana Ruiz)",
    ]);
  });

  test("is a table on a terminal, through a pager unless told otherwise", async () => {
    const { world, lines } = await shown("--since 2026-10-10", { tty: true, columns: 160 });
    expect(lines.map((each) => each.replaceAll(/ {2,}/g, " | "))).toEqual([
      "DATE | VERSION | EVENT | WHAT | BY | COMMIT | NOTE",
      "2026-10-21 | 1.0.0 | edit | stage evaluation → alignment | Rosa Diaz | <tidy> | ! not made by mlc",
      "2026-10-20 | 1.0.0 | transition | finetuning → evaluation | Ana Ruiz | <move>",
    ]);
    expect(world.paged).toHaveLength(1);
    expect((await shown("--no-pager", { tty: true })).world.paged).toEqual([]);
  });

  test("is tab-separated in a pipe, with every column and without a pager", async () => {
    const { world, lines } = await shown("--since 2026-10-10");
    expect(lines[1]?.split("\t")).toEqual([
      "2026-10-20",
      "support-llm",
      "1.0.0",
      "transition",
      "finetuning -> evaluation",
      "Ana Ruiz",
      "",
      "<move>",
      "-",
      "",
      "2026-10-20-transition-0000000000b1",
    ]);
    expect(world.paged).toEqual([]);
  });
});
