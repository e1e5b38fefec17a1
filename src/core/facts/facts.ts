import type { Day } from "../dates.ts";
import type { Location } from "../findings/finding.ts";
import type { Json, JsonMap, Path } from "../json.ts";
import type { Doc, ModelFiles } from "../workspace.ts";
import type { VersionDocument } from "../../generated/types.ts";
import type { Rules } from "../rules.ts";
import type { RecordDoc } from "./fold.ts";
import { factAt, pathText } from "./path.ts";
import type { Shown } from "./shown.ts";
import type { Told } from "./states.ts";

/** Everything known about one version on one day, read-only: all documents and records, composed under one root. */
export interface Facts {
  readonly model: string;
  readonly version: string;
  readonly asOf: Day;
  /** What they are judged by. */
  readonly rules: Rules;
  readonly files: ModelFiles;
  readonly document: Doc<VersionDocument>;
  /** The composed object; the table of fact paths says which key of which file each root is. */
  readonly values: JsonMap;
  /** The digest that evidence is bound to: of the weights, or of the hosted model; undefined when there is neither. */
  readonly subject: string | undefined;
  /** The digests of the data snapshots, in file order. */
  readonly data: readonly string[];
  /** The records of this version that count, in (observed_at, id) order. */
  readonly records: readonly RecordDoc[];
  /** For each root that is a list of records, their files in the same order. */
  readonly recordLists: Readonly<Record<string, readonly RecordDoc[]>>;
  /** For each entry that several records tell of (an incident, a finding), by its path: those records, newest last. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
  /** How many records were left out because they were observed after `asOf`. */
  readonly later: number;
  /** Roots that a broken file should have filled; what reads them has status error. */
  readonly broken: ReadonlyMap<string, Location>;
  /** Scope facts that are not declared; each counts as its most demanding value. */
  readonly undeclared: readonly string[];
  /** Days on which documents were last known true, by file: `confirmed_on`, else the date of the latest transition. */
  readonly confirmed: Readonly<Record<string, Day | undefined>>;
  /** Whether the target of a `see` exists in the repository or is a link. */
  readonly resolves: (target: string) => boolean;
  /** For whom they were cut and what was taken out; absent where they are whole. */
  readonly shown?: Shown;
}

/** The value of a fact, absence forms as they stand; undefined where there is none. */
export function fact(facts: Facts, path: Path): Json | undefined {
  return factAt(facts.values, path);
}

/**
 * The records that tell of the entry that a path leads into (an incident, a finding), newest last, and the rest of the path
 * inside it; undefined for everything else. What they tell stands until one of them says otherwise: it does not age.
 */
export function tellersOf(
  { told }: Pick<Facts, "told">,
  path: Path,
): { readonly tellers: readonly Told[]; readonly rest: Path } | undefined {
  if (told.size === 0) return undefined;
  for (let length = path.length; length > 1; length--) {
    const tellers = typeof path[length - 1] === "number" ? told.get(pathText(path.slice(0, length))) : undefined;
    if (tellers !== undefined) return { tellers, rest: path.slice(length) };
  }
  return undefined;
}

/** The day on which the document behind a file was last known true. */
export function confirmedOn(facts: Facts, file: string): Day | undefined {
  return facts.confirmed[file];
}

/**
 * What a command has to be told to mean this version: the model alone where no other version of it is live, else
 * `support-llm@1.2.0`.
 */
export function calledBy(facts: Pick<Facts, "model" | "version" | "files" | "document">): string {
  const live = facts.files.versions.filter((each) => each.value.stage !== "retired");
  const alone = live.length === 1 && live[0]?.value.version === facts.version;
  return alone ? facts.model : nameOf(facts);
}

/** `support-llm@1.2.0`. */
export function nameOf(facts: Pick<Facts, "model" | "version">): string {
  return `${facts.model}@${facts.version}`;
}
