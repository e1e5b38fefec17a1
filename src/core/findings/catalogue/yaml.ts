import { entry } from "../entry.ts";

const KEEPS_ONE_MEANING =
  "mlc reads a plain subset of YAML 1.2 in which every reader, old or new, sees the same values. What has a second " +
  "meaning somewhere, or can hide what a file says, is refused instead of guessed.";

/** What can be wrong with the text of a file before anybody looks at what it means. */
export const yaml = {
  "file-too-large": entry<{ bytes: number; limit: number }>({
    severity: "error",
    say: (a) => `the file has ${a.bytes} bytes; mlc reads at most ${a.limit}`,
    fix: () => "keep the bulk in a file of its own and name its path and digest here",
    why: "A document of mlc is read by people in a pull request: at most 1 MiB, records at most 5 MB. The limit also keeps a hostile file from exhausting memory.",
  }),
  "not-utf8": entry<{ byte: string; encoding: string }>({
    severity: "error",
    say: (a) => `byte 0x${a.byte} is not UTF-8`,
    fix: (a) => `save the file as UTF-8, for example: \`iconv -f ${a.encoding} -t UTF-8 OLD > NEW\``,
    why: "A wrong encoding changes names and numbers without anybody seeing it. mlc never replaces a byte it cannot read by a question mark.",
  }),
  "forbidden-character": entry<{ character: string; name: string }>({
    severity: "error",
    say: (a) => `\`${a.character}\` (${a.name}) may not stand here`,
    fix: (a) =>
      a.name === "byte order mark"
        ? "delete the character; a byte order mark may only start a file"
        : `delete the character; if it belongs to a value, put that value in double quotes and write it as \`${escapeOf(a.character)}\``,
    why: "Control characters, invisible characters and text-direction marks make a file read differently from what it says. A key may not hold them at all, nor spaces other than the ordinary one.",
  }),
  "lone-carriage-return": entry<object>({
    severity: "error",
    say: () => "a carriage return stands without a line feed",
    fix: () => "save the file with LF or CRLF line ends",
    why: "Readers disagree on whether a lone carriage return ends a line, so the same file would have other lines and other keys.",
  }),
  "merge-conflict": entry<{ marker: string }>({
    severity: "error",
    say: (a) => `unresolved merge conflict: the line starts with \`${a.marker}\``,
    fix: () =>
      "keep one side of the conflict, delete the three marker lines, then `git add` the file; of a version that two branches promoted, `mlc resolve` does it",
    why: "git writes these lines when two branches changed the same place. Inside a long text they would even be valid YAML and become part of the value.",
  }),
  "empty-document": entry<object>({
    severity: "error",
    say: () => "the file holds no values",
    fix: () => "write its first key, `schema: mlc.<kind>/v1`, or delete the file",
    why: "A file that is not there has no answers. A file that is there and empty is usually a write that went wrong.",
  }),
  "root-not-mapping": entry<{ found: string }>({
    severity: "error",
    say: (a) => `the file must be a mapping of keys to values, not ${a.found}`,
    fix: () => "start the file with `schema: mlc.<kind>/v1` and write `key: value` lines",
    why: "Every document of mlc is one mapping whose first key says what kind of document it is.",
  }),
  "duplicate-key": entry<{ key: string; first: string }>({
    severity: "error",
    say: (a) => `key \`${a.key}\` stands twice; the first is at ${a.first}`,
    fix: () => "keep one of the two and delete the other",
    why:
      "YAML readers disagree about duplicate keys: most silently take the last. A second `stage:` further down would " +
      "change the stage without anybody seeing it, so mlc refuses the file.",
  }),
  "key-not-text": entry<{ found: string }>({
    severity: "error",
    say: (a) => `a key must be text, not ${a.found}`,
    fix: (a) =>
      a.found.includes("`") ? `put the key in quotes: ${quotedIn(a.found)}` : "write a single word as the key",
    why: 'Keys that are numbers, lists or empty become text in some readers and collide with others: `1` and `"1"` are one key in JavaScript and two in Python.',
  }),
  "key-too-long": entry<{ limit: number }>({
    severity: "error",
    say: (a) => `the key is longer than ${a.limit} characters`,
    fix: () => "write a short key and put the text into its value",
    why: "YAML 1.2.2 (7.4.2) limits a key to 1024 characters.",
  }),
  "reserved-key": entry<{ key: string }>({
    severity: "error",
    say: (a) => `\`${a.key}\` may not be a key`,
    fix: (a) => `use another name, for example \`x-${a.key.replaceAll("_", "") || "other"}\``,
    why: "These names mean the machinery of JavaScript objects; a file that sets them could change how a program that reads it behaves.",
  }),
  "merge-key": entry<object>({
    severity: "error",
    say: () => "merge keys (`<<`) are not used in mlc files",
    fix: () => "write the merged keys out where they are meant",
    why:
      "`<<` is YAML 1.1 only: older readers merge another mapping in, newer ones see a key named `<<`. " +
      KEEPS_ONE_MEANING,
  }),
  anchor: entry<{ name: string }>({
    severity: "error",
    say: (a) => `anchors (\`${a.name}\`) are not used in mlc files`,
    fix: (a) => `delete \`${a.name}\` and write the value out wherever it is meant`,
    why:
      "Anchors and aliases let one line change many places, expand into gigabytes, and cannot be edited one at a time. " +
      KEEPS_ONE_MEANING,
  }),
  alias: entry<{ name: string; anchor: string | undefined }>({
    severity: "error",
    say: (a) => `aliases (\`${a.name}\`) are not used in mlc files`,
    fix: (a) =>
      a.anchor === undefined
        ? `if it is text that starts with \`*\`, put it in quotes: "${a.name}"`
        : `write the value at ${a.anchor} out instead of \`${a.name}\`, and delete \`&${a.name.slice(1)}\` there`,
    why:
      "Anchors and aliases let one line change many places, expand into gigabytes, and cannot be edited one at a time. " +
      KEEPS_ONE_MEANING,
  }),
  "yaml-tag": entry<{ tag: string }>({
    severity: "error",
    say: (a) => `tags (\`${a.tag}\`) are not used in mlc files`,
    fix: (a) => `delete \`${a.tag}\`; if it is text that starts with \`!\`, put it in quotes`,
    why:
      "A tag asks the reader to build an object of a certain type; some readers run code for it. " + KEEPS_ONE_MEANING,
  }),
  "yaml-directive": entry<{ directive: string }>({
    severity: "error",
    say: (a) => `directives (\`${a.directive}\`) are not used in mlc files`,
    fix: () => "delete the line",
    why: "`%YAML 1.1` makes `no` false and `010` eight; `%TAG` renames types. " + KEEPS_ONE_MEANING,
  }),
  "several-documents": entry<object>({
    severity: "error",
    say: () => "a second document starts here; a file holds one",
    fix: () => "move it to a file of its own, or delete the line that starts it",
    why: "Most readers silently ignore everything after the first document.",
  }),
  "nested-too-deep": entry<{ limit: number }>({
    severity: "error",
    say: (a) => `values are nested more than ${a.limit} levels deep`,
    fix: () => "flatten the structure",
    why: "No document of mlc needs more than ten levels. The limit keeps a hostile file from exhausting the stack.",
  }),
  "too-many-values": entry<{ limit: number }>({
    severity: "error",
    say: (a) => `the file holds more than ${a.limit} keys and values`,
    fix: () => "keep the bulk in a file of its own and name its path and digest here",
    why: "Documents and records are read by people; a table of thousands of rows belongs in an artifact that a record names by digest.",
  }),
  "too-many-marks": entry<{ limit: number }>({
    severity: "error",
    say: (a) => `the file has more than ${a.limit} words, signs and line breaks outside of texts`,
    fix: () => "keep the bulk in a file of its own and name its path and digest here",
    why: "Documents and records are read by people. The limit keeps a file of nothing but signs or blank lines from taking minutes to read.",
  }),
  "number-not-finite": entry<{ source: string }>({
    severity: "error",
    say: (a) => `\`${a.source}\` is not a finite number`,
    fix: () => "write the number that was measured, or leave the key out where there is none; text goes in quotes",
    why: "Every comparison with NaN is false, and infinity beats every threshold, so neither can be judged. A number too large or too small for a 64-bit float would be read as one of them or as zero.",
  }),
  "integer-too-large": entry<{ source: string; read: string }>({
    severity: "error",
    say: (a) => `\`${a.source}\` is too large for an exact integer and would be read as ${a.read}`,
    fix: (a) => `put it in quotes: "${a.source}"`,
    why: "Integers beyond 9007199254740991 lose digits in JavaScript, spreadsheets and many databases. Exact large counts are kept as text.",
  }),
  "lone-surrogate": entry<object>({
    severity: "error",
    say: () => "the text holds half of a character (a lone surrogate)",
    fix: () => "write the whole character, or both of its `\\u` escapes",
    why: "Half a surrogate pair is not a character: it cannot be written as UTF-8 and has no canonical JSON, so no digest could be taken of it.",
  }),
  "tab-indentation": entry<object>({
    severity: "error",
    say: () => "a tab stands in the indentation",
    fix: () => "indent with spaces",
    why: "YAML forbids tabs as indentation, because their width is a matter of taste.",
  }),
  "bad-indentation": entry<object>({
    severity: "error",
    say: () => "the line is indented differently from the lines it belongs to",
    fix: () =>
      "give all keys of one mapping, and all dashes of one list, the same indentation; put text that goes on over several lines in quotes",
    why: "In YAML the indentation says what belongs to what.",
  }),
  "unclosed-quote": entry<{ quote: string; opened: string }>({
    severity: "error",
    say: (a) => `closing quote \`${a.quote}\` is missing; the text starts at ${a.opened}`,
    fix: (a) => `close the quote that opens at ${a.opened}`,
    why: "Without its closing quote the text would swallow the lines that follow.",
  }),
  "unclosed-bracket": entry<{ bracket: string; opened: string }>({
    severity: "error",
    say: (a) => `closing \`${a.bracket}\` is missing; the list or mapping starts at ${a.opened}`,
    fix: (a) => `close with \`${a.bracket}\` what opens at ${a.opened}, and indent the lines between`,
    why: "A list or mapping in brackets ends only with its closing bracket, and must be indented more than the key it belongs to.",
  }),
  "reserved-character": entry<{ character: string }>({
    severity: "error",
    say: (a) => `text without quotes cannot start with \`${a.character}\``,
    fix: () => "put the whole value in quotes",
    why: "YAML gives these characters a meaning of their own at the start of a value.",
  }),
  "colon-in-text": entry<object>({
    severity: "error",
    say: () => "text without quotes holds `: `, which would start another key",
    fix: () => "put the whole value in quotes",
    why: "In YAML `: ` separates a key from its value, so `note: see: docs` is two keys on one line.",
  }),
  "bad-escape": entry<{ escape: string }>({
    severity: "error",
    say: (a) => `\`${a.escape}\` is not an escape that YAML knows`,
    fix: () => "use single quotes, in which a backslash is only a backslash: 'C:\\new'",
    why: "In double quotes a backslash starts an escape: `\\n` is a line break. A Windows path there silently changes or fails.",
  }),
  "text-after-value": entry<object>({
    severity: "error",
    say: () => "the value has already ended before this text",
    fix: () =>
      "put the whole value in quotes ('' stands for ' inside single quotes); a comment needs a space before its `#`",
    why: "After a closing quote or bracket only a comment may follow on the line.",
  }),
  "missing-colon": entry<object>({
    severity: "error",
    say: () => "the line is no `key: value` pair",
    fix: () => "write a colon and a space after the key; put text that goes on over several lines in quotes",
    why: "Every line of a mapping starts with a key and `: `. `key:value` without the space is one word.",
  }),
  "yaml-syntax": entry<{ problem: string }>({
    severity: "error",
    say: (a) => `not valid YAML: ${a.problem}`,
    fix: () => "correct the line; when in doubt put the value in quotes",
    why: "The text breaks the grammar of YAML 1.2, so nobody can say what it means.",
  }),
  "edit-not-possible": entry<{ path: string; reason: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` cannot be changed: ${a.reason}`,
    fix: (a) => `change \`${a.path}\` in an editor`,
    why: "mlc changes exactly the bytes of the value it was asked to change, reads the result back and compares. Where that cannot be done it changes nothing rather than reformat the file.",
  }),
};

function escapeOf(character: string): string {
  const digits = character.slice("U+".length);
  return digits.length > 4 ? `\\U${digits.padStart(8, "0")}` : `\\u${digits}`;
}

function quotedIn(found: string): string {
  return `"${found.slice(found.indexOf("`") + 1, found.lastIndexOf("`"))}"`;
}
