import { describe, expect, it } from "vitest";
import { note, evaluation, review, training, deployment, datasheet, broken, noteId } from "./parts.ts";
import { found, type Parts } from "./workspace-of.ts";

describe("an honest workspace", () => {
  it("has no finding", () => {
    const parts: Parts = {
      version: {
        data: [{ dataset: "support-chats", role: "fine-tuning" }],
        baseline: { name: "support-llm", version: "0.9.0" },
        adaptation: { method: "none" },
      },
      files: {
        datasheets: [datasheet("support-chats", { dataset: { id: "support-chats" } })],
        // What cannot be read has its own findings; that its version is there is known all the same.
        broken: [broken("versions/0.9.0.yaml")],
      },
      records: [
        evaluation(),
        review({ conditions: [{ text: "Test again in German", due: "2026-12-01" }] }),
        training({ by: "unlisted", started_at: "2026-10-04T10:00Z", ended_at: "2026-10-05" }),
        deployment(),
        note(noteId),
      ],
    };
    expect(found(parts)).toEqual([]);
  });
});
