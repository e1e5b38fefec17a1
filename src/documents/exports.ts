import type { Facts } from "../core/facts/facts.ts";
import type { Audience } from "../core/facts/shown.ts";
import type { FlatKind, FlatRow } from "./flat-columns.ts";

/** One file of an export; `path` is relative to where it goes, POSIX. */
export interface ExportedFile {
  readonly path: string;
  readonly text: string;
}

/** What was not exported, and how often, by reason. */
export interface NotExported {
  readonly reason: string;
  readonly count: number;
}

/** Everything a format makes of versions, in the order they were given. */
export interface Exported {
  readonly files: readonly ExportedFile[];
  readonly left: readonly NotExported[];
}

/** Makes the files of a form: the same facts give the same bytes. */
export type ExportWriter = (versions: readonly Facts[]) => Exported;

/** A form in which the facts of versions leave mlc; its writer is loaded when it is asked for. */
export interface ExportFormat {
  /** The word after `--to`. */
  readonly id: string;
  readonly title: string;
  readonly load: () => Promise<ExportWriter>;
  /** Whom it is handed the facts for; all of them unless said. */
  readonly audience?: Audience;
}

/** The formats of `mlc export`, in the order help shows them. */
export const exportFormats: readonly ExportFormat[] = [
  {
    id: "every-eval-ever",
    title: "Every Eval Ever 0.3.0, one JSON document for each evaluation record",
    load: async () => (await import("./every-eval-ever.ts")).everyEvalEver,
  },
  {
    id: "croissant",
    title: "Croissant 1.1 with RAI 1.0, metadata of each dataset",
    load: async () => (await import("./croissant-export.ts")).croissantExport,
  },
  {
    id: "cyclonedx",
    title: "CycloneDX 1.6, one ML-BOM for each version",
    load: async () => (await import("./cyclonedx/export.ts")).cyclonedxExport,
    audience: "public",
  },
  {
    id: "eval-results",
    title: "`.eval_results` of the Hugging Face Hub, one YAML file for each version",
    load: async () => (await import("./eval-results.ts")).evalResults,
  },
];

/** How rows of whole workspaces are written, one after the other: nothing is held but the row at hand. */
export interface RowsForm {
  /** Every file with what it begins with, also where no row follows; `kind` where it holds one kind of row. */
  readonly files: readonly { readonly path: string; readonly head: string; readonly kind?: FlatKind }[];
  /** The line of a row, and the file that it goes to. */
  readonly write: (row: FlatRow) => ExportedFile;
}

/** A form of rows for spreadsheets and warehouses; its writer is loaded when it is asked for. */
export interface RowsFormat {
  /** The word after `--to`. */
  readonly id: string;
  readonly title: string;
  readonly load: () => Promise<RowsForm>;
}

/** The forms of rows, in the order help shows them, after the formats of versions. */
export const rowsFormats: readonly RowsFormat[] = [
  {
    id: "csv",
    title: "CSV for spreadsheets, a file for each table",
    load: async () => (await import("./export-csv.ts")).csv,
  },
  {
    id: "ndjson",
    title: "JSON lines for warehouses, `mlc.flat/v1`",
    load: async () => (await import("./export-ndjson.ts")).ndjson,
  },
];
