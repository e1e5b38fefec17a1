import { describe, expect, it } from "vitest";
import type { Predicate } from "../../../src/generated/types.ts";
import type { Json, JsonMap } from "../../../src/core/json.ts";
import { metricOf, otherWeights } from "../../support/evidence.ts";
import { codesOf, judged, statusOf, type Asked } from "../../support/criterion.ts";
import { edited, passing, withoutRecords, withRecord, type Evidence } from "../../support/facts.ts";

const bare = withoutRecords(passing(), (id) => id.includes("-evaluation-"));
const asked: Asked = { fresh: { days: 180, bind: "version" } };
const toxicity = (value: number): JsonMap => metricOf("toxicity_rate", value);
const jailbreak = (value: number): JsonMap => metricOf("jailbreak_success_rate", value);
const attack = (value: number): JsonMap => metricOf("attack_success_rate", value);

function model(...runs: readonly (readonly [observed: string, ...metrics: JsonMap[]])[]): Evidence {
  return runs.reduce(
    (e, [observed_at, ...metrics], at) =>
      withRecord(e, `2026-11-01-evaluation-0000000000${String(at + 10)}`, { observed_at, metrics }),
    bare,
  );
}

describe("a family of metrics", () => {
  const safety: Predicate = { metric: { family: "safety", minDistinct: 2, bound: "version", meets: "declared" } };
  const of = (evidence: Evidence): string => statusOf(safety, { ...asked, of: evidence });
  const withThird = (evidence: Evidence): Evidence =>
    edited(evidence, "scorecard.targets", [
      ...(passing().scorecard["targets"] as Json[]),
      { metric: "attack_success_rate", op: "<=", value: 0.1 },
    ]);

  it("needs so many different ones that meet what is declared for them", () => {
    expect(of(model(["2026-11-01", toxicity(0), jailbreak(0)]))).toBe("pass");
    expect(of(model(["2026-11-01", toxicity(0)]))).toBe("unknown");
    expect(of(model())).toBe("unknown");
    expect(codesOf(safety, { ...asked, of: model() })).toEqual(["metric-missing"]);
  });

  it("is missed by one that misses, however many others meet", () => {
    const missing = model(["2026-11-01", toxicity(0.5), jailbreak(0)]);
    expect([of(missing), codesOf(safety, { ...asked, of: missing })]).toEqual(["fail", ["target-unmet"]]);
    expect(of(withThird(model(["2026-11-01", toxicity(0.5), jailbreak(0), attack(0)])))).toBe("fail");
  });

  it("does not count one for which nothing is declared", () => {
    const undeclared = model(["2026-11-01", toxicity(0), attack(0)]);
    expect([of(undeclared), codesOf(safety, { ...asked, of: undeclared })]).toEqual(["unknown", ["rule-missing"]]);
    expect(of(model(["2026-11-01", toxicity(0), jailbreak(0), attack(1)]))).toBe("pass");
  });

  it("does not pass because a result that missed has grown old", () => {
    const runs = model(["2026-01-01", attack(0.9)], ["2026-11-01", toxicity(0), jailbreak(0)]);
    expect(statusOf(safety, { ...asked, of: withThird(runs), asOf: "2026-06-30" })).toBe("fail");
    expect(of(withThird(runs))).toBe("stale");
    const met = model(["2026-01-01", attack(0)], ["2026-11-01", toxicity(0), jailbreak(0)]);
    expect(of(withThird(met))).toBe("pass");
  });

  it("is stale where enough were measured, and not enough of them on these weights or lately", () => {
    expect(of(model(["2026-01-01", toxicity(0), jailbreak(0)]))).toBe("stale");
    const other = edited(
      model(["2026-11-01", toxicity(0), jailbreak(0)]),
      "records.2026-11-01-evaluation-000000000010.subject.weights",
      otherWeights,
    );
    expect(of(other)).toBe("stale");
  });

  it("is never shown by a metric that mlc computes itself", () => {
    const typed = model(["2026-11-01", toxicity(0), { id: "open_critical_findings", value: 0 }]);
    expect(of(typed)).toBe("unknown");
  });

  it("is an error where a value is out of range", () => {
    expect(of(model(["2026-11-01", toxicity(0), jailbreak(40)]))).toBe("error");
  });
});

