import type { WorkspaceDocument } from "../../generated/types.ts";
import type { Finding } from "../findings/finding.ts";
import type { JsonMap } from "../json.ts";
import { signaturesAsked } from "../lifecycle/tiers.ts";
import { decisionKinds, kindOf } from "../records.ts";
import { rulesOf } from "../rules.ts";
import type { FileChange, WalkedCommit } from "../verify/commits.ts";
import type { ReadText } from "../verify/documents.ts";
import type { ModelState } from "../verify/model-state.ts";
import type { Settings } from "../verify/settings.ts";
import { signatureFileFindings } from "./files.ts";
import { signatureFindings, type Asked, type Trust } from "./findings.ts";
import { isRecordSignature, type Signature } from "./signature.ts";

/** The signatures behind a walk; each is checked when it is first asked for. */
export interface ReplaySignatures {
  readonly root: Trust["root"];
  readonly ofCommit: (id: string) => Signature;
  /** Of a record by its file, exact text and moment; `none` where no signature ever stood beside it. */
  readonly ofRecord: (file: string, text: string, at: string) => Signature;
}

/** What is asked of a commit's signatures. */
export interface SignatureCase {
  /** The person its author is. */
  readonly author: string | undefined;
  /** mlc.yaml before it, and in it: the people are those of the files before, of the first commit its own. */
  readonly settings: readonly (Pick<Settings, "config"> | undefined)[];
  /** Records that it brings in, and the models they lie in. */
  readonly introduced: readonly { readonly record: SignedDocument; readonly model: ModelState }[];
  /** The models that each change of policy touches. */
  readonly policy: readonly { readonly models: readonly ModelState[] }[];
}

type SignedDocument = { readonly file: string; readonly value: Parameters<typeof kindOf>[0] };

/** What signatures say about a commit. */
export interface Proof {
  readonly findings: readonly Finding[];
  /** Files of records that are proven to be by whom they say. */
  readonly proven: ReadonlySet<string>;
  /** Whether a record has to be proven, by its file. */
  readonly asked: ReadonlyMap<string, Asked>;
}

/** Judges the signatures of what a commit brings in or changes of the policy; without any to look at, nothing is said. */
export function signatureRules(
  commit: Pick<WalkedCommit, "id">,
  { author, settings, introduced, policy }: SignatureCase,
  signatures: ReplaySignatures | undefined,
): Proof {
  const config = settings.find((each) => each !== undefined)?.config.value;
  if (signatures === undefined || config === undefined) return { findings: [], proven: new Set(), asked: new Map() };
  const how = (model: ModelState): Asked => asked(model, config, signatures.root);
  const records = introduced
    .filter(({ record }) => record.value.by !== "unlisted")
    .map(({ record, model }) => ({
      file: record.file,
      by: record.value.by,
      asked: decides(record) ? how(model) : ("none" as const),
      // Replay reads every document with its text.
      signature: signatures.ofRecord(record.file, (record as unknown as ReadText).text, record.value.observed_at),
    }));
  const touched = policy.flatMap((each) => each.models.map(how));
  const strictest = strictestOf([...touched, ...(policy.length > 0 ? [policyAsked(config, signatures.root)] : [])]);
  const needed = strictest !== "none" || records.some((each) => each.asked !== "none");
  const signature = needed ? signatures.ofCommit(commit.id) : ({ state: "none" } as const);
  const answer = signatureFindings(
    { id: commit.id, author, signature, records, policy: strictest },
    { config, root: signatures.root },
  );
  return { ...answer, asked: new Map(records.map((each) => [each.file, each.asked])) };
}

/** Signatures beside records that a commit takes away or changes; `told` holds those that were told of on the way here. */
export function lostSignatures(commit: WalkedCommit, told: Set<string>): readonly Finding[] {
  if (!commit.changes.some((list) => list.some(({ file }) => isRecordSignature(file)))) return NONE;
  const lost = new Map<string, FileChange>();
  for (const change of commit.changes.flat()) {
    if (isRecordSignature(change.file) && !told.has(change.file)) lost.set(change.file, change);
  }
  const changes = [...lost.values()].map(({ file, before, after }) => {
    return { file, before: before?.blob, after: after?.blob };
  });
  const findings = signatureFileFindings(commit.id, changes);
  for (const { at } of findings) if (at !== undefined) told.add(at.file);
  return findings;
}

const NONE: readonly never[] = [];

function asked(model: ModelState, config: WorkspaceDocument, root: Trust["root"]): Asked {
  if (root === "signers-file") return "require";
  const scope = model.model?.value.scope;
  const facts = { values: scope === undefined ? {} : { scope: scope as JsonMap }, rules: rulesOf({}) };
  return signaturesAsked(facts, config.policy?.signatures);
}

function policyAsked(config: WorkspaceDocument, root: Trust["root"]): Asked {
  return root === "signers-file" ? "require" : (config.policy?.signatures ?? "none");
}

function strictestOf(all: readonly Asked[]): Asked {
  if (all.includes("require")) return "require";
  return all.includes("warn") ? "warn" : "none";
}

/** Transitions and reviews; an exception is a request, which counts by the review that grants it. */
function decides({ value }: SignedDocument): boolean {
  const kind = kindOf(value);
  return decisionKinds.has(kind) && kind !== "exception";
}
