import { isList, isMap, type JsonMap } from "../../core/json.ts";
import type { SourceFile } from "../importer.ts";
import { jsonOf } from "../lenient-json.ts";
import { frontMatterOf } from "./readme.ts";
import { lastPart } from "../source.ts";

/** A file of a Hugging Face output directory, by what its keys say it is. */
export interface HfFile {
  readonly file: SourceFile;
  readonly kind: "results" | "state" | "adapter" | "config" | "readme";
  readonly value: JsonMap;
}

/** The recognised files of an input, those of one directory only; or the directories between which to choose. */
export function hfFilesOf(
  files: readonly SourceFile[],
): { readonly files: readonly HfFile[] } | { readonly directories: readonly string[] } {
  const known = files.flatMap((file) => recognise(file) ?? []);
  const depth = (file: SourceFile): number => file.path.split("/").length;
  // A run's directory holds checkpoint-*/ with the same files at earlier steps: the shallowest ones are the run's own.
  const top = Math.min(...known.map(({ file }) => depth(file)));
  const own = known.filter(({ file }) => depth(file) === top);
  const directories = [...new Set(own.map(({ file }) => directoryOf(file.path)))].sort();
  return directories.length > 1 ? { directories } : { files: own };
}

/** What a file is, undefined for one that none of these tools wrote. Its name does not matter. */
export function recognise(file: SourceFile): HfFile | undefined {
  if (/\.(?:md|markdown)$/i.test(file.path)) {
    const front = frontMatterOf(file);
    return front !== undefined && isList(front["model-index"]) ? { file, kind: "readme", value: front } : undefined;
  }
  const value = jsonOf(file);
  const kind = isMap(value) ? kindOf(value) : undefined;
  return isMap(value) && kind !== undefined ? { file, kind, value } : undefined;
}

/** `eval_loss` is split as `eval` and `loss`; the speed keys are written by transformers `speed_metrics` and nothing else. */
export const SPEED = /^(train|eval|predict|test)_(?:.+_)?(?:runtime|samples_per_second|steps_per_second)$/;

function kindOf(value: JsonMap): HfFile["kind"] | undefined {
  if (isList(value["log_history"]) && Object.hasOwn(value, "global_step")) return "state";
  if (typeof value["peft_type"] === "string") return "adapter";
  if (typeof value["model_type"] === "string" && CONFIG_MARKS.some((key) => Object.hasOwn(value, key))) return "config";
  const flat = Object.values(value).every((each) => typeof each !== "object" || each === null);
  return flat && Object.keys(value).some((key) => SPEED.test(key)) ? "results" : undefined;
}

const CONFIG_MARKS = ["transformers_version", "architectures"];

function directoryOf(path: string): string {
  return path.slice(0, -lastPart(path).length) || ".";
}
