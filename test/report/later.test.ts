import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/core/dates.ts";
import { exactly } from "../../src/core/fraction.ts";
import { assess, type Assessment } from "../../src/core/scoring/assess.ts";
import { laterOn, pointOf } from "../../src/report/trend.ts";
import { diskTree } from "../../src/store/tree.ts";
import { loadWorkspace } from "../../src/store/workspace.ts";

/** Everything that a point is made of, and what it rests on. */
function standing(assessment: Assessment) {
  const rows = assessment.rows.map((row) => [row.id, row.status, exactly(row.value), row.self, row.until].join(" "));
  return { ...pointOf(assessment), exact: exactly(assessment.score.score), rows };
}

describe("the standing of a version on a later day, on the same files", () => {
  // Over a year evidence ages, exceptions and obligations end, and records that lie ahead are observed.
  test.each(["fraud-scorer", "support-llm"])("of %s is what judging everything again gives", async (example) => {
    const { workspace } = await loadWorkspace(diskTree(join(import.meta.dirname, "../../examples", example)));
    const [files] = workspace.models;
    const document = files?.versions.at(-1);
    if (files === undefined || document === undefined) throw new Error(`${example} has no version`);
    const days = Array.from({ length: 12 }, (_none, at) => addDays("2026-08-31", at * 40));
    let before = assess(workspace, files, document, days[0] ?? "");
    const levels = new Set<string>();
    for (const day of days) {
      const whole = assess(workspace, files, document, day);
      before = laterOn(before, { workspace, files, document }, day);
      expect(standing(before), day).toEqual(standing(whole));
      levels.add(standing(whole).exact);
    }
    expect(levels.size).toBeGreaterThan(2);
  });
});
