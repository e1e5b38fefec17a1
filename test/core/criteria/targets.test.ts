import { describe, expect, it } from "vitest";
import type { Predicate } from "../../../src/generated/types.ts";
import type { Json, JsonMap } from "../../../src/core/json.ts";
import { meets } from "../../../src/core/criteria/evidence.ts";
import { metricOf, otherWeights } from "../../support/evidence.ts";
import { codesOf, judged, statusOf, type Asked } from "../../support/criterion.ts";
import { edited, passing, withoutRecords, withRecord, type Evidence } from "../../support/facts.ts";

const check: Predicate = { targetsMet: { bound: "version", slices: "none" } };
const asked: Asked = { fresh: { days: 365, bind: "version" } };
const bare = withoutRecords(passing(), (id) => id.includes("-evaluation-"));
const accuracy = (value: number, more: JsonMap = {}): JsonMap => ({ ...metricOf("accuracy", value), ...more });

/** One evaluation: its day and what it measured, or the whole of its fields. */
type Run = readonly [observed: string, ...metrics: JsonMap[]];

/** The model with these targets and results only. */
function model(targets: readonly JsonMap[], ...runs: readonly Run[]): Evidence {
  const before = edited(bare, "scorecard.targets", [...targets]);
  return runs.reduce(
    (e, [observed_at, ...metrics], at) =>
      withRecord(e, `2026-11-01-evaluation-0000000000${String(at + 10)}`, { observed_at, metrics }),
    before,
  );
}

const atLeast = (value: number, more: JsonMap = {}): JsonMap => ({ metric: "accuracy", op: ">=", value, ...more });
const of = (evidence: Evidence): string => statusOf(check, { ...asked, of: evidence });
const codes = (evidence: Evidence): readonly string[] => codesOf(check, { ...asked, of: evidence });

describe("a rule", () => {
  it.each<[number, JsonMap, boolean]>([
    [0.8, { op: ">=", value: 0.8 }, true],
    [0.8, { op: ">", value: 0.8 }, false],
    [0.2, { op: "<=", value: 0.2 }, true],
    [0.2, { op: "<", value: 0.2 }, false],
    [3, { op: "==", value: 3 }, true],
    [3.1, { op: "==", value: 3 }, false],
    [0.8, { op: "between", lo: 0.8, hi: 1.25 }, true],
    [1.25, { op: "between", lo: 0.8, hi: 1.25 }, true],
    [0.79, { op: "between", lo: 0.8, hi: 1.25 }, false],
    [1.25, { op: "between", lo: 0.8, hi: 1.25, inclusive: false }, false],
    [0.8, { op: "between", lo: 0.8, hi: 1.25, inclusive: false }, false],
    [1, { op: "between", lo: 0.8, hi: 1.25, inclusive: false }, true],
    [1, { op: ">=" }, false],
    [1, { op: "between", lo: 0 }, false],
    [1, { op: "about", value: 1 }, false],
  ])("%d meets %j: %s", (value, rule, expected) => {
    expect(meets(value, rule as unknown as Parameters<typeof meets>[1])).toBe(expected);
  });
});

