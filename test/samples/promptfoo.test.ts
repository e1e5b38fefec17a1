import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import { codes, evaluation } from "../importers/fixtures.ts";
import { known, present, sample, stated } from "./support/imports.ts";

describe.skipIf(!present)("promptfoo samples", () => {
  it.each(known("promptfoo"))("$path gives what is known of it", ({ path, says }) => {
    const result = importFrom(sample(path), { allowPartial: true });
    const draft = evaluation(result);
    expect(draft.run_id).toBe(stated(says, "evalId"));
    expect(draft.observed.at).toBe(stated(says, "timestamp"));
    expect(draft.tool_version).toBe(stated(says, "promptfooVersion"));
    const prompts = [...says.matchAll(/\('([^']+)', (\d+), (\d+), (\d+)\)/g)].map(
      ([, provider = "", pass, fail, errors]) => [provider, Number(pass), Number(fail), Number(errors)] as const,
    );
    expect(prompts.length).toBeGreaterThan(0);
    const graded = prompts.filter(([, pass, fail]) => pass + fail > 0);
    expect(
      draft.metrics
        .filter(({ id }) => id === "pass_rate")
        .map(({ variant, value, sample_size }) => [variant, value, sample_size]),
    ).toEqual(graded.map(([provider, pass, fail]) => [provider, pass / (pass + fail), pass + fail]));
    const errors = prompts.reduce((sum, each) => sum + each[3], 0);
    const counted = draft.metrics.filter(({ raw }) => raw?.endsWith("errors") === true);
    expect(counted.reduce((sum, { value = 0 }) => sum + value, 0)).toBe(errors);
    expect(draft.run_status).toBe(errors === 0 ? "complete" : graded.length === 0 ? "failed" : "partial");
    expect(codes(importFrom(sample(path))).includes("import-run-not-complete")).toBe(errors > 0);
    expect(draft.subject_named?.name).toBe(prompts[0]?.[0]);
  });
});
