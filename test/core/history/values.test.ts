import { describe, expect, it } from "vitest";
import { changedValues } from "../../../src/core/history/values.ts";
import { summaryOf } from "../../../src/core/history/summary.ts";
import { stageEdits, type StageLines, type Step } from "../../../src/core/history/stage-edits.ts";
import type { JsonMap } from "../../../src/core/json.ts";
import type { RecordKind } from "../../../src/core/records.ts";

describe("changed values", () => {
  it("are told at the smallest place", () => {
    expect(changedValues({ a: { b: 1, c: 2 }, d: [1] }, { a: { b: 1, c: 3 }, d: [1, 2], e: null })).toEqual([
      { path: "a.c", before: 2, after: 3 },
      { path: "d", before: [1], after: [1, 2] },
      { path: "e", after: null },
    ]);
    expect(changedValues({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]);
  });

  it("of a list follow the names of its entries, not their places", () => {
    const before = [
      { id: "R-1", text: "x" },
      { id: "R-2", text: "y" },
    ];
    expect(changedValues(before, [{ id: "R-2", text: "z" }])).toEqual([
      { path: "[R-1]", before: { id: "R-1", text: "x" } },
      { path: "[R-2].text", before: "y", after: "z" },
    ]);
    expect(changedValues([...before].reverse(), before)).toEqual([]);
  });

  it("of a list with two entries of one name are told by their place", () => {
    const slices = (value: number): JsonMap[] => [
      { id: "accuracy", value: 0.8 },
      { id: "accuracy", value, slice: { language: "de" } },
    ];
    expect(changedValues({ metrics: slices(0.7) }, { metrics: slices(0.9) })).toEqual([
      { path: "metrics[1].value", before: 0.7, after: 0.9 },
    ]);
    expect(changedValues([["a"]], [["b"]])).toEqual([{ path: "", before: [["a"]], after: [["b"]] }]);
  });

  it("of a list with two entries of one name, and more or fewer than before, are told whole", () => {
    const twice = [{ id: "R-1" }, { id: "R-1" }];
    expect(changedValues(twice, [{ id: "R-1" }])).toEqual([{ path: "", before: twice, after: [{ id: "R-1" }] }]);
  });
});

describe("a record in a few words", () => {
  it.each<readonly [RecordKind, JsonMap, string]>([
    ["transition", { from: null, to: "data", adopted: true }, "adopted at data"],
    ["transition", { from: "evaluation", to: "data", move: "loop" }, "evaluation -> data (loop)"],
    [
      "review",
      { checkpoint: "data-rights", decision: "approved", role: "compliance_officer", self: true },
      "data-rights approved as compliance officer (self)",
    ],
    ["evaluation", { metrics: [], run_status: "failed" }, "(failed run)"],
    [
      "evaluation",
      { metrics: ["a", "b", "c"].map((id) => ({ id, value: 1 })), of: "baseline" },
      "a 1, b 1, 1 more (baseline)",
    ],
    [
      "deployment",
      { environment: "eu", track: "canary", exposure: { kind: "canary", limit: { unknown: "not agreed" } } },
      "eu (canary): canary unknown: not agreed",
    ],
    ["exception", { effect: "waive", criterion: "FAIR-02", through: "2027-01-31" }, "waive FAIR-02 through 2027-01-31"],
    [
      "incident",
      { key: "INC-7", severity: "high", status: "open", title: "Wrong price" },
      "INC-7 high open Wrong price",
    ],
    ["red-team", { findings: [{ status: "open" }, { status: "closed" }] }, "2 findings, 1 open"],
    [
      "reproduction",
      { metric: "accuracy", original: 0.8, reproduced: 0.7, within_tolerance: false },
      "accuracy 0.8 -> 0.7 out of tolerance",
    ],
    ["note", { text: "one\n  two" }, "one two"],
    ["update", {}, "update"],
    ["training", { run_id: "f3a9", stages: ["sft"] }, "run f3a9 sft"],
    ["monitoring", {}, "monitoring"],
  ])("%s %j is %j", (kind, record, words) => {
    expect(summaryOf(kind, record)).toBe(words);
  });
});

describe("the two lines that only mlc changes", () => {
  const steps = new Map<string, Step>([
    ["t1", { to: "data", prev: undefined }],
    ["t2", { to: "finetuning", prev: "t1" }],
    ["t3", { to: "evaluation", prev: "t2" }],
    ["loop-a", { to: "data", prev: "loop-b" }],
    ["loop-b", { to: "data", prev: "loop-a" }],
  ]);

  /** Whether a change from `stage transition` to another is told as made by hand. */
  function byHand(before: string | undefined, after: string | undefined, inMerge = false): boolean {
    const lines = (text: string): StageLines | undefined => {
      const [stage = "", transition] = text.split(" ");
      return transition === undefined ? undefined : { stage, transition };
    };
    const change = { file: "versions/1.yaml", commit: "c", before, after, inMerge };
    return stageEdits([change], lines, steps).length > 0;
  }

  it("are mlc's where they follow the chain, over several transitions too", () => {
    expect(byHand("data t1", "finetuning t2")).toBe(false);
    expect(byHand("data t1", "evaluation t3")).toBe(false);
    expect(byHand(undefined, "data t1")).toBe(false);
    expect(byHand("data t1", "data t1")).toBe(false);
  });

  it("are somebody's where no record says so, they go back, or the file is gone", () => {
    expect(byHand("data t1", "finetuning t1")).toBe(true);
    expect(byHand("data t1", "evaluation t2")).toBe(true);
    expect(byHand("finetuning t2", "data t1")).toBe(true);
    expect(byHand("data t1", "data t9")).toBe(true);
    expect(byHand("data t1", undefined)).toBe(true);
    expect(byHand("data t1", "data loop-a")).toBe(true);
  });

  it("say nothing where the file cannot be read", () => {
    expect(byHand("data t1", "<<<<<<<")).toBe(false);
    expect(byHand("<<<<<<<", "data t1")).toBe(false);
  });

  it("are told once for an edit and the merge that brings it", () => {
    const lines = (text: string): StageLines => ({ stage: text, transition: "t1" });
    const change = { file: "versions/1.yaml", before: "data", after: "evaluation" };
    const edits = stageEdits(
      [
        { ...change, commit: "edit", inMerge: false },
        { ...change, commit: "merge", inMerge: true },
      ],
      lines,
      steps,
    );
    expect(edits.map((each) => each.commit)).toEqual(["edit"]);
  });
});
