import { datasheetAnswers, isOpen, type QuestionAnswer, type Resolving } from "../core/datasheet/answers.ts";
import { datasheetCompleteness, percent, type Tally } from "../core/datasheet/completeness.ts";
import { datasheetSections, type DatasheetSection } from "../core/datasheet/questions.ts";
import { isMap, type Json, type JsonMap } from "../core/json.ts";
import { headSections } from "./datasheet-head.ts";
import { cardMarkdown } from "./markdown.ts";
import { wholeSheet } from "./datasheet-whole.ts";
import { saidBlocks } from "./said.ts";
import { code, paragraph, table, text, type Block, type Card, type Line, type Section } from "./sections.ts";

/** The first line of a rendered datasheet: by it mlc knows its own file again. */
export const DATASHEET_MARK =
  "<!-- Written by mlc from a file under datasheets/: edit that file and run mlc datasheet again. -->";

/** A datasheet as a Markdown file. */
export const datasheetMd = wholeSheet({
  isMine: (existing) => existing.startsWith(DATASHEET_MARK),
  render: ({ value, name, at }) => ({ text: datasheetMarkdown(value, name, at), notes: [] }),
});

/** A datasheet as Markdown: its structured head, then every question with its answer or that it has none. Ends with LF. */
export function datasheetMarkdown(sheet: JsonMap, name: string, at: Resolving): string {
  return `${DATASHEET_MARK}\n\n${cardMarkdown(datasheetDocument(sheet, name, at))}`;
}

function datasheetDocument(sheet: JsonMap, name: string, at: Resolving): Card {
  const answers = datasheetAnswers(sheet, at);
  const open = answers.filter(isOpen).length;
  const overview = paragraph([
    text(
      `The questions are those of Gebru et al., Datasheets for Datasets (2021). ` +
        `${String(answers.length - open)} of ${String(answers.length)} are answered or say why they are not, ${String(open)} are open.`,
    ),
  ]);
  return {
    title: `Datasheet for ${name}`,
    sections: [
      { id: "overview", title: "Overview", blocks: [...overview, ...completenessTable(sheet, at)], sections: [] },
      ...headSections(sheet, at),
      ...datasheetSections.map((section) => questionSection(section, answers, at)),
    ],
    missing: [],
  };
}

function completenessTable(sheet: JsonMap, at: Resolving): readonly Block[] {
  const whole = datasheetCompleteness(sheet, at);
  const of = ({ answered, asked }: Tally): Line => [text(`${String(answered)} of ${String(asked)}`)];
  return table(
    ["Part", "Complete", "Must", "Should"],
    [...whole.sections, { ...whole, title: "All" }].map(({ title, score, must, should }) => [
      [text(title)],
      [text(percent(score))],
      of(must),
      of(should),
    ]),
  );
}

function questionSection(section: DatasheetSection, answers: readonly QuestionAnswer[], at: Resolving): Section {
  const own = answers.filter((each) => each.path.startsWith(`${section.key}.`));
  return {
    id: section.key,
    title: section.title,
    blocks: [],
    sections: own.map((each) => ({
      id: each.path,
      title: `${String(each.number)}. ${each.asks}`,
      blocks: answerBlocks(each, at),
      sections: [],
    })),
  };
}

/** The answer, or in a sentence that there is none and what is said about it. */
function answerBlocks({ value, answer }: QuestionAnswer, at: Resolving): readonly Block[] {
  switch (answer) {
    case "answered":
    case "na":
    case "withheld":
    case "see":
      return saidBlocks(value, at);
    case "not asked":
      return paragraph([text("Not asked: the dataset does not relate to people.")]);
    case "absent":
      return paragraph(
        isMap(value) && typeof value["see"] === "string" ? leadsNowhere(value["see"]) : [text("Not answered.")],
      );
    case "placeholder":
      return paragraph([text("Not answered: a placeholder stands in its place.")]);
    case "unknown":
      return paragraph([text(`Not known: ${word(value, "unknown")}`)]);
    case "todo":
      return paragraph([text(`Not answered yet: ${word(value, "todo")}${due(value)}`)]);
  }
}

function leadsNowhere(target: string): Line {
  return [text("Not answered: it refers to "), code(target), text(", which is not there.")];
}

function due(value: Json | undefined): string {
  const [by, stage] = [word(value, "by"), word(value, "due")];
  return `${by === "" ? "" : `, by ${by}`}${stage === "" ? "" : `, due at ${stage}`}`;
}

function word(value: Json | undefined, key: string): string {
  const said = isMap(value) ? value[key] : undefined;
  return typeof said === "string" ? said : "";
}
