import type { WorkspaceDocument } from "../../generated/types.ts";
import { signerOf, type Signature } from "../verify-signatures/signature.ts";
import type { Proven } from "./audited.ts";

/** What a checked signature proves; undefined where there is none. */
export function provenBy(
  signature: Signature | undefined,
  config: Pick<WorkspaceDocument, "people">,
  trust: "signers-file" | "people",
): Proven | undefined {
  if (signature === undefined || signature.state === "none") return undefined;
  const person = signerOf(signature, config, trust);
  return { person, state: person === undefined ? stateWords[signature.state] : "good" };
}

/** Why a signature proves nobody; behind "its signature is". */
const stateWords: Readonly<Record<Exclude<Signature["state"], "none">, string>> = {
  good: "by nobody that mlc.yaml lists",
  bad: "bad",
  "unknown-key": "by a key that nobody lists",
  expired: "by a key that is listed for another time or use",
  unchecked: "not checked: the program or the key for it is not here",
};
