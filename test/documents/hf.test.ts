import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/core/facts/facts.ts";
import { readFrontMatter } from "../../src/core/front-matter.ts";
import { checkHf, renderHf } from "../../src/documents/hf.ts";
import { BEGIN, END } from "../../src/documents/markers.ts";
import { evaluation, factsOf, fixtureFacts, measured, options } from "./support/card-facts.ts";

const inserting = { ...options, insertMarkers: true };
const MARKED = `\n# Mine\n\nOwn words.\n\n${BEGIN}\nold\n${END}\n\nMore own words.\n`;

/** Facts with every key that mlc owns. */
const full = factsOf({
  version: {
    base_model: { id: "mistralai/Mistral-7B-v0.3", relation: "finetune" },
    data: [
      { dataset: "chats", role: "fine-tuning" },
      { dataset: "local", role: "fine-tuning" },
      { dataset: "faq", role: "evaluation" },
    ],
  },
  card: {
    languages: ["en", "no"],
    library: "transformers",
    pipeline_tag: "text-generation",
    tags: ["support"],
    license: { id: "Apache-2.0" },
  },
  datasheets: {
    chats: { dataset: { id: "chats", hub_id: "acme/chats" } },
    local: { dataset: { id: "local" } },
    faq: { dataset: { id: "faq", hub_id: "acme/faq" } },
  },
  records: { "2026-10-30-evaluation-77b1c02d9e10": evaluation(measured()) },
});

function written(facts: Facts, existing: string | undefined, given = options): { text: string; codes: string[] } {
  const result = renderHf(facts, existing, given);
  if ("refused" in result) throw new Error(`refused: ${result.refused.code}`);
  return { text: result.text, codes: result.notes.map((each) => each.code) };
}

function refusal(facts: Facts, existing: string, given = options): string {
  const result = renderHf(facts, existing, given);
  return "refused" in result ? `${result.refused.code}:${String(result.refused.at?.line ?? 0)}` : "written";
}

/** Keys and values as PyYAML reads them, as far as YAML 1.1 goes. */
function front(text: string): Record<string, unknown> {
  return parse(readFrontMatter(text).yaml ?? "", { version: "1.1" }) as Record<string, unknown>;
}

