import { isList, isMap, type JsonMap } from "../../core/json.ts";
import type { SourceFile } from "../importer.ts";
import { readForeignYaml } from "../tool-yaml.ts";
import { decode } from "../text.ts";

/** The YAML front matter of a README as texts only; undefined where there is none or it is not plain YAML. */
export function frontMatterOf(file: SourceFile): JsonMap | undefined {
  const text = decode(file);
  const block = typeof text === "string" ? FRONT.exec(text)?.[1] : undefined;
  if (block === undefined) return undefined;
  const read = readForeignYaml(block);
  return "value" in read ? read.value : undefined;
}

/** How many results the model-index of a README claims. */
export function selfReportedResults(front: JsonMap): number {
  return listOf(front["model-index"])
    .flatMap((model) => listOf(isMap(model) ? model["results"] : undefined))
    .flatMap((result) => listOf(isMap(result) ? result["metrics"] : undefined)).length;
}

const FRONT = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

function listOf(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}
