import { answerOf, type Answer } from "../core/absence.ts";
import { isMap, type Json, type JsonMap } from "../core/json.ts";
import { headSections } from "./datasheet-head.ts";
import { datasheetSections, type DatasheetQuestion, type DatasheetSection } from "./datasheet-questions.ts";
import { cardMarkdown } from "./markdown.ts";
import { saidBlocks, type Resolving } from "./said.ts";
import { code, paragraph, text, type Block, type Card, type Line, type Section } from "./sections.ts";

/** How one of the 57 questions is answered; `not asked`: about people, of a dataset that does not relate to people. */
export interface QuestionAnswer {
  /** Its number, from 1. */
  readonly number: number;
  /** Where its answer stands in the datasheet, `motivation.purpose`. */
  readonly path: string;
  readonly asks: string;
  readonly value: Json | undefined;
  readonly answer: Answer | "not asked";
}

/** The first line of a rendered datasheet: by it mlc knows its own file again. */
export const DATASHEET_MARK =
  "<!-- Written by mlc from a file under datasheets/: edit that file and run mlc datasheet again. -->";

/** A datasheet as Markdown: its structured head, then every question with its answer or that it has none. Ends with LF. */
export function datasheetMarkdown(sheet: JsonMap, name: string, at: Resolving): string {
  return `${DATASHEET_MARK}\n\n${cardMarkdown(datasheetDocument(sheet, name, at))}`;
}

/** How each of the 57 questions is answered, in their order. */
export function datasheetAnswers(sheet: JsonMap, at: Resolving): readonly QuestionAnswer[] {
  const dataset = sheet["dataset"];
  const ofPeople = !isMap(dataset) || dataset["relates_to_people"] !== false;
  const all = datasheetSections.flatMap((section) => section.questions.map((question) => ({ section, question })));
  return all.map(({ section, question }, index) => answered(sheet, section, question, index + 1, ofPeople, at));
}

/** True for a question that is answered, or of which is said why it has no answer. */
export function isOpen({ answer }: Pick<QuestionAnswer, "answer">): boolean {
  return answer === "absent" || answer === "placeholder" || answer === "unknown" || answer === "todo";
}

function answered(
  sheet: JsonMap,
  section: DatasheetSection,
  { key, asks, ofPeople: about }: DatasheetQuestion,
  number: number,
  ofPeople: boolean,
  at: Resolving,
): QuestionAnswer {
  const answers = sheet[section.key];
  const value = isMap(answers) ? answers[key] : undefined;
  const found = answerOf(value);
  const leads = found !== "see" || (isMap(value) && typeof value["see"] === "string" && at.resolves(value["see"]));
  const answer = !leads ? "absent" : found === "absent" && about === true && !ofPeople ? "not asked" : found;
  return { number, path: `${section.key}.${key}`, asks, value, answer };
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
      { id: "overview", title: "Overview", blocks: overview, sections: [] },
      ...headSections(sheet, at),
      ...datasheetSections.map((section) => questionSection(section, answers, at)),
    ],
    missing: [],
  };
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
