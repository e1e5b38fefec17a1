import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import { datasetIdOf } from "../dataset-id.ts";
import type { SourceFile } from "../importer.ts";
import { countOf } from "../numbers.ts";
import { notebook, type Reading } from "./reading.ts";
import { formatOf, isOtherState } from "./weights.ts";
import { readToolYaml } from "../tool-yaml.ts";
import { lastPart, publicPath } from "../source.ts";

/**
 * What DVC tracks, from dvc.lock (versions 1 and 2) and `.dvc` files together: the snapshots of files that look like data,
 * and the weights where exactly one file looks like them. Code, parameters and results are no data.
 */
export function readDvc(files: readonly SourceFile[]): Reading {
  const read = files.map((file) => ({ file, ...readToolYaml(file) }));
  const unread = read.flatMap((each) => ("note" in each ? [each.note] : []));
  const all = new Map<string, Tracked>();
  for (const each of read) {
    for (const tracked of "value" in each ? trackedIn(each.file, each.value) : []) all.set(tracked.path, tracked);
  }
  const tracked = [...all.values()];
  const models = tracked.filter((each) => formatOf(each.path) !== undefined);
  const [weights] = models;
  const one = notebook(weights?.from ?? "");
  if (weights !== undefined && models.length === 1) {
    one.take("weights.uri", `dvc://${weights.path}`);
    one.take("weights.digest", weights.digest);
    one.take("weights.bytes", weights.bytes);
    one.take("weights.format", formatOf(weights.path));
  }
  const data = tracked.filter((each) => looksLikeData(each.path)).slice(0, LONGEST_LIST);
  const ids = idsOf(data.map((each) => each.path));
  const lines = data.map(({ path, digest }, at) => ({
    dataset: ids[at] ?? "",
    snapshot: { uri: `dvc://${path}`, digest },
  }));
  const sources = notebook([...new Set(data.map((each) => each.from))].join(", "));
  sources.take("data", lines.length === 0 ? undefined : lines);
  return { facts: [...one.reading.facts, ...sources.reading.facts], notes: unread };
}

const LONGEST_LIST = 100;

interface Tracked {
  readonly path: string;
  readonly digest: string;
  readonly bytes: number | undefined;
  /** The file that says so. */
  readonly from: string;
}

/** Each path once, with the digest it had last: a dependency of one stage is what an earlier one wrote. */
function trackedIn(file: SourceFile, value: JsonMap): readonly Tracked[] {
  const single = isList(value["outs"]);
  const stages = single ? [value] : Object.values(isMap(value["stages"]) ? value["stages"] : value).filter(isMap);
  const base = publicPath(file.path).split("/").slice(0, -1);
  const found = new Map<string, Tracked>();
  for (const stage of stages) {
    const entries = [...listOf(stage["deps"]), ...listOf(stage["outs"])];
    for (const entry of single ? listOf(stage["outs"]) : entries) {
      const tracked = trackedFrom(entry, base, file.path);
      if (tracked !== undefined) found.set(tracked.path, tracked);
    }
  }
  return [...found.values()];
}

function trackedFrom(entry: Json, base: readonly string[], from: string): Tracked | undefined {
  if (!isMap(entry) || typeof entry["path"] !== "string" || typeof entry["md5"] !== "string") return undefined;
  const path = [...base, ...entry["path"].replace(/^\.\//, "").split("/")].join("/");
  if (!SAFE_PATH.test(path) || path.split("/").includes("..") || !MD5.test(entry["md5"])) return undefined;
  return { path, digest: `md5:${entry["md5"]}`, bytes: countOf(entry["size"]), from };
}

const SAFE_PATH = /^[\w.-][\w./+-]{0,200}$/;
const MD5 = /^[0-9a-f]{32}(?:\.dir)?$/;

/** Data by where it lies or how its name ends. Configuration and results are JSON and YAML too, so those need a data directory. */
function looksLikeData(path: string): boolean {
  if (formatOf(path) !== undefined || isOtherState(path) || CODE.test(path)) return false;
  if (DATA_FILE.test(path)) return true;
  return path.split("/").some((step) => /^(?:data|datasets?|corpus|corpora)(?:[_-].*)?$/i.test(step));
}

const CODE = /\.(?:py|ipynb|sh|r|jl|ya?ml|toml|cfg|ini|md|txt\.py)$/i;
const DATA_FILE =
  /\.(?:csv|tsv|parquet|arrow|feather|jsonl|ndjson|avro|orc|tfrecords?|npz|npy|hdf)(?:\.(?:gz|zst|bz2|xz))?$/i;

/** Dataset ids from file names; two of the same name take their directories along. */
function idsOf(paths: readonly string[]): readonly string[] {
  const short = paths.map((path) => datasetIdOf(lastPart(path)));
  return paths.map((path, at) =>
    short.filter((each) => each === short[at]).length > 1 ? datasetIdOf(path.replaceAll("/", "-")) : (short[at] ?? ""),
  );
}

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}
