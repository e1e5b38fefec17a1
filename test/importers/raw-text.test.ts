import { describe, expect, it } from "vitest";
import { LARGEST_RAW, rawText } from "../../src/importers/raw-text.ts";
import { input } from "./fixtures.ts";

function kept(text: string | Uint8Array): ReturnType<typeof rawText> {
  const [file] = input(text).files;
  return file === undefined ? { because: "no file" } : rawText(file);
}

describe("a file that is kept in the repository", () => {
  it("is kept byte for byte, a byte order mark too", () => {
    expect(kept('\uFEFF{"pass@1": 0.5, "version": "0.4.9.1", "path": "data/home.csv"}\n')).toEqual({
      text: '\uFEFF{"pass@1": 0.5, "version": "0.4.9.1", "path": "data/home.csv"}\n',
    });
  });

  it.each([
    ["an address", '{"by": "ana@acme.example"}'],
    ["a home directory", '{"out": "/home/ana/x"}'],
    ["one on Windows", '{"out": "C:\\\\Users\\\\ana\\\\x"}'],
    ["one on a Mac", '{"out": "file:///Users/ana/x"}'],
    ["the address of a machine", '{"host": "10.1.2.3"}'],
    ["a key", `{"k": "hf_${"aB3dE5gH7j".repeat(3)}"}`],
    ["line ends that git changes", '{\r\n"a": 1}\r\n'],
    ["bytes that are no text", new Uint8Array([0x50, 0x4b, 3, 4])],
    ["too much", new Uint8Array(LARGEST_RAW + 1).fill(0x20)],
  ])("is refused with %s", (_, text) => {
    expect(kept(text)).toHaveProperty("because");
  });

  it("is refused without saying what stands in it", () => {
    expect(JSON.stringify(kept("a\nby ana@acme.example"))).toBe('{"because":"line 2 holds an e-mail address"}');
  });
});
