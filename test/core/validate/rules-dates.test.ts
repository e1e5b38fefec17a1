import { describe, expect, it } from "vitest";
import { evaluation, review, training, datasheet, reviewFile, finds } from "./parts.ts";
import { found } from "./workspace-of.ts";

describe("the rules on dates", () => {
  finds([
    [
      "an evaluation dated next century",
      { records: [evaluation({ observed_at: "2126-10-05" }, "2126-10-05-evaluation-aaaaaaaaaaaa")] },
      "date-in-future records/2126/2126-10-05-evaluation-aaaaaaaaaaaa.yaml observed_at",
    ],
    [
      "a document confirmed tomorrow",
      { model: { confirmed_on: "2026-11-23" } },
      "date-slightly-ahead model.yaml confirmed_on",
    ],
    [
      "a document confirmed the day after",
      { model: { confirmed_on: "2026-11-24" } },
      "date-in-future model.yaml confirmed_on",
    ],
    [
      "a snapshot taken next year",
      {
        version: { data: [{ dataset: "chats", snapshot: { taken_on: "2027-01-01" } }] },
        files: { datasheets: [datasheet("chats")] },
      },
      "date-in-future versions/1.0.0.yaml data.0.snapshot.taken_on",
    ],
    [
      "a run that ended before it started",
      { records: [training({ started_at: "2026-10-05T10:00Z", ended_at: "2026-10-05T09:00Z" })] },
      "ended-before-started records/2026/2026-10-05-training-cccccccccccc.yaml ended_at",
    ],
    [
      "a condition due before its review",
      { records: [review({ conditions: [{ text: "Test again", due: "2026-10-04" }] })] },
      `due-before-review ${reviewFile} conditions.0.due`,
    ],
  ]);

  it("accept a condition due on the day of the review, and dates that lie ahead where they may", () => {
    expect(found({ records: [review({ conditions: [{ text: "Test again", due: "2027-10-05" }] })] })).toEqual([]);
    expect(found({ records: [review({ conditions: [{ text: "Test again", due: "2026-10-05" }] })] })).toEqual([]);
  });
});
