import { describe, expect, it } from "vitest";
import type { Json, JsonMap } from "../../../src/core/json.ts";
import { completeAll } from "../../support/complete-all.ts";
import { judgedAs } from "../../support/criterion.ts";
import { edited, editedAll, withoutRecords, withRecord, type Evidence } from "../../support/facts.ts";

const newest = "2026-11-08-update-0000000000aa";
const codes = (id: string, of: Evidence): readonly string[] => judgedAs(id, of).node.reasons.map((each) => each.code);

/** The newest update rests on results of its own in which accuracy has another value. */
function updated(accuracy: number, more: JsonMap = {}): Evidence {
  const all = ["2026-11-01-evaluation-00000000000c", "2026-11-04-evaluation-0000000000a1"].flatMap(
    (id) => completeAll.records[id]?.["metrics"] as readonly JsonMap[],
  );
  const metrics = all.map((each): Json =>
    each["id"] === "accuracy" && each["slice"] === undefined ? { ...each, value: accuracy, ...more } : each,
  );
  const id = "2026-11-08-evaluation-0000000000c1";
  const of = withRecord(completeAll, id, { metrics, run_status: "complete" });
  return edited(of, `records.${newest}.evaluations`, [id]);
}

describe("the target metrics of updates", () => {
  it("hold while none is worse than the best before by more than its tolerance", () => {
    expect(judgedAs("PERF-06", completeAll).status).toBe("pass");
    expect([judgedAs("PERF-06", updated(0.83)).status, judgedAs("PERF-06", updated(0.829)).status]).toEqual([
      "pass",
      "fail",
    ]);
    const { reasons } = judgedAs("PERF-06", updated(0.81)).node;
    expect(reasons.map((each) => each.args)).toEqual([
      { metric: "accuracy on faq (test)", value: "0.81", drop: "0.03", tolerance: "0.01" },
    ]);
  });

  it("are unknown for a single update, without a tolerance, and where one was not measured", () => {
    expect(
      codes(
        "PERF-06",
        withoutRecords(completeAll, (id) => id === newest),
      ),
    ).toEqual(["records-missing"]);
    const unsaid = edited(completeAll, "scorecard.targets[0].tolerance", undefined);
    expect([judgedAs("PERF-06", unsaid).status, ...codes("PERF-06", unsaid)]).toEqual(["unknown", "fact-missing"]);
    const unmeasured = edited(completeAll, `records.${newest}.evaluations`, []);
    expect([...new Set(codes("PERF-06", unmeasured))]).toEqual(["update-unmeasured"]);
    expect(judgedAs("PERF-06", updated(0.84, { sample_size: undefined as never })).status).toBe("unknown");
  });

  it("age with the newest update", () => {
    expect(judgedAs("PERF-06", completeAll).until).toBe("2027-02-06");
    expect(judgedAs("PERF-06", completeAll, "2027-02-07").status).toBe("stale");
  });

  it("that nobody can read are an error", () => {
    expect(judgedAs("PERF-06", updated(84)).status).toBe("error");
  });
});

describe("updates", () => {
  it("count by share: one of two with a manual step", () => {
    const { status, value } = judgedAs("REP-05", edited(completeAll, `records.${newest}.pipeline.manual_steps`, 1));
    expect([status, value]).toEqual(["fail", { n: 1n, d: 2n }]);
  });

  it("that did not pass their gate were taken back", () => {
    const stopped = edited(completeAll, `records.${newest}.gate.decision`, "no-go");
    expect(judgedAs("MON-09", stopped).status).toBe("fail");
    const back = edited(stopped, `records.${newest}.rolled_back_at`, "2026-11-09T00:00:00Z");
    expect(judgedAs("MON-09", back).status).toBe("pass");
  });

  it("of all versions count, newest last", () => {
    const of = editedAll(completeAll, { [`records.${newest}.version`]: "1.3.0" });
    expect(judgedAs("MON-08", of).status).toBe("pass");
  });
});
