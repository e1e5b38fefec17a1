import { entry } from "../entry.ts";

/** What can be wrong with the shape of a document: its keys, and the type and form of each value. */
export const shape = {
  "newer-mlc-needed": entry<{ found: string; newest: string }>({
    severity: "error",
    say: (a) => `this file needs a newer mlc: it says \`schema: ${a.found}\`, this one reads \`${a.newest}\``,
    fix: () => "update mlc: `npm install model-lifecycle@latest`",
    why:
      "The number after the slash is the major version of a document's shape. A newer one may give a key another meaning, " +
      "so mlc does not read a file whose major version it does not know.",
  }),
  "wrong-schema": entry<{ found: string; wanted: string; file: string }>({
    severity: "error",
    say: (a) => `\`${a.found}\` is not the schema of this file; \`${a.wanted}\` is`,
    fix: (a) => `write \`schema: ${a.wanted}\` as the first key, or move the file to where a \`${a.found}\` belongs`,
    why:
      "The first key of every document says what kind of document it is. The place of a file says it too, and the two must " +
      "agree: a card in the place of the governance file would leave the risks out of every check.",
  }),
  "unknown-key": entry<{ key: string; inside: string; meant?: string; belongs?: string; known: string }>({
    severity: "error",
    say: (a) =>
      `unknown key \`${a.key}\`${within(a.inside)}` +
      (a.meant !== undefined
        ? `; did you mean \`${a.meant}\`?`
        : a.belongs !== undefined
          ? `; it belongs in ${a.belongs}`
          : ""),
    fix: (a) =>
      a.meant !== undefined
        ? `rename it to \`${a.meant}\`, or to \`x-${bare(a.key)}\` to keep it as a key of your own`
        : a.belongs !== undefined
          ? `move it to ${a.belongs}`
          : `delete it, rename it to \`x-${bare(a.key)}\` to keep it as a key of your own${a.known === "" ? "" : `, or use one of ${a.known}`}`,
    why:
      "A misspelt key would be an answer nobody reads: the criterion that asks for it stays open although the file looks complete. " +
      "So mlc refuses keys it does not know. Keys that start with `x-` are yours and are never looked at.",
  }),
  "missing-key": entry<{ key: string; inside: string; example: string }>({
    severity: "error",
    say: (a) => `key \`${a.key}\` is missing${within(a.inside)}`,
    fix: (a) => `add \`${a.key}: ${a.example}\``,
    why:
      "Very few keys must be there; they say what a document is about, and without them it cannot be read at all. " +
      "Everything else is asked for by criteria, which leave a missing answer unknown instead of refusing the file.",
  }),
  "missing-choice": entry<{ keys: string; inside: string; found: number }>({
    severity: "error",
    say: (a) =>
      `${a.found === 0 ? "one" : "exactly one"} of ${a.keys} is wanted${within(a.inside)}${a.found > 1 ? `; there are ${String(a.found)}` : ""}`,
    fix: (a) => (a.found === 0 ? `add one of ${a.keys}` : `keep one of ${a.keys} and delete the others`),
    why: "Some mappings say one of several things. With none of them nothing is said, with two of them it is not clear what counts.",
  }),
  "needs-key": entry<{ key: string; needs: string; inside: string }>({
    severity: "error",
    say: (a) => `\`${a.key}\` needs \`${a.needs}\` beside it${within(a.inside)}`,
    fix: (a) => `add \`${a.needs}\`, or delete \`${a.key}\``,
    why: "Some keys are only understood together: a record that corrects another one has to say why.",
  }),
  "no-value": entry<{ key: string; wanted: string }>({
    severity: "error",
    say: (a) => `\`${a.key}\` has no value; wanted: ${a.wanted}`,
    fix: () => "write the value, or delete the line: a missing key is an open question, an empty one is none",
    why:
      "YAML reads a key without a value as null, and tools disagree about what that means. Where there is no answer, leave the " +
      "key out or say why: `{na: why}`, `{unknown: why}`, `{withheld: why}`, `{todo: what}`.",
  }),
  "number-for-text": entry<{ key: string; value: string; wanted: string }>({
    severity: "error",
    say: (a) => `YAML reads \`${a.key}\` as the number ${a.value}; wanted: ${a.wanted}`,
    fix: (a) =>
      `quote it: \`${bare(a.key)}: "${a.value}"\` (with the digits as they should stand: 1.10 and 1.1 are the same number)`,
    why:
      "Without quotes YAML reads 1.10 as the number 1.1, 0123456 as 123456 and 59642e5 as 5964200000, so versions, commits and " +
      "digests change without anybody seeing it. Quoted, they stay what was written.",
  }),
  "text-for-number": entry<{ key: string; value: string; wanted: string; number?: string }>({
    severity: "error",
    say: (a) => `\`${a.key}\` is the text ${a.value}; wanted: ${a.wanted}`,
    fix: (a) =>
      a.number === undefined
        ? "write the number alone: without quotes, without a unit, with a point before the decimals"
        : `write it without quotes: \`${bare(a.key)}: ${a.number}\``,
    why: "mlc never turns text into numbers: `0,91`, `91 %` and `0.91` would have to be guessed apart.",
  }),
  "wrong-type": entry<{ key: string; wanted: string; found: string; example?: string }>({
    severity: "error",
    say: (a) => `\`${a.key}\` is ${a.found}; wanted: ${a.wanted}`,
    fix: (a) => `write ${a.example === undefined ? a.wanted : `\`${bare(a.key)}: ${a.example}\``}`,
    why: "Every key takes one type of value, or says why there is none. mlc never converts one type into another.",
  }),
  "unknown-value": entry<{ key: string; value: string; allowed: string; meant?: string }>({
    severity: "error",
    say: (a) => `\`${a.key}\` is ${a.value}${a.meant === undefined ? "" : `; did you mean \`${a.meant}\`?`}`,
    fix: (a) => (a.meant === undefined ? `write ${a.allowed}` : `write \`${bare(a.key)}: ${a.meant}\``),
    why: "This key takes one of a few words, spelt exactly so, because criteria and gates compare with them. `mlc schema NAME` lists them.",
  }),
  "bad-format": entry<{ key: string; value: string; wanted: string; example: string }>({
    severity: "error",
    say: (a) => `\`${a.key}\` is ${a.value}; wanted: ${a.wanted}`,
    fix: (a) => `write it like ${a.example}`,
    why:
      "Dates, digests, ids, paths and addresses have one form, so that they can be compared, used in file names and never lead " +
      "outside the repository.",
  }),
  "bad-key": entry<{ key: string; inside: string; wanted: string; example: string }>({
    severity: "error",
    say: (a) => `\`${a.key}\` cannot be a key${within(a.inside)}; wanted: ${a.wanted}`,
    fix: (a) => `rename it, for example to ${a.example}`,
    why: "The keys of this mapping are ids that other files name, so they have the form of ids.",
  }),
  "too-long": entry<{ key: string; length: number; limit: number }>({
    severity: "error",
    say: (a) => `\`${a.key}\` has ${String(a.length)} characters; at most ${String(a.limit)} are read`,
    fix: () => "shorten it, or keep the text in a file of its own and write `{see: path}` here",
    why: "Documents are read by people in a pull request. Long material stands in files of its own, and the document points there.",
  }),
  "too-many": entry<{ key: string; count: number; limit: number }>({
    severity: "error",
    say: (a) => `\`${a.key}\` has ${String(a.count)} entries; at most ${String(a.limit)} are read`,
    fix: (a) => `keep at most ${String(a.limit)} entries`,
    why: "The limit is far above what a person can review and keeps a hostile file from exhausting memory.",
  }),
  "not-enough": entry<{ key: string; count: number; least: number }>({
    severity: "error",
    say: (a) =>
      a.least === 1
        ? `\`${a.key}\` is empty`
        : `\`${a.key}\` has ${String(a.count)}; at least ${String(a.least)} are wanted`,
    fix: (a) => (a.least === 1 ? "write a value, or delete the key" : `write at least ${String(a.least)}`),
    why: "An empty value is neither an answer nor a reason for there being none.",
  }),
  "out-of-range": entry<{ key: string; value: string; wanted: string }>({
    severity: "error",
    say: (a) => `\`${a.key}\` is ${a.value}; wanted: ${a.wanted}`,
    fix: (a) => `write ${a.wanted}`,
    why: "The value lies outside what this key can mean, so nothing computed from it would mean anything.",
  }),
};

function within(inside: string): string {
  return inside === "" ? "" : ` in \`${inside}\``;
}

/** The last key of a place: `taken_on` of `data[0].snapshot.taken_on`. */
function bare(key: string): string {
  return key.slice(key.lastIndexOf(".") + 1).replace(/\[\d+\]$/, "");
}
