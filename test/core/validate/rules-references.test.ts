import { describe, expect, it } from "vitest";
import type { TransitionRecord } from "../../../src/generated/types.ts";
import { note, review, deployment, broken, reviewFile, noteId, finds } from "./parts.ts";
import { chain, doc, found, record, type Parts } from "./workspace-of.ts";

describe("the rules on references", () => {
  finds([
    [
      "a baseline that is the version itself",
      { version: { baseline: { name: "support-llm", version: "1.0.0" } } },
      "baseline-is-itself versions/1.0.0.yaml baseline.version",
    ],
    [
      "a baseline that is not there",
      { version: { baseline: { name: "support-llm", version: "0.9.0" } } },
      "version-not-found versions/1.0.0.yaml baseline.version",
    ],
    [
      "a quality ratio in a record that is not there",
      {
        version: {
          optimizations: [{ method: "quantization", quality_ratio_record: "2026-10-30-evaluation-77b1c02d9e10" }],
        },
      },
      "unknown-record versions/1.0.0.yaml optimizations.0.quality_ratio_record",
    ],
    [
      "a quality ratio in a record of another kind",
      {
        version: { optimizations: [{ method: "quantization", quality_ratio_record: noteId }] },
        records: [note(noteId)],
      },
      "record-kind-unexpected versions/1.0.0.yaml optimizations.0.quality_ratio_record",
    ],
    [
      "a review at a checkpoint that does not exist",
      { records: [review({ checkpoint: "problem-signof" })] },
      `checkpoint-not-found ${reviewFile} checkpoint`,
    ],
    [
      "a review on records that are not there",
      { records: [review({ records: ["2026-10-05-evaluation-000000000000"] })] },
      `unknown-record ${reviewFile} records.0`,
    ],
    [
      "a deployment that takes back what is not there",
      { records: [deployment({ rollback_of: "2026-10-05-deployment-000000000000" })] },
      "unknown-record records/2026/2026-10-05-deployment-dddddddddddd.yaml rollback_of",
    ],
    [
      "an input of a decision that is not there any more",
      {
        files: {
          records: chain()
            .map((each) =>
              each.value.from === null
                ? doc(each.file, { ...each.value, inputs: [{ path: "mlc.yml", sha256: "0".repeat(64) }] })
                : each,
            )
            .slice(0, 1),
        },
        version: { stage: "problem", transition: "2026-10-01-transition-000000000001" },
        missing: ["mlc.yml"],
      },
      "input-missing records/2026/2026-10-01-transition-000000000001.yaml inputs.0.path",
    ],
  ]);

  it("do not call a reference broken whose file is there and cannot be read", () => {
    const parts: Parts = {
      records: [note(noteId, { supersedes: "2026-10-05-note-ffffffffffff", reason: "r" })],
      version: { data: [{ dataset: "chats" }] },
      files: { broken: [broken("records/2026/2026-10-05-note-ffffffffffff.yaml"), broken("datasheets/chats.yaml")] },
    };
    expect(found(parts)).toEqual([]);
  });

  it("accept the closing of a condition that the review has, and no other", () => {
    const given = review({ conditions: [{ text: "Test again", due: "2026-12-01" }] });
    const closing = (number: number) =>
      review(
        { checkpoint: undefined, obligation: `2026-10-05-review-bbbbbbbbbbbb#${number}` } as object,
        "2026-10-05-review-ffffffffffff",
      );
    expect(found({ records: [given, closing(1)] })).toEqual([]);
    expect(found({ records: [given, closing(2)] })).toEqual([
      "unknown-condition records/2026/2026-10-05-review-ffffffffffff.yaml obligation",
    ]);
    expect(found({ records: [closing(1)] })).toEqual([
      "unknown-record records/2026/2026-10-05-review-ffffffffffff.yaml obligation",
    ]);
  });

  it("say nothing of a retired version's datasets, baseline and adaptation", () => {
    const [start] = chain();
    const retire = record("2026-10-03-transition-000000000003", {
      ...start?.value,
      observed_at: "2026-10-03",
      from: "problem",
      to: "retired",
      move: "retire",
      reason: "1.1.0 answers instead.",
      successor: "none",
      sunset: "2026-10-03",
      prev: { id: "2026-10-01-transition-000000000001", sha256: start?.digest.slice(7) },
    } as TransitionRecord);
    const parts: Parts = {
      version: {
        stage: "retired",
        transition: "2026-10-03-transition-000000000003",
        data: [{ dataset: "gone" }],
        adaptation: { method: "lora" },
      },
      files: { records: [start, retire] as Parts["records"] & object },
    };
    expect(found(parts)).toEqual([]);
  });
});
