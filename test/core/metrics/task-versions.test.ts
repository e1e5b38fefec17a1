import { describe, expect, it } from "vitest";
import type { RecordDoc } from "../../../src/core/facts/fold.ts";
import { otherTaskVersions } from "../../../src/core/metrics/task-versions.ts";

const metric = (value: number, version: string | undefined, task = "gsm8k") => ({
  id: "exact_match",
  value,
  dataset: { id: task },
  n_shot: 5,
  ...(version === undefined ? {} : { with: { task_version: version } }),
});

function recorded(day: string, version: string): RecordDoc {
  const value = {
    ...{ schema: "mlc.evaluation/v1", model: "support-llm", version: "1.1.0", by: "ben", subject: {} },
    ...{ observed_at: day, metrics: [metric(0.4, version)] },
  };
  return { file: `models/support-llm/records/2026/${day}-evaluation-aaaaaaaaaaaa.yaml`, value } as unknown as RecordDoc;
}

describe("the version of a task", () => {
  const before = [recorded("2026-11-01", "3.0"), recorded("2026-10-01", "2.0")];

  it("is compared with that of the newest evaluation of the same metric", () => {
    expect(otherTaskVersions([metric(0.5, "4.0"), metric(0.5, "4.0")], before)).toMatchObject([
      {
        code: "import-task-version-differs",
        severity: "warning",
        args: { task: "gsm8k", now: "4.0", before: "3.0", record: "2026-11-01-evaluation-aaaaaaaaaaaa" },
      },
    ]);
  });

  it("is nothing to speak of where it is the same, unknown, or the task is new", () => {
    expect(otherTaskVersions([metric(0.5, "3.0"), metric(0.5, undefined), metric(1, "9", "piqa")], before)).toEqual([]);
  });
});
