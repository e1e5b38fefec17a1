import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import { codes, evaluation, metric } from "../importers/fixtures.ts";
import { known, present, sample, sampleDirectory, sampleText, stated } from "./support/imports.ts";

describe.skipIf(!present)("helm samples", () => {
  const runs = known("helm").map(({ path, says }) => ({ path, says, run: path.replace(/\/stats\.json$/, "") }));

  it.each(runs)("$run gives what is known of it", ({ path, says, run }) => {
    const draft = evaluation(importFrom(sampleDirectory(run)));
    const all = evaluation(importFrom(sampleDirectory(run), { all: true }));
    expect(draft.subject_named?.name).toBe(stated(says, "model"));
    const stats = [...says.matchAll(/\('(\w+)', 'test', ([\d.]+), (\d+)\)/g)].map(([, name = "", mean, count]) => ({
      name,
      mean: Number(mean),
      count: Number(count),
    }));
    expect(stats.length).toBeGreaterThan(1);
    const instances = stats.find(({ name }) => name === "num_instances")?.mean;
    for (const { name, mean } of stats.filter((each) => each.name !== "num_instances")) {
      const found = metric(draft, name);
      const source = found.rescaled === undefined ? found.value : (found.value ?? 0) / found.rescaled.by;
      expect(source).toBeCloseTo(mean, 15);
      expect([found.sample_size, found.split]).toEqual([instances, "test"]);
    }
    // A stat without a trial has no mean.
    const empty = (JSON.parse(sampleText(path)) as { count: number }[]).filter(({ count }) => count === 0).length;
    expect(all.metrics.length + empty).toBe(Number(stated(says, "stats")));
    expect(all.metrics.filter(({ slice }) => slice?.["perturbation"] !== undefined)).toHaveLength(
      Number(/with perturbation=(\d+)/.exec(says)?.[1]),
    );
  });

  it("say when they were measured, where the answers are there", () => {
    const times = runs.map(({ run }) => evaluation(importFrom(sampleDirectory(run))).observed);
    // The newest request_datetime of scenario_state.json: 1762354922 seconds; the other run has no such file.
    expect(times.map(({ at }) => at)).toEqual(["2025-11-05T15:02:02.000Z", undefined]);
  });

  it.each(runs)("$path alone needs to be told what it is", ({ path }) => {
    expect(codes(importFrom(sample(path)))).toEqual(["import-needs-adapter"]);
    expect(evaluation(importFrom(sample(path), {}, "helm")).subject_named).toBeUndefined();
  });
});
