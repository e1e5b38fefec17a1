import type { OutLogEntry, OutLogPerson } from "../../generated/types.ts";
import type { Finding } from "../findings/finding.ts";
import type { Assessment } from "../scoring/assess.ts";

/** What an audit of one version is made from: files, history and checks of one commit, all read before. */
export interface Audited {
  /** The version, judged on the day of the audit. */
  readonly assessment: Assessment;
  /** Everything that happened to the records and stages of the workspace, newest first, joined with the commits. */
  readonly entries: readonly OutLogEntry[];
  /** The stage asked about; undefined for all of them. */
  readonly stage: string | undefined;
  /** Digest (hexadecimal, of the bytes without BOM and with LF) of a file at the audited commit; undefined where there is none. */
  readonly digestNow: (file: string) => string | undefined;
  /** The same of a file at a revision, of those that `changedInputs` asks for. */
  readonly digestThen: (revision: string, file: string) => string | undefined;
  /** Who signed a commit, or a record beside it, as far as it was checked. */
  readonly signed: Signed;
  /** The gate of a move, asked again on the files of the commit that brought it; undefined where they are not what was decided on. */
  readonly again: (transition: string) => AskedAgain | undefined;
  readonly replay: Replay;
}

/** What the signatures prove: the person, by id, or why they prove nobody; undefined where there is no signature. */
export interface Signed {
  readonly commit: (id: string) => Proven | undefined;
  readonly record: (file: string) => Proven | undefined;
}

/** The person whom a signature proves; `person` is undefined where it proves nobody, and `state` says why. */
export interface Proven {
  readonly person: string | undefined;
  /** In words, without the person: `good`, `made with a key that nobody lists`. */
  readonly state: string;
}

/** What a gate asks people for, and what is said about their reviews. */
export interface AskedAgain {
  readonly reviews: readonly { readonly checkpoint: string; readonly role: string }[];
  readonly findings: readonly Finding[];
}

/** Something that replay found, and the commit that brings it in, with its author as `Ana Ruiz <ana@acme.example>`. */
export interface Found {
  readonly finding: Finding;
  readonly commit: string | undefined;
  readonly who: string | undefined;
}

/** What replaying the history found about the model. */
export interface Replay {
  readonly found: readonly Found[];
  readonly commits: number;
  readonly complete: boolean;
}

/** A person as a record names them: the name where mlc.yaml lists one. */
export function named({ assessment }: Pick<Audited, "assessment">, id: string): OutLogPerson {
  const name = assessment.workspace.config.value.people?.[id]?.name;
  return { id, ...(name === undefined ? {} : { name }) };
}

/** The entry that tells how a record came into the history. */
export function recordedEntry({ entries }: Pick<Audited, "entries">, file: string): OutLogEntry | undefined {
  return entries.find((each) => each.event === "recorded" && each.file === file);
}

/** `sha256:` taken off. */
export function hex(digest: string): string {
  return digest.replace(/^sha256:/, "");
}
