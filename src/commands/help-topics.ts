import { trustText } from "./help-trust.ts";

/** The topics of `mlc help`, beside the commands. Plain text of at most 80 columns, ending in a line feed. */
export const topics: Readonly<Record<string, { readonly summary: string; readonly text: string }>> = {
  "exit-codes": {
    summary: "what the exit codes mean",
    text: `Exit codes, the same for every command

    0  done, or the answer is yes
    1  it ran and the answer is no: findings, a gate that does not open, below a
       threshold, a regression, a card out of date, history that was tampered with
    2  it could not run: a wrong call, no workspace, an unknown model or stage, git
       failed or refused, uncommitted facts, a lock that is held, input needed but
       nobody to ask, history missing where it is needed
   70  a bug in mlc; --debug shows the stack
  130  cancelled: Ctrl-C, or a prompt answered with no

With --json, 0 and 1 print the whole document on standard output; so do verify
and audit on a history that is incomplete (2). Otherwise 2, 70 and 130 leave it
empty and write one line to standard error, schema mlc.out.error/v1.
`,
  },
  formats: {
    summary: "what --format can print",
    text: `Formats

  human   for people; tables become tab-separated values in a pipe
  json    one document, schema mlc.out.<command>/v1: keys sorted, no clock, paths
          relative to the workspace; the same input gives the same bytes
  github  findings as annotations of GitHub Actions, then the text for people;
          ten errors and ten warnings a step, which is all GitHub shows
  md      Markdown, of what is worth keeping in a document

Results go to standard output; questions, notes and next steps to standard error.
--json is short for --format json. mlc schema prints the schema of a document.
`,
  },
  environment: {
    summary: "environment variables mlc reads",
    text: `Environment variables

  NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR, TERM=dumb
                colour, in this order, after --color; else a terminal gets colour
  COLUMNS       width of a terminal
  MLC_ASCII=1   symbols in ASCII, as outside a UTF-8 locale (LC_ALL, LC_CTYPE, LANG)
  CI            1 or true: never ask, as --no-input
  MLC_NOW       a date or UTC time that stands in for the clock

What git reads (GIT_AUTHOR_NAME and the like) reaches git unchanged. No variable
changes a level, a score or a decision: those come from the files alone.
`,
  },
  trust: {
    summary: "what the history proves, and what it cannot",
    text: trustText,
  },
};
