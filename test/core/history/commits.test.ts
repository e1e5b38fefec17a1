import { describe, expect, it } from "vitest";
import { commitFacts } from "../../../src/core/history/commit-facts.ts";
import { Ancestry } from "../../../src/core/history/ancestry.ts";
import { wayToHead } from "../../../src/core/history/commits.ts";

/** The merge that brought each commit, by id, from `id: parents`, oldest first. */
function mergesOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const ancestry = new Ancestry();
  const ids = lines.toReversed().map((line) => {
    const [id = "", parents = ""] = line.split(":");
    const [first, ...others] = parents.split(" ").filter((each) => each !== "");
    ancestry.add(id, first, others);
    return id;
  });
  const merges = [...ancestry.merges()].map((merge, at) => [ids[at] ?? "", ids[merge]] as const);
  return new Map(merges.flatMap(([id, merge]) => (merge === undefined ? [] : [[id, merge]])));
}

describe("the merges behind a commit", () => {
  it("are none on the line of first parents", () => {
    expect(mergesOf(["a", "b: a", "c: b"]).size).toBe(0);
    expect(mergesOf([]).size).toBe(0);
  });

  it("are credited to the oldest merge that brought it, nearest first", () => {
    // b and c are merged by M1; d builds on c and is merged by M2; e into d by X first.
    const history = ["a", "b: a", "c: b", "M1: a c", "e: a", "d: c", "X: d e", "f: M1", "M2: f X"];
    const merges = mergesOf(history);
    expect(wayToHead("b", merges)).toEqual(["M1"]);
    expect(wayToHead("c", merges)).toEqual(["M1"]);
    expect(wayToHead("d", merges)).toEqual(["M2"]);
    expect(wayToHead("e", merges)).toEqual(["X", "M2"]);
    expect(wayToHead("M1", merges)).toEqual([]);
  });

  it("end where the history does, as in a shallow clone", () => {
    // Nothing is known of `gone`, a parent of both sides.
    const merges = mergesOf(["a: gone", "b: gone", "M: a b", "c: M"]);
    expect([...merges]).toEqual([["b", "M"]]);
  });

  it("are found in a long history without going over it again and again", () => {
    const lines = ["m0"];
    for (let at = 1; at < 20_000; at += 1) {
      const before = `m${String(at - 1)}`;
      if (at % 2 === 1) lines.push(`s${String(at)}: ${before}`);
      lines.push(at % 2 === 1 ? `m${String(at)}: ${before} s${String(at)}` : `m${String(at)}: ${before}`);
    }
    const merges = mergesOf(lines);
    expect(merges.size).toBe(10_000);
    expect(merges.get("s777")).toBe("m777");
  });
});

describe("what a commit says about itself", () => {
  const commit = (message: string, headers = "") =>
    commitFacts(
      Buffer.from(
        `tree ${"0".repeat(40)}\nauthor Ana Ruiz <ana@acme.example> 1793523600 +0200\ncommitter GitHub <noreply@github.example> 1793610000 +0000\n${headers}\n${message}`,
      ),
    );

  it("is its author, its two times in UTC and its subject", () => {
    expect(commit("One\nline\n\nBody\n")).toEqual({
      author: "Ana Ruiz",
      email: "ana@acme.example",
      authoredAt: "2026-11-01T09:00:00Z",
      committedAt: "2026-11-02T09:00:00Z",
      subject: "One line",
      signed: "none",
      pullRequest: undefined,
    });
    expect(commit("").subject).toBe("");
  });

  it("is read in the encoding it names", () => {
    const bytes = Buffer.concat([
      Buffer.from("tree 0\nauthor Zo"),
      Buffer.from([0xeb]),
      Buffer.from(" <z@acme.example> 0 +0000\nencoding ISO-8859-1\n\nx\n"),
    ]);
    expect(commitFacts(bytes).author).toBe("Zoë");
  });

  it.each([
    ["gpgsig -----BEGIN SSH SIGNATURE-----\n AAAA\n", "ssh"],
    ["gpgsig -----BEGIN PGP SIGNATURE-----\n AAAA\n", "openpgp"],
    ["gpgsig-sha256 -----BEGIN SIGNED MESSAGE-----\n AAAA\n", "x509"],
    ["gpgsig something else\n", "unknown"],
    ["", "none"],
  ])("tells the kind of signature: %j is %s", (header, kind) => {
    expect(commit("x\n\ngpgsig -----BEGIN PGP SIGNATURE-----\n", header).signed).toBe(kind);
  });

  it.each([
    ["Merge pull request #88 from acme/work", "#88"],
    ["Merge pull request 'Go live' (#12) from work into main", "#12"],
    ["Go live (#7)", "#7"],
    ['Revert "Go live (#7)"', undefined],
    ['Revert "Go live (#7)" (#9)', "#9"],
    ["Merged in work (pull request #3)", "#3"],
    ["Merged PR 41: Go live", "#41"],
    ["Merge branch 'work' into 'main'\n\nGo live\n\nSee merge request acme/models!88", "!88"],
    ["Fix #88", undefined],
    ["Merge branch 'work'", undefined],
  ])("names the request it came with: %j", (message, request) => {
    expect(commit(`${message}\n`).pullRequest).toBe(request);
  });
});
