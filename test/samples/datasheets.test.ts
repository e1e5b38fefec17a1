import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { datasheetCompleteness } from "../../src/core/datasheet/completeness.ts";
import type { JsonMap } from "../../src/core/json.ts";
import { croissantOf } from "../../src/documents/croissant.ts";
import { datasheetHf } from "../../src/documents/datasheet-hf.ts";
import type { Sheet } from "../../src/documents/datasheet-format.ts";
import { spdxByHubLicense, hubOnlyLicenses } from "../../src/documents/hf-ids.ts";
import { readMarkdownDatasheet } from "../../src/importers/datasheet/markdown.ts";
import { options } from "../documents/support/card-facts.ts";
import { hasPyYaml, loadCards } from "./support/python-cards.ts";

const root = join(import.meta.dirname, "../../../shared/samples");
const present = existsSync(join(root, "datasheets"));
if (!present) console.warn(`SKIPPED: no samples at ${root}`);
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const at = { resolves: () => false };

function sheetOf(value: JsonMap, id: string, name: string): Sheet {
  return { model: "m", id, name, file: `datasheets/${id}.yaml`, value, at, lineOf: () => 1 };
}

function markdownSheet(file: string): {
  readonly sheet: Sheet;
  readonly found: ReturnType<typeof readMarkdownDatasheet>;
} {
  const found = readMarkdownDatasheet(read(`datasheets/${file}`));
  const people = found.relatesToPeople;
  const dataset = { id: "read", name: "Read", ...(people === undefined ? {} : { relates_to_people: people }) };
  return { sheet: sheetOf({ dataset, ...found.answers }, "read", "Read"), found };
}

describe.skipIf(!present)("published datasheets in Markdown", () => {
  it.each([
    ["aurora-datasheet-HALF-EMPTY.md", 59, 50, ["collection.sampling_strategy"]],
    ["diffusiondb-datasheet.md", 59, 49, ["composition.relationships"]],
    ["multitacred-datasheet.md", 26, 24, ["composition.sampling", "composition.relationships"]],
  ])("%s is read question by question, and is not complete", (file, questions, answers, unanswered) => {
    const { sheet, found } = markdownSheet(file);
    expect([found.questions, Object.values(found.answers).flatMap(Object.keys).length]).toEqual([questions, answers]);
    expect(found.unanswered).toEqual(unanswered);
    expect(datasheetCompleteness(sheet.value, at).score).toBeLessThan(0.9);
    // Every answer is in the words of the file.
    const flat = (text: string): string => text.replace(/\s+/g, " ");
    const source = flat(read(`datasheets/${file}`));
    const said = Object.values(found.answers).flatMap((section) => Object.values(section));
    for (const answer of said)
      for (const part of (typeof answer === "string" ? answer : JSON.stringify(answer)).split("\n\n"))
        expect(source).toContain(flat(part).trim());
  });

  it("answers nothing where the template was not filled in", () => {
    const { sheet, found } = markdownSheet("gebru-markdown-template.md");
    expect([found.questions, found.answers, found.unanswered.length]).toEqual([59, {}, 50]);
    expect(datasheetCompleteness(sheet.value, at).must.answered).toBe(1);
  });
});

describe.skipIf(!present)("the Pile as Croissant", () => {
  const value = present ? (parse(read("worked/datasheets/the-pile.yaml")) as JsonMap) : {};
  const made = present ? croissantOf(sheetOf(value, "the-pile", "The Pile")) : {};
  const worked = present ? (JSON.parse(read("worked/the-pile.croissant.json")) as JsonMap) : {};

  /** What is worded by hand there, or was not in the datasheet that it was made from. */
  const apart: Readonly<Record<string, string>> = {
    "@context": "more terms: the whole context of 1.1",
    conformsTo: "1.1 instead of 1.0",
    creator: "no address of the creator in the datasheet",
    description: "made of purpose and instances",
    isLiveDataset: "not in the datasheet",
    citeAs: "not in the datasheet",
    "rai:dataCollectionType": "all sources are public there",
    "rai:dataPreprocessingProtocol": "and the software",
    "rai:dataUseCases": "in the words of the answer",
    "rai:dataLimitations": "in the words of the answers, and what offends",
    "rai:dataReleaseMaintenancePlan": "in the words of the answer",
  };

  it("has every property of the worked file, in its form", () => {
    const missing = Object.keys(worked).filter((key) => made[key] === undefined);
    expect(missing).toEqual(["isLiveDataset", "citeAs"]);
    for (const [key, each] of Object.entries(worked)) {
      if (apart[key] === undefined) expect([key, made[key]]).toEqual([key, each]);
      else if (made[key] !== undefined) expect([key, Array.isArray(made[key])]).toEqual([key, Array.isArray(each)]);
    }
    expect(made["@context"]).toMatchObject(
      Object.fromEntries(Object.entries(worked["@context"] as JsonMap).filter(([, each]) => typeof each === "string")),
    );
  });

  it("has the context of the published examples", () => {
    const example = JSON.parse(read("standards/croissant-1.1-commoncrawl.json")) as JsonMap;
    expect(made["@context"]).toMatchObject(example["@context"] as JsonMap);
  });

  it("names of the RAI vocabulary only what published examples and the worked file name alike", () => {
    const rai = JSON.parse(read("standards/croissant-1.0-rai-bigcode-the-stack.json")) as JsonMap;
    const names = [...Object.keys(rai), ...Object.keys(worked)].filter((key) => key.startsWith("rai:"));
    const all = Object.keys(made).filter((key) => key.startsWith("rai:"));
    expect(all.filter((key) => !names.includes(key))).toEqual([]);
  });
});

describe.skipIf(!present || !hasPyYaml)("dataset cards as huggingface_hub reads them", () => {
  it("keep what a README says, and give the datasheet's keys", () => {
    const value = parse(read("worked/datasheets/the-pile.yaml")) as JsonMap;
    const sheet = sheetOf(value, "the-pile", "The Pile");
    const cards = ["hf-squad-README.md", "hf-the_pile-README.md", "the-pile-replication-README.md"].map((file) => {
      const existing = read(`datasheets/${file}`);
      const made = datasheetHf.write(sheet, existing, { ...options, insertMarkers: true });
      if ("refused" in made) throw new Error(`${file}: ${made.refused.code}`);
      const own = existing.slice(existing.indexOf("\n---\n", 4) + 5).trimEnd();
      if (existing.startsWith("---")) expect(made.text).toContain(own);
      expect(datasheetHf.check(sheet, made.text, options)).toEqual({ differs: [] });
      return { existing, text: made.text };
    });
    const before = loadCards(cards.map(({ existing }) => existing));
    loadCards(cards.map(({ text }) => text)).forEach(({ keys, error }, index) => {
      expect(error).toBeUndefined();
      expect(keys).toMatchObject({ license: index < 2 ? expect.anything() : "other", pretty_name: "The Pile" });
      const ours = ["language", "license", "pretty_name"];
      const others = (map: JsonMap): JsonMap =>
        Object.fromEntries(Object.entries(map).filter(([key]) => !ours.includes(key)));
      expect(others(keys)).toEqual(others(before[index]?.keys ?? {}));
    });
  });

  it("have licences of the Hub's own list", () => {
    const listed = read("standards/hf-license-identifiers.txt").split(/\s+/).filter(Boolean);
    expect([...Object.keys(spdxByHubLicense), ...hubOnlyLicenses].sort()).toEqual([...listed].sort());
  });
});
