import { entry } from "../entry.ts";
import { listed, shown } from "../words.ts";

/** What can be said of the results of one tool, and of what they are compared with. */
export const results = {
  "import-task-version-differs": entry<{ task: string; now: string; before: string; record: string }>({
    severity: "warning",
    say: (a) =>
      `\`${a.task}\` was measured with version ${a.now} of the task, in \`${a.record}\` with version ${a.before}`,
    fix: (a) => `measure both with one version of \`${a.task}\` before anything is read out of the difference`,
    why:
      "lm-eval raises the version of a task when its questions, prompt or scoring change. Scores of different versions " +
      "cannot be compared; mlc keeps the version beside every value.",
  }),
  "import-step-missing": entry<{ path: string; step: string; steps: readonly number[] }>({
    severity: "error",
    say: (a) => `\`${a.path}\` holds no evaluation for \`--step ${a.step}\`${evaluated(a.steps)}`,
    fix: () => "leave `--step` out for the step that the run itself points at, or name one that was evaluated",
    why:
      "A run logs many evaluations. mlc takes the one of the saved weights: the best checkpoint where the run kept one, " +
      "else the last. Another step is taken only if it is there.",
  }),
  "import-columns-unread": entry<{ path: string; columns: readonly string[] }>({
    severity: "warning",
    say: (a) => `of \`${a.path}\` nothing is read from ${listed(a.columns)}`,
    fix: (a) =>
      `say what a column is: \`mlc import ${shown(a.path)} --map ${shown(a.columns[0] ?? "COLUMN")}=slice\`, or a field ` +
      "such as sample_size, dataset, split, variant",
    why:
      "Columns beside `metric` and `value` are taken where their name says what they are. A column that tells rows apart " +
      "and is not read makes results of different parts of the data look like one.",
  }),
  "import-rows-alike": entry<{ path: string; rows: number; columns: readonly string[] }>({
    severity: "error",
    say: (a) => `${String(a.rows)} rows of \`${a.path}\` cannot be told apart`,
    fix: (a) =>
      `say which column does: \`mlc import ${shown(a.path)} --as csv --map ${shown(a.columns[0] ?? "COLUMN")}=slice\`` +
      (a.columns.length > 1 ? ` (columns of text: ${listed(a.columns)})` : ""),
    why:
      "Each row of a wide table is about one part of the data. Without a slice, a dataset or a split its numbers would " +
      "be several values of one series.",
  }),
  "import-neutral-unread": entry<{ path: string; keys: readonly string[]; form: string }>({
    severity: "warning",
    say: (a) => `${listed(a.keys)} in \`${a.path}\` is no part of mlc's ${a.form} and was left out`,
    fix: (a) => `correct the name; the form holds ${FORMS[a.form] ?? "other keys"}`,
    why: "The form is mlc's own, so an unknown key is a slip: what it was meant to say would be missing from the record.",
  }),
};

/** What mlc's own forms hold, in words. */
const FORMS: Readonly<Record<string, string>> = {
  "metrics/v1":
    "`metrics` of `id`, `value`, `n`, `slice`, `ci`, `with`, `dataset`, `split`, `task`, `variant`, `n_shot`, `step`, " +
    "`stderr`, `unit`, `direction`; of the run `tool`, `tool_version`, `model`, `run_id`, `timestamp`",
  "explanation/v1":
    "`method`, `library`, `library_version`, `scope`, `target`, `n`, `background_n`, `features`, `fidelity`, `stability`, " +
    "`dataset`, `split`, `model`, `audience`, `limits`, `timestamp`",
};

function evaluated(steps: readonly number[]): string {
  if (steps.length === 0) return "; it holds none at all";
  const some = steps.length > 6 ? [...steps.slice(0, 3), "…", ...steps.slice(-3)] : steps;
  return `; evaluated: ${some.join(", ")}`;
}
