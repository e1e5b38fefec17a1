import { describe, expect, test } from "vitest";
import { signatureFileFindings } from "../../../src/core/verify-signatures/files.ts";
import {
  signatureFindings,
  type IntroducedRecord,
  type SignedCommit,
  type Trust,
} from "../../../src/core/verify-signatures/findings.ts";
import { signerOf, type Signature } from "../../../src/core/verify-signatures/signature.ts";

const people = {
  ana: { name: "Ana Ruiz", emails: ["ana@acme.example"], signing_keys: ["SHA256:anakey"] },
  ben: {
    name: "Ben Okoro",
    emails: ["ben@acme.example"],
    signing_keys: ["4424 A792 F910 2E72 22F1 86E5 AB9D 9A22 4CDE 5AB6"],
  },
  mei: { name: "Mei Tan", emails: ["mei@acme.example"] },
};
const byFile: Trust = { config: { people }, root: "signers-file" };
const byPeople: Trust = { config: { people }, root: "people" };
const none: Signature = { state: "none" };
const good = (email: string): Signature => ({ state: "good", principal: email, fingerprint: "SHA256:any" });
const file = "models/support-llm/records/2026/2026-11-02-review-5be01c77a1b2.yaml";

function commit(change: Partial<SignedCommit>): SignedCommit {
  return { id: "c".repeat(40), author: "mei", signature: none, records: [review({})], policy: "none", ...change };
}

function review(change: Partial<IntroducedRecord>): IntroducedRecord {
  return { file, by: "mei", asked: "require", signature: none, ...change };
}

function said(one: SignedCommit, trust = byFile): readonly string[] {
  return signatureFindings(one, trust).findings.map((each) => `${each.severity} ${each.code}`);
}

describe("a signature proves", () => {
  test("the person with the address, the id or the fingerprint", () => {
    const who = (signature: Signature, root: Trust["root"] = "signers-file") => signerOf(signature, { people }, root);
    expect(who(good("Mei@ACME.example"))).toBe("mei");
    expect(who(good("mei"))).toBe("mei");
    expect(who(good("Mei Tan <mei@acme.example>"))).toBe("mei");
    expect(who(good("*@acme.example"))).toBeUndefined();
    expect(who({ ...good("*@acme.example"), fingerprint: "SHA256:anakey" })).toBe("ana");
    expect(who({ state: "unknown-key", fingerprint: "SHA256:anakey" })).toBeUndefined();
    expect(who({ state: "unknown-key", fingerprint: "SHA256:anakey" }, "people")).toBe("ana");
    const primary = "4424A792F9102E7222F186E5AB9D9A224CDE5AB6";
    expect(who({ state: "unknown-key", fingerprint: "ABCD", primary }, "people")).toBe("ben");
    expect(who({ state: "expired", fingerprint: "SHA256:anakey" }, "people")).toBeUndefined();
    expect(who({ state: "bad" }, "people")).toBeUndefined();
  });
});

describe("a decision", () => {
  test.each<[string, Partial<SignedCommit>, readonly string[]]>([
    ["signed by its person is proven", { signature: good("mei@acme.example") }, []],
    ["without a signature is not", {}, ["error signature-missing"]],
    ["with a broken one neither", { signature: { state: "bad" } }, ["error signature-bad"]],
    [
      "with a stranger's key neither",
      { signature: { state: "unknown-key", fingerprint: "SHA256:x" } },
      ["error signer-unknown"],
    ],
    [
      "with an expired key neither",
      { signature: { state: "expired", fingerprint: "SHA256:x" } },
      ["error signer-unknown"],
    ],
    ["that cannot be checked is left open", { signature: { state: "unchecked" } }, ["error signature-unchecked"]],
    [
      "under another's forged name is signed by who did it",
      { signature: good("ben@acme.example") },
      ["error signer-differs"],
    ],
    ["by another author is left to the author's rule", { author: "ben", signature: good("ben@acme.example") }, []],
    ["is warned of where policy warns", { records: [review({ asked: "warn" })] }, ["warning signature-missing"]],
    ["is free where nothing is asked", { records: [review({ asked: "none" })] }, []],
  ])("%s", (_what, change, expected) => {
    expect(said(commit(change))).toEqual(expected);
  });

  test("with its own signature needs none of its commit", () => {
    const squashed = commit({ author: "ana", records: [review({ signature: good("mei@acme.example") })] });
    expect(said(squashed)).toEqual([]);
    expect([...signatureFindings(squashed, byFile).proven]).toEqual([file]);
    const other = review({ signature: good("ben@acme.example") });
    expect(said(commit({ records: [other], signature: good("mei@acme.example") }))).toEqual(["error signer-differs"]);
    const broken = review({ asked: "none", signature: { state: "bad" } });
    expect(said(commit({ records: [broken] }))).toEqual(["error signature-bad"]);
    const unknown = review({ signature: { state: "unknown-key", fingerprint: "SHA256:anakey" } });
    expect(said(commit({ records: [unknown] }))).toEqual(["error signer-unknown"]);
    expect(said(commit({ records: [unknown] }), byPeople)).toEqual(["error signer-differs"]);
    expect(said(commit({ records: [unknown], signature: good("mei@acme.example") }))).toEqual([]);
  });

  test("of several people in one commit is proven for whom it is signed by alone", () => {
    const other = review({ file: file.replace("b2", "b3"), by: "ben" });
    const squashed = commit({ author: "ben", signature: good("ben@acme.example"), records: [review({}), other] });
    expect(signatureFindings(squashed, byFile)).toEqual({ findings: [], proven: new Set([other.file]) });
  });
});

describe("a change of policy", () => {
  test("is signed by its author where signatures are required", () => {
    const change = { records: [], author: "ana", policy: "require" as const };
    expect(said(commit(change))).toEqual(["error signature-missing"]);
    expect(said(commit({ ...change, signature: good("ben@acme.example") }))).toEqual(["error signer-differs"]);
    expect(said(commit({ ...change, signature: good("ana@acme.example") }))).toEqual([]);
    expect(said(commit({ ...change, author: undefined, signature: good("ana@acme.example") }))).toEqual([
      "error signer-differs",
    ]);
    expect(said(commit({ ...change, policy: "warn" }))).toEqual(["warning signature-missing"]);
  });
});

describe("a signature file", () => {
  test("may be added, and is neither changed nor removed", () => {
    const changes = [
      { file: `${file}.sig`, before: "a", after: undefined },
      { file: `${file}.sig`, before: "a", after: "b" },
      { file: `${file}.sig`, before: undefined, after: "b" },
      { file, before: "a", after: "b" },
      { file: "docs/report.pdf.sig", before: "a", after: "b" },
    ];
    expect(signatureFileFindings("c", changes).map((each) => each.code)).toEqual([
      "record-signature-removed",
      "record-signature-changed",
    ]);
  });
});
