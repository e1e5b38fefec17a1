import type { OutAuditProof, OutLogCommit, OutLogEntry } from "../../generated/types.ts";
import { named, recordedEntry, type Audited } from "./audited.ts";

/** How strong a proof is, the weakest first. */
export const strengths: readonly OutAuditProof["level"][] = [
  "not-by-mlc",
  "unproven",
  "author",
  "signed-commit",
  "signed-record",
];

/**
 * How strongly it is proven that a person wrote a record: by the signature beside it, by that of the commit that brought it, by
 * its author, or not at all. A commit that brings records of several people (a squash) proves none of them.
 */
export function proofOf(audited: Audited, file: string, by: string): OutAuditProof {
  const altered = audited.entries.find((each) => each.file === file && each.event === "changed");
  if (altered !== undefined) return { level: "not-by-mlc", because: `changed afterwards${inCommit(altered)}` };
  const own = audited.signed.record(file);
  if (own?.person === by) return { level: "signed-record", because: `own signature beside the record, ${own.state}` };
  const entry = recordedEntry(audited, file);
  const commit = entry?.commit;
  if (entry === undefined || commit === undefined) return unproven("its commit is not in this clone");
  const short = commit.id.slice(0, 7);
  if (entry.marks.includes("in-merge")) return unproven(`it first appears in the merge ${short}`);
  const together = writersIn(audited, commit.id);
  if (together.length > 1) return unproven(`commit ${short} brings records of ${together.join(", ")} together`);
  const signature = audited.signed.commit(commit.id);
  if (signature?.person !== undefined && signature.person === by)
    return { level: "signed-commit", because: `commit ${short}, signed by ${nameIn(audited, by)}` };
  if (signature?.person !== undefined)
    return unproven(`commit ${short} is signed by ${nameIn(audited, signature.person)}`);
  const said = signatureText(commit, signature?.state);
  if (by === "unlisted" || commit.person === by)
    return { level: "author", because: `commit ${short} names ${commit.author}, ${said}` };
  return unproven(`commit ${short} is by ${commit.author}, ${said}`);
}

/** The weaker of some proofs; the first of equal ones. At least one is given. */
export function weakest(levels: readonly OutAuditProof["level"][]): OutAuditProof["level"] {
  return strengths.find((each) => levels.includes(each)) ?? "unproven";
}

function unproven(because: string): OutAuditProof {
  return { level: "unproven", because };
}

/** Everybody whose records a commit brought into the history, sorted. */
function writersIn({ entries }: Audited, commit: string): readonly string[] {
  const brought = entries.filter((each) => each.event === "recorded" && each.commit?.id === commit);
  return [...new Set(brought.flatMap((each) => each.by?.id ?? []))].filter((each) => each !== "unlisted").sort();
}

function signatureText({ signed }: OutLogCommit, state: string | undefined): string {
  if (signed === "none") return "not signed";
  return state === undefined ? "its signature was not checked" : `its signature is ${state}`;
}

function inCommit({ commit }: OutLogEntry): string {
  return commit === undefined ? "" : ` in commit ${commit.id.slice(0, 7)} by ${commit.author}`;
}

function nameIn(audited: Audited, person: string): string {
  return named(audited, person).name ?? person;
}
