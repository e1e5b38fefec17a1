import { homeOf } from "../../core/facts/origin.ts";
import { parsePath } from "../../core/facts/path.ts";
import type { Json, Path } from "../../core/json.ts";
import type { Sheet } from "../card-json/sheet.ts";
import type { Notebook } from "../prefill/reading.ts";

/**
 * Properties named `mlc:` and a fact path go back to the field they came from, `mlc:absent` with the reason why there is
 * no answer; of OWASP's names the one that mlc writes. Gives the paths that were named, whether taken or not.
 */
export function properties(sheet: Sheet, at: Path, notes: Notebook): ReadonlySet<string> {
  const said = new Set<string>();
  const places = [
    ...sheet.places([...at, "modelCard", "properties"]),
    ...sheet.places([...at, "properties"]),
    ...sheet.places([...at, "modelCard", "considerations", "environmentalConsiderations", "properties"]),
  ];
  for (const place of places) {
    const name = sheet.text([...place, "name"]);
    const value = name === undefined ? undefined : sheet.take([...place, "value"]);
    if (name === undefined || typeof value !== "string") continue;
    const path = name.startsWith("mlc:") ? name.slice("mlc:".length) : OWASP[name];
    if (path === undefined) {
      notes.leave("card", `${name}: ${value}`, "mlc has no field for this property");
      continue;
    }
    if (path === "absent") absent(value, notes);
    else if (OWN.has(path)) said.add(path);
    else {
      said.add(path);
      if (FILLED.has(documentOf(path))) notes.take(path, valueIn(path, value));
      else notes.leave(path, value, "it is told by records or by another file than a card fills");
    }
  }
  return said;
}

const OWASP: Readonly<Record<string, string>> = {
  "genai:aibom:modelcard:contextLength": "architecture.context_length",
};

/** What a workspace says of itself, and how the BOM was made. */
const OWN = new Set(["model.id", "stage", "confidenceInterval", "scope"]);

const FILLED = new Set(["model", "card", "governance", "version"]);

function documentOf(path: string): string {
  try {
    return homeOf(parsePath(path))?.document ?? "";
  } catch {
    return "";
  }
}

/** Texts stand as they are, everything else as JSON. */
function valueIn(path: string, text: string): Json {
  const isJson = /^[[{]/.test(text) || NUMBERS.test(path);
  if (!isJson) return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

const NUMBERS = /(?:parameters|context_length|_kwh|_kg|bytes)$/;

function absent(text: string, notes: Notebook): void {
  const [, path = "", form = "", reason = ""] = /^([\w.-]+): (na|unknown|withheld|todo): ([\s\S]+)$/.exec(text) ?? [];
  if (FILLED.has(documentOf(path))) notes.take(path, { [form]: reason });
}
