import { finding } from "../core/findings/catalogue.ts";
import { isMap, type Json, type JsonMap } from "../core/json.ts";
import type { TrainingRecord } from "../generated/types.ts";
import { compared, type Comparison } from "./dvc/compare.ts";
import { entriesOf, recognise, stagesOf, type DvcFile } from "./dvc/files.ts";
import { readLakefs } from "./dvc/lakefs.ts";
import { metricsIn } from "./dvc/metrics.ts";
import type { Detection, Importer, ImportInput, ImportOptions, ImportResult, ProposedFact } from "./importer.ts";
import { observedOf } from "./observed.ts";
import { nothing } from "./one-file.ts";
import { readDvc } from "./prefill/dvc.ts";
import { formatOf } from "./prefill/weights.ts";
import { publicPath, sourceOf } from "./source.ts";
import { recordsOfRun } from "./tracked-run.ts";

/**
 * DVC: dvc.lock (schema 1 and 2), `.dvc` files, and the metrics that dvc.yaml declares; lakeFS: `.lakefs_ref.yaml`. Every pinned
 * file that is here is compared with its digest. The snapshots of data, and the weights where one file looks like them, are
 * offered for the version. The parameters and dependencies of the stages make a training record where there are parameters
 * or weights; metrics become an evaluation where their stage (`evaluate`, `test`) or their keys say that the data was held
 * out. A lock is written when a stage has ended well, and says neither when nor from which commit.
 */
export const dvc: Importer = {
  id: "dvc",
  title: "DVC locks, tracked files and metrics; lakeFS references",
  detects: "YAML with `stages` and `schema`, with `outs` that have `md5` and `path`, or `src` lakefs:// with `at_head`",
  wants: (path, bytes) => PINNED.test(path) || (SMALL.test(path) && bytes <= 256 * 1024),
  detect,
  read,
};

const PINNED = /^(?:.*\/)?(?:dvc\.lock|dvc\.yaml|\.lakefs_ref\.yaml|[^/]+\.dvc)$/;
/** What may be a metrics file: dvc.yaml says which are, and is not read yet. */
const SMALL = /^(?:[^/]+\/){0,2}[^/]+\.(?:json|ya?ml)$/i;

function detect(input: ImportInput): Detection {
  if (knownIn(input).length > 0) return "certain";
  return { missing: "no `stages`, no `outs` with `md5` and `path`, no `at_head` of lakeFS" };
}

function knownIn({ files }: ImportInput): readonly DvcFile[] {
  return files.flatMap((file) => {
    const known = recognise(file);
    return known === undefined || "because" in known ? [] : [known];
  });
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const known = knownIn(input);
  const [lock, second] = known.filter(({ kind }) => kind === "lock");
  if (lock !== undefined && second !== undefined) {
    const files = known.filter(({ kind }) => kind === "lock").map(({ file }) => publicPath(file.path));
    return nothing(finding("import-several-files", { path: input.directory ?? ".", files, tool: "dvc" }));
  }
  if (known.length === 0) return refused(input);
  const tracked = known.filter(({ kind }) => kind === "tracked");
  const locked = lock === undefined ? NOT_COMPARED : compared(lock, input.digestsOf);
  const others = tracked.map((each) => compared(each, input.digestsOf));
  const lakefs = known.filter(({ kind }) => kind === "lakefs").map(readLakefs);
  const pinned = readDvc([...(lock === undefined ? [] : [lock]), ...tracked].map(({ file }) => file));
  const made = recordsIn(known, lock, locked, input, options);
  const facts = joined([...pinned.facts, ...lakefs.flatMap((each) => each.facts)]);
  const notes = [locked, ...others, ...lakefs, made].flatMap((each) => each.notes);
  if (made.records.length + facts.length + notes.length > 0) return { records: made.records, facts, notes };
  const [only] = known;
  const path = only?.file.path ?? "dvc.yaml";
  const missing = "it says what would run, not what did; pass dvc.lock or the directory of both";
  return nothing(finding("import-wrong-adapter", { path, adapter: "dvc", missing }));
}

const NOT_COMPARED: Comparison = { same: new Map(), notes: [] };