describe("an acceptance target", () => {
  it("is met by a result on the current weights, missed by a worse one, open without one", () => {
    expect(of(model([atLeast(0.8)], ["2026-11-01", accuracy(0.8)]))).toBe("pass");
    expect(of(model([atLeast(0.8)], ["2026-11-01", accuracy(0.79)]))).toBe("fail");
    expect(of(model([atLeast(0.8)]))).toBe("unknown");
    expect(of(model([]))).toBe("unknown");
  });

  it("says what was measured, what was asked and where", () => {
    const row = judged(check, { ...asked, of: model([atLeast(0.8)], ["2026-11-01", accuracy(0.79)]) });
    expect(row.node.reasons).toMatchObject([
      {
        code: "target-unmet",
        args: { metric: "accuracy on faq (test)", value: "0.79", rule: ">= 0.8" },
        at: {
          file: "models/support-llm/records/2026/2026-11-01-evaluation-000000000010.yaml",
          path: ["metrics", 0, "value"],
        },
      },
    ]);
    expect(row.node.records).toEqual(["2026-11-01-evaluation-000000000010"]);
  });

  it("is judged by the latest result, not by the best", () => {
    expect(of(model([atLeast(0.8)], ["2026-11-01", accuracy(0.9)], ["2026-11-02", accuracy(0.7)]))).toBe("fail");
    expect(of(model([atLeast(0.8)], ["2026-11-02", accuracy(0.9)], ["2026-11-01", accuracy(0.7)]))).toBe("pass");
  });

  it.each<[string, Run, Run, string]>([
    ["the same day", ["2026-11-02", accuracy(0.9)], ["2026-11-02", accuracy(0.7)], "fail"],
    ["an hour of that day", ["2026-11-02", accuracy(0.9)], ["2026-11-02T08:00:00Z", accuracy(0.7)], "fail"],
    ["a minute of that hour", ["2026-11-02T08Z", accuracy(0.9)], ["2026-11-02T08:30Z", accuracy(0.7)], "fail"],
    ["an hour before", ["2026-11-02T09Z", accuracy(0.9)], ["2026-11-02T08:59:59Z", accuracy(0.7)], "pass"],
    ["the day before", ["2026-11-02", accuracy(0.9)], ["2026-11-01T23:59:59Z", accuracy(0.7)], "pass"],
  ])("takes the worse of results whose times overlap: %s", (_what, one, other, status) => {
    expect(of(model([atLeast(0.8)], one, other))).toBe(status);
    expect(of(model([atLeast(0.8)], other, one))).toBe(status);
  });

  it("is stale where only other weights were measured, unknown where the version names none", () => {
    const other = edited(
      model([atLeast(0.8)], ["2026-11-01", accuracy(0.9)]),
      "records.2026-11-01-evaluation-000000000010.subject.weights",
      otherWeights,
    );
    expect([of(other), codes(other)]).toEqual(["stale", ["evidence-unbound"]]);
    const none = edited(other, "version.weights", undefined);
    expect([of(none), codes(none)]).toEqual(["unknown", ["subject-missing"]]);
  });

  it("is stale where the latest result is too old, also where it missed", () => {
    expect(of(model([atLeast(0.8)], ["2025-11-21", accuracy(0.9)]))).toBe("stale");
    expect(of(model([atLeast(0.8)], ["2025-11-21", accuracy(0.1)]))).toBe("stale");
    expect(of(model([atLeast(0.8)], ["2025-11-22", accuracy(0.9)]))).toBe("pass");
  });

  it("is never met by training data, nor by runs that did not complete", () => {
    expect(of(model([atLeast(0.8)], ["2026-11-01", accuracy(0.9, { split: "train" })]))).toBe("unknown");
    const run = model([atLeast(0.8)], ["2026-11-01", accuracy(0.9)]);
    const status = (value: Json) => edited(run, "records.2026-11-01-evaluation-000000000010.run_status", value);
    expect(["partial", "failed", "complete", "unknown"].map((value) => of(status(value)))).toEqual([
      "unknown",
      "unknown",
      "pass",
      "pass",
    ]);
  });

  it("is not judged by a later partial run: the last complete one stands", () => {
    const both = model([atLeast(0.8)], ["2026-11-01", accuracy(0.9)], ["2026-11-05", accuracy(0.1)]);
    const partial = edited(both, "records.2026-11-01-evaluation-000000000011.run_status", "partial");
    expect([of(both), of(partial)]).toEqual(["fail", "pass"]);
  });

  it("needs the companions of its metric and a value that is a number in range", () => {
    const result = (more: Record<string, Json | undefined>): Evidence => {
      const metric = JSON.parse(JSON.stringify({ ...accuracy(0.9), ...more })) as JsonMap;
      return model([atLeast(0.8)], ["2026-11-01", metric]);
    };
    expect([of(result({ sample_size: undefined })), codes(result({ sample_size: undefined }))]).toEqual([
      "unknown",
      ["companions-missing"],
    ]);
    expect(of(result({ value: undefined, value_text: "NaN" }))).toBe("error");
    expect([of(result({ value: 95 })), codes(result({ value: 95 }))]).toEqual(["error", ["metric-out-of-range"]]);
    expect(of(result({ unit: "percent" }))).toBe("error");
  });

  it("that is withdrawn by a correction no longer counts", () => {
    const both = model([atLeast(0.8)], ["2026-11-01", accuracy(0.1)]);
    const corrected = withRecord(both, "2026-11-03-note-0000000000aa", {
      supersedes: "2026-11-01-evaluation-000000000010",
      reason: "wrong checkpoint",
    });
    expect([of(both), of(corrected)]).toEqual(["fail", "unknown"]);
  });
});

