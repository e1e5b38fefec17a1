import { describe, expect, it } from "vitest";
import type { Path } from "../../../src/core/json.ts";
import type { Edit } from "../../../src/core/plan.ts";
import { editTextLazily } from "../../../src/store/yaml/edit-lazily.ts";
import { editText } from "../../../src/store/yaml/edit.ts";

const VERSION = `# yaml-language-server: $schema=../../../schemas/version.schema.json
schema: mlc.version/v1   # first
version: "1.2.0"
stage: evaluation        # changed by promote only
transition: 2026-11-02-transition-5be01c77a1b2

# where it comes from
weights: {digest: 'sha256:9c1e', format: safetensors}   # frozen
owners:
    lead: ana   # Ana Ruiz
    # more to come
    second: ben

data:
- dataset: support-chats   # the large one
  role: fine-tuning
# reviewed twice
- dataset: tickets
tags: [a, b]   # two
artifacts: []
baseline:   # none yet
note: |   # from the ticket
    one
    two
json: {
  "a": 1, # one
  "b": [1, 2] # two
}
# the end
`;

describe("an edit", () => {
  it.each<[string, Edit, readonly string[]]>([
    [
      "replaces a word and keeps the comment beside it",
      set(["stage"], "deployment"),
      ["-stage: evaluation        # changed by promote only", "+stage: deployment        # changed by promote only"],
    ],
    ["keeps double quotes", set(["version"], "1.3.0"), ['-version: "1.2.0"', '+version: "1.3.0"']],
    [
      "keeps single quotes",
      set(["weights", "digest"], "it's"),
      [
        "-weights: {digest: 'sha256:9c1e', format: safetensors}   # frozen",
        "+weights: {digest: 'it''s', format: safetensors}   # frozen",
      ],
    ],
    ["drops quotes that a number must not have", set(["version"], 2), ['-version: "1.2.0"', "+version: 2"]],
    [
      "quotes what older readers take for something else",
      set(["stage"], "no"),
      ["-stage: evaluation        # changed by promote only", '+stage: "no"        # changed by promote only'],
    ],
    [
      "replaces a word by a mapping below it",
      set(["stage"], { at: "x" }),
      ["-stage: evaluation        # changed by promote only", "+stage:        # changed by promote only", "+    at: x"],
    ],
    [
      "adds a key at the end of a mapping, indented as its neighbours",
      set(["owners", "third"], "mei"),
      ["+    third: mei"],
    ],
    ["adds a key at the end of the file, before nothing but comments", set(["added"], true), ["+added: true"]],
    [
      "adds a key in brackets",
      set(["weights", "bytes"], 7),
      [
        "-weights: {digest: 'sha256:9c1e', format: safetensors}   # frozen",
        "+weights: {digest: 'sha256:9c1e', format: safetensors, bytes: 7}   # frozen",
      ],
    ],
    [
      "adds a key where JSON is written",
      set(["json", "c"], ["x"]),
      ['-  "b": [1, 2] # two', '+  "b": [1, 2], # two', '+  "c": ["x"]'],
    ],
    ["makes missing parents, laid out as the file is", set(["p", "q"], [{ a: 1 }]), ["+p:", "+    q:", "+    - a: 1"]],
    [
      "fills a key that has no value",
      set(["baseline"], "1.1.0"),
      ["-baseline:   # none yet", '+baseline: "1.1.0"   # none yet'],
    ],
    ["opens a key that has no value", set(["baseline", "name"], "x"), ["+    name: x"]],
    [
      "appends to a list of dashes",
      append(["data"], { dataset: "new", role: "test" }),
      ["+- dataset: new", "+  role: test"],
    ],
    [
      "appends to a list in brackets",
      append(["tags"], "c, d"),
      ["-tags: [a, b]   # two", '+tags: [a, b, "c, d"]   # two'],
    ],
    ["appends a word to an empty list", append(["artifacts"], "adapter"), ["-artifacts: []", "+artifacts: [adapter]"]],
    [
      "appends a mapping to an empty list",
      append(["artifacts"], { name: "adapter" }),
      ["-artifacts: []", "+artifacts:", "+- name: adapter"],
    ],
    ["makes an absent list", append(["candidates"], "a"), ["+candidates: [a]"]],
    [
      "appends to what has no value",
      append(["baseline"], "a"),
      ["-baseline:   # none yet", "+baseline: [a]   # none yet"],
    ],
    ["sets an element", set(["data", 1, "dataset"], "other"), ["-- dataset: tickets", "+- dataset: other"]],
    [
      "replaces an element",
      set(["data", 1], { name: "x", role: "r" }),
      ["-- dataset: tickets", "+- name: x", "+  role: r"],
    ],
    [
      "replaces a text by a word",
      set(["note"], "short"),
      ["-note: |   # from the ticket", "-    one", "-    two", "+note: short   # from the ticket"],
    ],
    ["replaces a text by a text", set(["note"], "three\nfour\n"), ["-    one", "-    two", "+    three", "+    four"]],
    [
      "takes out a key with its comment, not its neighbours'",
      unset(["owners", "lead"]),
      ["-    lead: ana   # Ana Ruiz"],
    ],
    [
      "takes out the first key beside a dash",
      unset(["data", 0, "dataset"]),
      ["-- dataset: support-chats   # the large one", "-  role: fine-tuning", "+- role: fine-tuning"],
    ],
    [
      "takes out an element",
      unset(["data", 0]),
      ["-- dataset: support-chats   # the large one", "-  role: fine-tuning"],
    ],
    ["leaves empty brackets where the last key went", unset(["data", 1, "dataset"]), ["-- dataset: tickets", "+- {}"]],
    [
      "takes out the first of two in brackets",
      unset(["weights", "digest"]),
      [
        "-weights: {digest: 'sha256:9c1e', format: safetensors}   # frozen",
        "+weights: {format: safetensors}   # frozen",
      ],
    ],
    ["takes out the last of two in brackets", unset(["tags", 1]), ["-tags: [a, b]   # two", "+tags: [a]   # two"]],
    [
      "takes out the last line of JSON and its comma",
      unset(["json", "b"]),
      ['-  "a": 1, # one', '-  "b": [1, 2] # two', '+  "a": 1 # one'],
    ],
    ["takes out a text", unset(["note"]), ["-note: |   # from the ticket", "-    one", "-    two"]],
    ["changes nothing where the value stands already", set(["stage"], "evaluation"), []],
  ])("%s", (_, edit, changes) => {
    expect(changed(VERSION, editText(VERSION, [edit], "v.yaml"))).toEqual(changes);
    const windows = VERSION.replaceAll("\n", "\r\n");
    expect(editText(`\ufeff${windows}`, [edit], "v.yaml")).toBe(
      `\ufeff${editText(VERSION, [edit], "v.yaml").replaceAll("\n", "\r\n")}`,
    );
  });

  it("makes several changes in their order", () => {
    const edits = [
      set(["stage"], "deployment"),
      set(["transition"], "2026-11-21-transition-77b1c02d9e10"),
      unset(["owners", "lead"]),
      unset(["owners", "second"]),
    ];
    expect(changed(VERSION, editText(VERSION, edits, "v.yaml"))).toEqual([
      "-stage: evaluation        # changed by promote only",
      "-transition: 2026-11-02-transition-5be01c77a1b2",
      "-owners:",
      "-    lead: ana   # Ana Ruiz",
      "-    second: ben",
      "+stage: deployment        # changed by promote only",
      "+transition: 2026-11-21-transition-77b1c02d9e10",
      "+owners: {}",
    ]);
  });

  it("leaves a file without a final line end without one", () => {
    expect(editText("a: 1", [set(["b"], "x\ny")], "v.yaml")).toBe('a: 1\nb: "x\\ny"');
    expect(editText("a: 1\nb: 2", [unset(["b"])], "v.yaml")).toBe("a: 1");
  });

  it("keeps the comments of a mapping that becomes empty", () => {
    expect(editText("a:\n  # why\n  b: 1 # one\nc: 2\n", [unset(["a", "b"])], "v.yaml")).toBe("a: {}\n  # why\nc: 2\n");
  });

  it.each<[string, Edit, string]>([
    ["a step into a word", set(["stage", "x"], 1), "edit-not-possible"],
    ["a key in a list", set(["data", "x"], 1), "edit-not-possible"],
    ["an index beyond the end", set(["data", 3], 1), "edit-not-possible"],
    ["what is not there", unset(["owners", "nobody"]), "edit-not-possible"],
    ["an append to a word", append(["stage"], 1), "edit-not-possible"],
    ["the whole document", set([], 1), "edit-not-possible"],
    ["a reserved key", set(["__proto__", "x"], 1), "reserved-key"],
    ["a number that no file can hold", set(["stage"], Number.NaN), "number-not-finite"],
  ])("refuses %s and says where", (_, edit, code) => {
    expect(() => editText(VERSION, [edit], "v.yaml")).toThrow(refusal(code, edit.path));
  });

  it("refuses a file that cannot be read", () => {
    expect(() => editText("a: 1\na: 2\n", [set(["a"], 3)], "v.yaml")).toThrow(refusal("edit-not-possible", ["a"]));
  });

  it("edits what only the strict loader reads", async () => {
    const text = "---\na:\t1 # one\nb: 2\n";
    expect(editText(text, [set(["a"], 2)], "v.yaml")).toBe("---\na:\t2 # one\nb: 2\n");
    expect(await editTextLazily(text, [set(["a"], 2)], "v.yaml")).toBe("---\na:\t2 # one\nb: 2\n");
    expect(await editTextLazily(VERSION, [set(["version"], "2.0.0")], "v.yaml")).toBe(
      VERSION.replace("1.2.0", "2.0.0"),
    );
  });
});

function set(path: Path, value: Extract<Edit, { op: "set" }>["value"]): Edit {
  return { op: "set", path, value };
}

function append(path: Path, value: Extract<Edit, { op: "set" }>["value"]): Edit {
  return { op: "append", path, value };
}

function unset(path: Path): Edit {
  return { op: "unset", path };
}

function refusal(code: string, path: Path): Error {
  return expect.objectContaining({
    finding: expect.objectContaining({ code, at: { file: "v.yaml", path } }) as unknown,
  }) as Error;
}

// The lines that went and came, as in a diff without context.
function changed(before: string, after: string): readonly string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const gone = old.filter((_, index) => !sameAt(old, index, now));
  const come = now.filter((_, index) => !sameAt(now, index, old));
  return [...gone.map((line) => `-${line}`), ...come.map((line) => `+${line}`)];
}

// True where the line also stands in the other text, as the same one of its equals.
function sameAt(lines: readonly string[], index: number, others: readonly string[]): boolean {
  const line = lines[index];
  const nth = lines.slice(0, index + 1).filter((each) => each === line).length;
  return others.filter((each) => each === line).length >= nth;
}
