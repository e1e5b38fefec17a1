import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportResult } from "../../src/importers/importer.ts";
import { present, root, samplesBelow, sampleText, sampleTools } from "./support/imports.ts";

if (!present) console.warn(`SKIPPED: no samples at ${root}`);

/** Every sample that is one JSON object and gives records: its path and text. */
const files = present
  ? sampleTools()
      .flatMap(samplesBelow)
      .filter((name) => name.endsWith(".json"))
      .map((path) => ({ path, text: sampleText(path) }))
      .filter(({ path, text }) => read(path, text).records.length > 0)
  : [];

function read(path: string, bytes: string | Uint8Array): ImportResult {
  const content = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  return importFrom({ files: [{ path, bytes: content }] }, { all: true, allowPartial: true });
}

/** What of a result does not depend on the bytes it was read from, without what was passed over. */
function measured({ records, facts }: ImportResult): string {
  const bare = records.map(({ source, ...rest }) => ({
    ...rest,
    skipped: undefined,
    format: source.format,
    adapter: source.adapter,
  }));
  return JSON.stringify({ bare, facts: facts.map(({ path, value }) => ({ path, value })) });
}

function errors({ records, notes }: ImportResult): { readonly records: number; readonly codes: readonly string[] } {
  return { records: records.length, codes: notes.filter((each) => each.severity === "error").map(({ code }) => code) };
}

const BOM = "\uFEFF";

describe.skipIf(!present)("a real file that something was done to", () => {
  it("is one of many", () => {
    expect(files.length).toBeGreaterThan(25);
  });

  it("gives the same with a byte order mark and CRLF, in a JSON string, and indented otherwise", () => {
    for (const { path, text } of files) {
      const plain = measured(read(path, text));
      expect([path, measured(read(path, BOM + text.replaceAll(/\r?\n/g, "\r\n")))]).toEqual([path, plain]);
      const wrapped = text.trimStart().startsWith('"') ? text : JSON.stringify(text);
      expect([path, measured(read(path, wrapped))]).toEqual([path, plain]);
    }
  });

  it("is refused when it ends at nine tenths, and says where", () => {
    for (const { path, text } of files) {
      const { records, codes } = errors(read(path, text.slice(0, Math.floor(text.length * 0.9))));
      expect([path, records, codes]).toEqual([path, 0, ["import-truncated"]]);
    }
  });

  it("is refused when it is empty, only blanks, or UTF-16", () => {
    for (const { path, text } of files) {
      expect([path, errors(read(path, ""))]).toEqual([path, { records: 0, codes: ["import-empty"] }]);
      expect([path, errors(read(path, " \r\n\t"))]).toEqual([path, { records: 0, codes: ["import-empty"] }]);
      const wide = new Uint8Array(Buffer.from(BOM + text, "utf16le"));
      expect([path, errors(read(path, wide))]).toEqual([path, { records: 0, codes: ["import-not-text"] }]);
    }
  });

  it("never gives a number that is none: a value that became NaN or infinite is text, or is left out", () => {
    for (const { path, text } of files) {
      for (const bare of ["NaN", "-Infinity"]) {
        const spoilt = text.replaceAll(/(":\s*)-?\d+\.\d+(?:[eE][+-]?\d+)?(?=\s*[,}\r\n])/g, `$1${bare}`);
        if (spoilt === text) continue;
        const { records } = read(path, spoilt);
        const numbers = JSON.stringify(records, (_key, value: unknown) =>
          typeof value === "number" && !Number.isFinite(value) ? "not finite" : value,
        );
        expect([path, numbers.includes("not finite")]).toEqual([path, false]);
      }
    }
  });

  it("with keys that objects are born with gives the same, or is not recognised", () => {
    for (const { path, text } of files) {
      if (!text.trimStart().startsWith("{")) continue;
      const allowed = [measured(read(path, text)), measured({ records: [], facts: [], notes: [] })];
      const more = text.replace("{", '{"__proto__": {"polluted": "yes"}, "constructor": null,');
      expect(allowed).toContain(measured(read(path, more)));
      expect({}).not.toHaveProperty("polluted");
    }
  });
});
