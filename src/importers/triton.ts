import { finding } from "../core/findings/catalogue.ts";
import { isMap, type JsonMap } from "../core/json.ts";
import type { Importer, ImportInput, ImportOptions, ImportResult, ProposedFact, SourceFile } from "./importer.ts";
import { jsonOf, readJson } from "./lenient-json.ts";
import { monitoringDraft } from "./live.ts";
import { detectFile, nothing, onlyFile } from "./one-file.ts";
import { lastPart, publicPath } from "./source.ts";
import { decode } from "./text.ts";
import { configOf, isTritonConfig } from "./triton/config.ts";
import { readPbtxt, type PbReading } from "./triton/pbtxt.ts";
import { modelOf, readingsOf, statisticsOf } from "./triton/statistics.ts";
import { matchesPattern } from "./wildcard.ts";

/**
 * NVIDIA Triton: a model configuration (config.pbtxt), which says how a model would be served, and the statistics of a running
 * server (`GET /v2/models/NAME/stats`), which count since the model was loaded.
 */
export const triton: Importer = {
  id: "triton",
  title: "Triton model configurations and statistics",
  detects: "config.pbtxt with `platform` or `backend`; JSON with `model_stats[].inference_stats`",
  example: "mlc import stats.json --environment production",
  wants: (path, bytes) => bytes > 0 && /(?:\.pbtxt|\.json)$/i.test(path),
  detect: (input) => detectFile(input, missingIn),
  read,
};

function missingIn(file: SourceFile): string | undefined {
  if (statisticsOf(jsonOf(file)) !== undefined) return undefined;
  const read = configIn(file);
  if (read === undefined) return "no `model_stats`, and no file called *.pbtxt";
  if ("what" in read) return "it is no protobuf text";
  return isTritonConfig(read.message) ? undefined : "no `platform` or `backend` of a Triton model";
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const [first] = input.files;
  const broken = first === undefined || input.files.length > 1 ? undefined : configIn(first);
  if (first !== undefined && broken !== undefined && "what" in broken) {
    return nothing(finding("import-bad-pbtxt", { path: first.path, ...broken }));
  }
  const only = onlyFile(input, "triton", missingIn);
  if ("refused" in only) return only.refused;
  const { file } = only;
  const entries = statisticsOf(jsonOf(file));
  if (entries !== undefined) return readStatistics(file, entries, options);
  const config = configIn(file);
  return config !== undefined && "message" in config ? readConfig(file, config) : nothing();
}

function readConfig(file: SourceFile, { message }: Extract<PbReading, { message: unknown }>): ImportResult {
  const { format, serving } = configOf(message);
  const path = publicPath(file.path);
  const facts: readonly ProposedFact[] =
    format === undefined ? [] : [{ path: "weights.format", value: format, from: path }];
  return { records: [], facts, notes: [finding("import-configured-only", { path, serving })] };
}

function readStatistics(file: SourceFile, entries: readonly JsonMap[], options: ImportOptions): ImportResult {
  const path = publicPath(file.path);
  const wanted = chosen(entries, options);
  const names = [...new Set(wanted.map(modelOf))].sort();
  const [name, second] = names;
  if (name === undefined || second !== undefined) {
    const all = [...new Set(entries.map(modelOf))].sort();
    return nothing(finding("import-several-services", { path, names: all, what: "models" }));
  }
  const readings = wanted.flatMap((entry) => readingsOf(entry, wanted.length > 1));
  if (readings.every(({ measured }) => !("value" in measured) || measured.value === 0)) {
    return nothing(finding("import-answer-empty", { path, why: "no request was served since the model was loaded" }));
  }
  const { draft, notes } = monitoringDraft(
    file,
    {
      tool: "triton",
      format: "triton/statistics",
      readings,
      left: { non_numeric: [], filtered: [] },
      said: undefined,
      map: options.map,
      only: several(entries) ? undefined : options.only,
      more: {
        run_status: "complete",
        subject_named: { name },
        notes: "Counts and means of everything since the model was loaded; no window, no percentile.",
      },
    },
    options,
  );
  const reading = readJson(file);
  return { records: [draft], facts: [], notes: [...("notes" in reading ? reading.notes : []), ...notes] };
}

/** Where a file holds several models `--only` chooses among them; of one model it chooses among its numbers. */
function chosen(entries: readonly JsonMap[], { only }: ImportOptions): readonly JsonMap[] {
  if (!several(entries) || only === undefined) return entries;
  return entries.filter((entry) => only.some((pattern) => matchesPattern(pattern, modelOf(entry))));
}

function several(entries: readonly JsonMap[]): boolean {
  return new Set(entries.map(modelOf)).size > 1;
}

/** The protobuf text of a file whose name says so: the format has no mark of its own. Read once. */
function configIn(file: SourceFile): PbReading | undefined {
  if (!/\.pbtxt$/i.test(lastPart(file.path)) || isMap(jsonOf(file))) return undefined;
  const known = configs.get(file);
  if (known !== undefined) return known;
  const text = decode(file);
  const read = typeof text === "string" ? readPbtxt(text) : { line: 1, what: "it is not UTF-8 text" };
  configs.set(file, read);
  return read;
}

const configs = new WeakMap<SourceFile, PbReading>();
