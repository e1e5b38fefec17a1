/** Names that stand in the files of a workspace, or in its repository. */
export type WorkspaceSource =
  | "model ids"
  | "models"
  | "versions"
  | "stages"
  | "moves"
  | "people"
  | "environments"
  | "exceptions"
  | "obligations"
  | "transitions"
  | "datasets"
  | "refs";

/** Names that ship with mlc. */
export type ShippedSource =
  | "commands"
  | "topics"
  | "explained"
  | "criteria"
  | "checkpoints"
  | "lifecycles"
  | "schemas"
  | "adapters"
  | "facts"
  | "fact values"
  | "hand-written kinds"
  | "kinds"
  | "roles"
  | "documents"
  | "card forms"
  | "export forms";

/** What a value is: words, names from somewhere, or a path that the shell completes. */
export interface Takes {
  readonly words?: readonly string[];
  readonly from?: readonly (WorkspaceSource | ShippedSource)[];
  readonly path?: "file" | "directory";
}

/** What an option's value is: by the command and the option, else by the name of the value in the definition (`<stage>`). */
export function takenByOption(command: string, long: string, value: string): Takes {
  return options[`${command} ${long}`] ?? values[value] ?? anything;
}

/** What an operand is: by the command and its name, else by its name alone. */
export function takenByOperand(command: string, name: string): Takes {
  return operands[`${command} ${name}`] ?? operands[name] ?? anything;
}

/** Nothing can be said: a day, a reason, a number. */
export const anything: Takes = {};

const from = (...sources: readonly (WorkspaceSource | ShippedSource)[]): Takes => ({ from: sources });
const words = (...all: readonly string[]): Takes => ({ words: all });

/** By the placeholder that stands in the definition of the option. */
const values: Readonly<Record<string, Takes>> = {
  adapter: from("adapters"),
  decision: words("approved", "approved-with-conditions", "rejected"),
  dir: { path: "directory" },
  file: { path: "file" },
  "from:to": from("moves"),
  kind: from("kinds"),
  lifecycle: from("lifecycles"),
  model: from("models"),
  path: { path: "file" },
  "path=value": from("fact values"),
  editor: words("vscode", "none"),
  person: from("people"),
  "record-id": from("transitions"),
  ref: from("refs"),
  rev: from("refs"),
  "rev|day": from("refs"),
  role: from("roles"),
  service: words("github", "gitlab", "none"),
  stage: from("stages"),
  tier: words("low", "medium", "high", "critical"),
  version: from("versions"),
};

/** Where the placeholder alone does not tell. */
const options: Readonly<Record<string, Takes>> = {
  "anchor --out": { path: "file" },
  "card --audience": words("public", "downstream", "authority"),
  "card --spec-version": words("1.6", "1.7"),
  "card --to": from("card forms"),
  "controls --framework": words("eu-ai-act", "gdpr", "iso-42001", "ml-test-score", "nist-ai-600-1", "nist-ai-rmf"),
  "controls --to": words("oscal"),
  "datasheet --to": words("md", "hf", "croissant", "json"),
  "export --table": words("version", "criterion", "metric", "deployment", "transition", "review"),
  "export --to": from("export forms"),
  "export --workspace": { path: "directory" },
  "impact --fail-on": words("served", "any"),
  "impact --kind": words("version", "model", "dataset", "source", "digest"),
  "import --environment": from("environments"),
  "import --field": anything,
  "import --of": words("baseline"),
  "import --step": words("best", "last"),
  "init --first": anything,
  "init --lifecycle": from("lifecycles"),
  "init --owner": anything,
  "log --kind": { from: ["kinds"], words: ["edit"] },
  "new --first": anything,
  "new --from": from("versions"),
  "retire --successor": { from: ["models"], words: ["none"] },
  "score --explain": from("criteria"),
  "score --fail-on": words("regression", "any", "below-target", "gate", "stale", "never"),
  "report --points": words("6", "12", "24"),
  "score --min-level": words("1", "2", "3", "4", "5"),
  "set --unset": from("facts"),
  "status --fail-on": words("stale", "overdue"),
  "status --sort": words("model", "stage", "days", "level", "score", "due"),
};

const operands: Readonly<Record<string, Takes>> = {
  checkpoint: from("checkpoints", "exceptions", "obligations"),
  criterion: from("criteria"),
  dir: { path: "directory" },
  environment: from("environments"),
  model: from("models"),
  models: from("models"),
  path: { path: "file" },
  range: from("refs"),
  rev: from("refs"),
  source: { path: "file" },
  "datasheet operands": from("models", "datasets"),
  "diff a": from("refs", "models"),
  "diff b": from("refs", "models"),
  "explain lifecycle": from("lifecycles"),
  "explain name": { from: ["explained"], words: ["lifecycle"] },
  "help topic": from("commands", "topics"),
  "impact ref": from("models", "datasets"),
  "new id": from("documents"),
  "new what": words("version", "model", "datasheet", "document"),
  "record operands": from("models", "hand-written kinds"),
  "rollback model": from("model ids"),
  "schema name": from("schemas"),
  "set operands": from("models", "fact values"),
  "show path": { from: ["facts"], words: ["lineage"] },
};
