/** One question of a datasheet: the key of its answer in its section, and the question in a sentence of ours. */
export interface DatasheetQuestion {
  readonly key: string;
  readonly asks: string;
  /** Asked only of a dataset that relates to people. */
  readonly ofPeople?: true;
  /** Must be answered before anything is trained on the dataset; the others should. */
  readonly must?: true;
  /** "Any other comments": never counts. */
  readonly isNote?: true;
}

/** A section of a datasheet with its questions, in the order they are asked. */
export interface DatasheetSection {
  readonly key: "motivation" | "composition" | "collection" | "preprocessing" | "uses" | "distribution" | "maintenance";
  readonly title: string;
  readonly questions: readonly DatasheetQuestion[];
}

/**
 * The 57 questions of Gebru et al., Datasheets for Datasets (Communications of the ACM 64(12), 2021; arXiv 1803.09010
 * v8), in its seven sections and its order, each section ending with "any other comments".
 */
export const datasheetSections: readonly DatasheetSection[] = [
  section("motivation", "Motivation", [
    must("purpose", "For what purpose was the dataset created, and which gap was it to fill?"),
    must("creators", "Who created it, and on behalf of which organisation?"),
    ask("funding", "Who funded it?"),
  ]),
  section("composition", "Composition", [
    must("instances", "What do the instances represent?"),
    must("counts", "How many instances are there, of each type?"),
    must("sampling", "Is it all possible instances or a sample, and how representative is the sample?"),
    must("instance_data", "What does each instance consist of: raw data or features?"),
    ask("labels", "Does each instance have a label or target?"),
    ask("missing", "Is information missing from instances, and why?"),
    ask("relationships", "Are relations between instances made explicit?"),
    ask("splits", "Which splits are recommended, and why?"),
    must("errors", "Which errors, sources of noise or redundancies are there?"),
    must("external", "Is it self-contained, or does it rely on outside resources?"),
    must("confidential", "Does it contain data that might be confidential?"),
    must("offensive", "Does it contain data that might offend, insult, threaten or cause anxiety when viewed?"),
    people("subpopulations", "Which subpopulations does it identify, and how are they distributed?"),
    mustOfPeople("identifiable", "Can individuals be identified, directly or by combining it with other data?"),
    mustOfPeople("sensitive", "Does it contain data about people that might be considered sensitive?"),
  ]),
  section("collection", "Collection Process", [
    must("acquisition", "How was the data of each instance acquired?"),
    ask("mechanisms", "With which mechanisms or procedures was it collected, and how were they validated?"),
    ask("sampling_strategy", "If it is a sample, with which strategy was it drawn?"),
    ask("collectors", "Who took part in collecting it, and how were they compensated?"),
    must("timeframe", "Over what time was it collected, and does that match when the data arose?"),
    ask("ethics_review", "Was there an ethical review?"),
    people("directness", "Was it collected from the people themselves, or through third parties?"),
    people("notice", "Were the people notified of the collection?"),
    mustOfPeople("consent", "Did the people consent to the collection and use of their data?"),
    people("revocation", "How can consent be revoked, wholly or for certain uses?"),
    mustOfPeople("impact_analysis", "Was the potential impact on the people analysed?"),
  ]),
  section("preprocessing", "Preprocessing, Cleaning, Labeling", [
    must("steps", "Which preprocessing, cleaning or labeling was done?"),
    ask("raw_saved", "Was the raw data kept beside the processed data?"),
    ask("software", "Is the software that processed it available?"),
  ]),
  section("uses", "Uses", [
    ask("used_for", "What has it been used for already?"),
    ask("usage_repo", "Is there a place that lists the work that uses it?"),
    ask("other_tasks", "What else could it be used for?"),
    must("impacts", "What about its composition or collection might harm future uses?"),
    must("avoid", "For which tasks should it not be used?"),
  ]),
  section("distribution", "Distribution", [
    ask("third_parties", "Is it distributed to third parties outside of the organisation that created it?"),
    must("how", "How is it distributed, and does it have a DOI?"),
    ask("when", "When is it distributed?"),
    must("license", "Under which licence or terms of use is it distributed?"),
    must("ip_restrictions", "Have third parties imposed restrictions on the data?"),
    ask("export_controls", "Do export controls or other regulations apply?"),
  ]),
  section("maintenance", "Maintenance", [
    must("maintainer", "Who supports, hosts and maintains it?"),
    must("contact", "How can they be contacted?"),
    ask("erratum", "Is there an erratum?"),
    ask("updates", "Is it updated, how often, by whom, and how is that announced?"),
    people("retention", "Are there limits on how long data about people is kept, and how are they enforced?"),
    ask("old_versions", "Are older versions still supported?"),
    ask("contributions", "How can others extend it or contribute to it?"),
  ]),
];

function section(
  key: DatasheetSection["key"],
  title: string,
  questions: readonly DatasheetQuestion[],
): DatasheetSection {
  return { key, title, questions: [...questions, { key: "notes", asks: "Any other comments?", isNote: true }] };
}

function ask(key: string, asks: string): DatasheetQuestion {
  return { key, asks };
}

function people(key: string, asks: string): DatasheetQuestion {
  return { key, asks, ofPeople: true };
}

function must(key: string, asks: string): DatasheetQuestion {
  return { key, asks, must: true };
}

function mustOfPeople(key: string, asks: string): DatasheetQuestion {
  return { key, asks, ofPeople: true, must: true };
}
