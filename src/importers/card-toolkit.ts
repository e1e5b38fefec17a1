import { isMap, type Json, type JsonMap, type Path } from "../core/json.ts";
import { sheetOn, type Sheet } from "./card-json/sheet.ts";
import type { Importer, ImportInput, ImportResult, SourceFile } from "./importer.ts";
import { jsonOf } from "./lenient-json.ts";
import { detectFile, onlyDocument } from "./one-file.ts";
import { notebook, type Notebook } from "./prefill/reading.ts";
import { publicPath } from "./source.ts";
import { decode } from "./text.ts";

/**
 * A card of Google's Model Card Toolkit (schema v0.0.2, model_card.schema.json): fills what nobody answered yet. Its
 * numbers, graphics and data sets are told of: they belong to records and datasheets.
 */
export const cardToolkit: Importer = {
  id: "model-card-toolkit",
  title: "Model Card Toolkit (JSON, v0.0.2)",
  detects: "JSON with `model_details` beside `model_parameters`, `quantitative_analysis` or `considerations`",
  example: "mlc import model_card.json",
  fills: true,
  detect: (input) => detectFile(input, missingIn),
  read,
};

const KEYS = ["model_details", "model_parameters", "quantitative_analysis", "considerations", "schema_version"];

function missingIn(file: SourceFile): string | undefined {
  const value = jsonOf(file);
  if (!isMap(value) || !isMap(value["model_details"])) return "no `model_details`";
  if (!Object.keys(value).every((key) => KEYS.includes(key))) return "keys that no card of the toolkit has";
  return Object.keys(value).length > 1 ? undefined : "nothing beside `model_details`";
}

function read(input: ImportInput): ImportResult {
  const only = onlyDocument(input, "model-card-toolkit", missingIn);
  if ("refused" in only) return only.refused;
  const { file, document } = only;
  const text = decode(file);
  const sheet = sheetOn(publicPath(file.path), typeof text === "string" ? text : "", document, [["schema_version"]]);
  const notes = notebook(file.path);
  details(sheet, notes);
  parameters(sheet, notes);
  limits(sheet, notes);
  const because = "a number without the run behind it is no evidence: import the file the evaluation wrote";
  sheet.leave(["quantitative_analysis"], because);
  return { records: [], facts: notes.reading.facts, notes: [...only.notes, ...notes.reading.notes, ...sheet.unread()] };
}

function details(sheet: Sheet, notes: Notebook): void {
  const at = (...steps: Path): Path => ["model_details", ...steps];
  notes.take("model.name", sheet.text(at("name")));
  notes.take("card.summary", sheet.text(at("overview")));
  notes.take("card.description", sheet.text(at("documentation")));
  const owners = sheet.places(at("owners"));
  const named = owners.flatMap((place) => sheet.text([...place, "name"]) ?? []);
  notes.take("card.developers", filled(named.map((name) => ({ name }))));
  const [contact] = owners.flatMap((place) => sheet.text([...place, "contact"]) ?? []);
  notes.take("card.contact", contact);
  version(sheet, notes);
  licence(sheet, at("licenses"), notes);
  const links = sheet.places(at("references")).flatMap((place) => sheet.text([...place, "reference"]) ?? []);
  notes.take("card.about.more", links.length === 0 ? undefined : links.map((each) => `- ${each}`).join("\n"));
  for (const place of sheet.places(at("citations"))) {
    const style = sheet.text([...place, "style"]);
    const said = sheet.text([...place, "citation"]);
    const isBibtex = /^bibtex$/i.test(style ?? "") || /^\s*@\w+\s*\{/.test(said ?? "");
    notes.take(`card.about.citation.${isBibtex ? "bibtex" : "apa"}`, said);
  }
  sheet.leave(at("path"), "where weights are kept stands in the version: `mlc set … weights.uri=`");
}

function version(sheet: Sheet, notes: Notebook): void {
  const at = ["model_details", "version"];
  const [name, date, diff] = ["name", "date", "diff"].map((key) => sheet.text([...at, key]));
  if (name === undefined && date === undefined && diff === undefined) return;
  const day = /^\d{4}-\d\d-\d\d$/.test(date ?? "") ? date : undefined;
  const change = [diff, day === undefined ? date : undefined].filter((each) => each !== undefined).join("; ");
  const said: JsonMap = {
    ...(name === undefined ? {} : { version: name }),
    ...(day === undefined ? {} : { date: day }),
    ...(change === "" ? {} : { change }),
  };
  notes.take("card.about.changelog", [said]);
}

/** One licence; an identifier or the text of one, never both (the schema says so). */
function licence(sheet: Sheet, path: Path, notes: Notebook): void {
  const [only, second] = sheet.places(path);
  if (only === undefined) return;
  const entry = second === undefined ? sheet.take(only) : undefined;
  const { identifier, custom_text: custom } = isMap(entry) ? entry : {};
  if (second !== undefined)
    sheet.leave(path, "several licences: which of them holds for the weights is for people to say");
  else if (typeof identifier === "string" && custom === undefined) notes.take("card.license.id", identifier);
  else if (typeof custom === "string" && identifier === undefined) {
    notes.take("card.license.id", "other");
    const isName = custom.length <= 200 && !custom.includes("\n");
    notes.take(isName ? "card.license.name" : "card.license.x-text", custom);
  } else notes.leave("card.license", entry ?? null, "a licence has an identifier or a text of its own, one of the two");
}

function parameters(sheet: Sheet, notes: Notebook): void {
  const at = (key: string): Path => ["model_parameters", key];
  notes.take("architecture.name", sheet.text(at("model_architecture")));
  for (const [key, path] of [
    ["input_format", "architecture.x-input_format"],
    ["output_format", "architecture.x-output_format"],
  ] as const) {
    notes.take(path, sheet.text(at(key)));
    notes.take(`${path}_map`, sheet.take(at(`${key}_map`)));
  }
  sheet.leave(at("data"), "data is described in a datasheet: `mlc new datasheet`");
}

function limits(sheet: Sheet, notes: Notebook): void {
  const list = (key: string): readonly string[] =>
    sheet
      .places(["considerations", key])
      .flatMap((place) => sheet.text([...place, "description"]) ?? sheet.text(place) ?? []);
  notes.take("model.intended_users", filled(list("users")));
  notes.take("model.intended_use", filled(list("use_cases")));
  notes.take("card.limits.limitations", filled(list("limitations")));
  notes.take("card.limits.tradeoffs", filled(list("tradeoffs")));
  const risks = sheet.places(["considerations", "ethical_considerations"]).flatMap((place, at): JsonMap[] => {
    const statement = sheet.text([...place, "name"]);
    const mitigation = sheet.text([...place, "mitigation_strategy"]);
    if (statement === undefined) return [];
    return [{ id: `R-${String(at + 1)}`, statement, ...(mitigation === undefined ? {} : { mitigation }) }];
  });
  notes.take("risks", filled(risks));
}

function filled(list: readonly Json[]): Json | undefined {
  return list.length === 0 ? undefined : list;
}
