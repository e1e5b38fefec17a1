import { describe, expect, test } from "vitest";
import type { JsonMap } from "../../src/core/json.ts";
import { datasheetHf } from "../../src/documents/datasheet-hf.ts";
import { datasetKeys, sizeCategory } from "../../src/documents/datasheet-hf-keys.ts";
import type { Sheet } from "../../src/documents/datasheet-format.ts";
import { readFrontMatter } from "../../src/core/front-matter.ts";
import { readHubYaml } from "../../src/documents/hf-yaml.ts";
import { options } from "./support/card-facts.ts";

function sheetOf(value: JsonMap, name = "Support chats"): Sheet {
  return {
    model: "support-llm",
    id: "support-chats",
    name,
    file: "models/support-llm/datasheets/support-chats.yaml",
    value: { schema: "mlc.datasheet/v1", dataset: { id: "support-chats" }, ...value },
    at: { resolves: () => false },
    lineOf: () => 1,
  };
}

function written(sheet: Sheet, existing?: string): string {
  const made = datasheetHf.write(sheet, existing, options);
  if ("refused" in made) throw new Error(made.refused.code);
  return made.text;
}

const full: JsonMap = {
  dataset: {
    id: "support-chats",
    languages: ["no", "en"],
    license: "LicenseRef-acme",
    license_name: "acme-terms-1.0",
    license_link: "LICENSE.md",
    counts: { train: 41000, test: 2000 },
    task_categories: ["text-generation"],
    task_ids: ["dialogue-modeling"],
    citation: "@misc{acme, title={Chats}}",
  },
  sources: [
    { name: "tickets", kind: "user" },
    { name: "squad", url: "https://huggingface.co/datasets/rajpurkar/squad" },
  ],
  labeling: { made_by: ["expert-generated"], protocol: "Two readers." },
  composition: { instances: "Tickets.", splits: "By month.", offensive: "Some are rude." },
  motivation: { purpose: "Drafting replies.", notes: "See the wiki." },
  uses: { avoid: { withheld: "under contract" } },
  maintenance: { contact: "data@acme.example" },
};

describe("a datasheet as a dataset card of the Hugging Face Hub", () => {
  test("has the keys that it answers, in the order of the Hub, as PyYAML reads them", () => {
    const { yaml } = readFrontMatter(written(sheetOf(full)));
    const read = readHubYaml(yaml ?? "");
    if (read.kind !== "mapping") throw new Error(read.kind);
    expect(Object.entries(read.value)).toEqual([
      ["language", ["no", "en"]],
      ["license", "other"],
      ["license_name", "acme-terms-1.0"],
      ["license_link", "LICENSE.md"],
      ["annotations_creators", ["expert-generated"]],
      ["pretty_name", "Support chats"],
      ["size_categories", ["10K<n<100K"]],
      ["source_datasets", ["rajpurkar/squad"]],
      ["task_categories", ["text-generation"]],
      ["task_ids", ["dialogue-modeling"]],
    ]);
  });

  test("has the headings of the Hub's template in their order, and leaves out those without an answer", () => {
    const text = written(sheetOf(full));
    expect([...text.matchAll(/^#+ .+$/gm)].map(([heading]) => heading)).toEqual([
      "# Dataset Card for Support chats",
      "## Dataset Details",
      "### Dataset Description",
      "### Dataset Sources",
      "## Uses",
      "### Out-of-Scope Use",
      "## Dataset Structure",
      "## Dataset Creation",
      "### Curation Rationale",
      "### Source Data",
      "### Annotations",
      "#### Annotation process",
      "## Bias, Risks, and Limitations",
      "## Citation",
      "## More Information",
      "## Dataset Card Contact",
    ]);
    expect(text).toContain("Not disclosed: under contract");
    expect(text).toContain("```bibtex\n@misc{acme, title={Chats}}\n```");
    expect(text).toMatch(/^Not documented: Direct Use; .*Dataset Card Authors\.$/m);
  });

  test.each<[JsonMap | undefined, readonly string[]]>([
    [undefined, []],
    [{}, []],
    [{ train: 999 }, ["n<1K"]],
    [{ train: 900, test: 100 }, ["1K<n<10K"]],
    [{ train: 5, total: 2_500_000 }, ["1M<n<10M"]],
    [{ train: 999_999_999_999 }, ["100B<n<1T"]],
    [{ train: 1_000_000_000_000 }, ["n>1T"]],
  ])("puts counts %j into the class %j", (counts, category) => {
    expect(sizeCategory(counts)).toEqual(category);
  });

  test("says which licence, language and task the Hub does not know", () => {
    const dataset = { id: "a", license: "BUSL-9", languages: ["english"], task_categories: ["chatting"] };
    const { keys, notes } = datasetKeys(sheetOf({ dataset }));
    expect(keys).toMatchObject({ license: "other", license_name: "busl-9" });
    expect(notes.map(({ code }) => code)).toEqual([
      "datasheet-odd-language",
      "datasheet-license-incomplete",
      "datasheet-unknown-task",
    ]);
  });

  test("changes nothing of a README but its own keys and what stands between the markers", () => {
    const own = "---\nlicense: mit # ours\ntags:\n- chats\n---\n\n# Our title\n\nOur words.\n";
    expect(datasheetHf.write(sheetOf(full), own, options)).toMatchObject({
      refused: { code: "card-markers-missing", args: { command: "mlc datasheet support-llm support-chats" } },
    });
    const made = datasheetHf.write(sheetOf(full), own, { ...options, insertMarkers: true });
    if ("refused" in made) throw new Error(made.refused.code);
    const { text } = made;
    expect(text).toContain("license: other # ours\ntags:\n- chats\n");
    expect(text).toContain("\n# Our title\n\nOur words.\n\n<!-- mlc:begin card -->\n");
    expect(datasheetHf.check(sheetOf(full), text, options)).toEqual({ differs: [] });
    const edited = text.replace("Our words.", "Other words.").replace("- chats", "- talks");
    expect(datasheetHf.check(sheetOf(full), edited, options)).toEqual({ differs: [] });
    const inside = edited.replace("Tickets.", "Chats.").replace("pretty_name: Support chats", "pretty_name: Chats");
    expect(datasheetHf.check(sheetOf(full), inside, options)).toEqual({
      differs: ["`pretty_name`", "the text between the markers"],
    });
    expect(written(sheetOf(full), inside)).toBe(edited);
  });

  test("lets no answer out of its place", () => {
    const hostile = "# Title\n---\n<script>alert(1)</script>\n<!-- mlc:end card -->\n[x](javascript:alert(1))\u202e";
    const sheet = sheetOf({ motivation: { purpose: hostile }, dataset: { id: "a", languages: [hostile] } }, hostile);
    const text = written(sheet);
    const read = readHubYaml(readFrontMatter(text).yaml ?? "");
    expect(read.kind).toBe("mapping");
    expect(text.match(/^<!-- mlc:end card -->$/gm)).toHaveLength(1);
    expect(text).not.toMatch(/\u202e|^# Title$/m);
    expect(readFrontMatter(text).body).not.toMatch(/[^\\]<script/);
    expect(written(sheet, text)).toBe(text);
  });
});
