/**
 * JSON with keys in code-unit order, indented by two spaces, or on one line. Characters a terminal or a log viewer
 * would act on are written as escapes, which every JSON reader undoes.
 */
export function jsonText(value: unknown, layout: "indented" | "line" = "indented"): string {
  return JSON.stringify(sorted(value), undefined, layout === "line" ? undefined : 2).replace(active, escapes);
}

/** Most of a document is scalars, and lists of them: those are looked at where they stand, and not copied. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? sortedList(value) : sortedMap(value as Readonly<Record<string, unknown>>);
}

function sortedList(list: readonly unknown[]): readonly unknown[] {
  return list.some((each) => typeof each === "object") ? list.map(sorted) : list;
}

function sortedMap(map: Readonly<Record<string, unknown>>): unknown {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(map).sort()) {
    const part = map[key];
    const value = typeof part === "object" ? sorted(part) : part;
    // Assigned, it would become the prototype and vanish.
    if (key === "__proto__") Object.defineProperty(result, key, { value, enumerable: true });
    else result[key] = value;
  }
  return result;
}

/** JSON.stringify escapes C0 and lone surrogates itself; what is left stands inside strings only. */
const active =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

function escapes(found: string): string {
  return Array.from(
    { length: found.length },
    (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}
