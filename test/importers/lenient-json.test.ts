import { fc } from "../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { scanJson } from "../../src/importers/json-scan.ts";
import { readJson } from "../../src/importers/lenient-json.ts";
import { countOf, measuredOf } from "../../src/importers/numbers.ts";
import { LARGEST_FILE } from "../../src/importers/text.ts";

function read(text: string | Uint8Array): ReturnType<typeof readJson> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readJson({ path: "report.json", bytes });
}

function valueOf(text: string): unknown {
  const reading = read(text);
  return "value" in reading ? reading.value : reading.fault.code;
}

function faultOf(text: string | Uint8Array): object {
  const reading = read(text);
  return "fault" in reading ? reading.fault : {};
}

describe("reading JSON as tools write it", () => {
  it("gives NaN and infinity as text and leaves strings that hold them alone", () => {
    expect(valueOf('{"a": NaN, "b": [-Infinity, Infinity], "c": "NaN, Infinity"}')).toEqual({
      a: "NaN",
      b: ["-Infinity", "Infinity"],
      c: "NaN, Infinity",
    });
  });

  it("gives integers that JavaScript would change as text, other numbers as they are", () => {
    expect(valueOf('{"epochs": 9223372036854775807, "f": 3.151209909694464e+20, "g": 0.24630541871921183}')).toEqual({
      epochs: "9223372036854775807",
      f: 3.151209909694464e20,
      g: 0.24630541871921183,
    });
  });

  it("reads through a JSON string that holds JSON, once, and says so", () => {
    const reading = read(JSON.stringify(JSON.stringify({ a: 1 })));
    expect("value" in reading && [reading.value, reading.notes[0]?.code]).toEqual([{ a: 1 }, "import-double-encoded"]);
    expect(valueOf(JSON.stringify(JSON.stringify(JSON.stringify({ a: 1 }))))).toBe(
      JSON.stringify(JSON.stringify({ a: 1 })),
    );
  });

  it("reads past a byte order mark and CRLF", () => {
    expect(valueOf('\uFEFF{\r\n"a": 1}\r\n')).toEqual({ a: 1 });
  });

  it("keeps the last of two equal keys and gives __proto__ no power", () => {
    expect(valueOf('{"a": 1, "a": NaN}')).toEqual({ a: "NaN" });
    const value = valueOf('{"__proto__": {"polluted": 1}, "b": NaN}');
    expect(Object.keys(value as object)).toEqual(["__proto__", "b"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it.each([
    ["inside a number", '{"a": 1,\n "b": 12.', 2],
    ["inside a string", '{"a": 1,\n\n "b": "no end', 3],
    ["inside an escape", '["\\u00', 1],
    ["inside a word", '{"a": tru', 1],
    ["inside NaN", '{"a": Na', 1],
    ["after a key", '{"a"', 1],
    ["after a comma", "[1,\n2,\n", 3],
  ])("says in which line a file ends %s", (_, text, line) => {
    expect(faultOf(text)).toMatchObject({ code: "import-truncated", args: { line } });
  });

  it.each([
    ["a word", '{"a": yes}', 1, 7],
    ["a comma too much", "[1,\n 2,]", 2, 4],
    ["single quotes", "{'a': 1}", 1, 2],
    ["a second value", "{}\n{}", 2, 1],
    ["a bad escape", '["\\x"]', 1, 2],
    ["a leading zero", "[01]", 1, 2],
  ])("says where a file with %s is no JSON", (_, text, line, column) => {
    expect(faultOf(text)).toMatchObject({ code: "import-not-json", args: { line, column } });
  });

  it.each([
    ["no bytes", new Uint8Array(), "import-empty"],
    ["white space", " \n\t", "import-empty"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), "import-not-text"],
    ["Latin-1", new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]), "import-not-text"],
    ["a pickle", new Uint8Array([0x80, 4, 0x95, 1]), "import-not-text"],
    ["a zip", new Uint8Array([0x50, 0x4b, 3, 4]), "import-not-text"],
  ])("refuses %s", (_, text, code) => {
    expect(faultOf(text)).toMatchObject({ code });
  });

  it("refuses a file of which it has the beginning only", () => {
    const rest = { size: LARGEST_FILE + 1, sha256: "0".repeat(64), pieces: (): Iterable<Uint8Array> => [] };
    const args = { bytes: LARGEST_FILE + 1, limit: LARGEST_FILE };
    const start = new TextEncoder().encode('{"a": 1}');
    expect(readJson({ path: "large.json", bytes: start, rest })).toMatchObject({
      fault: { code: "import-too-large", args },
    });
  });

  it("refuses nesting deeper than any tool writes, without overflowing", () => {
    expect(faultOf("[".repeat(200_000))).toMatchObject({ code: "import-not-json" });
  });
});

describe("the scanner", () => {
  it("gives every JSON text back unchanged, integers beyond 2^53 as text", () => {
    const exact = (_: string, value: unknown): unknown =>
      Number.isInteger(value) && !Number.isSafeInteger(value) && !String(value).includes("e") ? String(value) : value;
    fc.assert(
      fc.property(fc.json(), (text) => {
        const scanned = scanJson(text);
        expect("text" in scanned && JSON.parse(scanned.text)).toEqual(JSON.parse(text, exact));
      }),
      { numRuns: 500 },
    );
  });

  it("accepts no text that JSON.parse refuses, except for NaN and infinity", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      "1",
      "-1.5e3",
      "true",
      "null",
      " ",
      "nul",
      "01",
      '"',
      "\\",
      "x",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join("");
        expect("text" in scanJson(text)).toBe(parses(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("calls every proper beginning of an object truncated", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, cut) => {
        const text = JSON.stringify(value);
        const scanned = scanJson(text.slice(0, Math.max(1, cut % text.length)));
        expect("fault" in scanned && scanned.fault.kind).toBe("truncated");
      }),
      { numRuns: 300 },
    );
  });
});

describe("numbers as tools write them", () => {
  it.each([
    [0.5, { value: 0.5 }],
    ["0.1234", { value: 0.1234 }],
    [" 1e-3 ", { value: 0.001 }],
    ["+.5", { value: 0.5 }],
    ["NaN", { value_text: "NaN" }],
    ["-inf", { value_text: "-Infinity" }],
    [Infinity, { value_text: "Infinity" }],
    ["N/A", { value_text: "N/A" }],
    ["9223372036854775807", { value_text: "9223372036854775807" }],
    ["1e999", { value_text: "1e999" }],
    ["12 %", undefined],
    ["0x10", undefined],
    ["", undefined],
    [true, undefined],
    [null, undefined],
  ])("%j is %j", (raw, expected) => {
    expect(measuredOf(raw)).toEqual(expected);
  });

  it("are counts only when whole, not negative and exact", () => {
    expect([164, "164", 164.0, 1.5, -1, "9223372036854775807", NaN].map(countOf)).toEqual([
      164,
      164,
      164,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
