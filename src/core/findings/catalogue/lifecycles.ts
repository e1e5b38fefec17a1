import { entry } from "../entry.ts";

const order = "define, data, select, train, adapt, evaluate, align, serve, observe, improve";

/** What can be wrong with a team's own lifecycle file. The shipped ones pass the same checks. */
export const lifecycles = {
  "lifecycle-stage-built-in": entry<{ stage: string }>({
    severity: "error",
    say: (a) => `\`${a.stage}\` is built into every lifecycle`,
    fix: (a) => `take the stage ${a.stage} out of the file; \`mlc retire\` leads there from any stage`,
    why: "The end of life is the same in every lifecycle, so that a retired version is known as one whatever the stages are called.",
  }),
  "lifecycle-stage-twice": entry<{ stage: string }>({
    severity: "error",
    say: (a) => `the stage \`${a.stage}\` stands twice`,
    fix: () => "give one of the two another id",
    why: "A version is in one stage, named by its id; with two of that name nobody could say in which.",
  }),
  "lifecycle-phase-twice": entry<{ phase: string; stage: string; first: string }>({
    severity: "error",
    say: (a) => `the phase \`${a.phase}\` of ${a.stage} is done in ${a.first} already`,
    fix: (a) => `leave \`${a.phase}\` in one of the two stages`,
    why: "Gates and criteria are written against phases. A phase in two stages would be asked for twice, or by the wrong one.",
  }),
  "lifecycle-phase-order": entry<{ stage: string; phases: string; ordered: string }>({
    severity: "error",
    say: (a) => `the phases of ${a.stage} are not in order: ${a.phases}`,
    fix: (a) => `write \`phases: [${a.ordered}]\``,
    why: `Inside a stage phases stand in one order: ${order}. The first of them decides which gates an edge into the stage asks.`,
  }),
  "lifecycle-exposure-early": entry<{ phase: string; stage: string; later: string; in: string }>({
    severity: "error",
    say: (a) => `\`${a.phase}\` in ${a.stage} stands before \`${a.later}\` in ${a.in}`,
    fix: (a) => `move ${a.stage} behind ${a.in}: serve, observe and improve come last, in this order`,
    why: "Once people are served the weights are frozen and every veto counts. Work that makes or judges the weights comes before that.",
  }),
  "lifecycle-exposure-inside": entry<{ phase: string; stage: string }>({
    severity: "error",
    say: (a) => `\`${a.phase}\` is not the first phase of ${a.stage}, so nothing is asked before it begins`,
    fix: (a) => `begin a stage of its own with \`${a.phase}\``,
    why:
      "An edge asks the gates up to the first phase of the stage it enters; what stands later in the stage is asked when it is left. " +
      "Exposure that begins inside a stage would begin without its gate.",
  }),
  "lifecycle-edge-retired": entry<{ from: string; to: string }>({
    severity: "error",
    say: (a) => `the edge from ${a.from} to ${a.to}: \`retired\` has no edges`,
    fix: () => "take the edge out of the file; `mlc retire` leads there from any stage, and nothing leads out",
    why: "Retirement asks for its own answers and reviews, whatever the stages are, and is never left.",
  }),
  "lifecycle-edge-back": entry<{ from: string; to: string }>({
    severity: "error",
    say: (a) => `the edge from ${a.from} to ${a.to} does not lead forward`,
    fix: () => "take the edge out of the file: `mlc promote --to STAGE --reason TEXT` goes back without one",
    why: "Edges are moves forward, with a gate. Going back needs none: it asks for a reason, keeps the evidence and voids reviews.",
  }),
  "lifecycle-skips-nothing": entry<{ from: string; to: string; phase: string }>({
    severity: "error",
    say: (a) => `the edge from ${a.from} to ${a.to} skips \`${a.phase}\`, which does not lie between them`,
    fix: (a) => `take \`${a.phase}\` out of \`skips:\``,
    why: "Only work between the two stages can be passed over: what the stage left has begun with is done, what the stage entered begins with will be.",
  }),
  "lifecycle-skips-exposure": entry<{ from: string; to: string; phase: string }>({
    severity: "error",
    say: (a) => `the edge from ${a.from} to ${a.to} skips \`${a.phase}\``,
    fix: (a) => `take \`${a.phase}\` out of \`skips:\`; jumping over a stage asks its gate, which is what is wanted`,
    why: "Entering a stage that serves is always gated. An edge may jump over the limited exposure, but never over the gate into it.",
  }),
  "lifecycle-skip-reason": entry<{ from: string; to: string }>({
    severity: "error",
    say: (a) => `the edge from ${a.from} to ${a.to} skips phases and does not say why`,
    fix: () => "add `because:` to the edge, for example `because: third-party base model`",
    why: "What was not done is recorded in every transition along the edge together with the reason.",
  }),
  "lifecycle-condition": entry<{ from: string; to: string }>({
    severity: "error",
    say: (a) => `the condition of the edge from ${a.from} to ${a.to} reads more than scope`,
    fix: () => "use only eq, oneOf, all, any and not over `scope.…` facts; ask for anything else under `requires:`",
    why: "Whether an edge exists for a model is decided by what the model is, not by how far its work is. That is what gates are for.",
  }),
  "lifecycle-criterion": entry<{ id: string; meant: string | undefined }>({
    severity: "error",
    say: (a) => `there is no criterion \`${a.id}\`${a.meant === undefined ? "" : `; did you mean \`${a.meant}\`?`}`,
    fix: () => "`mlc explain` lists the criteria; a team's own begin with X-",
    why: "A gate cannot ask for what nobody can judge.",
  }),
  "lifecycle-fact": entry<{ path: string }>({
    severity: "error",
    say: (a) => `no document has a fact \`${a.path}\``,
    fix: () => "`mlc show MODEL` lists the facts of a model with their paths",
    why: "A gate cannot ask for an answer that has no place in the files.",
  }),
  "lifecycle-unreachable": entry<{ stage: string; first: string }>({
    severity: "error",
    say: (a) => `no edges lead from ${a.first} to ${a.stage}`,
    fix: (a) => `add an edge \`{from: …, to: ${a.stage}}\`, or take the stage out`,
    why: "Every version begins at the first stage. A stage that nothing leads to is never entered.",
  }),
  "lifecycle-stuck": entry<{ stage: string; scope: string }>({
    severity: "error",
    say: (a) => `a model with ${a.scope} gets to ${a.stage} and not on`,
    fix: (a) => `add an edge from ${a.stage} whose \`when:\` holds for it`,
    why: "All combinations of scope are walked. From every stage but the last a model of each of them must be able to go on.",
  }),
  "lifecycle-review-early": entry<{ checkpoint: string; from: string; to: string; phase: string }>({
    severity: "error",
    say: (a) =>
      `the move from ${a.from} to ${a.to} asks for the review at ${a.checkpoint} before \`${a.phase}\` is done`,
    fix: (a) => `let \`${a.phase}\` stand in ${a.from} or in a stage before it`,
    why: "A person can only decide on work that is there. The gates of the phases in between are asked when the move is made.",
  }),
  "lifecycle-misses-checkpoint": entry<{ checkpoint: string; stage: string; scope: string }>({
    severity: "warning",
    say: (a) => `a model with ${a.scope} can get to ${a.stage} without the review at ${a.checkpoint}`,
    fix: (a) => `do not skip the phase whose gate asks for it: \`mlc explain ${a.checkpoint}\` names it`,
    why:
      "The shipped lifecycles ask for every ethics checkpoint that a model's scope calls for before people are served, whatever way it takes. " +
      "A lifecycle of one's own may differ; it is said, so that nobody takes the lack of a review for its approval.",
  }),
  "lifecycle-bar-hidden": entry<{
    from: string;
    to: string;
    tier: string;
    scope: string;
    what: string;
    value: number;
    needed: number;
  }>({
    severity: "warning",
    say: (a) =>
      `at risk tier ${a.tier} the gate from ${a.from} to ${a.to} needs ${a.what} ${String(a.needed)}, and what it requires comes to ${String(a.value)}`,
    fix: () =>
      "ask for more criteria under `requires: {also: […]}` of the edge, so that its list alone reaches the bar",
    why: "A bar that the list of a gate does not reach is a requirement nobody can read: teams would meet all that is asked for and stand before a closed gate.",
  }),
};
