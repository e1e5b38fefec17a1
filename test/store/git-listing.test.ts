import { describe, expect, it } from "vitest";
import { listingIn, listingOf, type GitEntry, type Listing } from "../../src/store/git-listing.ts";
import { fc, times } from "../support/fast-check.ts";

const step = fc.stringMatching(/^[a-c.0\u00fc\uff5e\u{1f600}]{1,2}$/u);
const path = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join("/"));

/** Every answer that a listing gives about some paths. */
function answers(listing: Listing, paths: readonly string[]) {
  return paths.map((each) => {
    const { at, below, hasBelow, ending } = listing;
    return [each, at(each), hasBelow(each), below(each), ending(each)];
  });
}

function answerOf(prefix: string, files: ReadonlyMap<string, GitEntry>): Buffer {
  const rows = [...files].map(([file, { blob }]) => Buffer.from(`100644 blob ${blob}\t${prefix}${file}\0`));
  return Buffer.concat(rows.sort((a, b) => a.compare(b, b.indexOf(9), b.length, a.indexOf(9), a.length)));
}

describe("an answer of ls-tree", () => {
  it("tells of any path what a listing of all its rows tells, in any order of questions", () => {
    fc.assert(
      fc.property(fc.constantFrom("", "ml/"), fc.uniqueArray(path), fc.array(path), (prefix, files, others) => {
        const entries = new Map(files.map((file, at): [string, GitEntry] => [file, { kind: "file", blob: hex(at) }]));
        const asked = [...others, ...files, ...files.map((file) => file.slice(0, file.lastIndexOf("/"))), "", "x"];
        const whole = listingOf(entries);
        expect(answers(listingIn(answerOf(prefix, entries), prefix), asked)).toEqual(answers(whole, asked));
        const late = listingIn(answerOf(prefix, entries), prefix);
        expect(late.below("")).toEqual(whole.below(""));
        expect(answers(late, asked)).toEqual(answers(whole, asked));
      }),
      { numRuns: times(60) },
    );
  });

  it("whose names are no UTF-8 is read whole", () => {
    const bytes = Buffer.from(`100644 blob ${hex(1)}\ta\u0000100644 blob ${hex(2)}\tb\0`);
    bytes[bytes.length - 2] = 0xff;
    const listing = listingIn(bytes, "");
    expect(listing.below("")).toEqual(["a", "\ufffd"]);
    expect(listing.at("\ufffd")?.blob).toBe(hex(2));
  });

  it("that names a submodule in the place of the directory lists nothing", () => {
    const listing = listingIn(Buffer.from(`160000 commit ${hex(1)}\tml\0`), "ml/");
    expect([listing.below(""), listing.at(""), listing.hasBelow(""), listing.ending("l")]).toEqual([
      [],
      undefined,
      false,
      [],
    ]);
  });
});

function hex(number: number): string {
  return number.toString(16).padStart(40, "0");
}
