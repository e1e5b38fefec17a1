import { entry } from "../entry.ts";

/** What can be wrong with how mlc was called. */
export const usage = {
  "no-workspace": entry<{ dir: string }>({
    severity: "error",
    say: (a) => `no mlc.yaml in ${a.dir} or above it`,
    fix: () => "run `mlc init` in the repository that holds the model",
    why: "mlc looks for mlc.yaml in the current directory and its parents, up to the root of the git repository.",
  }),
};
