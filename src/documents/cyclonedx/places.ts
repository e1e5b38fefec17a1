/**
 * Where a fact stands in a BOM: in a field of its own, or, because CycloneDX has none, as something else, said in words.
 * A path that no row begins with has no place.
 */
export interface Place {
  readonly path: string;
  /** Undefined for a field of its own. */
  readonly as?: string;
}

const field = (...paths: readonly string[]): readonly Place[] => paths.map((path) => ({ path }));
const carried = (as: string, ...paths: readonly string[]): readonly Place[] => paths.map((path) => ({ path, as }));
const under = (root: string, ...keys: readonly string[]): readonly string[] => keys.map((key) => `${root}.${key}`);

const PROPERTY = "property `mlc:…` named after it";
const SLICE = "text in `slice` of the metric";
const DESCRIPTION = "text in `description` of the dataset";
const MITIGATION = "text in `mitigationStrategy` of the risk";
const ENVIRONMENT = "property of `environmentalConsiderations`";
const REFERENCE = "comment of an external reference";
/** What a datasheet says and a BOM has no field for. */
export const DATASHEET = "the datasheet, linked as a document of the dataset";

/** Every fact that a BOM tells, by path without indices; the longest row that a path begins with counts. */
export const places: readonly Place[] = [
  ...field("model.name", "model.intended_use", "model.intended_users", "version", "subject"),
  ...carried("lines of `useCases` that begin with `Downstream:`", "model.downstream_use"),
  ...carried("lines of `useCases` that begin with `Out of scope:`", "model.out_of_scope_use"),
  ...carried("lines of `useCases` that begin with `Foreseen misuse:`", "problem.abuse_vectors"),
  ...carried(PROPERTY, "model.id", "model.purpose", "stage", "scope", "hosted", "optimizations", "baseline"),
  ...carried(PROPERTY, ...under("problem", "task", "constraints", "hallucination_tolerance", "value", "metrics")),
  ...field("weights.digest", "weights.uri", "weights.files", "artifacts"),
  ...carried(PROPERTY, "weights.bytes", "weights.format"),
  ...field(...under("base_model", "id", "revision", "digest", "license")),
  ...carried(PROPERTY, "base_model.relation", "base_model.terms_checked_on"),
  ...carried(PROPERTY, "selection.chosen", "selection.because", "adaptation", "alignment", "architecture"),
  ...field("architecture.family", "architecture.name"),
  ...carried("property `genai:aibom:modelcard:contextLength`", "architecture.context_length"),
  ...carried(
    "the format alone in a field, the rest in a property `mlc:…`",
    "architecture.inputs",
    "architecture.outputs",
  ),
  ...field(...under("card", "summary", "description", "contact", "tags", "pipeline_tag", "links", "license")),
  ...field("card.developers", "card.limits.limitations", "card.limits.tradeoffs", "card.about.changelog"),
  ...carried("an ethical consideration named `Recommendations`", "card.limits.recommendations"),
  ...carried(PROPERTY, "card.languages", "card.library", "card.evaluation", "card.about"),
  ...carried(ENVIRONMENT, "card.environment"),
  ...field(
    ...under("datasets", "dataset", "id", "name", "version", "url", "publisher", "creators", "license", "hub_id"),
  ),
  ...field(...under("datasets", "license_name", "license_link", "snapshot.digest", "snapshot.uri")),
  ...field(...under("datasets", "composition.confidential", "composition.identifiable", "composition.sensitive")),
  ...field("datasets.pii.findings", "datasets.sources.kind"),
  ...carried(DESCRIPTION, ...under("datasets", "role", "tokens", "epochs", "share", "cutoff", "decontamination")),
  ...carried(DESCRIPTION, "datasets.composition.instances"),
  ...carried("property of the dataset", "datasets.snapshot.taken_on"),
  ...carried(DATASHEET, "datasets"),
  ...field("risks.statement", "risks.mitigation", "fairness.groups.attribute", "fairness.groups.values"),
  ...field("fairness.groups.rationale"),
  ...carried(MITIGATION, ...under("risks", "likelihood", "impact", "treatment", "residual", "status", "owner")),
  ...field("dpia.reference"),
  ...field(...under("transparency", "instructions_for_use", "limitations")),
  ...field("gpai.training_summary.url", "gpai.copyright_policy.url"),
  ...carried("property `genai:aibom:modelcard:modelCardExplainability`", "explainability.methods"),
  ...carried(PROPERTY, "oversight", "guardrails", "monitors", "retirement"),
  ...field("training.runs.method", "training.runs.code.repo"),
  ...carried("property `genai:aibom:modelcard:hyperparameter`", "training.runs.hyperparameters"),
  ...carried(PROPERTY, ...under("training.runs", "run_id", "tracker", "framework", "stages", "preprocessing", "seeds")),
  ...carried(PROPERTY, ...under("training.runs", "code", "config_digest", "started_at", "ended_at", "compute")),
  ...carried(ENVIRONMENT, ...under("training.runs.compute", "energy_kwh", "co2e_kg", "provider", "region")),
  ...field(...under("evaluations.metrics", "id", "value", "ci.low", "ci.high")),
  ...carried(
    SLICE,
    ...under("evaluations.metrics", "dataset.id", "split", "slice", "n_shot", "variant", "sample_size"),
  ),
  ...carried(SLICE, "evaluations.metrics.unit"),
  ...carried("property `mlc:evaluations.tool`", "evaluations.tool", "evaluations.tool_version"),
  ...carried("`confidenceInterval`, value +- 1.96 standard errors, said in a property", "evaluations.metrics.stderr"),
  ...carried(REFERENCE, ...under("reviews", "checkpoint", "decision", "role", "observed_at", "self")),
  ...field("red_team.report"),
  ...carried(REFERENCE, "red_team.external", "red_team.observed_at"),
];

const byPath = new Map(places.map((place) => [place.path, place]));

/** What a fact without a place is told under: the first key below what a BOM tells of. */
export function untold(path: string): string {
  const steps = path.split(".");
  const end = steps.findIndex((_step, at) => !within.has(steps.slice(0, at + 1).join(".")));
  return steps.slice(0, end + 1 || undefined).join(".");
}

/** Every path that leads to a place. */
const within = new Set(
  places.flatMap(({ path }) => path.split(".").map((_step, at, steps) => steps.slice(0, at).join("."))),
);

/** The row for a path without indices, `datasets.snapshot.uri`; undefined where the fact has no place. */
export function placeOf(path: string): Place | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf(".", end - 1)) {
    const place = byPath.get(path.slice(0, end));
    if (place !== undefined) return place;
  }
  return undefined;
}
