import { datasheetAnswers, type QuestionAnswer } from "../core/datasheet/answers.ts";
import { datasheetCompleteness } from "../core/datasheet/completeness.ts";
import { datasheetSections } from "../core/datasheet/questions.ts";
import { jsonText } from "../core/json-text.ts";
import type { Json, JsonMap } from "../core/json.ts";
import type { Sheet } from "./datasheet-format.ts";
import { jsonSays, wholeSheet } from "./datasheet-whole.ts";

const SCHEMA = "mlc.datasheet-json/v1";

/** A datasheet as JSON (`mlc schema datasheet-json`): the head as it is, every question with its answer and where it stands. */
export const datasheetJson = wholeSheet({
  isMine: (existing) => jsonSays(existing, ({ schema }) => schema === SCHEMA),
  render: (sheet) => ({ text: `${jsonText(datasheetDocument(sheet))}\n`, notes: [] }),
});

function datasheetDocument(sheet: Sheet): JsonMap {
  const { model, file, value, at } = sheet;
  const { schema: _schema, confirmed_on, ...parts } = value;
  const asked = new Set<string>(datasheetSections.map(({ key }) => key));
  return {
    schema: SCHEMA,
    model,
    file,
    ...(confirmed_on === undefined ? {} : { confirmed_on }),
    head: Object.fromEntries(Object.entries(parts).filter(([key]) => !asked.has(key))),
    questions: datasheetAnswers(value, at).map((each) => question(each, sheet)),
    completeness: datasheetCompleteness(value, at) as unknown as JsonMap,
  };
}

function question({ number, path, asks, answer, must, value }: QuestionAnswer, { file, lineOf }: Sheet): Json {
  return {
    number,
    path,
    asks,
    answer: answer === "not asked" ? "not-asked" : answer,
    must,
    ...(value === undefined ? {} : { value }),
    origin: { file, path, ...(value === undefined ? {} : { line: lineOf(path.split(".")) }) },
  };
}
