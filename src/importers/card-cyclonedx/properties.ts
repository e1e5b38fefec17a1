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
    const at = [...place, "value"];
    const text = name === undefined ? undefined : sheet.text(at);
    if (name === undefined || text === undefined) continue;
    const path = name.startsWith("mlc:") ? name.slice("mlc:".length) : OWASP[name];
    if (path !== undefined) said.add(path);
    const value = path === undefined || path === "absent" ? text : valueIn(path, text);
    if (path === "absent") absent(text, notes);
    else if (path !== undefined && OWN.has(path)) continue;
    else if (path === undefined) sheet.leave(at, `mlc has no field for the property ${name}`);
    else if (!FILLED.has(documentOf(path)))
      sheet.leave(at, `${path} stands in records, or in a file that no card fills`);
    else if (value === undefined) sheet.leave(at, `${path} is a number`);
    else notes.take(path, value);
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

/** Texts stand as they are, everything else as JSON; undefined where a number is wanted and none is said. */
function valueIn(path: string, text: string): Json | undefined {
  const isNumber = NUMBERS.test(path);
  if (isNumber) return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
  if (!/^[[{]/.test(text)) return text;
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
