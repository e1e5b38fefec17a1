import { isList, isMap, type JsonMap } from "../../core/json.ts";
import type { ProposedFact } from "../importer.ts";
import { mapAt } from "../map-at.ts";
import type { Reading } from "../measure.ts";
import { numberOf } from "../numbers.ts";
import { publicLabel } from "../public-text.ts";

/** How many features of an explanation a record lists. */
const MOST_FEATURES = 10;

/**
 * Global explanations: for each method and label the share of the strongest feature, with the ten strongest beside it. No
 * criterion judges them; they are what a reviewer looks at. Clarify's `global_shap_values` are means of absolute values.
 */
export function explanationsOf(document: JsonMap): readonly Reading[] {
  return Object.entries(mapAt(document, "explanations")).flatMap(([method, labels]) =>
    Object.entries(isMap(labels) ? labels : {}).flatMap(([label, explained]) => {
      const values = mapAt(explained, "global_shap_values");
      return readingOf(`explanations/${method}/${label}/global_shap_values`, method, label, values, explained);
    }),
  );
}

function readingOf(
  raw: string,
  method: string,
  label: string,
  values: JsonMap,
  explained: unknown,
): readonly Reading[] {
  const strengths = Object.entries(values).flatMap(([feature, value]) => {
    const strength = numberOf(value);
    return strength === undefined ? [] : [{ feature, value: strength }];
  });
  const sum = strengths.reduce((total, { value }) => total + Math.abs(value), 0);
  const ranked = strengths.sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || (a.feature < b.feature ? -1 : 1));
  const [strongest] = ranked;
  if (strongest === undefined || sum === 0) return [];
  const top = ranked.slice(0, MOST_FEATURES).map(({ feature, value }) => ({
    feature: publicLabel(feature) ?? "name withheld",
    value,
  }));
  const expected = isMap(explained) ? numberOf(explained["expected_value"]) : undefined;
  const slice = publicLabel(label);
  return [
    {
      raw,
      name: "global_shap_values",
      measured: { value: Math.abs(strongest.value) / sum },
      ...(slice === undefined ? {} : { slice: { label: slice } }),
      with: {
        features: strengths.length,
        method: publicLabel(method) ?? "withheld",
        top_features: top,
        ...(expected === undefined ? {} : { expected_value: expected }),
      },
    },
  ];
}

/**
 * The methods for `explainability.methods` of governance.yaml. For whom an explanation is and what it does not show is in
 * no file, so these two are left for the person who takes the proposal over.
 */
export function methodsOf(document: JsonMap, from: string): readonly ProposedFact[] {
  const methods = Object.entries(mapAt(document, "explanations")).flatMap(([method, found]) => {
    const name = publicLabel(method);
    const holds = isMap(found) ? Object.keys(found).length > 0 : isList(found) && found.length > 0;
    return name !== undefined && holds ? [{ name: `${name} (SageMaker Clarify)`, kind: "global", evidence: from }] : [];
  });
  return methods.length === 0 ? [] : [{ path: "explainability.methods", value: methods, from }];
}
