import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import { mapAt } from "../map-at.ts";
import type { Reading } from "../measure.ts";
import { countOf, numberOf } from "../numbers.ts";
import { publicLabel } from "../public-text.ts";

/** The entries of `GET /v2/models/NAME/stats`, undefined where a document is none. Shape: docs/protocol/extension_statistics.md. */
export function statisticsOf(value: Json | undefined): readonly JsonMap[] | undefined {
  const list = isMap(value) ? value["model_stats"] : undefined;
  if (!isList(list)) return undefined;
  const entries = list.filter(isMap).filter((each) => isMap(each["inference_stats"]));
  return entries.length === 0 ? undefined : entries;
}

/** The model of an entry. */
export function modelOf(entry: JsonMap): string {
  return publicLabel(entry["name"]) ?? "unnamed";
}

/**
 * Means in nanoseconds and counts since the model was loaded, of one version of it. Percentiles are not there, and no window:
 * Triton counts from the start.
 */
export function readingsOf(entry: JsonMap, severalVersions: boolean): readonly Reading[] {
  const stats = mapAt(entry, "inference_stats");
  const version = publicLabel(entry["version"]);
  const slice = severalVersions && version !== undefined ? { slice: { served_version: version } } : {};
  const [good, bad] = [countAt(stats, "success"), countAt(stats, "fail")];
  const all = good === undefined || bad === undefined ? undefined : good + bad;
  const share: readonly Reading[] =
    all === undefined || all === 0 || bad === undefined
      ? []
      : [{ raw: "fail_share", name: "fail_share", measured: { value: bad / all }, sample_size: all, ...slice }];
  return [
    ...share,
    ...["success", "queue", "compute_input", "compute_infer", "compute_output"].flatMap((phase): readonly Reading[] => {
      const [count, ns] = [countAt(stats, phase), numberOf(mapAt(stats, phase)["ns"])];
      if (count === undefined || count === 0 || ns === undefined) return [];
      const raw = `${phase}_mean_ns`;
      return [{ raw, name: raw, measured: { value: ns / count }, sample_size: count, ...slice }];
    }),
    ...["inference_count", "execution_count"].flatMap((raw): readonly Reading[] => {
      const count = countOf(entry[raw]);
      return count === undefined ? [] : [{ raw, name: raw, measured: { value: count }, ...slice }];
    }),
  ];
}

function countAt(stats: JsonMap, phase: string): number | undefined {
  return countOf(mapAt(stats, phase)["count"]);
}