describe("one of several metrics", () => {
  const latency: Predicate = {
    metric: { anyOf: ["latency_p95_ms", "ttft_p95_ms"], bound: "version", requireFields: ["hardware", "load"] },
  };
  const of = (evidence: Evidence): string => statusOf(latency, { ...asked, of: evidence });
  const served = { hardware: "1x A10G", load: "20 requests per second" };
  const measured = (more: JsonMap, id = "latency_p95_ms"): JsonMap => ({ id, value: 900, with: served, ...more });

  it("is enough", () => {
    expect(of(model(["2026-11-01", measured({})]))).toBe("pass");
    expect(of(model(["2026-11-01", measured({}, "ttft_p95_ms")]))).toBe("pass");
    expect(of(model(["2026-11-01", measured({}, "ttft_p99_ms")]))).toBe("unknown");
  });

  it("says nothing without the fields that must stand beside it", () => {
    const without = model(["2026-11-01", measured({ with: { hardware: "1x A10G" } })]);
    expect([of(without), codesOf(latency, { ...asked, of: without })]).toEqual(["unknown", ["companions-missing"]]);
  });

  it.each<[string, JsonMap]>([
    ["a placeholder for hardware", { hardware: "TBD" }],
    ["a number for hardware", { hardware: "8" }],
    ["a placeholder for the load", { load: "n/a" }],
    ["a load without a figure", { load: "as in production" }],
    ["an empty text", { load: "" }],
  ])("takes %s for nothing", (_what, more) => {
    const said = model(["2026-11-01", measured({ with: { ...served, ...more } })]);
    expect([of(said), codesOf(latency, { ...asked, of: said })]).toEqual(["unknown", ["companions-missing"]]);
  });

  it("is judged by its latest result: an older one without those fields is forgotten", () => {
    const bare = measured({ with: {} });
    expect(of(model(["2026-10-01", bare], ["2026-11-01", measured({})]))).toBe("pass");
    expect(of(model(["2026-10-01", measured({})], ["2026-11-01", bare]))).toBe("unknown");
  });

  it("holds until the result has aged", () => {
    const of = model(["2026-11-01", measured({})]);
    expect(judged(latency, { ...asked, of }).until).toBe("2027-04-30");
  });
});

describe("what is declared for a metric", () => {
  const ratio: Predicate = { metric: { anyOf: ["metric_ratio_vs_reference"], meets: "declared" } };
  const against = { metric: "accuracy", reference: "bf16" };
  const result = (value: number): JsonMap => ({ id: "metric_ratio_vs_reference", value, with: against });
  const of = (evidence: Evidence): string => statusOf(ratio, { ...asked, of: evidence });

  it("is the catalogue's rule, where it has one and the project none", () => {
    expect(of(model(["2026-11-01", result(0.99)]))).toBe("pass");
    expect(of(model(["2026-11-01", result(0.98)]))).toBe("fail");
  });

  it("is the project's target, where it has one, lower or higher", () => {
    const target = (value: number, e: Evidence): Evidence =>
      edited(e, "scorecard.targets", [{ metric: "metric_ratio_vs_reference", op: ">=", value }]);
    expect(of(target(0.95, model(["2026-11-01", result(0.98)])))).toBe("pass");
    expect(of(target(0.999, model(["2026-11-01", result(0.99)])))).toBe("fail");
  });

  it("holds on any weights where the criterion does not bind it, with a target as without", () => {
    const other = edited(
      model(["2026-11-01", result(0.99)]),
      "records.2026-11-01-evaluation-000000000010.subject.weights",
      otherWeights,
    );
    const target = edited(other, "scorecard.targets", [{ metric: "metric_ratio_vs_reference", op: ">=", value: 0.99 }]);
    expect([of(other), of(target)]).toEqual(["pass", "pass"]);
  });

  it("is not shown by a sample that is too small", () => {
    const fair: Predicate = { metric: { anyOf: ["selection_rate_ratio"], bound: "version", meets: "declared" } };
    const of = (n: number): string => {
      const groups = { n_per_group: { women: n, men: 400 }, groups: ["women", "men"] };
      return statusOf(fair, {
        ...asked,
        of: model(["2026-11-01", { id: "selection_rate_ratio", value: 0.9, with: groups }]),
      });
    };
    expect([of(400), of(50)]).toEqual(["pass", "unknown"]);
  });
});
