import type { Finding } from "../core/findings/finding.ts";
import type { Json } from "../core/json.ts";
import type { EvaluationRecord, Source, TrainingRecord } from "../generated/types.ts";
import type { Mapping } from "./mapping.ts";

/** One file as read by the command. `path` is relative to the repository, POSIX; `mtime` an ISO moment in UTC. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mtime?: string;
}

/** What is to be imported: one file, or the files of one directory. */
export interface ImportInput {
  readonly files: readonly SourceFile[];
}

/** What the person asked for beside the file itself. */
export interface ImportOptions {
  /** Globs over the tool's metric names (`*`, `?`); absent: the importer's default choice. */
  readonly only?: readonly string[];
  /** Everything, however many: subtasks of groups, more than 200 metrics. */
  readonly all?: boolean;
  readonly map?: Mapping;
  /** `PATH=VALUE` of what the tool does not write; the command puts them into the training record. */
  readonly fields?: readonly string[];
  /** Record a run that is partial or failed, with that status. */
  readonly allowPartial?: boolean;
  /** A day or a UTC moment; beats what the file says. */
  readonly observedAt?: string;
}

/** How sure an importer is: `certain` by a key signature, `weak` by general shape only, else what it missed. */
export type Detection = "certain" | "weak" | { readonly missing: string };

/** When it was measured, as precise as the source says. A time without zone gives a day; its text is kept. */
export interface Observed {
  /** `YYYY-MM-DD` or a UTC moment. */
  readonly at?: string;
  /** What the source wrote, where `at` says less or something else. */
  readonly text?: string;
  readonly zone: "utc" | "offset" | "none" | "missing";
  readonly from?: "file" | "name" | "mtime" | "option";
}

/** A value the file offers for a document; shown, and written only where the document has none. */
export interface ProposedFact {
  /** Fact path of the shipped fact table, as `architecture.family`. */
  readonly path: string;
  readonly value: Json;
  /** The file it comes from. */
  readonly from: string;
}

/** The keys of a record that the importing command fills in. */
export type HeadKey = "schema" | "model" | "version" | "observed_at" | "by" | "subject" | "supersedes" | "reason";

interface DraftHead {
  readonly observed: Observed;
  /** Tells several records of one source apart. */
  readonly part: string;
  readonly source: DraftSource;
}

/** The file that holds the numbers, and under `x-also` the others that were read with it. */
export type DraftSource = Readonly<Source> & {
  readonly "x-also"?: readonly { readonly path: string; readonly sha256: string }[];
};

/** An evaluation record without model, version, author and subject. No `run_status`: the source cannot say. */
export interface EvaluationDraft extends DraftHead, Readonly<Omit<EvaluationRecord, HeadKey | "source">> {
  readonly kind: "evaluation";
}

/** A training record without model, version, author and subject. */
export interface TrainingDraft extends DraftHead, Readonly<Omit<TrainingRecord, HeadKey | "source">> {
  readonly kind: "training";
}

/** A record as an importer gives it. */
export type Draft = EvaluationDraft | TrainingDraft;

/** Records, proposals and what has to be said. An error among the notes means that nothing may be recorded. */
export interface ImportResult {
  readonly records: readonly Draft[];
  readonly facts: readonly ProposedFact[];
  readonly notes: readonly Finding[];
}

/** One tool's files: recognised by key signature, read without touching disk, clock, network or git. */
export interface Importer {
  /** What `--as` takes. */
  readonly id: string;
  readonly title: string;
  /** What it is recognised by, one line for `mlc import --help`. */
  readonly detects: string;
  readonly detect: (input: ImportInput) => Detection;
  readonly read: (input: ImportInput, options: ImportOptions) => ImportResult;
}
