import { isMap, type JsonMap } from "../json.ts";
import { answerAt, datasheetAnswers, type QuestionAnswer, type Resolving } from "./answers.ts";
import { datasheetSections } from "./questions.ts";

/** How many of the questions that count are answered. */
export interface Tally {
  readonly answered: number;
  readonly asked: number;
}

/** How complete a part of a datasheet is. */
export interface Completeness {
  readonly must: Tally;
  readonly should: Tally;
  /** 0 to 1, a must weighing three and a should two; 1 only where all are answered, and where nothing is asked. */
  readonly score: number;
}

/** The whole with its parts: the head (`dataset`) and the seven sections. */
export interface DatasheetCompleteness extends Completeness {
  readonly sections: readonly (Completeness & { readonly key: string; readonly title: string })[];
  /** Where it is said that the answer is kept back or not known: no answer, but no gap that nobody saw. */
  readonly withheld: readonly string[];
  readonly unknown: readonly string[];
}

/**
 * Counts answers, and references that resolve. `na` with a reason and questions about people, of a dataset that does not
 * relate to people, are not asked; comments never count; `withheld`, `unknown` and `todo` count as unanswered.
 */
export function datasheetCompleteness(sheet: JsonMap, at: Resolving): DatasheetCompleteness {
  const questions = datasheetAnswers(sheet, at).filter((each) => each.applies && !each.isNote);
  const counted = [...headAnswers(sheet, at), ...questions];
  const sections = [{ key: "dataset", title: "Dataset" }, ...datasheetSections].map(({ key, title }) => ({
    key,
    title,
    ...complete(counted.filter((each) => each.section === key)),
  }));
  const paths = (answer: QuestionAnswer["answer"]): readonly string[] =>
    counted.filter((each) => each.answer === answer).map((each) => each.path);
  return { ...complete(counted), sections, withheld: paths("withheld"), unknown: paths("unknown") };
}

/** A score as whole per cent, rounded down: 100 only where it is all. */
export function percent(score: number): string {
  return `${String(Math.floor(score * 100 + 1e-9))} %`;
}

interface Counted {
  readonly section: string;
  readonly path: string;
  readonly answer: QuestionAnswer["answer"];
  readonly must: boolean;
}

const HEAD: readonly (readonly [key: string, must: boolean])[] = [
  ["name", true],
  ["license", true],
  ["creators", true],
  ["url", true],
  ["version", false],
  ["date_published", false],
  ["hashes", false],
  ["relates_to_people", false],
];

/** The head is data of its own; the digests may also stand with the files. */
function headAnswers({ dataset }: JsonMap, at: Resolving): readonly Counted[] {
  const head = isMap(dataset) ? dataset : {};
  return HEAD.map(([key, must]) => {
    const value = key === "hashes" ? (head["hashes"] ?? head["files"]) : head[key];
    return { section: "dataset", path: `dataset.${key}`, answer: answerAt(value, at), must };
  });
}

function complete(all: readonly Counted[]): Completeness {
  const must = tally(all.filter((each) => each.must));
  const should = tally(all.filter((each) => !each.must));
  const weight = MUST * must.asked + SHOULD * should.asked;
  const score = weight === 0 ? 1 : (MUST * must.answered + SHOULD * should.answered) / weight;
  return { must, should, score: Math.floor(score * 1000 + 1e-9) / 1000 };
}

const MUST = 3;
const SHOULD = 2;

function tally(all: readonly Counted[]): Tally {
  const asked = all.filter((each) => each.answer !== "na");
  return {
    answered: asked.filter(({ answer }) => answer === "answered" || answer === "see").length,
    asked: asked.length,
  };
}
