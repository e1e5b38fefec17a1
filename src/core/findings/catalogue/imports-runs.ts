import { entry } from "../entry.ts";
import { listed, shown } from "../words.ts";

/** What can be wrong with the log of an evaluation run, or has to be known about it. */
export const importsRuns = {
  "import-left-out": entry<{ path: string; raws: readonly string[]; because: string }>({
    severity: "note",
    say: (a) => `left out of \`${a.path}\`: ${listed(a.raws)}; ${a.because}`,
    fix: () => "nothing; import a run that measures something else if these were meant to count",
    why:
      "A tool's own test fixtures, and detectors that only look for a polite refusal, say nothing about whether an attack " +
      "got through. A number that looks like a result and is none would be worse than no number.",
  }),
  "import-several-models": entry<{ path: string; models: readonly string[] }>({
    severity: "error",
    say: (a) => `\`${a.path}\` holds the results of ${String(a.models.length)} models: ${listed(a.models)}`,
    fix: (a) => `take those of one: \`mlc import ${shown(a.path)} --only ${shown(`${a.models[0] ?? "MODEL"}/*`)}\``,
    why:
      "A record is about one version of one model. The numbers of the model it was compared with would count as evidence " +
      "for it. `--all` records them together, told apart by variant.",
  }),
  "import-not-scored": entry<{ path: string; count: number; of: number; what: string }>({
    severity: "warning",
    say: (a) =>
      `${String(a.count)} of ${String(a.of)} ${a.what} in \`${a.path}\` have no score: the values are of the rest`,
    fix: () => "find out why they have none, and run those again",
    why:
      "What fails to be scored is seldom a fair sample: long answers run into limits, hard cases into errors. The sample " +
      "size in the record counts only what was scored.",
  }),
  "import-archive-refused": entry<{ path: string; what: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` is an archive that mlc does not unpack: ${a.what}`,
    fix: (a) =>
      `write the log as JSON, \`inspect log dump --header-only ${shown(a.path)} > log.json\`, and import that: \`mlc import log.json\``,
    why:
      "Of an .eval archive mlc unpacks its small header.json, never the samples, and only with deflate: what unpacks to " +
      "much more than a header needs, or claims to, is not opened.",
  }),
  "import-run-without-results": entry<{ path: string; status: string; reason: string }>({
    severity: "error",
    say: (a) => `the run in \`${a.path}\` is ${a.status} and has no results: ${a.reason}`,
    fix: () => "run it again to its end, and import that",
    why: "A run that stopped before anything was scored says nothing about the model, so there is nothing to keep of it.",
  }),
  "import-log-unfinished": entry<{ path: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` has no header.json: the run did not finish, so it has no results`,
    fix: (a) => `let the run finish, as with \`inspect eval-retry ${shown(a.path)}\`, and import the log of that`,
    why: "Inspect writes the header last. Samples without it are an unfinished run, and mlc takes nothing from half a log.",
  }),
};
