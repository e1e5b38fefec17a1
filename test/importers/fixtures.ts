import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Draft, EvaluationDraft, ImportInput, ImportResult, TrainingDraft } from "../../src/importers/importer.ts";

const root = join(import.meta.dirname, "../fixtures/importers");

/** One fixture file as input, under its own name. */
export function fixture(name: string): ImportInput {
  return { files: [{ path: `reports/${name.split("/").at(-1) ?? name}`, bytes: readFileSync(join(root, name)) }] };
}

/** All files of a fixture directory, with those of the directories below it. */
export function directory(name: string): ImportInput {
  const files = readdirSync(join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const below = (file: string): string => file.slice(join(root, name).length + 1);
  return { files: files.map((file) => ({ path: `out/${below(file)}`, bytes: readFileSync(file) })) };
}

/** Text as a file. */
export function input(text: string | Uint8Array, path = "results.json"): ImportInput {
  return { files: [{ path, bytes: typeof text === "string" ? new TextEncoder().encode(text) : text }] };
}

/** The codes of what was said, sorted. */
export function codes(result: Pick<ImportResult, "notes">): readonly string[] {
  return result.notes.map(({ code }) => code).sort();
}

/** The evaluation of a result. */
export function evaluation(result: ImportResult): EvaluationDraft {
  const found = result.records.find((record): record is EvaluationDraft => record.kind === "evaluation");
  if (found === undefined) throw new Error(`no evaluation; ${codes(result).join(", ")}`);
  return found;
}

/** The training run of a result. */
export function training(result: ImportResult): TrainingDraft {
  const found = result.records.find((record): record is TrainingDraft => record.kind === "training");
  if (found === undefined) throw new Error(`no training; ${codes(result).join(", ")}`);
  return found;
}

/** The numbers of a draft; none where its kind has none. */
export function metricsIn(draft: Draft): NonNullable<TrainingDraft["metrics"]> {
  return ("metrics" in draft ? draft.metrics : undefined) ?? [];
}

/** The metric with that raw name. */
export function metric(draft: Draft, raw: string): ReturnType<typeof metricsIn>[number] {
  const metrics = metricsIn(draft);
  const found = metrics.find((each) => each.raw === raw);
  if (found === undefined) throw new Error(`no ${raw} among ${metrics.map((each) => each.raw ?? "").join(", ")}`);
  return found;
}
