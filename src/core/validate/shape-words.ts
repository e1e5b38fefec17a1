import { isList, isMap, type Json, type Path } from "../json.ts";

/** What a named form of text looks like, in words and as an example. Every form of schemas/defs.schema.json has one. */
export const forms: Readonly<Record<string, { readonly wanted: string; readonly example: string }>> = {
  Day: { wanted: "a real calendar day, YYYY-MM-DD", example: '"2026-11-02"' },
  Moment: { wanted: "a calendar day or a UTC time ending in Z", example: '"2026-11-02" or "2026-11-02T09:30:00Z"' },
  Digest: {
    wanted: "a digest: its algorithm, a colon and lower-case hexadecimal digits in full",
    example: "`sha256:` and 64 digits (also sha512, sha1, md5, git and lakefs, each with its own number of digits)",
  },
  Sha256: { wanted: "a SHA-256 of 64 lower-case hexadecimal digits", example: "the output of `sha256sum FILE`" },
  Commit: {
    wanted: "a full commit id of 40 lower-case hexadecimal digits",
    example: "the output of `git rev-parse HEAD`",
  },
  CommitPrefix: {
    wanted: "a commit id, at least its first seven hexadecimal digits",
    example: "the output of `git rev-parse --short HEAD`",
  },
  FindingCode: {
    wanted: "the code of a finding: lower-case words joined by hyphens",
    example: "`record-removed`",
  },
  ModelId: {
    wanted: "a model id: lower-case letters, digits and hyphens, at most 63, no device name of Windows",
    example: "`support-llm`",
  },
  DatasetId: {
    wanted: "a dataset id: lower-case letters, digits, hyphens, dots and underscores",
    example: "`support-chats`",
  },
  VersionId: {
    wanted: "a version: letters, digits, dots, hyphens, underscores and plus signs, at most 63",
    example: '`"1.2.0"`',
  },
  PersonId: {
    wanted: "the id of a person in mlc.yaml: lower-case letters, digits, dots, hyphens, underscores",
    example: "`ana`",
  },
  StageId: { wanted: "a stage: lower-case letters, digits and hyphens", example: "`evaluation`" },
  RecordId: {
    wanted: "a record id: day, kind and twelve hexadecimal digits",
    example: "`2026-11-02-review-5be01c77a1b2`",
  },
  LocalId: { wanted: "an id: letters, digits, dots, colons, hyphens and underscores", example: "`R-1`" },
  CriterionId: { wanted: "the id of a criterion", example: "`GOV-01`, or `X-` and a name for a criterion of your own" },
  CheckpointId: { wanted: "a checkpoint: lower-case letters, digits and hyphens", example: "`post-fine-tuning`" },
  MetricId: { wanted: "the name of a metric on one line", example: "`exact_match`" },
  FactPath: { wanted: "a fact path: keys joined by dots, `[]` for each entry of a list", example: "`scope.risk_tier`" },
  Email: { wanted: "an e-mail address", example: "`ana@acme.example`" },
  FilePath: {
    wanted: "a path inside the repository: relative, with forward slashes, without `..` and `.git`",
    example: "`configs/lora.yaml`",
  },
  WebUrl: {
    wanted: "an http or https address without a user name, password or an internal metadata address",
    example: "`https://acme.example/paper`",
  },
  StorageUri: {
    wanted:
      "where the bytes are kept: an https, hf, dvc, s3, gs, az, lakefs, git+https or ssh address, or a path inside the repository",
    example: "`hf://acme/support-llm@REVISION` or `dvc://data/chats.dvc`",
  },
  Reference: {
    wanted:
      "a path inside the repository, or an https, mailto, hf, dvc, s3, gs, az or lakefs address without a password",
    example: "`docs/rollback.md` or `https://acme.example/rollback`",
  },
  ModelGlob: { wanted: "directories below mlc.yaml, `*` for one path segment", example: "`models/*`" },
  Pinned: { wanted: "a shipped name and its major version", example: "`default@1`" },
  LifecycleRef: {
    wanted: "a shipped lifecycle with its major version, or the path of one's own",
    example: "`genai@1`",
  },
  FrameworkRef: {
    wanted: "a shipped framework, or the path of your own file, which ends in `.yaml`",
    example: "`eu-ai-act` or `frameworks/acme.yaml`",
  },
  FrameworkId: { wanted: "a framework: lower-case letters, digits and hyphens", example: "`eu-ai-act`" },
  TokenText: { wanted: "a whole number of tokens as text", example: '`"41000000"`' },
  Window: { wanted: "a number and `d` for days or `h` for hours", example: "`30d`" },
  Currency: { wanted: "an ISO 4217 code", example: "`EUR`" },
};

/** What a set of JSON types is called: `text, or why there is none`. */
export function typeWords(types: readonly string[], absence: boolean): string {
  const words = [...new Set(types)]
    .filter((type) => !(absence && type === "object"))
    .map((type) => names[type] ?? type);
  return words.join(" or ") + (absence ? ", or a reason such as `{unknown: why}`" : "");
}

/** What a value is, in the same words. */
export function found(value: Json | undefined): string {
  if (isList(value)) return "a list";
  if (isMap(value)) return "a mapping";
  return typeof value === "string"
    ? "text"
    : typeof value === "number"
      ? `the number ${String(value)}`
      : `\`${String(value)}\``;
}

/** A value as it is shown in a sentence: in backticks, on one line, at most 60 characters. */
export function quoted(value: Json | undefined): string {
  if (isList(value) || isMap(value)) return found(value);
  const text = String(value).replace(/\s+/gu, " ");
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}

/** A place in a document as people write it: `data[0].snapshot.taken_on`. */
export function placeOf(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${String(step)}]` : text === "" ? step : `${text}.${step}`),
    "",
  );
}

const names: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  null: "null",
};
