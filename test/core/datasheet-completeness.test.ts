import { describe, expect, test } from "vitest";
import { datasheetCompleteness } from "../../src/core/datasheet/completeness.ts";
import { datasheetGaps, peopleContradictions } from "../../src/core/datasheet/gaps.ts";
import { datasheetSections } from "../../src/core/datasheet/questions.ts";
import type { Json, JsonMap } from "../../src/core/json.ts";

const at = { resolves: (target: string) => target === "docs/data.md" };
const head = {
  id: "a",
  name: "A",
  license: "mit",
  creators: ["Acme"],
  url: "https://acme.example",
  version: "1",
  date_published: "2026-01-01",
  hashes: [`md5:${"0".repeat(32)}`],
};

/** A datasheet in which every question has the same answer. */
function answeredBy(value: Json, relates_to_people = true): JsonMap {
  const sections = datasheetSections.map(({ key, questions }): [string, Json] => [
    key,
    Object.fromEntries(questions.map((question) => [question.key, value])),
  ]);
  return { dataset: { ...head, relates_to_people }, ...Object.fromEntries(sections) };
}

describe("how complete a datasheet is", () => {
  test("is counted by section, 24 of the questions must and 26 should be answered, comments never count", () => {
    const { must, should, sections, score } = datasheetCompleteness({}, at);
    expect([must, should, score]).toEqual([{ answered: 0, asked: 28 }, { answered: 0, asked: 30 }, 0]);
    expect(sections.map((each) => [each.key, each.must.asked, each.should.asked])).toEqual([
      ["dataset", 4, 4],
      ["motivation", 2, 1],
      ["composition", 10, 5],
      ["collection", 4, 7],
      ["preprocessing", 1, 2],
      ["uses", 2, 3],
      ["distribution", 3, 3],
      ["maintenance", 2, 5],
    ]);
  });

  test.each<[string, Json, number, number]>([
    ["text", "A sentence.", 1, 28],
    ["a reference that resolves", { see: "docs/data.md" }, 1, 28],
    ["a reference that leads nowhere", { see: "docs/gone.md" }, 0.138, 28],
    ["withheld", { withheld: "under contract" }, 0.138, 28],
    ["unknown", { unknown: "nobody asked" }, 0.138, 28],
    ["todo", { todo: "ask Ben" }, 0.138, 28],
    ["a placeholder", "TBD", 0.138, 28],
    ["a placeholder for a reason", { na: "n/a" }, 0.138, 28],
    ["na with a reason, which leaves only the head", { na: "tables of codes" }, 1, 4],
  ])("with %s everywhere", (_name, value, score, asked) => {
    const found = datasheetCompleteness(answeredBy(value), at);
    expect([found.score, found.must.asked]).toEqual([score, asked]);
  });

  test("lists what is withheld and what is unknown", () => {
    const sheet = {
      motivation: { funding: { withheld: "under contract" } },
      uses: { avoid: { unknown: "not asked" } },
    };
    const { withheld, unknown } = datasheetCompleteness(sheet, at);
    expect([withheld, unknown]).toEqual([["motivation.funding"], ["uses.avoid"]]);
  });

  test("does not ask about people where the dataset does not relate to people, and says where that is contradicted", () => {
    const sheet = answeredBy("A sentence.", false);
    const { must, should, score } = datasheetCompleteness(sheet, at);
    expect([must.asked, should.asked, score]).toEqual([24, 25, 1]);
    expect(peopleContradictions(sheet, "a.yaml", at)).toHaveLength(9);
    const only = { dataset: { relates_to_people: false }, composition: { identifiable: "By name." } };
    expect(peopleContradictions(only, "a.yaml", at)).toMatchObject([
      { code: "datasheet-not-about-people", severity: "warning", at: { path: ["composition", "identifiable"] } },
    ]);
    expect(peopleContradictions(answeredBy("A sentence."), "a.yaml", at)).toEqual([]);
    expect(peopleContradictions(answeredBy({ na: "tables of codes" }, false), "a.yaml", at)).toEqual([]);
  });

  test("names every gap at its place", () => {
    expect(datasheetGaps(answeredBy("A sentence."), "a.yaml", at)).toEqual([]);
    const sheet = {
      ...answeredBy("A sentence."),
      motivation: { purpose: "TBD", creators: "Acme", funding: { na: "own" } },
    };
    expect(datasheetGaps(sheet, "a.yaml", at)).toMatchObject([
      {
        code: "datasheet-unanswered",
        args: { path: "motivation.purpose", answer: "placeholder", must: true },
        at: { file: "a.yaml", path: ["motivation", "purpose"] },
      },
    ]);
  });
});
