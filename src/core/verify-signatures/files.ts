import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isRecordSignature } from "./signature.ts";

/** What one commit did to a file against one of its parents: ids of contents, undefined where there was or is none. */
export interface SignatureChange {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Signatures beside records that a commit removes or changes; adding one later is fine. */
export function signatureFileFindings(commit: string, changes: readonly SignatureChange[]): readonly Finding[] {
  return changes.flatMap(({ file, before, after }): readonly Finding[] => {
    if (!isRecordSignature(file) || before === undefined || before === after) return [];
    const args = { file, commit };
    const at = { file };
    return [
      after === undefined
        ? finding("record-signature-removed", args, at)
        : finding("record-signature-changed", args, at),
    ];
  });
}
