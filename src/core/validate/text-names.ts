import { finding } from "../findings/catalogue.ts";
import type { Path } from "../json.ts";
import { isNameField } from "./fields.ts";
import { remembered } from "./remembered.ts";
import { deceptionIn } from "./text-characters.ts";
import type { Report, Visitor } from "./walk.ts";

/** Finds keys and names of things that read differently from what they are. */
export function nameVisitor(report: Report): Visitor {
  const look = (text: string, path: Path): void => {
    const deception = knownDeception(text);
    if (deception === undefined) return;
    const { character, because } = deception;
    const at = { file: report.file, path: [...path] };
    report.found.push(finding("deceptive-character", { text, character, because }, at));
  };
  return {
    text: (text, place, path) => {
      if (isNameField(place)) look(text, path);
    },
    key: (key, _place, path) => {
      if (knownDeception(key) !== undefined) look(key, [...path, key]);
    },
  };
}

const knownDeception = remembered(deceptionIn);
