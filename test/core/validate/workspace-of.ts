import type {
  ModelDocument,
  TransitionRecord,
  VersionDocument,
  WorkspaceDocument,
} from "../../../src/generated/types.ts";
import { shipped } from "../../../src/generated/data.ts";
import { sha256 } from "../../../src/core/digest.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import type { RecordDocument } from "../../../src/core/records.ts";
import { workspaceFindings } from "../../../src/core/validate/rules.ts";
import type { Doc, ModelFiles, Workspace } from "../../../src/core/workspace.ts";

/** The day on which the tests stand. */
export const today = "2026-11-22";

/** The directory of the one model. */
export const dir = "models/support-llm";

/** A value as the document of a file; its digest is that of the value, so that any change of the value changes it. */
export function doc<T>(file: string, value: T): Doc<T> {
  return { file, value, digest: sha256(JSON.stringify(value)), locate: () => ({ line: 1, column: 1 }) };
}

/** A record by its id, in the directory of its year. */
export function record<T extends RecordDocument>(id: string, value: T): Doc<T> {
  return doc(`${dir}/records/${id.slice(0, 4)}/${id}.yaml`, value);
}

/** What every record of the model starts with. */
export const head = {
  model: "support-llm",
  version: "1.0.0",
  observed_at: "2026-10-05",
  by: "ben",
  subject: {},
} as const;

/** The workspace of the people that recur. */
export const config: WorkspaceDocument = {
  schema: "mlc.workspace/v1",
  catalogue: "default@1",
  lifecycle: "genai@1",
  people: {
    ana: { name: "Ana Ruiz", emails: ["ana@acme.example"] },
    ben: { name: "Ben Okoro", emails: ["ben@acme.example"] },
    mei: { name: "Mei Tan", emails: ["mei@acme.example"] },
  },
  roles: { ethics_reviewer: ["mei"] },
};

/** A model that says nothing wrong. */
export const model: ModelDocument = {
  schema: "mlc.model/v1",
  id: "support-llm",
  name: "Support LLM",
  purpose: "Draft answers to customer tickets for a human agent to send.",
  owners: { accountable_owner: "ana", data_scientist: ["ben"] },
  scope: { adaptation: "none", personal_data: "none" },
};

/** A chain of two transitions, problem and data, linked as `mlc promote` links them. */
export function chain(version = "1.0.0"): readonly Doc<TransitionRecord>[] {
  const start = record("2026-10-01-transition-000000000001", {
    ...head,
    schema: "mlc.transition/v1",
    version,
    observed_at: "2026-10-01",
    from: null,
    to: "problem",
    move: "start",
    prev: null,
    attempt: 1,
  });
  const next = record("2026-10-02-transition-000000000002", {
    ...head,
    schema: "mlc.transition/v1",
    version,
    observed_at: "2026-10-02",
    from: "problem",
    to: "data",
    move: "forward",
    prev: { id: "2026-10-01-transition-000000000001", sha256: start.digest.slice("sha256:".length) },
    attempt: 1,
  });
  return [start, next];
}

/** The version file that the chain ends at. */
export const version: VersionDocument = {
  schema: "mlc.version/v1",
  version: "1.0.0",
  stage: "data",
  transition: "2026-10-02-transition-000000000002",
};

/** Files of the model that differ from the honest ones. */
export interface Parts {
  readonly config?: WorkspaceDocument;
  readonly files?: Partial<ModelFiles>;
  readonly version?: Partial<VersionDocument>;
  readonly model?: Partial<ModelDocument>;
  /** Beside the chain. */
  readonly records?: readonly Doc<RecordDocument>[];
  readonly models?: readonly ModelFiles[];
  readonly missing?: readonly string[];
}

/** One model at stage data, with what a test changes. Every path exists except those that are `missing`. */
export function workspaceOf(parts: Parts = {}): Workspace {
  return {
    config: doc("mlc.yaml", parts.config ?? config),
    lifecycle: shipped.lifecycles["genai@1"] as Workspace["lifecycle"],
    lifecycleSource: "genai@1",
    models: parts.models ?? [modelFiles(parts)],
    exists: (target) => parts.missing?.includes(target) !== true,
    findings: [],
  };
}

/** The files of the model, with what a test changes. */
export function modelFiles(parts: Parts = {}): ModelFiles {
  return {
    id: "support-llm",
    dir,
    model: doc(`${dir}/model.yaml`, { ...model, ...parts.model }),
    card: undefined,
    scorecard: undefined,
    governance: undefined,
    operations: undefined,
    datasheets: [],
    versions: [doc(`${dir}/versions/1.0.0.yaml`, { ...version, ...parts.version })],
    records: [...chain(), ...(parts.records ?? [])],
    broken: [],
    ...parts.files,
  };
}

/** What the rules find, as `code file /path` lines; findings without a path in the document end after the file. */
export function found(parts: Parts): readonly string[] {
  return workspaceFindings(workspaceOf(parts), today).map(line);
}

/** One finding as `code file /path`, the file from the model's directory on. */
export function line({ code, at }: Finding): string {
  const file = at?.file.replace(`${dir}/`, "") ?? "";
  return [code, file, ...(at?.path === undefined || at.path.length === 0 ? [] : [at.path.join(".")])].join(" ");
}
