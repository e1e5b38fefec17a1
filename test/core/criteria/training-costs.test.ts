import { describe, expect, it } from "vitest";
import { judgedAs } from "../../support/criterion.ts";
import { passing, withoutRecords, withRecord, type Evidence } from "../../support/facts.ts";

/** The complete model without its evaluations, and with what its training took. */
function trained(of: "training" | undefined): Evidence {
  const bare = withoutRecords(passing(), (id) => /-(?:evaluation|monitoring)-/.test(id));
  const energy = { id: "training_energy_kwh", value: 36, with: { estimation_method: "estimated by CodeCarbon 2.5.0" } };
  const fields = { metrics: [energy], ...(of === undefined ? {} : { of }) };
  return withRecord(bare, "2026-11-02-evaluation-0c0c0c0c0c0c", fields);
}

describe("an evaluation of: training", () => {
  it("says what training took", () => {
    expect(judgedAs("EFF-04", trained("training")).status).toBe("pass");
  });

  it("is no evaluation result of the weights", () => {
    expect(judgedAs("PERF-02", trained("training")).status).toBe("unknown");
    expect(judgedAs("PERF-02", trained(undefined)).status).toBe("pass");
  });
});
