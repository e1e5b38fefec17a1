import { describe, expect, it } from "vitest";
import type { Predicate } from "../../../src/generated/types.ts";
import type { Json, JsonMap } from "../../../src/core/json.ts";
import { completeAll } from "../../support/complete-all.ts";
import { codesOf, judged, judgedAs, statusOf } from "../../support/criterion.ts";
import { edited, withoutRecords, type Evidence } from "../../support/facts.ts";

const measured = "records.2026-11-04-evaluation-0000000000a1.metrics";
const live = "records.2026-11-15-monitoring-0000000000a7.metrics";
const metrics = (at: string): readonly JsonMap[] =>
  completeAll.records[at.split(".")[1] ?? ""]?.["metrics"] as readonly JsonMap[];
/** The model with only those numbers of a record that a test keeps. */
const keeping = (at: string, keep: (metric: JsonMap) => boolean): Evidence =>
  edited(completeAll, at, metrics(at).filter(keep));
const about = (metric: JsonMap, attribute: string): boolean =>
  (metric["slice"] as JsonMap | undefined)?.["attribute"] === attribute;
const where = (at: string, found: (metric: JsonMap) => boolean): string =>
  `${at}[${String(metrics(at).findIndex(found))}]`;

describe("group metrics", () => {
  it("are asked for every group that is declared", () => {
    expect(judgedAs("FAIR-02", completeAll).status).toBe("pass");
    const of = withoutRecords(
      keeping(measured, (each) => !about(each, "age")),
      (id) => id.includes("-monitoring-"),
    );
    const { status, node } = judgedAs("FAIR-02", of);
    expect([status, node.reasons.map((each) => (each.args as { metrics?: string }).metrics)]).toEqual([
      "unknown",
      ["at least 2 fairness metrics for age"],
    ]);
  });

  it("without declared groups are unknown, at the place where the groups belong", () => {
    const of = edited(completeAll, "governance.fairness", undefined);
    const { status, node } = judgedAs("FAIR-02", of);
    expect([status, node.reasons[0]?.code, node.reasons[0]?.at?.file]).toEqual([
      "unknown",
      "list-missing",
      "models/support-llm/governance.yaml",
    ]);
  });

  it("out of their band in one group fail for all", () => {
    const at = where(live, (each) => about(each, "age") && each["id"] === "disparate_impact");
    const of = edited(edited(completeAll, `${at}.value`, 0.74), `${at}.ci`, { level: 0.95, low: 0.7, high: 0.78 });
    const { status, node } = judgedAs("FAIR-02", of);
    expect([status, node.reasons.map((each) => each.code)]).toEqual(["fail", ["target-unmet"]]);
    expect(node.reasons[0]?.at?.file).toBe("models/support-llm/records/2026/2026-11-15-monitoring-0000000000a7.yaml");
  });

  it("of a sample too small to tell are unknown, neither pass nor fail", () => {
    const at = where(live, (each) => about(each, "age") && each["id"] === "disparate_impact");
    const few = edited(completeAll, `${at}.with.n_per_group`, { en: 40, de: 35 });
    expect([judgedAs("FAIR-02", few).status, judgedAs("FAIR-02", few).node.reasons[0]?.code]).toEqual([
      "unknown",
      "sample-inadequate",
    ]);
  });

  it("of combinations are asked where the criterion asks for them", () => {
    const of = keeping(live, (each) => !about(each, "language+age"));
    expect([judgedAs("FAIR-02", of).status, judgedAs("FAIR-03", of).status]).toEqual(["pass", "unknown"]);
  });

  it("may name a combination in any order, and a group of an attribute by its name", () => {
    const at = where(live, (each) => about(each, "language+age"));
    expect(judgedAs("FAIR-03", edited(completeAll, `${at}.slice`, { attribute: "age + language" })).status).toBe(
      "pass",
    );
    const language = where(live, (each) => about(each, "language"));
    expect(judgedAs("FAIR-03", edited(completeAll, `${language}.slice`, { language: "de" })).status).toBe("pass");
  });

  it("for production come from live traffic, or say which part of it they stand for", () => {
    const evaluated = withoutRecords(completeAll, (id) => id.includes("-monitoring-"));
    expect(judgedAs("FAIR-03", evaluated).status).toBe("unknown");
    const sampled = metrics(measured).map((each): Json =>
      each["slice"] === undefined
        ? each
        : { ...each, with: { ...(each["with"] as JsonMap), production_sample: "tickets of October 2026" } },
    );
    expect(judgedAs("FAIR-03", edited(evaluated, measured, sampled)).status).toBe("pass");
  });

  it("need the interval that the criterion asks for", () => {
    const at = where(live, (each) => about(each, "age") && each["id"] === "worst_group_gap");
    const { status, node } = judgedAs("FAIR-03", edited(completeAll, `${at}.ci`, undefined));
    expect([status, node.reasons.map((each) => [each.code, (each.args as { fields?: string }).fields])]).toEqual([
      "unknown",
      [["companions-missing", "ci.low, ci.high"]],
    ]);
  });
});

describe("drift of a kind", () => {
  const input: Predicate = { metric: { family: "drift", ofKind: "input", meets: "declared" } };
  const quality: Predicate = { metric: { family: "drift", ofKind: "quality", meets: "declared" } };

  it("is asked of metrics of that kind only", () => {
    const of = keeping(live, (each) => each["id"] !== "quality_drop");
    expect([statusOf(input, { of }), statusOf(quality, { of })]).toEqual(["pass", "unknown"]);
  });

  it("meets a target, else an objective, else the catalogue's rule", () => {
    const at = where(live, (each) => each["id"] === "quality_drop");
    const dropped = edited(completeAll, `${at}.value`, 0.2);
    expect(statusOf(quality, { of: dropped })).toBe("fail");
    const targets = completeAll.scorecard["targets"] as readonly Json[];
    const of = edited(dropped, "scorecard.targets", [...targets, { metric: "quality_drop", op: "<=", value: 0.3 }]);
    expect(statusOf(quality, { of })).toBe("pass");
    expect(codesOf(quality, { of: edited(completeAll, "scorecard.slos", undefined) })).toEqual(["rule-missing"]);
  });

  it("may have a shorter window than the criterion", () => {
    const within = (withinDays: number): Predicate => ({ metric: { family: "drift", ofKind: "input", withinDays } });
    expect(judged(within(7), { of: completeAll }).until).toBe("2026-11-22");
    expect([statusOf(within(7), { of: completeAll }), statusOf(within(6), { of: completeAll })]).toEqual([
      "pass",
      "stale",
    ]);
  });
});
