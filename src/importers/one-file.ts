import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isMap, type JsonMap } from "../core/json.ts";
import type { Detection, ImportInput, ImportResult, SourceFile } from "./importer.ts";
import { readJson } from "./lenient-json.ts";
import { publicPath } from "./source.ts";

/** What a file lacks to be this tool's, in words; undefined where it is this tool's. */
export type MissingIn = (file: SourceFile) => string | undefined;

/** Certain where one of the files is this tool's, else what the first one lacks. */
export function detectFile(input: ImportInput, missingIn: MissingIn): Detection {
  const missing = input.files.map(missingIn);
  return missing.includes(undefined) ? "certain" : { missing: missing[0] ?? "no file" };
}

/** The only file of this tool, or why there is none: nothing is its own, or several runs are. */
export function onlyFile(
  input: ImportInput,
  tool: string,
  missingIn: MissingIn,
): { readonly file: SourceFile } | { readonly refused: ImportResult } {
  const [file, second] = input.files.filter((each) => missingIn(each) === undefined);
  if (file === undefined) return { refused: nothing(...input.files.slice(0, 1).map(wrong(tool, missingIn))) };
  if (second === undefined) return { file };
  const files = input.files.filter((each) => missingIn(each) === undefined).map(({ path }) => publicPath(path));
  return { refused: nothing(finding("import-several-files", { path: input.directory ?? ".", files, tool })) };
}

/** The only file of this tool that is one JSON object, with what had to be said about reading it; or why there is none. */
export function onlyDocument(
  input: ImportInput,
  tool: string,
  missingIn: MissingIn,
):
  | { readonly file: SourceFile; readonly document: JsonMap; readonly notes: readonly Finding[] }
  | { readonly refused: ImportResult } {
  const only = onlyFile(input, tool, missingIn);
  if ("refused" in only) return only;
  const reading = readJson(only.file);
  if ("fault" in reading) return { refused: nothing(reading.fault) };
  return isMap(reading.value)
    ? { file: only.file, document: reading.value, notes: reading.notes }
    : { refused: nothing() };
}

/** No record, and what has to be said about it. */
export function nothing(...notes: readonly Finding[]): ImportResult {
  return { records: [], facts: [], notes };
}

function wrong(adapter: string, missingIn: MissingIn): (file: SourceFile) => Finding {
  return (file) => {
    const reading = readJson(file);
    if ("fault" in reading) return reading.fault;
    return finding("import-wrong-adapter", { path: file.path, adapter, missing: missingIn(file) ?? "nothing" });
  };
}
