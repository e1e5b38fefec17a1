import { isMap } from "../../core/json.ts";
import { countOf } from "../numbers.ts";
import type { SourceFile } from "../importer.ts";
import { notebook, type Reading } from "./reading.ts";
import { readToolYaml } from "../tool-yaml.ts";
import { hubName, publicLabel } from "../public-text.ts";

/**
 * What an MLmodel file says (MLflow model format): the library that loads it, its size, and for transformers the task
 * and, under a PEFT adapter, the base model. Paths, hosts and run ids stay where they are.
 */
export function readMlmodel(file: SourceFile): Reading {
  const read = readToolYaml(file);
  if ("note" in read) return { facts: [], notes: [read.note] };
  const { flavors } = read.value;
  if (!isMap(flavors)) return { facts: [], notes: [] };
  const notes = notebook(file.path);
  const names = Object.keys(flavors).filter((name) => name !== "python_function" && publicLabel(name) !== undefined);
  const [only] = names;
  if (names.length > 1) notes.leave("card.library", names, "it has several flavors");
  else notes.take("card.library", only);
  const flavor = only === undefined ? undefined : flavors[only];
  if (only === "transformers" && isMap(flavor)) {
    notes.take("card.pipeline_tag", publicLabel(flavor["task"]));
    if (flavor["peft_adaptor"] !== undefined) notes.take("base_model.id", hubName(flavor["source_model_name"]));
  }
  const bytes = countOf(read.value["model_size_bytes"]);
  notes.take("weights.bytes", bytes === 0 ? undefined : bytes);
  return notes.reading;
}
