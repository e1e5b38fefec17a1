import type { ImportOptions } from "./importer.ts";

/** Options that an importer may pay attention to, as typed on the command line; the others are the command's own. */
const TYPED: ReadonlyMap<keyof ImportOptions, string> = new Map([
  ["only", "--only"],
  ["map", "--map"],
  ["step", "--step"],
  ["environment", "--environment"],
  ["window", "--window"],
  ["query", "--query"],
  ["reduce", "--reduce"],
  ["labels", "--labels"],
  ["findings", "--findings"],
]);

/**
 * Options that remember whether they were asked for: what an importer never looks at has no meaning for what it read, and
 * must be refused instead of ignored. `ignored` lists those, as typed, after the reading.
 */
export function watched(options: ImportOptions): {
  readonly options: ImportOptions;
  readonly ignored: () => readonly string[];
} {
  const asked = new Set<string | symbol>();
  const seen = new Proxy(options, {
    get(target, key) {
      asked.add(key);
      return Reflect.get(target, key) as unknown;
    },
  });
  const given = [...TYPED].filter(([key]) => options[key] !== undefined);
  return { options: seen, ignored: () => given.filter(([key]) => !asked.has(key)).map(([, typed]) => typed) };
}
