/** Where the stand-alone schema of a document kind stands, from the workspace's root. */
export function schemaFile(kind: string): string {
  return `.mlc/schemas/${kind}.json`;
}

/**
 * The comment (without `# `) that opens every YAML file mlc writes, so that editors complete and check it: the schema's path
 * relative to the file's own directory, as yaml-language-server reads it. `file` is relative to the workspace's root, with `/`.
 */
export function modeline(file: string, kind: string): string {
  return `yaml-language-server: $schema=${"../".repeat(file.split("/").length - 1)}${schemaFile(kind)}`;
}
