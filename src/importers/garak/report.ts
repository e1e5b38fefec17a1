import { isMap, type JsonMap } from "../../core/json.ts";
import { jsonOfText } from "../lenient-json.ts";
import { linesOf } from "../lines.ts";
import type { SourceFile } from "../importer.ts";
import { publicModel } from "../model-text.ts";
import { countOf, numberOf } from "../numbers.ts";
import { publicLabel } from "../public-text.ts";

/** What one detector made of the outputs of one probe. */
export interface GarakEval {
  readonly probe: string;
  readonly detector: string;
  /** Outputs in which the attack got through. */
  readonly fails: number;
  readonly total: number;
  /** Outputs the detector gave no score. */
  readonly nones: number;
  /** Of the failure rate. */
  readonly ci?: { readonly level: number; readonly low: number; readonly high: number; readonly method?: string };
}

/** The parts of a report that may stand in a record; prompts and outputs are passed over unread. */
export interface GarakReport {
  readonly version: string | undefined;
  readonly runId: string | undefined;
  readonly started: string | undefined;
  /** What was attacked, once per run in the file. */
  readonly targets: readonly string[];
  readonly generations: number | undefined;
  readonly threshold: number | undefined;
  readonly seed: number | undefined;
  /** `true` where every run in the file ended; an aggregate of runs has no ends of its own. */
  readonly complete: boolean;
  readonly aggregated: boolean;
  /** One per probe and detector, in the order of the file. */
  readonly evals: readonly GarakEval[];
  /** Number of the first line that should have said something and cannot be read. */
  readonly broken: number | undefined;
  /** Whether the evaluations say fails and nones (0.14 and later), or passed and total only. */
  readonly generation: "0.9-0.13" | "0.14";
}

/** The kind of a line of a report (garak/command.py, evaluators/base.py); undefined for any other text. */
export function entryType(line: string): string | undefined {
  // In a prompt the quotes are escaped, so this finds the line's own key alone.
  return ENTRY_TYPE.exec(line.slice(0, WHERE_IT_STANDS))?.[1];
}

/** Reads a report line by line, so that its size does not matter; only the few lines without prompts are parsed. */
export function readReport(file: SourceFile): GarakReport {
  const setup = new Map<string, unknown>();
  const init = new Map<string, unknown>();
  const targets = new Set<string>();
  const evals = new Map<string, GarakEval>();
  let [setups, ends] = [0, 0];
  let broken: number | undefined;
  let generation: GarakReport["generation"] = "0.9-0.13";
  for (const { type, entry, number } of entriesOf(file)) {
    if (entry === undefined) broken ??= number;
    else if (type === "completion") ends++;
    else if (type === "init") keepFirst(init, entry);
    else if (type === "start_run setup") {
      setups++;
      keepFirst(setup, entry);
      targets.add(targetOf(entry));
    } else {
      const found = evalOf(entry);
      if (found === undefined) broken ??= number;
      else pool(evals, found);
      if (Object.hasOwn(entry, "fails")) generation = "0.14";
    }
  }
  const aggregated = setup.has("aggregation");
  return {
    version: publicLabel(init.get("garak_version")) ?? publicLabel(setup.get("_config.version")),
    runId: publicLabel(init.get("run")) ?? publicLabel(setup.get("transient.run_id")),
    // The start of an aggregate is when it was put together; the first run in it began earlier.
    started: textOf(init.get("orig_start_time") ?? init.get("start_time") ?? setup.get("transient.starttime_iso")),
    targets: [...targets].filter((target) => target !== ""),
    generations: countOf(setup.get("run.generations")),
    threshold: numberOf(setup.get("run.eval_threshold")),
    seed: countOf(setup.get("run.seed")),
    complete: broken === undefined && (aggregated || ends >= Math.max(setups, 1)),
    aggregated,
    evals: [...evals.values()],
    broken,
    generation,
  };
}

interface Entry {
  readonly type: string;
  /** Undefined where the line is no JSON object. */
  readonly entry: JsonMap | undefined;
  readonly number: number;
}

function* entriesOf(file: SourceFile): Generator<Entry> {
  let number = 0;
  for (const line of linesOf(file)) {
    number++;
    const type = entryType(line);
    if (type === undefined || !READ.has(type)) continue;
    const entry = jsonOfText(line);
    yield { type, entry: isMap(entry) ? entry : undefined, number };
  }
}

const ENTRY_TYPE = /"entry_type"\s*:\s*"([a-z_ ]+)"/;
const WHERE_IT_STANDS = 400;
const READ: ReadonlySet<string> = new Set(["start_run setup", "init", "eval", "completion"]);

function keepFirst(into: Map<string, unknown>, entry: JsonMap): void {
  for (const [key, value] of Object.entries(entry)) if (!into.has(key)) into.set(key, value);
}

/** `target_*` since 0.13.1, `model_*` before. */
function targetOf(setup: JsonMap): string {
  return publicModel(setup["plugins.target_name"] ?? setup["plugins.model_name"]) ?? "";
}

function evalOf(entry: JsonMap): GarakEval | undefined {
  const probe = nameOf(entry["probe"]);
  const detector = nameOf(entry["detector"]);
  const total = countOf(entry["total_evaluated"] ?? entry["total"]);
  const passed = countOf(entry["passed"]);
  const fails = countOf(entry["fails"]) ?? (total === undefined || passed === undefined ? undefined : total - passed);
  if (probe === undefined || detector === undefined || total === undefined) return undefined;
  if (fails === undefined || fails < 0 || fails > total) return undefined;
  const ci = ciOf(entry);
  const found = { probe, detector, fails, total, nones: countOf(entry["nones"]) ?? 0 };
  return ci === undefined ? found : { ...found, ci };
}

/** 0.9.0.9 writes `detector.dan.DAN` where later ones write `dan.DAN`. */
function nameOf(raw: unknown): string | undefined {
  return publicLabel(raw)?.replace(/^(?:probes?|detectors?)\./, "");
}

function ciOf(entry: JsonMap): GarakEval["ci"] {
  const [level, low, high] = ["confidence", "confidence_lower", "confidence_upper"].map((key) => numberOf(entry[key]));
  if (level === undefined || low === undefined || high === undefined || low > high) return undefined;
  if (level <= 0 || level >= 1) return undefined;
  const method = publicLabel(entry["confidence_method"]);
  return method === undefined ? { level, low, high } : { level, low, high, method };
}

/** The same probe and detector again, as in an aggregate of runs: counts add up, intervals do not. */
function pool(evals: Map<string, GarakEval>, found: GarakEval): void {
  const key = `${found.probe}/${found.detector}`;
  const known = evals.get(key);
  if (known === undefined) evals.set(key, found);
  else {
    const { probe, detector } = found;
    const [fails, total, nones] = [known.fails + found.fails, known.total + found.total, known.nones + found.nones];
    evals.set(key, { probe, detector, fails, total, nones });
  }
}

function textOf(raw: unknown): string | undefined {
  return typeof raw === "string" ? raw : undefined;
}
