import { answerOf } from "../core/absence.ts";
import { datasetsOf, describedRun } from "../core/completeness.ts";
import type { Facts } from "../core/facts/facts.ts";
import { isMap, type Json, type JsonMap } from "../core/json.ts";
import { plainText, reference, saidAt, saidBlocks, saidLine } from "./said.ts";
import { code, labelled, list, table, text, type Block, type Line } from "./sections.ts";

/** The datasets as a table: those learned from, or those only measured with. */
export function datasetTable(facts: Facts, part: "training" | "held-out"): readonly Block[] {
  return table(
    ["Dataset", "Role", "Version", "License", "Tokens", "Epochs", "Share", "Newest data", "Snapshot"],
    datasetsOf(facts, part).map((each) => [
      datasetName(each),
      saidLine(each["role"], facts),
      saidLine(each["version"], facts),
      saidLine(each["license"], facts),
      saidLine(countOf(each["tokens"]), facts),
      saidLine(each["epochs"], facts),
      saidLine(each["share"], facts),
      saidLine(each["cutoff"], facts),
      digestOf(each["snapshot"]),
    ]),
  );
}

/** Training Data: the datasets, and how evaluation data was kept out of each. */
export function trainingData(facts: Facts): readonly Block[] {
  return [
    ...datasetTable(facts, "training"),
    ...list(
      datasetsOf(facts, "training").map((each) => {
        const said = saidLine(each["decontamination"], facts);
        return said === undefined ? undefined : labelled(`Decontamination of ${plainText(each["dataset"])}`, said);
      }),
    ),
  ];
}

/** How the base model was made one's own, and how its behaviour was aligned. */
export function adaptation(facts: Facts): readonly Block[] {
  return list([
    labelled("Adaptation", saidAt(facts, "adaptation.method")),
    labelled("Parameters", parameters(facts.values["adaptation"], "parameters")),
    labelled("Note", saidAt(facts, "adaptation.note")),
    labelled("Alignment", saidAt(facts, "alignment.methods")),
    labelled("Alignment data", saidAt(facts, "alignment.data")),
    labelled("Alignment objective", saidAt(facts, "alignment.objective")),
  ]);
}

/** How the data was prepared for the run. */
export function preprocessing(facts: Facts): readonly Block[] {
  return saidBlocks(describedRun(facts)?.["preprocessing"], facts);
}

/** The hyperparameters and seeds of the run. */
export function hyperparameters(facts: Facts): readonly Block[] {
  const run = describedRun(facts);
  const rows = ["hyperparameters", "seeds"].flatMap((key) => {
    const values = run?.[key];
    return Object.entries(isMap(values) ? values : {}).map(([name, value]): [string, Json] => [
      key === "seeds" ? `seed ${name}` : name,
      value,
    ]);
  });
  return table(
    ["Hyperparameter", "Value"],
    rows.map(([name, value]) => [[code(name)], [code(plainText(value))]]),
  );
}

/** Hardware, time, operations and code of the run. */
export function speeds(facts: Facts): readonly Block[] {
  const source = describedRun(facts)?.["code"];
  const repository = isMap(source) && typeof source["repo"] === "string" ? [reference(source["repo"])] : undefined;
  const commit = isMap(source) && typeof source["commit"] === "string" ? [code(source["commit"])] : undefined;
  const at = commit === undefined ? [] : [text(repository === undefined ? "" : " at "), ...commit];
  const origin = [...(repository ?? []), ...at].filter((each) => each.text !== "");
  return list([
    labelled("Hardware", computeLine(facts, "hardware")),
    labelled("Accelerators", computeLine(facts, "accelerators")),
    labelled("Duration", withUnit(computeLine(facts, "duration_hours"), "hours")),
    labelled("Floating-point operations", withMethod(computeLine(facts, "flops"), computeLine(facts, "flops_method"))),
    labelled("Code", origin),
  ]);
}

/** One answer about what the run was computed on. */
export function computeLine(facts: Facts, key: string): Line | undefined {
  const compute = describedRun(facts)?.["compute"];
  return isMap(compute) ? saidLine(compute[key], facts) : undefined;
}

/** The line with a unit behind it; reasons why there is no number stay as they are. */
export function withUnit(line: Line | undefined, unit: string): Line | undefined {
  const number = line?.length === 1 && /^[\d.,e+-]+$/.test(line[0]?.text ?? "");
  return line === undefined || !number ? line : [...line, text(` ${unit}`)];
}

/** The line with the method in brackets behind it. */
export function withMethod(line: Line | undefined, method: Line | undefined): Line | undefined {
  return line === undefined || method === undefined ? line : [...line, text(" ("), ...method, text(")")];
}

/** The name of a dataset, linked to the Hugging Face Hub or to where it is described. */
export function datasetName(dataset: JsonMap): Line | undefined {
  const named = [dataset["name"], dataset["dataset"], dataset["id"], dataset["hub_id"]].find(
    (each) => typeof each === "string" && answerOf(each) === "answered",
  );
  if (typeof named !== "string") return undefined;
  const hub = dataset["hub_id"];
  const url = dataset["url"];
  const target =
    typeof hub === "string" && /^[\w.-]+(?:\/[\w.-]+)?$/.test(hub)
      ? `https://huggingface.co/datasets/${hub}`
      : typeof url === "string"
        ? url
        : undefined;
  const link = target === undefined ? undefined : reference(target);
  return [link?.kind === "link" ? { ...link, text: named } : text(named)];
}

/** Token counts beyond 2^53 are written as digits in quotes. */
function countOf(value: Json | undefined): Json | undefined {
  return typeof value === "string" && /^\d+$/.test(value) ? value.replace(/\B(?=(\d{3})+$)/g, ",") : value;
}

function digestOf(snapshot: Json | undefined): Line | undefined {
  const digest = isMap(snapshot) ? snapshot["digest"] : undefined;
  return typeof digest === "string" ? [code(digest)] : undefined;
}

/** The entries of a mapping under a key, as code. */
export function parameters(value: Json | undefined, key: string): Line | undefined {
  const map = isMap(value) ? value[key] : undefined;
  if (!isMap(map) || Object.keys(map).length === 0) return undefined;
  return [
    code(
      Object.entries(map)
        .map(([name, each]) => `${name}=${plainText(each)}`)
        .join(", "),
    ),
  ];
}
