import { datasheetAnswers } from "../core/datasheet/answers.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { jsonText } from "../core/json-text.ts";
import { isList, isMap, type Json, type JsonMap } from "../core/json.ts";
import { safeAddress } from "./address.ts";
import { CONFORMS_TO, context } from "./croissant-context.ts";
import { distributionOf } from "./croissant-files.ts";
import { raiOf, raiProperties, timeframe } from "./croissant-rai.ts";
import { sheetAt, type Sheet } from "./datasheet-format.ts";
import { answeredText, answerText } from "./datasheet-text.ts";
import { jsonSays, wholeSheet } from "./datasheet-whole.ts";
import { hubId, spdxPage } from "./hf-license.ts";

/**
 * A datasheet as Croissant 1.1 with the RAI vocabulary 1.0: metadata only. It has no record sets, since a datasheet does not
 * know how files are laid out, so no loader can read the data with it; the text says so.
 */
export const croissant = wholeSheet({
  isMine: (existing) => jsonSays(existing, ({ comment }) => JSON.stringify(comment ?? "").includes(`"text":"${MARK}`)),
  render: (sheet) => {
    const document = croissantOf(sheet);
    return { text: `${jsonText(document)}\n`, notes: croissantNotes(sheet, document) };
  },
});

const MARK = "Written by mlc from a datasheet";

/** The Croissant document of a datasheet. */
export function croissantOf({ id, name, value, at }: Sheet): JsonMap {
  const dataset = isMap(value["dataset"]) ? value["dataset"] : {};
  const said = (path: string): string | undefined => answerText(sheetAt(value, path), at);
  const answered = (key: string): string | undefined => answeredText(dataset[key], at);
  const { files } = distributionOf(dataset);
  const terms = ["distribution.license", "distribution.ip_restrictions"].map(said);
  const properties: Readonly<Record<string, Json | undefined>> = {
    "@context": context,
    "@type": "sc:Dataset",
    comment: { "@type": "sc:Comment", text: `${MARK}: edit that and run mlc datasheet again. ${NOT_LOADABLE}` },
    conformsTo: CONFORMS_TO,
    name: id,
    alternateName: name === id ? undefined : name,
    description: joined([said("motivation.purpose"), said("composition.instances"), said("composition.counts")], " "),
    license: licenseOf(dataset, answered),
    url: webAddress(dataset["url"]),
    sameAs: hubPage(answered("hub_id")),
    version: answered("version"),
    creator: parties(dataset["creators"], at) ?? party(answeredText(sheetAt(value, "motivation.creators"), at)),
    publisher: party(answered("publisher")),
    funder: party(answeredText(sheetAt(value, "motivation.funding"), at)),
    maintainer: maintainerOf(said),
    datePublished: answered("date_published"),
    inLanguage: isList(dataset["languages"]) ? dataset["languages"] : undefined,
    isLiveDataset: typeof dataset["live"] === "boolean" ? dataset["live"] : undefined,
    citeAs: answered("citation"),
    usageInfo: joined(terms, "\n\n"),
    conditionsOfAccess: said("distribution.how"),
    distribution: files.length === 0 ? undefined : files,
    ...raiOf(value, at),
  };
  return Object.fromEntries(Object.entries(properties).filter((pair): pair is [string, Json] => pair[1] !== undefined));
}

const NOT_LOADABLE =
  "It holds metadata only: without record sets no loader reads the data with it, and files are listed only where the datasheet has their digests.";

/** What the specification requires of every dataset and a datasheet can say. */
const REQUIRED = ["description", "license", "url", "creator", "datePublished", "distribution"];

/** The questions whose answers are in the document beside those of the RAI vocabulary. */
const USED: ReadonlySet<string> = new Set([
  ...["motivation.purpose", "motivation.creators", "motivation.funding", "composition.instances", "composition.counts"],
  ...["distribution.license", "distribution.ip_restrictions", "distribution.how"],
  ...["maintenance.maintainer", "maintenance.contact"],
  ...raiProperties.flatMap(({ from }) => from),
]);

function croissantNotes({ id, file, value, at }: Sheet, document: JsonMap): readonly Finding[] {
  const missing = REQUIRED.filter((key) => document[key] === undefined);
  const dataset = isMap(value["dataset"]) ? value["dataset"] : {};
  const inTimeframe = timeframe(sheetAt(value, "collection.timeframe")).length > 0;
  const left = datasheetAnswers(value, at)
    .filter(({ answer }) => answer === "answered" || answer === "see")
    .map(({ path }) => path)
    .filter((path) => !USED.has(path) && !(inTimeframe && path === "collection.timeframe"));
  const files = distributionOf(dataset).left;
  return [
    finding("croissant-not-loadable", { dataset: id }, { file }),
    ...(missing.length === 0 ? [] : [finding("croissant-incomplete", { dataset: id, missing, file }, { file })]),
    ...(left.length === 0 ? [] : [finding("datasheet-left-out", { form: "Croissant", paths: left }, { file })]),
    ...(files === 0 ? [] : [finding("croissant-files-left-out", { dataset: id, count: files }, { file })]),
  ];
}

/** The text of the licence where it has an address, else its page in the SPDX list, else what it is called. */
function licenseOf(dataset: JsonMap, answered: (key: string) => string | undefined): string | undefined {
  const link = webAddress(dataset["license_link"]);
  const id = answered("license");
  if (link !== undefined || id === undefined) return link;
  return spdxPage(id) ?? (hubId(id) === "other" ? (answered("license_name") ?? id) : id);
}

function webAddress(value: Json | undefined): string | undefined {
  return typeof value === "string" && /^https?:/i.test(value) ? safeAddress(value) : undefined;
}

function hubPage(id: string | undefined): string | undefined {
  return id === undefined || !/^[\w.-]+(?:\/[\w.-]+)?$/.test(id) ? undefined : `https://huggingface.co/datasets/${id}`;
}

function parties(value: Json | undefined, at: Sheet["at"]): Json | undefined {
  const names = (isList(value) ? value : []).map((each) => party(answeredText(each, at)));
  const known = names.filter((each) => each !== undefined);
  return known.length <= 1 ? known[0] : known;
}

/** Datasheets do not say whether a creator is a person: an organisation, as in the question they answer. */
function party(name: string | undefined): JsonMap | undefined {
  return name === undefined ? undefined : { "@type": "sc:Organization", name };
}

function maintainerOf(said: (path: string) => string | undefined): JsonMap | undefined {
  const [name, contact] = [said("maintenance.maintainer"), said("maintenance.contact")];
  const known = party(name ?? contact);
  if (known === undefined || contact === undefined) return known;
  const mail = /^[^\s@<>]+@[^\s@<>]+$/.test(contact);
  return { ...known, ...(mail ? { email: contact } : { description: contact }) };
}

function joined(texts: readonly (string | undefined)[], by: string): string | undefined {
  const known = texts.filter((each) => each !== undefined);
  return known.length === 0 ? undefined : known.join(by);
}
