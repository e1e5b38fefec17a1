import { finding, say } from "../core/findings/catalogue.ts";
import { shown } from "../core/findings/words.ts";
import { CannotRun } from "../errors.ts";
import type { OutImport } from "../generated/types.ts";
import type { Candidate } from "../importers/candidates.ts";
import { importers, readWith } from "../importers/index.ts";
import type { Outcome } from "../outcome.ts";
import { metricsOf } from "./import-body.ts";
import { madeFrom, type Given } from "./import-records.ts";
import type { Chosen, Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";

const NOTHING_WRITTEN = { schema: "mlc.out.import/v1", dry_run: false, changes: [], records: [], effects: [] } as const;

/** `mlc import --list`: every adapter, what it is recognised by, and one call. Needs no workspace. */
export function listAdapters(): Outcome {
  const adapters = importers.map(({ id, title, detects, example }) => ({
    ...{ id, title, detects },
    example: example ?? `mlc import FILE --as ${id}`,
  }));
  const body: OutImport = {
    ...NOTHING_WRITTEN,
    ok: true,
    findings: [],
    changes: [],
    records: [],
    effects: [],
    adapters,
  };
  return { exit: 0, body, findings: [], sourceLine: () => undefined };
}

/** What there is below a directory, with the command that imports each; nothing is written. The answer is no. */
export function listFound(
  opened: Opened,
  chosen: Chosen,
  pointed: { readonly path: string; readonly candidates: readonly Candidate[] },
  given: Given,
): Outcome {
  const { path, candidates } = pointed;
  const only = opened.workspace.models.length === 1 ? "" : ` --model ${chosen.files.id}`;
  const found = candidates.map((candidate) => outFound(chosen, candidate, candidates, given, only));
  const several = finding("import-several-below", { path, count: candidates.length, model: chosen.files.id });
  return outcomeOf(opened, [several], 1, (findings) => ({
    ...NOTHING_WRITTEN,
    ok: false,
    findings,
    ...{ changes: [], records: [], effects: [] },
    model: chosen.files.id,
    version: chosen.document.value.version,
    found,
  }));
}

function outFound(
  chosen: Chosen,
  candidate: Candidate,
  all: readonly Candidate[],
  given: Given,
  model: string,
): NonNullable<OutImport["found"]>[number] {
  const { path, importer, result } = candidate;
  // One place that two tools know has to be told which of them is meant.
  const twice = all.some((each) => each !== candidate && each.path === path);
  const standing = standingOf(chosen, candidate, given);
  return {
    path,
    importer: importer.id,
    what: importer.title,
    kinds: [...new Set(result.records.map(({ kind }) => kind))],
    metrics: result.records.flatMap(metricsOf).length,
    ...standing,
    run: `mlc import ${shown(path)}${model}${twice ? ` --as ${importer.id}` : ""}`,
  };
}

/** The record of an earlier import of the same with the same options, or why it cannot be imported as it is. */
function standingOf(
  chosen: Chosen,
  { importer, input }: Candidate,
  given: Given,
): { readonly already?: string; readonly refused?: string } {
  const { records, notes } = readWith(importer, input, given.options);
  const refusal = notes.find(({ severity, code }) => severity === "error" && code !== "import-option-unused");
  if (refusal !== undefined) return { refused: say(refusal) };
  try {
    const already = records.slice(0, 1).map((draft) => madeFrom(chosen, draft, given).already)[0];
    return already === undefined ? {} : { already };
  } catch (error) {
    if (error instanceof CannotRun) return { refused: error.message };
    throw error;
  }
}
