import type { Facts } from "../core/facts/facts.ts";
import { everyEvalEver } from "./every-eval-ever.ts";

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

/** A form in which the facts of versions leave mlc: the same facts give the same bytes. */
export interface ExportFormat {
  /** The word after `--to`. */
  readonly id: string;
  readonly title: string;
  readonly write: (versions: readonly Facts[]) => Exported;
}

/** The formats of `mlc export`, in the order help shows them. */
export const exportFormats: readonly ExportFormat[] = [everyEvalEver];
