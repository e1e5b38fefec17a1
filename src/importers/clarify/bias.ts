import { isList, isMap, scalarText, type JsonMap } from "../../core/json.ts";
import { mapAt } from "../map-at.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import { measuredOf } from "../numbers.ts";
import { publicLabel } from "../public-text.ts";

/** The bias of one analysis: its values, those without one by the tool's reason, and the facets compared. */
export interface Bias {
  readonly readings: readonly Reading[];
  readonly absent: ReadonlyMap<string, readonly string[]>;
  readonly facets: readonly string[];
}

/**
 * Bias metrics as `section/facet/value/NAME`, of the data (pre) and of the predictions (post). The facet is the slice, as
 * governance.yaml names its groups. Clarify calls the value of a facet the disadvantaged group and all others the
 * advantaged one (smclarify bias/report.py and metrics/common.py at 024329d); the catalogue turns the signs.
 */
export function biasOf(document: JsonMap): Bias {
  const readings: Reading[] = [];
  const absent = new Map<string, string[]>();
  const facets = new Set<string>();
  for (const section of SECTIONS) {
    const labels = labelsOf(mapAt(document, section));
    for (const [facet, entries] of Object.entries(mapAt(document, section, "facets"))) {
      for (const entry of (isList(entries) ? entries : []).filter(isMap)) {
        const value = scalarText(entry["value_or_threshold"] ?? "all");
        const beside = besideOf(facet, value, labels);
        for (const { name, value: measured, error } of isList(entry["metrics"]) ? entry["metrics"].filter(isMap) : []) {
          if (typeof name !== "string") continue;
          const raw = `${section}/${facet}/${value}/${name}`;
          const number = measuredOf(measured);
          if (number === undefined) {
            const reason = publicLabel(error) ?? "the tool gives no reason";
            absent.set(reason, [...(absent.get(reason) ?? []), raw]);
          } else {
            readings.push({ raw, name, measured: number, ...beside });
            facets.add(facet);
          }
        }
      }
    }
  }
  return { readings, absent, facets: [...facets] };
}

const SECTIONS = ["post_training_bias_metrics", "pre_training_bias_metrics"];

/** Which outcome counts as the good one; without it nobody can read a difference of rates. */
function labelsOf(section: JsonMap): JsonMap {
  const good = section["label_value_or_threshold"];
  return withoutUndefined({
    label: publicLabel(section["label"]),
    positive_label: good === undefined ? undefined : publicLabel(scalarText(good)),
  });
}

function besideOf(facet: string, value: string, labels: JsonMap): Pick<Reading, "slice" | "with"> {
  const [name, group] = [publicLabel(facet), publicLabel(value)];
  if (name === undefined || group === undefined) return { with: labels };
  const groups = {
    unprivileged: `${name} ${group}`,
    privileged: `every other value of ${name}`,
    orientation: `unprivileged-minus-privileged, ${name} ${group} against every other value`,
  };
  return { slice: { [name]: group }, with: { ...labels, ...groups } };
}
