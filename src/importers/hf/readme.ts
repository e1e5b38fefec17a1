import type { JsonMap } from "../../core/json.ts";
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

const FRONT = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
