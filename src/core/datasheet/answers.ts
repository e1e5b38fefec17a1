import { answerOf, type Answer } from "../absence.ts";
import type { Facts } from "../facts/facts.ts";
import { isMap, type Json, type JsonMap } from "../json.ts";
import { isPlaceholder } from "../placeholders.ts";
import { datasheetSections, type DatasheetQuestion, type DatasheetSection } from "./questions.ts";

/** How one of the 57 questions is answered; `not asked`: about people, of a dataset that does not relate to people. */
export interface QuestionAnswer {
  /** Its number, from 1. */
  readonly number: number;
  readonly section: DatasheetSection["key"];
  /** Where its answer stands in the datasheet, `motivation.purpose`. */
  readonly path: string;
  readonly asks: string;
  readonly value: Json | undefined;
  readonly answer: Answer | "not asked";
  readonly must: boolean;
  readonly isNote: boolean;
  /** False for a question about people where the dataset is said not to relate to people. */
  readonly applies: boolean;
}

/** What a `see` needs: whether what it names is there. */
export type Resolving = Pick<Facts, "resolves">;

/** How each of the 57 questions is answered, in their order. */
export function datasheetAnswers(sheet: JsonMap, at: Resolving): readonly QuestionAnswer[] {
  const ofPeople = relatesToPeople(sheet);
  const all = datasheetSections.flatMap((section) => section.questions.map((question) => ({ section, question })));
  return all.map(({ section, question }, index) => answered(sheet, section, question, index + 1, ofPeople, at));
}

/** False only where the datasheet says so. */
export function relatesToPeople({ dataset }: JsonMap): boolean {
  return !isMap(dataset) || dataset["relates_to_people"] !== false;
}

/** True for a question without an answer, and of which nobody says why. */
export function isOpen({ answer }: Pick<QuestionAnswer, "answer">): boolean {
  return answer === "absent" || answer === "placeholder" || answer === "unknown" || answer === "todo";
}

/** How a value answers its question; a `see` that leads nowhere is absent, a reason that is none (`{na: n/a}`) a placeholder. */
export function answerAt(value: Json | undefined, at: Resolving): Answer {
  const found = answerOf(value);
  const said = isMap(value) ? value[found] : undefined;
  if (found === "see") return typeof said === "string" && at.resolves(said) ? "see" : "absent";
  const reasoned = found === "na" || found === "withheld";
  return reasoned && (typeof said !== "string" || isPlaceholder(said)) ? "placeholder" : found;
}

function answered(
  sheet: JsonMap,
  section: DatasheetSection,
  { key, asks, ofPeople: about, must, isNote }: DatasheetQuestion,
  number: number,
  ofPeople: boolean,
  at: Resolving,
): QuestionAnswer {
  const answers = sheet[section.key];
  const value = isMap(answers) ? answers[key] : undefined;
  const applies = about !== true || ofPeople;
  const found = answerAt(value, at);
  return {
    number,
    section: section.key,
    path: `${section.key}.${key}`,
    asks,
    value,
    answer: found === "absent" && !applies ? "not asked" : found,
    must: must === true,
    isNote: isNote === true,
    applies,
  };
}
