import { entry } from "../entry.ts";

/** What can keep history from being read, or a comparison from being made. */
export const reading = {
  "no-commit-then": entry<{ day: string; shallow: boolean }>({
    severity: "error",
    say: (a) => `HEAD has no commit made by the end of ${a.day}${a.shallow ? " in this shallow clone" : ""}`,
    fix: (a) =>
      a.shallow
        ? "fetch the history: `git fetch --unshallow`"
        : "name a later day; `git log --first-parent --reverse` shows where the history begins",
    why: "The state on a day is the last commit of the current branch made by the end of that day, in UTC. A day before the first commit has none, and an answer would be made up.",
  }),

  "history-cut": entry<{ from: string; records: number }>({
    severity: "warning",
    say: (a) =>
      `the history starts at \`${a.from}\` in this shallow clone: ` +
      (a.records === 0
        ? "what was changed or removed before it is not shown"
        : `${String(a.records)} ${a.records === 1 ? "record is" : "records are"} shown without the commit, and what was changed or removed before it is not`),
    fix: () => "fetch the history: `git fetch --unshallow`",
    why: "Records are files of the tree, so they are all listed. Which commit brought an older one, and what was removed, only the whole history can say. Continuous integration often fetches one commit; set `fetch-depth: 0` there.",
  }),

  "nobody-of-that-name": entry<{ word: string; near: string | undefined; known: string }>({
    severity: "error",
    say: (a) => `nobody called \`${a.word}\` is in mlc.yaml, and nobody of that name wrote a record`,
    fix: (a) =>
      a.near === undefined ? `use one of ${a.known || "the people of mlc.yaml"}` : `did you mean \`${a.near}\`?`,
    why: "A person is named by the id, the name or an e-mail address that mlc.yaml lists. An answer of no entries for a misspelt name would read as if that person had done nothing.",
  }),

  "diff-of-two-kinds": entry<{ version: string; other: string }>({
    severity: "error",
    say: (a) => `\`${a.version}\` is a version and \`${a.other}\` is not: the two cannot be compared`,
    fix: () => "name two versions of one model, or two revisions of the repository",
    why: "Two revisions are compared model by model; two versions are compared as they both are now. One of each has no common ground.",
  }),

  "diff-of-two-models": entry<{ a: string; b: string }>({
    severity: "error",
    say: (a) => `\`${a.a}\` and \`${a.b}\` are versions of different models`,
    fix: () => "name two versions of one model",
    why: "Evidence, people and policy belong to a model. Between two models everything differs, and nothing of it is a change.",
  }),

  "nothing-to-compare-with": entry<{ version: string }>({
    severity: "error",
    say: (a) => `\`${a.version}\` is the newest version: there is none to compare it with`,
    fix: () => "name the other version as well",
    why: "One version alone is compared with the newest one of its model.",
  }),

  "no-workspace-then": entry<{ revision: string }>({
    severity: "error",
    say: (a) => `there is no mlc.yaml at \`${a.revision}\``,
    fix: () => "name a revision after the one that added it; `git log --oneline -- mlc.yaml` lists them",
    why: "A comparison needs the workspace on both sides. Before mlc.yaml was added there were no models to speak of.",
  }),

  "unread-in-diff": entry<{ name: string; files: readonly string[] }>({
    severity: "warning",
    say: (a) =>
      `${a.files.length === 1 ? "a file" : `${String(a.files.length)} files`} cannot be read in ${a.name}: ` +
      a.files
        .slice(0, 3)
        .map((file) => `\`${file}\``)
        .join(", ") +
      (a.files.length > 3 ? ", …" : ""),
    fix: () => "run `mlc validate` on that side; it says what is wrong and where",
    why: "What cannot be read is missing from that side, so the comparison shows it as added or removed although it is only broken.",
  }),

  "version-left-out": entry<{ model: string; version: string }>({
    severity: "warning",
    say: (a) => `\`${a.model}@${a.version}\` cannot be read and is left out`,
    fix: () => "mend its file as the errors beside this say; `mlc validate` lists them all",
    why: "A version whose file cannot be read has no stage, so nothing can be said of it. An answer without it would read as if there were no such version.",
  }),

  "model-unread": entry<{ model: string }>({
    severity: "warning",
    say: (a) => `the model.yaml of \`${a.model}\` cannot be read: its name, owners, purpose and scope are missing here`,
    fix: () => "mend the file as the errors beside this say; `mlc validate` lists them all",
    why: "Owners, purpose and scope decide what is asked of a model and by whom. What is shown without them is lower than it may be, and never higher.",
  }),
};
