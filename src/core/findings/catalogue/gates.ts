import { entry } from "../entry.ts";

/** What a gate asks for beside criteria and reviews. */
export const gates = {
  "gate-fact": entry<{ path: string; file: string; model: string }>({
    severity: "warning",
    say: (a) => `the move asks for \`${a.path}\`, which is not answered`,
    fix: (a) => `answer it in ${a.file}: \`mlc set ${a.model} ${a.path}=…\``,
    why:
      "Beside criteria and reviews a move may ask that a fact is on record, for example the candidates that were compared before " +
      "a model was chosen. A placeholder, `{todo: …}` and `{unknown: …}` are no answers.",
  }),
  "gate-regression": entry<{
    metric: string;
    before: string;
    now: string;
    tolerance: string;
    replaced: string;
    environment: string;
  }>({
    severity: "error",
    say: (a) =>
      `${a.metric} is ${a.now}, worse than the ${a.before} of ${a.replaced}, which it replaces in ${a.environment}` +
      (a.tolerance === "0" ? "" : ` (tolerance ${a.tolerance})`),
    fix: () => "improve the model and evaluate it again; or argue for a `tolerance:` at the target in scorecard.yaml",
    why:
      "Entering production may not make a target metric worse for the people served now. The newest result of each series is " +
      "compared with the same series of the version in production; `tolerance` of the target, 0 where it says none, is allowed.",
  }),
  "regression-unknown": entry<{
    metric: string;
    before: string;
    now: string;
    tolerance: string;
    replaced: string;
    environment: string;
  }>({
    severity: "warning",
    say: (a) =>
      `${a.metric} was ${a.before} for ${a.replaced} in ${a.environment}, and this version was not measured that way`,
    fix: () =>
      "evaluate this version on the same dataset and split, or the version in production as this one was, and import the result",
    why:
      "A comparison needs the same metric, dataset, split, n_shot, variant and slice on both versions. Where none of a target's series " +
      "was measured on both, nobody knows whether the new version is worse, and the gate stays open to question.",
  }),
  "unsigned-decision": entry<{ model: string; required: boolean }>({
    severity: "warning",
    say: (a) =>
      a.required
        ? `decisions about ${a.model} must be signed, and this commit would not be`
        : `decisions about ${a.model} should be signed, and this commit is not`,
    fix: () =>
      "give `--sign` (the record) or `-S` (the commit), or let git sign every commit: `git config commit.gpgsign true`",
    why:
      "A name in a commit can be typed by anybody; a signature cannot. mlc.yaml asks for signatures of transitions and reviews with " +
      "`signatures: warn` or `require`, and a declared risk tier of critical requires them.",
  }),
};
