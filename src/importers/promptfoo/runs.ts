import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import { mapAt } from "../map-at.ts";
import { publicModel } from "../model-text.ts";
import { countOf, numberOf } from "../numbers.ts";

/** One prompt on one provider: its counts, and of each test what may be told. */
export interface PromptRun {
  /** The model or the label somebody gave it; undefined for scripts, commands and addresses. */
  readonly provider: string | undefined;
  /** The first digits of the digest that promptfoo names a prompt by, else its number. */
  readonly prompt: string;
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  readonly latencyMs: number | undefined;
  readonly costUsd: number | undefined;
  /** promptfoo's own sums; only derived metrics are taken from here. */
  readonly sums: JsonMap;
  readonly redteam: JsonMap;
  readonly rows: readonly Row[];
}

/** One test: how it went and the scores somebody named. */
export interface Row {
  readonly passed: boolean;
  readonly errored: boolean;
  readonly scores: JsonMap;
}

/** Every prompt on every provider, in the order of the file: v3 lists them, v2 has them in the head of its table. */
export function promptRuns(document: JsonMap): readonly PromptRun[] {
  const results = mapAt(document, "results");
  const prompts = results["prompts"] ?? mapAt(results, "table", "head")["prompts"];
  const rows = listOf(results["results"]).filter(isMap);
  const columns = listOf(prompts).filter(isMap);
  return columns.map((column, at) => runOf(column, at, rowsOf(column, at, columns, rows)));
}

function runOf(column: JsonMap, at: number, tests: readonly JsonMap[]): PromptRun {
  const metrics = mapAt(column, "metrics");
  const rows = tests.map(rowOf);
  // Before it had a count of its own an error was counted as a failure; the rows tell them apart.
  const counted = countOf(metrics["testErrorCount"]) !== undefined;
  const count = (key: string, is: (row: Row) => boolean): number =>
    (counted ? countOf(metrics[key]) : undefined) ?? rows.filter(is).length;
  const id = column["id"];
  return {
    provider: publicModel(column["provider"]),
    prompt: typeof id === "string" && /^[0-9a-f]{8,64}$/.test(id) ? id.slice(0, 8) : String(at + 1),
    passed: count("testPassCount", (row) => row.passed && !row.errored),
    failed: count("testFailCount", (row) => !row.passed && !row.errored),
    errors: count("testErrorCount", (row) => row.errored),
    latencyMs: numberOf(metrics["totalLatencyMs"]),
    costUsd: numberOf(metrics["cost"]),
    sums: mapAt(metrics, "namedScores"),
    redteam: mapAt(metrics, "redteam"),
    rows,
  };
}

/** The tests of one column: by their index, in files without one by provider and label. */
function rowsOf(
  column: JsonMap,
  at: number,
  columns: readonly JsonMap[],
  rows: readonly JsonMap[],
): readonly JsonMap[] {
  if (columns.length === 1) return rows;
  return rows.filter((row) => {
    const index = countOf(row["promptIdx"]);
    if (index !== undefined) return index === at;
    const { id, label } = mapAt(row, "provider");
    const mine = [id, label].includes(column["provider"]);
    return mine && mapAt(row, "prompt")["label"] === column["label"];
  });
}

/** `failureReason` 2 is an error; where there is none, an error is a text about a test that nobody graded. */
function rowOf(row: JsonMap): Row {
  const reason = countOf(row["failureReason"]);
  const ungraded = typeof row["error"] === "string" && row["error"] !== "" && !isMap(row["gradingResult"]);
  return {
    passed: row["success"] === true,
    errored: reason === undefined ? row["success"] !== true && ungraded : reason === ERROR,
    scores: mapAt(row, "namedScores"),
  };
}

const ERROR = 2;

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}
