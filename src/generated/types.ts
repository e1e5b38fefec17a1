// Generated from schemas/ by `npm run generate`. Do not edit.

/** One line or a paragraph of plain text. */
export type Text = string;
/** A short text: a name, a label, a sentence. */
export type Line = string;
/** A real calendar day, YYYY-MM-DD; quote it, because YAML 1.1 readers take a bare one for a date object. */
export type Day = string;
/** A UTC moment as precise as it is known: a day, or a date-time ending in Z. */
export type Moment = string;
/** Algorithm and value: sha256:, sha512:, sha1:, md5: (DVC, also with .dir), git: or lakefs: and lower-case hexadecimal digits. */
export type Digest = string;
/** A SHA-256 as 64 lower-case hexadecimal digits. */
export type Sha256 = string;
/** A full git commit id, 40 (or 64) lower-case hexadecimal digits. */
export type Commit = string;
/** The model's directory name: lower-case letters, digits and hyphens, at most 63, no Windows device name. */
export type ModelId = string;
/** A dataset's file name under datasheets/: lower-case letters, digits, hyphens, dots and underscores. */
export type DatasetId = string;
/** The version's file name: letters, digits, dots, hyphens, underscores and plus signs; a string, never a number. */
export type VersionId = string;
/** A key of `people:` in mlc.yaml. */
export type PersonId = string;
/** The code of a finding; `mlc explain CODE` says more. */
export type FindingCode = string;
/** The id of a commit in git, at least its first seven digits. */
export type CommitPrefix = string;
/** A stage of the lifecycle, or retired. */
export type StageId = string;
/** The file stem of a record: day, kind and twelve hexadecimal digits. */
export type RecordId = string;
/** A name that is unique in its list: letters, digits, dots, colons, hyphens and underscores. */
export type LocalId = string;
/** A criterion: GOV-01; one of the team's own starts with X-. */
export type CriterionId = string;
/** A checkpoint at which a review is given. */
export type CheckpointId = string;
/** A metric of the catalogue, or the tool's own name where the catalogue has none. */
export type MetricId = string;
/** A fact path: keys joined by dots, [] for each entry of a list. */
export type FactPath = string;
/** An e-mail address as git writes it. */
export type Email = string;
/** A path inside the repository: relative, with forward slashes, without .. and .git. */
export type FilePath = string;
/** An http or https address without user name or password. */
export type WebUrl = string;
/** Where bytes are kept: https:, hf:, dvc:, s3:, gs:, az:, lakefs:, git+https:, ssh: or a path inside the repository. */
export type StorageUri = string;
/** A path inside the repository or an address (https:, mailto:, hf:, dvc:, s3:, gs:, az:, lakefs:). */
export type Reference = string;
/** Directories of models below mlc.yaml; * stands for one path segment. */
export type ModelGlob = string;
/** A shipped name with its major version, such as default@1. */
export type Pinned = string;
/** A shipped lifecycle with its major version, such as genai@1, or the path of one's own file. */
export type LifecycleRef = string;
/** A shipped framework such as eu-ai-act, or the path of one's own file, which ends in .yaml. */
export type FrameworkRef = string;
/** A framework of controls, such as eu-ai-act. */
export type FrameworkId = string;
/** A text, or why there is none. */
export type Said = Text | Absence;
/** A list of texts, or why there is none. */
export type SaidList = Text[] | Absence;
/** A number, or why there is none. */
export type SaidNumber = number | Absence;
/** A whole number, or why there is none. */
export type SaidCount = number | Absence;
/** A digest, or why there is none. */
export type SaidDigest = Digest | Absence;
/** A day, or why there is none. */
export type SaidDay = Day | Absence;
/** A person, or several who hold a role together. */
export type Holders = PersonId | PersonId[];
/** A number of tokens; written as text where it is beyond 2^53. */
export type Tokens = number | TokenText;
/** A whole number as text. */
export type TokenText = string;
/** A length of time: a number and d for days or h for hours, such as 30d. */
export type Window = string;
/** An ISO 4217 code, such as EUR. */
export type Currency = string;
/** A text, a number or a truth value. */
export type Scalar = string | number | boolean;
/** A version as text, such as 1.0.0. */
export type SemverText = string;
/** A role a person may hold. */
export type Role =
  | "accountable_owner"
  | "data_scientist"
  | "mlops_engineer"
  | "ethics_reviewer"
  | "compliance_officer"
  | "security_reviewer"
  | "independent_assessor";
/** The closed list that criteria and gates are written against. */
export type Phase =
  "define" | "data" | "select" | "train" | "adapt" | "evaluate" | "align" | "serve" | "observe" | "improve";
/** How much harm a failure can do. */
export type RiskTier = "low" | "medium" | "high" | "critical";
/** One of the twelve dimensions of the score. */
export type Dimension =
  | "governance"
  | "documentation"
  | "reproducibility"
  | "performance"
  | "monitoring"
  | "efficiency"
  | "usage"
  | "safety"
  | "fairness"
  | "robustness"
  | "explainability"
  | "privacy_security";
/** How much a criterion weighs: critical 10, high 7.5, medium 5, low 2.5. */
export type SeverityOfCriterion = "critical" | "high" | "medium" | "low";
/** What a criterion came to. */
export type Status = "pass" | "fail" | "unknown" | "stale" | "not-applicable" | "error";
/** What a gate came to. */
export type GateDecision = "go" | "go-with-conditions" | "indeterminate" | "no-go" | "refused";
/** What a reviewer decided. */
export type ReviewDecision = "approved" | "approved-with-conditions" | "rejected";
/** Which values are better; band is best at an ideal, none is never judged. */
export type Direction = "higher" | "lower" | "band" | "none";
/** How a value is compared with a bound; between takes lo and hi. */
export type Op = ">=" | ">" | "<=" | "<" | "==" | "between";
/** How a base model was made one's own. */
export type AdaptationMethod = "none" | "full" | "lora" | "qlora" | "instruction" | "rlhf" | "dpo" | "prompt" | "rag";
/** What a dataset was used for. */
export type DataRole =
  | "pretraining"
  | "fine-tuning"
  | "instruction"
  | "preference"
  | "prompt"
  | "retrieval"
  | "calibration"
  | "validation"
  | "evaluation"
  | "feedback";
/** How the run ended; only a complete one is evidence. */
export type RunStatus = "complete" | "partial" | "failed" | "unknown";
/** The family of a metric. */
export type MetricFamily =
  | "performance"
  | "fairness"
  | "data"
  | "safety"
  | "robustness"
  | "drift"
  | "usage"
  | "efficiency"
  | "privacy"
  | "explainability"
  | "governance";
/** What a person or a program can do: run a command as it stands, or edit a file at a path. */
export type OutAction =
  | {
      /** The command, argument by argument. */
      run: string[];
    }
  | {
      /** The edit. */
      edit: {
        /** The file, relative to the workspace. */
        file: string;
        /** Keys and zero-based indices from the document's root. */
        path: (string | number)[];
        /** A value of the right form. */
        example: unknown;
      };
    };
/** What a version has to do with it: it is it, its weights were made with it, it reads it at run time, was measured with it, or only names it. */
export type OutReach =
  "itself" | "made-with" | "reads" | "measured-with" | "compared-with" | "rolls-back-to" | "succeeded-by";
/** Steps of lineage, each with the fact that says so. */
export type OutPath = OutLineageStep[];

