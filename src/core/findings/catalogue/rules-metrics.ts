import { entry } from "../entry.ts";

/** What can be wrong with metrics, targets, weights and criteria, beside their shape. */
export const rulesMetrics = {
  "unknown-metric": entry<{ metric: string; meant: string | undefined }>({
    severity: "error",
    say: (a) => `the catalogue has no metric \`${a.metric}\`${meant(a.meant)}`,
    fix: (a) =>
      a.meant === undefined
        ? `\`mlc explain\` lists the metrics; one of your own starts with \`x-\``
        : `write \`${a.meant}\``,
    why: "A target on a metric that nobody measures under that name can never be met. Metrics outside the catalogue start with `x-`, in targets and in records alike.",
  }),
  "metric-not-in-catalogue": entry<{ metric: string; meant: string | undefined }>({
    severity: "warning",
    say: (a) => `the catalogue has no metric \`${a.metric}\`${meant(a.meant)}`,
    fix: (a) => `record it as \`${a.meant ?? `x-${a.metric}`}\``,
    why: "A value under an unknown name is kept but meets no target and no criterion. Metrics outside the catalogue start with `x-`.",
  }),
  "metric-computed": entry<{ metric: string }>({
    severity: "error",
    say: (a) => `\`${a.metric}\` is computed by mlc from the records and cannot be recorded`,
    fix: (a) => `leave \`${a.metric}\` out and record what it is computed from (\`mlc explain ${a.metric}\`)`,
    why: "A value that can be computed from the evidence must be, or it could contradict it.",
  }),
  "duplicate-series": entry<{ series: string; first: string }>({
    severity: "error",
    say: (a) => `\`${a.series}\` stands twice in this record; the first is ${a.first}`,
    fix: () =>
      "keep the value that counts, or tell the two apart with `dataset`, `split`, `n_shot`, `variant` or `slice`",
    why: "Values of the same metric, dataset, split, n_shot, variant and slice replace each other over time. Two in one record are one too many: nobody can say which counts.",
  }),
  "bounds-inverted": entry<{ lo: number; hi: number; what: string }>({
    severity: "error",
    say: (a) => `${a.what} runs from ${a.lo} to ${a.hi}, which no value can be between`,
    fix: (a) =>
      a.lo === a.hi ? "leave `inclusive: false` out, or write two different bounds" : `swap them: ${a.hi} to ${a.lo}`,
    why: "The lower bound must not be above the upper one; a rule that nothing meets closes its gate for ever.",
  }),
  "bound-missing": entry<{ op: string; needed: string }>({
    severity: "error",
    say: (a) => `\`op: ${a.op === "between" ? a.op : `"${a.op}"`}\` needs ${a.needed}`,
    fix: (a) => `add ${a.needed}`,
    why: "`between` compares with `lo` and `hi`, every other operator with `value`. A rule without its bound is met by nothing.",
  }),
  "bound-out-of-range": entry<{ metric: string; bound: number; range: string; hint: string }>({
    severity: "error",
    say: (a) =>
      `the bound ${a.bound} lies outside the range of \`${a.metric}\`, ${a.range}${a.hint === "" ? "" : `; ${a.hint}`}`,
    fix: () => "write the bound in the metric's unit",
    why: "A bound that no value can reach, or that every value meets, is most often in another unit: percent where the metric is a ratio.",
  }),
  "bound-against-direction": entry<{ metric: string; op: string; direction: string }>({
    severity: "warning",
    say: (a) => `\`${a.metric} ${a.op}\` asks for worse values: ${a.direction} is better`,
    fix: (a) => `write \`op: "${a.direction === "higher" ? ">=" : "<="}"\``,
    why: "The rule is met by bad results and missed by good ones. Most often the operator is the wrong way round.",
  }),
  "weights-all-zero": entry<Record<never, never>>({
    severity: "error",
    say: () => "no dimension has a weight above 0",
    fix: () => "give at least one dimension a weight, or leave `dimension_weights:` out for the default",
    why: "The score is divided by the sum of the weights. Any sum above 0 is fine; it need not be 1 or 100.",
  }),
  "weight-not-usable": entry<{ dimension: string; weight: string }>({
    severity: "error",
    say: (a) => `the weight of ${a.dimension} is ${a.weight}; a weight is a finite number of at least 0`,
    fix: (a) => `write a number of at least 0 for \`${a.dimension}\``,
    why: "A negative weight would turn a failure into a gain.",
  }),
  "criterion-id-not-own": entry<{ id: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` has the form of a shipped criterion`,
    fix: (a) => `name it \`X-${a.id}\``,
    why: "A team's own criteria start with `X-`, so that they can never replace or be taken for a shipped one.",
  }),
  "duplicate-criterion": entry<{ id: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` stands twice`,
    fix: () => "give the second one an id of its own, or delete it",
    why: "A criterion counts once, and its status is looked up by its id.",
  }),
  "unknown-criterion": entry<{ id: string; meant: string | undefined }>({
    severity: "error",
    say: (a) => `the catalogue has no criterion \`${a.id}\`${meant(a.meant)}`,
    fix: (a) => (a.meant === undefined ? "`mlc explain` lists the criteria" : `write \`${a.meant}\``),
    why: "Disabling or raising a criterion that does not exist does nothing, and hides that another one was meant.",
  }),
  "own-criterion-disabled": entry<{ id: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` is your own criterion and cannot be disabled`,
    fix: (a) => `delete \`${a.id}\` from \`criteria:\` instead`,
    why: "`disabled:` is for shipped criteria and is printed in every report with its reason; an own criterion that does not count is simply removed.",
  }),
  "unknown-fact": entry<{ path: string; meant: string | undefined }>({
    severity: "error",
    say: (a) => `there is no fact \`${a.path}\`${meant(a.meant)}`,
    fix: (a) => (a.meant === undefined ? "`mlc show` prints the facts that there are" : `write \`${a.meant}\``),
    why: "A check on a fact that no document or record can hold stays unknown for ever.",
  }),
  "when-beyond-scope": entry<{ id: string; path: string }>({
    severity: "error",
    say: (a) => `\`when\` of \`${a.id}\` reads \`${a.path}\`; it may read \`scope\` only`,
    fix: () => "move the condition into `check`",
    why: "Only the declared scope may switch a criterion off. With any other fact a criterion could be avoided by leaving the fact out.",
  }),
  "criterion-too-large": entry<{ id: string; what: string; limit: number }>({
    severity: "error",
    say: (a) => `the check of \`${a.id}\` has more than ${a.limit} ${a.what}`,
    fix: () => "split it into several criteria",
    why: "Checks are read by people and evaluated on every commit. The limits are 8 levels and 200 nodes.",
  }),
};

function meant(name: string | undefined): string {
  return name === undefined ? "" : `; did you mean \`${name}\`?`;
}