describe("series", () => {
  const de = { slice: { language: "de" } };
  const en = { slice: { language: "en" } };

  it.each<[string, JsonMap, JsonMap]>([
    ["slices", de, en],
    ["splits", { split: "test" }, { split: "validation" }],
    ["numbers of examples", { n_shot: 0 }, { n_shot: 5 }],
    ["variants", { variant: "strict" }, { variant: "flexible" }],
  ])("of different %s stand beside each other, and the worst decides", (_what, one, other) => {
    const good = ["2026-11-05", accuracy(0.9, one)] as const;
    expect(of(model([atLeast(0.8)], good, ["2026-11-01", accuracy(0.7, other)]))).toBe("fail");
    expect(of(model([atLeast(0.8)], good, ["2026-11-01", accuracy(0.8, other)]))).toBe("pass");
  });

  it("are the same whatever the order of the keys of a slice", () => {
    const slices = [
      { language: "de", length: "long" },
      { length: "long", language: "de" },
    ];
    const runs = slices.map((slice, at): Run => [
      `2026-11-0${String(at + 1)}`,
      accuracy(at === 0 ? 0.1 : 0.9, { slice }),
    ]);
    expect(of(model([atLeast(0.8)], ...runs))).toBe("pass");
  });

  it("may be named by the target, which then looks at no other", () => {
    const runs: readonly Run[] = [
      ["2026-11-05", accuracy(0.9, { split: "test", n_shot: 5, variant: "strict" })],
      ["2026-11-05", accuracy(0.1, { split: "validation", n_shot: 0 })],
    ];
    for (const named of [{ split: "test" }, { n_shot: 5 }, { variant: "strict" }]) {
      expect(of(model([atLeast(0.8, named)], ...runs))).toBe("pass");
    }
    expect(of(model([atLeast(0.8, { split: "dev" })], ...runs))).toBe("unknown");
  });

  it("on several datasets are ambiguous until the target names one", () => {
    const runs: readonly Run[] = [
      ["2026-11-01", accuracy(0.9)],
      ["2026-11-01", accuracy(0.95, { dataset: { id: "tickets" } })],
    ];
    expect([of(model([atLeast(0.8)], ...runs)), codes(model([atLeast(0.8)], ...runs))]).toEqual([
      "unknown",
      ["target-ambiguous"],
    ]);
    expect(of(model([atLeast(0.8, { dataset: "tickets" })], ...runs))).toBe("pass");
    expect(of(model([atLeast(0.92, { dataset: "faq" })], ...runs))).toBe("fail");
  });

  it("of a slice that has a target of its own are left to it", () => {
    const runs: readonly Run[] = [
      ["2026-11-01", accuracy(0.9, en)],
      ["2026-11-01", accuracy(0.7, de)],
    ];
    expect(of(model([atLeast(0.8)], ...runs))).toBe("fail");
    expect(of(model([atLeast(0.8), atLeast(0.6, de)], ...runs))).toBe("pass");
    const own: Predicate = { targetsMet: { bound: "version", slices: "declared" } };
    expect(statusOf(own, { ...asked, of: model([atLeast(0.8), atLeast(0.6, de)], ...runs) })).toBe("pass");
    expect(statusOf(own, { ...asked, of: model([atLeast(0.8), atLeast(0.75, de)], ...runs) })).toBe("fail");
    expect(statusOf(own, { ...asked, of: model([atLeast(0.8)], ...runs) })).toBe("unknown");
  });
});

describe("several targets", () => {
  const toxic: JsonMap = { metric: "toxicity_rate", op: "<=", value: 0.01 };
  const both = [atLeast(0.8), toxic];

  it("are all met, or the worst is said: missed, then not known, then stale", () => {
    const run = (value: number, rate: number): Run => ["2026-11-01", accuracy(value), metricOf("toxicity_rate", rate)];
    expect(of(model(both, run(0.9, 0)))).toBe("pass");
    expect(of(model(both, run(0.9, 0.5)))).toBe("fail");
    expect(of(model(both, ["2026-11-01", accuracy(0.9)]))).toBe("unknown");
    expect(of(model(both, ["2026-11-01", accuracy(0.1)]))).toBe("fail");
    expect(of(model(both, ["2026-11-01", accuracy(0.9)], ["2025-01-01", metricOf("toxicity_rate", 0)]))).toBe("stale");
  });

  it("hold until the oldest result has aged", () => {
    const row = judged(check, {
      ...asked,
      of: model(both, ["2026-11-01", accuracy(0.9)], ["2026-10-20", metricOf("toxicity_rate", 0)]),
    });
    expect([row.status, row.until]).toEqual(["pass", "2027-10-20"]);
  });
});
