import { describe, expect, it } from "vitest";
import { shipped } from "../../src/generated/data.ts";
import { topics } from "../../src/commands/help-topics.ts";
import { mlc } from "../support/run.ts";

describe("mlc help", () => {
  it.each(Object.keys(topics))("%s fits 80 columns and ends in one line feed", async (topic) => {
    const { exit, out } = await mlc({}, `help ${topic}`);
    expect(exit).toBe(0);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(out).toMatch(/[^\n]\n$/);
  });

  it("lists the topics that people look for", () => {
    expect(Object.keys(topics)).toEqual(
      expect.arrayContaining(["stages", "levels", "gates", "exit-codes", "environment", "formats", "ci", "trust"]),
    );
  });

  it("names every stage and phase of the shipped lifecycles, and every level", async () => {
    const stages = (await mlc({}, "help stages")).out;
    for (const [pin, file] of Object.entries(shipped.lifecycles)) {
      expect(stages).toContain(pin);
      for (const { id, phases } of file.stages)
        expect(stages).toMatch(new RegExp(`^ {2}${id} +${phases.join(", ")}$`, "m"));
    }
    const levels = (await mlc({}, "help levels")).out;
    for (const { level, title } of shipped.levels) expect(levels).toContain(`\n${String(level)}  ${title}\n`);
  });

  it("leads from a misspelt topic to the right one", async () => {
    expect(await mlc({}, "help gats")).toMatchObject({ exit: 2, err: expect.stringContaining("gates") as string });
  });
});
