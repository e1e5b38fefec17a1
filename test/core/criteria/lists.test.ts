import { describe, expect, it } from "vitest";
import type { Predicate } from "../../../src/generated/types.ts";
import { exactly } from "../../../src/core/fraction.ts";
import type { Json } from "../../../src/core/json.ts";
import { otherWeights } from "../../support/evidence.ts";
import { codesOf, judged, statusOf } from "../../support/criterion.ts";
import { edited, editedAll, passing, withoutRecords, withRecord, type Evidence } from "../../support/facts.ts";

const risks = (...list: readonly Json[]): Evidence => edited(passing(), "governance.risks", [...list]);
const withoutRisks = edited(passing(), "governance.risks", undefined);
const treated = { id: "R-1", statement: "A wrong promise", treatment: "reduce", residual: "low" };
const bare = { id: "R-2", statement: "A leak" };

describe("each entry", () => {
  const check: Predicate = { each: { in: "risks", require: ["statement", "treatment"] } };

  it.each<[string, Evidence, string, string]>([
    ["all of them as asked", risks(treated, { ...treated, id: "R-2" }), "pass", "1"],
    ["one of two lacking a field: it does not meet the rule", risks(treated, bare), "fail", "1/2"],
    ["one of three lacking a field", risks(treated, bare, treated), "fail", "2/3"],
    ["none as asked", risks(bare), "fail", "0"],
    ["no entries", risks(), "unknown", "0"],
    ["no list", withoutRisks, "unknown", "0"],
    ["something that is no list", edited(passing(), "governance.risks", "none"), "unknown", "0"],
  ])("%s", (_what, of, status, value) => {
    const row = judged(check, { of });
    expect([row.status, exactly(row.value)]).toEqual([status, value]);
  });

  it("that leaves a further condition open does not meet the rule either, and misses it when it does not hold", () => {
    const low: Predicate = { each: { in: "risks", where_all: [{ eq: ["residual", "low"] }] } };
    expect(statusOf(low, { of: risks(treated) })).toBe("pass");
    expect(statusOf(low, { of: risks(treated, bare) })).toBe("fail");
    expect(statusOf(low, { of: risks({ ...treated, residual: "high" }) })).toBe("fail");
  });

  it("is asked for in a number", () => {
    const two: Predicate = { each: { in: "risks", minItems: 2, require: ["statement"] } };
    expect([statusOf(two, { of: risks(bare) }), statusOf(two, { of: risks(bare, treated) })]).toEqual([
      "unknown",
      "pass",
    ]);
  });

  it("that is too old makes the whole stale, without credit", () => {
    const of = edited(risks(treated, bare), "governance.confirmed_on", "2024-01-01");
    const old: Predicate = { each: { in: "risks", require: ["statement"] } };
    const row = judged(old, { of, fresh: { days: 365, bind: "none" } });
    expect([row.status, exactly(row.value)]).toEqual(["stale", "0"]);
  });

  it("counts by share only where the list is the whole check", () => {
    const row = judged({ all: [check] }, { of: risks(treated, bare) });
    expect([row.status, exactly(row.value)]).toEqual(["fail", "0"]);
  });
});

describe("every entry that is meant", () => {
  const low: Predicate = {
    every: { in: "risks", where: { eq: ["residual", "low"] }, require: ["treatment"], minItems: 1 },
  };

  it("meets the rule; others do not matter", () => {
    expect(statusOf(low, { of: risks(treated, { ...bare, residual: "high" }) })).toBe("pass");
    expect(statusOf(low, { of: risks({ ...bare, residual: "low" }) })).toBe("fail");
  });

  it("is unknown when no entry is definitely meant", () => {
    expect(statusOf(low, { of: risks(bare) })).toBe("unknown");
  });

  it("may be the last ones only", () => {
    const last: Predicate = { every: { in: "risks", last: 1, require: ["treatment"] } };
    expect([statusOf(last, { of: risks(bare, treated) }), statusOf(last, { of: risks(treated, bare) })]).toEqual([
      "pass",
      "fail",
    ]);
  });
});

describe("every target has a result of this version and of its baseline", () => {
  const check: Predicate = { every: { in: "targets", hasMetricFor: ["current", "baseline"] } };

  it("as in the complete model", () => {
    expect(statusOf(check)).toBe("pass");
  });

  it("and is open where the baseline was not measured, stale where the current weights were not", () => {
    expect(statusOf(check, { of: withoutRecords(passing(), (_id, record) => record["of"] === "baseline") })).toBe(
      "unknown",
    );
    const id = "records.2026-11-01-evaluation-00000000000c.subject.weights";
    expect(statusOf(check, { of: edited(passing(), id, otherWeights) })).toBe("stale");
  });

  it("where the baseline may be an earlier version of the model, with its own records", () => {
    const without = withoutRecords(passing(), (_id, record) => record["of"] === "baseline");
    const before = passing().records["2026-10-02-evaluation-00000000000e"] ?? {};
    const { of: _of, ...own } = before;
    const of = withRecord(without, "2026-10-02-evaluation-0000000000aa", { ...own, version: "1.1.0" });
    expect(statusOf(check, { of })).toBe("pass");
    expect(statusOf(check, { of: edited(of, "version.baseline", { name: "policy-rag", version: "1.1.0" }) })).toBe(
      "unknown",
    );
  });
});

