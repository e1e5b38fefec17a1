import type { Json } from "../../core/json.ts";
import type { Reading } from "../measure.ts";
import type { LeftOut } from "../metrics.ts";
import type { Measured } from "../numbers.ts";

/** Drift of one column as a report has it. */
export interface ColumnDrift {
  /** Where the score stands, in the tool's own names. */
  readonly raw: string;
  readonly column: string;
  /** The statistical test, by either of its names; absent where the report does not name it. */
  readonly method?: string;
  readonly threshold?: number;
  readonly measured: Measured;
  /** The tool's own verdict; only the reports up to 0.6 hold one. */
  readonly drifted?: boolean;
  /** Rows compared and bins, where the report lets them be counted. */
  readonly counted: { readonly n_ref?: number; readonly n_cur?: number; readonly bins?: number };
}

/** Drift of the dataset as a whole. */
export interface DatasetDrift {
  /** Name of the share and of the count, in the tool's own names. */
  readonly raws: { readonly share: string; readonly count: string };
  readonly share: Measured;
  readonly count?: Measured;
  /** Number of columns looked at. */
  readonly columns?: number;
  /** Share of drifted columns from which the dataset counts as drifted. */
  readonly bound?: number;
  readonly drifted?: boolean;
  /** The method that was asked for, where one was. */
  readonly method?: string;
}

/** One test of a test suite: its name and how it ended (SUCCESS, FAIL, WARNING, ERROR, SKIPPED). */
export interface Check {
  readonly name: Json | undefined;
  readonly status: Json | undefined;
}

/** What a report of any shape holds that mlc takes. */
export interface Found {
  readonly columns: readonly ColumnDrift[];
  readonly datasets: readonly DatasetDrift[];
  /** Quality of the model, and with everything asked for also statistics of the data. */
  readonly readings: readonly Reading[];
  readonly checks: readonly Check[];
  readonly left: LeftOut;
}
