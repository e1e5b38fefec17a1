import type { WorkspaceDocument } from "../../generated/types.ts";
import { personByEmail } from "../people.ts";

/** What checking one signature, of a commit or of a record, found. */
export interface Signature {
  /**
   * `good`: by a key that the signers file, or the person's own keyring, lists for a principal. `unknown-key`: what was signed is
   * unchanged, but nobody is listed with the key. `expired`: the same, of a key that is listed for another time or use.
   * `bad`: it does not verify. `unchecked`: the program or the public key to check it with is not here. `none`: not signed.
   */
  readonly state: "good" | "bad" | "unknown-key" | "expired" | "none" | "unchecked";
  /** As the signers file writes it: an address, or a pattern of addresses; of OpenPGP keys the user id. */
  readonly principal?: string;
  /** `SHA256:…` of an SSH key, hexadecimal of an OpenPGP key; there for `good`, `unknown-key` and `expired`. */
  readonly fingerprint?: string;
  /** Of an OpenPGP subkey the fingerprint of its primary key. */
  readonly primary?: string;
}

/** Namespace of the detached signatures of records: one made for anything else (a commit, a file) does not fit (ssh-keygen(1), `-n`). */
export const RECORD_NAMESPACE = "mlc-record@v1";

/** What a record's own signature is called: the record's file name and this. */
export const SIGNATURE_SUFFIX = ".sig";

/** True for the signature beside a record. */
export function isRecordSignature(file: string): boolean {
  return file.includes("/records/") && file.endsWith(`.yaml${SIGNATURE_SUFFIX}`);
}

/**
 * The person of mlc.yaml whom a signature proves; undefined where it proves nobody. `trust`: with a signers file only keys
 * listed there count; without one the fingerprints that `people` list do, whoever else vouches for them or not.
 */
export function signerOf(
  signature: Signature,
  config: Pick<WorkspaceDocument, "people">,
  trust: "signers-file" | "people",
): string | undefined {
  const valid = signature.state === "good" || (trust === "people" && signature.state === "unknown-key");
  if (!valid) return undefined;
  const byKey = personWithKey(config, signature);
  if (byKey !== undefined || signature.state !== "good") return byKey;
  const { principal = "" } = signature;
  if (Object.hasOwn(config.people ?? {}, principal)) return principal;
  const email = /<([^<>]+)>$/.exec(principal)?.[1] ?? principal;
  return personByEmail({ schema: "mlc.workspace/v1", ...config }, email);
}

/** The person who lists the key of a signature among their `signing_keys`. */
function personWithKey(
  config: Pick<WorkspaceDocument, "people">,
  { fingerprint, primary }: Signature,
): string | undefined {
  const keys = [fingerprint, primary].filter((each) => each !== undefined && each !== "").map(comparable);
  if (keys.length === 0) return undefined;
  return Object.entries(config.people ?? {}).find(([, { signing_keys: own }]) =>
    own?.some((each) => keys.includes(comparable(each))),
  )?.[0];
}

/** `gpg --fingerprint` prints groups of four digits; base64 of SSH fingerprints keeps its case, and may end in padding. */
function comparable(fingerprint: string | undefined): string {
  const plain = (fingerprint ?? "").replaceAll(/\s/g, "");
  return plain.startsWith("SHA256:") ? plain.replace(/=+$/, "") : plain.replace(/^0x/i, "").toUpperCase();
}
