import type { ImportOptions, ImportResult, MonitoringDraft } from "../../src/importers/importer.ts";
import { importFrom } from "../../src/importers/index.ts";
import { codes, input } from "./fixtures.ts";

/** A document imported as `drift.json`. */
export function read(document: unknown, options: ImportOptions = {}): ImportResult {
  return importFrom(input(JSON.stringify(document), "drift.json"), options);
}

/** The monitoring record of a result. */
export function record(result: ImportResult): MonitoringDraft {
  const [draft] = result.records;
  if (draft?.kind !== "monitoring") throw new Error(`no monitoring record; ${codes(result).join(", ")}`);
  return draft;
}
