import type { WorkspaceDocument } from "../../generated/types.ts";
import { finding, weighing } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { signerOf, type Signature } from "./signature.ts";

/** How strictly a signature is asked for; with `--signers` that is `require`. */
export type Asked = "none" | "warn" | "require";

/** A record that a commit introduces. */
export interface IntroducedRecord {
  /** Relative to the workspace. */
  readonly file: string;
  /** A person's id, or `unlisted`. */
  readonly by: string;
  /** What must be signed by whom it is by: `none` for records that decide nothing. */
  readonly asked: Asked;
  /** The signature beside it. */
  readonly signature: Signature;
}

/** A commit that introduces records, or changes policy. */
export interface SignedCommit {
  readonly id: string;
  /** The person its author is; undefined for nobody in mlc.yaml. */
  readonly author: string | undefined;
  readonly signature: Signature;
  readonly records: readonly IntroducedRecord[];
  /** What is asked of a change of policy; `none` where there is none. */
  readonly policy: Asked;
}

/** Who is known by what: mlc.yaml as it was before the commit, so that nobody adds a key for themselves. */
export interface Trust {
  readonly config: Pick<WorkspaceDocument, "people">;
  /** With a signers file only the keys in it count; otherwise `signing_keys` of people. */
  readonly root: "signers-file" | "people";
}

/** What the signatures of a commit and of its records say. */
export interface SignaturesAnswer {
  readonly findings: readonly Finding[];
  /** Files of the records whose signature, or whose commit's, proves that they are by whom they say. */
  readonly proven: ReadonlySet<string>;
}

/**
 * Judges one commit. A record's own signature settles who it is by, whatever commit brings it. Without one the commit's does,
 * except where it brings records of several people: those are left to `author-unproven`. An author other than `by` is left to
 * `author-differs`.
 */
export function signatureFindings(commit: SignedCommit, trust: Trust): SignaturesAnswer {
  const signer = signerOf(commit.signature, trust.config, trust.root);
  const several = new Set(commit.records.map((each) => each.by)).size > 1;
  const proven = new Set<string>();
  const findings: Finding[] = [];
  for (const record of commit.records) {
    const own = signerOf(record.signature, trust.config, trust.root);
    if ((own ?? signer) === record.by) proven.add(record.file);
    if (own === record.by) continue;
    const found =
      ownFinding(record, commit, own, several) ?? (several ? undefined : commitFinding(record, commit, signer));
    if (found !== undefined) findings.push(found);
  }
  return { findings: [...findings, ...policyFindings(commit, signer)], proven };
}

/** What is wrong with the signature beside a record; undefined where there is none, or where it says nothing. */
function ownFinding(
  record: IntroducedRecord,
  commit: SignedCommit,
  own: string | undefined,
  several: boolean,
): Finding | undefined {
  const { signature, file, by, asked } = record;
  // It was made for this record alone: one that does not fit has no honest reason, whatever policy asks for.
  if (signature.state === "bad") return finding("signature-bad", { ...subject(record, commit) }, { file });
  if (own === undefined || own === by || (own === commit.author && !several)) return undefined;
  return weighed(finding("signer-differs", { ...subject(record, commit), signer: own }, { file }), asked);
}

/** What is wrong with the signature that a record has from its commit, where one is asked for. */
function commitFinding(
  record: IntroducedRecord,
  commit: SignedCommit,
  signer: string | undefined,
): Finding | undefined {
  const { by, asked, file } = record;
  if (asked === "none" || signer === by || (signer !== undefined && signer === commit.author)) return undefined;
  const own = record.signature.state === "none" ? undefined : record.signature;
  const found = unproven(own ?? commit.signature, subject(record, commit), signer);
  return weighed({ ...found, at: { file } }, asked);
}

/** A change of policy has no signature but its commit's, and decides whose signatures count from then on. */
function policyFindings(commit: SignedCommit, signer: string | undefined): readonly Finding[] {
  const { author, policy, id } = commit;
  if (policy === "none" || (signer !== undefined && signer === author)) return [];
  const what = { what: "the change of policy", commit: id, by: author ?? "its author", file: undefined };
  return [weighed(unproven(commit.signature, what, signer), policy)];
}

interface Subject {
  readonly what: string;
  readonly commit: string;
  readonly by: string;
  readonly file: string | undefined;
}

function unproven(signature: Signature, about: Subject, signer: string | undefined): Finding {
  if (signer !== undefined) return finding("signer-differs", { ...about, signer });
  switch (signature.state) {
    case "none":
      return finding("signature-missing", about);
    case "bad":
      return finding("signature-bad", about);
    case "unchecked":
      return finding("signature-unchecked", about);
    case "good":
    case "unknown-key":
    case "expired": {
      const key = signature.fingerprint ?? signature.principal ?? "a key";
      return finding("signer-unknown", { ...about, key, expired: signature.state === "expired" });
    }
  }
}

function subject({ file, by }: IntroducedRecord, { id }: SignedCommit): Subject {
  return { what: file.slice(file.lastIndexOf("/") + 1).replace(/\.yaml$/, ""), commit: id, by, file };
}

function weighed(found: Finding, asked: Asked): Finding {
  return asked === "require" ? found : weighing(found, "warning");
}
