import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importedSamples, importedTable } from "./support/imported.ts";
import { factSections, known, present } from "./support/imports.ts";

/** Files of FACTS.md that hold no results: a schema, and a report of garak's own test probes. */
const noResults = [
  "sagemaker/schema/model_card_schema.json",
  "garak/NVIDIA+garak/tests/_assets/report/report_test.report.jsonl",
];

describe.skipIf(!present)("the samples as a whole", () => {
  const tests = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"))
    .join("\n");
  const imported = present ? importedSamples() : [];

  it.each(factSections())("of %s are compared with what is known of them by a test", (section) => {
    expect(known(section).length).toBeGreaterThan(0);
    expect(tests.includes(`("${section}`)).toBe(true);
  });

  it("of which something is known are all read", () => {
    const read = new Set(imported.flatMap((each) => each.read));
    const open = factSections()
      .flatMap((section) => known(section).map(({ path }) => path))
      .filter((path) => !noResults.includes(path))
      .filter((path) => ![...read].some((each) => each === path || each.startsWith(`${path}/`)));
    expect(open).toEqual([]);
  });

  it("under _negative give no record, and each says why", () => {
    const negative = imported.find(({ tool }) => tool === "_negative");
    expect(negative).toMatchObject({ records: 0, numbers: 0, read: [] });
    expect(negative?.refused.map(([, code]) => code).filter((code) => code === "")).toEqual([]);
  });

  it("are told of in one table: tool, files, numbers, refused", () => {
    const lines = importedTable(imported).trimEnd().split("\n");
    expect(lines).toHaveLength(imported.length + 2);
    expect(lines[0]).toBe(lines[0]?.trim());
    expect(lines.find((line) => line.startsWith("lm-eval"))).toMatch(/^lm-eval +5 +5 +5 +191 +0 {2}lm-eval$/);
  });
});