function recordsIn(
  known: readonly DvcFile[],
  lock: DvcFile | undefined,
  { same }: Comparison,
  input: ImportInput,
  options: ImportOptions,
): ImportResult {
  const directory = (file: DvcFile): string => file.file.path.replace(/[^/]+$/, "");
  const pipelines = known.filter((each) => each.kind === "pipeline");
  const pipeline = lock === undefined ? pipelines[0] : pipelines.find((each) => directory(each) === directory(lock));
  const { values, left, files, absent } = metricsIn(pipeline, input.files);
  const settings = lock === undefined ? {} : settingsOf(lock);
  const weights = lock !== undefined && entriesOf(lock).some(isWeights);
  const main = lock ?? pipeline;
  if (main === undefined || (values.length === 0 && Object.keys(settings).length === 0 && !weights)) return nothing();
  const time = observedOf(main.file, undefined, options);
  const inputs = lock === undefined ? undefined : inputsOf(lock, same);
  const beside = pipeline === undefined || pipeline === main ? [] : [pipeline.file];
  const made = recordsOfRun(
    {
      tool: "dvc",
      path: input.directory ?? main.file.path,
      source: sourceOf([main.file, ...(files.length === 0 ? [] : beside), ...files], "dvc/pipeline", "dvc@1"),
      observed: time.observed,
      head:
        lock === undefined
          ? { run_status: "unknown", run_status_reason: "there is no dvc.lock" }
          : { run_status: "complete" },
      training: inputs === undefined ? {} : { inputs },
      settings,
      values,
      left,
    },
    options,
  );
  const from = publicPath(main.file.path);
  const gone = absent.length === 0 ? [] : [finding("dvc-not-pulled", { files: absent, from })];
  return { ...made, notes: [...made.notes, ...time.notes, ...gone] };
}

function isWeights({ role, path }: { readonly role: string; readonly path: string }): boolean {
  return role === "output" && formatOf(path) !== undefined;
}

/** The parameters of all stages; one that two files set differently keeps the name of its file in front. */
function settingsOf(lock: DvcFile): JsonMap {
  const settings = new Map<string, Json>();
  for (const [, stage] of stagesOf(lock)) {
    for (const [file, params] of isMap(stage["params"]) ? Object.entries(stage["params"]) : []) {
      for (const [name, value] of isMap(params) ? Object.entries(params) : []) {
        const taken = settings.has(name) && JSON.stringify(settings.get(name)) !== JSON.stringify(value);
        settings.set(taken ? `${file}:${name}` : name, value);
      }
    }
  }
  return Object.fromEntries(settings);
}

/** What the stages read and no stage wrote: the code, the configuration and the data the pipeline starts from. */
function inputsOf(lock: DvcFile, same: Comparison["same"]): TrainingRecord["inputs"] {
  const read = entriesOf(lock).filter(({ role }) => role === "dependency");
  const inputs = read.slice(0, MOST_INPUTS).map(({ path, md5 }) => ({
    name: publicPath(path),
    kind: CODE.test(path) ? ("code" as const) : ("data" as const),
    ...(md5 === undefined ? {} : { digest: `md5:${md5}` }),
    ...(same.has(path) ? { same: same.get(path) === true } : {}),
  }));
  return inputs.length === 0 ? undefined : inputs;
}

const MOST_INPUTS = 500;
const CODE = /\.(?:py|ipynb|sh|r|jl|scala|js|ts|ya?ml|toml|cfg|ini|json)$/i;

/** One fact for the data lines of all files. */
function joined(facts: readonly ProposedFact[]): readonly ProposedFact[] {
  const lines = facts.filter(({ path }) => path === "data");
  const [first, second] = lines;
  if (first === undefined || second === undefined) return facts;
  const value = lines.flatMap((each) => (Array.isArray(each.value) ? (each.value as readonly Json[]) : []));
  const from = [...new Set(lines.map((each) => each.from))].join(", ");
  return [...facts.filter(({ path }) => path !== "data"), { path: "data", value, from }];
}

function refused({ files, directory }: ImportInput): ImportResult {
  const [file] = files;
  if (file === undefined) return nothing(finding("import-empty", { path: directory ?? "stdin" }));
  const known = recognise(file);
  if (known !== undefined && "because" in known) {
    return nothing(finding("import-yaml-unread", { path: publicPath(file.path), because: known.because }));
  }
  const missing = "it has none of the keys that DVC and lakectl write";
  return nothing(finding("import-wrong-adapter", { path: file.path, adapter: "dvc", missing }));
}
