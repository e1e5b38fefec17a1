/** What `--format` can be asked for; each command offers human and json, and those others that fit it. */
export type Format = "human" | "json" | "ndjson" | "tsv" | "md" | "github" | "gitlab" | "junit" | "sarif" | "badge";

/** What fits a command that answers with findings: a check. */
export const checkFormats: readonly Format[] = ["github", "gitlab", "junit", "sarif", "md", "tsv", "ndjson"];
