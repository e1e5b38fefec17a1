import { statSync } from "node:fs";
import { join } from "node:path";
import { candidatesBelow } from "../../../src/importers/candidates.ts";
import { importers, importFrom } from "../../../src/importers/index.ts";
import type { Draft, ImportResult } from "../../../src/importers/importer.ts";
import { metricsIn } from "../../importers/fixtures.ts";
import { root, sample, samplesBelow, sampleTools } from "./imports.ts";

/** What importing every sample of one tool gave. */
export interface Imported {
  /** The folder of the samples. */
  readonly tool: string;
  readonly files: readonly string[];
  /** The importers that read them. */
  readonly by: readonly string[];
  /** Files that records were made of, or that offer something for a document. */
  readonly read: readonly string[];
  readonly records: number;
  readonly numbers: number;
  /** Files that nothing is read from, with the code of what is said when one is imported alone. */
  readonly refused: readonly (readonly [path: string, code: string])[];
}

/** Imports everything below the folder of each tool, as `mlc import DIR --all --allow-partial` finds it. */
export function importedSamples(): readonly Imported[] {
  return sampleTools().map((tool) => {
    const files = samplesBelow(tool);
    const listed = files.map((path) => ({ path, bytes: statSync(join(root, path)).size }));
    const found = candidatesBelow({ path: ".", files: listed, read: readOne }, importers);
    const used = new Set(found.flatMap(({ result }) => result.records).flatMap(sourcesOf));
    const alone = files
      .filter((path) => ![...used].some((each) => path === each || path.startsWith(`${each}/`)))
      .map((path) => ({ path, result: importFrom(sample(path), EVERYTHING) }));
    const [single, refused] = [true, false].map((wanted) =>
      alone.filter(({ result }) => saysAnything(result) === wanted),
    );
    const drafts = [...found, ...(single ?? [])].flatMap(({ result }) => result.records);
    const silent = (refused ?? []).map(({ path, result }) => [path, errorIn(result)] as const);
    return {
      tool,
      files,
      by: [...new Set([...found.map(({ importer }) => importer.id), ...drafts.map(adapterOf)])].sort(),
      read: files.filter((path) => silent.every(([other]) => other !== path)),
      records: drafts.length,
      numbers: drafts.reduce((sum, draft) => sum + metricsIn(draft).length, 0),
      refused: silent,
    };
  });
}

/** The table that `npm run test:samples` ends with. */
export function importedTable(imported: readonly Imported[]): string {
  const head = ["SAMPLES", "FILES", "READ", "RECORDS", "NUMBERS", "REFUSED", "READ AS"];
  const rows = imported.map(({ tool, files, read, records, numbers, refused, by }) => [
    ...[tool, ...[files, read].map(({ length }) => String(length)), String(records), String(numbers)],
    ...[String(refused.length), by.join(", ")],
  ]);
  const sum = (at: number): string => String(rows.reduce((total, row) => total + Number(row[at]), 0));
  const all = [head, ...rows, ["all", ...[1, 2, 3, 4, 5].map(sum), ""]];
  const widths = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? "").length)));
  const lines = all.map((row) =>
    row
      .map((cell, at) => (at === 0 || at === 6 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

/** What deployments and live traffic need beside the file is said, as a person would. */
const EVERYTHING = {
  ...{ all: true, allowPartial: true, environment: "production", query: "up" },
  window: { from: "2026-11-01", to: "2026-11-02" },
};

function saysAnything({ records, facts }: ImportResult): boolean {
  return records.length + facts.length > 0;
}

function errorIn({ notes }: ImportResult): string {
  return notes.find(({ severity }) => severity === "error")?.code ?? "";
}

function adapterOf({ source }: Draft): string {
  return source.adapter?.split("@")[0] ?? "";
}

function readOne(path: string): ReturnType<typeof sample>["files"][number] {
  const [file] = sample(path).files;
  if (file === undefined) throw new Error(`no sample ${path}`);
  return file;
}

function sourcesOf({ source }: Draft): readonly string[] {
  return [source.path, ...(source["x-also"] ?? []).map(({ path }) => path)];
}
