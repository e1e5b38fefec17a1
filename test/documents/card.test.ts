import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/core/facts/facts.ts";
import { cardOf } from "../../src/documents/card.ts";
import { cardMarkdown } from "../../src/documents/markdown.ts";
import { checkMd, renderMd } from "../../src/documents/md.ts";
import type { Section } from "../../src/documents/sections.ts";
import { evaluation, factsOf, fixtureFacts, measured, options, WEIGHTS, type Parts } from "./support/card-facts.ts";

/** Titles of all sections in the card's order, indented by depth. */
function titles(sections: readonly Section[], depth = 0): readonly string[] {
  return sections.flatMap((each) => ["  ".repeat(depth) + each.title, ...titles(each.sections, depth + 1)]);
}

/** The lines of the card from a heading to the next. */
function under(title: string, facts: Facts): string {
  const card = cardMarkdown(cardOf(facts));
  const from = card.indexOf(`# ${title}\n\n`);
  return from === -1 ? "" : (card.slice(from + title.length + 4).split(/\n\n#|\n\nNot documented/)[0] ?? "");
}

function markdown(parts: Parts): string {
  return cardMarkdown(cardOf(factsOf(parts)));
}

describe("the sections of a card", () => {
  it("stand in the order of Hugging Face's template", async () => {
    const { sections, missing } = cardOf(await fixtureFacts("support-llm"));
    expect(titles(sections)).toEqual([
      "Overview",
      "Model Details",
      "  Model Description",
      "  Model Sources",
      "Uses",
      "  Direct Use",
      "  Out-of-Scope Use",
      "Bias, Risks, and Limitations",
      "  Limitations",
      "  Risks",
      "How to Get Started with the Model",
      "Training Details",
      "  Training Data",
      "  Training Procedure",
      "    Adaptation and Alignment",
      "    Training Hyperparameters",
      "    Speeds, Sizes, Times",
      "Evaluation",
      "  Testing Data, Factors & Metrics",
      "    Testing Data",
      "    Factors",
      "    Metrics",
      "  Results",
      "Environmental Impact",
      "Technical Specifications",
      "  Model Architecture and Objective",
      "  Weights and Files",
      "  Software",
      "Lifecycle",
      "More Information",
      "Model Card Authors",
      "Model Card Contact",
    ]);
    expect(missing).toEqual([
      "Downstream Use",
      "Groups Considered",
      "Recommendations",
      "Preprocessing",
      "Summary",
      "Citation",
      "Glossary",
    ]);
  });

  it("are left out where nobody answered, and named in the last line; a chapter is named once", () => {
    const card = markdown({ version: { weights: undefined } });
    expect(card.split("\n").at(-2)).toBe(
      "Not documented: Overview; Model Details; Uses; Bias, Risks, and Limitations; How to Get Started with the Model; Training Details; Evaluation; Environmental Impact; Technical Specifications; Citation; Glossary; More Information; Model Card Authors; Model Card Contact.",
    );
    expect(card.match(/^#+ .*/gm)).toEqual(["# Model Card for Support LLM", "## Lifecycle"]);
  });
});

describe("an answer", () => {
  it.each([
    ["a text", "Answers invoices.", "Answers invoices."],
    ["not applicable", { na: "it has no users" }, "Not applicable: it has no users"],
    ["withheld", { withheld: "by contract" }, "Not disclosed: by contract"],
    ["a path that exists", { see: "docs/limits.md" }, "See [docs/limits.md](docs/limits.md)"],
    ["an address", { see: "https://acme.example/a" }, "See <https://acme.example/a>"],
    ["a path that does not", { see: "docs/none.md" }, ""],
    ["unknown", { unknown: "nobody asked" }, ""],
    ["to do", { todo: "ask", by: "ben" }, ""],
    ["a placeholder", "[More Information Needed]", ""],
    ["an empty text", " ", ""],
  ])("that is %s", (_, recommendations, wanted) => {
    const facts = factsOf({ card: { limits: { recommendations } }, paths: ["docs/limits.md"] });
    expect(under("Recommendations", facts)).toBe(wanted);
    expect(cardOf(facts).missing.includes("Bias, Risks, and Limitations")).toBe(wanted === "");
  });

  it("that is a list drops the entries that are placeholders", () => {
    const facts = factsOf({ card: { limits: { limitations: ["TBD", "English only"] } } });
    expect(under("Limitations", facts)).toBe("- English only");
  });

  it("in Markdown keeps paragraphs, lists, code and links, and nothing else", () => {
    const said =
      "First\nline.\n\n# Not a heading\n\n- one\n  more\n- two\n\n```python\nx = 1\n```\n![no](https://acme.example/i.png) `code` <b>";
    expect(under("How to Get Started with the Model", factsOf({ card: { about: { get_started: said } } }))).toBe(
      "First line.\n\n\\# Not a heading\n\n- one more\n- two\n\n```python\nx = 1\n```\n\n\\![no](https://acme.example/i.png) `code` \\<b\\>",
    );
  });
});

describe("training", () => {
  const run = { hyperparameters: { lr: 0.1 } };

  it("is that of the newest run that made the weights of the version", () => {
    const facts = factsOf({
      records: {
        "2026-10-01-training-a1b2c3d4e5f6": run,
        "2026-10-02-training-a1b2c3d4e5f7": { hyperparameters: { lr: 0.2 } },
        "2026-10-03-training-a1b2c3d4e5f8": {
          hyperparameters: { lr: 0.3 },
          subject: { weights: `sha256:${"b".repeat(64)}` },
        },
      },
    });
    expect(under("Training Hyperparameters", facts)).toContain("| `lr` | `0.2` |");
  });

  it("is not told from a run that made other weights", () => {
    const other = { ...run, subject: { weights: `sha256:${"b".repeat(64)}` } };
    expect(under("Training Hyperparameters", factsOf({ records: { "2026-10-01-training-a1b2c3d4e5f6": other } }))).toBe(
      "",
    );
  });
});

describe("results", () => {
  it("are the newest of each series, those on other weights apart and said so", () => {
    const facts = factsOf({
      records: {
        "2026-10-01-evaluation-77b1c02d9e10": evaluation(measured({ value: 0.123456789 })),
        "2026-10-02-evaluation-77b1c02d9e11": evaluation(measured({ value: 0.6728119, stderr: 0.00653 })),
        "2026-10-03-evaluation-77b1c02d9e12": {
          ...evaluation(measured({ split: "dev" })),
          subject: { weights: `sha256:${"b".repeat(64)}` },
        },
      },
    });
    const [bound = "", apart = ""] = under("Results", facts).split("Measured on other weights");
    expect(bound).toContain("| `exact_match` | 0.672812 ± 0.00653 (standard error) |");
    expect(bound).not.toContain("0.1234");
    expect(bound).not.toContain("dev");
    expect(apart).toContain("| dev |");
  });
});

describe("the lifecycle", () => {
  const review = { checkpoint: "post-fine-tuning", role: "ethics_reviewer", decision: "approved" };
  const reviewId = (digit: number) => `2026-10-0${String(digit)}-review-00000000000${String(digit)}`;
  const move = (from: string | null, to: string, more: object = {}) => ({
    from,
    to,
    move: from === null ? "start" : "forward",
    ...more,
  });

  it("names the reviews that a move rested on, with role, date and self", () => {
    const text = under(
      "Lifecycle",
      factsOf({
        records: {
          "2026-10-01-transition-000000000001": move(null, "finetuning"),
          [reviewId(2)]: { ...review, self: true },
          [reviewId(3)]: { ...review, checkpoint: "data-rights" },
          "2026-10-05-transition-000000000002": move("finetuning", "evaluation", { reviews: [reviewId(2)] }),
        },
      }),
    );
    expect(text).toContain("- **Stage:** `evaluation`");
    expect(text).toContain("| post-fine-tuning | ethics reviewer | 2026-10-02 | approved | self |");
    expect(text).not.toContain("data-rights");
  });

  it("forgets the reviews of stages that a loop left, and names a rejection that stands", () => {
    const records = {
      "2026-10-01-transition-000000000001": move(null, "finetuning"),
      [reviewId(2)]: review,
      "2026-10-03-transition-000000000002": move("finetuning", "evaluation", { reviews: [reviewId(2)] }),
      "2026-10-04-transition-000000000003": move("evaluation", "finetuning", { move: "loop" }),
      [reviewId(5)]: { ...review, decision: "rejected" },
    };
    const text = under("Lifecycle", factsOf({ records }));
    expect(text).not.toContain("2026-10-02");
    expect(text).toContain("| 2026-10-05 | rejected |");
    const again = {
      ...records,
      [reviewId(6)]: review,
      "2026-10-07-transition-000000000004": move("finetuning", "evaluation", { reviews: [reviewId(6)] }),
    };
    expect(under("Lifecycle", factsOf({ records: again }))).toContain("| 2026-10-06 | approved |");
    expect(under("Lifecycle", factsOf({ records: again }))).not.toContain("rejected");
  });

  it("says that a version was adopted late, and which criteria are switched off", () => {
    const text = under(
      "Lifecycle",
      factsOf({
        records: {
          "2026-10-01-transition-000000000001": move(null, "monitoring", { adopted: true, reason: "it ran before" }),
        },
        scorecard: { disabled: [{ id: "REP-06", reason: "fixed by contract" }] },
      }),
    );
    expect(text).toContain("- **Adopted:** at `monitoring`; earlier gates were never evaluated. Reason: it ran before");
    expect(text).toContain("- **Criterion REP-06 is switched off:** fixed by contract");
  });

  it("does not depend on the day", () => {
    const parts: Parts = {
      records: { "2026-10-01-evaluation-77b1c02d9e10": evaluation(measured()) },
      version: { weights: { digest: WEIGHTS } },
    };
    expect(cardMarkdown(cardOf(factsOf(parts, "2029-01-01")))).toBe(markdown(parts));
  });
});

describe("a card in a Markdown file", () => {
  it("is what stands beside the fixture", async () => {
    const result = renderMd(await fixtureFacts("support-llm"), undefined, options);
    expect(result).toEqual({
      text: readFileSync("test/fixtures/cards/support-llm.expected/card.md", "utf8"),
      notes: [],
    });
  });

  it("is written between the markers only, and front matter stays as it is", () => {
    const existing = "---\nlayout:  page\n---\n# Mine\n<!-- mlc:begin card -->\n<!-- mlc:end card -->\nMy end.\n";
    const result = renderMd(factsOf({}), existing, options);
    if ("refused" in result) throw new Error(result.refused.code);
    expect(result.text.startsWith("---\nlayout:  page\n---\n# Mine\n<!-- mlc:begin card -->\n")).toBe(true);
    expect(result.text.endsWith("\n<!-- mlc:end card -->\nMy end.\n")).toBe(true);
    expect(checkMd(factsOf({}), result.text, options)).toEqual({ differs: [] });
    expect(checkMd(factsOf({}), existing, options)).toEqual({ differs: ["the text between the markers"] });
  });

  it("is refused without markers", () => {
    expect(renderMd(factsOf({}), "# Mine\n", options)).toMatchObject({ refused: { code: "card-markers-missing" } });
    expect(checkMd(factsOf({}), undefined, options)).toEqual({ differs: ["it does not exist"] });
  });
});
