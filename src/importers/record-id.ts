import { createHash } from "node:crypto";
import { canonicalJson } from "../core/digest.ts";
import type { Json } from "../core/json.ts";
import type { Draft, ImportOptions } from "./importer.ts";

/**
 * The 12 hex digits in the name of an imported record: sha256 over the bytes of its sources, the adapter, the options
 * that change what is recorded, the subject and the part. Importing the same again gives the same name, so it is a no-op.
 */
export function importedRecordHex(
  draft: Pick<Draft, "source" | "part">,
  options: ImportOptions,
  subject: Json,
): string {
  const { source, part } = draft;
  const { allowPartial: _, ...changing } = options;
  const identity = {
    source_sha256: [source.sha256, ...(source["x-also"] ?? []).map((file) => file.sha256)],
    adapter: source.adapter ?? null,
    options: JSON.parse(JSON.stringify(changing)) as Json,
    subject,
    part,
  };
  return createHash("sha256").update(canonicalJson(identity)).digest("hex").slice(0, 12);
}
