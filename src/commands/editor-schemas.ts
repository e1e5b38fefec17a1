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
  return missingOf([namedSchemas([workspace.config, ...workspace.models.flatMap(documentsIn)], sourceLine)], tree);
}

/** The kinds of schema that the first lines of some files name, each with the files that do. */
export type NamedSchemas = ReadonlyMap<string, readonly string[]>;

/** The kinds of schema that the first lines of documents name. */
export function namedSchemas(
  documents: readonly { readonly file: string }[],
  sourceLine: Opened["sourceLine"],
): NamedSchemas {
  const needed = new Map<string, string[]>();
  for (const { file } of documents) {
    const kind = /\$schema=(?:\.\.\/)*\.mlc\/schemas\/([a-z-]+)\.json\s*$/.exec(sourceLine(file, 1) ?? "")?.[1];
    if (kind === undefined) continue;
    const files = needed.get(kind) ?? [];
    needed.set(kind, files);
    files.push(file);
  }
  return needed;
}

/** The same findings, from what documents name, in their order. */
export function missingOf(named: readonly NamedSchemas[], tree: Opened["tree"]): readonly Finding[] {
  const needed = new Map<string, string[]>();
  for (const [kind, files] of named.flatMap((each) => [...each])) {
    const known = needed.get(kind) ?? [];
    needed.set(kind, known);
    for (const file of files) known.push(file);
  }
  return [...needed].flatMap(([kind, [first = "", ...others]]) => {
    const schema = schemaFile(kind);
    if (tree.kind(schema) !== undefined) return [];
    const folder = schema.slice(0, schema.lastIndexOf("/"));
    const args = { kind, schema, folder, files: others.length + 1 };
    return [finding("editor-schema-missing", args, { file: first, line: 1, column: 1 })];
  });
}
