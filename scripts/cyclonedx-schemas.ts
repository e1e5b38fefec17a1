import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Plugin } from "rolldown";
import { isList, isMap, type Json } from "../src/core/json.ts";
import { checkedVersions, cyclonedxSchemas } from "../src/store/cyclonedx-schemas.ts";

const file = join(import.meta.dirname, "../src/store/cyclonedx-schemas.ts");

/** The file beside the code that holds the official schemas of CycloneDX. */
export const schemasFile = "cyclonedx-schemas.br";

/** A module of the package they come from, so that its licence and notice are passed on. */
export const schemasModule = join(
  import.meta.dirname,
  "../node_modules/@cyclonedx/cyclonedx-library/res/schema/README.md",
);

/** What was changed in them, which their licence asks to be said. */
export const schemasChange =
  "mlc contains the JSON schemas of CycloneDX 1.6 and 1.7, SPDX, JSF and cryptography-defs of this package, in one compressed file. Titles, descriptions, examples and comments are left out.";

/** The schemas as one file: 13 KB instead of the 490 KB that they are with their descriptions. */
export function compressedSchemas(): Buffer {
  const { boms, others } = cyclonedxSchemas();
  const text = JSON.stringify({ boms: bare(boms), others: bare(others) });
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
}

/** In source the schemas are read from the development package; built, from their file. */
export function shippedCyclonedxSchemas(): Plugin {
  return {
    name: "shipped-cyclonedx-schemas",
    transform(_code, id) {
      if (id !== file) return null;
      // Put together when it runs, since the file is beside what is built and not beside the source.
      const code = `import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
const beside = (name) => require.resolve("./" + name);
export const checkedVersions = ${JSON.stringify(checkedVersions)};
export const cyclonedxSchemas = () => JSON.parse(brotliDecompressSync(readFileSync(beside("${schemasFile}"))).toString());`;
      return { code, map: null };
    },
  };
}

/** A schema without what validates nothing. A property may have one of these names: then its value is a schema. */
export function bare(schema: Json): Json {
  if (isList(schema)) return schema.map(bare);
  if (!isMap(schema)) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => !isAnnotation(key, value));
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]));
}

function isAnnotation(key: string, value: Json): boolean {
  if (key === "meta:enum") return true;
  if (key === "examples") return isList(value);
  return ["title", "description", "$comment", "deprecated"].includes(key) && !isMap(value);
}
