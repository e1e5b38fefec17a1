import { finding } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import { isMap, type JsonMap } from "../../core/json.ts";
import type { Found } from "../generic.ts";
import type { ProposedFact } from "../importer.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import { countOf, measuredOf, numberOf } from "../numbers.ts";
import { momentFromText } from "../observed.ts";
import { publicLabel, publicName } from "../public-text.ts";
import { publicPath } from "../source.ts";

/**
 * mlc's own form for explanations: `{"mlc": "explanation/v1", "method": "shap.TreeExplainer", "scope": "global", "n": 1000,
 * "features": {"age": 0.31, …}}`, the features with their mean absolute attribution. Recorded are the strongest ten, their
 * shares, and `fidelity` and `stability` where the author measured them; offered is the method for governance.yaml, since
 * what an explanation is good for is said by people.
 */
export function readExplanationForm(
  form: JsonMap,
  path: string,
): { readonly found: Found; readonly facts: readonly ProposedFact[]; readonly notes: readonly Finding[] } {
  const { strongest, count, left } = featuresOf(form["features"]);
  const method = publicLabel(form["method"]);
  const n = countOf(form["n"]);
  const companions = { ...withoutUndefined({ method }), ...(count === 0 ? {} : { features: count }) };
  const beside = withoutUndefined({
    sample_size: n,
    dataset: named(form["dataset"]),
    split: publicLabel(form["split"]),
    with: companions,
  });
  const values = [
    ["fidelity", "explanation_fidelity", form["fidelity"]],
    ["stability", "explanation_stability", form["stability"]],
    ["top_share", "attribution_top_share", strongest[0]?.share],
  ] as const;
  const readings = values.flatMap(([raw, name, value]): readonly Reading[] => {
    const measured = measuredOf(value);
    return measured === undefined ? [] : [{ ...beside, raw, name, measured }];
  });
  const keys = Object.keys(form).filter((key) => !KEYS.has(key));
  return {
    found: {
      readings,
      left: { non_numeric: left, filtered: [] },
      format: "mlc/explanation-v1",
      adapter: "json",
      said: momentFromText(form["timestamp"] ?? form["observed_at"]),
      beside: {
        ...withoutUndefined({
          tool: publicLabel(form["library"]),
          tool_version: publicLabel(form["library_version"]),
          subject_named: subjectOf(form["model"]),
        }),
        "x-explanation": {
          ...withoutUndefined({
            method,
            scope: scopeOf(form),
            target: publicLabel(form["target"]),
            background_n: countOf(form["background_n"]),
            n,
          }),
          features: count,
          top: strongest,
        },
      },
    },
    facts: method === undefined ? [] : [proposal(form, method, path)],
    notes: keys.length === 0 ? [] : [finding("import-neutral-unread", { path, keys, form: "explanation/v1" })],
  };
}

const MOST_FEATURES = 10;
const KEYS: ReadonlySet<string> = new Set([
  ...["mlc", "method", "library", "library_version", "scope", "target", "n", "background_n", "features", "fidelity"],
  ...["stability", "dataset", "split", "model", "audience", "limits", "timestamp", "observed_at"],
]);

type Strength = {
  readonly feature: string;
  readonly value: number;
  readonly share: number;
};

/** The features by strength, their share of the sum of all; those with a name that may not be shown count and stay unnamed. */
function featuresOf(raw: unknown): {
  readonly strongest: Strength[];
  readonly count: number;
  readonly left: readonly string[];
} {
  const all = Object.entries(isMap(raw) ? raw : {}).map(([feature, value]) => ({ feature, value: numberOf(value) }));
  const numbers = all.flatMap(({ feature, value }) => (value === undefined ? [] : [{ feature, value }]));
  const sum = numbers.reduce((total, { value }) => total + Math.abs(value), 0);
  const strongest = numbers
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || (a.feature < b.feature ? -1 : 1))
    .slice(0, MOST_FEATURES)
    .map(({ feature, value }) => ({
      feature: publicLabel(feature) ?? "(name left out)",
      value,
      share: sum === 0 ? 0 : Math.abs(value) / sum,
    }));
  return {
    strongest,
    count: numbers.length,
    left: all.filter(({ value }) => value === undefined).map(({ feature }) => feature),
  };
}

/** As governance.yaml lists a method; audience and limits are words of people, so only what the file says. */
function proposal(form: JsonMap, method: string, path: string): ProposedFact {
  const stated = withoutUndefined({
    kind: scopeOf(form),
    audience: publicLabel(form["audience"]),
    limits: publicLabel(form["limits"]),
  });
  const name = publicLabel(form["library"]) ?? method;
  return {
    path: "explainability.methods",
    value: [{ name, ...stated, evidence: publicPath(path) }],
    from: publicPath(path),
  };
}

function scopeOf(form: JsonMap): string | undefined {
  return form["scope"] === "global" || form["scope"] === "local" ? form["scope"] : undefined;
}

function named(raw: unknown): { readonly id: string } | undefined {
  const id = publicLabel(raw);
  return id === undefined ? undefined : { id };
}

function subjectOf(raw: unknown): { readonly name: string } | undefined {
  const name = publicName(raw);
  return name === undefined ? undefined : { name };
}
