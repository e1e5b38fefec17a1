import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import { codes, evaluation } from "../importers/fixtures.ts";
import { known, present, sample, samplesBelow, stated } from "./support/imports.ts";

/** `('scorer', {'metric': value, …})` in a line of FACTS.md. */
const SCORE = /\('([^']+)', \{([^}]*)\}\)/g;

describe.skipIf(!present)("inspect samples", () => {
  it("are all in the list of known files", () => {
    expect(samplesBelow("inspect")).toEqual(
      known("inspect")
        .map(({ path }) => path)
        .sort(),
    );
  });

  it.each(known("inspect"))("$path gives what is known of it", ({ path, says }) => {
    const draft = evaluation(importFrom(sample(path), { allowPartial: true }));
    const status = stated(says, "status");
    expect(draft.run_status).toBe(status === "success" ? "complete" : "partial");
    expect(codes(importFrom(sample(path))).includes("import-run-not-complete")).toBe(status !== "success");
    expect(draft.subject_named?.name).toBe(stated(says, "model"));
    expect(draft.tool_version).toBe(stated(says, "inspect_ai"));
    expect(draft.source.format).toBe(`inspect/v2 ${path.endsWith(".eval") ? "eval" : "json"}`);
    const scores = [...says.matchAll(SCORE)].flatMap(([, scorer = "", metrics = ""]) => {
      const values = new Map(
        [...metrics.matchAll(/'(\w+)': ([\d.]+)/g)].map(([, name, value]) => [name, Number(value)]),
      );
      const task = stated(says, "task") ?? "";
      return [[`${task}/${scorer}/accuracy`, values.get("accuracy"), values.get("stderr")]];
    });
    expect(scores.length).toBeGreaterThan(0);
    expect(draft.metrics.map(({ raw, value, stderr }) => [raw, value, stderr])).toEqual(scores);
    const [done] = (stated(says, "n") ?? "").split("/").map(Number);
    expect(draft.metrics.map(({ sample_size }) => sample_size)).toEqual(scores.map(() => done));
  });

  it("give the same as .json and as .eval", () => {
    const [zipped, plain] = samplesBelow("inspect").filter((path) => path.includes("log_formats"));
    const values = [zipped, plain].map((path) => evaluation(importFrom(sample(path ?? ""))).metrics);
    expect(values[0]).toEqual(values[1]);
  });
});
