import { fc } from "../../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { foldRecords, ofKind, recordId, type RecordDoc } from "../../../src/core/facts/fold.ts";
import { docOf, recordOf } from "../../support/facts.ts";

const doc = (id: string, fields: Parameters<typeof recordOf>[1] = {}): RecordDoc =>
  docOf(`models/support-llm/records/2026/${id}.yaml`, recordOf(id, fields));
const ids = (records: readonly RecordDoc[], asOf = "2026-11-22") => foldRecords(records, asOf).records.map(recordId);

const first = doc("2026-11-01-note-00000000000a");
const second = doc("2026-11-02-note-00000000000b");
const third = doc("2026-11-02-evaluation-00000000000c", { observed_at: "2026-11-02T08:00:00Z" });

describe("records", () => {
  it("stand in order of observation, then of id, whatever the order of the files", () => {
    const order = [recordId(first), recordId(third), recordId(second)];
    fc.assert(
      fc.property(fc.shuffledSubarray([first, second, third], { minLength: 3 }), (shuffled) => {
        expect(ids(shuffled)).toEqual(order);
      }),
    );
    const twins = ["b", "a", "c"].map((letter) => doc(`2026-11-03-note-00000000000${letter}`));
    expect(ids(twins)).toEqual(["a", "b", "c"].map((letter) => `2026-11-03-note-00000000000${letter}`));
  });

  it("count from the day they were observed, all day", () => {
    expect([ids([first, second], "2026-11-01"), foldRecords([first, second], "2026-11-01").later]).toEqual([
      [recordId(first)],
      1,
    ]);
    const evening = doc("2026-11-01-note-00000000000d", { observed_at: "2026-11-01T23:59:59Z" });
    expect(ids([evening], "2026-11-01")).toEqual([recordId(evening)]);
  });

  it("leave when another one corrects them, not before that one is observed", () => {
    const correction = doc("2026-11-05-note-00000000000e", { supersedes: recordId(first), reason: "wrong model" });
    expect(ids([first, correction])).toEqual([recordId(correction)]);
    expect(ids([first, correction], "2026-11-04")).toEqual([recordId(first)]);
    expect(ids([correction])).toEqual([recordId(correction)]);
  });

  it("stay gone when the correction itself is corrected: say it again instead", () => {
    const one = doc("2026-11-05-note-00000000000e", { supersedes: recordId(first), reason: "wrong model" });
    const two = doc("2026-11-06-note-00000000000f", { supersedes: recordId(one), reason: "wrong reason" });
    expect(ids([first, one, two])).toEqual([recordId(two)]);
  });

  it("stay where somebody else supersedes a review: it is its author's to take back", () => {
    const review = doc("2026-11-04-review-00000000000d", { by: "mei" });
    const by = (person: string) => doc("2026-11-05-note-00000000000e", { by: person, supersedes: recordId(review) });
    expect(ids([review, by("ben")])).toContain(recordId(review));
    expect(ids([review, by("mei")])).not.toContain(recordId(review));
  });

  it("are told apart by kind", () => {
    expect(ofKind([first, third], "evaluation")).toEqual([third]);
    expect(ofKind([first, third], "review")).toEqual([]);
  });
});
