import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonMap } from "../core/json.ts";

/** The versions of CycloneDX whose official schemas mlc has. */
export const checkedVersions: readonly string[] = ["1.6", "1.7"];

/** The official schemas and what they refer to, each with the `$id` by which the others know it. */
export interface CyclonedxSchemas {
  readonly boms: Readonly<Record<string, JsonMap>>;
  readonly others: readonly JsonMap[];
}

/**
 * The official JSON Schemas of CycloneDX 1.6 and 1.7 with the SPDX, JSF and cryptography ones, from
 * @cyclonedx/cyclonedx-library (Apache-2.0). In source they are read from that package; built, from one compressed file
 * beside the code (scripts/cyclonedx-schemas.ts).
 */
export function cyclonedxSchemas(): CyclonedxSchemas {
  const folder = join(import.meta.dirname, "../../node_modules/@cyclonedx/cyclonedx-library/res/schema");
  const read = (name: string): JsonMap => {
    const file = `${name}.SNAPSHOT.schema.json`;
    const schema = JSON.parse(readFileSync(join(folder, file), "utf8")) as JsonMap;
    return { ...schema, $id: `http://cyclonedx.org/schema/${file}` };
  };
  return {
    boms: Object.fromEntries(checkedVersions.map((version) => [version, read(`bom-${version}`)])),
    others: ["spdx", "jsf-0.82", "cryptography-defs"].map(read),
  };
}
