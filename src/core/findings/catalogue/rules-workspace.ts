import { entry } from "../entry.ts";

/** What a workspace rests on beside its own files: frameworks as they are shipped, schemas for editors. */
export const rulesWorkspace = {
  "framework-review-due": entry<{ id: string; title: string; by: string; last: string; url: string }>({
    severity: "warning",
    say: (a) =>
      `the controls of \`${a.id}\` (${a.title}) were last compared with its text on ${a.last} and were due again by ${a.by}`,
    fix: (a) => `install a newer mlc, or read ${a.url} for what has changed since ${a.last}`,
    why: "Laws and standards change. The list of controls that mlc ships for a framework names the day on which it was last compared with the text, and the day by which that is to be done again; after it, a control may be missing or gone.",
  }),

  "editor-schema-missing": entry<{ kind: string; schema: string; folder: string; files: number }>({
    severity: "note",
    say: (a) =>
      `\`${a.schema}\` is not there, so editors do not complete and check ${a.files === 1 ? "this file" : `this file and ${String(a.files - 1)} more`}`,
    fix: (a) => `in the directory of mlc.yaml: \`mkdir -p ${a.folder}\`, then \`mlc schema ${a.kind} > ${a.schema}\``,
    why: "The first line of each file leads an editor to its schema. A workspace that was adopted by an earlier mlc lacks the schemas of kinds that came later; mlc itself needs none of them.",
  }),

  "editor-schema-outdated": entry<{ file: string }>({
    severity: "note",
    say: (a) => `\`${a.file}\` is not the schema of this release of mlc`,
    fix: () => "`mlc validate --fix` writes it",
    why: "Editors complete and check by the schemas in the repository. One of another release says other things than mlc itself does.",
  }),

  "line-ends-unset": entry<{ file: string }>({
    severity: "note",
    say: (a) => `\`${a.file}\` does not keep line feeds in the files of mlc`,
    fix: () => "`mlc validate --fix` adds the lines",
    why: "Without these lines git can write the files with other line ends on another machine, and every line of a document differs in the next commit.",
  }),

  "modeline-missing": entry<{ kind: string }>({
    severity: "note",
    say: (a) => `the first line does not lead editors to the schema of a ${a.kind}`,
    fix: () => "`mlc validate --fix` adds it",
    why: "Editors find the schema by a comment in the first line. The schemas are in the repository, but this file does not name its own.",
  }),

  "fix-left-out": entry<{ file: string }>({
    severity: "note",
    say: (a) => `\`--fix\` left \`${a.file}\` as it is: it has an error that only a person can mend`,
    fix: () => "mend that error first, then run `mlc validate --fix` again",
    why: "A file is written only where it can be read afterwards. Half-mended, it would be in a commit and still closed to every other command.",
  }),
};
