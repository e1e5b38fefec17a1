import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Path } from "../json.ts";
import { isNameField } from "./fields.ts";
import { remembered } from "./remembered.ts";
import { deceptionIn } from "./text-characters.ts";
import type { Visitor } from "./walk.ts";

/** Finds keys and names of things that read differently from what they are. */
export function nameVisitor(file: string, found: Finding[]): Visitor {
  const look = (text: string, path: Path): void => {
    const deception = knownDeception(text);
    if (deception === undefined) return;
    const { character, because } = deception;
    found.push(finding("deceptive-character", { text, character, because }, { file, path: [...path] }));
  };
  return {
    text: (text, place) => {
      if (isNameField(place)) look(text, place.path);
    },
    key: (key, { path }) => {
      if (knownDeception(key) !== undefined) look(key, [...path, key]);
    },
  };
}

const knownDeception = remembered(deceptionIn);
