/** What `--format` can be asked for; each command offers human and json, and those others that fit it. */
export type Format = "human" | "json" | "github" | "md";
