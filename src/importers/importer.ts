import type { Finding } from "../core/findings/finding.ts";
import type { Json } from "../core/json.ts";
import type {
  DeploymentRecord,
  EvaluationRecord,
  MonitoringRecord,
  RedTeamRecord,
  Source,
  TimeSpan,
  TrainingRecord,
} from "../generated/types.ts";
import type { Mapping } from "./mapping.ts";

/**
 * One file as read by the command. `path` is relative to the repository, POSIX; `mtime` an ISO moment in UTC. Of a file too
 * large to be read whole `bytes` is its beginning only and `rest` gives what follows, in pieces, each time from there.
 */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mtime?: string;
  readonly rest?: {
    /** Size of the whole file in bytes. */
    readonly size: number;
    /** SHA-256 of the whole file. */
    readonly sha256: string;
    /** Files of up to this size in bytes are read whole; absent: the usual limit. */
    readonly limit?: number;
    readonly pieces: () => Iterable<Uint8Array>;
  };
}

/** Size and digests of a file that a source names, as the disk has it now. */
export interface FileDigests {
  readonly bytes: number;
  readonly md5: string;
  /** Of text: the MD5 it has with LF line ends. */
  readonly md5_lf?: string;
  readonly sha256: string;
}

/** What is to be imported: one file, or the files below one directory that an importer `wants`. */
export interface ImportInput {
  readonly files: readonly SourceFile[];
  /** Path of the directory, as in the paths of `files`; absent where one file was named. */
  readonly directory?: string;
  /** Digests of a file or undefined where there is none; `path` is relative to the directory of the source file `from`. */
  readonly digestsOf?: (from: SourceFile, path: string) => FileDigests | undefined;
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
  /** Which step of a run that logged several: the best, the last, or a number. */
  readonly step?: "best" | "last" | number;
  /** The environment a deployment or live traffic is of, such as production. */
  readonly environment?: string;
  /** The time that values of live traffic are about, where the source does not say. */
  readonly window?: Readonly<TimeSpan>;
  /** The query whose answer the source is; Prometheus answers do not hold it. */
  readonly query?: string;
  /** How a series over time becomes one value. */
  readonly reduce?: "last" | "max" | "min" | "avg";
  /** Keep every label of a series as a slice, the ones that name a machine too. */
  readonly labels?: boolean;
  /** Open a red-team finding of this severity for every attack that got through; tools do not say how bad it is. */
  readonly findings?: "critical" | "high" | "medium" | "low";
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
  /** What a tool says that the record has no field for; kept under `x-` keys. */
  readonly [key: `x-${string}`]: Json | undefined;
  readonly observed: Observed;
  /** Tells several records of one source apart. */
  readonly part: string;
  readonly source: DraftSource;
}

/** The file that holds the numbers, under `x-also` the others that were read with it; the command adds `x-part`. */
export type DraftSource = Readonly<Source> & {
  readonly "x-part"?: string;
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

/** A monitoring record without model, version, author and subject. */
export interface MonitoringDraft extends DraftHead, Readonly<Omit<MonitoringRecord, HeadKey | "source">> {
  readonly kind: "monitoring";
}

/** A deployment record without model, version, author and subject. */
export interface DeploymentDraft extends DraftHead, Readonly<Omit<DeploymentRecord, HeadKey | "source">> {
  readonly kind: "deployment";
}

/** A red-team record without model, version, author and subject. */
export interface RedTeamDraft extends DraftHead, Readonly<Omit<RedTeamRecord, HeadKey | "source">> {
  readonly kind: "red-team";
}

/** A record as an importer gives it. */
export type Draft = EvaluationDraft | MonitoringDraft | TrainingDraft | DeploymentDraft | RedTeamDraft;

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
  /** What it is recognised by, one line for `mlc import --list`; its key words in backquotes. */
  readonly detects: string;
  /** One call worth copying, for `mlc import --list`; absent: the call with any file. */
  readonly example?: string;
  /** What it reads is what documents of the model are for: an import writes its facts where nobody answered yet. */
  readonly fills?: true;
  /**
   * Whether a file below a directory is worth reading, by its path from there and its size in bytes; absent: JSON, CSV, TSV
   * and Markdown files of the directory itself.
   */
  readonly wants?: (path: string, bytes: number) => boolean;
  readonly detect: (input: ImportInput) => Detection;
  readonly read: (input: ImportInput, options: ImportOptions) => ImportResult;
}
