import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findRepository } from "../../src/store/git.ts";
import { recordSignatures } from "../../src/store/record-signatures.ts";
import { signersOf } from "../../src/store/signatures.ts";
import { signatureOf, signingKey } from "../../src/store/signing-key.ts";
import { fingerprintOf } from "../../src/core/verify-signatures/ssh-signature.ts";
import { keyring } from "../support/keys.ts";
import { gitRepo, testEnv, type TestRepository } from "../support/repo.ts";

const keys = keyring();

function opened(repo: TestRepository, env: Record<string, string> = testEnv()) {
  const found = findRepository(repo.dir, env);
  if (found === undefined) throw new Error("no repository");
  return found;
}

/** One commit by Ana signed with a key, or not at all. */
function commitWith(repo: TestRepository, key: string | undefined, date = "2026-11-22T09:00:00Z"): string {
  if (key !== undefined) keys.use(repo, key);
  const signed = key === undefined ? [] : ["-S"];
  repo.gitWith(
    { ...testEnv("ana"), GIT_COMMITTER_DATE: date },
    "commit",
    "-q",
    "--allow-empty",
    ...signed,
    "-m",
    `with ${key ?? "none"}`,
  );
  return repo.head();
}

describe("the signers of commits", () => {
  const repo = gitRepo();
  const byAna = commitWith(repo, "ana");
  const byBen = commitWith(repo, "ben");
  const unsigned = commitWith(repo, undefined);
  const early = commitWith(repo, "ana", "2024-06-01T09:00:00Z");
  const raw = repo.git("cat-file", "commit", byAna);
  repo.write("forged", `${raw.replace("with ana", "with care")}\n`);
  const forged = repo.git("hash-object", "-t", "commit", "-w", "forged");
  const all = [byAna, byBen, unsigned, forged];

  test("are known by a file of signers, and what was changed after it was signed is bad", () => {
    const found = signersOf(opened(repo), all, keys.signers(["ana"]));
    expect(all.map((id) => found.get(id))).toEqual([
      { state: "good", principal: "ana@acme.example", fingerprint: keys.fingerprint("ana") },
      { state: "unknown-key", fingerprint: keys.fingerprint("ben") },
      { state: "none" },
      { state: "bad" },
    ]);
  });

  test("are known by the fingerprint of their key where there is no such file", () => {
    const found = signersOf(opened(repo), all);
    expect(all.map((id) => found.get(id)?.state)).toEqual(["unknown-key", "unknown-key", "none", "bad"]);
    expect(found.get(byAna)?.fingerprint).toBe(keys.fingerprint("ana"));
  });

  test("have a key that expired, except where the commit claims an earlier day", () => {
    const found = signersOf(opened(repo), [byAna, early], keys.signers(["ana"], 'valid-before="20250101"'));
    expect([found.get(byAna)?.state, found.get(early)?.state]).toEqual(["expired", "good"]);
  });

  test("are not judged where there is nothing to check with", () => {
    const bin = gitRepo();
    bin.git("config", "alias.where", "!command -v git");
    const git = bin.git("where");
    bin.write("bin/git", `#!/bin/sh\nPATH=/nowhere exec ${git} "$@"\n`, 0o755);
    const found = signersOf(opened(repo, { ...testEnv(), PATH: `${bin.dir}/bin` }), [byAna, unsigned]);
    expect([found.get(byAna)?.state, found.get(unsigned)?.state]).toEqual(["unchecked", "none"]);
    const pgp = raw.replaceAll("SSH SIGNATURE", "PGP SIGNATURE");
    repo.write("pgp", `${pgp}\n`);
    const other = repo.git("hash-object", "-t", "commit", "-w", "pgp");
    repo.git("config", "gpg.program", "/nowhere/gpg");
    expect(signersOf(opened(repo), [other]).get(other)).toEqual({ state: "unchecked" });
  });
});

describe("the signature of a record", () => {
  const repo = gitRepo();
  keys.use(repo, "ana");
  const text = "schema: mlc.note/v1\ntext: said\n";
  const armored = signatureOf(text, signingKey(repo.dir, testEnv()));
  const bytes = (content: string): Uint8Array => Buffer.from(content);

  function states(record: string, signersFile?: string, signature = armored): readonly string[] {
    const found = recordSignatures(testEnv(), [{ record: bytes(record), signature: bytes(signature) }], signersFile);
    return found.map((each) => each.state);
  }

  test("names its signer, by the file of signers or by the fingerprint alone", () => {
    const signed = { record: bytes(text), signature: bytes(armored) };
    expect(recordSignatures(testEnv(), [signed], keys.signers(["ben", "ana"]))).toEqual([
      { state: "good", principal: "ana@acme.example", fingerprint: keys.fingerprint("ana") },
    ]);
    expect(recordSignatures(testEnv(), [signed])).toEqual([
      { state: "unknown-key", fingerprint: keys.fingerprint("ana") },
    ]);
    expect(fingerprintOf(armored)).toBe(keys.fingerprint("ana"));
  });

  test("fits the same record in every checkout, and no other", () => {
    const file = keys.signers(["ana"]);
    const crlf = text.replaceAll("\n", "\r\n");
    expect(states(`\uFEFF${crlf}`, file, armored.replaceAll("\n", "\r\n"))).toEqual(["good"]);
    expect(states(text.replace("said", "sald"), file)).toEqual(["bad"]);
    expect(states(text, file, "no signature")).toEqual(["bad"]);
  });

  test("made for anything else does not count", () => {
    repo.write("note.yaml", text);
    const path = `${repo.dir}/note.yaml`;
    repo.git("config", "alias.sign", `!ssh-keygen -q -Y sign -n git -f ${keys.path("ana")} ${path}`);
    repo.git("sign");
    expect(states(text, keys.signers(["ana"]), readFileSync(`${path}.sig`, "utf8"))).toEqual(["bad"]);
  });

  test("is checked for the time at which it was made", () => {
    const file = keys.signers(["ana"], 'valid-before="20250101"');
    const signed = { record: bytes(text), signature: bytes(armored) };
    const at = (when: string) => recordSignatures(testEnv(), [{ ...signed, at: when }], file)[0]?.state;
    expect([at("2026-11-22T09:00:00Z"), at("2024-06-01"), at("2024-06-01T09:00:00.000Z")]).toEqual([
      "expired",
      "good",
      "good",
    ]);
  });

  test("is not judged where there is no ssh-keygen", () => {
    const signed = { record: bytes(text), signature: bytes(armored) };
    expect(recordSignatures({ PATH: "/nowhere" }, [signed])).toEqual([{ state: "unchecked" }]);
  });
});
