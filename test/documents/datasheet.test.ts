import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { datasheetAnswers, isOpen } from "../../src/core/datasheet/answers.ts";
import { datasheetMarkdown } from "../../src/documents/datasheet.ts";
import { datasheetSections } from "../../src/core/datasheet/questions.ts";
import type { JsonMap } from "../../src/core/json.ts";
import { schemas } from "../../src/generated/schemas.ts";

const at = { resolves: (target: string) => target.startsWith("docs/") || target.startsWith("https://") };
const sheet = (more: JsonMap = {}): JsonMap => ({
  schema: "mlc.datasheet/v1",
  dataset: { id: "support-chats", name: "Support chats", license: "apache-2.0", counts: { train: 41000, test: 2000 } },
  ...more,
});
const rendered = (more: JsonMap = {}): string => datasheetMarkdown(sheet(more), "Support chats", at);

/** What stands below the heading of a question. */
function answerTo(asks: string, text: string): string {
  const [, below = ""] = text.split(` ${asks}\n`);
  return (below.split("\n#")[0] ?? "").trim();
}

describe("the questions of a datasheet", () => {
  test("are the 57 of Gebru et al. in seven sections, the same as in the schema and in its order", () => {
    expect(datasheetSections.map(({ questions }) => questions.length)).toEqual([4, 16, 12, 4, 6, 7, 8]);
    const { properties } = JSON.parse(schemas["datasheet"] ?? "{}") as {
      properties: Record<string, { properties?: Record<string, unknown> }>;
    };
    for (const { key, questions } of datasheetSections)
      expect(Object.keys(properties[key]?.properties ?? {}).filter((each) => !each.startsWith("x-"))).toEqual(
        questions.map((question) => question.key),
      );
  });

  test("stand in the document all of them, numbered, whether answered or not", () => {
    const headings = [...rendered().matchAll(/^### (\d+)\. .+$/gm)].map(([, number]) => Number(number));
    expect(headings).toEqual(Array.from({ length: 57 }, (_, index) => index + 1));
    expect(rendered().match(/^Not answered\.$/gm)).toHaveLength(57);
    expect(rendered()).toContain("0 of 57 are answered or say why they are not, 57 are open.");
  });

  test.each<[JsonMap[string], string, boolean]>([
    ["Training data for replies.", "Training data for replies.", false],
    [{ na: "no purpose of its own" }, "Not applicable: no purpose of its own", false],
    [{ withheld: "under contract" }, "Not disclosed: under contract", false],
    [{ see: "docs/data.md" }, "See [docs/data.md](docs/data.md)", false],
    [{ see: "lost.md" }, "Not answered: it refers to `lost.md`, which is not there.", true],
    [{ unknown: "before our time" }, "Not known: before our time", true],
    [{ todo: "ask Ben", by: "ben", due: "evaluation" }, "Not answered yet: ask Ben, by ben, due at evaluation", true],
    ["TBD", "Not answered: a placeholder stands in its place.", true],
    ["", "Not answered.", true],
  ])("answered by %j read `%s`", (value, said, open) => {
    const [first] = datasheetAnswers(sheet({ motivation: { purpose: value } }), at);
    expect(first && isOpen(first)).toBe(open);
    const asks = first?.asks ?? "";
    expect(answerTo(asks, rendered({ motivation: { purpose: value } }))).toBe(said);
  });

  test("about people are not asked of a dataset that does not relate to people, unless answered", () => {
    const dataset = { id: "a", relates_to_people: false };
    const answers = datasheetAnswers(sheet({ dataset, collection: { consent: "Yes, in writing." } }), at);
    expect(answers.filter(({ answer }) => answer === "not asked").map(({ path }) => path)).toEqual([
      "composition.subpopulations",
      "composition.identifiable",
      "composition.sensitive",
      "collection.directness",
      "collection.notice",
      "collection.revocation",
      "collection.impact_analysis",
      "maintenance.retention",
    ]);
  });
});

describe("a datasheet as Markdown", () => {
  test("begins with what is known of the dataset", () => {
    expect(rendered({ sources: [{ name: "tickets", kind: "user" }] })).toContain(
      [
        "## Dataset",
        "",
        "- **Id:** support-chats",
        "- **License:** apache-2.0",
        "- **Instances:** train: 41,000; test: 2,000",
        "",
        "## Sources",
        "",
        "| Source | Kind |",
        "| --- | --- |",
        "| tickets | user |",
      ].join("\n"),
    );
  });

  test("lets no answer write a heading, HTML, an image, a link that runs, or another mark of mlc", () => {
    const hostile =
      "# Title\n\n<img src=x onerror=alert(1)>\n\n![x](https://evil.example/x.png) [y](javascript:alert(1))\n\n```\n<!-- mlc:end card -->\n</script>\n```\n| a | b |\n--- \n\u202e";
    const text = rendered({
      dataset: { id: "a", name: hostile, license: hostile, creators: [hostile] },
      sources: [{ name: hostile, kind: "user" }],
      motivation: { purpose: hostile, notes: { unknown: hostile } },
    });
    const html = new MarkdownIt({ html: true, linkify: true }).render(text.split("\n").slice(1).join("\n"));
    expect(html).not.toMatch(/<(img|script)/i);
    expect(html).not.toMatch(/<[^>]*src=|href="javascript/i);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<h3>/g)).toHaveLength(57);
    expect(text).not.toContain("\u202e");
  });

  test("is the same bytes for the same datasheet", () => {
    expect(rendered()).toBe(rendered());
    expect(rendered().endsWith("\n")).toBe(true);
  });
});
