import { describe, expect, it } from "vitest";
import { emptyFence, lookalike, readFrontMatter } from "../../src/core/front-matter.ts";
import { lineEnd } from "../../src/documents/line-end.ts";

describe("front matter as huggingface_hub finds it", () => {
  it.each([
    ["plain", "---\nlicense: mit\n---\nbody\n", "license: mit", "body\n"],
    ["blank lines before", "\n \n---\nlicense: mit\n---\nbody", "license: mit", "body"],
    ["no line end behind the closing fence", "---\nlicense: mit\n---", "license: mit", ""],
    ["blanks behind the closing fence", "---\nlicense: mit\n--- \t\nbody", "license: mit", "body"],
    ["CRLF", "---\r\nlicense: mit\r\ntags: []\r\n---\r\nbody\r\n", "license: mit\r\ntags: []", "body\r\n"],
    ["CR", "---\rlicense: mit\r---\nbody", "license: mit", "body"],
    ["an empty mapping", "---\n{}\n---\nbody", "{}", "body"],
    ["a line of dashes inside a text ends the block", "---\nnote: |\n  a\n---\nb\n---\n", "note: |\n  a", "b\n---\n"],
    ["four dashes inside do not", "---\na: 1\n----\nb: 2\n---\n", "a: 1\n----\nb: 2", ""],
    ["indented dashes inside do not", "---\na: |\n  x\n  ---\n---\n", "a: |\n  x\n  ---", ""],
    ["dashes right behind an empty block", "---\n---\ntext\n---\nbody", "---\ntext", "body"],
  ])("%s", (_, text, yaml, body) => {
    const found = readFrontMatter(text);
    expect(found).toMatchObject({ present: true, yaml, body });
    expect(text.slice(found.start, found.end)).toBe(yaml);
  });

  it.each([
    ["an empty block", "---\n---\nbody"],
    ["a byte order mark before it", "\uFEFF---\nlicense: mit\n---\n"],
    ["blanks behind the first fence", "--- \nlicense: mit\n---\n"],
    ["text before it", "# Title\n---\nlicense: mit\n---\n"],
    ["two dashes", "--\nlicense: mit\n--\n"],
    ["four dashes at the end", "---\nlicense: mit\n----\n"],
    ["text behind the closing fence", "---\nlicense: mit\n--- x\n"],
    ["no closing fence", "---\nlicense: mit\n"],
    ["nothing", ""],
  ])("none: %s", (_, text) => {
    expect(readFrontMatter(text)).toEqual({ present: false, yaml: undefined, start: 0, end: 0, body: text });
  });
});

describe("what only looks like front matter", () => {
  it.each([
    ["\uFEFF---\nlicense: mit\n---\n", "byte-order-mark"],
    ["---  \nlicense: mit\n---\n", "blanks-behind-fence"],
    ["--\nlicense: mit\n--\n", "short-fence"],
    ["----\nlicense: mit\n----\n", "short-fence"],
    ["---\nlicense: mit\n\n# Title\n", "not-closed"],
    ["---\nlicense: mit\n---\n", undefined],
    ["---\n---\n# Title\n", undefined],
    ["--\nA dash, then prose\n", undefined],
    ["# Title\n", undefined],
    ["\uFEFF# Title\n", undefined],
  ])("%j is %s", (text, wanted) => {
    expect(lookalike(text)).toBe(wanted);
  });

  it("knows the place inside an empty pair of fences", () => {
    expect(emptyFence("---\r\n---\r\nbody")).toBe(5);
    expect(emptyFence("---\nlicense: mit\n---\n")).toBeUndefined();
  });
});

describe("line ends", () => {
  it.each([
    ["a\r\nb\r\n", "\r\n"],
    ["a\r\nb\nc\n", "\n"],
    ["a", "\n"],
  ])("of %j", (text, wanted) => {
    expect(lineEnd(text)).toBe(wanted);
  });
});