describe("a README where there was none", () => {
  it("has the keys in Hugging Face's order, values that YAML 1.1 readers see alike, and the marked body", () => {
    const { text } = written(full, undefined);
    expect(Object.keys(front(text))).toEqual([
      "language", "license", "library_name", "pipeline_tag", "tags", "datasets", "base_model", "base_model_relation", "model-index",
    ]); // prettier-ignore
    expect(front(text)).toMatchObject({
      language: ["en", "no"],
      license: "apache-2.0",
      datasets: ["acme/chats"],
      base_model: "mistralai/Mistral-7B-v0.3",
    });
    expect(readFrontMatter(text).body).toMatch(/^\n# Model Card for Support LLM\n\n<!-- mlc:begin card -->\n/);
    expect(text.endsWith(`${END}\n`)).toBe(true);
  });

  it("has no front matter where nothing answers a key, because an empty block is none", () => {
    expect(written(factsOf({}), undefined).text).toMatch(/^# Model Card for Support LLM\n/);
  });

  it("is the same bytes every time and on any later day", () => {
    const later = { ...full, asOf: "2031-01-01" };
    expect(written(later, undefined).text).toBe(written(full, undefined).text);
  });

  it("is what stands beside the fixture", async () => {
    const { text } = written(await fixtureFacts("support-llm"), undefined);
    expect(text).toBe(readFileSync("test/fixtures/cards/support-llm.expected/README.md", "utf8"));
    const next = await fixtureFacts("support-llm", "2027-11-22");
    expect(written(next, undefined).text).toBe(text);
  });

  it("is written again without a change", () => {
    const { text } = written(full, undefined);
    expect(written(full, text).text).toBe(text);
    expect(checkHf(full, text, options)).toEqual({ differs: [] });
  });
});

describe("an existing README", () => {
  it("is refused without markers, and takes them at the end when asked", () => {
    const existing = "---\nlicense: mit\n---\n# Mine\n";
    expect(refusal(full, existing)).toBe("card-markers-missing:0");
    const { text } = written(full, existing, inserting);
    expect(text).toContain(`# Mine\n\n${BEGIN}\n`);
    expect(text.endsWith(`${END}\n`)).toBe(true);
    expect(written(full, text, inserting).text).toBe(text);
  });

  it.each([
    ["two begin markers", `---\na: 1\n---\n${BEGIN}\n${BEGIN}\n${END}\n`, 4],
    ["no end marker", `# x\n\n${BEGIN}\n`, 3],
    ["the end first", `${END}\n${BEGIN}\n`, 2],
  ])("is refused with %s", (_, existing, line) => {
    expect(refusal(full, existing, inserting)).toBe(`card-markers-broken:${String(line)}`);
  });

  it("keeps every byte outside the markers and the keys it has answers for", () => {
    const head =
      '---\n# mine\nthumbnail:   \'x.png\'   # kept\nlicense: mit\nwidget:\n- text:  "Hi"\nco2_eq_emissions: {emissions: 1.5e3}\nlanguage:\n- en\n- "no"\n---\n';
    const facts = factsOf({ card: { license: { id: "apache-2.0" }, languages: ["en", "no"] } });
    const { text, codes } = written(facts, head + MARKED);
    expect(
      text.startsWith(head.replace("license: mit", "license: apache-2.0") + MARKED.slice(0, MARKED.indexOf("old"))),
    ).toBe(true);
    expect(text.endsWith(MARKED.slice(MARKED.indexOf(END)))).toBe(true);
    expect(text).not.toContain("\nold\n");
    expect(codes).toEqual(["card-key-changed"]);
  });

  it("keeps keys that nothing answers", () => {
    const existing = `---\nlicense: mit\ndatasets: [squad]\n---\n${MARKED}`;
    expect(front(written(factsOf({}), existing).text)).toEqual({ license: "mit", datasets: ["squad"] });
  });

  it("leaves one value alone where the facts say a list of that one", () => {
    const existing = `---\nlanguage: en\n---\n${MARKED}`;
    expect(written(factsOf({ card: { languages: ["en"] } }), existing).text).toContain("\nlanguage: en\n");
  });

  it("quotes a bare `no`, which PyYAML reads as false", () => {
    const existing = `---\nlanguage:\n- en\n- no\n---\n${MARKED}`;
    const { text, codes } = written(factsOf({ card: { languages: ["en", "no"] } }), existing);
    expect(front(existing)["language"]).toEqual(["en", false]);
    expect(front(text)["language"]).toEqual(["en", "no"]);
    expect(codes).toEqual(["card-key-changed"]);
  });

  it("keeps CRLF in what it adds", () => {
    const existing = `---\nlicense: mit\nthumbnail: x\n---\n${MARKED}`.replaceAll("\n", "\r\n");
    const { text } = written(full, existing);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(front(text)).toMatchObject({ license: "apache-2.0", thumbnail: "x", language: ["en", "no"] });
    expect(written(full, text).text).toBe(text);
  });

  it("gets front matter above its text where it has none", () => {
    const { text } = written(full, "# Mine\n", inserting);
    expect(text).toMatch(/^---\nlanguage: /);
    expect(readFrontMatter(text).body).toMatch(/^\n# Mine\n\n<!-- mlc:begin card -->/);
  });

  it.each([
    ["an empty mapping", "---\n{}\n---\n"],
    ["an empty pair of fences", "---\n---\n"],
    ["an empty pair of fences and a rule further down", "---\n---\ntext\n\n---\n"],
    ["comments only", "---\n# For reference: the spec\n---\n"],
  ])("gets its keys inside %s", (_, head) => {
    const { text } = written(full, head + MARKED);
    expect(front(text)).toMatchObject({ license: "apache-2.0", language: ["en", "no"] });
    expect(text).toContain("Own words.");
    if (head.includes("#")) expect(text).toContain("# For reference: the spec\n");
    expect(written(full, text).text).toBe(text);
  });

  it("is mended where a byte order mark or blanks hide the front matter, and says so", () => {
    for (const start of ["\uFEFF---\n", "---  \n"]) {
      const { text, codes } = written(full, `${start}license: mit\n---\n${MARKED}`);
      expect(front(text)["license"]).toBe("apache-2.0");
      expect(codes).toContain("card-front-matter-mended");
    }
  });

  it("names front matter that nobody sees, and leaves it", () => {
    const { text, codes } = written(full, `--\nlanguage: english\n--\n${MARKED}`);
    expect(codes).toContain("card-front-matter-hidden");
    expect(text).toContain("\n--\nlanguage: english\n--\n");
    expect(front(text)["language"]).toEqual(["en", "no"]);
  });

  it.each([
    ["a list", "---\n[]\n---\n", "card-front-matter-not-mapping:2"],
    ["a text", "---\nwords\n---\n", "card-front-matter-not-mapping:2"],
    ["broken YAML", "---\nlicense: mit\ntags: [a\n---\n", "card-front-matter-unreadable:3"],
    ["a key twice", "---\nlicense: mit\nlicense: apache-2.0\n---\n", "card-front-matter-unreadable:3"],
  ])("is refused where its front matter is %s", (_, head, wanted) => {
    expect(refusal(full, head + MARKED)).toBe(wanted);
  });
});

describe("--check", () => {
  const text = written(full, `---\nthumbnail: x\n---\n${MARKED}`).text;

  it("is clean after edits outside the markers and in other keys", () => {
    const edited = text.replace("Own words.", "Other words.").replace("thumbnail: x", "thumbnail: y\nwidget: []");
    expect(checkHf(full, edited, options)).toEqual({ differs: [] });
  });

  it("finds edits between the markers and in keys that mlc owns", () => {
    expect(checkHf(full, text.replace("## Lifecycle", "## Life"), options)).toEqual({
      differs: ["the text between the markers"],
    });
    expect(checkHf(full, text.replace("apache-2.0", "mit"), options)).toEqual({ differs: ["`license`"] });
    expect(checkHf(full, text.replace("0.61", "0.99"), options)).toEqual({ differs: ["`model-index`"] });
  });

  it("finds a missing file, and refuses a file without markers", () => {
    expect(checkHf(full, undefined, options)).toEqual({ differs: ["it does not exist"] });
    expect(checkHf(full, "# Mine\n", options)).toMatchObject({ refused: { code: "card-markers-missing" } });
  });
});
