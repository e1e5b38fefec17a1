import { finding } from "../../core/findings/catalogue.ts";
import { isList, isMap, type Json } from "../../core/json.ts";
import type { ImportResult } from "../importer.ts";
import { publicLabel, publicName } from "../public-text.ts";
import { publicPath } from "../source.ts";
import type { MlflowFile } from "./files.ts";

/**
 * A version in a model registry: a name, a number, labels, and the run that made it. None of it was measured, and none of it
 * says what is served: it is told, and only the name is offered. Aliases come before stages, which MLflow 2.9 deprecated.
 */
export function readRegistry({ file, value }: MlflowFile): ImportResult {
  const from = publicPath(file.path);
  const name = publicName(value["name"]) ?? "a model";
  const version = publicLabel(value["version"]) ?? "?";
  const aliases = aliasesOf(value["aliases"]);
  const stage = publicLabel(value["current_stage"]);
  const labels = aliases.length > 0 ? aliases : stage === undefined || stage === "None" ? [] : [stage];
  const run = publicLabel(value["run_id"]);
  return {
    records: [],
    facts: name === "a model" ? [] : [{ path: "model.name", value: name, from }],
    notes: [finding("import-registry-entry", { name, version, labels, ...(run === undefined ? {} : { run }) })],
  };
}

/** A list of names; the file store of a whole model has an object, name to version. */
function aliasesOf(raw: Json | undefined): readonly string[] {
  const names = isList(raw) ? raw : isMap(raw) ? Object.keys(raw) : [];
  return names.map(publicLabel).filter((each) => each !== undefined);
}
