import { pathText } from "../core/facts/path.ts";
import { isMap, type Json, type JsonMap, type Path } from "../core/json.ts";
import { modeline } from "../core/modeline.ts";
import type { InitDocument } from "../core/plans/init.ts";
import { shipped } from "../generated/data.ts";
import { emitYaml, flowText } from "../store/yaml/emit.ts";
import { emitKey } from "../store/yaml/emit-scalar.ts";
import { readYamlFile } from "../store/yaml/read.ts";

/**
 * A document as text: its template with the known values in their places, each with the file it was read from, and the
 * template's hints as comments for the rest. A document without a template is written plainly.
 */
export async function documentText(document: TemplateDocument): Promise<string> {
  const head = modeline(document.file, document.kind);
  const template = shipped.templates.documents[document.kind];
  if (template === undefined) return emitYaml(document.value, { head: [head] });
  const slots = slotsOf(template);
  const placed = new Set(slots.flatMap((slot) => (slot.key === undefined ? [] : [slot.key])));
  const rest = Object.keys(document.value).filter((key) => !placed.has(key));
  const lines = await Promise.all(slots.map((slot) => slotLines(slot, document)));
  const added = rest.flatMap((key) => valueLines(key, document.value[key] ?? null, [], 0, document.from));
  const all = [`# ${head}`, ...lines.flat(), ...added];
  return `${all.join("\n").trimEnd()}\n`;
}

/** A document of any kind that has a schema: its values, and for values that were read the file they come from. */
export type TemplateDocument = Omit<InitDocument, "kind"> & { readonly kind: string };

/** A stretch of a template: a key, as it stands or as a hint in comments, with its lines; or prose and blank lines. */
interface Slot {
  readonly key: string | undefined;
  readonly lines: readonly string[];
}

function slotsOf(template: string): readonly Slot[] {
  const slots: { key: string | undefined; lines: string[] }[] = [];
  for (const line of template.trimEnd().split("\n")) {
    const key = /^(?:# )?([a-z_]+):(?: |$)/.exec(line)?.[1];
    const last = slots.at(-1);
    // A hint goes on in lines that are indented behind their `#`.
    if (key === undefined && last?.key !== undefined && /^#? {2,}\S/.test(line)) last.lines.push(line);
    else slots.push({ key, lines: [line] });
  }
  return slots;
}

async function slotLines({ key, lines }: Slot, { value, from }: TemplateDocument): Promise<readonly string[]> {
  const known = key === undefined ? undefined : value[key];
  if (key === undefined || known === undefined) return lines;
  const written = valueLines(key, known, [], 0, from);
  if (!isMap(known) || lines[0]?.startsWith("#") !== true) return written;
  const open = Object.entries(await hintOf(key, lines)).filter(([inner]) => !Object.hasOwn(known, inner));
  const hints = open.map(([inner, example]) => `  # ${emitKey(inner)}: ${hintText(example)}`);
  // Before the keys: `mlc set` adds behind the last one, and comments there would end up in the middle.
  return [written[0] ?? "", ...hints, ...written.slice(1)];
}

/** What a hint would say without its `#`: the keys that are still open, with their examples. */
async function hintOf(key: string, lines: readonly string[]): Promise<JsonMap> {
  const text = lines.map((line) => `${line.replace(/^# ?/, "")}\n`).join("");
  const read = await readYamlFile({ file: `${key}.yaml`, bytes: new TextEncoder().encode(text) });
  const hint = read.ok ? read.value[key] : undefined;
  return isMap(hint) ? hint : {};
}

/** Words of choice stand as they are: `low, medium, high or critical` is no value to be quoted. */
function hintText(example: Json): string {
  return typeof example === "string" && /^[A-Za-z_ ,-]+$/.test(example) ? example : flowText(example);
}

/** `key: value` in block style, with `# from README.md` behind each value that was read. */
function valueLines(
  key: string,
  value: Json,
  above: Path,
  column: number,
  from: ReadonlyMap<string, string>,
): readonly string[] {
  const path = [...above, key];
  const source = from.get(pathText(path));
  const comment = source === undefined ? "" : ` # from ${source.replace(/[\u0000-\u001f\u007f]/g, "_")}`;
  const indent = " ".repeat(column);
  if (isMap(value) && Object.keys(value).length > 0 && source === undefined) {
    const inner = Object.entries(value).flatMap(([name, each]) => valueLines(name, each, path, column + 2, from));
    return [`${indent}${emitKey(key)}:`, ...inner];
  }
  const [first = "", ...below] = emitYaml({ [key]: value })
    .trimEnd()
    .split("\n");
  return [`${indent}${first}${comment}`, ...below.map((line) => (line === "" ? line : indent + line))];
}
