/** Any value that YAML or JSON can hold after loading: no dates, no bigints, no functions. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A mapping as loaded from a document; always with own keys only. */
export type JsonMap = { readonly [key: string]: Json };

/** Where a value stands inside one document: keys and zero-based indices from the root. */
export type Path = readonly (string | number)[];

/** True for a mapping (not a list, not null). */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for a list. `Array.isArray` loses `readonly`; this keeps it. */
export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** A scalar as text; a list or mapping as JSON. */
export function scalarText(value: Json): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The value at `path`, or undefined where any step is missing. Own properties only. */
export function valueAt(root: unknown, path: Path): Json | undefined {
  let here: unknown = root;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here as Json | undefined;
}
