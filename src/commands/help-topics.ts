import { ciText, gatesText, levelsText, stagesText } from "./help-judging.ts";
import { trustText } from "./help-trust.ts";

/** A topic of `mlc help`: plain text of at most 80 columns, ending in a line feed. */
export interface HelpTopic {
  readonly summary: string;
  readonly text: string | (() => string);
}

/** The topics of `mlc help`, beside the commands. */
export const topics: Readonly<Record<string, HelpTopic>> = {
  stages: { summary: "the stages of a lifecycle, and one's own", text: stagesText },
  levels: { summary: "what levels 0 to 5 mean, and the score", text: levelsText },
  gates: { summary: "what a move asks for, and what its answers mean", text: gatesText },
  ci: { summary: "the checks before a merge", text: ciText },
  "exit-codes": {
    summary: "what the exit codes mean",
    text: `Exit codes, the same for every command

    0  done, or the answer is yes
    1  it ran and the answer is no: findings, a gate that does not open, below a
       threshold, a regression, a card out of date, history that was changed
    2  it could not run: a wrong call, no workspace, an unknown model or stage,
       git failed or refused, uncommitted facts, a lock that is held, input
       needed but nobody to ask, history missing where it is needed
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
  json    one document, schema mlc.out.<command>/v1: keys sorted, no clock,
          paths relative to the workspace; the same input gives the same bytes

Where they fit a command, which its --help says:
  github  findings as annotations of GitHub Actions, ten errors and ten warnings
          a step; the summary of the job and its outputs; the text for people
  gitlab  a code quality report of GitLab, with fingerprints that stay
  sarif   SARIF 2.1.0 for code scanning; what is excepted is suppressed
  junit   one test case a criterion or finding
  md      Markdown; of score --base one comment, edited in place by its marker
  tsv     one row a version or finding, tab-separated, with a head
  ndjson  the same as one JSON document a line
  badge   level and score for a badge (the endpoint format of shields.io)

Results go to standard output; questions, notes, next steps to standard error.
--json is short for --format json. mlc schema prints the schema of a document.
`,
  },
  environment: {
    summary: "environment variables mlc reads",
    text: `Environment variables

  NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR, TERM=dumb
                colour, in this order, after --color; else a terminal gets it
  COLUMNS       width of a terminal
  MLC_ASCII=1   symbols in ASCII, as outside a UTF-8 locale (LC_ALL, LC_CTYPE,
                LANG)
  CI            1 or true: never ask, as --no-input
  MLC_NOW       a date or UTC time that stands in for the clock
  GIT_PAGER, PAGER
                what shows long output on a terminal; less
  GITHUB_STEP_SUMMARY, GITHUB_OUTPUT
                files that --format github adds to

What git reads (GIT_AUTHOR_NAME and the like) reaches git unchanged. No variable
changes a level, a score or a decision: those come from the files alone.
`,
  },
  trust: {
    summary: "what the history proves, and what it cannot",
    text: trustText,
  },
};
