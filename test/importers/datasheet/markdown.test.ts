import { describe, expect, test } from "vitest";
import { datasheetSections } from "../../../src/core/datasheet/questions.ts";
import { readMarkdownDatasheet } from "../../../src/importers/datasheet/markdown.ts";
import { wordings } from "../../../src/importers/datasheet/wordings.ts";

const headings = `# Datasheet for dataset "Support chats"

## Motivation

_The questions in this section are there to
help._

### For what purpose was the dataset created?

_Was there a specific task in mind?_

Drafting replies.

\`\`\`
# not a heading
\`\`\`

### Who funded the creation of the dataset?
TBD

### Any other comments?
None.

## Composition
A word of ours that answers nothing.

### Does the dataset relate to people?
Yes, customers wrote the tickets.

### Who was it that labelled it?
Two of us.

### Is it possible to identify individuals (i.e., one or more natural persons)?
*Nobody.*
`;

const list = `# Datasheet: *Support chats*

## Collection

1. **How was the data associated with each instance acquired?** Was the data directly observable?

\tExported from the
\tticket system.

2. **Were any ethical review processes conducted (e.g. by a board)?** If so, please provide a description.

\t*Your Answer Here*

8. **Does the dataset relate to people?** If not, you may skip the remainder.

\tNo.

14. **Any other comments?**

\tExported again every Monday.
`;

describe("a datasheet in Markdown", () => {
  test("knows a wording for every question that is no comment", () => {
    const asked = datasheetSections.flatMap(({ key, questions }) =>
      questions.filter(({ isNote }) => isNote !== true).map((question) => `${key}.${question.key}`),
    );
    expect(wordings.map(([path]) => path)).toEqual(asked);
  });

  test("is read by its headings: help is no answer, and what answers nothing is named with its line", () => {
    expect(readMarkdownDatasheet(headings)).toEqual({
      name: "Support chats",
      answers: {
        motivation: { purpose: "Drafting replies.\n\n```\n# not a heading\n```" },
        composition: { identifiable: "*Nobody.*" },
      },
      relatesToPeople: true,
      questions: 5,
      unanswered: ["motivation.funding"],
      notUnderstood: [
        { text: "A word of ours that answers nothing.", line: 24 },
        { text: "Who was it that labelled it?", line: 30 },
      ],
    });
  });

  test("is read by its numbered questions in the older wording, with any line ends", () => {
    const read = readMarkdownDatasheet(list);
    expect(read).toEqual({
      name: "Support chats",
      answers: {
        collection: { acquisition: "Exported from the\nticket system.", notes: "Exported again every Monday." },
      },
      relatesToPeople: false,
      questions: 4,
      unanswered: ["collection.ethics_review"],
      notUnderstood: [],
    });
    expect(readMarkdownDatasheet(list.replaceAll("\n", "\r\n"))).toEqual(read);
  });
});
