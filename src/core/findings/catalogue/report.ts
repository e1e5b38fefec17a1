import { entry } from "../entry.ts";

/** What can be said about `mlc report`: what it may not overwrite, and what of the past it cannot know. */
export const report = {
  "report-not-ours": entry<{ out: string }>({
    severity: "error",
    say: (a) => `\`${a.out}\` exists and is no report that mlc wrote`,
    fix: () => "write to another file: `mlc report --out FILE`, or move that one out of the way first",
    why:
      "A report is written anew as a whole, so mlc replaces only a file that says in its head that `mlc report` made it. " +
      "Anything else may be somebody's work.",
  }),

  "report-unwritable": entry<{ out: string; reason: string }>({
    severity: "error",
    say: (a) => `the report cannot be written to \`${a.out}\`: ${a.reason}`,
    fix: () => "name a file in a directory that is there and may be written to: `mlc report --out FILE`",
    why: "The report is one plain file beside the workspace; mlc makes no directory for it.",
  }),

  "report-without-past": entry<{ why: keyof typeof UNKNOWN; said?: string }>({
    severity: "note",
    say: (a) => `the report shows nothing of maturity over time: ${a.said ?? UNKNOWN[a.why].say}`,
    fix: (a) => UNKNOWN[a.why].fix,
    why:
      "Where a model stood on a past day is computed again from the files as they were committed then, so it takes a whole " +
      "history. Everything else in the report comes from the files that are here.",
  }),
} as const;

const UNKNOWN = {
  "no-repository": {
    say: "this directory is in no git repository",
    fix: "keep the workspace in git, or leave the past out without this note: `mlc report --no-history`",
  },
  "no-commits": {
    say: "nothing is committed yet",
    fix: "commit the workspace, or leave the past out without this note: `mlc report --no-history`",
  },
  shallow: {
    say: "this is a shallow clone",
    fix: "fetch the rest with `git fetch --unshallow`, or leave the past out without this note: `mlc report --no-history`",
  },
  "objects-missing": {
    say: "some of the files of past days are missing from this clone",
    fix: "fetch them with `git fetch --refetch`, or leave the past out without this note: `mlc report --no-history`",
  },
  "no-answer": {
    say: "git does not answer here",
    fix: "see what is the matter with `mlc doctor`, or leave the past out without this note: `mlc report --no-history`",
  },
} as const;
