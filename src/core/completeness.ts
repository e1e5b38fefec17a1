import { answerOf, type Answer } from "./absence.ts";
import { finding } from "./findings/catalogue.ts";
import type { Finding, Location } from "./findings/finding.ts";
import type { Facts } from "./facts/facts.ts";
import { fact } from "./facts/facts.ts";
import { originOf } from "./facts/origin.ts";
import { parsePath } from "./facts/path.ts";
import { isList, isMap, type Json, type JsonMap } from "./json.ts";
import { once, oncePer } from "./lazy.ts";

/** A section of the model card and the fact paths that answer it; sections inside are one heading deeper. */
export interface CardSection {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly string[];
  readonly sections: readonly CardSection[];
}

/** How one field of the card is answered. `counts`: something of it stands on the card. */
export interface FieldAnswer {
  readonly path: string;
  readonly value: Json | undefined;
  readonly answer: Answer;
  readonly counts: boolean;
  readonly at: Location | undefined;
}

/** How one section of the card is answered, `within` the titles above it. */
export interface SectionAnswer {
  readonly id: string;
  readonly title: string;
  readonly within: readonly string[];
  readonly answered: boolean;
  readonly fields: readonly FieldAnswer[];
}

/** The sections of the model card, in the order of Hugging Face's template with Lifecycle added, and what answers each. */
export const cardSections: readonly CardSection[] = [
  section("overview", "Overview", ["card.summary", "model.purpose"]),
  chapter("details", "Model Details", [
    section("description", "Model Description", [
      "card.description",
      "card.developers",
      "architecture.family",
      "card.languages",
      "card.license.id",
      "base_model.id",
      "hosted.model_id",
    ]),
    section(
      "sources",
      "Model Sources",
      ["repository", "paper", "demo", "docs", "weights"].map((each) => `card.links.${each}`),
    ),
  ]),
  chapter("uses", "Uses", [
    section("direct", "Direct Use", ["model.intended_users", "model.intended_use"]),
    section("downstream", "Downstream Use", ["model.downstream_use"]),
    section("out-of-scope", "Out-of-Scope Use", [
      "model.out_of_scope_use",
      "problem.abuse_vectors",
      "card.license.acceptable_use",
    ]),
  ]),
  chapter("limits", "Bias, Risks, and Limitations", [
    section("limitations", "Limitations", ["card.limits.limitations", "card.limits.tradeoffs"]),
    section("risks", "Risks", ["risks"]),
    section("groups", "Groups Considered", ["fairness.groups"]),
    section("recommendations", "Recommendations", ["card.limits.recommendations"]),
  ]),
  section("get-started", "How to Get Started with the Model", ["card.about.get_started"]),
  chapter("training", "Training Details", [
    section("training-data", "Training Data", ["datasets"]),
    chapter("procedure", "Training Procedure", [
      section("adaptation", "Adaptation and Alignment", [
        "adaptation.method",
        "adaptation.note",
        "alignment.methods",
        "alignment.data",
        "alignment.objective",
      ]),
      section("preprocessing", "Preprocessing", ["training.runs.preprocessing"]),
      section("hyperparameters", "Training Hyperparameters", ["training.runs.hyperparameters", "training.runs.seeds"]),
      section("speeds", "Speeds, Sizes, Times", [
        ...["hardware", "accelerators", "duration_hours", "flops"].map((each) => `training.runs.compute.${each}`),
        "training.runs.code",
      ]),
    ]),
  ]),
  chapter("evaluation", "Evaluation", [
    chapter("testing", "Testing Data, Factors & Metrics", [
      section("testing-data", "Testing Data", ["datasets", "card.evaluation.approach"]),
      section("factors", "Factors", ["card.evaluation.factors"]),
      section("metrics", "Metrics", ["card.evaluation.rationale", "targets"]),
    ]),
    section("results", "Results", ["evaluations"]),
    section("results-summary", "Summary", ["card.evaluation.summary"]),
  ]),
  section("environment", "Environmental Impact", [
    ...["energy_kwh", "co2e_kg", "note"].map((each) => `card.environment.${each}`),
    ...["provider", "region"].map((each) => `training.runs.compute.${each}`),
  ]),
  chapter("technical", "Technical Specifications", [
    section("architecture", "Model Architecture and Objective", [
      ...["name", "objective", "parameters", "context_length", "modalities", "precision", "rationale"].map(
        (each) => `architecture.${each}`,
      ),
      "selection.because",
    ]),
    section("files", "Weights and Files", ["weights", "artifacts", "optimizations"]),
    section("software", "Software", ["card.library", "training.runs.framework"]),
  ]),
  section("lifecycle", "Lifecycle", ["stage"]),
  section("citation", "Citation", ["card.about.citation.bibtex", "card.about.citation.apa"]),
  section("glossary", "Glossary", ["card.about.glossary"]),
  section("more", "More Information", ["card.about.more", "card.about.changelog", "card.about.sources"]),
  section("authors", "Model Card Authors", ["card.about.authors"]),
  section("contact", "Model Card Contact", ["card.contact"]),
];

