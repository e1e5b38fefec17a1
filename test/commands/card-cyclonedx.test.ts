import { describe, expect, test } from "vitest";
import type { OutCard, OutExport } from "../../src/generated/types.ts";
import { atWork, dir, supportRepo } from "../support/model.ts";

const card = [
  "schema: mlc.card/v1",
  "summary: Drafts replies.",
  "license: {id: apache-2.0}",
  "limits: {limitations: [Knows no prices]}",
  "",
].join("\n");

const work = () => {
  const repo = supportRepo({ [`${dir}/card.yaml`]: card });
  return { repo, run: atWork(repo) };
};

const json = async (run: ReturnType<typeof work>["run"], line: string, exit = 0): Promise<OutCard> =>
  JSON.parse((await run("ben", `${line} --json`, exit)).out) as OutCard;

describe("mlc card --to cyclonedx", () => {
  test("writes a BOM that passes its own check, and says what has no field", async () => {
    const { repo, run } = work();
    const written = await json(run, "card --to cyclonedx --out bom.json");
    expect(written).toMatchObject({ to: "cyclonedx", written: true });
    expect(written.losses?.map(({ path }) => path)).toContain("architecture");
    expect(written.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["bom-facts-carried", "bom-facts-left"]),
    );
    expect(JSON.parse(repo.read("bom.json"))).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6" });
    expect(await json(run, "card --to cyclonedx --out bom.json --check")).toMatchObject({ ok: true, up_to_date: true });
    expect(await json(run, "card --to cyclonedx --out bom.json")).toMatchObject({ written: false, up_to_date: true });
  });

  test("keeps the version of the specification that a file has", async () => {
    const { repo, run } = work();
    await run("ben", "card --to cyclonedx --out bom.json --spec-version 1.7");
    expect(await json(run, "card --to cyclonedx --out bom.json --check")).toMatchObject({ up_to_date: true });
    repo.write(`${dir}/card.yaml`, card.replace("Drafts", "Writes"));
    await run("ben", "card --to cyclonedx --out bom.json --no-commit");
    expect(JSON.parse(repo.read("bom.json"))).toMatchObject({ specVersion: "1.7" });
  });

  test("is out of date once a fact changes, and not when only its layout does", async () => {
    const { repo, run } = work();
    await run("ben", "card --to cyclonedx --out bom.json");
    repo.write("bom.json", JSON.stringify(JSON.parse(repo.read("bom.json"))));
    expect(await json(run, "card --to cyclonedx --out bom.json --check")).toMatchObject({ up_to_date: true });
    repo.write(`${dir}/card.yaml`, card.replace("Knows no prices", "Knows no dates"));
    const { findings } = await json(run, "card --to cyclonedx --out bom.json --check", 1);
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ["card-out-of-date", expect.stringContaining("`metadata.component.modelCard`, `serialNumber`")],
    ]);
  });

  test("refuses a BOM that is wrong before it asks whether it is current", async () => {
    const { repo, run } = work();
    await run("ben", "card --to cyclonedx --out bom.json");
    repo.write("bom.json", repo.read("bom.json").replace('"Apache-2.0"', '"apache 2"'));
    const { findings } = await json(run, "card --to cyclonedx --out bom.json --check", 1);
    expect(findings).toMatchObject([{ code: "bom-shape", file: "bom.json", line: expect.any(Number) }]);
  });

  test("does not write over a BOM of another tool", async () => {
    const { repo, run } = work();
    repo.write("bom.json", '{"bomFormat": "CycloneDX", "specVersion": "1.6"}');
    expect((await run("ben", "card --to cyclonedx --out bom.json", 2)).err).toContain("card-file-not-ours");
  });
});

test("mlc export --to cyclonedx writes for each version what the card is", async () => {
  const { repo, run } = work();
  await run("ben", "card --to cyclonedx --out bom.json");
  const { files, left } = JSON.parse((await run("ben", "export --to cyclonedx --out out --json")).out) as OutExport;
  expect(files.map(({ path }) => path)).toEqual(["support-llm/1.0.0.cdx.json"]);
  expect(left.map(({ count }) => count > 0)).toEqual([true, true]);
  expect(repo.read("out/support-llm/1.0.0.cdx.json")).toBe(repo.read("bom.json"));
});

test("mlc export --to eval-results writes what a leaderboard can show and counts the rest", async () => {
  const metric = (more: string) => `  - {id: accuracy, value: 0.5, ${more}}`;
  const record = [
    "schema: mlc.evaluation/v1",
    "model: support-llm",
    'version: "1.0.0"',
    'observed_at: "2026-11-02"',
    "by: ben",
    `subject: {weights: "sha256:${"1".repeat(64)}"}`,
    "tool: lm-eval",
    "run_status: complete",
    "metrics:",
    metric("task: gpqa_diamond, n_shot: 0, sample_size: 198, stderr: 0.00002, dataset: {id: gpqa, hub_id: Idavidrein/gpqa, revision: abc}"),
    metric("task: text-generation, dataset: {id: faq, hub_id: acme/faq}"),
    metric("task: faq_main, dataset: {id: own}"),
    metric("dataset: {id: faq2, hub_id: acme/faq2}"),
    metric("task: faq_main, slice: {language: de}, dataset: {id: faq3, hub_id: acme/faq3}"),
    "",
  ].join("\n"); // prettier-ignore
  const repo = supportRepo({ [`${dir}/records/2026/2026-11-02-evaluation-0000000000aa.yaml`]: record });
  const { out } = await atWork(repo)("ben", "export --to eval-results --out out --json");
  const file = "out/support-llm/1.0.0/.eval_results/mlc.yaml";
  expect(repo.read(file)).toBe(
    [
      "- dataset:",
      '    id: "Idavidrein/gpqa"',
      '    task_id: "gpqa_diamond"',
      '    revision: "abc"',
      "  value: 0.5",
      '  date: "2026-11-02"',
      '  notes: "metric accuracy; 0-shot; n=198; standard error 0.00002; lm-eval"',
      "",
    ].join("\n"),
  );
  expect((JSON.parse(out) as OutExport).left).toEqual([
    { count: 1, reason: "a result of a part of the data" },
    { count: 1, reason: "a result whose task is a kind of task, not one that the benchmark defines" },
    { count: 2, reason: "a result without a dataset of the Hub" },
    { count: 1, reason: "a result without a task" },
  ]);
});
