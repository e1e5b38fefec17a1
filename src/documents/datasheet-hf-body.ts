import { datasheetAnswers, type QuestionAnswer } from "../core/datasheet/answers.ts";
import { isList, isMap, type JsonMap } from "../core/json.ts";
import { headSections } from "./datasheet-head.ts";
import { sheetAt, type Sheet } from "./datasheet-format.ts";
import { saidBlocks, saidLine, saidReference } from "./said.ts";
import { labelled, list, paragraph, type Block, type Card, type Line, type Section } from "./sections.ts";

/**
 * The body of a dataset card: the headings of Hugging Face's template (huggingface_hub, datasetcard_template.md) in its
 * order, each with the answers that belong there. A heading without an answer is left out and named in the last line.
 */
export function datasetCardOf(sheet: Sheet): Card {
  const made = TEMPLATE.map((part) => sectionOf(part, sheet));
  return {
    title: `Dataset Card for ${sheet.name}`,
    sections: made.map(({ section }) => section).filter((each) => each !== undefined),
    missing: made.flatMap(({ missing }) => missing),
  };
}

interface Part {
  readonly title: string;
  /** Questions, by path. One alone stands without its question. */
  readonly asks?: readonly string[];
  /** What stands above the answers. */
  readonly above?: (sheet: Sheet) => readonly Block[];
  readonly parts?: readonly Part[];
}

/** Stands without a heading, first. */
const SUMMARY = "Summary";

const TEMPLATE: readonly Part[] = [
  { title: SUMMARY, asks: ["composition.instances"] },
  {
    title: "Dataset Details",
    parts: [
      { title: "Dataset Description", above: description },
      { title: "Dataset Sources", above: sources },
    ],
  },
  {
    title: "Uses",
    parts: [
      { title: "Direct Use", asks: ["uses.used_for", "uses.other_tasks"] },
      { title: "Out-of-Scope Use", asks: ["uses.avoid"] },
    ],
  },
  {
    title: "Dataset Structure",
    asks: [
      ...["counts", "sampling", "instance_data", "labels", "missing", "relationships", "splits", "external"].map(
        (key) => `composition.${key}`,
      ),
    ],
  },
  {
    title: "Dataset Creation",
    parts: [
      { title: "Curation Rationale", asks: ["motivation.purpose"] },
      {
        title: "Source Data",
        above: head("sources"),
        parts: [
          {
            title: "Data Collection and Processing",
            above: head("pipeline"),
            asks: [
              ...["acquisition", "mechanisms", "sampling_strategy", "timeframe"].map((key) => `collection.${key}`),
              ...["steps", "raw_saved", "software"].map((key) => `preprocessing.${key}`),
            ],
          },
          { title: "Who are the source data producers?", asks: ["collection.directness"] },
        ],
      },
      {
        title: "Annotations",
        parts: [
          { title: "Annotation process", above: head("labeling") },
          { title: "Who are the annotators?", asks: ["collection.collectors"] },
          {
            title: "Personal and Sensitive Information",
            above: head("pii"),
            asks: [
              ...["confidential", "subpopulations", "identifiable", "sensitive"].map((key) => `composition.${key}`),
              ...["notice", "consent", "revocation"].map((key) => `collection.${key}`),
              "maintenance.retention",
            ],
          },
        ],
      },
    ],
  },
  {
    title: "Bias, Risks, and Limitations",
    asks: [
      "composition.errors",
      "composition.offensive",
      "collection.ethics_review",
      "collection.impact_analysis",
      "uses.impacts",
    ],
  },
  { title: "Citation", above: citation },
  {
    title: "More Information",
    above: (sheet) => [...head("rights")(sheet), ...head("quality")(sheet)],
    asks: [
      "uses.usage_repo",
      ...["third_parties", "how", "when", "license", "ip_restrictions", "export_controls"].map(
        (key) => `distribution.${key}`,
      ),
      ...["erratum", "updates", "old_versions", "contributions"].map((key) => `maintenance.${key}`),
      ...["motivation", "composition", "collection", "preprocessing", "uses", "distribution", "maintenance"].map(
        (key) => `${key}.notes`,
      ),
    ],
  },
  { title: "Dataset Card Authors", asks: ["maintenance.maintainer"] },
  { title: "Dataset Card Contact", asks: ["maintenance.contact"] },
];

interface Made {
  readonly section: Section | undefined;
  readonly missing: readonly string[];
}

function sectionOf({ title, asks = [], above, parts = [] }: Part, sheet: Sheet): Made {
  const answers = datasheetAnswers(sheet.value, sheet.at).filter(({ path }) => asks.includes(path));
  const ordered = asks.flatMap((path) => answers.filter((each) => each.path === path));
  const blocks = [...(above?.(sheet) ?? []), ...ordered.flatMap((each) => answerBlocks(each, sheet, asks.length > 1))];
  const inner = parts.map((part) => sectionOf(part, sheet));
  const sections = inner.map(({ section }) => section).filter((each) => each !== undefined);
  if (blocks.length === 0 && sections.length === 0) return { section: undefined, missing: [title] };
  const id = title === SUMMARY ? "overview" : title;
  return { section: { id, title, blocks, sections }, missing: inner.flatMap(({ missing }) => missing) };
}

function answerBlocks({ value, asks }: QuestionAnswer, { at }: Sheet, asked: boolean): readonly Block[] {
  const blocks = saidBlocks(value, at);
  const label = asks === COMMENTS ? "Comment" : asks;
  return blocks.length === 0 || !asked ? blocks : [...paragraph([{ kind: "strong", text: label }]), ...blocks];
}

const COMMENTS = "Any other comments?";

function description({ value, at }: Sheet): readonly Block[] {
  const dataset = isMap(value["dataset"]) ? value["dataset"] : {};
  const first = (...lines: readonly (Line | undefined)[]): Line | undefined => lines.find((line) => line !== undefined);
  const said = (path: string): Line | undefined => saidLine(sheetAt(value, path), at);
  return list([
    labelled("Curated by", first(said("motivation.creators"), said("dataset.creators"))),
    labelled("Funded by", said("motivation.funding")),
    labelled("Shared by", said("dataset.publisher")),
    labelled("Language(s) (NLP)", isList(dataset["languages"]) ? said("dataset.languages") : undefined),
    labelled("License", first(said("dataset.license_name"), said("dataset.license"))),
  ]);
}

function sources({ value, at }: Sheet): readonly Block[] {
  const reference = (path: string): Line | undefined => saidReference(sheetAt(value, path), at);
  return list([
    labelled("Repository", reference("dataset.url")),
    labelled("License text", reference("dataset.license_link")),
  ]);
}

function citation({ value, at }: Sheet): readonly Block[] {
  const said = sheetAt(value, "dataset.citation");
  if (typeof said === "string" && said.trim().startsWith("@"))
    return [{ kind: "code", language: "bibtex", text: said.trim() }];
  return saidBlocks(said, at);
}

/** A part of the structured head, as the rendered datasheet shows it. */
function head(key: string): (sheet: Sheet) => readonly Block[] {
  return ({ value, at }) => {
    const part: JsonMap = value[key] === undefined ? {} : { [key]: value[key] };
    return headSections(part, at).flatMap(({ blocks }) => blocks);
  };
}
