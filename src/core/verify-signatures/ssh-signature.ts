import { sha256Hex } from "../sha256.ts";

/**
 * The fingerprint (`SHA256:…`) of the key that made an armored SSH signature; undefined where the text is none. Format: OpenSSH's
 * PROTOCOL.sshsig: `SSHSIG`, a version, then the public key as a string with its length in front.
 */
export function fingerprintOf(armored: string): string | undefined {
  const [, body] = /-----BEGIN SSH SIGNATURE-----([A-Za-z0-9+/=\s]*)-----END SSH SIGNATURE-----/.exec(armored) ?? [];
  if (body === undefined) return undefined;
  const bytes = Uint8Array.from(atob(body.replaceAll(/\s/g, "")), (each) => each.charCodeAt(0));
  if (bytes.length < 14) return undefined;
  const length = new DataView(bytes.buffer).getUint32(10);
  const hex = sha256Hex(bytes.subarray(14, 14 + length));
  const digest = (hex.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return `SHA256:${btoa(digest.join("")).replace(/=+$/, "")}`;
}
