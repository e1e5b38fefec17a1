import type {
  CardDocument,
  DatasheetDocument,
  FrameworkFile,
  GovernanceDocument,
  LifecycleFile,
  ModelDocument,
  OperationsDocument,
  ScorecardDocument,
  VersionDocument,
  WorkspaceDocument,
} from "../generated/types.ts";
import type { Finding } from "./findings/finding.ts";
import type { Path } from "./json.ts";
import type { RecordDocument } from "./records.ts";
import type { Rules } from "./rules.ts";

/** One document that loaded and has its schema's shape. `digest` is `sha256:…` of its bytes without BOM, CRLF as LF. */
export interface Doc<T> {
  /** Relative to the workspace root (the directory of mlc.yaml), POSIX. */
  readonly file: string;
  readonly digest: string;
  readonly value: T;
  /** 1-based position of the value (or, with `atKey`, of the key) at a path; the nearest parent that exists otherwise. */
  readonly locate: (path: Path, atKey?: boolean) => { line: number; column: number };
}

/** A file that could not be used: its YAML or its shape is wrong. Everything that reads it has status `error`. */
export interface Broken {
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** All files of one model, read once. */
export interface ModelFiles {
  readonly id: string;
  /** `models/support-llm`, relative to the workspace root. */
  readonly dir: string;
  readonly model: Doc<ModelDocument> | undefined;
  readonly card: Doc<CardDocument> | undefined;
  readonly scorecard: Doc<ScorecardDocument> | undefined;
  readonly governance: Doc<GovernanceDocument> | undefined;
  readonly operations: Doc<OperationsDocument> | undefined;
  /** By file name, which is the dataset id. */
  readonly datasheets: readonly Doc<DatasheetDocument>[];
  /** By file name, which is the version. */
  readonly versions: readonly Doc<VersionDocument>[];
  /** Of every kind, in file-name order. */
  readonly records: readonly Doc<RecordDocument>[];
  readonly broken: readonly Broken[];
}

/** The files of the model in a directory, from its documents that are read already, in file order. */
export function filesFrom(
  { id, dir }: Pick<ModelFiles, "id" | "dir">,
  docs: readonly Doc<unknown>[],
  broken: readonly Broken[] = [],
): ModelFiles {
  const one = (name: string) => docs.find((doc) => doc.file === `${dir}/${name}.yaml`);
  const within = (folder: string) => docs.filter((doc) => doc.file.startsWith(`${dir}/${folder}/`));
  return {
    id,
    dir,
    model: one("model") as ModelFiles["model"],
    card: one("card") as ModelFiles["card"],
    scorecard: one("scorecard") as ModelFiles["scorecard"],
    governance: one("governance") as ModelFiles["governance"],
    operations: one("operations") as ModelFiles["operations"],
    datasheets: within("datasheets") as ModelFiles["datasheets"],
    versions: within("versions") as ModelFiles["versions"],
    records: within("records") as ModelFiles["records"],
    broken,
  };
}

/** The whole workspace, read once, before anything is decided. */
export interface Workspace {
  readonly config: Doc<WorkspaceDocument>;
  readonly lifecycle: LifecycleFile;
  /** Where the lifecycle comes from: a shipped name (`genai@1`) or a file of the workspace. */
  readonly lifecycleSource: string;
  /** The team's own lifecycle file, where mlc.yaml names one and it has its shape. */
  readonly ownLifecycle?: Doc<LifecycleFile>;
  /** The team's own frameworks that mlc.yaml names by path and that have their shape, in that order. */
  readonly ownFrameworks?: readonly Doc<FrameworkFile>[];
  readonly models: readonly ModelFiles[];
  /** What it is judged by, where that is not what this release ships: an old decision is replayed with the rules of its day. */
  readonly rules?: Rules;
  /** Whether a repository path (relative to the workspace root) exists, or a text is an http(s) link. */
  readonly exists: (target: string) => boolean;
  /** What is wrong with mlc.yaml, the lifecycle file or the layout; per-model trouble stands in `ModelFiles.broken`. */
  readonly findings: readonly Finding[];
}

/** True for an http(s) address: a `see` that points at one needs no file. */
export function isLink(target: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/.test(target);
}