/** Why there is no answer: exactly one of na, unknown, withheld, todo and see. */
export interface Absence {
  /** Does not apply, and why. */
  na?: Line;
  /** Not known, and why. */
  unknown?: Line;
  /** Known and not told, and why. */
  withheld?: Line;
  /** What is still to be written. */
  todo?: Line;
  /** Who writes it; with todo. */
  by?: PersonId;
  /** The stage by which it is written; with todo. */
  due?: StageId;
  /** Where the answer stands: a path in the repository or an address. */
  see?: Reference;
}
/** A span of time, both ends included, as precise as each end is known. */
export interface TimeSpan {
  /** When it begins. */
  from: Moment;
  /** When it ends. */
  to: Moment;
}
/** A mapping the user is free to fill. */
export interface FreeMap {
  [k: string]: unknown;
}
/** Which part of the data: names and values, such as language: de. */
export interface Slice {
  [k: string]: string;
}
/** What an event is about, by digest; empty where nothing is known. */
export interface Subject {
  /** The subject digest: the weights, or the hosted model's identity. */
  weights?: Digest;
  /** Digests of the data snapshots in use. */
  data?: Digest[];
}
/** The file a record was made from. */
export interface Source {
  /** Path in the repository, or the bare file name. */
  path: FilePath;
  /** SHA-256 of the file's bytes. */
  sha256: Sha256;
  /** Size in bytes. */
  bytes?: number;
  /** The format as mlc recognised it, such as lm-eval/results. */
  format?: Line;
  /** The importer and its version, such as lm-eval@1. */
  adapter?: Line;
}
/** What the tool says it measured, word for word. */
export interface SubjectNamed {
  /** The name the tool wrote. */
  name?: Line;
  /** The revision the tool wrote. */
  revision?: Line;
  /** The commit or digest the tool wrote. */
  sha?: Line;
  /** The base model the tool wrote. */
  base?: Line;
}
/** What an importer left out, counted, with some of the names. */
export interface Skipped {
  /** Values that are not numbers. */
  non_numeric?: number;
  /** Values that are NaN or infinite. */
  non_finite?: number;
  /** Values not asked for. */
  filtered?: number;
  /** Names the catalogue does not know. */
  unmapped?: number;
  /** Up to twenty of the names. */
  names?: Line[];
}
/** The dataset a value was measured on. */
export interface DatasetNamed {
  /** The dataset's id in datasheets/ or in the tool. */
  id?: Line;
  /** Its id on the Hugging Face Hub. */
  hub_id?: Line;
  /** Its name for people. */
  name?: Line;
  /** Its configuration or subset. */
  config?: Line;
  /** Its revision. */
  revision?: Line;
}
/** A confidence interval in the unit of the value. */
export interface ConfidenceInterval {
  /** Confidence level, such as 0.95. */
  level: number;
  /** Lower end. */
  low: number;
  /** Upper end. */
  high: number;
  /** How it was computed, such as bootstrap. */
  method?: Line;
}
/** That a value was changed to the catalogue's unit; raw holds what the tool wrote. */
export interface Rescaled {
  /** The factor. */
  by: number;
  /** Why, such as percent to ratio. */
  why: Line;
}
/** One measured value with everything that makes it evidence. */
export interface Measurement {
  /** The metric. */
  id: MetricId;
  /** The tool's own name, byte for byte. */
  raw?: Line;
  /** The value, a finite number in the metric's unit. */
  value?: number;
  /** What the tool wrote where it is no finite number: NaN, Infinity, N/A. */
  value_text?: Line;
  /** Number of samples the value rests on. */
  sample_size?: number;
  /** Companion values the metric needs, such as n_per_group, bins, hardware, load. */
  with?: FreeMap;
  /** The part of the data it was measured on. */
  slice?: Slice;
  /** The task, as the tool or the Hugging Face Hub names it. */
  task?: Line;
  /** The dataset it was measured on. */
  dataset?: DatasetNamed;
  /** The split of the dataset, such as test. */
  split?: Line;
  /** Number of examples in the prompt. */
  n_shot?: number;
  /** What else tells two series apart: a filter, a reducer, a prompt. */
  variant?: Line;
  /** Training step. */
  step?: number;
  /** Standard error in the unit of the value. */
  stderr?: number;
  /** Confidence interval in the unit of the value. */
  ci?: ConfidenceInterval;
  /** The unit, only where the tool states it. */
  unit?: Line;
  /** Which values are better, for a metric the catalogue does not know. */
  direction?: Direction;
  /** The ideal value the tool states. */
  target?: number;
  /** The bound the tool compared with. */
  threshold?: number;
  /** What the tool said of its own comparison. */
  passed?: boolean;
  /** The statistical test behind the value. */
  test?: Line;
  /** That the value was changed to the catalogue's unit. */
  rescaled?: Rescaled;
}
/** The code a run was started from. */
export interface Code {
  /** The repository, without credentials. */
  repo?: Line;
  /** The full commit id. */
  commit?: Commit;
  /** True where uncommitted changes were present. */
  dirty?: boolean;
  /** The configuration file in that repository. */
  config?: FilePath;
}
/** What a training run was computed on. */
export interface Compute {
  /** Accelerator type. */
  hardware?: Said;
  /** Number of accelerators. */
  accelerators?: SaidCount;
  /** Wall-clock time in hours. */
  duration_hours?: SaidNumber;
  /** Cloud or data-centre provider. */
  provider?: Said;
  /** Region of the data centre. */
  region?: Said;
  /** Floating-point operations in total. */
  flops?: SaidNumber;
  /** How flops was measured or estimated. */
  flops_method?: Said;
  /** Energy in kWh. */
  energy_kwh?: SaidNumber;
  /** Emissions in kg of CO2 equivalent. */
  co2e_kg?: SaidNumber;
}
/** A catalogue, lifecycle or policy as it was when a decision was made. */
export interface Pin {
  /** Its name or path. */
  id?: Line;
  /** Its version. */
  version?: SemverText;
  /** sha256 over its canonical JSON. */
  digest: Digest;
}
/** A file that a decision read. */
export interface PathDigest {
  /** Path relative to mlc.yaml. */
  path: FilePath;
  /** SHA-256 of its bytes without BOM, CRLF as LF. */
  sha256: Sha256;
}
/** A record by id and content. */
export interface RecordLink {
  /** The record's id. */
  id: RecordId;
  /** SHA-256 of its bytes without BOM, CRLF as LF. */
  sha256: Sha256;
}
/** How many entries of a list match. */
export interface CountCheck {
  /** The list. */
  in: FactPath;
  /** What a matching entry must satisfy; paths are relative to the entry. */
  where?: Predicate;
  /** Fewest matches. */
  min?: number;
  /** Most matches. */
  max?: number;
}
/** One node of the closed predicate language: a mapping with exactly one key. */
export interface Predicate {
  /** All hold. */
  all?: Predicate[];
  /** At least one holds. */
  any?: Predicate[];
  /** Does not hold. */
  not?: Predicate;
  /** Every path is answered. */
  fields?: FactPath[];
  /** The path is answered. */
  present?: FactPath;
  /** The path is not answered; only inside an entry of a list. */
  missing?: FactPath;
  /** [path, value]: equal. */
  eq?: [FactPath, Scalar];
  /** [path, values]: equal to one of them. */
  oneOf?: [FactPath, Scalar[]];
  /** [path, number]: at least. */
  gte?: [FactPath, number];
  /** [path, number]: at most. */
  lte?: [FactPath, number];
  /** [path, days]: a date not older than so many days. */
  within?: [FactPath, number];
  /** The date at this path has passed. */
  overdue?: FactPath;
  /** version: the record was taken on the subject digest; only inside an entry of a list of records. */
  bound?: "version";
  /** The version has left this phase. */
  left?: Phase;
  /** How many entries match. */
  count?: CountCheck;
  /** Every entry meets the rules, by share. */
  each?: EachCheck;
  /** Every matching entry meets the rule. */
  every?: EveryCheck;
  /** No entry matches. */
  none?: NoneCheck;
  /** A measured value exists and is good enough. */
  metric?: MetricCheck;
  /** Every acceptance target is met. */
  targetsMet?: TargetsCheck;
  /** Values held from update to update. */
  trend?: TrendCheck;
  /** A review was given. */
  review?: ReviewCheck;
  /** The model card is answered. */
  cardComplete?: CardCheck;
  /** Every stage has its gate and its role, and the history has no gap. */
  lifecycleComplete?: LifecycleCheck;
  /** The values at these paths differ. */
  distinct?: DistinctCheck;
  /** [path, path]: the value in the entry differs from every value at the second path. */
  distinctFrom?: FactPath[];
}
/** Every entry answers the paths and meets the rules; the value is the share that does. */
export interface EachCheck {
  /** The list. */
  in: FactPath;
  /** Fewest entries. */
  minItems?: number;
  /** Paths every entry must answer. */
  require?: FactPath[];
  /** What every entry must satisfy. */
  where_all?: Predicate[];
}
/** Every matching entry meets the rule. */
export interface EveryCheck {
  /** The list. */
  in: FactPath;
  /** What a matching entry must satisfy; paths are relative to the entry. */
  where?: Predicate;
  /** Fewest entries. */
  minItems?: number;
  /** Paths every entry must answer. */
  require?: FactPath[];
  /** What every entry must satisfy. */
  where_all?: Predicate[];
  /** Evaluations that must hold the entry's metric: of this version, of the baseline. */
  hasMetricFor?: ("current" | "baseline")[];
  /** latest: the entry is an SLO that the newest monitoring values meet. */
  meets?: "latest";
  /** Oldest age in days. */
  withinDays?: number;
  /** Only the newest so many entries. */
  last?: number;
}
/** No entry of the list matches. */
export interface NoneCheck {
  /** The list. */
  in: FactPath;
  /** What a matching entry must satisfy; paths are relative to the entry. */
  where: Predicate;
}
/** A measured value exists and is good enough. */
export interface MetricCheck {
  /** One of these metrics. */
  anyOf?: MetricId[];
  /** Any metric of this family. */
  family?: MetricFamily;
  /** Only this kind of drift. */
  ofKind?: "input" | "output" | "quality" | "attribution" | "age";
  /** Fewest different metrics. */
  minDistinct?: number;
  /** Asked for each entry of this list: of results whose slice names the entry's attribute. */
  forEach?: FactPath;
  /** Also for every combination of so many entries of forEach. */
  intersections?: number;
  /** production: measured on live traffic, or on a sample that says which. */
  source?: "production";
  /** version: only evidence bound to the subject digest. */
  bound?: "version";
  /** declared: the value meets its targets, else its SLOs, else the metric's default rule. */
  meets?: "declared";
  /** Oldest age in days. */
  withinDays?: number;
  /** What must stand beside the value: a companion, or a path such as ci.low. */
  requireFields?: string[];
  /** The sample must be large enough for the metric. It always must; this says so. */
  adequateSample?: true;
}
/** Every acceptance target is met by the newest bound record of every series it matches. */
export interface TargetsCheck {
  /** version: only evidence bound to the subject digest. */
  bound: "version";
  /** none: targets without a slice; declared: those with one. */
  slices: "none" | "declared";
  /** The worst slice decides. */
  aggregate?: "worst";
}
/** The newest entries of a list of updates hold what is measured on them. */
export interface TrendCheck {
  /** The list of updates. */
  in: "updates";
  /** Only the newest so many entries. */
  last?: number;
  /** targets: the metrics of the acceptance targets. */
  metrics: "targets";
  /** No value is worse than the best one before it by more than the target's tolerance. */
  rule: "noRegressionBeyondTolerance";
}
/** A review was given by somebody independent. */
export interface ReviewCheck {
  /** The checkpoint asked for. */
  checkpoint?: CheckpointId;
  /** passed: those of `of` that a transition of the version records. */
  checkpoints?: "passed";
  /** Checkpoints to choose from. */
  of?: CheckpointId[];
  /** The reviewer's role. */
  role?: Role;
  /** People who may not be the reviewer. */
  independentOf?: FactPath[];
  /** Decisions that count. */
  decision?: ReviewDecision[];
  /** Most overdue conditions. */
  overdueConditions?: number;
}
/** How much of the model card is answered. */
export interface CardCheck {
  /** full: every section that applies to the model. */
  profile: "full";
  /** Most sections that may be open. */
  missing: number;
}
/** Whether the lifecycle can be relied on. */
export interface LifecycleCheck {
  /** all: every edge asks at least one gate. */
  gates?: "all";
  /** all: every stage can be left, and each edge says who may make the move or asks a review of a role. */
  roles?: "all";
  /** Most gaps in the chain of transitions. */
  historyGaps?: number;
}
/** The people or values at these paths differ from each other. */
export interface DistinctCheck {
  /** The paths compared. */
  paths: FactPath[];
}
/** How long evidence counts. */
export interface Fresh {
  /** Window in days; 0 is without limit. */
  days: number;
  /** What the evidence must be bound to. */
  bind: "version" | "data" | "none";
  /** The date that counts, instead of observed_at or confirmed_on. */
  since?: FactPath;
}
/** One thing a model is asked for. */
export interface Criterion {
  /** Its id. */
  id: CriterionId;
  /** What is asked, as a sentence. */
  title: Line;
  /** The dimension it counts in. */
  dimension: Dimension;
  /** The level it belongs to. */
  level: number;
  /** must: the level needs it; should: only the score does. */
  req: "must" | "should";
  /** Its weight. */
  severity: SeverityOfCriterion;
  /** True where its failure closes every gate into serve or observe. */
  veto?: boolean;
  /** It can exist once the lifecycle has reached the first of these. */
  phases: Phase[];
  /** Applies only where this holds; reads scope only. */
  when?: Predicate;
  /** What must hold. */
  check: Predicate;
  /** Paths for which `{withheld: why}` is an answer. */
  withheld?: FactPath[];
  /** How long evidence counts and what it is bound to. */
  fresh: Fresh;
  /** True where an exception may waive it. */
  waivable?: boolean;
  /** True where an exception may declare it not applicable. */
  na?: boolean;
  /** What to do: a command or an edit. */
  fix: Text;
  /** Controls it supports, by framework. */
  controls?: {
    [k: string]: string[];
  };
  /** Statements of the level descriptions it stands for. */
  serves?: string[];
}
/** A finding as every command prints it with --json. */
export interface OutFinding {
  /** The code; mlc explain CODE says more. */
  code: string;
  /** error decides the exit code, warning is shown, note is said. */
  severity: "error" | "warning" | "note";
  /** One sentence without a full stop. */
  message: string;
  /** The exact command or edit that mends it. */
  fix: string;
  /** Where it is, relative to the workspace, with forward slashes. */
  file?: string;
  /** Counted from 1. */
  line?: number;
  /** Counted from 1, in UTF-16 code units. */
  column?: number;
  /** The place inside the document, as a JSON Pointer (RFC 6901). */
  path?: string;
  /** What to do, for a program. */
  do?: OutAction[];
}
/** An exception from a criterion, judged on the day. */
export interface OutException {
  /** The record. */
  id: string;
  /** The criterion. */
  criterion: string;
  /** waive unblocks gates only; not-applicable takes the criterion out. */
  effect: "waive" | "not-applicable";
  /** It counts only while active. */
  state: "active" | "requested" | "rejected" | "expired" | "replaced" | "over-limit" | "invalid";
  /** The last day on which it holds. */
  through: Day;
  /** The one gate it is limited to, from -> to. */
  gate?: string;
  /** Who asked for it. */
  by: string;
  /** The role that approves it. */
  role: string;
  /** Who approved it. */
  approved_by?: string;
  /** True where the approver is not independent. */
  self?: boolean;
  /** Why. */
  reason: string;
  /** What keeps the harm small meanwhile. */
  controls: string[];
}
/** What somebody owes. */
export interface OutObligation {
  /** The review or transition and what of it. */
  id: string;
  /** A condition of a review, or a hotfix. */
  from: "condition" | "hotfix";
  /** What is to be done. */
  text: string;
  /** The last day on which it is not overdue. */
  due: Day;
  /** The role that says it is met. */
  role: string;
  /** Where it stands. */
  state: "open" | "overdue" | "closed";
  /** The record that closed it. */
  closed_by?: string;
  /** What closes it. */
  do?: string[];
}
/** Something that one person decided as self; the mark stays. */
export interface OutSelfMark {
  /** A checkpoint, an exception or a criterion. */
  what: string;
  /** Who. */
  by: string;
  /** When. */
  decided_on: Day;
  /** The record that carries the mark. */
  record: string;
}
/** A commit that brought something. */
export interface OutLogCommit {
  /** Its id. */
  id: string;
  /** The name of its author. */
  author: string;
  /** The e-mail address of its author. */
  email: string;
  /** The person of mlc.yaml with that address. */
  person?: string;
  /** When it was first made, UTC. */
  authored_at: string;
  /** When it got this form, UTC. */
  committed_at: string;
  /** The first line of its message. */
  subject: string;
  /** The kind of signature it carries. The signature is not checked. */
  signed: "none" | "ssh" | "openpgp" | "x509" | "unknown";
  /** The pull or merge request it came with, as #88 or !88, where a merge or its own subject names one. */
  pull_request?: string;
  /** The merge commit that brought it to the branch. */
  merge?: string;
}
/** A person. */
export interface OutLogPerson {
  /** The id in mlc.yaml, or unlisted. */
  id: string;
  /** The name. */
  name?: string;
}
/** Who each field of the model card is for. */
export interface AudienceFile {
  /** Which kind of file this is, and the major version of its shape. */
  schema: "mlc.audience/v1";
  /** The table's version. */
  version: SemverText;
  /** One entry per field; the longest path that a field stands under decides. */
  fields: AudienceField[];
}
/** Who one field is for. */
export interface AudienceField {
  /** The fact path. */
  path: string;
  /** The widest audience that sees it. */
  audience: "public" | "downstream" | "authority";
  /** What is particular about it. */
  note?: string;
}
/** What `mlc card --to json` writes: the answers of a model card as data, for one audience. */
export interface CardExport {
  /** Which kind of file this is, and the major version of its shape. */
  schema: "mlc.card-export/v1";
  /** The title of the card. */
  title: string;
  /** The model. */
  model: string;
  /** The version. */
  version: string;
  /** Where the work on it is. */
  stage?: string;
  /** Who may read it. */
  audience: "public" | "downstream" | "authority";
  /** The sections with an answer, in card order. */
  sections: CardExportSection[];
  /** The Model Documentation Form in words, for downstream and authority. */
  form?: CardExportForm[];
  /** Titles of the sections without an answer. */
  undocumented: string[];
}
export interface CardExportSection {
  /** Its name, which does not change. */
  id: string;
  /** Its heading. */
  title: string;
  /** The headings above it. */
  within: string[];
  /** Its answers. */
  fields: CardExportField[];
}
export interface CardExportField {
  /** The fact path, as `mlc show` takes it. */
  path: string;
  /** How it is answered. */
  answer: "answered" | "na" | "unknown" | "withheld" | "todo" | "see";
  /** The answer as it stands in the file; of evaluations the newest result of every series. */
  value?: unknown;
  /** Why it is withheld. */
  because?: string;
  origin?: CardExportOrigin;
}
/** Where it stands. */
export interface CardExportOrigin {
  /** Relative to the directory of mlc.yaml. */
  file: string;
  /** From 1. */
  line?: number;
}
export interface CardExportForm {
  /** Its name. */
  id: string;
  /** Its heading. */
  title: string;
  /** Its questions. */
  rows: CardExportRow[];
}
export interface CardExportRow {
  /** What is asked; without `said` the dataset that the next rows are about. */
  label: string;
  /** The answer in words. */
  said?: string;
}
/** card.yaml: what only the model card says; everything else on the card comes from the other documents. */
export interface CardDocument {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.card/v1";
  /** The day on which these facts were last known to be true; `mlc set` renews it. */
  confirmed_on?: Day;
  /** At most 300 characters: what the model is. */
  summary?: Said;
  /** Longer description, Markdown. */
  description?: Said;
  /** Who made the model. */
  developers?: {
    /** Name. */
    name: Line;
    /** Home page. */
    url?: WebUrl;
  }[];
  /** Who answers for the model where it is placed on the market. */
  provider?: {
    /** Legal name. */
    legal_name?: Said;
    /** E-mail or address. */
    contact?: Said;
    /** Authorised representative in the Union, or na. */
    eu_representative?: Said;
  };
  /** The day on which this model was first released. */
  released_on?: Day;
  /** E-mail or address for questions. */
  contact?: Said;
  /** ISO 639 codes, or multilingual or code. */
  languages?: string[];
  /** Free tags. */
  tags?: string[];
  /** The Hugging Face task, such as text-generation. */
  pipeline_tag?: string;
  /** The library that loads it, such as transformers. */
  library?: Line;
  /** Addresses. */
  links?: {
    /** Source code. */
    repository?: WebUrl;
    /** Paper. */
    paper?: WebUrl;
    /** Demonstration. */
    demo?: WebUrl;
    /** Documentation. */
    docs?: WebUrl;
    /** Where the weights are published. */
    weights?: WebUrl;
  };
  /** The licence of the weights. */
  license?: {
    /** SPDX expression or Hugging Face id, lower case; other with name and link. */
    id?: Line;
    /** Name of a licence that has no id. */
    name?: Line;
    /** Its text: a path or an address. */
    link?: Reference;
    /** The acceptable-use policy. */
    acceptable_use?: Reference | Absence;
  };
  /** How the model reaches those who use it. */
  channels?: {
    /** Name, such as Hugging Face Hub or own API. */
    channel: Line;
    /** Who gets it. */
    access?: "open" | "gated" | "api" | "internal";
    /** Its address. */
    url?: WebUrl;
  }[];
  /** What somebody needs to build it into a system. */
  integration?: {
    /** Hardware that it needs. */
    hardware?: Said;
    /** Software that it needs. */
    software?: SaidList;
    /** Technical means: interfaces, formats, settings. */
    means?: Said;
  };
  /** What the training records cannot say. */
  training?: {
    /** The decisions that shaped training, and why they were taken so. */
    decisions?: Said;
  };
  /** Limits users must know. */
  limits?: {
    /** What it cannot do or gets wrong. */
    limitations?: SaidList;
    /** What was given up for what. */
    tradeoffs?: SaidList;
    /** What users should do about it. */
    recommendations?: Said;
  };
  /** How to read the results; the numbers stand in records. */
  evaluation?: {
    /** How it was evaluated. */
    approach?: Said;
    /** What results were split by. */
    factors?: SaidList;
    /** Why these metrics. */
    rationale?: Said;
    /** What the results say. */
    summary?: Said;
  };
  /** Environmental impact. */
  environment?: {
    /** Energy for training in kWh. */
    energy_kwh?: SaidNumber;
    /** How it was measured or estimated. */
    energy_method?: Said;
    /** Emissions in kg of CO2 equivalent. */
    co2e_kg?: SaidNumber;
    /** How it was measured or estimated. */
    co2e_method?: Said;
    /** Floating-point operations of one benchmarked inference. */
    inference_flops?: SaidNumber;
    /** What was benchmarked, and how. */
    inference_method?: Said;
    /** Anything else. */
    note?: Said;
  };
  /** About the card itself. */
  about?: {
    /** What changed from version to version. */
    changelog?: {
      /** The version. */
      version?: Line;
      /** The day. */
      date?: Day;
      /** What changed. */
      change?: Said;
    }[];
    /** Who wrote the card. */
    authors?: SaidList;
    /** How to cite it. */
    citation?: {
      /** BibTeX. */
      bibtex?: Said;
      /** APA. */
      apa?: Said;
    };
    /** Words explained. */
    glossary?: Said;
    /** How to start using it, Markdown. */
    get_started?: Said;
    /** Anything else. */
    more?: Said;
    /** Where the facts of this card were read. */
    sources?: Reference[];
  };
  /** Answers that are kept from an audience: the card says that they are not disclosed. */
  withhold?: {
    /** The fact path, as `mlc show` prints it: architecture.rationale, datasets[].tokens. */
    path: FactPath;
    /** The narrowest audience it is kept from, and so every wider one; downstream unless given: authorities see it. */
    audience?: "public" | "downstream" | "authority";
    /** Why, in words that the card may print. */
    because?: Line;
  }[];
  /** Answers that everybody may see although they are for a narrower audience by default. */
  disclose?: FactPath[];
}
/** Where a person looks and decides. */
export interface Checkpoint {
  /** Each of these roles gives a review. */
  roles: Role[];
  /** True for an ethics checkpoint. */
  ethics?: boolean;
  /** The phase whose work it looks at: it cannot be asked for before that is done. */
  after?: Phase;
  /** Facts a review is bound to, by digest. */
  covers: FactPath[];
}
/** Checkpoints: who reviews and what the review covers. */
export interface CheckpointsFile {
  /** Which kind of file this is, and the major version of its shape. */
  schema: "mlc.checkpoints/v1";
  /** The file's version. */
  version: SemverText;
  /** Bookkeeping dates inside covered facts that do not change their digest. */
  digest_leaves_out: string[];
  /** Checkpoints by id. */
  checkpoints: {
    [k: string]: Checkpoint;
  };
}
/** The criteria of one level of a catalogue. */
export interface CriteriaFile {
  /** Which kind of file this is, and the major version of its shape. */
  schema: "mlc.criteria/v1";
  /** The catalogue, such as default. */
  catalogue: Line;
  /** The catalogue's version. */
  version: SemverText;
  /** The level. */
  level: number;
  /** The level's name, such as Prototype. */
  title: Line;
  /** What the level description says, by number; criteria name the statements they serve. */
  statements: {
    [k: string]: string;
  };
  /** The criteria. */
  criteria: Criterion[];
}
/** What `mlc datasheet --to json` writes: a datasheet with every answer, how it is answered, and where it stands. */
export interface DatasheetJson {
  /** The form and its major version. */
  schema: "mlc.datasheet-json/v1";
  /** The model whose datasheet it is. */
  model: string;
  /** The datasheet, relative to the workspace. */
  file: string;
  /** The day on which it was last known to be true. */
  confirmed_on?: Day;
  /** Everything but the questions as it stands in the datasheet: dataset, sources, rights, pii, pipeline, labeling, quality. */
  head: {};
  /** The 57 questions of Gebru et al. in their order. */
  questions: {
    /** From 1. */
    number: number;
    /** Where its answer stands, `motivation.purpose`. */
    path: string;
    /** The question. */
    asks: string;
    /** How it is answered; `see` resolves, `not-asked` is about people, of a dataset that does not relate to people. */
    answer: "answered" | "see" | "na" | "withheld" | "unknown" | "todo" | "placeholder" | "absent" | "not-asked";
    /** True where it must be answered before anything is trained on the dataset. */
    must: boolean;
    /** The answer, or the reason why there is none, as it stands in the datasheet. */
    value?: unknown;
    /** Where it stands; the line is absent where there is no answer. */
    origin: {
      /** The file. */
      file: string;
      /** The place in it. */
      path: string;
      /** The line, from 1. */
      line?: number;
    };
  }[];
  /** How complete it is. Comments, questions that do not apply, and those about people, of a dataset that does not relate to people, do not count. */
  completeness: {
    /** 0 to 1: a must weighs three, a should two. */
    score: number;
    /** Questions that must be answered. */
    must: {
      /** How many of them are answered. */
      answered: number;
      /** How many are asked. */
      asked: number;
    };
    /** Questions that should be answered. */
    should: {
      /** How many of them are answered. */
      answered: number;
      /** How many are asked. */
      asked: number;
    };
    /** The head and the seven sections. */
    sections: {
      /** The key of the section in the datasheet. */
      key: string;
      /** Its title. */
      title: string;
      /** 0 to 1: a must weighs three, a should two. */
      score: number;
      /** Questions that must be answered. */
      must: {
        /** How many of them are answered. */
        answered: number;
        /** How many are asked. */
        asked: number;
      };
      /** Questions that should be answered. */
      should: {
        /** How many of them are answered. */
        answered: number;
        /** How many are asked. */
        asked: number;
      };
    }[];
    /** Paths of what is kept back. */
    withheld: string[];
    /** Paths of what is said to be not known. */
    unknown: string[];
  };
}
/** datasheets/<dataset>.yaml: a datasheet after Gebru et al. (57 questions) with a structured head. */
export interface DatasheetDocument {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.datasheet/v1";
  /** The day on which these facts were last known to be true; `mlc set` renews it. */
  confirmed_on?: Day;
  /** What the dataset is. */
  dataset?: {
    /** The file name. */
    id: DatasetId;
    /** Name for people. */
    name?: Line;
    /** Its version. */
    version?: Said;
    /** Where it is kept or described. */
    url?: Reference;
    /** Who made it. */
    creators?: SaidList;
    /** Who publishes it. */
    publisher?: Said;
    /** The day it was published. */
    date_published?: SaidDay;
    /** SPDX expression, Hugging Face id or address. */
    license?: Said;
    /** Name of a licence that has no id. */
    license_name?: Said;
    /** Its text. */
    license_link?: Said;
    /** ISO 639 codes. */
    languages?: string[];
    /** Such as text, image, audio. */
    modalities?: Line[];
    /** Size in bytes. */
    size_bytes?: number;
    /** Number of instances by kind. */
    counts?: {
      [k: string]: number;
    };
    /** Its splits. */
    splits?: Line[];
    /** Digests of its files. */
    hashes?: Digest[];
    /** Its files as they can be had: what a loader checks a download against. */
    files?: {
      /** The file's name; the last part of the address unless given. */
      name?: Line;
      /** Where it is. */
      url: Reference;
      /** Its digest. */
      digest: Digest;
      /** Its media type, such as application/gzip. */
      format?: string;
      /** Size in bytes. */
      size_bytes?: number;
    }[];
    /** Its id on the Hugging Face Hub. */
    hub_id?: Line;
    /** Tasks it is made for, in the words of the Hugging Face Hub, such as text-generation. */
    task_categories?: string[];
    /** Subtasks in the words of the Hub, such as language-modeling. */
    task_ids?: string[];
    /** How to cite it. */
    citation?: Said;
    /** True where it is about people. */
    relates_to_people?: boolean;
    /** True where it was generated. */
    synthetic?: boolean;
    /** True where it keeps changing. */
    live?: boolean;
  };
  /** Where the data comes from. */
  sources?: {
    /** Name of the source. */
    name: Line;
    /** Where it comes from. */
    kind?: "public" | "licensed" | "private" | "crawled" | "user" | "synthetic" | "other";
    /** Such as text. */
    modality?: Line;
    /** Size in words, such as 886 GB. */
    size?: Line;
    /** Its share, 0 to 1. */
    share?: number;
    /** The time it covers. */
    period?: Said;
    /** Where it is. */
    url?: Reference;
    /** The crawler. */
    crawler?: {
      /** User agents of the crawlers. */
      names?: Line[];
      /** How robots.txt was honoured. */
      robots?: Said;
    };
    /** The model that generated it. */
    generator_model?: Line;
    /** When and why it was withdrawn. */
    withdrawn?: Said;
  }[];
  /** The right to use it. */
  rights?: {
    /** Why it may be used. */
    basis?: "licence" | "consent" | "contract" | "legitimate_interest" | "public_domain" | "tdm_exception" | "own";
    /** Whether use is cleared. */
    status?: "cleared" | "in-review" | "blocked";
    /** How opt-outs from text and data mining were honoured. */
    tdm_optout?: Said;
    /** How illegal content was kept out. */
    illegal_content?: Said;
    /** The copyright policy. */
    copyright_policy?: Said;
  };
  /** How it was labelled. */
  labeling?: {
    /** Instructions to annotators. */
    protocol?: Said;
    /** How annotations came about, in the words of the Hugging Face Hub. */
    made_by?: ("found" | "crowdsourced" | "expert-generated" | "machine-generated" | "no-annotation" | "other")[];
    /** Where they worked. */
    platform?: Said;
    /** Who and how many. */
    annotators?: Said;
    /** How many per instance. */
    per_item?: Said;
    /** How much they agreed. */
    agreement?: Said;
    /** Tools that helped. */
    machine_tools?: Said;
  };
  /** The search for personal data. */
  pii?: {
    /** True where it was searched for personal data. */
    scanned?: boolean;
    /** How. */
    method?: Said;
    /** What was found: a count or a rate. */
    findings?: Said;
    /** What was done. */
    action?: "removed" | "masked" | "kept-with-basis";
  };
  /** Quality checks. */
  quality?: {
    /** What was checked. */
    checks?: SaidList;
    /** What came out. */
    result?: Said;
    /** The day. */
    checked_on?: Day;
  };
  /** How raw data became this dataset. */
  pipeline?: {
    /** The step. */
    step: "filter" | "deduplicate" | "normalise" | "label" | "validate" | "store" | "toxicity" | "pii" | "quality";
    /** The tool and its version. */
    tool?: Line;
    /** Its parameters. */
    parameters?: FreeMap;
    /** Share of the data kept, 0 to 1. */
    kept_share?: number;
    /** Why the step does not apply. */
    na?: Line;
  }[];
  /** Questions 1 to 4. */
  motivation?: {
    /** For what purpose it was created, and which gap it fills. */
    purpose?: Said;
    /** Who created it, on behalf of whom. */
    creators?: Said;
    /** Who funded it. */
    funding?: Said;
    /** Other comments. */
    notes?: Said;
  };
  /** Questions 5 to 20. */
  composition?: {
    /** What the instances represent. */
    instances?: Said;
    /** How many of each type. */
    counts?: Said;
    /** All instances or a sample, and how representative. */
    sampling?: Said;
    /** Raw data or features. */
    instance_data?: Said;
    /** The label or target of an instance. */
    labels?: Said;
    /** Missing information. */
    missing?: Said;
    /** Relations between instances. */
    relationships?: Said;
    /** Recommended splits. */
    splits?: Said;
    /** Errors, noise and redundancy. */
    errors?: Said;
    /** Self-contained, or relying on outside resources. */
    external?: Said;
    /** Confidential data. */
    confidential?: Said;
    /** Content that may offend. */
    offensive?: Said;
    /** Subpopulations it identifies. */
    subpopulations?: Said;
    /** Whether individuals can be identified. */
    identifiable?: Said;
    /** Sensitive data about people. */
    sensitive?: Said;
    /** Other comments. */
    notes?: Said;
  };
  /** Questions 21 to 32. */
  collection?: {
    /** How the data was acquired. */
    acquisition?: Said;
    /** Mechanisms of collection and how they were validated. */
    mechanisms?: Said;
    /** The sampling strategy. */
    sampling_strategy?: Said;
    /** Who collected it and how they were paid. */
    collectors?: Said;
    /** Over what time. */
    timeframe?: Said;
    /** Ethical review. */
    ethics_review?: Said;
    /** From people directly or from third parties. */
    directness?: Said;
    /** Whether people were notified. */
    notice?: Said;
    /** Whether they consented. */
    consent?: Said;
    /** How consent can be revoked. */
    revocation?: Said;
    /** Analysis of the impact on people. */
    impact_analysis?: Said;
    /** Other comments. */
    notes?: Said;
  };
  /** Questions 33 to 36. */
  preprocessing?: {
    /** Cleaning and labelling that was done. */
    steps?: Said;
    /** Whether the raw data was kept. */
    raw_saved?: Said;
    /** Whether the software is available. */
    software?: Said;
    /** Other comments. */
    notes?: Said;
  };
  /** Questions 37 to 42. */
  uses?: {
    /** What it was used for already. */
    used_for?: Said;
    /** Where its uses are listed. */
    usage_repo?: Said;
    /** What else it could be used for. */
    other_tasks?: Said;
    /** Known biases, and what may harm future uses. */
    impacts?: Said;
    /** Tasks it should not be used for. */
    avoid?: Said;
    /** Other comments. */
    notes?: Said;
  };
  /** Questions 43 to 49. */
  distribution?: {
    /** Whether it is given to third parties. */
    third_parties?: Said;
    /** How it is distributed. */
    how?: Said;
    /** When. */
    when?: Said;
    /** Licence or terms. */
    license?: Said;
    /** Third-party restrictions. */
    ip_restrictions?: Said;
    /** Export controls or other rules. */
    export_controls?: Said;
    /** Other comments. */
    notes?: Said;
  };
  /** Questions 50 to 57. */
  maintenance?: {
    /** Who maintains it. */
    maintainer?: Said;
    /** How to reach them. */
    contact?: Said;
    /** Whether there is an erratum. */
    erratum?: Said;
    /** Whether it is updated, and how that is told. */
    updates?: Said;
    /** Limits on keeping data about people. */
    retention?: Said;
    /** Whether older versions are kept. */
    old_versions?: Said;
    /** How others can contribute. */
    contributions?: Said;
    /** Other comments. */
    notes?: Said;
  };
}
/** A version served in an environment, with how much exposure. */
export interface DeploymentRecord {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.deployment/v1";
  /** The model it is about. */
  model: ModelId;
  /** The version it is about. */
  version: VersionId;
  /** When it happened, in UTC, as precise as known. */
  observed_at: Moment;
  /** Who wrote it: an id from people in mlc.yaml, or unlisted. */
  by: PersonId;
  /** What it is about, by digest; {} where nothing is known. */
  subject: Subject;
  /** The record this one corrects; that one leaves the facts. */
  supersedes?: RecordId;
  /** Why; with supersedes, why the older record was wrong. */
  reason?: string;
  /** The environment, such as production. */
  environment: LocalId;
  /** The track within it; where left out, main for pilot and production, else the kind of exposure. */
  track?: LocalId;
  /** How it is served. */
  serving?: {
    /** What serves it. */
    platform?: Line;
    /** On which hardware. */
    hardware?: Line;
    /** Through which interface. */
    api?: Line;
  };
  /** How much it is exposed. */
  exposure: {
    /** Kind of exposure. */
    kind: "shadow" | "canary" | "ab" | "pilot" | "production" | "none";
    /** How much, such as 5% of traffic. */
    limit?: Said;
  };
  /** From when. */
  started_at?: Moment;
  /** The deployment this one takes back. */
  rollback_of?: RecordId;
  /** The tool that wrote the source. */
  tool?: Line;
  /** Its version, only where the source says so. */
  tool_version?: Line;
  /** What the tool says it measured. */
  subject_named?: SubjectNamed;
  /** The time as the source wrote it, where it has no zone. */
  timestamp_text?: Line;
  /** The file it was imported from. */
  source?: Source;
  /** Anything else. */
  note?: Said;
}
/** Metrics measured on a version. */
export interface EvaluationRecord {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.evaluation/v1";
  /** The model it is about. */
  model: ModelId;
  /** The version it is about. */
  version: VersionId;
  /** When it happened, in UTC, as precise as known. */
  observed_at: Moment;
  /** Who wrote it: an id from people in mlc.yaml, or unlisted. */
  by: PersonId;
  /** What it is about, by digest; {} where nothing is known. */
  subject: Subject;
  /** The record this one corrects; that one leaves the facts. */
  supersedes?: RecordId;
  /** Why; with supersedes, why the older record was wrong. */
  reason?: string;
  /** The values. */
  metrics: Measurement[];
  /** baseline where it was measured on the model this version is compared with, training where it is what training took (energy, emissions, time). */
  of?: "baseline" | "training";
  /** The tool that wrote the source. */
  tool?: Line;
  /** Its version, only where the source says so. */
  tool_version?: Line;
  /** The tool's own id, word for word. */
  run_id?: Line;
  /** How the run ended; only a complete one is evidence. */
  run_status?: RunStatus;
  /** Why it is not complete. */
  run_status_reason?: Line;
  /** The file it was imported from. */
  source?: Source;
  /** What the tool says it measured. */
  subject_named?: SubjectNamed;
  /** What was left out of the source. */
  skipped?: Skipped;
  /** The time as the source wrote it, where it has no zone. */
  timestamp_text?: Line;
  /** Anything else. */
  notes?: Said;
  /** Commit or version text of the evaluation harness. */
  harness_commit?: Line;
  /** Random seeds by name. */
  seeds?: {
    [k: string]: number;
  };
}
/** A request to waive a criterion or to declare it not applicable; it counts once somebody else approves it. */
export interface ExceptionRecord {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.exception/v1";
  /** The model it is about. */
  model: ModelId;
  /** The version it is about. */
  version: VersionId;
  /** When it happened, in UTC, as precise as known. */
  observed_at: Moment;
  /** Who wrote it: an id from people in mlc.yaml, or unlisted. */
  by: PersonId;
  /** What it is about, by digest; {} where nothing is known. */
  subject: Subject;
  /** The record this one corrects; that one leaves the facts. */
  supersedes?: RecordId;
  /** Why it is justified, in at least 30 characters; with supersedes, why the older record was wrong. */
  reason: string;
  /** The criterion. */
  criterion: CriterionId;
  /** What is asked for: waive unblocks gates, not-applicable takes the criterion out. */
  effect: "waive" | "not-applicable";
  /** What keeps the harm small meanwhile. */
  controls?: Text[];
  /** The last day on which it holds, in UTC. */
  through: Day;
  /** The one gate it is limited to. */
  gate?: {
    /** The stage left. */
    from: StageId;
    /** The stage entered. */
    to: StageId;
  };
  /** The exception it prolongs. */
  renews?: RecordId;
}
/** The home of one fact path. */
export interface FactHome {
  /** The path; [] is each entry of a list, <role> any role. */
  path: string;
  /** The document or kind of record it stands in; derived is computed. */
  document:
    | "workspace"
    | "model"
    | "version"
    | "datasheet"
    | "card"
    | "scorecard"
    | "governance"
    | "operations"
    | "record:training"
    | "record:evaluation"
    | "record:monitoring"
    | "record:review"
    | "record:transition"
    | "record:deployment"
    | "record:exception"
    | "record:incident"
    | "record:red-team"
    | "record:reproduction"
    | "record:update"
    | "derived";
  /** Keys from the document's root; [] is each entry of a list. Empty for the root itself and where it is computed. */
  pointer: string[];
  /** What else to know. */
  note?: Line;
}
/** Where every fact path stands in the files: one home each, no precedence. */
export interface FactsFile {
  /** Which kind of file this is, and the major version of its shape. */
  schema: "mlc.facts/v1";
  /** The table's version. */
  version: SemverText;
  /** One entry per fact path; a deeper path resolves by its longest prefix, the rest appended to the pointer. */
  facts: FactHome[];
}
/** One line of `mlc export --to ndjson`: flat rows for a warehouse. What is not known is left out. */
export interface FlatLine {
  /** Which form this is, and the major version of its shape. */
  schema: "mlc.flat/v1";
  /** What the row tells of; other cells belong to the kinds that their description names. */
  kind: "version" | "criterion" | "metric" | "deployment" | "transition" | "review";
  /** The workspace: the name given to it, else its directory in its repository. */
  workspace: string;
  /** The day that was judged, UTC. */
  as_of: Day;
  /** The model. */
  model: string;
  /** The version. */
  version: string;
  /** version: name of the model for people. */
  name?: string;
  /** version: its stage. */
  stage?: string;
  /** version: the day it entered the stage; deployment: since when it is on the track. */
  since?: string;
  /** version: days in the stage. */
  days?: number;
  /** version, transition: how often it has entered the stage. */
  attempt?: number;
  /** version: how often it went back. */
  loops?: number;
  /** version: days from its start to the first stage that serves. */
  lead_time_days?: number;
  /** version, transition: adopted at a later stage than the first. */
  adopted?: boolean;
  /** version: the accountable owner. */
  owner?: string;
  /** version: the declared risk tier. */
  risk_tier?: string;
  /** version: maturity level; criterion: the level that asks for it. */
  level?: number;
  /** version: name of the level. */
  level_name?: string;
  /** version: target level. */
  target?: number;
  /** version: score, 0 to 100. */
  score?: number;
  /** version: upper bound of the score. */
  upper?: number;
  /** version: evidence coverage in percent. */
  coverage?: number;
  /** version: level and score are those it retired with. */
  stored?: boolean;
  /** version, criterion: last day on which it holds. */
  valid_until?: string;
  /** version: the criterion that ends it. */
  expires_first?: string;
  /** version: stale criteria, separated by spaces. */
  stale?: string;
  /** version: open moves as STAGE:DECISION, separated by spaces. */
  next_gates?: string;
  /** version: where it is served as ENVIRONMENT:EXPOSURE, separated by spaces. */
  served?: string;
  /** version: digest of its weights; metric, review: digest of those that were measured or reviewed. */
  weights_digest?: string;
  /** version: id of the base model. */
  base_model?: string;
  /** version: its revision. */
  base_model_revision?: string;
  /** version: its digest. */
  base_model_digest?: string;
  /** criterion: its id. */
  criterion?: string;
  /** criterion: what it asks for. */
  title?: string;
  /** criterion: its dimension. */
  dimension?: string;
  /** criterion: must or should. */
  req?: string;
  /** criterion: its severity. */
  severity?: string;
  /** criterion: closes every gate where it fails. */
  veto?: boolean;
  /** criterion: pass, fail, unknown, stale, not-applicable or error. */
  status?: string;
  /** criterion: how many records were read for it. */
  records?: number;
  /** The record that the row is from. */
  record?: string;
  /** metric, transition, review: when it happened; a UTC moment as precise as known. */
  observed_at?: string;
  /** Who wrote the record. */
  by?: string;
  /** metric: baseline or training where it is not of the version itself. */
  of?: string;
  /** metric: what measured. */
  tool?: string;
  /** metric: its version. */
  tool_version?: string;
  /** metric: the run. */
  run_id?: string;
  /** metric: how the run ended. */
  run_status?: string;
  /** metric: its id. */
  metric?: string;
  /** metric: the value. */
  value?: number;
  /** metric: the value where the tool gave no number. */
  value_text?: string;
  /** metric: its unit. */
  unit?: string;
  /** metric: which way is better, where the record says so. */
  direction?: string;
  /** metric: how many instances. */
  sample_size?: number;
  /** metric: standard error. */
  stderr?: number;
  /** metric: lower end of the confidence interval. */
  ci_low?: number;
  /** metric: upper end. */
  ci_high?: number;
  /** metric: the dataset. */
  dataset?: string;
  /** metric: its id on the Hugging Face Hub. */
  dataset_hub_id?: string;
  /** metric: its revision. */
  dataset_revision?: string;
  /** metric: the split. */
  split?: string;
  /** metric: the slice as NAME=VALUE, by name, separated by semicolons. */
  slice?: string;
  /** metric: examples in the prompt. */
  n_shot?: number;
  /** metric: variant of the task. */
  variant?: string;
  /** metric: measured on the weights that the version has now. */
  bound?: boolean;
  /** deployment: the environment. */
  environment?: string;
  /** deployment: main, or the track beside it. */
  track?: string;
  /** deployment: shadow, canary, ab, pilot or production. */
  exposure?: string;
  /** deployment: how much. */
  limit?: string;
  /** deployment: when it ended; absent while it lasts. */
  until?: string;
  /** deployment: the record that it took back. */
  rollback_of?: string;
  /** transition: the stage before; absent for the start. */
  from?: string;
  /** transition: the stage after. */
  to?: string;
  /** transition: start, forward, loop, hotfix, retire or repurpose. */
  move?: string;
  /** transition, review: what was decided. */
  decision?: string;
  /** transition: why. */
  reason?: string;
  /** transition: what takes the place of a retired version. */
  successor?: string;
  /** transition: the day its service ends. */
  sunset?: string;
  /** review: the role it was given in. */
  role?: string;
  /** review: the checkpoint. */
  checkpoint?: string;
  /** review: the exception it decides on. */
  exception?: string;
  /** review: the obligation it decides on. */
  obligation?: string;
  /** review: how many conditions. */
  conditions?: number;
  /** review: given by whoever asked for it. */
  self?: boolean;
}
/** Controls that apply under a condition. */
export interface FrameworkRule {
  /** The condition; reads scope only. */
  when: Predicate;
  /** Ids, or the start of ids followed by a star. */
  controls: Line[];
}
/** What applies from when: a control applies from the first day of the dates that name it and hold for the model. */
export interface FrameworkDate {
  /** The first day. */
  from: Day;
  /** What applies from then on. */
  what: Line;
  /** Whom it concerns. */
  who: ("all" | "provider" | "deployer" | "gpai-provider" | "gpai-systemic-provider")[];
  /** Only for systems of this class. */
  risk?: "high-annex-iii" | "high-annex-i";
  /** The controls it dates: ids, or the start of ids followed by a star. */
  controls: Line[];
  /** Only for what was placed on the Union market before this day (eu_market_date). */
  placed_before?: Day;
  /** Only for what was placed on the Union market on this day or later (eu_market_date). */
  placed_from?: Day;
  /** How sure the date is. */
  confidence?: "high" | "medium" | "low";
  /** Where the date stands. */
  source?: Line;
}
/** Criteria that give evidence towards a control. */
export interface FrameworkMapping {
  /** Its id in this file. */
  control: Line;
  /** Ids of criteria, shipped or of one's own. */
  criteria: CriterionId[];
  /** What the criterion asks beside what the control asks: intersects unless said; subset: less; superset: more; equal: the same. */
  relation?: "intersects" | "subset" | "superset" | "equal";
  /** Why. */
  rationale?: Line;
}
/** One control. */
export interface FrameworkControl {
  /** Its id, as criteria and exceptions name it. */
  id: Line;
  /** A short label of our own. */
  title: Line;
  /** True where an organisation answers it once for all its models. */
  organisation?: boolean;
}
/** A framework of controls: which there are and which a model must answer for. */
export interface FrameworkFile {
  /** Which kind of file this is, and the major version of its shape. */
  schema: "mlc.framework/v1";
  /** Its id, as mlc.yaml names it. */
  id: FrameworkId;
  /** Its name. */
  title: Line;
  /** Which version or consolidation of it this is. */
  version: Line;
  /** Where it is published. */
  url?: WebUrl;
  /** The day this file was last compared with its source. */
  last_reviewed: Day;
  /** The day by which it must be compared again. */
  review_by: Day;
  /** linked: titles are labels of our own and the text is linked; ids-only: the text may not be shipped. */
  text?: "linked" | "ids-only";
  /** The shipped framework that this file of one's own stands for: its own id, said once more. */
  replaces?: FrameworkId;
  /** article: ids such as 10.2.f are read as Art. 10(2)(f). */
  cite?: "article";
  /** Applies only where this holds; reads scope only. */
  applies_when?: Predicate;
  /** Frameworks whose controls it asks for too. */
  inherits?: FrameworkId[];
  /** Which controls apply where; without rules all of them do. */
  rules?: FrameworkRule[];
  /** First days of application. */
  timeline?: FrameworkDate[];
  /** Which criteria give evidence towards which control, beside what criteria say themselves; a pair that is there already gets its relation and rationale. */
  mappings?: FrameworkMapping[];
  /** What else to know. */
  notes?: Line[];
  /** What is not certain. */
  open_points?: Line[];
  /** The controls. */
  controls: FrameworkControl[];
}
/** What a version must have to enter a phase. */
export interface Gate {
  /** What must hold. */
  require: GateRequirement;
  /** Reviews that must have been given. */
  reviews: GateReview[];
  /** Score, floor and coverage. */
  score?: GateScore;
  /** True where no target metric may be worse than in the version it replaces. */
  no_regression?: boolean;
  /** Reasons the move may give. */
  reasons?: string[];
}
/** Criteria and facts a gate asks for. */
export interface GateRequirement {
  /** Every must criterion of this level and below that can exist at the stage left. */
  level?: number;
  /** These too, as far as they can exist there. */
  also?: CriterionId[];
  /** Facts that must be answered. */
  facts?: FactPath[];
}
/** A review a gate asks for. */
export interface GateReview {
  /** The checkpoint. */
  checkpoint: CheckpointId;
  /** People who may not be the reviewer. */
  independent_of?: ("data_scientist" | "promoter" | "accountable_owner" | "mlops_engineer")[];
  /** Asked only where this holds; reads scope only. */
  when?: Predicate;
  /** Not asked where the version was made by an update inside its envelope. */
  unless?: "inside-envelope";
}
/** A bar on the score. */
export interface GateScore {
  /** Over the criteria of this level and below. */
  levels: number;
  /** Lowest score. */
  min: number;
  /** Lowest score of a dimension. */
  min_dimension: number;
  /** Lowest coverage. */
  min_coverage: number;
}
/** What a risk tier changes. */
export interface Tier {
  /** Factor on freshness windows. */
  freshness: number;
  /** Added to the score a gate asks for. */
  min_score: number;
  /** Reviews asked for at each checkpoint, for a declared tier. */
  quorum: number;
  /** Signatures are required, for a declared tier. */
  signatures?: "require";
  /** Roles one person may hold together. */
  one_person_may_hold?: Role[][];
}
/** One gate per phase, the moves without an edge, what a risk tier changes, and the limits of exceptions. */
export interface GatesFile {
  /** Which kind of file this is, and the major version of its shape. */
  schema: "mlc.gates/v1";
  /** The file's version. */
  version: SemverText;
  /** Gates by phase. */
  gates: {
    /** The gate of the phase data. */
    data?: Gate;
    /** The gate of the phase select. */
    select?: Gate;
    /** The gate of the phase train. */
    train?: Gate;
    /** The gate of the phase adapt. */
    adapt?: Gate;
    /** The gate of the phase evaluate. */
    evaluate?: Gate;
    /** The gate of the phase align. */
    align?: Gate;
    /** The gate of the phase serve. */
    serve?: Gate;
    /** The gate of the phase observe. */
    observe?: Gate;
    /** The gate of the phase improve. */
    improve?: Gate;
  };
  hotfix: HotfixGate;
  /** A move back before serve. */
  loop: {
    /** Reasons a loop may give. */
    reasons: string[];
  };
  retire: RetireGate;
  /** What a risk tier changes. */
  tiers: {
    /** A window never shrinks below this many days. */
    freshness_floor_days: number;
    /** Risk tier low. */
    low: Tier;
    /** Risk tier medium. */
    medium: Tier;
    /** Risk tier high. */
    high: Tier;
    /** Risk tier critical. */
    critical: Tier;
  };
  exceptions: ExceptionLimits;
}
/** From any earlier stage straight to the first that serves. */
export interface HotfixGate {
  /** Reasons a hotfix may give. */
  reasons: string[];
  /** What must hold, whatever is waived. */
  require: GateRequirement;
  /** Reviews that must have been given. */
  reviews: GateReview[];
  /** The review that is due afterwards. */
  obligation: {
    /** The checkpoint. */
    checkpoint: CheckpointId;
    /** Days after the hotfix, counted in UTC. */
    within_days: number;
  };
}
/** From anywhere to `retired`, which is never left. */
export interface RetireGate {
  /** Reasons a version may be retired for. */
  reasons: string[];
  /** What must be answered. */
  require: GateRequirement;
  /** Exposure the version may still have: none, its environments are empty or moved. */
  exposure: "none";
  /** Reviews that must have been given. */
  reviews: GateReview[];
}
/** Limits of exceptions from criteria. */
export interface ExceptionLimits {
  /** A reason is at least this long. */
  min_reason_characters: number;
  /** Waivers, which unblock gates only. */
  waive: {
    /** Days by risk tier; an undeclared tier counts as critical. */
    max_days: {
      /** At risk tier low. */
      low: number;
      /** At risk tier medium. */
      medium: number;
      /** At risk tier high. */
      high: number;
      /** At risk tier critical. */
      critical: number;
    };
    /** Active at the same time on one version. */
    max_active: number;
    /** How often one may be renewed. */
    max_renewals: number;
  };
  /** Criteria declared not applicable. */
  not_applicable: {
    /** Days at most. */
    max_days: number;
  };
  /** The role that approves, by dimension of the criterion; default for all others. */
  approver_role: {
    /** Where no dimension is named. */
    default: Role;
    /** For criteria of governance. */
    governance?: Role;
    /** For criteria of documentation. */
    documentation?: Role;
    /** For criteria of reproducibility. */
    reproducibility?: Role;
    /** For criteria of performance. */
    performance?: Role;
    /** For criteria of monitoring. */
    monitoring?: Role;
    /** For criteria of efficiency. */
    efficiency?: Role;
    /** For criteria of usage. */
    usage?: Role;
    /** For criteria of safety. */
    safety?: Role;
    /** For criteria of fairness. */
    fairness?: Role;
    /** For criteria of robustness. */
    robustness?: Role;
    /** For criteria of explainability. */
    explainability?: Role;
    /** For criteria of privacy and security. */
    privacy_security?: Role;
  };
  /** Positions the approver may not hold. */
  approver_is_not: ("requester" | "accountable_owner" | "data_scientist" | "mlops_engineer" | "promoter")[];
}
/** governance.yaml: risks, exceptions from controls, impact assessment, oversight, transparency and retirement. */
export interface GovernanceDocument {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.governance/v1";
  /** The day on which these facts were last known to be true; `mlc set` renews it. */
  confirmed_on?: Day;
  /** The day it was placed on the Union market or put into service there for the first time; some duties of the AI Act begin by it. */
  eu_market_date?: Day;
  /** The risk register. */
  risks?: {
    /** Its id, such as R-1. */
    id: LocalId;
    /** What may happen. */
    statement?: Said;
    /** How likely. */
    likelihood?: "low" | "medium" | "high" | "critical";
    /** How bad. */
    impact?: "low" | "medium" | "high" | "critical";
    /** What is done about it. */
    treatment?: "avoid" | "reduce" | "transfer" | "accept";
    /** How. */
    mitigation?: Said;
    /** What is left. */
    residual?: "low" | "medium" | "high" | "critical";
    /** Who answers for it. */
    owner?: PersonId;
    /** Where it stands. */
    status?: "open" | "treated" | "closed";
    /** The day it was last looked at. */
    reviewed_on?: Day;
    /** Who accepted what is left. */
    acceptance?: {
      /** Who accepted the residual risk. */
      by: PersonId;
      /** In which role. */
      role?: Role;
      /** The day. */
      accepted_on?: Day;
    };
  }[];
  /** Exceptions only: controls whose status the criteria do not decide. */
  controls?: {
    /** Framework and control, such as eu-ai-act:55.1.b. */
    id: Line;
    /** What it is instead of what the criteria compute. */
    status: "met" | "partly" | "not-met" | "not-applicable";
    /** Who answers for it. */
    owner?: PersonId;
    /** Why. */
    reason?: Said;
    /** What shows it. */
    evidence?: Reference;
  }[];
  /** The data protection impact assessment. */
  dpia?: {
    /** The assessment. */
    reference?: Reference;
    /** Its outcome. */
    outcome?: "acceptable" | "acceptable-with-measures" | "not-acceptable" | "not-required-with-reason";
    /** Who made it. */
    by?: PersonId;
    /** The day it was finished. */
    completed_on?: Day;
    /** Measures it asks for. */
    measures?: SaidList;
    /** Why none is required. */
    reason?: Said;
  };
  /** Human oversight. */
  oversight?: {
    /** How people oversee it. */
    mode?: "in-the-loop" | "on-the-loop" | "in-command";
    /** Who does. */
    who?: Said;
    /** How it is stopped. */
    stop_control?: Said;
    /** How an output is overruled. */
    override?: Said;
    /** What keeps people from trusting it blindly. */
    automation_bias_note?: Said;
    /** The day the controls were last tried. */
    last_tested_on?: Day;
  };
  /** What is told to whom. */
  transparency?: {
    /** Instructions for those who use it. */
    instructions_for_use?: Reference;
    /** How people learn that they talk to a machine. */
    ai_disclosure?: Reference;
    /** Where its limits are told. */
    limitations?: Reference;
    /** Whom to ask. */
    contact?: Said;
    /** The day it was published. */
    published_on?: Day;
  };
  /** The plan for its end. */
  retirement?: {
    /** What ends its life. */
    triggers?: SaidList;
    /** The plan. */
    plan?: Reference;
    /** What happens to data and weights. */
    data_disposition?: Said;
    /** How and when users are told. */
    user_notice?: Said;
  };
  /** Groups and slices that matter. */
  fairness?: {
    /** Groups that are audited. */
    groups?: {
      /** The attribute, such as language or age. */
      attribute: Line;
      /** Its values. */
      values?: Line[];
      /** Why this group matters. */
      rationale?: Said;
      /** Why the attribute may be processed, or the proxy used instead. */
      legal_basis?: Said;
    }[];
  };
  /** How outputs are explained. */
  explainability?: {
    /** Methods in use. */
    methods?: {
      /** Such as shap, captum-ig or source-citation. */
      name: Line;
      /** Of the model, or of one output. */
      kind?: "global" | "local";
      /** For whom. */
      audience?: Said;
      /** What it does not show. */
      limits?: Said;
      /** What shows that it works. */
      evidence?: Reference;
    }[];
  };
  /** Duties of a provider of general-purpose AI. */
  gpai?: {
    /** Public summary of training content, Art. 53(1)(d). */
    training_summary?: {
      /** Where it is published. */
      url?: WebUrl;
      /** The day. */
      published_on?: Day;
    };
    /** Copyright policy, Art. 53(1)(c). */
    copyright_policy?: {
      /** Where it is published. */
      url?: WebUrl;
      /** The day. */
      published_on?: Day;
    };
    /** Model documentation form of the Code of Practice. */
    documentation_form?: {
      /** Version of the filled form. */
      version?: Line;
      /** The form. */
      reference?: Reference;
    };
  };
}
/** What an incident has come to; the records with one key are one incident of the model, whatever the version. */
export interface IncidentRecord {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.incident/v1";
  /** The model it is about. */
  model: ModelId;
  /** The version it was seen on. */
  version: VersionId;
  /** When it happened, in UTC, as precise as known. */
  observed_at: Moment;
  /** Who wrote it: an id from people in mlc.yaml, or unlisted. */
  by: PersonId;
  /** What it is about, by digest; {} where nothing is known. */
  subject: Subject;
  /** The record this one corrects; that one leaves the facts. */
  supersedes?: RecordId;
  /** Why; with supersedes, why the older record was wrong. */
  reason?: string;
  /** The incident's own id, such as INC-7; the same in each of its records. */
  key: LocalId;
  /** How bad it is. */
  severity: "critical" | "high" | "medium" | "low";
  /** Where it stands. */
  status: "open" | "contained" | "closed";
  /** What went wrong, in one line. */
  title?: Line;
  /** What happened, and to whom. */
  detail?: Said;
  /** The environment it happened in. */
  environment?: LocalId;
  /** When it began, which may be before it was noticed. */
  started_at?: Moment;
  /** The last day by which it must be closed. */
  due_on?: Day;
  /** Why it happened. */
  cause?: Said;
  /** What was done so that it does not happen again. */
  corrective_action?: Said;
  /** The day an authority was told, where one must be. */
  authority_notified_on?: Day;
  /** What shows it. */
  evidence?: Reference[];
}
/** Violations in the history that a team knows of and accepts: what `mlc verify --known FILE` reads. */
export interface KnownFile {
  /** Which kind of document this is. */
  schema: "mlc.known/v1";
  /** One entry for each violation: its code, and the commit or the record, or both. One without either accepts nothing. */
  known: KnownViolation[];
}
export interface KnownViolation {
  /** The code of the finding. */
  code: FindingCode;
  /** The commit that it is found at. */
  commit?: CommitPrefix;
  /** The record that it is about. */
  record?: RecordId;
  /** Why it is accepted, so that somebody who was not there understands it. */
  reason: string;
  /** Who accepts it. */
  by: PersonId;
}
/** Where the work on a version can be. */
export interface Stage {
  /** Its id. */
  id: StageId;
  /** Its title for people. */
  title?: Line;
  /** The phases done in it, in order; no phase in two stages. */
  phases: Phase[];
}
/** A move forward from one stage to another. */
export interface Edge {
  /** The stage left. */
  from: StageId;
  /** The stage entered. */
  to: StageId;
  /** Roles that may make the move; anybody where left out. */
  promoters?: Role[];
  /** Exists only where this holds; reads scope only. */
  when?: Predicate;
  /** Phases passed over and not done. */
  skips?: Phase[];
  /** Why they are passed over; goes into the transition record. */
  because?: Line;
  /** Adds to the gate; never relaxes it. */
  requires?: EdgeRequirement;
}
/** What an edge asks for besides its gate. */
export interface EdgeRequirement {
  /** Criteria. */
  also?: CriterionId[];
  /** Facts that must be answered. */
  facts?: FactPath[];
}
/** Stages with their phases, and the edges between them; `retired` is built in. */
export interface LifecycleFile {
  /** Which kind of file this is, and the major version of its shape. */
  schema: "mlc.lifecycle/v1";
  /** Its name. */
  name: StageId;
  /** Its version. */
  version: SemverText;
  /** Its title for people. */
  title: Line;
  /** Stages, in order. */
  stages: Stage[];
  /** Moves forward. */
  edges: Edge[];
}
/** One metric. */
export interface Metric {
  /** Its id. */
  id: MetricId;
  /** Its family. */
  family: MetricFamily;
  /** Kind of drift. */
  kind?: "input" | "output" | "quality" | "attribution" | "age";
  /** Its unit. */
  unit: Line;
  /** Lowest and highest possible value, both included; null is unbounded. */
  range: [number | null, number | null];
  /** Which values are better. */
  direction: Direction;
  /** The best value, for a band. */
  ideal?: number;
  /** The shipped acceptance rule; where there is none the project declares a target. */
  default?: MetricRule;
  /** Where the default rule comes from. */
  basis: "statute" | "standard" | "tool-default" | "convention" | "derived" | "none";
  /** The source of the rule or the definition. */
  source?: Line;
  /** Companion values without which the number is not evidence. */
  needs?: string[];
  /** When the sample is large enough, as a formula for people. */
  adequate?: Line;
  /** True where mlc computes it from the records; never typed in or imported. */
  computed?: boolean;
  /** Published bars a target may take by name; never applied by themselves. */
  presets?: MetricPreset[];
  /** Names that mean this in any tool. */
  alias?: (string | MetricAlias)[];
  /** Names that mean this only in that tool; they beat an alias. */
  tools?: {
    [k: string]: (string | MetricAlias)[];
  };
  /** What else to know. */
  note?: Line;
}
/** How a value is accepted. */
export interface MetricRule {
  /** How a value is compared. */
  op: Op;
  /** The bound. */
  value?: number;
  /** Lower bound, with between. */
  lo?: number;
  /** Upper bound, with between. */
  hi?: number;
  /** Whether the bounds themselves meet it, with between. */
  inclusive?: boolean;
}
/** A published bar. */
export interface MetricPreset {
  /** Its name. */
  name: Line;
  /** How a value is compared. */
  op: Op;
  /** The bound. */
  value?: number;
  /** Lower bound, with between. */
  lo?: number;
  /** Upper bound, with between. */
  hi?: number;
  /** Whether the bounds themselves meet it, with between. */
  inclusive?: boolean;
}
/** A tool's name with what it implies. */
export interface MetricAlias {
  /** The tool's name. */
  name: Line;
  /** Only where the tool names one of these methods. */
  method?: string[];
  /** Only for this quantile. */
  quantile?: number;
  /** Factor applied to value, stderr and ci. */
  multiply?: number;
  /** Divisor applied to value, stderr and ci. */
  divide?: number;
  /** Companion values the name implies. */
  with?: {
    [k: string]: Scalar;
  };
  /** The variant the name implies. */
  variant?: Line;
  /** What else to know. */
  note?: Line;
}
/** A value that must stand beside another. */
export interface Companion {
  /** Its type. */
  type: "string" | "number" | "integer" | "boolean" | "array" | "object" | "date";
  /** What it says. */
  says: Line;
}
/** What a metric id means, its range and direction, what must stand beside a value, and how tools name it. */
export interface MetricsFile {
  /** Which kind of file this is, and the major version of its shape. */
  schema: "mlc.metrics/v1";
  /** The catalogue's version. */
  version: SemverText;
  /** The metrics. */
  metrics: Metric[];
  /** Probe modules of garak by the metric their fail rate is; any other stays attack_success_rate. */
  garak_probes: {
    [k: string]: string[];
  };
  /** Names an importer must not map by itself, and why. */
  ambiguous: {
    [k: string]: string;
  };
  /** Every companion value named in `needs`, with its type. */
  companions: {
    [k: string]: Companion;
  };
}
/** model.yaml: identity, purpose, owners, scope and problem of a model. */
export interface ModelDocument {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.model/v1";
  /** The directory name. */
  id: ModelId;
  /** Name for people. */
  name: Line;
  /** The day on which these facts were last known to be true; `mlc set` renews it. */
  confirmed_on?: Day;
  /** One sentence: what the model is for. */
  purpose?: Said;
  /** The problem the model solves. */
  problem?: {
    /** The task in one line. */
    task?: Said;
    /** What it must hold to: languages, latency, cost, law. */
    constraints?: SaidList;
    /** How much invention is acceptable, and where none is. */
    hallucination_tolerance?: Said;
    /** How somebody could misuse it. */
    abuse_vectors?: SaidList;
    /** The value expected from it. */
    value?: Said;
    /** What success is measured by, in words. */
    metrics?: SaidList;
  };
  /** Uses it is made for. */
  intended_use?: SaidList;
  /** People it is made for. */
  intended_users?: SaidList;
  /** Uses after somebody else's adaptation or integration. */
  downstream_use?: SaidList;
  /** Uses it is not made for. */
  out_of_scope_use?: SaidList;
  /** Who answers for the model, by role. */
  owners?: {
    /** The accountable owner: an id from people in mlc.yaml, or a list of them. */
    accountable_owner?: Holders;
    /** The data scientist: an id from people in mlc.yaml, or a list of them. */
    data_scientist?: Holders;
    /** The mlops engineer: an id from people in mlc.yaml, or a list of them. */
    mlops_engineer?: Holders;
    /** The ethics reviewer: an id from people in mlc.yaml, or a list of them. */
    ethics_reviewer?: Holders;
    /** The compliance officer: an id from people in mlc.yaml, or a list of them. */
    compliance_officer?: Holders;
    /** The security reviewer: an id from people in mlc.yaml, or a list of them. */
    security_reviewer?: Holders;
    /** The independent assessor: an id from people in mlc.yaml, or a list of them. */
    independent_assessor?: Holders;
  };
  /** The closed list of facts that may switch a criterion off. */
  scope?: {
    /** How much harm a failure can do; undeclared counts as critical. */
    risk_tier?: RiskTier;
    /** Whether people are affected by its outputs. */
    people_affected?: "none" | "indirect" | "direct";
    /** Where personal data is processed. */
    personal_data?: "none" | "training" | "inference" | "both";
    /** True where it makes text, images, sound or code. */
    generative?: boolean;
    /** True where people talk to it directly. */
    user_facing?: boolean;
    /** How a base model is made one's own; agrees with adaptation.method of the version. */
    adaptation?: AdaptationMethod;
    /** True where the weights are trained here from random initialisation. */
    trained_from_scratch?: boolean;
    /** True where it is placed on the market or used in the European Union. */
    eu_market?: boolean;
    /** Role under Regulation (EU) 2024/1689. */
    eu_role?: "none" | "provider" | "deployer" | "gpai-provider" | "gpai-systemic-provider";
    /** Risk class under Regulation (EU) 2024/1689. */
    eu_risk?: "minimal" | "limited" | "high-annex-iii" | "high-annex-i" | "prohibited";
    /** True where the weights are published. */
    open_weights?: boolean;
  };
}
/** Metrics of live traffic over a window of time. */
export interface MonitoringRecord {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.monitoring/v1";
  /** The model it is about. */
  model: ModelId;
  /** The version it is about. */
  version: VersionId;
  /** When it happened, in UTC, as precise as known. */
  observed_at: Moment;
  /** Who wrote it: an id from people in mlc.yaml, or unlisted. */
  by: PersonId;
  /** What it is about, by digest; {} where nothing is known. */
  subject: Subject;
  /** The record this one corrects; that one leaves the facts. */
  supersedes?: RecordId;
  /** Why; with supersedes, why the older record was wrong. */
  reason?: string;
  /** The time the values are about. */
  window?: TimeSpan;
  /** The values. */
  metrics: Measurement[];
  /** The environment it was watched in, such as production. */
  environment?: LocalId;
  /** The tool that wrote the source. */
  tool?: Line;
  /** Its version, only where the source says so. */
  tool_version?: Line;
  /** The tool's own id, word for word. */
  run_id?: Line;
  /** How the run ended; only a complete one is evidence. */
  run_status?: RunStatus;
  /** Why it is not complete. */
  run_status_reason?: Line;
  /** The file it was imported from. */
  source?: Source;
  /** What the tool says it measured. */
  subject_named?: SubjectNamed;
  /** What was left out of the source. */
  skipped?: Skipped;
  /** The time as the source wrote it, where it has no zone. */
  timestamp_text?: Line;
  /** Anything else. */
  notes?: Said;
}
/** Free text that belongs to the history. */
export interface NoteRecord {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.note/v1";
  /** The model it is about. */
  model: ModelId;
  /** The version it is about. */
  version: VersionId;
  /** When it happened, in UTC, as precise as known. */
  observed_at: Moment;
  /** Who wrote it: an id from people in mlc.yaml, or unlisted. */
  by: PersonId;
  /** What it is about, by digest; {} where nothing is known. */
  subject: Subject;
  /** The record this one corrects; that one leaves the facts. */
  supersedes?: RecordId;
  /** Why; with supersedes, why the older record was wrong. */
  reason?: string;
  /** The text. */
  text: Text;
  /** What it refers to. */
  evidence?: Reference[];
}
/** operations.yaml: monitors, guardrails, rollback, incident response, pipelines, feedback and budget. */
export interface OperationsDocument {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.operations/v1";
  /** The day on which these facts were last known to be true; `mlc set` renews it. */
  confirmed_on?: Day;
  /** What is watched in operation. */
  monitors?: {
    /** Its id. */
    id: LocalId;
    /** What it watches. */
    kind?: "quality" | "health" | "drift" | "safety" | "usage" | "cost";
    /** Metrics it reports. */
    metrics?: MetricId[];
    /** Who answers for it. */
    owner?: PersonId;
    /** Who is called. */
    on_call?: Said;
    /** Whether it runs. */
    status?: "planned" | "live" | "paused";
    /** When and where it alerts. */
    alert?: {
      /** From which value it alerts. */
      threshold?: number | string;
      /** Where the alert goes. */
      route?: Said;
      /** What to do then. */
      runbook?: Reference;
    };
    /** The tool or dashboard. */
    source?: Said;
  }[];
  /** What keeps inputs and outputs within limits. */
  guardrails?: {
    /** Its id. */
    id: LocalId;
    /** What it is. */
    kind?: "input-filter" | "output-filter" | "moderation" | "policy" | "tool-limit";
    /** Where it sits. */
    position?: Said;
    /** Digest of its configuration. */
    config_digest?: Digest;
    /** Who answers for it. */
    owner?: PersonId;
  }[];
  /** How to go back. */
  rollback?: {
    /** The version to go back to, or what answers instead. */
    target_version?: Said;
    /** How. */
    procedure?: Reference;
    /** The day it was last tried. */
    last_exercised_on?: Day;
  };
  /** What happens when something goes wrong. */
  incident_response?: {
    /** The plan. */
    plan?: Reference;
    /** Severities it knows. */
    severities?: SaidList;
    /** Who reports what to which authority, by when. */
    authority_reporting?: Said;
    /** The day of the last drill. */
    last_drill_on?: Day;
    /** Whom to call. */
    contact?: Said;
  };
  /** Automated pipelines. */
  pipelines?: {
    /** Its id. */
    id: LocalId;
    /** What it does. */
    kind?: "retraining" | "autoscaling" | "quantization" | "distillation" | "cache" | "routing" | "evaluation";
    /** What starts it. */
    trigger?: Said;
    /** Where it is defined. */
    definition?: {
      /** The repository. */
      repo?: Line;
      /** The commit. */
      commit?: Commit;
      /** The file. */
      path?: FilePath;
    };
    /** True where it runs without a person. */
    automated?: boolean;
    /** When it last succeeded. */
    last_success_at?: Moment;
  }[];
  /** How users report problems. */
  feedback?: {
    /** Where users report problems. */
    channel?: Said;
    /** Who answers for it. */
    owner?: PersonId;
    /** How feedback becomes training data. */
    to_data?: {
      /** How reports become data. */
      path?: Said;
      /** On which basis. */
      consent_basis?: Said;
      /** What is filtered out. */
      filter?: Said;
    };
  };
  /** Budget for serving. */
  budget?: {
    /** Amount in the currency. */
    amount?: number;
    /** ISO 4217 code, such as EUR. */
    currency?: Currency;
    /** The period. */
    period?: "day" | "week" | "month" | "quarter" | "year";
  };
  /** Usage. */
  usage?: {
    /** The usage log. */
    logging?: {
      /** True where usage is logged. */
      enabled?: boolean;
      /** Where. */
      store?: Said;
      /** How long, in days. */
      retention_days?: number;
      /** True where the log holds personal data. */
      personal_data?: boolean;
    };
  };
  /** Security. */
  security?: {
    /** Access control. */
    access?: {
      /** The access policy. */
      policy?: Reference;
      /** The day access was last reviewed. */
      reviewed_on?: Day;
    };
  };
  /** Resilience. */
  resilience?: {
    /** Tests of failure. */
    tests?: {
      /** What fails. */
      scenario: Said;
      /** What happens then. */
      behaviour?: Said;
      /** How the test ended. */
      result?: "pass" | "fail";
      /** The day. */
      tested_on?: Day;
    }[];
  };
  /** Continual learning. */
  continual?: {
    /** How it keeps learning. */
    mode?: "none" | "scheduled" | "triggered" | "online";
    /** What is filtered out of incoming data. */
    data_filters?: Said;
    /** What keeps poisoned data out. */
    poisoning_control?: Said;
    /** What keeps it from learning from itself. */
    feedback_loop_control?: Said;
    /** How the holdout is renewed. */
    holdout_refresh?: Said;
    /** What updates may do without a new review. */
    envelope?: {
      /** What an update may change. */
      allowed_changes?: Said;
      /** Within which bounds. */
      metric_bounds?: Said;
      /** When a person looks. */
      human_checkpoint?: Said;
      /** Who approved it. */
      approved_by?: PersonId;
    };
  };
}
/** An exercise in which people or tools attacked a version, with its findings. */
export interface RedTeamRecord {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.red-team/v1";
  /** The model it is about. */
  model: ModelId;
  /** The version it is about. */
  version: VersionId;
  /** When it happened, in UTC, as precise as known. */
  observed_at: Moment;
  /** Who wrote it: an id from people in mlc.yaml, or unlisted. */
  by: PersonId;
  /** What it is about, by digest; {} where nothing is known. */
  subject: Subject;
  /** The record this one corrects; that one leaves the facts. */
  supersedes?: RecordId;
  /** Why; with supersedes, why the older record was wrong. */
  reason?: string;
  /** What was attacked, and what for. */
  scope?: Said;
  /** How: by hand, with which tools, how long. */
  method?: Said;
  /** True where the attackers are not of the team. */
  external?: boolean;
  /** Who attacked. */
  team?: Said;
  /**
   * What was found, or what has become of it; [] where nothing was.
   *
   * Items: A finding. The records of a version with one id are one finding, and the newest says how it stands.
   */
  findings: {
    /** Its id, the same in each record that names it. */
    id: LocalId;
    /** How bad it is. */
    severity: "critical" | "high" | "medium" | "low";
    /** How it stands; what is accepted stays open. */
    status: "open" | "fixed" | "use-removed";
    /** What was found, in one line. */
    title?: Line;
    /** What kind of attack it was, such as prompt-injection. */
    category?: Line;
    /** What was done about it. */
    mitigation?: Said;
  }[];
  /** The report. */
  report?: Reference;
  /** The tool that wrote the source. */
  tool?: Line;
  /** Its version, only where the source says so. */
  tool_version?: Line;
  /** The tool's own id, word for word. */
  run_id?: Line;
  /** How the run ended; only a complete one is evidence. */
  run_status?: RunStatus;
  /** Why it is not complete. */
  run_status_reason?: Line;
  /** What the tool says it measured. */
  subject_named?: SubjectNamed;
  /** The time as the source wrote it, where it has no zone. */
  timestamp_text?: Line;
  /** The file it was imported from. */
  source?: Source;
  /** Anything else. */
  note?: Said;
}
/** A result that somebody ran again, and how close it came. */
export interface ReproductionRecord {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.reproduction/v1";
  /** The model it is about. */
  model: ModelId;
  /** The version it is about. */
  version: VersionId;
  /** When it happened, in UTC, as precise as known. */
  observed_at: Moment;
  /** Who wrote it: an id from people in mlc.yaml, or unlisted. */
  by: PersonId;
  /** What it is about, by digest; {} where nothing is known. */
  subject: Subject;
  /** The record this one corrects; that one leaves the facts. */
  supersedes?: RecordId;
  /** Why; with supersedes, why the older record was wrong. */
  reason?: string;
  /** The record that holds the original result. */
  reproduces?: RecordId;
  /** The metric that was measured again. */
  metric: MetricId;
  /** The dataset it was measured on. */
  dataset?: DatasetNamed;
  /** The split of the dataset, such as test. */
  split?: Line;
  /** The value as it was recorded, in the metric's unit. */
  original?: number;
  /** The value that came out now. */
  reproduced?: number;
  /** How far apart the two may lie, in the metric's unit. */
  tolerance?: number;
  /** True where they lie no further apart. */
  within_tolerance?: boolean;
  /** What was run again, from which commit and snapshot. */
  method?: Said;
  /** The code it was run from. */
  code?: Code;
  /** The file it was imported from. */
  source?: Source;
  /** Anything else. */
  note?: Said;
}
/** A decision by a person in a role at a checkpoint, on an exception or on an obligation. */
export interface ReviewRecord {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.review/v1";
  /** The model it is about. */
  model: ModelId;
  /** The version it is about. */
  version: VersionId;
  /** When it happened, in UTC, as precise as known. */
  observed_at: Moment;
  /** Who wrote it: an id from people in mlc.yaml, or unlisted. */
  by: PersonId;
  /** What it is about, by digest; {} where nothing is known. */
  subject: Subject;
  /** The record this one corrects; that one leaves the facts. */
  supersedes?: RecordId;
  /** Why; with supersedes, why the older record was wrong. */
  reason?: string;
  /** The checkpoint. */
  checkpoint?: CheckpointId;
  /** The exception record decided on. */
  exception?: RecordId;
  /** The obligation closed: the review's record id, # and the number of the condition. */
  obligation?: string;
  /** The role in which it was decided. */
  role: Role;
  /** What was decided. */
  decision: ReviewDecision;
  /** Digest of each fact the decision covers, by path. */
  covers?: {
    [k: string]: Digest;
  };
  /** Records that decide the gate's required criteria. */
  records?: RecordId[];
  /** Conditions of the approval. */
  conditions?: {
    /** What must be done. */
    text: string;
    /** By when. */
    due: Day;
  }[];
  /** True where the reviewer is not independent; stays for ever. */
  self?: boolean;
  /** What the decision rests on besides the records. */
  evidence?: Reference[];
  /** What the reviewer says. */
  note?: Said;
}
/** scorecard.yaml: acceptance targets, SLOs, weights, target level and the team's own criteria. */
export interface ScorecardDocument {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.scorecard/v1";
  /** The day on which these facts were last known to be true; `mlc set` renews it. */
  confirmed_on?: Day;
  /** Level the model works towards, instead of the policy's. */
  target_level?: number;
  /** Acceptance targets. */
  targets?: {
    /** The metric. */
    metric: MetricId;
    /** How the value is compared. */
    op: Op;
    /** The bound, in the metric's unit. */
    value?: number;
    /** Lower bound, with between. */
    lo?: number;
    /** Upper bound, with between. */
    hi?: number;
    /** False where a value on the bound does not meet it, with between; default true. */
    inclusive?: boolean;
    /** Why this bound. */
    rationale?: Said;
    /** The day it was declared: before the evaluation. */
    declared_on?: Day;
    /** Only for this part of the data. */
    slice?: Slice;
    /** Only for this dataset. */
    dataset?: Line;
    /** Only for this split. */
    split?: Line;
    /** Only with this number of examples in the prompt. */
    n_shot?: number;
    /** Only for this variant. */
    variant?: Line;
    /** How much worse than before is no regression, in the metric's unit. */
    tolerance?: number;
    /** The published bar it was taken from. */
    preset?: Line;
  }[];
  /** Service level objectives. */
  slos?: {
    /** The metric. */
    metric: MetricId;
    /** How the value is compared. */
    op: Op;
    /** The bound, in the metric's unit. */
    value?: number;
    /** Lower bound, with between. */
    lo?: number;
    /** Upper bound, with between. */
    hi?: number;
    /** Length of the window, such as 30d. */
    window?: Window;
  }[];
  /** Weights of the dimensions in the score. */
  dimension_weights?: {
    /** Weight of the dimension governance; the sum may be any positive number. */
    governance?: number;
    /** Weight of the dimension documentation; the sum may be any positive number. */
    documentation?: number;
    /** Weight of the dimension reproducibility; the sum may be any positive number. */
    reproducibility?: number;
    /** Weight of the dimension performance; the sum may be any positive number. */
    performance?: number;
    /** Weight of the dimension monitoring; the sum may be any positive number. */
    monitoring?: number;
    /** Weight of the dimension efficiency; the sum may be any positive number. */
    efficiency?: number;
    /** Weight of the dimension usage; the sum may be any positive number. */
    usage?: number;
    /** Weight of the dimension safety; the sum may be any positive number. */
    safety?: number;
    /** Weight of the dimension fairness; the sum may be any positive number. */
    fairness?: number;
    /** Weight of the dimension robustness; the sum may be any positive number. */
    robustness?: number;
    /** Weight of the dimension explainability; the sum may be any positive number. */
    explainability?: number;
    /** Weight of the dimension privacy_security; the sum may be any positive number. */
    privacy_security?: number;
  };
  /** The team's own criteria; ids start with X-. */
  criteria?: Criterion[];
  /** Shipped criteria that do not count here. */
  disabled?: {
    /** The shipped criterion. */
    id: CriterionId;
    /** Why; printed in every report and card. */
    reason: string;
  }[];
  /** Shipped criteria that weigh more here than in the catalogue. */
  raised?: {
    /** The shipped criterion. */
    id: CriterionId;
    /** Its severity here, above the shipped one. */
    severity: SeverityOfCriterion;
    /** Why it matters more here. */
    reason?: Said;
  }[];
}
/** A training run; subject.weights is the digest of the weights it made. */
export interface TrainingRecord {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.training/v1";
  /** The model it is about. */
  model: ModelId;
  /** The version it is about. */
  version: VersionId;
  /** When it happened, in UTC, as precise as known. */
  observed_at: Moment;
  /** Who wrote it: an id from people in mlc.yaml, or unlisted. */
  by: PersonId;
  /** What it is about, by digest; {} where nothing is known. */
  subject: Subject;
  /** The record this one corrects; that one leaves the facts. */
  supersedes?: RecordId;
  /** Why; with supersedes, why the older record was wrong. */
  reason?: string;
  /** Where the run is tracked, such as mlflow. */
  tracker?: Line;
  /** The code it was started from. */
  code?: Code;
  /** Digest of its configuration. */
  config_digest?: Digest;
  /** Its hyperparameters. */
  hyperparameters?: FreeMap;
  /** When it started. */
  started_at?: Moment;
  /** When it ended. */
  ended_at?: Moment;
  /** Which stages of training it was. */
  stages?: ("pretraining" | "midtraining" | "sft" | "rlhf" | "dpo" | "distillation" | "other")[];
  /** How it learned. */
  method?: "supervised" | "unsupervised" | "self-supervised" | "semi-supervised" | "reinforcement-learning";
  /** How the data was prepared for it. */
  preprocessing?: Said;
  /** The training framework and its version. */
  framework?: Line;
  /** What the run read, as its tool names it: data, code, models, with the tool's own digests. */
  inputs?: RunInput[];
  /** What it was computed on. */
  compute?: Compute;
  /** Values the run reported about itself; never evidence for a target. */
  metrics?: Measurement[];
  /** The tool that wrote the source. */
  tool?: Line;
  /** Its version, only where the source says so. */
  tool_version?: Line;
  /** The tool's own id, word for word. */
  run_id?: Line;
  /** How the run ended; only a complete one is evidence. */
  run_status?: RunStatus;
  /** Why it is not complete. */
  run_status_reason?: Line;
  /** The file it was imported from. */
  source?: Source;
  /** What the tool says it measured. */
  subject_named?: SubjectNamed;
  /** What was left out of the source. */
  skipped?: Skipped;
  /** The time as the source wrote it, where it has no zone. */
  timestamp_text?: Line;
  /** Anything else. */
  notes?: Said;
  /** Random seeds by name. */
  seeds?: {
    [k: string]: number;
  };
}
/** One thing a run read. */
export interface RunInput {
  /** Its name or path in the tool. */
  name: Line;
  /** What it is. */
  kind?: "data" | "code" | "model" | "other";
  /** Its digest as the tool writes it; MLflow's has eight digits, DVC's is md5: and 32. */
  digest?: Line;
  /** What it was read for, in the tool's word, such as training. */
  context?: Line;
  /** Number of rows, where the tool counted them. */
  rows?: number;
  /** Whether the file here had that digest when the run was imported; absent where nobody could compare. */
  same?: boolean;
}
/** A move of a version from one stage to another. */
export interface TransitionRecord {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.transition/v1";
  /** The model it is about. */
  model: ModelId;
  /** The version it is about. */
  version: VersionId;
  /** When it happened, in UTC, as precise as known. */
  observed_at: Moment;
  /** Who wrote it: an id from people in mlc.yaml, or unlisted. */
  by: PersonId;
  /** What it is about, by digest; {} where nothing is known. */
  subject: Subject;
  /** The record this one corrects; that one leaves the facts. */
  supersedes?: RecordId;
  /** Why; with supersedes, why the older record was wrong. */
  reason?: string;
  /** The stage left; null starts the chain. */
  from: StageId | null;
  /** The stage entered. */
  to: StageId;
  /** What kind of move it is. */
  move: "start" | "forward" | "loop" | "hotfix" | "retire" | "repurpose";
  /** The transition before this one; null starts the chain. */
  prev: RecordLink | null;
  /** How many times the version has entered this stage, this time included. */
  attempt?: number;
  /** Every document and record the decision read. */
  inputs?: PathDigest[];
  /** The catalogue it was decided with. */
  catalogue?: Pin;
  /** The gates and checkpoints it was decided with. */
  gates?: Pin;
  /** The lifecycle it was decided with. */
  lifecycle?: Pin;
  /** The policy it was decided with. */
  policy?: Pin;
  /** What the gate came to. */
  decision?: GateDecision;
  /** The required criteria. */
  required?: {
    /** The criterion. */
    id: CriterionId;
    /** Its status. */
    status: Status;
    /** The records read for it. */
    records?: RecordId[];
    /** True where an exception unblocked it, or a hotfix passed over it. */
    waived?: boolean;
    /** True where it is met by one person as self. */
    self?: boolean;
  }[];
  /** Reviews that counted. */
  reviews?: RecordId[];
  /** Of the reviews, those by somebody who was not independent; stays for ever. */
  reviews_as_self?: RecordId[];
  /** Exceptions that counted. */
  exceptions?: RecordId[];
  /** Phases passed over and not done. */
  skips?: Phase[];
  /** Why they were passed over. */
  because?: Line;
  /** True where the version starts later than the first stage. */
  adopted?: boolean;
  /** The day the decision was computed for. */
  as_of?: Day;
  /** Level and score at the move. */
  score?: {
    /** Level. */
    level: number;
    /** Score, rounded down to one decimal. */
    score: number;
    /** Score with unknown and stale criteria passing. */
    upper: number;
    /** Share of the weight that has evidence. */
    coverage: number;
  };
  /** The new purpose, where the version starts over for another one. */
  purpose?: Text;
  /** What replaces a retired version, or none. */
  successor?: Line;
  /** The day its service ends. */
  sunset?: Day;
  /** What happens to the data and weights of a retired version. */
  data_disposition?: Text;
  /** How and when the users of a retired version are told. */
  user_notice?: Text;
}
/** An update by an automated pipeline, from data to release; each is a version of its own. */
export interface UpdateRecord {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.update/v1";
  /** The model it is about. */
  model: ModelId;
  /** The version the update made. */
  version: VersionId;
  /** When it happened, in UTC, as precise as known. */
  observed_at: Moment;
  /** Who wrote it: an id from people in mlc.yaml, or unlisted. */
  by: PersonId;
  /** The weights it made and the data it learned from, by digest. */
  subject: Subject;
  /** The record this one corrects; that one leaves the facts. */
  supersedes?: RecordId;
  /** Why; with supersedes, why the older record was wrong. */
  reason?: string;
  /** The version it follows. */
  previous?: VersionId;
  /** The time from which it learned. */
  data_window?: TimeSpan;
  /** The run of the pipeline. */
  pipeline?: {
    /** Its id in operations.yaml. */
    id?: LocalId;
    /** The id of the run. */
    run_id?: Line;
    /** The commit of its definition. */
    commit?: Commit;
    /** How many steps a person had to do. */
    manual_steps?: number;
  };
  /** The evaluation records of this update. */
  evaluations?: RecordId[];
  /** What the automatic gates said. */
  gate?: {
    /** Whether quality held. */
    performance?: Status;
    /** Whether fairness held. */
    fairness?: Status;
    /** Whether safety held. */
    safety?: Status;
    /** What the gate came to. */
    decision?: GateDecision;
  };
  /** When it went into service; left out where it did not. */
  released_at?: Moment;
  /** When it was taken back. */
  rolled_back_at?: Moment;
  /** The file it was imported from. */
  source?: Source;
  /** Anything else. */
  note?: Said;
}
/** versions/<version>.yaml: stage, weights, lineage, data and artifacts of one version. */
export interface VersionDocument {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.version/v1";
  /** The file name; a string, so quote it. */
  version: VersionId;
  /** Where the work on this version is; changed by `mlc promote` only. */
  stage: StageId;
  /** The newest transition record of this version; changed by `mlc promote` only. */
  transition: RecordId;
  /** The day on which these facts were last known to be true; `mlc set` renews it. */
  confirmed_on?: Day;
  /** The weights, for a model served by oneself. */
  weights?: {
    /** Where the weights are kept, with a fixed revision. */
    uri?: StorageUri;
    /** Digest of the weights: the subject digest. */
    digest?: Digest;
    /** Size in bytes. */
    bytes?: number;
    /** File format, such as safetensors. */
    format?: Line;
    /** A scan for unsafe content. */
    scan?: {
      /** The scanner and its version. */
      tool?: Line;
      /** The day of the scan. */
      scanned_on?: Day;
      /** What it found. */
      result?: Said;
    };
    /** Digests of the single files. */
    files?: {
      /** File name in the repository or bucket. */
      path: FilePath;
      /** Digest of the file. */
      digest: Digest;
      /** Size in bytes. */
      bytes?: number;
    }[];
  };
  /** Instead of weights: a model served by somebody else. */
  hosted?: {
    /** Who serves the model. */
    provider: Line;
    /** The provider's model id. */
    model_id: Line;
    /** The provider's revision or snapshot. */
    revision?: Line;
    /** Digest of the prompt, parameters and tools sent with every call. */
    config_digest?: Digest;
  };
  /** The model this one was made from. */
  base_model?: {
    /** Its id, such as mistralai/Mistral-7B-v0.3. */
    id: Line;
    /** Its fixed revision. */
    revision?: Said;
    /** Digest of its weights. */
    digest?: SaidDigest;
    /** Its licence: an SPDX id or a Hugging Face id. */
    license?: Said;
    /** The day its terms were read against the intended use. */
    terms_checked_on?: Day;
    /** What this version is to it. */
    relation?: "finetune" | "adapter" | "quantized" | "merge";
  };
  /** The choice of model and its reason. */
  selection?: {
    /** What was looked at. */
    candidates?: {
      /** The candidate. */
      id: Line;
      /** Why it was not chosen. */
      why_not?: Said;
    }[];
    /** What was chosen: base model, architecture, or prompting or retrieval instead of tuning. */
    chosen?: Said;
    /** Why. */
    because?: Said;
  };
  /** How the base model was made one's own. */
  adaptation?: {
    /** How the base model was made one's own. */
    method: AdaptationMethod;
    /** The configuration or recipe. */
    config?: Reference;
    /** Its main parameters, such as r and alpha of LoRA. */
    parameters?: FreeMap;
    /** Anything else. */
    note?: Said;
  };
  /** How behaviour was aligned. */
  alignment?: {
    /** Such as rlhf, dpo, constitutional, filters, moderation, constraints. */
    methods?: Line[];
    /** Datasets used for it. */
    data?: SaidList;
    /** What it aligns to. */
    objective?: Said;
  };
  /** What the model is made of. */
  architecture?: {
    /** Such as transformer. */
    family?: Said;
    /** Such as MistralForCausalLM. */
    name?: Said;
    /** Training objective, such as causal language modelling. */
    objective?: Said;
    /** Number of parameters. */
    parameters?: SaidCount;
    /** Parameters used per token, for a mixture of experts. */
    active_parameters?: SaidCount;
    /** Parameters without embeddings. */
    non_embedding_parameters?: SaidCount;
    /** Longest input in tokens. */
    context_length?: SaidCount;
    /** Number format of the weights, such as bf16. */
    precision?: Said;
    /** Such as text, image, audio. */
    modalities?: SaidList;
    /** What goes in. */
    inputs?: {
      /** Such as text, image, audio. */
      modality: Line;
      /** Such as string or PNG. */
      format?: Line;
      /** Largest size, such as 2048 tokens. */
      max?: Line;
    }[];
    /** What comes out. */
    outputs?: {
      /** Such as text, image, audio. */
      modality: Line;
      /** Such as string or PNG. */
      format?: Line;
      /** Largest size, such as 2048 tokens. */
      max?: Line;
    }[];
    /** Why this architecture. */
    rationale?: Said;
  };
  /** The datasets this version was made and measured with. */
  data?: {
    /** The datasheet's file name. */
    dataset: DatasetId;
    /** What it was used for. */
    role?: DataRole;
    /** The immutable copy that was used. */
    snapshot?: {
      /** Where the snapshot is kept, with a fixed revision. */
      uri?: StorageUri;
      /** Its digest. */
      digest?: Digest;
      /** The day it was taken. */
      taken_on?: Day;
    };
    /** Number of tokens used. */
    tokens?: Tokens;
    /** How often it was gone through. */
    epochs?: Said;
    /** Its share of the mixture, 0 to 1. */
    share?: number;
    /** The newest day the data covers. */
    cutoff?: Day;
    /** How evaluation data was kept out. */
    decontamination?: Said;
  }[];
  /** What was done to make it smaller or faster. */
  optimizations?: {
    /** What was done. */
    method: "quantization" | "distillation" | "pruning" | "compilation" | "cache" | "routing" | "other";
    /** The result, such as int4. */
    to?: Line;
    /** The tool and its version. */
    tool?: Line;
    /** The evaluation that compares it with the reference. */
    quality_ratio_record?: RecordId;
  }[];
  /** Files that belong to this version. */
  artifacts?: {
    /** Its name. */
    name: Line;
    /** Where it is kept. */
    uri?: StorageUri;
    /** Its digest. */
    digest?: Digest;
    /** Size in bytes. */
    bytes?: number;
    /** File format, such as safetensors, pickle or cyclonedx-json. */
    format?: Line;
    /** A scan for unsafe content. */
    scan?: {
      /** The scanner and its version. */
      tool?: Line;
      /** The day of the scan. */
      scanned_on?: Day;
      /** What it found. */
      result?: Said;
    };
  }[];
  /** What this version is compared with. */
  baseline?: {
    /** The model it is compared with. */
    name: Line;
    /** Its version or revision. */
    version?: Line;
  };
}
/** mlc.yaml: where models live, people and roles, lifecycle, catalogue and policy. */
export interface WorkspaceDocument {
  /** Which kind of document this is, and the major version of its shape. */
  schema: "mlc.workspace/v1";
  /** Globs of model directories, below the directory of mlc.yaml; default models/*. */
  models?: ModelGlob[];
  /** The pinned catalogue of criteria and metrics, such as default@1. */
  catalogue?: Pinned;
  /** A shipped lifecycle such as genai@1, or the path of one's own. */
  lifecycle?: LifecycleRef;
  /** People by id; model files and records name them by it. */
  people?: {
    [k: string]: {
      /** Full name. */
      name: Line;
      /** Addresses used in git; the first is the contact. */
      emails?: Email[];
      /** Fingerprints of signing keys: SHA256:… as `ssh-keygen -lf KEY.pub` prints it, or of an OpenPGP primary key. */
      signing_keys?: Line[];
    };
  };
  /** Who may act as what in every model; a model's owners add to it. */
  roles?: {
    /** People who may act in this role in every model. */
    accountable_owner?: PersonId[];
    /** People who may act in this role in every model. */
    data_scientist?: PersonId[];
    /** People who may act in this role in every model. */
    mlops_engineer?: PersonId[];
    /** People who may act in this role in every model. */
    ethics_reviewer?: PersonId[];
    /** People who may act in this role in every model. */
    compliance_officer?: PersonId[];
    /** People who may act in this role in every model. */
    security_reviewer?: PersonId[];
    /** People who may act in this role in every model. */
    independent_assessor?: PersonId[];
  };
  /** Rules of this workspace; every one has a default. */
  policy?: {
    /** Target level by risk tier. */
    target_level?: {
      /** Level a model of risk tier low works towards. */
      low?: number;
      /** Level a model of risk tier medium works towards. */
      medium?: number;
      /** Level a model of risk tier high works towards. */
      high?: number;
      /** Level a model of risk tier critical works towards. */
      critical?: number;
    };
    /** Whether a reviewer must be somebody else than the one reviewed. */
    separation_of_duties?: "none" | "warn" | "require";
    /** Whether transitions, reviews and changes of policy must be signed (mlc help trust). */
    signatures?: "none" | "warn" | "require";
    /** What `mlc score` refuses in a pull request. */
    fail_on?: "regression" | "any" | "below-target" | "gate" | "stale" | "never";
  };
  /** Frameworks whose controls apply: shipped ones by id, one's own by the path of their file. */
  frameworks?: FrameworkRef[];
}
/** One thing by its digest. */
export interface OutDescribed {
  /** The tag, MODEL@VERSION, or a file. */
  name: string;
  /** Hexadecimal, by algorithm. */
  digest: {
    [k: string]: string;
  };
}
/** What `mlc anchor --json` prints. */
export interface OutAnchor {
  schema: "mlc.out.anchor/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** True where no tag was made. */
  dry_run: boolean;
  /** The tag that was made, or would be. */
  tag: string;
  /** The commit it names. */
  commit: string;
  /** Whether the tag is signed. */
  signed: boolean;
  /** Where the statement was written; absent without --out. */
  file?: string;
  /** What was verified before. */
  checked: {
    /** Commits that were replayed. */
    commits: number;
    /** Records that they brought in. */
    records: number;
    /** Whether signatures were checked. */
    signatures: boolean;
  };
  /** An in-toto Statement v1 with a Simple Verification Result v0.2; absent where the history was refused. */
  statement?: {
    _type: "https://in-toto.io/Statement/v1";
    /** The commit, then the weights that are served. */
    subject: OutDescribed[];
    predicateType: "https://in-toto.io/attestation/svr/v0.2";
    predicate: {
      verifier: {
        /** The package and version of mlc. */
        id: string;
        /** The policy files at the commit. */
        policies: OutDescribed[];
      };
      /** When it was verified, UTC. */
      timeCreated: string;
      /** What was verified. */
      properties: ("MLC_HISTORY_VERIFIED" | "MLC_SIGNATURES_VERIFIED")[];
    };
  };
}
/** How strongly it is proven that the person named did it. */
export interface OutAuditProof {
  /** signed-record: a detached signature beside the record, by that person. signed-commit: the commit that brought it is signed with a key of that person. author: that commit names the person as its author, and nothing more. unproven: the commit does not tell. not-by-mlc: a line that only mlc changes was edited by hand, or the record was changed afterwards. */
  level: "signed-record" | "signed-commit" | "author" | "unproven" | "not-by-mlc";
  /** The same in words, with the commit. */
  because: string;
}
/** Rules by name and digest. */
export interface OutAuditPin {
  /** Name; the policy has none. */
  id?: string;
  /** Version. */
  version?: string;
  /** sha256 of the content. */
  digest: string;
}
/** A record that the decision read for a criterion it requires. */
export interface OutAuditEvidence {
  /** Its id. */
  record: string;
  /** Its kind. */
  kind: string;
  /** The file, relative to the workspace. */
  file: string;
  /** Digest of the file when it was decided; absent where the decision names none. */
  sha256?: string;
  /** The file at the commit that is audited. */
  now: "present" | "changed" | "missing";
  /** Of what is changed or missing: a revision that still holds it as it was, as git reads it. */
  kept_in?: string;
  /** The criteria it was read for. */
  criteria: string[];
}
/** A document or other record that the decision read. Documents may change; records may not. */
export interface OutAuditDocument {
  /** The file, relative to the workspace. */
  file: string;
  /** Digest when it was decided. */
  sha256: string;
  /** The file at the commit that is audited. */
  now: "present" | "changed" | "missing";
  /** Of what is changed or missing: a revision that still holds it as it was, as git reads it. */
  kept_in?: string;
}
/** A condition of an approval. */
export interface OutAuditCondition {
  /** What must be done. */
  text: string;
  /** By when. */
  due: Day;
  /** Where it stands on the day of the audit. */
  state: "open" | "overdue" | "closed" | "void";
  /** The record that closed it. */
  closed_by?: string;
}
/** A review. */
export interface OutAuditReview {
  /** Its id. */
  record: string;
  /** When, as the record says. */
  at: string;
  /** Who. */
  by: OutLogPerson;
  /** In which role. */
  role: string;
  /** The checkpoint, exception or obligation. */
  about: string;
  /** What was decided. */
  decision: string;
  /** True where the move rested on it. */
  counted: boolean;
  /** True where the reviewer was not independent. */
  self: boolean;
  /** Why it did not count. */
  because?: string;
  /** Conditions of the approval. */
  conditions?: OutAuditCondition[];
  /** What it names beside the records. */
  evidence?: string[];
  /** How strongly it is proven who it was. */
  proof: OutAuditProof;
}
/** A criterion that the gate required. */
export interface OutAuditRequired {
  /** The criterion. */
  id: string;
  /** Its status then. */
  status: string;
  /** The records read for it. */
  records: string[];
  /** True where an exception unblocked it, or a hotfix passed over it. */
  waived?: boolean;
  /** True where it was met by one person as self. */
  self?: boolean;
}
/** A move of the version from one stage to another, as its record tells it. */
export interface OutAuditMove {
  /** Its place on this page, from 1. */
  number: number;
  /** The transition record. */
  record: string;
  /** The file, relative to the workspace. */
  file: string;
  /** Digest of the file now. */
  sha256: string;
  /** When, as the record says. */
  at: string;
  /** Who moved it. */
  by: OutLogPerson;
  /** The stage left; absent for a start. */
  from?: string;
  /** The stage entered. */
  to: string;
  /** The kind of move. */
  move: string;
  /** How often it had entered the stage. */
  attempt?: number;
  /** True where it started late. */
  adopted?: boolean;
  /** Phases passed over. */
  skips?: string[];
  /** The reason given. */
  reason?: string;
  /** Why phases were passed over. */
  because?: string;
  /** What the gate came to; absent for a move without one. */
  decision?: string;
  /** What a go-with-conditions rests on: waivers, what was met as self, conditions of approvals. */
  conditions: string[];
  /** The day it was decided for. */
  decided_for?: Day;
  /** The level then. */
  level?: number;
  /** The score then. */
  score?: number;
  /** The criteria. */
  catalogue?: OutAuditPin;
  /** The gates and checkpoints. */
  gates?: OutAuditPin;
  /** The lifecycle. */
  lifecycle?: OutAuditPin;
  /** The policy. */
  policy?: OutAuditPin;
  /** The commit that brought it. */
  commit?: OutLogCommit;
  /** How strongly it is proven who it was. */
  proof: OutAuditProof;
  /** False where it is no part of the chain that leads to the stage: a fork, or one that was superseded. */
  on_chain: boolean;
  /** The record that corrects it. */
  superseded_by?: string;
  /** What the gate required. */
  required: OutAuditRequired[];
  /** The records read for that. */
  evidence: OutAuditEvidence[];
  /** Everything else the decision read. */
  documents: OutAuditDocument[];
  /** Reviews that counted, then those that did not. */
  reviews: OutAuditReview[];
  /** The exceptions it rested on. */
  exceptions: string[];
}
/** A change that mlc did not make. */
export interface OutAuditEdit {
  /** When it was committed, or the day of the audit. */
  at: string;
  /** What was changed. */
  what: string;
  /** The file, relative to the workspace. */
  file: string;
  /** The author of the commit. */
  by?: OutLogPerson;
  /** The commit. */
  commit?: OutLogCommit;
}
/** An exception asked for, judged on the day of the audit. */
export interface OutAuditException {
  /** The request and what became of it. */
  request: OutException;
  /** The moves that rested on it, by number. */
  moves: number[];
  /** How strongly it is proven who asked. */
  proof: OutAuditProof;
  /** The review that decided on it. */
  approval?: OutAuditReview;
}
/** A time that the version was served somewhere. */
export interface OutAuditDeployment {
  /** The environment. */
  environment: string;
  /** The track: main, or one beside it. */
  track: string;
  /** Kind of exposure. */
  exposure: "shadow" | "canary" | "ab" | "pilot" | "production";
  /** How much. */
  limit?: string;
  /** From when on. */
  since: string;
  /** Until when; absent while it lasts. */
  until?: string;
  /** The deployment record. */
  record: string;
  /** Who recorded it. */
  by: OutLogPerson;
  /** The commit that brought it. */
  commit?: OutLogCommit;
  /** The deployment that it took back. */
  rollback_of?: string;
  /** How strongly it is proven who it was. */
  proof: OutAuditProof;
}
/** A person on this page. */
export interface OutAuditPerson {
  /** Who. */
  by: OutLogPerson;
  /** As what they acted: moved, recorded evidence, a role. */
  acts: string[];
  /** How many records of theirs this page names. */
  records: number;
  /** The weakest proof among them. */
  weakest: "signed-record" | "signed-commit" | "author" | "unproven" | "not-by-mlc";
  /** How many records there are of each strength. */
  proven: {
    /** Of strength signed-record. */
    "signed-record"?: number;
    /** Of strength signed-commit. */
    "signed-commit"?: number;
    /** Of strength author. */
    author?: number;
    /** Of strength unproven. */
    unproven?: number;
    /** Of strength not-by-mlc. */
    "not-by-mlc"?: number;
  };
}
/** Something that replaying the history found. */
export interface OutAuditViolation {
  /** An error is a violation. */
  severity: "error" | "warning" | "note";
  /** The code; mlc explain CODE says more. */
  code: string;
  /** One sentence. */
  message: string;
  /** Where it is, relative to the workspace. */
  file?: string;
  /** The commit that brings it in. */
  commit?: string;
  /** The author of that commit. */
  who?: string;
}
/** What replaying the history came to, for this model. */
export interface OutAuditIntegrity {
  /** incomplete: part of the history is not in this clone, so nothing can be said to be in order. */
  state: "ok" | "violations" | "incomplete";
  /** How many commits were looked at. */
  commits: number;
  /** Errors found. */
  violations: number;
  /** Warnings. */
  warnings: number;
  /** Notes. */
  notes: number;
  /** What was found, with the commit that brought it in. */
  found: OutAuditViolation[];
}
/** One version. */
export interface OutAuditVersion {
  /** The model. */
  model: string;
  /** Its name. */
  name?: string;
  /** The version. */
  version: string;
  /** Its stage. */
  stage: string;
  /** When it entered the stage. */
  since?: string;
  /** The digest of its weights, or of what names the hosted model. */
  subject?: string;
  /** What this page answers. */
  question: string;
  /** The answer, a sentence each. */
  answer: string[];
  /** Further versions of the model, newest first, with their stages. */
  others: string[];
  /** Who let it into each stage: along the chain, then what is no part of it. */
  moves: OutAuditMove[];
  /** Reviews given since the last move; no move rests on them yet. */
  reviews_since?: OutAuditReview[];
  /** Changes that mlc did not make, newest first. */
  edits: OutAuditEdit[];
  /** Every exception asked for. */
  exceptions: OutAuditException[];
  /** What was promised and where it stands: conditions of reviews, and reviews after a hotfix. */
  obligations: OutObligation[];
  /** Why it is on hold; absent where it is not. */
  on_hold?: string[];
  /** Where it was and is served, oldest first. */
  deployments: OutAuditDeployment[];
  /** Everybody on this page. */
  people: OutAuditPerson[];
  /** What replaying the history came to. */
  integrity: OutAuditIntegrity;
}
/** The archive. */
export interface OutAuditBundle {
  /** The file, as it was named. */
  file: string;
  /** What it holds. */
  files: string[];
  /** Its size. */
  bytes: number;
  /** Its digest. */
  sha256: string;
  /** False where it was there already, the same byte for byte. */
  written: boolean;
}
/** What `mlc audit --json` prints. */
export interface OutAudit {
  schema: "mlc.out.audit/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What breaks the rules of the history, most severe first. */
  findings: OutFinding[];
  /** The day the answer is for, UTC. */
  as_of: Day;
  /** The day or revision that was asked for. */
  asked_at?: string;
  /** The stage that was asked about. */
  asked_stage?: string;
  /** The commit that is audited. */
  commit: string;
  /** When it was committed, UTC, as its committer says. */
  committed_at: string;
  /** False where part of the history is not in this clone. */
  complete: boolean;
  /** One entry: the version. */
  models: OutAuditVersion[];
  /** What no audit of a history can tell. */
  limits: string;
  /** The archive; only with --bundle. */
  bundle?: OutAuditBundle;
}
/** What `mlc card --json` prints. */
export interface OutCard {
  schema: "mlc.out.card/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** The model. */
  model: string;
  /** The version. */
  version: string;
  /** The form. */
  to: "cyclonedx" | "hf" | "html" | "json" | "md";
  /** Who it is for. */
  audience: "authority" | "downstream" | "public";
  /** The rendered card. */
  text: string;
  /** The file written or checked. */
  file?: string;
  /** True where the file was written. */
  written?: boolean;
  /** With --check. */
  up_to_date?: boolean;
  /** What was left out and why. */
  notes?: string[];
  /** With --to cyclonedx: what CycloneDX has no field for. */
  losses?: {
    /** The fact path, without indices. */
    path: string;
    /** What it stands as instead; absent where it is not in the BOM. */
    carried_as?: string;
  }[];
  /** Sections without an answer. */
  undocumented?: string[];
  /** With --check and without --out: how completely the card is documented. No gate reads it. */
  documentation?: {
    /** The stage of the version: what is due by then is asked. */
    stage: string;
    /** 0 to 100, rounded down to one decimal; absent where nothing is asked. */
    score?: number;
    /** Fields that must be answered. */
    musts: {
      /** Answered. */
      met: number;
      /** Due. */
      of: number;
    };
    /** Sections of the card that have something due, in card order. */
    sections: {
      /** The section. */
      id: string;
      /** Its heading. */
      title: string;
      /** 0 to 100, rounded down to one decimal. */
      score: number;
    }[];
    /** Fields that are due and not answered, musts first. */
    open: {
      /** The fact path. */
      path: string;
      /** The section it answers. */
      section: string;
      /** How much it is asked for. */
      need: "must" | "should" | "may";
      /** What stands there. */
      answer: "answered" | "absent" | "placeholder" | "na" | "unknown" | "withheld" | "todo" | "see";
    }[];
    /** What the card rests on. */
    evidence: {
      /** 0 to 100, rounded down to one decimal; absent where nothing is asked. */
      score?: number;
      /** Each counts alike. */
      checks: {
        /** What is asked. */
        id: "result-tool" | "result-version" | "result-source" | "risk-owner" | "dataset-datasheet" | "dataset-digest";
        /** So many hold. */
        met: number;
        /** So many are asked. */
        of: number;
      }[];
    };
  };
}
/** What `mlc completion --json` prints: the script for a shell, or what can follow on a command line. */
export interface OutCompletion {
  schema: "mlc.out.completion/v1";
  ok: true;
  /** Always empty; there so that every document can be read alike. */
  findings: OutFinding[];
  /** The shell the script is for. */
  shell?: "bash" | "zsh" | "fish" | "pwsh";
  /** The script; absent where a line was given. */
  script?: string;
  /** One candidate a line, CANDIDATE<TAB>DESCRIPTION; `:file` or `:directory` where a path can stand; absent where a shell was given. */
  answer?: string;
}
/** One version. */
export interface OutVersionControls {
  /** The model. */
  model: string;
  /** The version. */
  version: string;
  /** Its stage. */
  stage: string;
  /** The facts that decide which controls apply, and from when. */
  scope: OutControlScope;
  /** The chosen frameworks and those they stand on. */
  frameworks: OutFramework[];
}
/** What is declared; a fact that is not is left out and counts as its most demanding value. */
export interface OutControlScope {
  /** Role under the AI Act. */
  eu_role?: string;
  /** Risk class under the AI Act. */
  eu_risk?: string;
  /** When it was placed on the Union market. */
  eu_market_date?: Day;
  /** Scope facts that are not declared. */
  undeclared?: string[];
}
/** One framework for one version. */
export interface OutFramework {
  /** Its id. */
  id: string;
  /** Its name. */
  title: string;
  /** Which version or consolidation. */
  version: string;
  /** Where it is published. */
  url?: string;
  /** The team's own file it is read from; absent for a shipped one. */
  file?: string;
  /** The shipped framework that this file stands for. */
  replaces?: string;
  /** When it was last compared with its source. */
  last_reviewed: Day;
  /** When it must be compared again. */
  review_by: Day;
  /** True where that day is past. */
  review_due?: boolean;
  /** How many controls are in which state; with --open also of those left out. */
  counts: OutControlCounts;
  /** The controls that apply, in the order of the framework. */
  controls: OutControl[];
  /** How many of its controls this model's scope does not ask for. */
  not_asked: number;
  /** First days of application, in their order. */
  dates: OutControlDate[];
  /** The next day on which something changes for this model; absent where none is known. */
  next?: Day;
  /** What else to know. */
  notes: string[];
  /** What is not certain. */
  open_points: string[];
}
/** Controls by state; they sum up to `all`. */
export interface OutControlCounts {
  /** All that apply. */
  all: number;
  /** Every criterion that applies passes. */
  complete: number;
  /** Some pass. */
  partial: number;
  /** None passes, or there is none. */
  none: number;
  /** Answered in governance.yaml. */
  exception: number;
  /** Their first day has not come. */
  not_yet: number;
  /** Answered once by the organisation. */
  organisation: number;
}
/** One control. */
export interface OutControl {
  /** Framework and control, as exceptions name it. */
  id: string;
  /** As people cite it. */
  label: string;
  /** A short label of our own, not the text of the framework. */
  title: string;
  /** complete, partial, none: the evidence; exception: answered in governance.yaml; not-yet: its first day has not come; organisation: answered once for all models. */
  state: "complete" | "partial" | "none" | "exception" | "not-yet" | "organisation";
  /** What the criteria give, whatever the state. */
  evidence: "complete" | "partial" | "none";
  /** How many of its criteria pass. */
  passed: number;
  /** How many of its criteria apply here. */
  asked: number;
  /** The same as a sentence. */
  said: string;
  /** Its first day of application; absent where no date is known. */
  applies_from?: Day;
  /** Facts that are not declared and could make that day a later one. */
  assumed?: string[];
  /** The criteria that are mapped to it. */
  criteria: OutControlCriterion[];
  /** What governance.yaml says. */
  exception?: OutControlException;
}
/** One criterion mapped to a control. */
export interface OutControlCriterion {
  /** Its id. */
  id: string;
  /** What it asks. */
  title: string;
  /** Its status. */
  status: "pass" | "fail" | "unknown" | "stale" | "not-applicable" | "error";
  /** What the criterion asks beside what the control asks. */
  relation: "intersects" | "subset" | "superset" | "equal";
  /** Why it is mapped. */
  rationale?: string;
  /** Where the evidence or what is missing stands. */
  file: string;
  /** 1-based. */
  line?: number;
  /** The record files that decide it. */
  records: string[];
}
/** An exception from governance.yaml. */
export interface OutControlException {
  /** What it is instead. */
  status: "met" | "partly" | "not-met" | "not-applicable";
  /** Who answers for it. */
  owner: string;
  /** Why. */
  reason?: string;
  /** What shows it. */
  evidence?: string;
  /** Where it stands. */
  file: string;
  /** 1-based. */
  line?: number;
}
/** One first day of application. */
export interface OutControlDate {
  /** The day. */
  from: Day;
  /** What applies from then on. */
  what: string;
  /** True where the day has come. */
  in_force: boolean;
  /** Whether it concerns this model; open where a fact that decides it is not declared. */
  concerns: "yes" | "no" | "open";
  /** Why not, or which fact is missing. */
  because?: string;
  /** The controls of this model that it dates. */
  controls: string[];
  /** How sure the date is. */
  confidence?: "high" | "medium" | "low";
  /** Where the date stands. */
  source?: string;
}
/** What `mlc controls --json` prints: which evidence there is towards which controls. It determines no conformity. */
export interface OutControls {
  schema: "mlc.out.controls/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** The day the answer is for, UTC. */
  as_of: Day;
  /** What this is not. */
  notice: string;
  /** One entry for each version. */
  models: OutVersionControls[];
  /** With --to: the form. */
  to?: "oscal";
  /** With --to and without --out: the document. */
  text?: string;
  /** With --out: the file. */
  file?: string;
  /** With --out: true where the file was written. */
  written?: boolean;
  /** With --out: true where the file held this already. */
  up_to_date?: boolean;
}
/** What `mlc datasheet --json` prints. */
export interface OutDatasheet {
  schema: "mlc.out.datasheet/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** The model. */
  model: string;
  /** The dataset. */
  dataset: string;
  /** The form. */
  to: "md" | "hf" | "croissant" | "json";
  /** What the file holds; empty with --check. */
  text: string;
  /** The file written or checked. */
  file?: string;
  /** True where the file was written. */
  written?: boolean;
  /** With --check. */
  up_to_date?: boolean;
  /** How many questions there are, and how they are answered; the five sum up to `all`. */
  questions: {
    /** 57. */
    all: number;
    /** With an answer. */
    answered: number;
    /** That do not apply, with the reason. */
    na: number;
    /** That are not disclosed, with the reason. */
    withheld: number;
    /** About people, of a dataset that does not relate to people. */
    not_asked: number;
    /** Without an answer. */
    open: number;
  };
  /** The questions without an answer, as paths of the datasheet. */
  open: string[];
  /** How complete it is. Comments, questions that do not apply, and those about people, of a dataset that does not relate to people, do not count. */
  completeness: {
    /** 0 to 1: a must weighs three, a should two. */
    score: number;
    /** Questions that must be answered. */
    must: {
      /** How many of them are answered. */
      answered: number;
      /** How many are asked. */
      asked: number;
    };
    /** Questions that should be answered. */
    should: {
      /** How many of them are answered. */
      answered: number;
      /** How many are asked. */
      asked: number;
    };
    /** The head and the seven sections. */
    sections: {
      /** The key of the section in the datasheet. */
      key: string;
      /** Its title. */
      title: string;
      /** 0 to 1: a must weighs three, a should two. */
      score: number;
      /** Questions that must be answered. */
      must: {
        /** How many of them are answered. */
        answered: number;
        /** How many are asked. */
        asked: number;
      };
      /** Questions that should be answered. */
      should: {
        /** How many of them are answered. */
        answered: number;
        /** How many are asked. */
        asked: number;
      };
    }[];
    /** Paths of what is kept back. */
    withheld: string[];
    /** Paths of what is said to be not known. */
    unknown: string[];
  };
  /** With --check and --to hf: the parts that are out of date. */
  differs?: string[];
}
/** One side of a comparison. */
export interface OutDiffSide {
  /** The revision, day or version as it was asked for, or the files here. */
  name: string;
  /** The commit behind it. */
  commit?: string;
}
/** One version on both sides. */
export interface OutDiffVersion {
  /** The model. */
  model: string;
  /** The version; of two versions the second. */
  version: string;
  /** Whether it is new, gone or changed. */
  change: "added" | "removed" | "changed";
  /** On the first side. */
  before?: OutDiffStanding;
  /** On the second side. */
  after?: OutDiffStanding;
  /** The second side by the policy of the first; only where the two come to different answers. */
  under_policy_before?: OutDiffLevel;
  /** Criteria whose status differs. */
  criteria: OutDiffCriterion[];
  evidence: OutDiffEvidence;
}
/** Where a version stands. */
export interface OutDiffStanding {
  /** Its stage. */
  stage: string;
  /** Level. */
  level: number;
  /** Its name. */
  level_name: string;
  /** The level aimed at. */
  target: number;
  /** Score, rounded down to one decimal. */
  score: number;
  /** Exact score. */
  exact: string;
}
/** Level and score. */
export interface OutDiffLevel {
  /** Level. */
  level: number;
  /** Score, rounded down to one decimal. */
  score: number;
}
/** A criterion whose status differs. */
export interface OutDiffCriterion {
  /** Its id. */
  criterion: string;
  /** What it asks for. */
  title: string;
  /** Its status on the first side. */
  before?: string;
  /** Its status on the second side. */
  after?: string;
  /** edit: something was edited or removed; new-evidence: only records were added; policy: only the policy differs. */
  cause?: "edit" | "new-evidence" | "policy";
  /** True where it is no longer met. */
  worse?: boolean;
}
/** Records that differ. */
export interface OutDiffEvidence {
  /** Only on the second side. */
  added: OutDiffRecord[];
  /** Only on the first side. */
  removed: OutDiffRecord[];
  /** On both sides with different content; as on the second. */
  changed: OutDiffRecord[];
}
/** A record. */
export interface OutDiffRecord {
  /** Its id. */
  record: string;
  /** Its kind. */
  kind: string;
  /** When it was observed. */
  at: string;
  /** Who, by id. */
  by: string;
  /** It in a few words. */
  what: string;
}
/** A value that differs. */
export interface OutValueChange {
  /** The file, relative to the workspace. */
  file: string;
  /** The place in it. */
  path: string;
  /** The value on the first side; left out where there is none. */
  before?: unknown;
  /** The value on the second side; left out where there is none. */
  after?: unknown;
}
/** What `mlc diff --json` prints. */
export interface OutDiff {
  schema: "mlc.out.diff/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** The one day both sides are judged on, UTC. */
  as_of: Day;
  /** What is compared. */
  of: "revisions" | "versions";
  /** The first side. */
  before: OutDiffSide;
  /** The second side. */
  after: OutDiffSide;
  /** True where nothing differs. */
  same: boolean;
  /** The versions that differ, one entry each. */
  models: OutDiffVersion[];
  /** People, roles and owners that differ. */
  people: OutValueChange[];
  /** What differs in mlc.yaml, the lifecycle and the scorecards. */
  policy: OutValueChange[];
  /** Other facts that differ. */
  facts: OutValueChange[];
}
/** What `mlc doctor --json` prints: what this machine and repository have, and what is missing. */
export interface OutDoctor {
  schema: "mlc.out.doctor/v1";
  /** False where mlc cannot work as it is. */
  ok: boolean;
  /** What is missing, most severe first, each with its fix. */
  findings: OutFinding[];
  /** Everything that was looked at, in a fixed order. */
  checks: DoctorCheck[];
  terminal: DoctorTerminal;
}
/** One thing that was looked at. */
export interface DoctorCheck {
  /** What was looked at, such as git or identity. */
  name: string;
  /** ok, or the weight of what was found. */
  status: "ok" | "note" | "warning" | "error";
  /** What was found. */
  says: string;
  /** What mends it; absent where it is ok. */
  fix?: string;
}
/** What decides about colour, symbols and width of standard output. */
export interface DoctorTerminal {
  /** Standard output is a terminal. */
  is_terminal: boolean;
  /** Its width; 80 where it is none. */
  columns: number;
  /** What --color says. */
  color_option: "auto" | "always" | "never";
  /** The variables of the environment that the decisions read, where they are set. */
  variables: {
    [k: string]: string;
  };
}
/** What a command prints on standard error as one line under `--json` when it could not run; standard output then stays empty. */
export interface OutError {
  schema: "mlc.out.error/v1";
  ok: false;
  /** The exit code: 2 could not run, 70 a bug in mlc, 130 cancelled. */
  exit: 2 | 70 | 130;
  /** The code of the finding; `mlc explain CODE` says more. */
  code: string;
  severity: "error";
  /** One sentence without a full stop. */
  message: string;
  /** The command or edit that mends it. */
  fix: string;
  /** Where it is, relative to the workspace, with forward slashes. */
  file?: string;
  /** Counted from 1. */
  line?: number;
  /** Counted from 1, in UTF-16 code units. */
  column?: number;
  /** The place inside the document, as a JSON Pointer (RFC 6901). */
  path?: string;
  /** What to do, for a program: commands to run as they stand, or edits. */
  do?: OutAction[];
}
/**
 * This interface was referenced by `Everything`'s JSON-Schema
 * via the `definition` "ExplainTopic".
 */
