import { fc } from "../../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/core/digest.ts";
import { fix, say } from "../../../src/core/findings/catalogue.ts";
import { appendOnlyFindings, type RecordDigests } from "../../../src/core/compare/append-only.ts";

const dir = "models/support-llm/records/2026";
const one = `${dir}/2026-10-01-note-000000000001.yaml`;
const two = `${dir}/2026-10-02-note-000000000002.yaml`;
const three = `${dir}/2026-10-03-note-000000000003.yaml`;
const tree = (...files: readonly (readonly [string, string])[]): RecordDigests =>
  new Map(files.map(([file, content]) => [file, sha256(content)]));
const base = tree([one, "1"], [two, "2"]);
const codes = (head: RecordDigests): readonly (readonly [string, string | undefined])[] =>
  appendOnlyFindings(base, head).map((each) => [each.code, each.at?.file]);

describe("appendOnlyFindings", () => {
  it("has nothing against records that are added, or the same", () => {
    expect(codes(base)).toEqual([]);
    expect(codes(tree([one, "1"], [two, "2"], [three, "1"]))).toEqual([]);
    expect(appendOnlyFindings(new Map(), base)).toEqual([]);
  });

  it("finds a record that was removed, changed or moved, and points at what is left of it", () => {
    expect(codes(tree([one, "1"]))).toEqual([["record-removed", two]]);
    expect(codes(tree([one, "1"], [two, "x"]))).toEqual([["record-changed", two]]);
    expect(codes(tree([one, "1"], [three, "2"]))).toEqual([["record-renamed", three]]);
  });

  it("finds each of two records that changed places", () => {
    expect(codes(tree([one, "2"], [two, "1"]))).toEqual([
      ["record-changed", one],
      ["record-changed", two],
    ]);
  });

  it("finds a record whose content moved while another took its name", () => {
    expect(codes(tree([one, "1"], [two, "x"], [three, "2"]))).toEqual([["record-renamed", two]]);
  });

  it("finds every record of a directory that was renamed", () => {
    const renamed = new Map([...base].map(([file, digest]) => [file.replace("support-llm", "helpdesk-llm"), digest]));
    expect(codes(renamed).map(([code]) => code)).toEqual(["record-renamed", "record-renamed"]);
  });

  it("names who does what instead", () => {
    const [removed] = appendOnlyFindings(base, tree([one, "1"]));
    expect(removed === undefined ? "" : say(removed) + fix(removed)).toMatch(
      /2026-10-02-note-000000000002.*supersedes/,
    );
  });
});

describe("any single change of records", () => {
  const records = fc
    .uniqueArray(fc.nat(1_000_000), { minLength: 1, maxLength: 30 })
    .map((numbers) =>
      tree(
        ...numbers.map(
          (n) => [`${dir}/2026-10-01-note-${n.toString(16).padStart(12, "0")}.yaml`, `note ${n}`] as const,
        ),
      ),
    );

  it("is found by its own code, beside any number of new records", () => {
    const change = fc.constantFrom("record-removed", "record-changed", "record-renamed");
    fc.assert(
      fc.property(records, fc.nat(), change, fc.nat(5), (before, choice, code, added) => {
        const after = new Map(before);
        const [file = "", digest = ""] = [...before][choice % before.size] ?? [];
        for (let n = 0; n < added; n += 1)
          after.set(`${dir}/2026-10-02-note-${n.toString().padStart(12, "0")}.yaml`, sha256(`new ${n}`));
        if (code !== "record-changed") after.delete(file);
        if (code === "record-changed") after.set(file, sha256("another"));
        if (code === "record-renamed") after.set(file.replace("-note-", "-training-"), digest);
        expect(appendOnlyFindings(before, after).map((each) => each.code)).toEqual([code]);
      }),
    );
  });
});
