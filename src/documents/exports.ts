import type { Facts } from "../core/facts/facts.ts";

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
];
