/** Kinds of rows in the flat form, each a table of its own in CSV. */
export const flatKinds = ["version", "criterion", "metric", "deployment", "transition", "review"] as const;

/** One kind of row. */
export type FlatKind = (typeof flatKinds)[number];

/** What a cell holds; undefined where nothing is known. */
export type FlatValue = string | number | boolean | undefined;

/** One row: what it tells of, and its cells by column. */
export interface FlatRow {
  readonly kind: FlatKind;
  readonly cells: Readonly<Record<string, FlatValue>>;
}

/** Columns that every row begins with. */
export const headColumns = ["workspace", "as_of", "model", "version"] as const;

/** The columns of each kind behind those of the head, in the order of CSV. New ones are added at the end. */
export const flatColumns: Readonly<Record<FlatKind, readonly string[]>> = {
  version: [
    ...["name", "stage", "since", "days", "attempt", "loops", "lead_time_days", "adopted", "owner", "risk_tier"],
    ...["level", "level_name", "target", "score", "upper", "coverage", "stored", "valid_until", "expires_first"],
    ...["stale", "next_gates", "served", "weights_digest", "base_model", "base_model_revision", "base_model_digest"],
  ],
  criterion: [
    "criterion",
    "title",
    "dimension",
    "level",
    "req",
    "severity",
    "veto",
    "status",
    "valid_until",
    "records",
  ],
  metric: [
    ...["record", "observed_at", "by", "of", "tool", "tool_version", "run_id", "run_status", "metric", "value"],
    ...["value_text", "unit", "direction", "sample_size", "stderr", "ci_low", "ci_high", "dataset", "dataset_hub_id"],
    ...["dataset_revision", "split", "slice", "n_shot", "variant", "weights_digest", "bound"],
  ],
  deployment: ["record", "by", "environment", "track", "exposure", "limit", "since", "until", "rollback_of"],
  transition: [
    ...["record", "observed_at", "by", "from", "to", "move", "attempt", "decision", "reason", "adopted"],
    ...["successor", "sunset"],
  ],
  review: [
    ...["record", "observed_at", "by", "role", "checkpoint", "exception", "obligation", "decision", "conditions"],
    ...["self", "weights_digest"],
  ],
};
