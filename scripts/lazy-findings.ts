import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "rolldown";

const folder = join(import.meta.dirname, "../src/core/findings");
const imported = /^import \{ (\w+) \} from "\.\/catalogue\/([\w-]+)\.ts";\n/gm;
const spread = /^export const catalogue = \{\n((?: {2}\.\.\.\w+,\n)+)\};$/m;

/** The files of the findings catalogue that are built as files of their own: their names without and with a folder. */
export function findingAreas(): Readonly<Record<string, string>> {
  const code = readFileSync(join(folder, "catalogue.ts"), "utf8");
  const [, names = ""] = spread.exec(code) ?? [];
  const files = new Map([...code.matchAll(imported)].map(([, name = "", file = ""]) => [name, file]));
  const areas = [...names.matchAll(/\w+/g)].map(([name]) => name);
  if (areas.length === 0 || !areas.every((name) => files.has(name)))
    throw new Error("the findings catalogue is no longer one object of areas: look again");
  const fileOf = (name: string): string => join(folder, "catalogue", `${files.get(name) ?? name}.ts`);
  return Object.fromEntries(areas.map((name) => [`findings-${name}`, fileOf(name)]));
}

/**
 * In source the catalogue is one object. Its 700 small functions cost a start 6 ms, and a command says a handful of
 * them: built, an entry is read from the file of its area when somebody asks for it. Nothing else about it changes.
 */
export function lazyFindings(): Plugin {
  return {
    name: "lazy-findings",
    async transform(code, id) {
      if (id !== join(folder, "catalogue.ts")) return null;
      const areaOf: Record<string, string> = {};
      for (const [chunk, file] of Object.entries(findingAreas())) {
        const exported = (await import(file)) as Record<string, object>;
        for (const found of Object.keys(exported[nameOf(chunk)] ?? {})) areaOf[found] = nameOf(chunk);
      }
      const lazy = `const areaOf = ${JSON.stringify(areaOf)};
const areas = {};
const entryOf = (code) => {
  if (!Object.hasOwn(areaOf, code)) return undefined;
  const area = areaOf[code];
  areas[area] ??= require("./findings-" + area + ".cjs")[area];
  return areas[area][code];
};
export const catalogue = new Proxy({}, {
  get: (_, code) => entryOf(code),
  has: (_, code) => Object.hasOwn(areaOf, code),
  ownKeys: () => Object.keys(areaOf),
  getOwnPropertyDescriptor: (_, code) =>
    Object.hasOwn(areaOf, code) ? { value: entryOf(code), enumerable: true, configurable: true } : undefined,
});`;
      const bare = code.replace(imported, "");
      return { code: bare.replace(spread, () => lazy), map: null };
    },
  };
}

function nameOf(chunk: string): string {
  return chunk.slice("findings-".length);
}
