import { entry } from "../entry.ts";
import { listed, shown } from "../words.ts";

/** What can be wrong with reports of drift, bias and energy. */
export const importsMonitoring = {
  "import-verdict-differs": entry<{ path: string; what: string; says: string; gives: string }>({
    severity: "warning",
    say: (a) => `${a.what} in \`${a.path}\`: the report says ${a.says}, its own scores and bounds give ${a.gives}`,
    fix: () =>
      "find out whether somebody changed the file or used a bound of their own; the record keeps what the report says",
    why:
      "mlc decides each drift verdict again from score, method and bound, as the tool does. Where the two differ, the file " +
      "was edited, or a method was replaced by one of the same name.",
  }),
  "import-verdict-open": entry<{ path: string; count: number }>({
    severity: "warning",
    say: (a) =>
      `${String(a.count)} ${a.count === 1 ? "column" : "columns"} in \`${a.path}\` without a verdict: the method or its bound is not in the file`,
    fix: () => "name `method` and `threshold` in the report's metrics, and import the new report",
    why:
      "Whether a score means drift depends on the method: a p-value drifts when it is low, a distance when it is high. " +
      "Without method and bound the score is recorded and not judged.",
  }),
  "import-columns-drifted": entry<{ path: string; names: readonly string[]; of: number; dataset?: string }>({
    severity: "note",
    say: (a) =>
      `${String(a.names.length)} of ${String(a.of)} columns drifted in \`${a.path}\`: ${listed(a.names)}` +
      (a.dataset === undefined ? "" : `; for the dataset as a whole the report says ${a.dataset}`),
    fix: () => "nothing in the import; `mlc explain drift_share` says how the dataset is judged",
    why:
      "A report calls a dataset drifted from a share of drifted columns on, usually half of them. One column that matters " +
      "may drift long before, so both are recorded.",
  }),
  "import-columns-cut": entry<{ path: string; taken: number; left: number }>({
    severity: "note",
    say: (a) =>
      `${String(a.taken)} columns of \`${a.path}\` were taken, drifted ones first; ${String(a.left)} were left out`,
    fix: (a) => `take all with \`mlc import ${shown(a.path)} --all\``,
    why:
      "A record is read by people. Where a column drifted in an earlier report and is left out now, its older result " +
      "still counts.",
  }),
  "import-checks-in-error": entry<{ path: string; count: number; of: number }>({
    severity: "warning",
    say: (a) =>
      `${String(a.count)} of ${String(a.of)} tests in \`${a.path}\` could not be computed: they count as failed`,
    fix: () => "mend the test or the data it needs, and run the suite again",
    why: "A test that raised an error has not passed. Counting only failures would reward a suite that cannot run.",
  }),
  "import-values-absent": entry<{ path: string; names: readonly string[]; reason: string }>({
    severity: "note",
    say: (a) => `${listed(a.names)} in \`${a.path}\` have no value: ${a.reason}`,
    fix: () => "nothing, if they are not needed; else give the tool what it asks for and run it again",
    why: "A tool that could not compute a metric writes null and why. Nothing is recorded in its place.",
  }),
  "import-groups-unsaid": entry<{ path: string; facet: string; pattern: string }>({
    severity: "warning",
    say: (a) =>
      `\`${a.path}\` does not say how many samples each group of \`${a.facet}\` has: no evidence of fairness yet`,
    fix: (a) =>
      `count them in the data and say it: \`mlc import ${shown(a.path)} --map ${shown(`${a.pattern}=,n_per_group=GROUP:COUNT|OTHER:COUNT`)}\``,
    why:
      "Equal rates look unequal by chance in small groups: below 100 samples per group no fairness metric counts. Clarify " +
      "writes the metrics without the sizes of its groups.",
  }),
  "import-emissions-added": entry<{ path: string; runs: number; projects: readonly string[] }>({
    severity: "note",
    say: (a) =>
      `\`${a.path}\` holds ${String(a.runs)} runs${a.projects.length > 1 ? ` of the projects ${listed(a.projects)}` : ""}: their energy was added up`,
    fix: (a) =>
      `where some belong to something else, name the ones of this version: \`mlc import ${shown(a.path)} --only ${shown(a.projects[0] ?? "RUN")}\``,
    why:
      "CodeCarbon appends every run of a directory to one file. All of them count for the version they are imported to, " +
      "unless `--only` names a project or a run.",
  }),
  "import-emissions-absent": entry<{ path: string; count: number; of: number }>({
    severity: "warning",
    say: (a) =>
      `${String(a.count)} of ${String(a.of)} runs in \`${a.path}\` have no emissions: the sum is of the others`,
    fix: () => "if these runs belong to the version, measure them again: the sum is too low",
    why:
      "CodeCarbon leaves the fields empty where it could not tell the power of the machine in time. mlc adds up what is " +
      "there and puts nothing in the place of what is not.",
  }),
  "import-emissions-of-machine": entry<{ path: string }>({
    severity: "note",
    say: (a) => `the energy in \`${a.path}\` is that of the whole machine (tracking_mode machine)`,
    fix: () => "on a machine that others share, measure again with `tracking_mode=process`",
    why: "In this mode CodeCarbon counts what every process used, so on a shared machine the figure is too high.",
  }),
};
