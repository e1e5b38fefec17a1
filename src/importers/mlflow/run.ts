import type { JsonMap } from "../../core/json.ts";
import type { Measured } from "../numbers.ts";
import type { DraftSource } from "../importer.ts";

/** A run in the words of MLflow, whichever of its forms it came in. */
export interface MlflowRun {
  /** What the person passes to import it. */
  readonly path: string;
  readonly source: DraftSource;
  /** `run_id`, `status`, `start_time`, `end_time`, `lifecycle_stage`, as text or numbers. */
  readonly info: JsonMap;
  readonly metrics: readonly MlflowMetric[];
  readonly params: JsonMap;
  readonly tags: ReadonlyMap<string, string>;
  readonly datasets: readonly MlflowDataset[];
  /** MLflow's own version, from the model that the run saved. */
  readonly version?: string;
}

/** Everything that was logged under one name, in no order. JSON forms hold the last value alone. */
export interface MlflowMetric {
  readonly key: string;
  readonly points: readonly MlflowPoint[];
  /** The dataset that MLflow 3 linked the values to. */
  readonly dataset?: string;
}

/** One logged value. `timestamp` is in milliseconds since 1970; 0 where the form has none. */
export interface MlflowPoint {
  readonly measured: Measured;
  readonly timestamp: number;
  readonly step: number;
}

/** A dataset that was logged as an input. `digest` is MLflow's own, usually the first eight digits of an MD5. */
export interface MlflowDataset {
  readonly name: string;
  readonly digest?: string;
  readonly context?: string;
  readonly rows?: number;
  readonly hub?: { readonly id: string; readonly revision?: string; readonly split?: string };
}
