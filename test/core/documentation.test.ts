import { describe, expect, it } from "vitest";
import { cardSections, type CardSection } from "../../src/core/completeness.ts";
import { documentationOf, type Documentation } from "../../src/core/documentation.ts";
import { cardField } from "../../src/core/documentation-fields.ts";
import { factsOf, fixtureFacts, type Parts } from "../documents/support/card-facts.ts";
import { fc } from "../support/fast-check.ts";

const phases = ["define", "data", "select", "train", "adapt", "evaluate", "align", "serve", "observe", "improve"];

function until(phase: string) {
  return (asked: string): boolean => phases.indexOf(asked) <= phases.indexOf(phase);
}

/** A model that trains nothing, so that only what is said below is asked. */
function documented(parts: Parts, phase = "define"): Documentation {
  const model = { scope: { adaptation: "prompt", trained_from_scratch: false }, ...parts.model };
  return documentationOf(factsOf({ ...parts, model }), until(phase));
}

const fields = (section: CardSection): readonly (readonly [string, string])[] =>
  section.sections.length === 0
    ? section.fields.map((path) => [section.id, path] as const)
    : section.sections.flatMap(fields);

describe("documentation completeness", () => {
  it("weighs musts three times, shoulds twice, over what is due by now", () => {
    const { score, musts, open } = documented({
      model: { purpose: "p", intended_use: ["u"], intended_users: ["u"], out_of_scope_use: ["o"] },
      card: { summary: "s" },
    });
    // Due from the first phase on: six musts (the developers are missing) and one should, the ways of abuse.
    expect(musts).toEqual({ met: 5, of: 6 });
    expect(score).toBe(75);
    expect(open).toEqual([
      { path: "card.developers", section: "description", need: "must", answer: "absent" },
      { path: "problem.abuse_vectors", section: "out-of-scope", need: "should", answer: "absent" },
    ]);
  });

  it("asks nothing before it is due", () => {
    const early = documented({}, "define").open.map((each) => each.path);
    const late = documented({}, "serve").open.map((each) => each.path);
    expect(early).not.toContain("card.contact");
    expect(late).toContain("card.contact");
    expect(late).toEqual(expect.arrayContaining(early));
  });

  it.each([
    ["a reason why it does not apply leaves the count", { na: "nobody" }, undefined],
    ["what is withheld scores nothing and is listed", { withheld: "secret" }, "withheld"],
    ["what nobody knows scores nothing and is listed", { unknown: "lost" }, "unknown"],
    ["what is still to be written scores nothing", { todo: "write it" }, "todo"],
    ["a placeholder scores nothing", "TBD", "placeholder"],
    ["a path that exists answers", { see: "docs/a.md" }, undefined],
    ["a path that does not exist answers nothing", { see: "docs/none.md" }, "see"],
  ])("%s", (_, said, listed) => {
    const { open } = documented({ card: { summary: said }, paths: ["docs/a.md"] });
    expect(open.find((each) => each.path === "card.summary")?.answer).toBe(listed);
  });

  it("asks how it was trained only of what was trained, and for its weights only of what is not hosted", () => {
    const hosted = { hosted: { provider: "acme", model_id: "m" }, weights: undefined };
    const prompt = documented({ version: hosted }, "serve").open.map((each) => each.path);
    expect(prompt.filter((path) => path.startsWith("training.") || path === "weights")).toEqual([]);
    const tuned = documented({ model: { scope: { adaptation: "lora", trained_from_scratch: false } } }, "serve");
    expect(tuned.open.map((each) => each.path)).toContain("training.runs.compute.hardware");
  });

  it("never falls when an answer is added", () => {
    const said = fc.constantFrom(undefined, "words", { na: "why" }, { unknown: "why" });
    const parts = fc.record({ summary: said, contact: said, description: said });
    fc.assert(
      fc.property(parts, fc.constantFrom("summary", "contact", "description"), (card, key) => {
        const before = documented({ card }, "serve").score ?? 0;
        if (card[key] !== undefined && typeof card[key] === "object" && "na" in card[key]) return;
        expect(documented({ card: { ...card, [key]: "an answer" } }, "serve").score).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it("names only fields that are on the card", () => {
    const all = cardSections.flatMap(fields);
    const named = all.filter(
      ([section, path]) => cardField(section, path).due !== "evaluate" || cardField(section, path).need !== "may",
    );
    // Every row of the table is read by some field: 61 rows, of which two are for one section alone.
    expect(named.length).toBeGreaterThan(55);
    expect(cardField("overview", "card.summary")).toEqual({ need: "must", due: "define" });
  });
});

describe("evidence of a card", () => {
  it("asks of results their tool, version and source, of risks an owner, of datasets a datasheet and a digest", async () => {
    const { evidence } = documentationOf(await fixtureFacts("support-llm"), until("serve"));
    expect(evidence.checks.map((each) => each.id)).toEqual(expect.arrayContaining(["result-source", "dataset-digest"]));
    expect(evidence.score).toBeGreaterThan(0);
    expect(evidence.score).toBeLessThanOrEqual(100);
  });

  it("counts every question alike", () => {
    const risks = [
      { id: "R1", statement: "s", owner: "rosa" },
      { id: "R2", statement: "t" },
    ];
    const { evidence } = documented({
      governance: { risks },
      version: { data: [{ dataset: "faq", role: "evaluation" }] },
    });
    expect(evidence.checks).toEqual([
      { id: "risk-owner", met: 1, of: 2 },
      { id: "dataset-datasheet", met: 0, of: 1 },
      { id: "dataset-digest", met: 0, of: 1 },
    ]);
    expect(evidence.score).toBe(16.6);
  });

  it("has no score where there is nothing to check", () => {
    expect(documented({}).evidence).toEqual({ score: undefined, checks: [] });
  });
});