/** How every section of the card is answered, sections that only hold others left out: criteria, documentation and card ask. */
export const cardAnswers = oncePer((facts: Facts): readonly SectionAnswer[] =>
  answering().map(({ section: each, within }) => new Answered(each, within, facts)),
);

/** One note per field of the card that nobody answered, at the place where its answer belongs. */
export function unansweredFields(facts: Facts): readonly Finding[] {
  const fields = cardAnswers(facts).flatMap((each) => each.fields.map((field) => ({ ...field, title: each.title })));
  return fields
    .filter((field) => !field.counts)
    .map((field) =>
      finding(
        "card-field-unanswered",
        { path: field.path, section: field.title, answer: field.answer, file: field.at?.file ?? "card.yaml" },
        field.at,
      ),
    );
}

/**
 * The training run that the card describes: the newest whose weights are those of the version; without weights of its
 * own, the newest. Undefined where there is none.
 */
export function describedRun(facts: Facts): JsonMap | undefined {
  const runs = (facts.recordLists["training"] ?? []).filter(
    (run) => facts.subject === undefined || run.value.subject.weights === facts.subject,
  );
  return runs.at(-1)?.value as unknown as JsonMap | undefined;
}

const runOnCard = oncePer(describedRun);

/** The datasets that the version learned from, or, with `held-out`, those it was only measured with. */
export function datasetsOf(facts: Facts, part: "training" | "held-out"): readonly JsonMap[] {
  const all = fact(facts, ["datasets"]);
  const heldOut = (each: JsonMap) => each["role"] === "evaluation" || each["role"] === "validation";
  return (isList(all) ? all : []).filter(isMap).filter((each) => heldOut(each) === (part === "held-out"));
}

function section(id: string, title: string, fields: readonly string[]): CardSection {
  return { id, title, fields, sections: [] };
}

function chapter(id: string, title: string, sections: readonly CardSection[]): CardSection {
  return { id, title, fields: [], sections };
}

/** The sections that hold fields, each with the titles above it. */
const answering = once(() => cardSections.flatMap((each) => leavesOf(each, [])));

interface Leaf {
  readonly section: CardSection;
  readonly within: readonly string[];
}

function leavesOf(of: CardSection, within: readonly string[]): readonly Leaf[] {
  if (of.sections.length === 0) return [{ section: of, within }];
  return of.sections.flatMap((inner) => leavesOf(inner, [...within, of.title]));
}

/** Every version is asked which sections are answered, and one answer is enough; only a card reads all of its fields. */
class Answered implements SectionAnswer {
  declare readonly id: string;
  declare readonly title: string;
  declare readonly within: readonly string[];
  declare private readonly paths: readonly string[];
  declare private readonly facts: Facts;

  constructor({ id, title, fields }: CardSection, within: readonly string[], facts: Facts) {
    this.id = id;
    this.title = title;
    this.within = within;
    this.paths = fields;
    this.facts = facts;
  }

  get answered(): boolean {
    return this.paths.some((path) => counts(valueFor(this.id, path, this.facts), this.facts));
  }

  get fields(): readonly FieldAnswer[] {
    return this.paths.map((path) => fieldAnswer(this.id, path, this.facts));
  }
}

function fieldAnswer(section: string, path: string, facts: Facts): FieldAnswer {
  const value = valueFor(section, path, facts);
  const answer = answerOf(value);
  return {
    path,
    value,
    answer,
    counts: isShown(value, answer, facts),
    at: originOf(facts, parsePath(path)),
  };
}

function valueFor(section: string, path: string, facts: Facts): Json | undefined {
  if (path === "datasets") return datasetsOf(facts, section === "testing-data" ? "held-out" : "training");
  const run = "training.runs.";
  if (!path.startsWith(run)) return fact(facts, parsePath(path));
  let here: Json | undefined = runOnCard(facts);
  for (const step of path.slice(run.length).split(".")) here = isMap(here) ? here[step] : undefined;
  return here;
}

function counts(value: Json | undefined, facts: Facts): boolean {
  return isShown(value, answerOf(value), facts);
}

/** A reason why there is nothing to say is printed; that nobody knows, or will write it, is not an answer. */
function isShown(value: Json | undefined, answer: Answer, facts: Facts): boolean {
  if (answer === "see") return isMap(value) && typeof value["see"] === "string" && facts.resolves(value["see"]);
  return answer === "answered" || answer === "na" || answer === "withheld";
}
