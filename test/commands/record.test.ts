import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { OutRecord } from "../../src/generated/types.ts";
import { atWork, dir, supportRepo } from "../support/model.ts";
import { tempDir } from "../support/repo.ts";

describe("mlc record", () => {
  test("takes the fields from a file outside the repository, and leaves its head out", async () => {
    const repo = supportRepo();
    const file = join(tempDir(), "note.yaml");
    writeFileSync(file, "schema: mlc.note/v1\nby: rosa\ntext: Retrained after the label fix.\n");
    const ran = await atWork(repo)("ben", `record support-llm note --file ${file} --json`);
    const { record } = JSON.parse(ran.out) as OutRecord;
    const written = repo.read(`${dir}/records/2026/${record}.yaml`);
    expect(written).toContain("text: Retrained after the label fix.");
    expect(written).toContain("by: ben");
  });
});
