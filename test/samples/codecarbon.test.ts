import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import { known, present, sample, samplesBelow, stated } from "./support/imports.ts";

describe.skipIf(!present)("codecarbon samples", () => {
  it("are all in the list of known files", () => {
    expect(samplesBelow("codecarbon")).toEqual(
      known("codecarbon")
        .map(({ path }) => path)
        .sort(),
    );
  });

  it.each(known("codecarbon"))("$path gives the sum of the last row of each run", ({ path, says }) => {
    const result = importFrom(sample(path));
    const [draft] = result.records;
    if (draft?.kind !== "evaluation") throw new Error("no evaluation record");
    const value = (raw: string) => draft.metrics.find((each) => each.raw === raw)?.value;
    expect(value("emissions")).toBe(Number(/LAST row: emissions=([\de.-]+)/.exec(says)?.[1]));
    expect(value("energy_consumed")).toBe(Number(stated(says, "energy")));
    const runs = draft.metrics.find(({ raw }) => raw === "duration")?.with?.["runs"];
    expect(runs).toBe(Number(stated(says, "runs")?.replace(";", "")));
    expect(/bad-width rows=0/.test(says)).toBe(draft.run_status === "complete");
    expect(JSON.stringify(draft)).not.toMatch(/Linux|macOS|48\.399|2\.792/);
  });
});
