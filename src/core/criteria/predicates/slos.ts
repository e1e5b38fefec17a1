import { isList, isMap, type Json } from "../../json.ts";
import { factAt } from "../../facts/path.ts";
import { finding } from "../../findings/catalogue.ts";
import { ruleText, type Rule } from "../evidence.ts";
import { asBound, measuredIn } from "../measured.ts";
import { leaf, type Context, type Node } from "../node.ts";
import { judgedSeries } from "./targets.ts";

/** A service level objective of scorecard.yaml: a metric of live traffic and the bound it keeps over a window. */
export interface Slo extends Rule {
  readonly metric: string;
}

/** The objectives of the project, those that name a metric and how its value is compared. */
export function slosOf(context: Context): readonly Slo[] {
  const list = factAt(context.facts.values, ["slos"]);
  return isList(list) ? list.flatMap((each) => sloOf(each) ?? []) : [];
}

/** `meets: latest`, on an objective: the newest monitoring value of every series of its metric meets it. */
export function sloMet(entry: Context): Node {
  const slo = sloOf(entry.here?.value ?? null);
  const metric = slo?.metric ?? "an objective";
  const reported = asBound(measuredIn(entry.facts, ["monitoring"]).of(metric));
  const name = `slo ${metric} ${slo === undefined ? "" : ruleText(slo)}`;
  if (reported.length > 0) return judgedSeries(name, metric, reported, entry, slo);
  const at = { file: `${entry.facts.files.dir}/records` };
  const args = { metrics: `${metric} on live traffic`, ids: [metric], live: true };
  return leaf(name, "unknown", { reasons: () => [finding("metric-missing", args, at)] });
}

function sloOf(value: Json): Slo | undefined {
  return isMap(value) && typeof value["metric"] === "string" && typeof value["op"] === "string"
    ? (value as unknown as Slo)
    : undefined;
}
