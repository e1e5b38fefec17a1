import type {
  DeploymentRecord,
  EvaluationRecord,
  ExceptionRecord,
  IncidentRecord,
  MonitoringRecord,
  NoteRecord,
  RedTeamRecord,
  ReproductionRecord,
  ReviewRecord,
  TrainingRecord,
  TransitionRecord,
  UpdateRecord,
} from "../generated/types.ts";

/** A record of any kind that this mlc knows; `schema: mlc.<kind>/v1` tells them apart. */
export type RecordDocument =
  | DeploymentRecord
  | EvaluationRecord
  | ExceptionRecord
  | IncidentRecord
  | MonitoringRecord
  | NoteRecord
  | RedTeamRecord
  | ReproductionRecord
  | ReviewRecord
  | TrainingRecord
  | TransitionRecord
  | UpdateRecord;

/** The kinds of record that this mlc knows. */
export const recordKinds = [
  "deployment",
  "evaluation",
  "exception",
  "incident",
  "monitoring",
  "note",
  "red-team",
  "reproduction",
  "review",
  "training",
  "transition",
  "update",
] as const;

/** One kind of record. */
export type RecordKind = (typeof recordKinds)[number];

/** Kinds that belong to the model whatever the version: an open incident outlives it, and each update is a version. */
export const kindsOfModel: ReadonlySet<RecordKind> = new Set(["incident", "update"]);

/** Kinds that are decisions, or requests for one: each has a command of its own, and only listed people write them. */
export const decisionKinds: ReadonlySet<RecordKind> = new Set(["transition", "review", "exception"]);

/** `evaluation` from `mlc.evaluation/v1`. */
export function kindOf(record: RecordDocument): RecordKind {
  return record.schema.slice("mlc.".length, -"/v1".length) as RecordKind;
}

/** The command that writes a kind of record. */
export function commandWriting(kind: string, model: string): string {
  switch (kind) {
    case "exception":
      return `mlc waive ${model} CRITERION --through YYYY-MM-DD --reason TEXT --control TEXT`;
    case "review":
      return `mlc review ${model} CHECKPOINT --as ROLE --decision approved`;
    case "transition":
      return `mlc promote ${model}`;
    default:
      return `mlc record ${model} ${kind} …`;
  }
}
