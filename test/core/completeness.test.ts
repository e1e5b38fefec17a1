import { fc } from "../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { cardAnswers, cardSections, unansweredFields, type CardSection } from "../../src/core/completeness.ts";
import { homeOf } from "../../src/core/facts/origin.ts";
import { parsePath } from "../../src/core/facts/path.ts";
import { cardOf } from "../../src/documents/card.ts";
import type { Section } from "../../src/documents/sections.ts";
import { factsOf, fixtureFacts } from "../documents/support/card-facts.ts";

const said = fc.oneof(
  fc.constantFrom(undefined, "TBD", " ", "words", { na: "why" }, { unknown: "why" }, { withheld: "why" }, { todo: "write" }, { see: "docs/a.md" }, { see: "docs/none.md" }),
); // prettier-ignore
const saidList = fc.oneof(said, fc.constantFrom([], ["TBD"], ["words"], ["TBD", "words"]));

const parts = fc.record({
  model: fc.record({ purpose: said, intended_use: saidList, out_of_scope_use: saidList, downstream_use: saidList }),
  card: fc.record({
    summary: said,
    description: said,
    limits: fc.record({ limitations: saidList, recommendations: said }),
    evaluation: fc.record({ approach: said, factors: saidList, summary: said }),
    environment: fc.record({ energy_kwh: fc.constantFrom(undefined, 3, { unknown: "why" }), note: said }),
    about: fc.record({
      glossary: said,
      more: said,
      authors: saidList,
      citation: fc.record({ bibtex: said, apa: said }),
    }),
  }),
  version: fc.record({
    architecture: fc.record({ name: said, modalities: saidList }),
    data: fc.constantFrom(undefined, [{ dataset: "faq", role: "evaluation" }]),
  }),
});

/** The ids of the sections that stand on the card. */
function shown(sections: readonly Section[]): readonly string[] {
  return sections.flatMap((each) => (each.sections.length === 0 ? [each.id] : shown(each.sections)));
}

function leaves(section: CardSection): readonly CardSection[] {
  return section.sections.length === 0 ? [section] : section.sections.flatMap(leaves);
}

describe("completeness of the card", () => {
  it("calls a section answered exactly when it stands on the card", () => {
    fc.assert(
      fc.property(parts, (given) => {
        const facts = factsOf({ ...given, paths: ["docs/a.md"] });
        const answered = cardAnswers(facts)
          .filter((each) => each.answered)
          .map((each) => each.id);
        expect(answered).toEqual(shown(cardOf(facts).sections));
      }),
      { numRuns: 100 },
    );
  });

  it("calls the sections of a whole workspace answered that stand on its card", async () => {
    const facts = await fixtureFacts("support-llm");
    const answered = cardAnswers(facts)
      .filter((each) => each.answered)
      .map((each) => each.id);
    expect(answered).toEqual(shown(cardOf(facts).sections));
  });

  it("says for each field how it is answered and where the answer belongs", async () => {
    const fields = cardAnswers(await fixtureFacts("support-llm")).flatMap((each) => each.fields);
    const field = (path: string) => fields.find((each) => each.path === path);
    expect(field("card.limits.recommendations")).toMatchObject({ answer: "placeholder", counts: false });
    expect(field("card.evaluation.summary")).toMatchObject({ answer: "unknown", counts: false });
    expect(field("card.environment.co2e_kg")).toMatchObject({ answer: "withheld", counts: true });
    expect(field("card.license.acceptable_use")).toMatchObject({ answer: "na", counts: true });
    expect(field("card.evaluation.rationale")).toMatchObject({ answer: "see", counts: true });
    expect(field("model.downstream_use")?.at).toEqual({
      file: "models/support-llm/model.yaml",
      path: ["downstream_use"],
    });
  });

  it("lists every field that nobody answered with its file", async () => {
    const notes = unansweredFields(await fixtureFacts("support-llm"));
    expect(notes.map((each) => each.at?.file)).not.toContain(undefined);
    const paths = notes.map((each) => (each.args as { path: string }).path);
    expect(paths).toContain("card.about.glossary");
    expect(paths).not.toContain("card.summary");
  });

  it("asks only for facts that have a home, and names every section once", () => {
    const all = cardSections.flatMap(leaves);
    const homeless = all.flatMap((each) => each.fields).filter((path) => homeOf(parsePath(path)) === undefined);
    expect(homeless).toEqual([]);
    expect(new Set(all.map((each) => each.id)).size).toBe(all.length);
    expect(all.filter((each) => each.fields.length === 0)).toEqual([]);
  });
});
