import { describe, expect, test } from "vitest";
import type { OutDatasheet } from "../../src/generated/types.ts";
import { atWork, dir, supportRepo } from "../support/model.ts";
import { mlc } from "../support/run.ts";

const sheet = `${dir}/datasheets/support-chats.yaml`;
const out = "docs/support-chats.md";

describe("mlc datasheet", () => {
  test("writes the file, knows when it is out of date, and writes it again", async () => {
    const repo = supportRepo();
    const work = atWork(repo);
    await work("ben", `datasheet support-chats --out ${out}`);
    const before = repo.read(out);
    await work("ben", `datasheet support-chats --out ${out} --check`);
    repo.write(sheet, repo.read(sheet).replace("Training data for drafting", "Data for drafting"));
    repo.commit("ben", "Another purpose");
    const { findings, up_to_date } = JSON.parse(
      (await work("ben", `datasheet support-chats --out ${out} --check --json`, 1)).out,
    ) as OutDatasheet;
    expect([up_to_date, findings.map(({ code }) => code)]).toEqual([false, ["datasheet-out-of-date"]]);
    await work("ben", `datasheet support-llm support-chats --out ${out}`);
    expect(repo.read(out)).toBe(before.replace("Training data for drafting", "Data for drafting"));
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  test("does not depend on the day, and counts what is open", async () => {
    const repo = supportRepo();
    const [now, later] = await Promise.all(
      ["2026-11-22T09:00:00Z", "2031-01-01T09:00:00Z"].map((start) => atWork(repo, start)("ben", "datasheet --json")),
    );
    expect(now?.out).toBe(later?.out);
    const { questions, open, text } = JSON.parse(now?.out ?? "") as OutDatasheet;
    expect(questions).toEqual({ all: 57, answered: 4, na: 0, withheld: 0, not_asked: 0, open: 53 });
    expect(open).toHaveLength(53);
    expect(text).toContain("# Datasheet for Support chats\n");
  });

  test("never writes over a file that it did not write", async () => {
    const repo = supportRepo({ [out]: "# Our own words\n" });
    const ran = await mlc({ cwd: repo.dir, env: repo.env("ben") }, `datasheet support-chats --out ${out} --json`);
    expect([ran.exit, ran.err]).toEqual([2, expect.stringContaining('"datasheet-not-ours"')]);
    expect(repo.read(out)).toBe("# Our own words\n");
  });

  test.each([
    ["datasheet support-chat", "no-such-datasheet"],
    ["datasheet support-llm support-chats more", "excess-argument"],
    ["datasheet support-chats --to html", "unknown-choice"],
    ["datasheet support-chats --to croisant", "unknown-choice"],
    ["datasheet support-chats --out ../x.md", "unsafe-path"],
  ])("refuses `mlc %s`: %s", async (line, code) => {
    const ran = await mlc(supportRepo().dir, `${line} --json`);
    expect([ran.exit, ran.err]).toEqual([2, expect.stringContaining(`"${code}"`)]);
  });
});
