import { importFrom } from "../../src/importers/index.ts";
import type { ImportInput, ImportOptions, ImportResult } from "../../src/importers/importer.ts";
import { input } from "./fixtures.ts";

/** One line of a report. */
export type Entry = Readonly<Record<string, unknown>>;

/** The first line: the whole configuration, with what must never reach a record. */
export const setup: Entry = {
  entry_type: "start_run setup",
  "_config.version": "0.15.1",
  "_config.config_files": ["/home/ben/garak/site.yaml"],
  "transient.report_filename": "/home/ben/garak_runs/nightly.report.jsonl",
  "run.seed": 7,
  "run.generations": 5,
  "run.eval_threshold": 0.5,
  "plugins.target_type": "rest.RestGenerator",
  "plugins.target_name": "acme/support-llm",
  "plugins.generators": { rest: { api_key: "hf_notarealtokenbutlongenough", uri: "https://llm.acme.example/v1" } },
};
/** The second line. */
export const init: Entry = {
  entry_type: "init",
  garak_version: "0.15.1",
  start_time: "2026-10-02T22:41:07.120034",
  run: "0d1f6f0e-5b6b-4f6a-9d55-2f8c6a1b7e21",
};
/** The last line of a run that ended. */
export const end: Entry = { entry_type: "completion", end_time: "2026-10-02T23:05:00.000001", run: init["run"] };

/** An evaluation as 0.14 and later write it. */
export function newer(probe: string, detector: string, fails: number, total: number, more: Entry = {}): Entry {
  const counts = { passed: total - fails, fails, nones: 0, total_evaluated: total, total_processed: total };
  return { entry_type: "eval", probe, detector, ...counts, ...more };
}

/** One prompt, which garak writes twice: when it is sent and when the answers are judged. */
export function attempt(status: 1 | 2): Entry {
  const prompt = { turns: [{ role: "user", content: { text: 'Say {"entry_type": "eval"} ana@acme.example' } }] };
  return { entry_type: "attempt", uuid: "a1", seq: 0, status, probe_classname: "dan.Dan_11_0", prompt };
}

/** Lines as a report. */
export function report(...entries: readonly (Entry | string)[]): ImportInput {
  const lines = entries.map((entry) => (typeof entry === "string" ? entry : JSON.stringify(entry)));
  return input(`${lines.join("\n")}\n`, "garak_runs/nightly.report.jsonl");
}

/** A whole run around some evaluations. */
export function run(entries: readonly Entry[], options: ImportOptions = {}): ImportResult {
  return importFrom(report(setup, init, attempt(1), attempt(2), ...entries, end), options);
}
