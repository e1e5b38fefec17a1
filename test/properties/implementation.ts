import { composeFacts } from "../../src/core/facts/compose.ts";
import { decide, type GateAnswer } from "../../src/core/lifecycle/decide.ts";
import { activeFor, exceptionsOf } from "../../src/core/lifecycle/exceptions.ts";
import { lifecycleOf } from "../../src/core/lifecycle/lifecycle.ts";
import { dimensionLevel, levelOf } from "../../src/core/scoring/level.ts";
import { policyOf, type Policy } from "../../src/core/scoring/policy.ts";
import { scoreOf, type Score } from "../../src/core/scoring/score.ts";
import { judge, type Judged } from "../../src/core/scoring/status.ts";
import { filesOf, today, workspaceOf, type Evidence } from "../support/facts.ts";

/** The functions that the properties are about: handed in, so that a mutant can stand in for any of them. */
export interface Implementation {
  readonly judge: typeof judge;
  readonly levelOf: typeof levelOf;
  readonly dimensionLevel: typeof dimensionLevel;
  readonly scoreOf: typeof scoreOf;
  readonly decide: typeof decide;
  readonly exceptionsOf: typeof exceptionsOf;
}

/** The product's own. */
export const product: Implementation = { judge, levelOf, dimensionLevel, scoreOf, decide, exceptionsOf };

/** What an implementation makes of evidence. */
export interface Result {
  readonly rows: readonly Judged[];
  readonly level: number;
  readonly score: Score;
  readonly policy: Policy;
  /** The answer of a gate that asks for levels 1 and 2 as far as they can exist at evaluation. */
  readonly gate: GateAnswer;
}

/** Evidence judged by an implementation; the same steps as in the product, each of them replaceable. */
export function resultOf(of: Implementation, evidence: Evidence, asOf = today): Result {
  const workspace = workspaceOf(evidence);
  const files = filesOf(evidence);
  const [document] = files.versions;
  if (document === undefined) throw new Error("the evidence has no version");
  const facts = composeFacts(workspace, files, document, asOf);
  const policy = policyOf(workspace, files);
  const exceptions = of.exceptionsOf(facts, policy.criteria, policy.separation);
  const lifecycle = lifecycleOf(workspace.lifecycle, workspace.lifecycleSource);
  const setting = {
    lifecycle,
    separation: policy.separation,
    excepted: activeFor(exceptions, "not-applicable"),
  };
  const rows = policy.criteria.map((criterion) => of.judge(criterion, facts, setting));
  const gate = of.decide({
    gate: { phases: [], level: 2, also: [], reviews: [] },
    rows: rows.map((row) => {
      const { phases, veto = false, waivable } = row.criterion;
      return { ...row, phases, veto, waivable: waivable === true };
    }),
    lifecycle,
    leaving: "evaluation",
    serving: false,
    weights: policy.weights,
    tierScore: 0,
    verdicts: [],
    waived: new Set(activeFor(exceptions, "waive").keys()),
    broken: false,
    hold: false,
  });
  return { rows, level: of.levelOf(rows), score: of.scoreOf(rows, policy.weights, policy.target), policy, gate };
}
