import type {
  DeploymentRecord,
  EvaluationRecord,
  NoteRecord,
  ReviewRecord,
  TrainingRecord,
  TransitionRecord,
} from "../generated/types.ts";

/** A record of any kind that this mlc knows; `schema: mlc.<kind>/v1` tells them apart. */
export type RecordDocument =
  DeploymentRecord | EvaluationRecord | NoteRecord | ReviewRecord | TrainingRecord | TransitionRecord;

/** The kinds of record that this mlc knows. */
export const recordKinds = ["deployment", "evaluation", "note", "review", "training", "transition"] as const;

/** One kind of record. */
export type RecordKind = (typeof recordKinds)[number];

/** `evaluation` from `mlc.evaluation/v1`. */
export function kindOf(record: RecordDocument): RecordKind {
  return record.schema.slice("mlc.".length, -"/v1".length) as RecordKind;
}
