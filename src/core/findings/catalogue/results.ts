import { entry } from "../entry.ts";

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
};

function evaluated(steps: readonly number[]): string {
  if (steps.length === 0) return "; it holds none at all";
  const some = steps.length > 6 ? [...steps.slice(0, 3), "…", ...steps.slice(-3)] : steps;
  return `; evaluated: ${some.join(", ")}`;
}
