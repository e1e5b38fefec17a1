/** Where the text of a section belongs: a field of a document, or nowhere but among everything else. */
export interface Place {
  /** `text`: one field of prose; `list`: a field of entries; `more`: kept under card.about.more with its heading. */
  readonly kind: "text" | "list" | "authors" | "citation" | "more" | "contents";
  /** Fact path; empty where the kind says enough. */
  readonly path: string;
}

/**
 * The place of a section by its heading, undefined for one that nobody knows; `within` are the places above it. The
 * headings are those of Hugging Face's template, of Mitchell et al. 2019 and the variants that published cards use.
 */
export function placeOf(title: string, within: readonly (Place | undefined)[]): Place | undefined {
  const plain = plainTitle(title);
  if (plain === "summary") {
    const inEvaluation = within.some((each) => each?.path.startsWith("card.evaluation."));
    return { kind: "text", path: inEvaluation ? "card.evaluation.summary" : "card.description" };
  }
  // `Model Details: Dynamic-TinyBERT` names its subject too.
  return places.get(plain) ?? places.get(plainTitle(title.split(":", 1)[0] ?? ""));
}

/** A heading or label without Markdown, numbers, `[optional]` and the point at its end, in lower case. */
export function plainTitle(title: string): string {
  return title
    .replace(/<[^<>]{0,200}>/g, " ")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`~]|\\(?=[^\w\s])/g, "")
    .replace(/[[(]optional[\])]/i, "")
    .replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/, "")
    .replace(/&amp;|&/g, "and")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[^\p{L}\p{N},/()' -]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/,(?= and\b)/g, "");
}

/** True for the heading of the whole card: its words only name the model. */
export function isCardTitle(title: string): boolean {
  return /\bmodel ?card\b/.test(plainTitle(title)) && !/\b(?:authors?|contact)\b/.test(plainTitle(title));
}

/** The name in `Model Card for NAME`, the form of Hugging Face's template; undefined for any other heading. */
export function nameInTitle(title: string): string | undefined {
  const name = /^model card for (.{1,100})$/i.exec(title.trim())?.[1]?.trim();
  return name === undefined || /^(?:model id$|the |our |this )/i.test(name) || /[<>[\]{}|\\]/.test(name)
    ? undefined
    : name;
}

function all(kind: Place["kind"], path: string, titles: string): readonly (readonly [string, Place])[] {
  return titles.split(" | ").map((title) => [title, { kind, path }] as const);
}

const places: ReadonlyMap<string, Place> = new Map([
  ...all(
    "text",
    "card.description",
    "model details | model description | description | model summary | overview | model overview | introduction | about | " +
      "about the model | about this model | model information | basics | model sources",
  ),
  ...all(
    "list",
    "model.intended_use",
    "uses | use | direct use | direct uses | intended use | intended uses | intended use cases | primary intended uses | " +
      "primary intended use | primary uses | model use | model uses | evaluated use | use cases | applications | uses and limitations",
  ),
  ...all(
    "list",
    "model.intended_users",
    "intended users | primary intended users | target users | users | direct users | indirect users",
  ),
  ...all("list", "model.downstream_use", "downstream use | downstream uses | secondary uses | secondary intended uses"),
  ...all(
    "list",
    "model.out_of_scope_use",
    "out-of-scope use | out-of-scope uses | out of scope use | out of scope uses | out-of-scope use cases | out of scope | " +
      "out-of-scope | out of scope use cases | misuse and out-of-scope use | misuse malicious use and out-of-scope use | " +
      "misuse, malicious use and out-of-scope use | misuse | prohibited uses | excluded uses | unintended use | unintended uses | " +
      "out-of-scope uses include",
  ),
  ...all(
    "list",
    "card.limits.limitations",
    "bias, risks and limitations | bias, risks, limitations and ethical considerations | limitations | known limitations | " +
      "limitations and bias | limitations and biases | bias and limitations | biases and limitations | risks and limitations | " +
      "risks, limitations and biases | limitations and risks | performance and limitations | bias | biases | risks | caveats | " +
      "ethical considerations | ethical considerations and limitations | ethics | ethical considerations and risks | " +
      "technical limitations | risks and harms | known issues | broader implications",
  ),
  ...all("list", "card.limits.tradeoffs", "trade-offs | tradeoffs | performance tradeoffs | performance trade-offs"),
  ...all(
    "text",
    "card.limits.recommendations",
    "recommendations | caveats and recommendations | recommendation | recommendations for use",
  ),
  ...all(
    "text",
    "card.about.get_started",
    "how to get started with the model | how to get started | how to use | how to use this model | how to use the model | " +
      "get started | getting started | usage | example usage | sample usage | quickstart | quick start | usage examples | " +
      "examples | example | inference | how to run",
  ),
  ...all(
    "text",
    "card.evaluation.approach",
    "evaluation | testing data | evaluation data | testing data, factors and metrics | evaluation datasets | test data | " +
      "evaluation procedure | evaluation setup | evaluations | quantitative analyses",
  ),
  ...all("list", "card.evaluation.factors", "factors | relevant factors | evaluation factors"),
  ...all("text", "card.evaluation.rationale", "metrics | evaluation metrics"),
  ...all(
    "text",
    "card.evaluation.summary",
    "results | evaluation results | results summary | performance | benchmark scores | benchmark results | benchmarks | " +
      "model performance | test results | eval results",
  ),
  ...all(
    "text",
    "card.environment.note",
    "environmental impact | carbon footprint | carbon emissions | co2 emissions | environmental considerations",
  ),
  ...all(
    "citation",
    "",
    "citation | citations | how to cite | cite | citation information | citing | bibtex | bibtex citation | " +
      "bibtex entry and citation info | bibtex entry and citation information | citation info | reference | cite us",
  ),
  ...all("text", "card.about.glossary", "glossary | glossary and calculations"),
  ...all("authors", "card.about.authors", "model card authors | model card author | card authors"),
  ...all(
    "text",
    "card.contact",
    "model card contact | contact | contact information | contacts | where to send questions or comments about the model | " +
      "questions or comments",
  ),
  ...all("contents", "", "table of contents | contents | toc"),
  ...all(
    "more",
    "",
    "more information | training details | training | training data | training procedure | preprocessing | " +
      "training hyperparameters | hyperparameters | speeds, sizes, times | model examination | technical specifications | " +
      "model architecture and objective | model architecture | architecture | compute infrastructure | hardware | software | " +
      "hardware and software | training and evaluation data | license | licence | acknowledgements | acknowledgments | " +
      "changelog | release notes | changes | limitations and next steps",
  ),
]);
