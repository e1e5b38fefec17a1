import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { JsonMap } from "../json.ts";
import { datasheetAnswers, isOpen, relatesToPeople, type Resolving } from "./answers.ts";

/** A note for every question without an answer, at its place in the file; comments are not asked for. */
export function datasheetGaps(sheet: JsonMap, file: string, at: Resolving): readonly Finding[] {
  return datasheetAnswers(sheet, at)
    .filter((each) => isOpen(each) && each.applies && !each.isNote)
    .map(({ path, asks, answer, must }) => {
      const args = { path, asks, answer, must, file };
      return finding("datasheet-unanswered", args, { file, path: path.split(".") });
    });
}

/** A warning for each question about people that is answered although the dataset is said not to relate to people. */
export function peopleContradictions(sheet: JsonMap, file: string, at: Resolving): readonly Finding[] {
  if (relatesToPeople(sheet)) return [];
  return datasheetAnswers(sheet, at)
    .filter(({ applies, answer }) => !applies && (answer === "answered" || answer === "see" || answer === "withheld"))
    .map(({ path }) => finding("datasheet-not-about-people", { path, file }, { file, path: path.split(".") }));
}
