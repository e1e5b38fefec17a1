import { cardSections, type CardSection } from "../core/completeness.ts";
import type { Facts } from "../core/facts/facts.ts";
import { results, metrics, testingData } from "./card-evaluation.ts";
import { formChapter } from "./card-form.ts";
import { lifecycle } from "./card-lifecycle.ts";
import {
  contact,
  description,
  directUse,
  groups,
  limitations,
  moreInformation,
  outOfScope,
  overview,
  risks,
  sources,
} from "./card-overview.ts";
import { architecture, citation, environment, files, software } from "./card-technical.ts";
import { adaptation, hyperparameters, preprocessing, speeds, trainingData } from "./card-training.ts";
import { isOnCard, sectionFor, withheldIn } from "./card-withheld.ts";
import { saidBlocks, valueOf } from "./said.ts";
import { paragraph, text, type Block, type Card, type Section } from "./sections.ts";

/** The model card of a version: its answered sections in card order, and the titles of the rest. */
export function cardOf(facts: Facts): Card {
  const sections = cardSections.map((each) => sectionOf(each, facts));
  const form = formChapter(facts);
  const name = valueOf(facts, "model.name");
  return {
    title: `Model Card for ${typeof name === "string" ? name : facts.model}`,
    sections: [...sections.flatMap(kept), ...form],
    missing: sections.flatMap((each) => missing(each, facts)),
  };
}

/** What stands in each section; the ids are those of `cardSections`. */
const builders: Readonly<Record<string, (facts: Facts) => readonly Block[]>> = {
  overview: (facts) => [...forWhom(facts), ...overview(facts)],
  description,
  sources,
  direct: directUse,
  downstream: said("model.downstream_use"),
  "out-of-scope": outOfScope,
  limitations,
  risks,
  groups,
  recommendations: said("card.limits.recommendations"),
  "get-started": said("card.about.get_started"),
  "training-data": trainingData,
  adaptation,
  preprocessing,
  hyperparameters,
  speeds,
  "testing-data": testingData,
  factors: said("card.evaluation.factors"),
  metrics,
  results,
  "results-summary": said("card.evaluation.summary"),
  environment,
  architecture,
  files,
  software,
  lifecycle,
  citation,
  glossary: said("card.about.glossary"),
  more: moreInformation,
  authors: said("card.about.authors"),
  contact,
};

function said(path: string): (facts: Facts) => readonly Block[] {
  return (facts) => saidBlocks(valueOf(facts, path), facts);
}

function sectionOf(each: CardSection, facts: Facts): Section {
  return {
    id: each.id,
    title: each.title,
    blocks: [...(builders[each.id]?.(facts) ?? []), ...withheldIn(each.id, facts)],
    sections: each.sections.map((inner) => sectionOf(inner, facts)),
  };
}

function isEmpty(section: Section): boolean {
  return section.blocks.length === 0 && section.sections.every(isEmpty);
}

function kept(section: Section): readonly Section[] {
  return isEmpty(section) ? [] : [{ ...section, sections: section.sections.flatMap(kept) }];
}

/** A section is not undocumented where somebody answered it for a narrower audience. */
function missing(section: Section, facts: Facts): readonly string[] {
  if (isEmpty(section) && !isForOthers(section, facts)) return [section.title];
  return section.sections.flatMap((each) => missing(each, facts));
}

function isForOthers(section: Section, facts: Facts): boolean {
  const left = facts.shown?.left ?? [];
  const below = section.sections.some((each) => isForOthers(each, facts));
  return below || left.some((path) => isOnCard(path) && sectionFor(path) === section.id);
}

/** A card that is not for everybody says so first. */
function forWhom(facts: Facts): readonly Block[] {
  const audience = facts.shown?.audience ?? "public";
  if (audience === "public") return [];
  const words = audience === "downstream" ? "those who build on this model" : "supervising authorities";
  return paragraph([{ kind: "strong", text: `For ${words}.` }, text(" Not all of it is for publication.")]);
}
