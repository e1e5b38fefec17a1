import { isMap, type Json, type JsonMap } from "../../core/json.ts";
import type { SourceFile } from "../importer.ts";
import { jsonOf } from "../lenient-json.ts";
import { readForeignYaml } from "../tool-yaml.ts";
import { LARGEST_FILE, decode } from "../text.ts";

/** A file of MLflow by what its keys say: a run as JSON, and the YAML files of its file store. */
export interface MlflowFile {
  readonly file: SourceFile;
  readonly kind: "run-json" | "run" | "input" | "dataset" | "registry" | "logged-model" | "model";
  readonly value: JsonMap;
}

/** What a file is, undefined for one that MLflow did not write. Its name does not matter. */
export function recognise(file: SourceFile): MlflowFile | undefined {
  const head = new TextDecoder().decode(file.bytes.subarray(0, 64 * 1024));
  if (/^\s*["[{]/.test(head)) {
    const value = jsonOf(file);
    return isMap(value) && runIn(value) !== undefined ? { file, kind: "run-json", value } : undefined;
  }
  // The signature first: parsing every file of a directory as YAML would take seconds.
  if (!SIGNATURE.test(head)) return undefined;
  const read = yamlOf(file);
  const kind = read === undefined || "because" in read ? undefined : kindOf(read.value);
  return kind === undefined || read === undefined || "because" in read ? undefined : { file, kind, value: read.value };
}

/** The run of `mlflow runs describe` (`info` and `data`) or of the REST answer (the same below `run`). */
export function runIn(value: JsonMap): { readonly info: JsonMap; readonly run: JsonMap } | undefined {
  const run = isMap(value["run"]) ? value["run"] : value;
  const info = run["info"];
  if (!isMap(info) || typeof (info["run_id"] ?? info["run_uuid"]) !== "string") return undefined;
  const data = run["data"];
  const isRun = isMap(data) ? isMap(data["metrics"] ?? data["params"] ?? data["tags"]) || isTable(data) : run !== value;
  return isRun ? { info, run } : undefined;
}

/** Why a file that looks like one of MLflow's cannot be read, in words. */
export function faultOf(file: SourceFile): string | undefined {
  const head = new TextDecoder().decode(file.bytes.subarray(0, 64 * 1024));
  const read = SIGNATURE.test(head) && !/^\s*["[{]/.test(head) ? yamlOf(file) : undefined;
  return read !== undefined && "because" in read ? read.because : undefined;
}

/** The files of a file store that say something, by their path from the directory that is imported. */
export function isStoreFile(path: string, bytes: number): boolean {
  if (bytes > LARGEST_FILE) return false;
  return META_FILE.test(path) || VALUE_FILE.test(path) || TAG_FILE.test(path);
}

const META_FILE = /^(?:.*\/)?(?:meta\.yaml|MLmodel)$/;
/** `metrics/` and `params/` of a run: of the directory itself, or of one that is called like a run. */
const VALUE_FILE = /^(?:(?:.*\/)?[0-9a-f]{32}\/)?(?:metrics|params)\/.+$/;
const TAG_FILE =
  /^(?:(?:.*\/)?[0-9a-f]{32}\/)?tags\/(?:mlflow\.(?:source\.git\.(?:commit|repoURL)|git\.dirty|registeredModelName)|azureml\.git\.dirty)$/;
const SIGNATURE = /^(?:artifact_uri|flavors|current_stage|destination_type|source_type|source_run_id):/m;

function isTable(data: JsonMap): boolean {
  return ["metrics", "params", "tags"].some((key) => Array.isArray(data[key]));
}

// Detection and reading ask about the same bytes.
const readings = new WeakMap<Uint8Array, ReturnType<typeof readForeignYaml>>();

function yamlOf(file: SourceFile): ReturnType<typeof readForeignYaml> | undefined {
  const text = decode(file);
  if (typeof text !== "string" || text.length > 4 * 1024 * 1024) return undefined;
  const reading = readings.get(file.bytes) ?? readForeignYaml(text);
  readings.set(file.bytes, reading);
  return reading;
}

function kindOf(value: JsonMap): MlflowFile["kind"] | undefined {
  const has = (...keys: readonly string[]): boolean => keys.every((key) => isText(value[key]));
  if (has("run_id", "artifact_uri", "lifecycle_stage")) return "run";
  if (has("name", "version", "current_stage")) return "registry";
  if (isMap(value["flavors"])) return "model";
  if (has("model_id", "source_run_id")) return "logged-model";
  if (has("source_id", "source_type", "destination_type")) return "input";
  return has("name", "digest", "source_type") ? "dataset" : undefined;
}

function isText(value: Json | undefined): boolean {
  return typeof value === "string" && value !== "";
}
