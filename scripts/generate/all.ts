import { readCatalogue, dataText } from "./catalogue.ts";
import { readSchemas } from "./sources.ts";
import { typesText } from "./types.ts";

/** Every generated file, by path from the project's root, with the text it must have. */
export async function generated(): Promise<Record<string, string>> {
  const schemas = readSchemas();
  return {
    "src/generated/types.ts": await typesText(schemas),
    "src/generated/data.ts": dataText(readCatalogue()),
  };
}
