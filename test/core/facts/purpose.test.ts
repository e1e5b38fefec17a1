import { describe, expect, test } from "vitest";
import { sincePurpose } from "../../../src/core/facts/purpose.ts";
import type { RecordDoc } from "../../../src/core/facts/fold.ts";
import { assessed, factsOf, passing, withRecord } from "../../support/facts.ts";
import { recordDoc, transition } from "../lifecycle/honest-history.ts";

const kinds = [
  "training",
  "evaluation",
  "monitoring",
  "red-team",
  "deployment",
  "review",
  "exception",
  "incident",
  "note",
];
const before = kinds.map((kind) => recordDoc(`2026-10-01-${kind}-0000000000a1`, { schema: `mlc.${kind}/v1` } as never));
const after = kinds.map((kind) => recordDoc(`2026-10-20-${kind}-0000000000b1`, { schema: `mlc.${kind}/v1` } as never));
const start = transition(2, "problem", undefined);
const files = (records: readonly RecordDoc[]): readonly string[] => records.map((each) => each.file);

describe("a new purpose", () => {
  test("voids what was measured and exposed for the old one, and nothing else", () => {
    const moved = transition(10, "problem", start, { move: "repurpose", purpose: "Draft answers to partners." });
    const left = files(sincePurpose([...before, moved, ...after]));
    const kept = before.filter(({ file }) => /-(training|review|exception|incident|note)-/.test(file));
    expect(left).toEqual(files([...kept, moved, ...after]));
  });

  test("is not going back: a loop to the first stage keeps everything", () => {
    const back = transition(10, "problem", start, { move: "loop", reason: "data-issue" });
    expect(sincePurpose([...before, back])).toEqual([...before, back]);
  });

  test("leaves criteria that rest on evaluations unknown, and the training runs as they were", () => {
    const status = (evidence: Parameters<typeof assessed>[0], id: string) =>
      assessed(evidence).rows.find((row) => row.id === id)?.status;
    const repurposed = withRecord(passing(), "2026-11-21-transition-0000000000c1", {
      ...{ from: "evaluation", to: "problem", move: "repurpose", purpose: "Another one.", prev: null, subject: {} },
      observed_at: "2026-11-21T09:00:00Z",
    });
    expect([status(passing(), "PERF-02"), status(repurposed, "PERF-02")]).toEqual(["pass", "unknown"]);
    expect([status(passing(), "REP-01"), status(repurposed, "REP-01")]).toEqual(["pass", "pass"]);
    expect(factsOf(repurposed, "2026-11-20").values["evaluations"]).toBeDefined();
  });
});
