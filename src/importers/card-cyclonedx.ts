import { isList, isMap, type Json, type JsonMap, type Path } from "../core/json.ts";
import { considerations } from "./card-cyclonedx/considerations.ts";
import { component } from "./card-cyclonedx/component.ts";
import { properties } from "./card-cyclonedx/properties.ts";
import { sheetOn } from "./card-json/sheet.ts";
import type { Importer, ImportInput, ImportResult, SourceFile } from "./importer.ts";
import { jsonOf } from "./lenient-json.ts";
import { detectFile, nothing, onlyDocument } from "./one-file.ts";
import { notebook } from "./prefill/reading.ts";
import { publicPath } from "./source.ts";
import { decode } from "./text.ts";

/**
 * A CycloneDX ML-BOM (1.5 to 1.7): the model of `metadata.component`, else the only component of type
 * machine-learning-model. Fills what nobody answered yet; properties named `mlc:` go back to the fields they came from.
 */
export const cardCyclonedx: Importer = {
  id: "cyclonedx",
  title: "CycloneDX bill of materials of a model (ML-BOM)",
  detects: "JSON with `bomFormat` CycloneDX and a component of type `machine-learning-model`",
  example: "mlc import bom.json",
  fills: true,
  detect: (input) => detectFile(input, missingIn),
  read,
};

function missingIn(file: SourceFile): string | undefined {
  const value = jsonOf(file);
  if (!isMap(value) || value["bomFormat"] !== "CycloneDX") return "no `bomFormat` CycloneDX";
  return modelsIn(value).length === 0 ? "no component of type `machine-learning-model`" : undefined;
}

/** The places of components that are models. */
function modelsIn(bom: JsonMap): readonly Path[] {
  const metadata = isMap(bom["metadata"]) ? bom["metadata"]["component"] : undefined;
  const listed = isList(bom["components"]) ? bom["components"] : [];
  return [
    ...(isModel(metadata) ? [["metadata", "component"]] : []),
    ...listed.flatMap((each, at): Path[] => (isModel(each) ? [["components", at]] : [])),
  ];
}

function isModel(value: Json | undefined): boolean {
  return isMap(value) && value["type"] === "machine-learning-model";
}

function read(input: ImportInput): ImportResult {
  const only = onlyDocument(input, "cyclonedx", missingIn);
  if ("refused" in only) return only.refused;
  const { file, document } = only;
  const [at, second] = modelsIn(document);
  if (at === undefined) return nothing();
  const path = publicPath(file.path);
  const text = decode(file);
  const sheet = sheetOn(path, typeof text === "string" ? text : "", document, HEAD);
  for (const key of ["type", "bom-ref"]) sheet.take([...at, key]);
  const notes = notebook(file.path);
  const said = properties(sheet, at, notes);
  component(sheet, at, notes, said);
  considerations(sheet, [...at, "modelCard", "considerations"], notes);
  sheet.take([...at, "modelCard", "bom-ref"]);
  results(sheet, at);
  if (second !== undefined && at[0] !== "metadata") sheet.leave(second, "the first model of the file was read");
  return { records: [], facts: notes.reading.facts, notes: [...only.notes, ...notes.reading.notes, ...sheet.unread()] };
}

/** What every BOM has, about itself. */
const HEAD: readonly Path[] = [
  ...["$schema", "bomFormat", "specVersion", "serialNumber", "version", "dependencies"].map((key) => [key]),
  ...["timestamp", "tools", "lifecycles"].map((key) => ["metadata", key]),
];

/** Numbers in a BOM do not say how they were measured: they are no evidence. */
function results(sheet: ReturnType<typeof sheetOn>, at: Path): void {
  const metrics = [...at, "modelCard", "quantitativeAnalysis", "performanceMetrics"];
  const because = "a number without the run behind it is no evidence: import the file the evaluation wrote";
  for (const place of sheet.places(metrics)) sheet.leave(place, because);
  sheet.leave([...at, "modelCard", "quantitativeAnalysis"], because);
}
