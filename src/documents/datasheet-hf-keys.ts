import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isList, isMap, type Json, type JsonMap } from "../core/json.ts";
import type { Sheet } from "./datasheet-format.ts";
import { answeredText } from "./datasheet-text.ts";
import { hubTasks } from "./hf-ids.ts";
import { isHubDataset, isLanguage } from "./hf-keys.ts";
import { hubLicense } from "./hf-license.ts";
import { oneLine } from "./hf-text.ts";

/**
 * The front-matter keys of a dataset card that a datasheet answers, in the order of the Hub's own specification
 * (huggingface/hub-docs, datasetcard.md). Nothing empty is among them: the Hub refuses null and empty lists.
 */
export function datasetKeys({ value, name, file, at }: Sheet): {
  readonly keys: JsonMap;
  readonly notes: readonly Finding[];
} {
  const dataset = isMap(value["dataset"]) ? value["dataset"] : {};
  const labeling = isMap(value["labeling"]) ? value["labeling"] : {};
  const texts = (list: Json | undefined): readonly string[] => {
    const said = (isList(list) ? list : []).map((each) => answeredText(each, at)).filter((each) => each !== undefined);
    return [...new Set(said.map(oneLine))];
  };
  const { notes: unnamed, ...license } = hubLicense({
    id: answeredText(dataset["license"], at) ?? null,
    name: answeredText(dataset["license_name"], at) ?? null,
    link: answeredText(dataset["license_link"], at) ?? null,
  });
  const [languages, tasks] = [texts(dataset["languages"]), texts(dataset["task_categories"])];
  const keys: Readonly<Record<string, Json | undefined>> = {
    language: filled(languages),
    ...license,
    annotations_creators: filled(texts(labeling["made_by"])),
    pretty_name: oneLine(name),
    size_categories: filled(sizeCategory(dataset["counts"])),
    source_datasets: filled(sourceDatasets(value["sources"])),
    task_categories: filled(tasks),
    task_ids: filled(texts(dataset["task_ids"])),
  };
  const said = Object.entries(keys).filter((pair): pair is [string, Json] => pair[1] !== undefined);
  return {
    keys: Object.fromEntries(said),
    notes: [
      ...languages
        .filter((each) => !isLanguage(each))
        .map((language) =>
          finding("datasheet-odd-language", { language, file }, { file, path: ["dataset", "languages"] }),
        ),
      ...unnamed.map(({ args }) => {
        const { id, missing } = args as { readonly id: string; readonly missing: readonly string[] };
        return finding("datasheet-license-incomplete", { id, missing, file }, { file, path: ["dataset", "license"] });
      }),
      ...tasks
        .filter((each) => !hubTasks.has(each))
        .map((task) =>
          finding("datasheet-unknown-task", { task, file }, { file, path: ["dataset", "task_categories"] }),
        ),
    ],
  };
}

/**
 * The class of the Hub for the number of instances: the count `total` or `all` where there is one, else the sum of all
 * counts. Empty where no count is known.
 */
export function sizeCategory(counts: Json | undefined): readonly string[] {
  if (!isMap(counts)) return [];
  const known = Object.values(counts).filter((each) => typeof each === "number");
  if (known.length === 0) return [];
  const whole = [counts["total"], counts["all"]].find((each) => typeof each === "number");
  const count = whole ?? known.reduce((sum, each) => sum + each, 0);
  const above = BOUNDS.findLast(([bound]) => count >= bound);
  if (above === undefined) return ["n<1K"];
  const next = BOUNDS[BOUNDS.indexOf(above) + 1];
  return [next === undefined ? `n>${above[1]}` : `${above[1]}<n<${next[1]}`];
}

const BOUNDS: readonly (readonly [bound: number, name: string])[] = [
  [1e3, "1K"],
  [1e4, "10K"],
  [1e5, "100K"],
  [1e6, "1M"],
  [1e7, "10M"],
  [1e8, "100M"],
  [1e9, "1B"],
  [1e10, "10B"],
  [1e11, "100B"],
  [1e12, "1T"],
];

/** The sources that are datasets of the Hub, by id. */
function sourceDatasets(sources: Json | undefined): readonly string[] {
  const addresses = (isList(sources) ? sources : []).flatMap((each) => (isMap(each) ? [each["url"]] : []));
  const ids = addresses.flatMap((url) => {
    const id =
      typeof url === "string"
        ? /^(?:hf:\/\/datasets\/|https:\/\/huggingface\.co\/datasets\/)([\w.-]+(?:\/[\w.-]+)?)\/?(?:[@?#].*)?$/.exec(
            url,
          )?.[1]
        : undefined;
    return id !== undefined && isHubDataset(id) ? [id] : [];
  });
  return [...new Set(ids)];
}

function filled(values: readonly string[]): readonly string[] | undefined {
  return values.length === 0 ? undefined : values;
}
