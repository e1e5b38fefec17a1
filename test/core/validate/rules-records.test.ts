import { describe, expect, it } from "vitest";
import { note, evaluation, evaluationFile, noteId, noteFile, finds } from "./parts.ts";
import { dir, found } from "./workspace-of.ts";

describe("the rules on records", () => {
  finds([
    [
      "a record with another kind of name",
      { records: [note("2026-10-05-note-eee")] },
      "record-name-malformed records/2026/2026-10-05-note-eee.yaml",
    ],
    [
      "a record in the directory of another year",
      { records: [{ ...note(noteId), file: `${dir}/records/2025/${noteId}.yaml` }] },
      `record-path-differs records/2025/${noteId}.yaml schema`,
    ],
    [
      "a record whose name says another kind",
      { records: [{ ...note(noteId), file: `${dir}/records/2026/2026-10-05-training-eeeeeeeeeeee.yaml` }] },
      "record-path-differs records/2026/2026-10-05-training-eeeeeeeeeeee.yaml schema",
    ],
    [
      "a record observed on another day than its name says",
      { records: [note(noteId, { observed_at: "2026-10-04T23:59Z" })] },
      `record-date-differs ${noteFile} observed_at`,
    ],
    [
      "a record about another model",
      { records: [note(noteId, { model: "fraud-scorer" })] },
      `record-model-differs ${noteFile} model`,
    ],
    [
      "a record about a version that is not there",
      { records: [note(noteId, { version: "1.0.1" })] },
      `version-not-found ${noteFile} version`,
    ],
    [
      "a record that supersedes one that is not there",
      { records: [note(noteId, { supersedes: "2026-10-05-note-ffffffffffff", reason: "r" })] },
      `unknown-record ${noteFile} supersedes`,
    ],
    [
      "a record that supersedes itself",
      { records: [note(noteId, { supersedes: noteId, reason: "r" })] },
      `supersedes-circle ${noteFile} supersedes`,
    ],
  ]);

  it("leave a superseded record's content alone, since it was corrected, but not its place and its secrets", () => {
    const wrong = evaluation({
      metrics: [{ id: "accuracy", value: 80 }],
      notes: "TBD",
      observed_at: "2126-01-01",
      by: "ivo",
    });
    const codes = found({
      records: [wrong, note(noteId, { supersedes: "2026-10-05-evaluation-aaaaaaaaaaaa", reason: "percent" })],
    });
    expect(codes).toEqual([`record-date-differs ${evaluationFile} observed_at`]);
    const secret = evaluation({ notes: ["hf", "aB3d".repeat(9)].join("_") });
    expect(
      found({ records: [secret, note(noteId, { supersedes: "2026-10-05-evaluation-aaaaaaaaaaaa", reason: "r" })] }),
    ).toEqual([`secret-found ${evaluationFile} notes`]);
  });
});
