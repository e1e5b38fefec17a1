import { fc } from "../../../support/fast-check.ts";
import { TRICKY, WORDS } from "./texts.ts";

/** Texts of documents as people write them: nested, commented, quoted in every way, LF or CRLF, with or without BOM. */
export const documentText: fc.Arbitrary<string> = fc
  .record({
    lines: mapLines(3).map((make) => make("")),
    head: fc.array(fc.constantFrom("# head", "", "  # indented"), { maxLength: 2 }),
    tail: fc.array(fc.constantFrom("# tail", ""), { maxLength: 2 }),
    eol: fc.constantFrom("\n", "\n", "\r\n"),
    mark: fc.constantFrom("", "", "\ufeff"),
    ended: fc.constantFrom(true, true, false),
  })
  .map(({ lines, head, tail, eol, mark, ended }) => mark + [...head, ...lines, ...tail].join(eol) + (ended ? eol : ""));

/** Any value that a document may hold. */
export const jsonValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(
      trickyText(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(key(), fc.string({ unit: "grapheme-ascii" }).map(allowedKey)), tie("value"), { maxKeys: 4 }),
  ),
})).value;

/** A key that a file may hold, from any text: anything visible on one line. */
export function allowedKey(text: string): string {
  return (
    text
      .replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "")
      .trim()
      .replace(/^(__proto__|constructor|prototype)$/, "other") || "empty"
  );
}

/** Texts that some reader takes for something else, and any others. */
export function trickyText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...TRICKY),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[-+.0-9eExXoObB_:TZ ]{0,12}$/),
    fc.stringMatching(/^[a-z ,:#\n"'{}[\]&*!|>%@`?-]{0,20}$/),
    fc
      .array(fc.constantFrom("a line", "  deeper", "", "tail ", "# no comment", "- dash"), { maxLength: 5 })
      .map((l) => l.join("\n")),
  );
}

function key(): fc.Arbitrary<string> {
  return fc.constantFrom(
    "id",
    "name",
    "stage",
    "owners",
    "scope",
    "a",
    "b",
    "x-note",
    "risk_tier",
    "60+",
    "two words",
    "n",
    "1",
  );
}

type Lines = (indent: string) => readonly string[];

function mapLines(depth: number): fc.Arbitrary<Lines> {
  const entry = fc.record({
    above: fc.array(fc.constantFrom("", "# about it"), { maxLength: 2 }),
    key: key().chain((name) => keyText(name).map((text) => ({ name, text }))),
    value: valueAfter(depth),
  });
  return fc.uniqueArray(entry, { selector: (each) => each.key.name, minLength: 1, maxLength: 4 }).map(
    (entries) => (indent) =>
      entries.flatMap(({ above, key: { text }, value }, index) => {
        const [first = "", ...rest] = value(indent);
        // Comments above the first key of a mapping beside a dash would move it to another line.
        return [
          ...(index === 0 ? [] : above.map((line) => (line === "" ? "" : indent + line))),
          `${indent}${text}:${first}`,
          ...rest,
        ];
      }),
  );
}

// What follows a colon or a dash: the rest of its line, and the lines below.
function valueAfter(depth: number): fc.Arbitrary<Lines> {
  const comment = fc.constantFrom("", "", "   # why", " # x: y");
  const inline = fc
    .tuple(fc.oneof(scalarText(), flowText()), comment)
    .map(([text, after]): Lines => () => [` ${text}${after}`]);
  const nothing = comment.map((after): Lines => () => [after]);
  const text = fc
    .record({
      header: fc.constantFrom("|", "|-", ">", ">-", "|+"),
      comment,
      deeper: fc.integer({ min: 1, max: 4 }),
      lines: fc.array(fc.constantFrom("one: a", "two # b", "", "  deeper", "it's"), { maxLength: 3 }),
    })
    .map((t): Lines => (indent) => [
      ` ${t.header}${t.comment}`,
      ...["start", ...t.lines].map((line) => (line === "" ? "" : indent + " ".repeat(t.deeper) + line)),
    ]);
  const folded = fc.constant<Lines>((indent) => [" several words", `${indent}   on more`, `${indent} lines`]);
  const brackets = fc.constantFrom<Lines>(
    (indent) => [" {", `${indent}  a: 1, # one`, `${indent}  b: [x, y] # two`, `${indent}}`],
    (indent) => [" [", `${indent}  a,`, `${indent}  # about b`, `${indent}  "b",`, `${indent}]`],
  );
  const flat = [inline, inline, inline, nothing, text, folded, brackets];
  if (depth === 0) return fc.oneof(...flat);
  return fc.oneof(...flat, below(mapLines(depth - 1), 1), below(listLines(depth - 1), 0));
}

function below(lines: fc.Arbitrary<Lines>, least: number): fc.Arbitrary<Lines> {
  return fc
    .tuple(lines, fc.integer({ min: least, max: 4 }), fc.constantFrom("", "  # below"))
    .map(([make, deeper, comment]) => (indent) => [comment, ...make(indent + " ".repeat(deeper))]);
}

function listLines(depth: number): fc.Arbitrary<Lines> {
  const beside = mapLines(depth).map((make): Lines => (indent) => {
    const [first = "", ...rest] = make(`${indent}  `);
    return [` ${first.trimStart()}`, ...rest];
  });
  const entry = fc.tuple(
    fc.array(fc.constantFrom("", "# about it"), { maxLength: 1 }),
    fc.oneof(valueAfterDash(depth), beside),
  );
  return fc.array(entry, { minLength: 1, maxLength: 3 }).map(
    (entries) => (indent) =>
      entries.flatMap(([above, value], index) => {
        const [first = "", ...rest] = value(indent);
        return [
          ...(index === 0 ? [] : above.map((line) => (line === "" ? "" : indent + line))),
          `${indent}-${first}`,
          ...rest,
        ];
      }),
  );
}

// A list below a dash stands deeper than the dash, unlike below a key.
function valueAfterDash(depth: number): fc.Arbitrary<Lines> {
  return valueAfter(0).chain((flat) =>
    depth === 0 ? fc.constant(flat) : fc.oneof(fc.constant(flat), below(listLines(depth - 1), 1)),
  );
}

function keyText(name: string): fc.Arbitrary<string> {
  const plain = /^[a-z]/i.test(name) ? [name] : [];
  return fc.constantFrom(...plain, ...plain, `"${name}"`, `'${name}'`);
}

function scalarText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...WORDS),
    fc.constantFrom(`"no"`, `'it''s'`, `"a \\"b\\" \\u00e9"`, `'x: y'`, `""`, `"# not a comment"`, "''"),
    fc.double({ noNaN: true, min: -1e15, max: 1e15 }).map(String),
  );
}

function flowText(): fc.Arbitrary<string> {
  return fc.constantFrom(
    "[]",
    "{}",
    "[a, b]",
    "{a: 1, b: [x, 'y, z']}",
    "[ spaced , out ]",
    '{"a": "b"}',
    "[{a: 1}, {b: 2},]",
    "[1]",
    "{ }",
  );
}
