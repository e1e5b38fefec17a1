import { importFrom } from "../../src/importers/index.ts";
import type { ImportInput, ImportOptions, ImportResult } from "../../src/importers/importer.ts";

/** The id of the run. */
export const ID = "0123456789abcdef0123456789abcdef";
/** The commit it was started from. */
export const COMMIT = "8fd1c0ffee8fd1c0ffee8fd1c0ffee8fd1c0ffee";

/** meta.yaml as MLflow 2 and 3 write it; status is a number there, 3 is FINISHED. */
export function meta(changes: Readonly<Record<string, string>> = {}): string {
  const keys = {
    artifact_uri: `file:///home/ben/support-llm/mlruns/0/${ID}/artifacts`,
    end_time: "1793620800000",
    entry_point_name: "''",
    experiment_id: "'0'",
    lifecycle_stage: "active",
    run_id: ID,
    run_name: "brave-crane-7",
    start_time: "1793613600000",
    status: "3",
    user_id: "ben",
    ...changes,
  };
  return Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");
}

/** A run directory of the file store, or any directory of its files. */
export function directory(files: Readonly<Record<string, string>>, path = `mlruns/0/${ID}`): ImportInput {
  const encoder = new TextEncoder();
  return {
    directory: path,
    files: Object.entries(files).map(([name, text]) => ({ path: `${path}/${name}`, bytes: encoder.encode(text) })),
  };
}

/** What importing a run directory gives. */
export function store(files: Readonly<Record<string, string>>, options: ImportOptions = {}): ImportResult {
  return importFrom(directory({ "meta.yaml": meta(), ...files }), options);
}

/** `mlflow runs describe`: metrics, parameters and tags are objects. */
export const described = {
  info: {
    run_id: ID,
    run_name: "brave-crane-7",
    experiment_id: "0",
    status: "FINISHED",
    start_time: 1793613600000,
    end_time: 1793620800000,
    lifecycle_stage: "active",
    artifact_uri: "s3://acme-private/mlflow/0/artifacts",
    user_id: "ben",
  },
  data: {
    metrics: { test_accuracy: 0.91, train_loss: 0.31, "toxicity/v1/mean": 0.02, "toxicity/v1/variance": 0.5 },
    params: { learning_rate: "5e-05", epochs: "3", revision: "59642e5" },
    tags: { "mlflow.source.git.commit": COMMIT, "mlflow.user": "ben", "mlflow.source.name": "/home/ben/train.py" },
  },
  inputs: { dataset_inputs: [] },
};

/** The answer of the REST interface to runs/get: lists, and NaN as text. */
export const rest = {
  run: {
    info: described.info,
    data: {
      metrics: [
        { key: "val/accuracy", value: 0.9, timestamp: 1793620000000, step: 300 },
        { key: "val/loss", value: "NaN", timestamp: 1793620000000, step: 300 },
      ],
      params: [{ key: "epochs", value: "3" }],
      tags: [{ key: "mlflow.source.git.repoURL", value: "https://ben:hunter2@github.com/acme/support-llm.git" }],
    },
    inputs: {
      dataset_inputs: [
        {
          tags: [{ key: "mlflow.data.context", value: "validation" }],
          dataset: {
            name: "tickets",
            digest: "ab12cd34",
            source_type: "hugging_face",
            source: JSON.stringify({ path: "acme/tickets", revision: COMMIT, split: "validation" }),
            profile: JSON.stringify({ num_rows: 1200, num_elements: 3600 }),
          },
        },
      ],
    },
  },
};
