import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { json } from "../../src/documents/card-json.ts";
import type { CardExport } from "../../src/generated/types.ts";
import { schemas } from "../../src/generated/schemas.ts";
import { evaluation, fixtureFacts, measured, options, shownOf } from "./support/card-facts.ts";
import { hostile } from "./support/hostile.ts";
import { factsSaying } from "./support/hostile-facts.ts";

const at = { ...options, file: "card.json" };
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schemas["card-export"] ?? "{}") as object);

function text(facts: Parameters<typeof json.write>[0], existing?: string): string {
  const written = json.write(facts, existing, at);
  return "text" in written ? written.text : written.refused.code;
}

function exported(facts: Parameters<typeof json.write>[0]): CardExport {
  const value = JSON.parse(text(facts)) as CardExport;
  expect(validate(value) ? [] : validate.errors).toEqual([]);
  return value;
}

describe("the card as data", () => {
  it("has the shape of its schema, and says of every answer in which line it stands", async () => {
    const card = exported(await fixtureFacts("support-llm"));
    const fields = card.sections.flatMap((each) => each.fields);
    const summary = fields.find((each) => each.path === "card.summary");
    expect(summary?.origin).toEqual({ file: "models/support-llm/card.yaml", line: expect.any(Number) as number });
    expect(fields.length).toBeGreaterThan(20);
  });

  it("keeps hostile texts as they are, as values", () => {
    for (const each of hostile.slice(0, 20)) {
      const fields = exported(factsSaying(each)).sections.flatMap((section) => section.fields);
      expect(fields.find(({ path }) => path === "model.purpose")?.value).toBe(each);
    }
  });

  it("gives the newest results with what they were measured on, and nobody's name", () => {
    const records = { "2026-10-30-evaluation-77b1c02d9e10": { tool: "lm-eval", ...evaluation(measured()) } };
    const governance = { risks: [{ id: "R-1", statement: "A wrong price.", owner: "rosa" }] };
    const card = exported(shownOf({ records, governance }, "public"));
    const result = card.sections.find((each) => each.id === "results")?.fields[0]?.value;
    expect(result).toMatchObject([
      { id: "exact_match", value: 0.61, on_these_weights: true, measured_on: "2026-10-30" },
    ]);
    expect(JSON.stringify(card)).not.toMatch(/\b(?:ben|rosa)\b/);
  });

  it("names what is withheld, and holds the form for those who ask by it", () => {
    const card = { contact: "ana@acme.example", withhold: [{ path: "card.contact", because: "by post only" }] };
    expect(exported(shownOf({ card }, "public")).form).toBeUndefined();
    const { form, sections } = exported(shownOf({ card }, "downstream"));
    expect(form?.[0]?.rows).toContainEqual({ label: "Version", said: "1.2.0" });
    expect(sections.at(-1)?.fields).toEqual([{ path: "card.contact", answer: "withheld", because: "by post only" }]);
  });
});

describe("its file", () => {
  it("is replaced and checked where mlc wrote it, and left alone where not", () => {
    const old = text(shownOf({ card: { summary: "Old." } }, "public"));
    const facts = shownOf({ card: { summary: "New." } }, "public");
    expect(json.check(facts, old, at)).toEqual({ differs: ["Overview"] });
    expect(json.check(facts, text(facts, old), at)).toEqual({ differs: [] });
    expect(text(facts, '{"name": "package"}')).toBe("card-file-not-ours");
  });
});
