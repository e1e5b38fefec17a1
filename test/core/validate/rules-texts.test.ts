import { describe } from "vitest";
import { note, evaluation, evaluationFile, noteId, noteFile, finds } from "./parts.ts";

describe("the rules on texts", () => {
  finds([
    ["a placeholder", { model: { purpose: "TBD" } }, "placeholder model.yaml purpose"],
    [
      "a placeholder inside an absence",
      { model: { purpose: { unknown: "N/A" } } },
      "placeholder model.yaml purpose.unknown",
    ],
    [
      "a todo whose stage is reached",
      { model: { purpose: { todo: "write it", by: "ana", due: "data" } } },
      "todo-overdue model.yaml purpose",
    ],
    [
      "evidence outside the repository",
      { records: [note(noteId, { evidence: ["docs/%2e%2e/%2e%2e/etc/passwd"] })] },
      `dangerous-reference ${noteFile} evidence.0`,
    ],
    [
      "evidence that is not there",
      { records: [note(noteId, { evidence: ["docs/plan.md#steps"] })], missing: ["docs/plan.md"] },
      `reference-not-found ${noteFile} evidence.0`,
    ],
    [
      "a metric with a Cyrillic letter",
      { records: [evaluation({ metrics: [{ id: "x-аccuracy", value: 1 }] })] },
      `deceptive-character ${evaluationFile} metrics.0.id`,
    ],
    [
      "a key with an invisible character",
      { model: { "x-te\u200bam": "support" } as object },
      "deceptive-character model.yaml x-te\u200bam",
    ],
    ["a secret", { model: { purpose: ["Use ghp", "a1B2".repeat(9)].join("_") } }, "secret-found model.yaml purpose"],
  ]);
});
