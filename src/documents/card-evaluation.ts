import type { Rule } from "../core/criteria/evidence.ts";
import type { Measured } from "../core/criteria/measured.ts";
import { ruleText } from "../core/criteria/evidence.ts";
import { dayOf } from "../core/dates.ts";
import type { Facts } from "../core/facts/facts.ts";
import type { JsonMap } from "../core/json.ts";
import { rowsOf } from "./card-overview.ts";
import { datasetName, datasetTable } from "./card-training.ts";
import { newestResults, settingText, sliceText } from "./results.ts";
import { numberText, plainText, saidBlocks, saidLine, valueOf } from "./said.ts";
import { code, paragraph, table, text, type Block, type Line } from "./sections.ts";

/** How it was evaluated, and on which data. */
export function testingData(facts: Facts): readonly Block[] {
  return [...saidBlocks(valueOf(facts, "card.evaluation.approach"), facts), ...datasetTable(facts, "held-out")];
}

/** Why these metrics, and what had to be reached. */
export function metrics(facts: Facts): readonly Block[] {
  return [
    ...saidBlocks(valueOf(facts, "card.evaluation.rationale"), facts),
    ...table(
      ["Metric", "Target", "Dataset", "Slice", "Why"],
      rowsOf(valueOf(facts, "targets"), "metric", (each) => [
        [code(plainText(each["metric"]))],
        [text(ruleText(each as unknown as Rule))],
        saidLine(each["dataset"], facts),
        saidLine(sliceOf(each), facts),
        saidLine(each["rationale"], facts),
      ]),
    ),
  ];
}

/** The newest result of every series: first on the weights of this version, then, said so, on others. */
export function results(facts: Facts): readonly Block[] {
  const { bound, unbound } = newestResults(facts);
  const apart = "Measured on other weights, or on weights whose digest is not recorded:";
  return [
    ...resultTable(bound, facts),
    ...(unbound.length === 0 ? [] : [...paragraph([text(apart)]), ...resultTable(unbound, facts)]),
  ];
}

function resultTable(measured: readonly Measured[], facts: Facts): readonly Block[] {
  return table(
    ["Metric", "Value", "Dataset", "Split", "Setting", "Slice", "Samples", "Measured on", "Tool"],
    measured.map((each) => [
      [code(each.metric.id)],
      valueLine(each),
      datasetName((each.metric.dataset ?? {}) as JsonMap),
      saidLine(each.metric.split, facts),
      worded(settingText(each)),
      worded(sliceText(each)),
      saidLine(each.metric.sample_size, facts),
      worded(dayOf(each.record.value.observed_at) ?? ""),
      worded(toolText(each)),
    ]),
  );
}

function valueLine({ metric }: Measured): Line {
  if (metric.value === undefined) return [text(`not a number (${metric.value_text ?? "none"})`)];
  const unit = metric.unit === undefined || metric.unit === "ratio" ? "" : ` ${metric.unit}`;
  const spread =
    metric.stderr !== undefined
      ? ` ± ${numberText(metric.stderr)} (standard error)`
      : metric.ci !== undefined
        ? ` (${numberText(metric.ci.level * 100)} % CI ${numberText(metric.ci.low)} to ${numberText(metric.ci.high)})`
        : "";
  return [text(`${numberText(metric.value)}${unit}${spread}`)];
}

function toolText({ record }: Measured): string {
  const { tool, tool_version: version } = record.value as unknown as { tool?: string; tool_version?: string };
  return [tool, version].filter((each) => each !== undefined).join(" ");
}

function sliceOf(target: JsonMap): string | undefined {
  const slice = Object.entries((target["slice"] ?? {}) as JsonMap).map(
    ([name, value]) => `${name}=${plainText(value)}`,
  );
  return slice.length === 0 ? undefined : slice.join(", ");
}

function worded(value: string): Line | undefined {
  return value === "" ? undefined : [text(value)];
}
