import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { mutants } from "../mutants/mutants.ts";
import { families } from "../mutants/page.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/properties.md"), "utf8");

/** The cells of each row under a heading, without the head of the table. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const [, rest = ""] = page.split(`## ${heading}\n`);
  const [section = ""] = rest.split("\n## ");
  const lines = section.split("\n").filter((line) => line.startsWith("| "));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

it("docs/properties.md tells of every mutant, and of the property that catches it", () => {
  const told = rowsUnder("Mutants");
  expect(told.map(([name, by]) => [name, by])).toEqual(mutants.map((each) => [each.name, each.noticedBy.join(", ")]));
  for (const [, , cases = ""] of told) expect(cases).toMatch(/^[1-9]\d*(, [1-9]\d*)*$/);
});

it("docs/properties.md tells of every property that is tried, with its number of cases", () => {
  const told = rowsUnder("Properties").map((cells) => cells.join(" | "));
  const tried = families.flatMap(({ over, cases, properties }) =>
    properties.map(({ id, says }) => [id, says, over, String(cases)].join(" | ")),
  );
  expect(told).toEqual(expect.arrayContaining(tried));
  const ids = new Set(told.map((line) => line.split(" ")[0]));
  expect([...ids].sort()).toEqual(Array.from({ length: 22 }, (_, at) => `P${String(at + 1)}`).sort());
});

it("docs/properties.md counts cases at every level", () => {
  const counts = rowsUnder("Levels that the generated cases reach").flatMap(([, ...reached]) => reached.map(Number));
  expect(counts).toHaveLength(12);
  expect(Math.min(...counts)).toBeGreaterThan(0);
});
