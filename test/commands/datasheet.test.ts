import { describe, expect, test } from "vitest";
import { ajvFor } from "../../scripts/generate/ajv.ts";
import { readSchemas } from "../../scripts/generate/sources.ts";
import type { DatasheetJson, OutDatasheet } from "../../src/generated/types.ts";
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

  test.each([
    ["hf", "data/README.md", "support-llm support-chats"],
    ["croissant", "data/croissant.json", "support-chats"],
    ["json", "data/datasheet.json", "support-chats"],
  ])("writes it as %s, knows it again, and sees when it is out of date", async (to, file, named) => {
    const repo = supportRepo();
    const work = atWork(repo);
    await work("ben", `datasheet ${named} --to ${to} --out ${file}`);
    const before = repo.read(file);
    expect(before).toContain("Training data for drafting");
    await work("ben", `datasheet ${named} --to ${to} --out ${file}`);
    await work("ben", `datasheet ${named} --to ${to} --out ${file} --check`);
    repo.write(sheet, repo.read(sheet).replace("Training data for drafting", "Data for drafting"));
    repo.commit("ben", "Another purpose");
    const { findings } = JSON.parse(
      (await work("ben", `datasheet ${named} --to ${to} --out ${file} --check --json`, 1)).out,
    ) as OutDatasheet;
    expect(findings.map(({ code, fix }) => [code, fix])).toEqual([
      ["datasheet-out-of-date", `\`mlc datasheet support-llm support-chats --to ${to} --out ${file}\``],
    ]);
    await work("ben", `datasheet ${named} --to ${to} --out ${file}`);
    expect(repo.read(file)).toBe(before.replace("Training data for drafting", "Data for drafting"));
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  test.each(["md", "hf", "croissant", "json"])(
    "as %s on standard output is the document and nothing else",
    async (to) => {
      const work = atWork(supportRepo());
      const { out, err } = await work("ben", `datasheet support-chats --to ${to}`);
      const { text } = JSON.parse((await work("ben", `datasheet support-chats --to ${to} --json`)).out) as OutDatasheet;
      expect(out).toBe(text);
      if (to === "croissant") expect(err).toContain("note[croissant-not-loadable]");
    },
  );

  test("as JSON has its documented shape, with the place of every answer", async () => {
    const { out: text } = await atWork(supportRepo())("ben", "datasheet support-chats --to json");
    const validate = ajvFor(readSchemas()).getSchema("mlc:datasheet-json/v1");
    expect([validate?.(JSON.parse(text)), validate?.errors]).toEqual([true, null]);
    const { questions } = JSON.parse(text) as DatasheetJson;
    expect(questions[0]).toMatchObject({
      path: "motivation.purpose",
      answer: "answered",
      must: true,
      value: "Training data for drafting replies.",
      origin: { file: sheet, path: "motivation.purpose", line: 6 },
    });
    expect(questions[2]?.origin).toEqual({ file: sheet, path: "motivation.funding" });
  });

  test("lists what is open with its line, and how complete each part is", async () => {
    const work = atWork(supportRepo());
    const { findings, completeness } = JSON.parse((await work("ben", "datasheet --check --json")).out) as OutDatasheet;
    expect(findings.filter(({ code }) => code === "datasheet-unanswered")).toHaveLength(46);
    expect(findings[0]).toMatchObject({ file: sheet, line: 6, path: "/motivation/creators" });
    expect(completeness).toMatchObject({ score: 0.145, must: { answered: 7, asked: 28 }, should: { answered: 0 } });
    const { out: text } = await work("ben", "datasheet --check");
    expect(text).toContain("Motivation                          37 %   must 1 of 2, should 0 of 1\n");
  });

  test("takes over the answers of a datasheet in Markdown, and says what it did not understand", async () => {
    const from =
      "# Datasheet for Tickets\n\n## Motivation\n\n### For what purpose was the dataset created?\n\nDrafting.\n";
    const repo = supportRepo({ "DATASHEET.md": `${from}\n### How do we feel?\n\nFine.\n`, "OTHER.md": "# Words\n" });
    const work = atWork(repo);
    const ran = await work("ben", "new datasheet tickets --from DATASHEET.md --json");
    const { findings } = JSON.parse(ran.out) as OutDatasheet;
    expect(findings.map(({ code }) => code)).toEqual(["datasheet-not-understood", "datasheet-read"]);
    const made = repo.read(`${dir}/datasheets/tickets.yaml`);
    expect(made).toContain("\n  name: Tickets\n");
    expect(made).toContain("\nmotivation:\n  # creators: who created it, on behalf of whom\n  purpose: Drafting.\n");
    const none = await work("ben", "new datasheet other --from OTHER.md --json", 2);
    expect(none.err).toContain('"no-datasheet-questions"');
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