describe("a number of entries", () => {
  const count = (rule: { min?: number; max?: number; where?: Predicate }): Predicate => ({
    count: { in: "risks", where: { present: "treatment" }, ...rule },
  });

  it.each<[string, Evidence, { min?: number; max?: number }, string]>([
    ["enough definite matches", risks(treated, bare), { min: 1 }, "pass"],
    ["fewer definite matches: an open one is not counted", risks(treated, bare), { min: 2 }, "fail"],
    ["no entries", risks(), { min: 1 }, "fail"],
    ["no list", withoutRisks, { min: 1 }, "unknown"],
    ["no list, and none needed", withoutRisks, { max: 0 }, "unknown"],
    ["too many", risks(treated, treated), { max: 1 }, "fail"],
    ["not too many", risks(treated, bare), { max: 1 }, "pass"],
  ])("%s", (_what, of, rule, status) => {
    expect(statusOf(count(rule), { of })).toBe(status);
  });

  it("is stale where only stale entries are missing", () => {
    const check: Predicate = { count: { in: "evaluations", where: { bound: "version" }, min: 1 } };
    const first = "records.2026-11-01-evaluation-00000000000c";
    const second = "records.2026-11-02-evaluation-00000000000d";
    const one = edited(passing(), `${first}.subject.weights`, otherWeights);
    const none = edited(one, `${second}.subject.weights`, otherWeights);
    expect([statusOf(check), statusOf(check, { of: one }), statusOf(check, { of: none })]).toEqual([
      "pass",
      "pass",
      "stale",
    ]);
    expect(statusOf(check, { of: withoutRecords(none, () => true) })).toBe("unknown");
  });

  it("that is too large does not become right by growing old", () => {
    const most: Predicate = { count: { in: "risks", where: { present: "statement" }, max: 1 } };
    const fresh = { days: 365, bind: "none" } as const;
    expect([statusOf(most, { of: risks(bare, bare), fresh }), codesOf(most, { of: risks(bare, bare), fresh })]).toEqual(
      ["fail", ["must-be-none"]],
    );
    expect(statusOf(most, { of: risks(bare, bare), fresh, asOf: "2029-01-01" })).toBe("stale");
  });

  it("holds until so many that not enough are left have aged", () => {
    const check: Predicate = { count: { in: "evaluations", where: { bound: "version" }, min: 1 } };
    const fresh = { days: 30, bind: "version" } as const;
    expect(judged(check, { fresh }).until).toBe("2026-12-02");
    expect(judged({ count: { in: "evaluations", where: { bound: "version" }, min: 2 } }, { fresh }).until).toBe(
      "2026-12-01",
    );
  });
});

describe("no entry", () => {
  const check: Predicate = { none: { in: "risks", where: { eq: ["residual", "high"] } } };

  it.each<[string, Evidence, string]>([
    ["is as it must not be", risks(treated), "pass"],
    ["one is", risks(treated, { ...bare, residual: "high" }), "fail"],
    ["one leaves it open", risks(treated, bare), "unknown"],
    ["in an empty list: said so", risks(), "pass"],
    ["in a list that is not there: not said", withoutRisks, "unknown"],
  ])("%s", (_what, of, status) => {
    expect(statusOf(check, { of })).toBe(status);
  });

  it("is stale where the entries were last known long ago", () => {
    const of = edited(risks(treated), "governance.confirmed_on", "2024-01-01");
    expect(statusOf(check, { of, fresh: { days: 365, bind: "none" } })).toBe("stale");
  });
});

describe("training runs", () => {
  const check: Predicate = {
    each: { in: "training.runs", require: ["run_id"], where_all: [{ eq: ["code.dirty", false] }] },
  };
  const run = "records.2026-10-10-training-00000000000b";

  it("are bound to the weights by the newest of them", () => {
    const asked = { fresh: { days: 0, bind: "version" } } as const;
    expect(statusOf(check, asked)).toBe("pass");
    const other = edited(passing(), `${run}.subject.weights`, otherWeights);
    expect([statusOf(check, { ...asked, of: other }), codesOf(check, { ...asked, of: other })]).toEqual([
      "stale",
      ["evidence-unbound"],
    ]);
    const unnamed = edited(passing(), "version.weights", undefined);
    expect([statusOf(check, { ...asked, of: unnamed }), codesOf(check, { ...asked, of: unnamed })]).toEqual([
      "unknown",
      ["subject-missing"],
    ]);
  });

  it("from uncommitted code do not meet the rule, nor do those that do not say", () => {
    expect(statusOf(check, { of: edited(passing(), `${run}.code.dirty`, true) })).toBe("fail");
    expect(statusOf(check, { of: editedAll(passing(), { [`${run}.code.dirty`]: undefined }) })).toBe("fail");
  });
});
