import type { Path } from "./json.ts";

/**
 * The 1-based line and column of the value (with `atKey` of the key) at a path of a text that JSON.parse accepts; of the
 * nearest parent that is there otherwise. Columns count UTF-16 units.
 */
export function placeInJson(
  text: string,
  path: Path,
  atKey = false,
): { readonly line: number; readonly column: number } {
  let at = skipSpace(text, text.startsWith("\uFEFF") ? 1 : 0);
  for (const [index, step] of path.entries()) {
    const found = entered(text, at, step);
    if (found === undefined) break;
    at = atKey && index === path.length - 1 ? found.key : found.value;
  }
  return positionIn(text, at);
}

/** The 1-based line and column of an offset. */
export function positionIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const start = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  return { line: before.split(/\r\n|\r|\n/).length, column: offset - start + 1 };
}

/** Where the entry of a mapping or list at `at` stands. A key that stands twice is the last, as JSON.parse reads it. */
function entered(
  text: string,
  at: number,
  step: string | number,
): { readonly key: number; readonly value: number } | undefined {
  const open = text[at];
  if (open !== "{" && open !== "[") return undefined;
  let here = skipSpace(text, at + 1);
  let found: { key: number; value: number } | undefined;
  for (let index = 0; here < text.length && text[here] !== "}" && text[here] !== "]"; index += 1) {
    const key = here;
    let name: string | number = index;
    if (open === "{") {
      const end = afterString(text, here);
      name = JSON.parse(text.slice(here, end)) as string;
      here = skipSpace(text, skipSpace(text, end) + 1);
    }
    if (name === (open === "{" ? String(step) : step)) found = { key, value: here };
    if (found !== undefined && open === "[") return found;
    here = skipSpace(text, afterValue(text, here));
    if (text[here] === ",") here = skipSpace(text, here + 1);
  }
  return found;
}

function afterValue(text: string, at: number): number {
  let depth = 0;
  for (let here = at; here < text.length; here += 1) {
    const sign = text[here] ?? "";
    if (sign === '"') here = afterString(text, here) - 1;
    else if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
    else if (depth === 0 && /[,\s]/.test(sign)) return here;
    if (depth < 0) return here;
    if (depth === 0 && (sign === "}" || sign === "]" || sign === '"')) return here + 1;
  }
  return text.length;
}

function afterString(text: string, at: number): number {
  let here = at + 1;
  while (here < text.length && text[here] !== '"') here += text[here] === "\\" ? 2 : 1;
  return here + 1;
}

function skipSpace(text: string, at: number): number {
  let here = at;
  while (here < text.length && " \t\n\r".includes(text[here] ?? "x")) here += 1;
  return here;
}
