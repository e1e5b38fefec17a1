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

  test.each([
    ["exception", "mlc waive support-llm CRITERION"],
    ["transition", "mlc promote support-llm"],
    ["review", "mlc review support-llm CHECKPOINT"],
  ])("names the command that writes a record of kind %s", async (kind, command) => {
    const repo = supportRepo();
    const head = repo.head();
    const { err } = await atWork(repo)("ben", `record support-llm ${kind}`, 2);
    expect(err).toContain("error[decision-by-hand]");
    expect(err.replaceAll(/\s+/g, " ")).toContain(`run \`${command}`);
    expect((await atWork(repo)("ben", `record ${kind} reason=now`, 2)).err).toContain("decision-by-hand");
    expect(repo.head()).toBe(head);
  });
});
