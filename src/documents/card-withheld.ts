import { cardSections, type CardSection } from "../core/completeness.ts";
import type { Facts } from "../core/facts/facts.ts";
import { labelled, list, text, type Block, type Line } from "./sections.ts";

/** What stands in a section in place of the answers that card.yaml withholds: their names, and why. */
export function withheldIn(section: string, facts: Facts): readonly Block[] {
  const here = (facts.shown?.withheld ?? []).filter((each) => sectionFor(each.path) === section);
  return list(here.map((each) => labelled(nameOf(each.path), withheldLine(each.because))));
}

/** What stands in place of an answer that card.yaml withholds. */
export function withheldLine(because: string | undefined): Line {
  return [text(because === undefined ? "Not disclosed" : `Not disclosed: ${because}`)];
}

/** The id of the first section that shows the field or something of it; what none shows stands under More Information. */
export function sectionFor(path: string): string {
  return showing(path)?.id ?? "more";
}

/** Whether a section of the card shows the field or something of it, beside what only the form for authorities asks. */
export function isOnCard(path: string): boolean {
  return showing(path) !== undefined;
}

function showing(path: string): CardSection | undefined {
  const plain = path.replaceAll("[]", "");
  const shows = (field: string): boolean => leads(field, plain) || leads(plain, field);
  return leaves(cardSections).find((each) => each.fields.some(shows));
}

function leaves(sections: readonly CardSection[]): readonly CardSection[] {
  return sections.flatMap((each) => (each.sections.length === 0 ? [each] : leaves(each.sections)));
}

/** `training.runs.compute.duration_hours`: Duration hours. */
function nameOf(path: string): string {
  const words = path.replaceAll("[]", "").replace(/^.*\./, "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function leads(path: string, to: string): boolean {
  return to === path || to.startsWith(`${path}.`);
}