export interface ExplainTopic {
  /** What the name stands for. */
  kind: "finding" | "criterion" | "stage" | "metric" | "checkpoint" | "lifecycle" | "control";
  /** As it is written in files, in commands and in the output of mlc. */
  name: string;
  /** One line. */
  title: string;
  /** Paragraphs. */
  text: string[];
  /** What is known about it, in the order worth reading. */
  details: ExplainDetail[];
}
/**
 * This interface was referenced by `Everything`'s JSON-Schema
 * via the `definition` "ExplainDetail".
 */
export interface ExplainDetail {
  /** What it is. */
  name: string;
  /** What it is here, as one line. */
  value: string;
}
/**
 * This interface was referenced by `Everything`'s JSON-Schema
 * via the `definition` "ExplainLifecycle".
 */
export interface ExplainLifecycle {
  /** `genai@1`, or the path of the team's own file. */
  name: string;
  /** Its title for people. */
  title: string;
  /** Its version. */
  version: string;
  /** In order; `retired` is built in and comes last. */
  stages: ExplainStage[];
  /** The moves forward. */
  edges: ExplainEdge[];
}
export interface ExplainStage {
  /** Its id. */
  id: string;
  /** Its title for people. */
  title: string;
  /** The phases done in it. */
  phases: string[];
}
/**
 * This interface was referenced by `Everything`'s JSON-Schema
 * via the `definition` "ExplainEdge".
 */
