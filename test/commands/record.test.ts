import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
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

  test("attaches reports by path and digest, those from elsewhere by their name alone", async () => {
    const repo = supportRepo();
    const outside = join(tempDir(), "arthur.pdf");
    writeFileSync(outside, "%PDF-1.7\r\n");
    writeFileSync(join(repo.dir, "credo.txt"), "risk: low\n");
    const line = `record support-llm note text=Reports. --attach credo.txt --attach ${outside} --json`;
    const { record } = JSON.parse((await atWork(repo)("ben", line)).out) as OutRecord;
    const sha256 = (bytes: string): string => createHash("sha256").update(bytes).digest("hex");
    expect(parse(repo.read(`${dir}/records/2026/${record}.yaml`))).toMatchObject({
      "x-attached": [
        { path: "credo.txt", sha256: sha256("risk: low\n"), bytes: 10 },
        { path: "arthur.pdf", sha256: sha256("%PDF-1.7\r\n"), bytes: 10 },
      ],
    });
    const missing = await atWork(repo)("ben", "record support-llm note text=x --attach nowhere.pdf", 2);
    expect(missing.err).toContain("error[unreadable-file]");
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
