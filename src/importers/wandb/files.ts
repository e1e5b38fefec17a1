import { isMap, type Json, type JsonMap } from "../../core/json.ts";
import type { ImportInput, SourceFile } from "../importer.ts";
import { jsonOf } from "../lenient-json.ts";
import { publicLabel } from "../public-text.ts";
import { lastPart } from "../source.ts";
import { readForeignYaml } from "../tool-yaml.ts";
import { decode } from "../text.ts";

/** The files of one local run of Weights & Biases: its summary, and what lies beside it. */
export interface WandbRun {
  readonly summary: SourceFile;
  /** Keys and values of wandb-summary.json. */
  readonly values: JsonMap;
  /** config.yaml, settings by name; empty where there is none. */
  readonly config: JsonMap;
  readonly metadata: JsonMap;
  /** The files that were read beside the summary. */
  readonly others: readonly SourceFile[];
  /** W&B keeps what was not committed as diff.patch. */
  readonly patched: boolean;
  readonly runId?: string;
  /** Why config.yaml could not be read. */
  readonly unread?: { readonly file: SourceFile; readonly because: string };
}

/** True for a summary: W&B's own keys stand beside the metrics. */
export function isSummary(value: Json | undefined): value is JsonMap {
  if (!isMap(value)) return false;
  if (isMap(value["_wandb"])) return true;
  return ["_step", "_runtime", "_timestamp"].filter((key) => typeof value[key] === "number").length >= 2;
}

/** The runs of an input, one for each summary; of the same run under `latest-run` the one under its own name. */
export function runsIn({ files, directory }: ImportInput): readonly WandbRun[] {
  const summaries = files.filter((file) => isSummary(jsonOf(file)));
  const named = summaries.filter(({ path }) => !path.split("/").includes("latest-run"));
  return (named.length > 0 ? named : summaries).map((summary) => runOf(summary, files, directory));
}

/** The files that say something, by their path from the directory that is imported. */
export function isRunFile(path: string): boolean {
  return /^(?:.*\/)?(?:wandb-summary\.json|wandb-metadata\.json|diff\.patch)$|^(?:.*\/)?files\/config\.yaml$|^config\.yaml$/.test(
    path,
  );
}

/** `run-20260211_121423-kj3gdsjx`, with `offline-` in front where it was; an id may hold dashes. */
const RUN_DIRECTORY = /^(?:offline-)?run-\d{8}_\d{6}-(.+)$/;

function runOf(summary: SourceFile, files: readonly SourceFile[], directory: string | undefined): WandbRun {
  const dir = summary.path.slice(0, -lastPart(summary.path).length);
  const beside = (name: string): SourceFile | undefined => files.find(({ path }) => path === `${dir}${name}`);
  const [metadataFile, configFile, patch] = ["wandb-metadata.json", "config.yaml", "diff.patch"].map(beside);
  const value = jsonOf(summary);
  const metadata = metadataFile === undefined ? undefined : jsonOf(metadataFile);
  const config = configFile === undefined ? { value: {} } : configOf(configFile);
  const steps = [...(directory ?? "").split("/"), ...summary.path.split("/")];
  const runId = steps.map((step) => publicLabel(RUN_DIRECTORY.exec(step)?.[1])).findLast((id) => id !== undefined);
  return {
    summary,
    values: isMap(value) ? value : {},
    config: "value" in config ? config.value : {},
    metadata: isMap(metadata) ? metadata : {},
    others: [configFile, metadataFile].filter((file) => file !== undefined),
    patched: patch !== undefined && patch.bytes.length > 0,
    ...(runId === undefined ? {} : { runId }),
    ...("because" in config && configFile !== undefined
      ? { unread: { file: configFile, because: config.because } }
      : {}),
  };
}

/** Settings of config.yaml: every key holds `{value}`, up to 0.17 with `desc` too. */
function configOf(file: SourceFile): { readonly value: JsonMap } | { readonly because: string } {
  const text = decode(file);
  if (typeof text !== "string")
    return text.code === "import-empty" ? { value: {} } : { because: "it is not UTF-8 text" };
  const read = text.length > LONGEST ? { because: "it is longer than 4 MiB" } : readForeignYaml(text);
  if ("because" in read) return read;
  const settings = Object.entries(read.value).flatMap(([key, each]) =>
    isMap(each) && Object.hasOwn(each, "value") ? [[key, each["value"] ?? null] as const] : [],
  );
  return { value: Object.fromEntries(settings) };
}

const LONGEST = 4 * 1024 * 1024;
