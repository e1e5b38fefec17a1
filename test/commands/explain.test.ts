import { describe, expect, test } from "vitest";
import type { OutExplain } from "../../src/generated/types.ts";
import { shipped } from "../../src/generated/data.ts";
import { mlc, mlcJson } from "../support/run.ts";

async function topics(line: string): Promise<OutExplain["topics"]> {
  return (await mlcJson<OutExplain>({}, line)).body.topics;
}

describe("mlc explain", () => {
  test.each([
    ["no-workspace", "finding"],
    ["GOV-01", "criterion"],
    ["gov-01", "criterion"],
    ["finetuning", "stage"],
    ["retired", "stage"],
    ["accuracy", "metric"],
    ["post-fine-tuning", "checkpoint"],
  ])("knows %s as a %s", async (name, kind) => {
    const found = await topics(`explain ${name}`);
    expect(found.map((topic) => topic.kind)).toContain(kind);
    expect(found.every((topic) => topic.name.toLowerCase() === name.toLowerCase())).toBe(true);
  });

  test("finds a metric by another tool's name for it", async () => {
    expect((await topics("explain acc")).map((topic) => topic.name)).toEqual(["accuracy"]);
  });

  test("without a name lists everything once", async () => {
    const all = await topics("explain");
    const keys = all.map((topic) => `${topic.kind} ${topic.name}`);
    for (const criterion of shipped.criteria) expect(keys).toContain(`criterion ${criterion.id}`);
    for (const metric of shipped.metrics.metrics) expect(keys).toContain(`metric ${metric.id}`);
    expect(all.every((topic) => topic.text.length === 0 && topic.details.length === 0)).toBe(true);
  });

  test("says every topic in full", async () => {
    const names = new Set((await topics("explain")).map((topic) => topic.name));
    for (const name of names) expect((await mlc({}, ["explain", name])).exit, name).toBe(0);
  });

  test("offers near misses of every kind", async () => {
    const ran = await mlc({}, "explain GOV-99 --json");
    expect(ran).toMatchObject({ exit: 2, out: "" });
    expect(JSON.parse(ran.err)).toMatchObject({ code: "unknown-topic" });
    expect((await mlc({}, "explain finetunin")).err).toContain("`mlc explain finetuning`");
  });

  test("is laid out for people", async () => {
    expect((await mlc({}, "explain finetuning")).out).toBe(
      [
        "stage finetuning: Fine-tuning and adaptation",
        "",
        "  lifecycle   genai@1",
        "  phases      adapt",
        "  goes on to  evaluation",
        "",
      ].join("\n"),
    );
  });
});
