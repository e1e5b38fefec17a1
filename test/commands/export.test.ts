import { describe, expect, test } from "vitest";
import type { OutExport } from "../../src/generated/types.ts";
import { importFrom } from "../../src/importers/index.ts";
import { atWork, dir, supportRepo } from "../support/model.ts";
import { evaluation, input } from "../importers/fixtures.ts";

const record = `${dir}/records/2026/2026-11-02-evaluation-0000000000aa.yaml`;

function recordText(...metrics: readonly string[]): string {
  return [
    "schema: mlc.evaluation/v1",
    "model: support-llm",
    'version: "1.0.0"',
    'observed_at: "2026-11-02T10:00:00Z"',
    "by: ben",
    `subject: {weights: "sha256:${"1".repeat(64)}"}`,
    "tool: lm-eval",
    'tool_version: "0.4.9"',
    "run_status: complete",
    "metrics:",
    ...metrics.map((metric) => `- ${metric}`),
    "",
  ].join("\n");
}

const em =
  "{id: exact_match, value: 0.71, stderr: 0.02, sample_size: 500, n_shot: 5, dataset: {id: faq, hub_id: acme/faq}, split: test, slice: {language: de}}";
const judged = "{id: judge_score, value: 4.2, sample_size: 90, dataset: {id: tickets}, with: {judge: ana, scale: 1-5}}";
const unknown = "{id: x-fluff, value: 1}";
const band = "{id: disparate_impact, value: 0.9}";

describe("mlc export --to every-eval-ever", () => {
  test("writes a document for each record, leaves out and counts what the form cannot say, and is the same twice", async () => {
    const repo = supportRepo({ [record]: recordText(em, judged, unknown, band) });
    const work = atWork(repo);
    const first = JSON.parse((await work("ben", "export --to every-eval-ever --out out --json")).out) as OutExport;
    expect(first.left).toEqual([
      { count: 1, reason: "a metric that is best at an ideal value" },
      { count: 1, reason: "a metric without a direction" },
    ]);
    expect(first.files.every(({ changed }) => changed === true)).toBe(true);
    const again = JSON.parse((await work("ben", "export --to every-eval-ever --out out --json")).out) as OutExport;
    expect(again.files.some(({ changed }) => changed === true)).toBe(false);
    expect(first.files.map(({ path }) => path)).toContain("support-llm/1.0.0/2026-11-02-evaluation-0000000000aa.json");
  });

  test("is what mlc reads back: the same values at the same places", async () => {
    const work = atWork(supportRepo({ [record]: recordText(em, judged) }));
    const { out } = await work("ben", "export support-llm@1.0.0 --to every-eval-ever --out -");
    const line = out.split("\n").find((each) => each.includes("0000000000aa")) ?? "";
    const draft = evaluation(importFrom(input(line)));
    expect(draft).toMatchObject({ tool: "lm-eval", tool_version: "0.4.9", observed: { at: "2026-11-02T10:00:00Z" } });
    expect(draft.metrics).toMatchObject([
      {
        id: "exact_match",
        value: 0.71,
        stderr: 0.02,
        sample_size: 500,
        n_shot: 5,
        dataset: { id: "faq", hub_id: "acme/faq" },
        split: "test",
        slice: { language: "de" },
      },
      { id: "judge_score", value: 4.2, sample_size: 90, with: { judge: "ana", scale: "1-5" } },
    ]);
  });

  test("a run that is not complete is not exported, and a dry run writes nothing", async () => {
    const repo = supportRepo({ [record]: recordText(em).replace("run_status: complete", "run_status: partial") });
    const work = atWork(repo);
    const { left, files } = JSON.parse(
      (await work("ben", "export --to every-eval-ever --out out -n --json")).out,
    ) as OutExport;
    expect(left).toContainEqual({ count: 1, reason: "a run that is not complete" });
    expect(files.map(({ path }) => path).join()).not.toContain("0000000000aa");
    expect(repo.has("out")).toBe(false);
  });

  test("to a form that is none is refused with those there are", async () => {
    const { err } = await atWork(supportRepo())("ben", "export --to every-eval --out out", 2);
    expect(err).toContain("every-eval-ever");
  });
});
