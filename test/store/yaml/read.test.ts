import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { fix, say } from "../../../src/core/findings/catalogue.ts";
import { MAX_BYTES, MAX_RECORD_BYTES } from "../../../src/store/yaml/limits.ts";
import { readYamlFile, readYamlFiles } from "../../../src/store/yaml/read.ts";

describe("reading a document", () => {
  it.each<[string, string, string]>([
    ["a key that stands twice", "id: a\nid: b\n", "2:1 duplicate-key"],
    ["a key that stands twice in other quotes", `{"id": a, 'id': b}\n`, "1:11 duplicate-key"],
    ["a key that stands twice, once escaped", `a:\n  id: 1\n  "\\x69d": 2\n`, "3:3 duplicate-key"],
    ["a number as key", "weights:\n  1: 0.4\n", "2:3 key-not-text"],
    ["a truth value as key", "true: 1\n", "1:1 key-not-text"],
    ["nothing as key", "id: a\n: x\n", "2:1 key-not-text"],
    ["a list as key", "? [a]\n: c\n", "1:3 key-not-text"],
    ["a key that JavaScript reserves", "a:\n  __proto__: 1\n", "2:3 reserved-key"],
    ["an escaped key that JavaScript reserves", `"\\x5f_proto__": 1\n`, "1:1 reserved-key"],
    ["an endless key", `${"k".repeat(1025)}: 1\n`, "1:1 key-too-long"],
    ["a merge key", "a: 1\n<<: {b: 2}\n", "2:1 merge-key"],
    ["an anchor", "a: &x 1\n", "1:4 anchor"],
    ["an alias", "a: &x 1\nb: *x\n", "2:4 alias"],
    ["an alias of nothing", "a: *x\n", "1:4 alias"],
    ["a tag", "a: !!str 1\n", "1:4 yaml-tag"],
    ["text that starts with !", "a: !important text\n", "1:4 yaml-tag"],
    ["a directive", "%YAML 1.1\n---\na: no\n", "1:1 yaml-directive"],
    ["two documents", "a: 1\n---\na: 2\n", "2:1 several-documents"],
    ["text after the end of the document", "a: 1\n...\nb: 2\n", "3:1 several-documents"],
    ["no bytes", "", "1:1 empty-document"],
    ["nothing but blanks and comments", "\n  \n# nothing\n", "1:1 empty-document"],
    ["null", "~\n", "1:1 root-not-mapping"],
    ["a list", "- a\n", "1:1 root-not-mapping"],
    ["a single value", "text\n", "1:1 root-not-mapping"],
    ["not a number", "a: .nan\n", "1:4 number-not-finite"],
    ["infinity", "a: [-.Inf]\n", "1:5 number-not-finite"],
    ["a number beyond all bounds", "a: 1e999\n", "1:4 number-not-finite"],
    ["a number that would be read as zero", "a: 1e-999\n", "1:4 number-not-finite"],
    ["an integer that loses digits", "a: 9007199254740993\n", "1:4 integer-too-large"],
    ["half a character", `a: "\\ud83e"\n`, "1:4 lone-surrogate"],
    ["a tab as indentation", "a:\n\tb: 1\n", "2:1 tab-indentation"],
    ["uneven indentation", "a:\n   b: 1\n  c: 2\n", "3:1 bad-indentation"],
    ["a mapping that starts deeper than it goes on", " a: 1\nb: 2\n", "2:1 bad-indentation"],
    ["an open double quote", `a: "b\nc: d\n`, "3:1 unclosed-quote"],
    ["an open single quote", "a: 'b\nc: d\n", "3:1 unclosed-quote"],
    ["an open list", "a: [b\nc: d\n", "2:1 unclosed-bracket"],
    ["an open mapping at the end", "a: {b: 1", "1:9 unclosed-bracket"],
    ["a value that starts with @", "a: @b\n", "1:4 reserved-character"],
    ["a value that starts with a backtick", "a: `b`\n", "1:4 reserved-character"],
    ["a value that starts with %", "a: %b\n", "1:4 reserved-character"],
    ["a list beside its key", "a: - b\n", "1:4 reserved-character"],
    ["a colon in text", "a: note: see\n", "1:4 colon-in-text"],
    ["a Windows path in double quotes", `a: "C:\\new\\queue"\n`, "1:11 bad-escape"],
    ["text after a closing quote", `a: "b" c\n`, "1:8 text-after-value"],
    ["a comment without a space", `a: "b"#c\n`, "1:7 text-after-value"],
    ["a line without a colon", "a: 1\nb\nc: 2\n", "2:1 missing-colon"],
    ["a colon without a space", "a:b\nc: 1\n", "1:1 missing-colon"],
    ["two commas", "a: [b,,c]\n", "1:7 yaml-syntax"],
    ["NUL", "a: b\0\n", "1:5 forbidden-character"],
    ["escape codes", "a: \u001b[2J\n", "1:4 forbidden-character"],
    ["a C1 control", "a: \u0085\n", "1:4 forbidden-character"],
    ["a line separator", "a: b\u2028c\n", "1:5 forbidden-character"],
    ["a byte order mark inside", "a: 1\n\ufeffb: 2\n", "2:1 forbidden-character"],
    ["text that turns around", "id: ab\u202ecd\n", "1:7 forbidden-character"],
    ["a character of no width", "a: b\u200bc\n", "1:5 forbidden-character"],
    ["an unusual space as indentation", "a:\n\u00a0b: 1\n", "2:1 forbidden-character"],
    ["an invisible character escaped into a key", `"a\\u200b": 1\n`, "1:1 forbidden-character"],
    ["lone carriage returns", "a: 1\rb: 2\r", "1:5 lone-carriage-return"],
    ["a conflict", "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", "2:1 merge-conflict"],
    ["a conflict in diff3 style with CRLF", "a: 1\r\n||||||| base\r\nb: 1\r\n", "2:1 merge-conflict"],
    ["a conflict inside a text", "a: |\n  b\n  >>>>>>> x\n", "3:3 merge-conflict"],
    ["the middle of a conflict", "a: 1\n=======\nb: 2\n", "2:1 merge-conflict"],
    ["41 levels", `a: {${"b: {".repeat(40)}${"}".repeat(41)}\n`, "1:160 nested-too-deep"],
  ])("refuses %s and says where", async (_, text, expected) => {
    expect(await findingsOf(text)).toContain(expected);
  });

  it.each<[string, readonly number[], string]>([
    ["Latin-1", [0x61, 0x3a, 0x20, 0xe8, 0x0a], "1:4 not-utf8"],
    ["UTF-16", [0xff, 0xfe, 0x61, 0], "1:1 not-utf8"],
    ["an overlong form", [0x61, 0x3a, 0x20, 0x0a, 0xc0, 0xaf], "2:1 not-utf8"],
    ["a surrogate in UTF-8", [0x61, 0xed, 0xa0, 0x80], "1:2 not-utf8"],
    ["a cut character", [0x61, 0xf0, 0x9f, 0xa4], "1:2 not-utf8"],
    ["gzip", [0x1f, 0x8b, 0x08], "1:2 not-utf8"],
  ])("refuses bytes that are %s", async (_, bytes, expected) => {
    expect(await findingsOf(Uint8Array.from(bytes))).toEqual([expected]);
  });

  it("refuses what is too large, too deep or too much, in time", async () => {
    expect(await findingsOf(`a: "${"b".repeat(MAX_BYTES)}"`)).toEqual(["1:1 file-too-large"]);
    expect(await findingsOf(`a: ${"[".repeat(20_000)}`)).toEqual(["1:48 nested-too-deep"]);
    expect(await findingsOf("- ".repeat(2000))).toEqual(["1:90 nested-too-deep"]);
    expect(await findingsOf("k: 0\n".repeat(12_000))).toEqual(["10001:1 too-many-values"]);
    expect(await findingsOf("\n".repeat(151_000))).toEqual(["150002:1 too-many-marks"]);
    expect(await findingsOf("&a ".repeat(30_000))).toHaveLength(20);
  });

  it("reads a record of up to 5 MB", async () => {
    const bytes = Buffer.from(`a: "${"b".repeat(2 * MAX_BYTES)}"\n`);
    expect(await readYamlFile({ file: "r.yaml", bytes, maxBytes: MAX_RECORD_BYTES })).toMatchObject({ ok: true });
  });

  it("leaves Object alone whatever a key says", async () => {
    await findingsOf("constructor:\n  prototype: {admin: true}\n__proto__: {admin: true}\n");
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it("names both positions of a duplicate key, and the start of what was left open", async () => {
    const first = async (text: string) => (await refusal(text))[0] as Finding;
    expect((await first("id: a\nb: 1\nid: b\n")).args).toEqual({ key: "id", first: "1:1" });
    expect((await first(`id: "m1\nstage: data\n`)).args).toEqual({ quote: '"', opened: "1:5" });
    expect((await first("id: m1\ntags: [a, b\nstage: data\n")).args).toEqual({ bracket: "]", opened: "2:7" });
  });

  it("has words and a fix for every refusal", async () => {
    for (const text of ["a: 1\na: 2\n", "a: *x\n", "1: a\n", "a: \u200b\n", "a: .inf\n"]) {
      for (const found of await refusal(text)) {
        expect(say(found)).not.toMatch(/undefined|\.$/);
        expect(fix(found)).not.toMatch(/undefined|\.$/);
      }
    }
  });

  it("reads YAML 1.2, not 1.1", async () => {
    expect(await valueOf("a: no\nb: 010\nc: 12:30\nd: 2026-11-02\ne: 1_000\nf: 0o10\ng: 0x1f\nh: -0\n")).toEqual({
      ...{ a: "no", b: 10, c: "12:30", d: "2026-11-02", e: "1_000", f: 8, g: 31, h: 0 },
    });
  });

  it("accepts escapes for what may not stand in a text as it is", async () => {
    expect(await valueOf(`a: "\\u202e \\e[0m \\0 \\U0001F916"\n`)).toEqual({ a: "\u202e \u001b[0m \0 🤖" });
  });

  it("keeps the text exactly, mark and line ends included, and counts columns without the mark", async () => {
    const text = "\ufeffid: a\r\nb: 1\r\n";
    const read = await readYamlFile({ file: "m.yaml", bytes: Buffer.from(text) });
    expect(read).toMatchObject({ ok: true, text });
    expect(read.ok && read.locate(["id"])).toEqual({ line: 1, column: 5, source: "a" });
  });

  it.each([false, true])("finds the place of every value (through the strict loader: %s)", async (strict) => {
    const text = `${strict ? "---\n" : "# head\n"}version: 1.10  # unquoted\nowner:\nlist:\n  - id: a\n  - [1, {x: y}]\n"q k": |\n  text\n`;
    const read = await readYamlFile({ file: "m.yaml", bytes: Buffer.from(text) });
    if (!read.ok) throw new Error("refused");
    expect(read.locate(["version"])).toEqual({ line: 2, column: 10, source: "1.10" });
    expect(read.locate(["version"], true)).toEqual({ line: 2, column: 1 });
    expect(read.locate(["owner"])).toEqual({ line: 3, column: 7, source: "" });
    expect(read.locate(["list"])).toEqual({ line: 4, column: 1 });
    expect(read.locate(["list", 0, "id"])).toMatchObject({ line: 5, column: 9 });
    expect(read.locate(["list", 1, 1, "x"])).toMatchObject({ line: 6, column: 13 });
    expect(read.locate(["list", 1, 1, "x"], true)).toMatchObject({ line: 6, column: 10 });
    expect(read.locate(["list", 1, 1, "gone", "deep"])).toEqual({ line: 6, column: 9 });
    expect(read.locate(["q k"])).toMatchObject({ line: 7, column: 8 });
    expect(read.locate([])).toEqual({ line: 2, column: 1 });
  });

  it("reads many files in their order, plain ones and others", async () => {
    const texts = ["a: 1\n", "---\na: 2\n", "a: *b\n", "a: 4\n"];
    const reads = await readYamlFiles(
      texts.map((text, index) => ({ file: `${index}.yaml`, bytes: Buffer.from(text) })),
    );
    expect(reads.map((read) => (read.ok ? read.value : read.findings[0]?.at?.file))).toEqual([
      { a: 1 },
      { a: 2 },
      "2.yaml",
      { a: 4 },
    ]);
  });
});

async function refusal(content: string | Uint8Array): Promise<readonly Finding[]> {
  const read = await readYamlFile({
    file: "m.yaml",
    bytes: typeof content === "string" ? Buffer.from(content) : content,
  });
  return read.ok ? [] : read.findings;
}

async function findingsOf(content: string | Uint8Array): Promise<readonly string[]> {
  return (await refusal(content)).map(({ code, at }) => `${at?.line}:${at?.column} ${code}`);
}

async function valueOf(text: string): Promise<unknown> {
  const read = await readYamlFile({ file: "m.yaml", bytes: Buffer.from(text) });
  return read.ok ? read.value : read.findings;
}
