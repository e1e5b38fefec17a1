import { describe, expect, it } from "vitest";
import type { SourceFile } from "../../src/importers/importer.ts";
import { lineFault, linesOf } from "../../src/importers/lines.ts";
import { fc } from "../support/fast-check.ts";

/** A file of which only the first bytes are read at once, the rest in pieces of a few bytes. */
function streamed(bytes: Uint8Array, head: number, step: number): SourceFile {
  function* pieces(): Generator<Uint8Array> {
    for (let at = head; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  const rest = { size: bytes.length, sha256: "0".repeat(64), pieces };
  return { path: "log.jsonl", bytes: bytes.subarray(0, head), rest };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe("the lines of a file", () => {
  it("have no ends, whichever they are, and no byte order mark", () => {
    const file = { path: "a.csv", bytes: bytesOf("\uFEFFa,b\r\n1,2\n\n3,4") };
    expect([...linesOf(file)]).toEqual(["a,b", "1,2", "", "3,4"]);
    expect([...linesOf({ path: "a.csv", bytes: bytesOf("a\n") })]).toEqual(["a"]);
    expect([...linesOf({ path: "a.csv", bytes: bytesOf("") })]).toEqual([]);
  });

  it("are the same read whole and in pieces, characters across a border too", () => {
    const character = fc.constantFrom("a", "ü", "€", "😀", "\n", "\r\n", "\r", "\uFEFF");
    fc.assert(
      fc.property(fc.array(character), fc.nat(6), fc.integer({ min: 1, max: 5 }), (all, head, step) => {
        const bytes = bytesOf(all.join(""));
        expect([...linesOf(streamed(bytes, head, step))]).toEqual([...linesOf({ path: "x", bytes })]);
      }),
    );
  });

  it("can be read again from the start", () => {
    const file = streamed(bytesOf("one\ntwo\nthree"), 2, 3);
    expect([...linesOf(file)]).toEqual([...linesOf(file)]);
  });

  it("are refused of what is no text", () => {
    expect(lineFault({ path: "log.eval", bytes: new Uint8Array([0x50, 0x4b, 3, 4]) })).toMatchObject({
      code: "import-not-text",
    });
    expect(lineFault({ path: "log.jsonl", bytes: bytesOf("") })).toMatchObject({ code: "import-empty" });
    expect(lineFault({ path: "log.jsonl", bytes: bytesOf("{}") })).toBeUndefined();
  });
});