export interface ExplainEdge {
  /** The stage left. */
  from: string;
  /** The stage entered. */
  to: string;
  /** Which models may take it, in words; all of them where left out. */
  when?: string;
  /** The phases whose gates are asked. */
  phases: string[];
  /** Phases passed over and not done. */
  skips: string[];
  /** Why they are passed over. */
  because?: string;
  /** Roles that may make the move; anybody where empty. */
  promoters: string[];
  /** Required criteria that can exist at the stage left. */
  criteria: string[];
  /** Facts that must be answered. */
  facts: string[];
  /** The bars on the gate's score; left out where it has none. */
  score?: {
    /** Over the criteria of this level and below that can exist at the stage left. */
    levels: number;
    /** Lowest score of 100; a declared high or critical tier adds to it. */
    min: number;
    /** Lowest score of a dimension, of 1. */
    min_dimension: number;
    /** Lowest coverage, of 1. */
    min_coverage: number;
  };
  /** True where no target metric may be worse than in the version it replaces. */
  no_regression?: true;
  /** Reviews that are asked for. */
  reviews: ExplainReview[];
}
export interface ExplainReview {
  /** The checkpoint. */
  checkpoint: string;
  /** The role in which it is given. */
  role: string;
  /** Positions the reviewer may not hold. */
  independent_of: string[];
  /** For which models, in words; for all where left out. */
  when?: string;
  /** Not asked under this condition. */
  unless?: string;
}
/** What `mlc explain --json` prints: one thing explained, a lifecycle, or the names that can be asked for. */
export interface OutExplain {
  schema: "mlc.out.explain/v1";
  ok: true;
  /** Always empty; there so that every document can be read alike. */
  findings: OutFinding[];
  /** What goes by the name asked for, most often one thing; without a name, everything, each without details. */
  topics: ExplainTopic[];
  /** The lifecycle asked for; left out otherwise. */
  lifecycle?: ExplainLifecycle;
}
/** What `mlc export --json` prints. */
export interface OutExport {
  schema: "mlc.out.export/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** The form. */
  to: string;
  /** The day the rows are for; absent where nothing depends on it. */
  as_of?: Day;
  /** The directory; absent where the documents are printed. */
  out?: string;
  /** True where nothing was written. */
  dry_run?: boolean;
  /** With `--out -` the documents, one a line, or the rows. */
  text?: string;
  /** The documents, in the order of versions and records. */
  files: {
    /** Below the directory. */
    path: string;
    /** Its size. */
    bytes: number;
    /** True for one that was not there like this. */
    changed?: boolean;
  }[];
  /** What the form has no place for. */
  left: {
    /** Why. */
    reason: string;
    /** How many. */
    count: number;
  }[];
}
/** What `mlc help --json` prints. */
export interface OutHelp {
  schema: "mlc.out.help/v1";
  ok: true;
  /** Always empty; there so that every document can be read alike. */
  findings: OutFinding[];
  /** The command or topic. */
  topic: string;
  /** Plain text of at most 80 columns. */
  text: string;
}
export interface OutLineageStep {
  /** How the one came out of the other. */
  how:
    | "same"
    | "base"
    | "hosted"
    | "generated"
    | "source"
    | "snapshot"
    | "file"
    | "part"
    | "earlier-weights"
    | "trained-on"
    | "reads"
    | "measured-with"
    | "compared-with"
    | "rolls-back-to"
    | "succeeded-by";
  /** What it began with. */
  from: string;
  /** What came of it. */
  to: string;
  /** A word about it: relation, role, provider. */
  detail?: string;
  /** False where the files do not say enough to know. */
  certain: boolean;
  /** The file that says so. */
  file?: string;
  /** 1-based. */
  line?: number;
}
/** One version served on one track of an environment. */
export interface OutServed {
  /** The environment. */
  environment: string;
  /** The track: main, or one beside it. */
  track: string;
  /** The version. */
  version: string;
  /** Kind of exposure. */
  exposure: "shadow" | "canary" | "ab" | "pilot" | "production";
  /** How much. */
  limit?: string;
  /** Since when the version is on this track without a break. */
  since: string;
  /** The deployment record that says so. */
  record: string;
  /** The deployment that it took back. */
  rollback_of?: string;
}
/** The commit whose files were read; absent for those on disk. */
export interface OutPast {
  /** The day or revision asked for. */
  asked: string;
  /** The commit. */
  commit: string;
}
/** What `mlc impact --json` prints. */
export interface OutImpact {
  schema: "mlc.out.impact/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** The day the answer is for, UTC. */
  as_of: Day;
  /** The commit whose files were read; absent for those on disk. */
  at?: OutPast;
  /** What was asked for, as typed. */
  ref: string;
  /** What it names in this workspace. */
  roots: OutRoot[];
  /** How much there is. */
  counts: {
    /** Versions that rest on it. */
    versions: number;
    /** Of these, those of which the files do not say enough to know. */
    possible: number;
    /** Of all, those that are served somewhere. */
    served: number;
  };
  /** One entry for each version that rests on it, in the order of the workspace. */
  models: OutImpacted[];
}
export interface OutRoot {
  /** What it is. */
  kind: "version" | "model" | "dataset" | "source" | "digest";
  /** Its name. */
  name: string;
  /** False where a revision was asked for and it names none. */
  certain: boolean;
}
export interface OutImpacted {
  /** The model. */
  model: string;
  /** The version. */
  version: string;
  /** Its stage. */
  stage: string;
  /** The accountable owner. */
  owner?: string;
  reach: OutReach;
  /** False where a step is no more than possible, such as a base model without a revision. */
  certain: boolean;
  /** Other versions on the way; empty where it rests on it directly. */
  through: string[];
  /** The shortest way there, step by step. */
  path: OutPath;
  /** Other ways in which it rests on it. */
  also: OutWay[];
  /** Where it is served. */
  served: OutServed[];
  /** What to do where it is recalled or has to be erased, the most urgent first. */
  do: OutImpactAction[];
}
export interface OutWay {
  reach: OutReach;
  /** False where a step is no more than possible. */
  certain: boolean;
  /** The shortest way there, step by step. */
  path: OutPath;
}
export interface OutImpactAction {
  /** A command, a word each; words in capitals are to be filled in. */
  run: string[];
  /** What it is for. */
  why: string;
}
/** One file before and after. */
export interface OutFileChange {
  /** Relative to the workspace. */
  file: string;
  /** True for a new file. */
  created?: boolean;
  /** Lines of a unified diff. */
  diff?: string[];
}
/** The commit that holds the change. */
export interface OutCommit {
  /** The commit. */
  id: string;
  /** Its subject. */
  subject: string;
  /** The branch. */
  branch?: string;
  /** Who. */
  author?: string;
}
/** A criterion whose status the change moves. */
export interface OutEffect {
  /** Its id. */
  criterion: string;
  /** Status before. */
  before: string;
  /** Status after. */
  after: string;
}
/** What `mlc import --json` prints. */
export interface OutImport {
  schema: "mlc.out.import/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** True where nothing was written. */
  dry_run: boolean;
  /** Files, in the order they are written. */
  changes: OutFileChange[];
  /** Absent for a dry run and with --no-commit. */
  commit?: OutCommit;
  /** The model. */
  model?: string;
  /** The version. */
  version?: string;
  /** What read the file; absent where several did. */
  importer?: string;
  /** Records made or found. */
  records: {
    /** Its id. */
    id: string;
    /** Its kind. */
    kind: string;
    /** Numbers taken. */
    metrics: number;
    /** True where it was imported before. */
    already: boolean;
    /** What read its source. */
    importer: string;
    /** The file it was made from. */
    source: string;
    /** What it says, where it holds no numbers: an environment, a run. */
    says?: string;
    /** The earlier import whose place it takes. */
    supersedes?: string;
  }[];
  /** The numbers taken. */
  metrics?: {
    /** Metric id. */
    id: string;
    /** The tool's own name. */
    raw: string;
    /** The value. */
    value?: number;
    /** What stands there instead of a number. */
    text?: string;
    /** Dataset, split, shots and slice. */
    where?: string;
  }[];
  /** Facts that the source filled in where nobody had answered yet. */
  filled?: {
    /** Fact path. */
    path: string;
    /** Where it was read. */
    from: string;
  }[];
  /** Document fields the source could fill. */
  proposals?: {
    /** Fact path. */
    path: string;
    /** The value. */
    value: unknown;
    /** Where it was read. */
    from: string;
  }[];
  /** Numbers left out. */
  skipped?: number;
  /** Criteria whose status changed. */
  effects: OutEffect[];
  /** The level. */
  level?: {
    /** Before. */
    before: number;
    /** After. */
    after: number;
  };
  /** What to do first towards the target level. */
  next_step?: {
    /** Id of the criterion or checkpoint. */
    criterion: string;
    /** Its status. */
    status: string;
    /** What is open. */
    text: string;
    /** What to run or edit. */
    fix: string;
  };
  /** Results below a directory of which none was imported. */
  found?: {
    /** The file or directory. */
    path: string;
    /** What knows it. */
    importer: string;
    /** What it is. */
    what: string;
    /** Kinds of record it gives. */
    kinds: string[];
    /** Numbers in it. */
    metrics: number;
    /** The record it was imported as. */
    already?: string;
    /** Why it cannot be imported as it is. */
    refused?: string;
    /** The command that imports it. */
    run: string;
  }[];
  /** Every tool that is read. */
  adapters?: {
    /** What --as takes. */
    id: string;
    /** What it reads. */
    title: string;
    /** What it is recognised by. */
    detects: string;
    /** A call worth copying. */
    example: string;
  }[];
}
/** What `mlc init --json` prints. */
export interface OutInit {
  schema: "mlc.out.init/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** True where nothing was written. */
  dry_run: boolean;
  /** Files, in the order they are written. */
  changes: OutFileChange[];
  /** Absent for a dry run and with --no-commit. */
  commit?: OutCommit;
  /** The model; absent where this is a workspace already. */
  model?: string;
  /** Its first version; absent where this is a workspace already. */
  version?: string;
  /** The stage it starts at; absent where this is a workspace already. */
  stage?: string;
  /** True where this is a workspace already; nothing was done but what --ci asks for. */
  already?: boolean;
  /** The mlc.yaml that is there already, relative to where mlc ran. */
  workspace?: string;
  /** The models of the workspace that is there already. */
  known?: string[];
  /** What was found, and where. */
  detected: {
    /** The fact path. */
    path: string;
    /** The value. */
    value: unknown;
    /** The file it was read from. */
    from: string;
  }[];
  /** Results of other tools that were found: what would import them. */
  imports?: {
    /** The file or directory. */
    path: string;
    /** What knows it. */
    importer: string;
    /** The command. */
    run: string;
  }[];
}
/** What `mlc log --json` prints. */
export interface OutLog {
  schema: "mlc.out.log/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** The models the log is of. */
  models: string[];
  /** False where commits are missing, as in a shallow clone. */
  complete: boolean;
  /** True where one line for each entry was asked for. */
  oneline?: boolean;
  /** What happened, newest first. */
  entries: OutLogEntry[];
}
export interface OutLogEntry {
  /** A record was recorded, changed, removed or restored; or the stage of a version was edited by hand. */
  event: "recorded" | "changed" | "removed" | "restored" | "edited";
  /** The kind of record, or edit. */
  kind: string;
  /** When: observed_at of a record; of anything else when its commit was made. UTC. */
  at: string;
  /** The model. */
  model: string;
  /** The version. */
  version?: string;
  /** The file, relative to the workspace. */
  file: string;
  /** The id of the record. */
  record?: string;
  /** Who: of a record the person it names, of anything else the author of the commit. */
  by?: OutLogPerson;
  /** The stage the version was in; of a transition the one it left. */
  stage?: string;
  /** The stage left. */
  from?: string;
  /** The stage entered. */
  to?: string;
  /** The kind of move. */
  move?: string;
  /** What a gate or a reviewer decided. */
  decision?: string;
  /** The entry in a few words. */
  what: string;
  /** The reason given. */
  why?: string;
  /** The record this one corrects. */
  supersedes?: string;
  /** The record that corrects this one. */
  superseded_by?: string;
  /** The commit that brought it; left out where there is none yet, or it is missing here. */
  commit?: OutLogCommit;
  /** What is not as mlc leaves it. not-made-by-mlc: a line that only mlc changes was edited by hand. not-committed: in the files only. before-history: its commit is not in this clone. author-differs: the commit is by somebody else than the record. in-merge: it first appears in a merge. dated-before-previous: an earlier moment than the transition it follows. dated-after-commit: a later day than its commit. superseded: corrected by a later record. unreadable: the file cannot be read. */
  marks: (
    | "not-made-by-mlc"
    | "not-committed"
    | "before-history"
    | "author-differs"
    | "in-merge"
    | "dated-before-previous"
    | "dated-after-commit"
    | "superseded"
    | "unreadable"
  )[];
}
/** What `mlc new --json` prints. */
export interface OutNew {
  schema: "mlc.out.new/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** True where nothing was written. */
  dry_run: boolean;
  /** Files, in the order they are written. */
  changes: OutFileChange[];
  /** Absent for a dry run and with --no-commit. */
  commit?: OutCommit;
  /** What was made. */
  kind: "version" | "model" | "datasheet" | "document";
  /** Its id. */
  id: string;
  /** The model. */
  model?: string;
}
/** A number shown rounded down, with the exact fraction behind it. */
export interface OutNumber {
  /** Rounded down to one decimal. */
  value: number;
  /** The exact fraction, like 7955/97. */
  exact: string;
}
/** The decision on one transition. */
export interface OutGate {
  /** The stage left. */
  from: string;
  /** The stage entered. */
  to: string;
  /** The kind of move. */
  move: "forward" | "skip" | "loop" | "hotfix" | "repurpose" | "retire";
  /** The phases whose gates are asked. */
  phases: string[];
  /** The decision. */
  decision: "go" | "go-with-conditions" | "indeterminate" | "no-go" | "refused";
  /** Criteria it requires. */
  required: string[];
  /** Every reason against a plain go, most severe first. */
  reasons: OutFinding[];
  /** Reviews that count, by record id. */
  reviews: string[];
  /** The gate's own score. */
  score?: OutNumber;
  /** The lowest dimension. */
  lowest?: {
    /** Its id. */
    dimension: string;
    /** 0 to 100, rounded down. */
    value: number;
  };
  /** Evidence coverage in percent, rounded down. */
  coverage?: number;
}
/** What `mlc promote --json` prints. */
export interface OutPromote {
  schema: "mlc.out.promote/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** True where nothing was written. */
  dry_run: boolean;
  /** Files, in the order they are written. */
  changes: OutFileChange[];
  /** Absent for a dry run and with --no-commit. */
  commit?: OutCommit;
  /** One entry for each model. */
  models: {
    /** The model. */
    model: string;
    /** The version. */
    version: string;
    /** The stage left. */
    from: string;
    /** The stage entered. */
    to: string;
    /** The kind of move. */
    move: "forward" | "skip" | "loop" | "hotfix" | "repurpose" | "none";
    /** The decision. */
    decision: "go" | "go-with-conditions" | "indeterminate" | "no-go" | "refused";
    /** Why, in the words of who moves it. */
    reason?: string;
    /** How many times the version has entered the stage, this time included. */
    attempt?: number;
    /** The new purpose. */
    purpose?: string;
    /** Criteria that a hotfix passes over: not met, and left to the review afterwards. */
    passed_over?: string[];
    /** The transition record. */
    record?: string;
    gate?: OutGate;
  }[];
}
/** What `mlc record --json` prints. */
export interface OutRecord {
  schema: "mlc.out.record/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** True where nothing was written. */
  dry_run: boolean;
  /** Files, in the order they are written. */
  changes: OutFileChange[];
  /** Absent for a dry run and with --no-commit. */
  commit?: OutCommit;
  /** The model. */
  model: string;
  /** The version. */
  version: string;
  /** The new record's id. */
  record: string;
  /** Criteria whose status changed. */
  effects: OutEffect[];
  /** The level. */
  level?: {
    /** Before. */
    before: number;
    /** After. */
    after: number;
  };
}
/** One version. */
export interface OutReportModel {
  /** MODEL@VERSION. */
  id: string;
  /** What the model is called. */
  name: string;
  /** What it is for; absent where nobody says. */
  purpose?: string;
  /** The accountable owner; absent where nobody is. */
  owner?: string;
  /** Tags of its card. */
  tags: string[];
  /** As `mlc score --json` gives it. */
  score: OutVersionScore;
  /** Level and score on past days, oldest first; the last is the day of the report. Empty where the past is not known. */
  trend: OutReportPoint[];
  /** Its records, newest first. */
  history: OutReportEvent[];
}
/** One version, scored. */
export interface OutVersionScore {
  /** The model's id. */
  model: string;
  /** The version. */
  version: string;
  /** The version file. */
  file: string;
  /** The stage it is in. */
  stage: string;
  pins: OutPins;
  /** True where the first stages were never gated here. */
  adopted?: boolean;
  /** How a retired version ended; level and score are those stored then. */
  retired?: {
    /** The day it was retired. */
    retired_on: string;
    /** The transition record. */
    record: string;
    /** What replaces it, or none. */
    successor?: string;
    /** The day its service ends. */
    sunset?: string;
  };
  level: OutLevel;
  score: OutScoreNumbers;
  /** All dimensions with an applicable criterion, in catalogue order. */
  dimensions: OutDimension[];
  /** Every criterion, by level and then in catalogue order. */
  criteria: OutCriterion[];
  /** How many criteria have each status. */
  counts: {
    [k: string]: number;
  };
  /** The decision on each next transition. */
  gates: OutGate[];
  /** What is open, most valuable first. */
  next: OutStep[];
  /** Scope facts that are not declared and count as most demanding. */
  scope_undeclared: string[];
  /** Shipped criteria that the team switched off. */
  disabled: {
    /** The criterion. */
    id: string;
    /** Why. */
    reason: string;
  }[];
  /** Shipped criteria that weigh more here; absent where there are none. */
  raised?: {
    /** The criterion. */
    id: string;
    /** Its shipped severity. */
    from: "critical" | "high" | "medium" | "low";
    /** Its severity here. */
    to: "critical" | "high" | "medium" | "low";
  }[];
  /** Records left out because they were observed after as_of. */
  later_records: number;
  /** Why it is on hold; absent where it is not. */
  on_hold?: string[];
  /** Every exception asked for, also those that do not count. */
  exceptions?: OutException[];
  /** What is and was owed. */
  obligations?: OutObligation[];
  /** What one person decided as self; stays for ever. */
  self?: OutSelfMark[];
}
/** The data and policy that were used. */
export interface OutPins {
  catalogue: OutPin;
  lifecycle: OutPin;
  policy: OutPin;
}
/** Which data was used, by digest. */
export interface OutPin {
  /** Its name. */
  id: string;
  /** Its version. */
  version?: string;
  /** sha256 over its RFC 8785 form. */
  digest: string;
}
/** The maturity level and what keeps the next one closed. */
export interface OutLevel {
  /** 0 to 5. */
  value: number;
  /** The level's name. */
  name: string;
  /** The level the team aims at. */
  target: number;
  /** The last day on which everything the level rests on is still fresh; absent where nothing ages. */
  valid_until?: Day;
  /** The criterion that goes stale first. */
  expires_first?: string;
  /** Must criteria that keep the next level closed: not satisfied, or above level 2 met as self. */
  blocked_by: string[];
}
/** The weighted score towards the target level. */
export interface OutScoreNumbers {
  /** 0 to 100, rounded down to one decimal. */
  value: number;
  /** Exact. */
  exact: string;
  /** With unknown and stale counted as met. */
  upper: number;
  /** Exact. */
  upper_exact: string;
  /** Evidence coverage in percent. */
  coverage: number;
  /** Exact share of 1. */
  coverage_exact: string;
  /** The level aimed at. */
  target: number;
  /** Dimensions with an applicable criterion. */
  dimensions_scored: number;
  /** All dimensions. */
  dimensions_total: number;
}
/** One of the twelve dimensions. */
export interface OutDimension {
  /** Its id. */
  id: string;
  /** Its weight. */
  weight: number;
  /** 0 to 100, rounded down; absent where it has no applicable criterion up to the target level. */
  score?: number;
  /** The score as a fraction of 1. */
  exact?: string;
  /** Its own level; absent where nothing in it passes. */
  level?: number;
  /** Its criteria that are not satisfied. */
  open: string[];
}
/** The result of one criterion. */
export interface OutCriterion {
  /** Its id. */
  id: string;
  /** What it asks. */
  title: string;
  /** Its dimension. */
  dimension: string;
  /** Its level. */
  level: number;
  /** Whether a level needs it. */
  req: "must" | "should";
  /** Its weight. */
  severity: "critical" | "high" | "medium" | "low";
  /** True where its failure closes every gate into serving. */
  veto?: boolean;
  /** The first that applies. */
  status: "error" | "not-applicable" | "unknown" | "stale" | "fail" | "pass";
  /** Credit as an exact fraction of 1. */
  value: string;
  /** True where independence is met by the same person. */
  self?: boolean;
  /** The last day on which the pass holds. */
  valid_until?: Day;
  /** Why it is not satisfied. */
  reasons: OutFinding[];
  /** Records that decide it. */
  records: string[];
  /** What satisfies it. */
  fix?: string;
  /** Controls it is evidence towards, by framework. */
  controls?: {
    [k: string]: string[];
  };
  /** The evaluated check; with --explain. */
  check?: OutNode;
  /** The evaluated condition of the model's scope; with --explain. */
  when?: OutNode;
  /** Who asks for it; with --explain. */
  asked_by?: {
    /** Shipped, or the team's own. */
    source: "catalogue" | "scorecard";
    /** The catalogue and its version, or the file of the scorecard. */
    name: string;
    /** 1-based, in the scorecard. */
    line?: number;
  };
  /** How long evidence counts for it; with --explain. */
  freshness?: {
    /** The window here; 0 is without limit. */
    days: number;
    /** The window before the risk tier shortens or lengthens it. */
    catalogue_days: number;
    /** The tier it was computed for; an undeclared one counts as critical. */
    risk_tier: string;
    /** What the evidence must be bound to. */
    bind: "version" | "data" | "none";
    /** The date that counts, instead of the day of the record or document. */
    since?: string;
  };
  /** Its shipped severity, where the scorecard raises it. */
  raised_from?: "critical" | "high" | "medium" | "low";
}
/** One step of a check. */
export interface OutNode {
  /** What was asked. */
  predicate: string;
  /** How it came out. */
  truth: "true" | "false" | "unknown" | "stale" | "error";
  /** The entry of a list that it looks at, without its value. */
  entry?: OutRead;
  /** What it is held against. */
  asks?: OutAsked[];
  /** How many of the entries it looks at meet the rule, such as 2/3. */
  met?: string;
  /** The last day on which this result holds. */
  valid_until?: Day;
  /** Records that decide it. */
  records?: string[];
  /** Why, where it is not true. */
  because?: string[];
  /** What was read. */
  reads?: OutRead[];
  /** Its parts. */
  parts?: OutNode[];
}
/** A value that a criterion read. */
export interface OutRead {
  /** The fact path. */
  path: string;
  /** The value as it stands. */
  value?: unknown;
  /** The file it stands in. */
  file?: string;
  /** 1-based. */
  line?: number;
  /** 1-based. */
  column?: number;
}
/** What a part of a check is held against, and who set it. */
export interface OutAsked {
  /** The condition or threshold, such as >= 0.6. */
  rule: string;
  /** check: the criterion itself; scorecard: a target of the team; catalogue: the metric's default rule. */
  source: "check" | "scorecard" | "catalogue";
  /** What the threshold rests on: the rationale of a target, or the basis and source of a default rule. */
  basis?: string;
  /** The file it stands in. */
  file?: string;
  /** 1-based. */
  line?: number;
}
/** A next step. */
export interface OutStep {
  /** The criterion or checkpoint it serves. */
  criterion: string;
  /** Its status. */
  status: string;
  /** True for a veto. */
  veto?: boolean;
  /** What is missing. */
  text: string;
  /** What to do, in words. */
  fix?: string;
  /** Where. */
  file?: string;
  /** 1-based. */
  line?: number;
  /** What to run or edit. */
  do: OutAction[];
}
/** The standing of a version at the end of a day. */
export interface OutReportPoint {
  /** The day. */
  day: Day;
  /** Its stage. */
  stage: string;
  /** Its level. */
  level: number;
  /** Its score, rounded down to one decimal. */
  score: number;
}
/** One record of a version. */
export interface OutReportEvent {
  /** When it was observed. */
  day: Day;
  /** The kind of record. */
  kind: string;
  /** Who, by name where mlc.yaml has it. */
  by: string;
  /** What happened. */
  text: string;
  /** The record. */
  file: string;
}
/** What `mlc report --json` prints. */
export interface OutReport {
  schema: "mlc.out.report/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** The day the report is for, UTC. */
  as_of: Day;
  /** What the report is about. */
  title: string;
  /** Stages of the lifecycle in order, retired last. */
  stages: OutReportStage[];
  /** One entry for each version. */
  models: OutReportModel[];
  /** What has a last day, the earliest first; of duties also those whose day has passed. */
  calendar: OutReportDue[];
  /** Which version is served where on the day. */
  environments: OutReportEnvironment[];
  /** What could not be read, with file and line. */
  unread: string[];
  /** The file that was written; absent where none was. */
  out?: string;
  /** Its size. */
  bytes?: number;
  /** True where the file was not there like this. */
  changed?: boolean;
  /** With `--out -` the page itself. */
  text?: string;
}
/** A stage. */
export interface OutReportStage {
  /** Its id. */
  id: string;
  /** Its title for people. */
  title: string;
}
/** Something with a last day. */
export interface OutReportDue {
  /** The last day. */
  day: Day;
  /** MODEL@VERSION. */
  model: string;
  /** evidence, review, waiver, obligation or incident. */
  kind: string;
  /** In words. */
  text: string;
}
/** A version in an environment. */
export interface OutReportEnvironment {
  /** The environment. */
  environment: string;
  /** The track: main, or one beside it. */
  track: string;
  /** The model. */
  model: string;
  /** The version. */
  version: string;
  /** Kind of exposure, and how much where it is said. */
  exposure: string;
  /** Since when it is there without a break. */
  since: Day;
}
/** What `mlc resolve --json` prints. */
export interface OutResolve {
  schema: "mlc.out.resolve/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** True where nothing was written. */
  dry_run: boolean;
  /** Files, in the order they are written. */
  changes: OutFileChange[];
  /** Absent for a dry run, with --no-commit, and in a merge, whose commit is left to whoever merges. */
  commit?: OutCommit;
  /** The model; absent where nothing needs to be resolved. */
  model?: string;
  /** The version. */
  version?: string;
  /** Its file. */
  file?: string;
  /** forked: two lines of transitions; conflicted: git could not merge the version file; none: nothing to do. */
  state: "forked" | "conflicted" | "none";
  /** What git has begun and not finished, such as merge; then the files are staged and not committed. */
  operation?: string;
  /** The command that finishes it. */
  finish?: string;
  /** The last transition that all sides follow; absent where already the first ones differ. */
  fork?: string;
  /** The ways the version went, in the order of their first records. */
  sides: OutSide[];
  /** What the version file says now, or would. */
  stage?: string;
  /** The transition that stands. */
  transition?: string;
  /** The transitions that do not stand, each with the note that supersedes it. */
  withdrawn: {
    /** The transition. */
    record: string;
    /** The note. */
    note: string;
  }[];
}
export interface OutSide {
  /** The last transition of the side. */
  record: string;
  /** True for the side that stands. */
  kept: boolean;
  /** Its transitions, oldest first. */
  moves: {
    /** The transition. */
    record: string;
    /** Its file. */
    file: string;
    /** The stage left; null for a start. */
    from: string | null;
    /** The stage entered. */
    to: string;
    /** The kind of move. */
    move: "start" | "forward" | "loop" | "hotfix" | "retire" | "repurpose";
    /** When it was decided. */
    at: string;
    /** Who decided. */
    by: {
      /** A person of mlc.yaml, or unlisted. */
      id: string;
      /** Their name. */
      name?: string;
    };
    /** What the gate said. */
    decision?: string;
    /** Why, in the words of who moved it. */
    reason?: string;
  }[];
}
/** What `mlc retire --json` prints. */
export interface OutRetire {
  schema: "mlc.out.retire/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** True where nothing was written. */
  dry_run: boolean;
  /** Files, in the order they are written. */
  changes: OutFileChange[];
  /** Absent for a dry run and with --no-commit. */
  commit?: OutCommit;
  /** The version. */
  models: {
    /** The model. */
    model: string;
    /** The version. */
    version: string;
    /** The stage left. */
    from: string;
    /** The stage entered. */
    to: string;
    /** The decision. */
    decision: "go" | "go-with-conditions" | "indeterminate" | "no-go" | "refused";
    /** Level at the end, kept in the record. */
    level: number;
    /** Score at the end, rounded down to one decimal. */
    score: number;
    /** Why, in the words of who moves it. */
    reason?: string;
    /** What replaces it, or none. */
    successor?: string;
    /** The day its service ends. */
    sunset?: string;
    /** What in the workspace rests on it. */
    dependants: {
      /** The version or model that names it. */
      who: string;
      /** As what. */
      how: "base_model" | "baseline" | "rollback.target_version";
      /** The file that says so. */
      file: string;
      /** 1-based. */
      line?: number;
    }[];
    /** The transition record. */
    record?: string;
    gate?: OutGate;
  }[];
}
/** What `mlc review --json` prints. */
export interface OutReview {
  schema: "mlc.out.review/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** True where nothing was written. */
  dry_run: boolean;
  /** Files, in the order they are written. */
  changes: OutFileChange[];
  /** Absent for a dry run and with --no-commit. */
  commit?: OutCommit;
  /** The model. */
  model: string;
  /** The version. */
  version: string;
  /** The checkpoint, where it was decided at one. */
  checkpoint?: string;
  /** The role. */
  role: string;
  /** The decision. */
  decision: "approved" | "approved-with-conditions" | "rejected";
  /** The record's id. */
  record: string;
  /** True where independence is not given. */
  self?: boolean;
  /** Fact paths the decision is bound to. */
  covers: string[];
  /** Records the decision is bound to. */
  records?: string[];
  /** The exception decided on. */
  exception?: string;
  /** Its criterion. */
  criterion?: string;
  /** The obligation closed. */
  obligation?: string;
}
/** What `mlc rollback --json` prints. */
export interface OutRollback {
  schema: "mlc.out.rollback/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** True where nothing was written. */
  dry_run: boolean;
  /** Files, in the order they are written. */
  changes: OutFileChange[];
  /** Absent for a dry run and with --no-commit. */
  commit?: OutCommit;
  /** The model. */
  model: string;
  /** The environment. */
  environment: string;
  /** The version that was served there last; absent where nothing was. */
  from?: string;
  /** The version to serve again; absent where it was refused. */
  to?: string;
  /** The new deployment record. */
  record?: string;
  /** What the environment serves now, its main track first; for a dry run what it would. */
  served: OutServed[];
}
/** What `mlc schema --json` prints: one JSON Schema, or the names of all of them. */
export interface OutSchema {
  schema: "mlc.out.schema/v1";
  ok: true;
  /** Always empty; there so that every document can be read alike. */
  findings: OutFinding[];
  /** The names that can be asked for; one where a name was given. */
  names: string[];
  /** The JSON Schema; absent where no name was given. */
  document?: {};
}
/** A difference between base and head. */
export interface OutChange {
  /** What it is about. */
  kind: "stage" | "level" | "score" | "scope" | "exception" | "dimension" | "status";
  /** The criterion; the dimension, the key of the scope, the record of the exception; stage, level or score otherwise. */
  criterion: string;
  /** At the base. */
  before?: string;
  /** At the head. */
  after?: string;
  /** edit: something was edited or removed; new-evidence: only records were added. */
  cause?: "edit" | "new-evidence" | "policy";
  /** True for a drop. */
  worse?: boolean;
  /** Why a criterion is not satisfied at the head. */
  why?: string;
  /** The file in which that stands. */
  file?: string;
}
/** One version at base and head. */
export interface OutCompared {
  /** The model. */
  model: string;
  /** The version. */
  version: string;
  /** The version file, at the head where it is there. */
  file: string;
  /** unchanged, changed (neither better nor worse), better, new-evidence (worse by added records only), worse (not served, not promoted here), regression, new or removed. */
  verdict: "unchanged" | "changed" | "better" | "new-evidence" | "worse" | "regression" | "new" | "removed";
  /** At the base. */
  base?: {
    /** Stage. */
    stage: string;
    /** Level. */
    level: number;
    /** Score. */
    score: number;
    /** Exact. */
    exact?: string;
  };
  /** At the head. */
  head?: {
    /** Stage. */
    stage: string;
    /** Level. */
    level: number;
    /** Score. */
    score: number;
    /** Exact. */
    exact?: string;
  };
  /** At the head, by the head's own policy; only where the policy changed. */
  own_policy?: {
    /** Level. */
    level: number;
    /** Score. */
    score: number;
    /** True where it stands lower by the head's own policy. */
    worse?: boolean;
  };
  /** True where the range moves it to a later stage. */
  promoted?: boolean;
  /** What differs: stage, level, score, scope, exceptions, dimensions, then criteria. */
  changes: OutChange[];
}
/** Where a version stands. */
export interface OutStanding {
  /** 0 to 5. */
  level: number;
  /** The level aimed at. */
  target: number;
  /** 0 to 100, rounded down to one decimal. */
  score: number;
  /** The exact score. */
  exact: string;
  /** With unknown and stale counted as met. */
  upper: number;
  /** Evidence coverage in percent. */
  coverage: number;
  /** The decision on each open forward move. */
  gates: {
    /** The stage left. */
    from: string;
    /** The stage entered. */
    to: string;
    /** The decision. */
    decision: "go" | "go-with-conditions" | "indeterminate" | "no-go" | "refused";
  }[];
}
/** One version as it is and as it would be. */
export interface OutWhatIf {
  /** The model. */
  model: string;
  /** The version. */
  version: string;
  /** The facts supposed, as PATH=VALUE. */
  set: string[];
  /** The files that `mlc set` would edit. */
  files: string[];
  /** As the files are. */
  before: OutStanding;
  /** As it would be. */
  after: OutStanding;
  /** Criteria whose status would change. */
  criteria: {
    /** The criterion. */
    id: string;
    /** Its status now. */
    before?: string;
    /** Its status then. */
    after?: string;
  }[];
}
/** What `mlc score --json` prints. */
export interface OutScore {
  schema: "mlc.out.score/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** The day the answer is for, UTC. */
  as_of: Day;
  /** One entry for each version. */
  models: OutVersionScore[];
  /** The comparison, with --base. */
  base?: {
    /** What was asked for. */
    ref: string;
    /** The merge base: facts of the base. */
    commit: string;
    /** The tip of the base: policy. */
    policy_commit: string;
    /** How many commits of the base this branch does not have. */
    behind: number;
    /** True where the head changes mlc.yaml, the lifecycle or a scorecard. */
    policy_changed: boolean;
    /** True where the base has no workspace; the head's policy is then used. */
    first_adoption: boolean;
    /** Every version of the models that the range touches. */
    versions: OutCompared[];
    /** Records of the base, and signatures beside them, that the head removes, renames or changes. */
    removed_records: string[];
  };
  /** With --what-if: each version as it is and as it would be; nothing is written. */
  what_if?: OutWhatIf[];
}
/** What `mlc set --json` prints. */
export interface OutSet {
  schema: "mlc.out.set/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** True where nothing was written. */
  dry_run: boolean;
  /** Files, in the order they are written. */
  changes: OutFileChange[];
  /** Absent for a dry run and with --no-commit. */
  commit?: OutCommit;
  /** The model. */
  model: string;
  /** The version. */
  version?: string;
  /** Fact paths that were changed. */
  paths: string[];
}
/** One time that a version spent in a stage. */
export interface OutStay {
  /** The stage. */
  stage: string;
  /** When it entered. */
  entered: string;
  /** When it left; absent while it is there. */
  left?: string;
  /** Whole days, up to the day of the answer while it is there. */
  days: number;
  /** How often it has entered the stage, this time included. */
  attempt: number;
  /** The kind of move that entered it. */
  move: string;
  /** The transition. */
  record: string;
}
/** What `mlc show --json` prints. */
export interface OutShow {
  schema: "mlc.out.show/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** The day the answer is for, UTC. */
  as_of: Day;
  /** The commit whose files were read; absent for those on disk. */
  at?: OutPast;
  /** The model. */
  model: string;
  /** The version. */
  version: string;
  /** Every version of the model, newest first; only where no fact is named. */
  versions?: OutVersionShown[];
  lineage?: OutLineage;
  /** Facts, by path. */
  facts: {
    /** The fact path. */
    path: string;
    /** The value. */
    value?: unknown;
    /** Its file. */
    file?: string;
    /** 1-based. */
    line?: number;
    /** 1-based. */
    column?: number;
    /** True where mlc computes it. */
    derived?: boolean;
  }[];
}
export interface OutVersionShown {
  /** The version. */
  version: string;
  /** Its stage. */
  stage: string;
  /** Its stages so far, in order. */
  stays: OutStay[];
  /** How often it went back to an earlier stage. */
  loops: number;
  /** Days from its start to the first stage that serves. */
  lead_time_days?: number;
  /** Where it is served. */
  served: OutServed[];
  /** How often it was exposed somewhere. */
  deployments: number;
  /** Other versions of the workspace with the same weights. */
  same_weights_as?: string[];
}
/** Where the version comes from, and what it has from other versions; where no fact is named, and for `lineage`. */
export interface OutLineage {
  /** What the version comes from, step by step, the nearest first. */
  steps: OutPath;
  /** Other versions of the workspace whose weights were made with it. */
  derived: string[];
  /** What other versions earned: shown, and no evidence for these weights. */
  inherited: OutInherited[];
}
export interface OutInherited {
  /** The version that it is from. */
  from: string;
  /** A version that it is made from, or the one whose file it was started from. */
  as: "base" | "predecessor";
  /** Records that measured, tested or reviewed that version. */
  records: {
    /** The record. */
    id: string;
    /** Its kind. */
    kind: string;
    /** Its file. */
    file: string;
  }[];
  /** Datasheets of the data that version was made with, in another model. */
  datasheets: {
    /** The dataset. */
    dataset: string;
    /** Its file. */
    file: string;
  }[];
  /** Keys of the version file that say the same as that version's file. */
  facts: string[];
  /** When the version file was last said to be true; absent where nobody has since it was started. */
  confirmed_on?: Day;
}
/** Something with a last day. */
export interface OutDue {
  /** What ends or is owed. */
  kind: "evidence" | "obligation" | "exception" | "incident";
  /** Criterion, obligation, exception or incident. */
  id: string;
  /** In words. */
  what: string;
  /** The last day, inclusive. */
  last_day: Day;
  /** Days until then; negative once past. */
  days: number;
  /** Where it stands. */
  file?: string;
  /** 1-based. */
  line?: number;
}
/** What `mlc status --json` prints. */
export interface OutStatus {
  schema: "mlc.out.status/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** The day the answer is for, UTC. */
  as_of: Day;
  /** The commit whose files were read; absent for those on disk. */
  at?: OutPast;
  /** The window of --due in days; absent without it. */
  due_days?: number;
  /** One entry for each version. */
  models: OutVersionStatus[];
}
export interface OutVersionStatus {
  /** The model. */
  model: string;
  /** The version. */
  version: string;
  /** Its stage. */
  stage: string;
  /** When it entered the stage. */
  since?: Day;
  /** Days in the stage. */
  days?: number;
  /** How often it has entered this stage. */
  attempt?: number;
  /** How often it went back to an earlier stage. */
  loops?: number;
  /** Days from its start to the first stage that serves; absent before that, and where it was adopted. */
  lead_time_days?: number;
  /** Where it is served. */
  served: OutServed[];
  /** Why it is on hold; absent where it is not. */
  on_hold?: string[];
  /** Other versions of the workspace with the same weights. */
  same_weights_as?: string[];
  /** The accountable owner. */
  owner?: string;
  /** Level. */
  level: number;
  /** Its name. */
  level_name?: string;
  /** Target level. */
  target?: number;
  /** Score. */
  score: number;
  /** Upper bound. */
  upper: number;
  /** Exact. */
  exact?: string;
  /** Until when the level holds. */
  valid_until?: Day;
  /** What goes stale first. */
  expires_first?: string;
  /** Adopted at a later stage. */
  adopted?: boolean;
  /** Stale criteria. */
  stale: string[];
  /** What has its last day, the nearest first; with --due within that window, else what is overdue. */
  due: OutDue[];
  /** True for a retired version: level and score are those it retired with. */
  stored?: boolean;
  /** The next transitions. */
  next: {
    /** The stage. */
    to: string;
    /** The decision. */
    decision: "go" | "go-with-conditions" | "indeterminate" | "no-go" | "refused";
    /** Reasons against it. */
    open: number;
  }[];
  /** Every exception asked for, also those that do not count. */
  exceptions?: OutException[];
  /** What is owed and not closed. */
  obligations?: OutObligation[];
  /** What one person decided as self; stays for ever. */
  self?: OutSelfMark[];
}
/** What `mlc validate --json` prints. */
export interface OutValidate {
  schema: "mlc.out.validate/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** The day the answer is for, UTC. */
  as_of: Day;
  /** How many files were read. */
  files: number;
  /** Findings by severity. */
  counts?: {
    /** Errors. */
    error: number;
    /** Warnings. */
    warning: number;
    /** Notes. */
    note: number;
  };
  /** With --base or --staged: the commit that the files were held against. */
  base?: {
    /** As it was named; HEAD for what is staged. */
    ref: string;
    /** Where the branch left it. */
    commit: string;
  };
  /** With --fix: the findings that are gone, or would be. */
  fixed?: OutFinding[];
  /** With --fix: true where nothing was written. */
  dry_run?: boolean;
  /** With --fix: files, in the order they are written. */
  changes?: OutFileChange[];
  /** With --fix; absent for a dry run and with --no-commit. */
  commit?: OutCommit;
}
/** What `mlc verify --json` prints. */
export interface OutVerify {
  schema: "mlc.out.verify/v1";
  /** True where the exit code is 0: everything that had to be checked was, and nothing is wrong. */
  ok: boolean;
  /** clean (exit code 0), violations (1), or incomplete (2): something needed is missing, and whatever was found is listed all the same. */
  verdict: "clean" | "violations" | "incomplete";
  /** The commit up to which history was replayed; left out before the first one. */
  head?: string;
  /** The commit after which the range begins; left out where it begins with the history. */
  base?: string;
  /** What was found about this clone, the anchor and the options, and every finding of `commits`; without those that are accepted. Most severe first. */
  findings: OutFinding[];
  /** The commits at which something was found, oldest first. */
  commits: OutVerifyCommit[];
  checked: OutVerifyChecked;
}
export interface OutVerifyCommit {
  /** Its id. */
  id: string;
  /** The name of its author. */
  author: string;
  /** The e-mail address of its author. */
  email: string;
  /** When it got this form, UTC. */
  committed_at: string;
  /** The first line of its message. */
  subject: string;
  /** What it did. */
  findings: OutVerifyFinding[];
}
export interface OutVerifyFinding {
  finding: OutFinding;
  /** The model whose file it is at. */
  model?: string;
  accepted?: OutVerifyAccepted;
}
/** The entry of --known that accepts it; then it does not change the answer. */
export interface OutVerifyAccepted {
  /** Why. */
  reason: string;
  /** Who says so. */
  by: string;
}
/** What was looked at. */
export interface OutVerifyChecked {
  /** Commits of the range, merges included. */
  commits: number;
  /** Commits before the range, replayed to know what was there. */
  before: number;
  /** Records that the range brought in. */
  records: number;
  /** Transitions of the range that were decided again. */
  replayed: number;
  /** Transitions of which only the edge, what they follow and the records they name were checked. */
  from_record: number;
  /** Whether signatures were checked. */
  signatures: boolean;
}
/** What `mlc waive --json` prints. */
export interface OutWaive {
  schema: "mlc.out.waive/v1";
  /** True where the exit code is 0. */
  ok: boolean;
  /** What somebody may have to act on, most severe first. */
  findings: OutFinding[];
  /** True where nothing was written. */
  dry_run: boolean;
  /** Files, in the order they are written. */
  changes: OutFileChange[];
  /** Absent for a dry run and with --no-commit. */
  commit?: OutCommit;
  /** The model. */
  model: string;
  /** The version. */
  version: string;
  /** The record's id. */
  record: string;
  /** The criterion. */
  criterion: string;
  /** waive unblocks gates only; not-applicable takes the criterion out. */
  effect: "waive" | "not-applicable";
  /** The last day on which it holds. */
  through: Day;
  /** The one gate it is limited to, from -> to. */
  gate?: string;
  /** How often it was waived and approved before; absent the first time. */
  renewal?: number;
  /** The role that has to approve it. */
  approver_role: string;
  /** Who may approve it and is independent. */
  approvers: string[];
}

/** What a command prints with `--json`: one of the schemas under schemas/output/. */
export type OutBody = OutAnchor | OutAudit | OutCard | OutCompletion | OutControls | OutDatasheet | OutDiff | OutDoctor | OutError | OutExplain | OutExport | OutHelp | OutImpact | OutImport | OutInit | OutLog | OutNew | OutPromote | OutRecord | OutReport | OutResolve | OutRetire | OutReview | OutRollback | OutSchema | OutScore | OutSet | OutShow | OutStatus | OutValidate | OutVerify | OutWaive;
