import type { Documents } from "../core/verify/documents.ts";
import type { WalkedCommit } from "../core/verify/commits.ts";
import type { ReplaySignatures } from "../core/verify-signatures/replay-rules.ts";
import { SIGNATURE_SUFFIX, isRecordSignature, type Signature } from "../core/verify-signatures/signature.ts";
import type { Repository } from "./git.ts";
import { recordSignatures } from "./record-signatures.ts";
import { listedKeys, signersOf } from "./signatures.ts";
import { objectsThere } from "./verify-objects.ts";

/** The signatures of a walk, and whether any commit had to be signed. */
export interface CheckedSignatures extends ReplaySignatures {
  readonly checked: () => boolean;
}

/**
 * Checks the signatures of a walk when they are asked for: at the first question the commits that may have to be signed, all
 * in one `git log`; of records each by itself. Throws CannotRun `unreadable-file` for a signers file that cannot be read.
 */
export function checkedSignatures(
  repo: Repository,
  commits: readonly WalkedCommit[],
  documents: Documents,
  signersFile?: string,
): CheckedSignatures {
  if (signersFile !== undefined) listedKeys(signersFile);
  let signers: ReadonlyMap<string, Signature> | undefined;
  const beside = signaturesIn(commits);
  let contents: ReadonlyMap<string, Uint8Array> | undefined;
  return {
    root: signersFile === undefined ? "people" : "signers-file",
    ofCommit,
    ofRecord,
    checked: () => signers !== undefined,
  };

  function ofCommit(id: string): Signature {
    signers ??= signersOf(repo, decisiveCommits(commits, documents), signersFile);
    return signers.get(id) ?? signersOf(repo, [id], signersFile).get(id) ?? { state: "none" };
  }

  function ofRecord(file: string, text: string, at: string): Signature {
    const blob = beside.get(`${file}${SIGNATURE_SUFFIX}`);
    if (blob === undefined) return { state: "none" };
    contents ??= objectsThere(repo, [...beside.values()]);
    const signature = contents.get(blob);
    if (signature === undefined) return { state: "unchecked" };
    const signed = { record: Buffer.from(text, "utf8"), signature, at };
    return recordSignatures(repo.env, [signed], signersFile)[0] ?? { state: "none" };
  }
}

/** The first content that each signature beside a record had, be it added long after the record. */
function signaturesIn(commits: readonly WalkedCommit[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { changes } of commits) {
    for (const list of changes) {
      for (const { file, after } of list) {
        if (after?.mode.startsWith("100") !== true || !isRecordSignature(file) || found.has(file)) continue;
        found.set(file, after.blob);
      }
    }
  }
  return found;
}

/** The commits that touch a decision or the policy: the only ones that may have to be signed. */
function decisiveCommits(commits: readonly WalkedCommit[], { place }: Documents): readonly string[] {
  const decisive = (file: string): boolean => {
    if (/-(?:transition|review)-[0-9a-f]+\.yaml$/.test(file) || file.endsWith("/scorecard.yaml")) return true;
    const part = place(file)?.part;
    return part === "workspace" || part === "lifecycle" || part === "framework";
  };
  const chosen = commits.filter(({ changes }) => changes.some((list) => list.some(({ file }) => decisive(file))));
  return chosen.map((each) => each.id);
}
