import type { Json, JsonMap } from "../../core/json.ts";

/** The algorithms of mlc's digests in CycloneDX's words. `git:` and `lakefs:` name objects, `md5:….dir` a list of files: none is a hash of bytes. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  sha256: "SHA-256",
  sha512: "SHA-512",
  sha1: "SHA-1",
  md5: "MD5",
};

/** `sha256:9c1e…` as the `hashes` of a component, one entry; empty for what is no hash of bytes. */
export function hashesOf(digest: Json | undefined): readonly JsonMap[] {
  const [, name = "", content = ""] =
    typeof digest === "string" ? (/^([a-z0-9]+):([0-9a-f]+)$/.exec(digest) ?? []) : [];
  const alg = Object.hasOwn(ALGORITHMS, name) ? ALGORITHMS[name] : undefined;
  return alg === undefined || !LENGTHS.has(content.length) ? [] : [{ alg, content }];
}

/** Digits that `hash-content` of the schema allows. */
const LENGTHS: ReadonlySet<number> = new Set([32, 40, 64, 96, 128]);
