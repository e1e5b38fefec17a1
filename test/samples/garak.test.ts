import { expect, it, describe } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import { evaluation, codes } from "../importers/fixtures.ts";
import { known, present, sample, stated } from "./support/imports.ts";

/** `('probe', 'detector', 'fails F/N', low, high)` in a line of FACTS.md. */
const EVAL = /\('([^']+)', '([^']+)', 'fails (\d+)\/(\d+)', ([\d.]+|None), ([\d.]+|None)\)/g;

describe.skipIf(!present)("garak samples", () => {
  it.each(known("garak"))("$path gives what is known of it", ({ path, says }) => {
    const result = importFrom(sample(path));
    const evals = [...says.matchAll(EVAL)].map(([, probe = "", detector = "", fails, total, low, high]) => {
      return { raw: `${probe}/${detector}`, probe, detector, fails: Number(fails), total: Number(total), low, high };
    });
    expect(evals.length).toBeGreaterThan(0);
    const evidence = evals.filter(({ probe, detector }) => probe !== "test.Test" && !/^mitigation\./.test(detector));
    if (evidence.length === 0) {
      expect(result.records).toEqual([]);
      expect(codes(result)).toEqual(["import-left-out", "import-no-metrics"]);
      return;
    }
    const draft = evaluation(result);
    expect(draft.tool_version).toBe(/^garak (\S+)/.exec(says)?.[1]);
    expect(draft.run_id).toBe(stated(says, "run"));
    expect(draft.observed.text).toBe(stated(says, "start"));
    expect(draft.run_status).toBe(stated(says, "completion") === "True" ? "complete" : "partial");
    const sliced = draft.metrics.filter(({ slice }) => slice !== undefined);
    expect(sliced.map(({ raw, value, sample_size, ci }) => [raw, value, sample_size, ci?.low, ci?.high])).toEqual(
      evidence.map(({ raw, fails, total, low, high }) => [raw, fails / total, total, finite(low), finite(high)]),
    );
    const sum = (key: "fails" | "total"): number => evidence.reduce((all, each) => all + each[key], 0);
    const overall = draft.metrics.find(({ raw }) => raw === "fail_rate");
    expect(overall?.value).toBe(evidence.length < 2 ? undefined : sum("fails") / sum("total"));
  });
});

function finite(text: string | undefined): number | undefined {
  return text === undefined || text === "None" ? undefined : Number(text);
}
