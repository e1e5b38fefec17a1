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

/**
 * Inquirer loads an editor's way to read files in any encoding, 350 KB of tables, for a kind of question that mlc never
 * asks. What stands in its place says so.
 */
export function withoutEditorInInquirer(): Plugin {
  const name = "@inquirer/external-editor";
  return {
    name: "without-editor-in-inquirer",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}`
        ? `const none = () => { throw new Error("mlc opens no editor"); };
export { none as editAsync, none as edit, none as ExternalEditor };`
        : null,
  };
}
