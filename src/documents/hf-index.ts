import { canonicalJson } from "../core/digest.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { LeftOut } from "../core/findings/catalogue/cards.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isList, isMap, type Json, type JsonMap } from "../core/json.ts";
import { mapMetric } from "../core/metrics/catalogue.ts";
import type { Edit } from "../core/plan.ts";
import {
  groupKey,
  leftOutNotes,
  RECORD,
  resultJson,
  type HubMetric,
  type HubResult,
  type LeftOutResult,
} from "./hf-results.ts";

/** The edits that bring the results into an existing model-index, and what could not be brought there. */
export interface IndexEdits {
  readonly edits: readonly Edit[];
  readonly notes: readonly Finding[];
}

/**
 * Results that people or other tools wrote stay as they are and are never repeated; those that mlc wrote, known by the
 * record in their args, are replaced. All go into one entry: huggingface_hub gives the results of several entries to
 * the last name.
 */
export function indexEdits(
  existing: Json | undefined,
  results: readonly HubResult[],
  names: readonly string[],
): IndexEdits {
  if (existing === undefined || existing === null || (isList(existing) && existing.length === 0)) {
    const first = { name: names[0] ?? "model", results: results.map(resultJson) };
    if (results.length > 0) return { edits: [{ op: "set", path: ["model-index"], value: [first] }], notes: [] };
    // An empty list keeps huggingface_hub from loading the card.
    return { edits: existing === undefined ? [] : [{ op: "unset", path: ["model-index"] }], notes: [] };
  }
  const entries = isList(existing) ? existing.filter(isMap) : [];
  if (!isList(existing) || entries.length !== existing.length || entries.some((each) => !isList(each["results"]))) {
    return {
      edits: [],
      notes: refusedAll(results, "other-form"),
    };
  }
  const at = chosen(entries, names);
  if (at === undefined) {
    const several = finding("card-model-index-several", { count: entries.length, names: names[0] ?? "" });
    return {
      edits: [],
      notes: [several, ...refusedAll(results, "several-entries")],
    };
  }
  const here = resultsOf(entries[at]);
  const foreign = entries.flatMap(resultsOf).filter((each) => !isOwn(each));
  const left: LeftOutResult[] = [];
  const wanted = results.flatMap((each) => admitted(each, foreign, left)).map(resultJson);
  return { edits: replaced(here, wanted, at, entries.length), notes: leftOutNotes(left) };
}

function chosen(entries: readonly JsonMap[], names: readonly string[]): number | undefined {
  if (entries.length === 1) return 0;
  const named = entries.flatMap((each, at) => (names.some((name) => name === each["name"]) ? [at] : []));
  return named.length === 1 ? named[0] : undefined;
}

function resultsOf(entry: JsonMap | undefined): readonly Json[] {
  const results = entry?.["results"];
  return isList(results) ? results : [];
}

function isOwn(result: Json): boolean {
  const metrics = metricsOf(result);
  return metrics.length > 0 && metrics.every((each) => isMap(each["args"]) && typeof each["args"][RECORD] === "string");
}

function metricsOf(result: Json): readonly JsonMap[] {
  const metrics = isMap(result) ? result["metrics"] : undefined;
  return isList(metrics) ? metrics.filter(isMap) : [];
}

/** The result without the numbers that stand in the file already, or that its group has no place for. */
function admitted(result: HubResult, foreign: readonly Json[], left: LeftOutResult[]): readonly HubResult[] {
  const key = groupKey(result.task, result.dataset);
  const group = foreign.filter(isMap).filter((each) => groupKey(mapIn(each, "task"), mapIn(each, "dataset")) === key);
  const beside = group.flatMap(metricsOf);
  const apart = group.some(
    (each) =>
      each["source"] !== undefined ||
      mapIn(each, "dataset")["args"] !== undefined ||
      mapIn(each, "dataset")["name"] !== result.dataset["name"],
  );
  const metrics = result.metrics.filter((each) => {
    const same = beside.filter((other) => sameMetric(each, other));
    const because = same.some((other) => sameValue(each, other))
      ? "present"
      : same.some((other) => sameSetting(each.metric, other))
        ? "contradicted"
        : apart
          ? "other-group"
          : undefined;
    if (because !== undefined) left.push({ measured: each.measured, because });
    return because === undefined;
  });
  return metrics.length === 0 ? [] : [{ ...result, metrics }];
}

function sameMetric({ measured, metric }: HubMetric, other: JsonMap): boolean {
  const type = other["type"];
  if (typeof type !== "string") return false;
  const { id, raw } = measured.metric;
  return [metric["type"], id, raw].includes(type) || mapMetric(type, "hf")?.id === id;
}

/** Also on the scale that the tool wrote. */
function sameValue({ measured }: HubMetric, other: JsonMap): boolean {
  const value = other["value"];
  const { value: own, rescaled } = measured.metric;
  if (typeof value !== "number" || own === undefined) return false;
  const near = (a: number) => Math.abs(a - value) <= 1e-9 * Math.max(Math.abs(a), Math.abs(value));
  return near(own) || (rescaled !== undefined && rescaled.by !== 0 && near(own / rescaled.by));
}

function sameSetting(metric: JsonMap, other: JsonMap): boolean {
  const { [RECORD]: _record, ...args } = mapIn(metric, "args");
  return (
    (metric["name"] ?? null) === (other["name"] ?? null) && canonicalJson(args) === canonicalJson(mapIn(other, "args"))
  );
}

/** Changes as little as can be: equal results stay, others are set in place, the surplus is taken out from the end. */
function replaced(here: readonly Json[], wanted: readonly JsonMap[], at: number, entries: number): readonly Edit[] {
  const own = here.flatMap((each, index) => (isOwn(each) ? [index] : []));
  if (wanted.length === 0 && own.length > 0 && own.length === here.length && entries === 1) {
    return [{ op: "unset", path: ["model-index"] }];
  }
  const root = ["model-index", at, "results"];
  const changed = wanted.flatMap((value, index): readonly Edit[] => {
    const old = own[index];
    if (old === undefined) return [{ op: "append", path: root, value }];
    return canonicalJson(here[old] ?? null) === canonicalJson(value)
      ? []
      : [{ op: "set", path: [...root, old], value }];
  });
  const surplus = own.slice(wanted.length).reverse();
  return [...changed, ...surplus.map((index): Edit => ({ op: "unset", path: [...root, index] }))];
}

function refusedAll(results: readonly HubResult[], because: LeftOut): readonly Finding[] {
  return leftOutNotes(results.flatMap((each) => each.metrics).map(({ measured }) => ({ measured, because })));
}

function mapIn(map: JsonMap, key: string): JsonMap {
  const value = map[key];
  return isMap(value) ? value : {};
}
