import { CannotRun, cannot } from "../errors.ts";
import { readWith } from "../importers/index.ts";
import type { Importer, ImportInput, ImportOptions, ImportResult } from "../importers/importer.ts";
import { windowBefore, type Asked } from "./import-options.ts";

/** One source as its importer read it. */
export interface Read {
  readonly importer: Importer;
  readonly input: ImportInput;
  /** With a window that was counted back from the moment of measurement. */
  readonly options: ImportOptions;
  readonly result: ImportResult;
}

/** Reads sources. Throws CannotRun with the first error: of several either all can be imported or none is. */
export function readSources(
  sources: readonly { readonly importer: Importer; readonly input: ImportInput }[],
  asked: Asked,
): readonly Read[] {
  const read = sources.map(({ importer, input }) => {
    const options = settledOptions(importer, input, asked);
    return { importer, input, options, result: readWith(importer, input, options) };
  });
  const refusals = read.map(({ result }) => result.notes.filter(({ severity }) => severity === "error"));
  // Of several sources an option need not say something to each.
  const [refusal] = refusals.flat().filter(({ code }) => code !== UNUSED);
  if (refusal !== undefined) throw new CannotRun(refusal);
  const unused = refusals.flat().filter(({ code }) => code === UNUSED);
  if (unused[0] !== undefined && unused.length === read.length) throw new CannotRun(unused[0]);
  return read.map((each) => ({ ...each, result: { ...each.result, notes: withoutUnused(each.result) } }));
}

const UNUSED = "import-option-unused";

function withoutUnused({ notes }: ImportResult): ImportResult["notes"] {
  return notes.filter(({ code }) => code !== UNUSED);
}

function settledOptions(importer: Importer, input: ImportInput, { options, back }: Asked): ImportOptions {
  if (back === undefined) return options;
  const moments = importer.read(input, options).records.flatMap(({ observed }) => observed.at ?? []);
  const at = options.observedAt ?? moments.toSorted().at(-1);
  if (at !== undefined) return { ...options, window: windowBefore(at, back) };
  const expected = "the source does not say when it was measured; add `--observed-at`, or say FROM/TO";
  throw cannot("import-bad-option", { option: "--window", value: "back in time", expected });
}
