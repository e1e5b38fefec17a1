import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { schemaFile } from "../core/modeline.ts";
import { documentsIn } from "../store/workspace.ts";
import type { Opened } from "./open.ts";

/**
 * The schemas that the first lines of files lead editors to and that are not there: one note for each, at the first file
 * that needs it. A file that names another schema, or none, is the team's own choice.
 */
export function missingSchemas({ workspace, tree, sourceLine }: Opened): readonly Finding[] {
  const files = [workspace.config, ...workspace.models.flatMap(documentsIn)].map((each) => each.file);
  const needed = new Map<string, string[]>();
  for (const file of files) {
    const kind = /\$schema=(?:\.\.\/)*\.mlc\/schemas\/([a-z-]+)\.json\s*$/.exec(sourceLine(file, 1) ?? "")?.[1];
    if (kind !== undefined) needed.set(kind, [...(needed.get(kind) ?? []), file]);
  }
  return [...needed].flatMap(([kind, [first = "", ...others]]) => {
    const schema = schemaFile(kind);
    if (tree.kind(schema) !== undefined) return [];
    const folder = schema.slice(0, schema.lastIndexOf("/"));
    const args = { kind, schema, folder, files: others.length + 1 };
    return [finding("editor-schema-missing", args, { file: first, line: 1, column: 1 })];
  });
}
