import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Plugin } from "rolldown";
import { schemas } from "../src/generated/schemas.ts";

const file = join(import.meta.dirname, "../src/generated/schemas.ts");

/** The file beside the code that holds mlc's own schemas as stand-alone texts. */
export const ownSchemasFile = "schemas.br";

/** The texts in one file: a tenth of what they are as code. */
export function compressedOwnSchemas(): Buffer {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(JSON.stringify(schemas), { params });
}

/** In source the schemas are a module; built, they are read from their file when `mlc schema` or `mlc init` asks for them. */
export function shippedOwnSchemas(): Plugin {
  return {
    name: "shipped-own-schemas",
    transform(_code, id) {
      if (id !== file) return null;
      // Put together when it runs, since the file is beside what is built and not beside the source.
      const code = `import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
const beside = (name) => require.resolve("./" + name);
export const schemas = JSON.parse(brotliDecompressSync(readFileSync(beside("${ownSchemasFile}"))).toString());`;
      return { code, map: null };
    },
  };
}
