import { unansweredFields } from "../core/completeness.ts";
import { documentationOf } from "../core/documentation.ts";
import { cardField } from "../core/documentation-fields.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Facts } from "../core/facts/facts.ts";
import { canExist, lifecycleOf, RETIRED } from "../core/lifecycle/lifecycle.ts";
import { implausible } from "../core/plausible.ts";
import type { OutCard } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import type { Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";

/**
 * `mlc card --check` without a file: how completely the card is documented at the version's stage, what it rests on, which
 * fields nobody answered, and which numbers cannot all be so. A reading, so that the exit code is 0: no gate asks for it.
 */
export function documentedOutcome(opened: Opened, facts: Facts, body: Omit<OutCard, "findings" | "ok">): Outcome {
  const { lifecycle, lifecycleSource } = opened.workspace;
  const phases = lifecycleOf(lifecycle, lifecycleSource);
  const { stage } = facts.document.value;
  const found = documentationOf(facts, (phase) => stage === RETIRED || canExist(phases, stage, [phase]));
  const { score, evidence } = found;
  const documentation: NonNullable<OutCard["documentation"]> = {
    stage,
    ...(score === undefined ? {} : { score }),
    musts: { ...found.musts },
    sections: found.sections.map((each) => ({ ...each })),
    open: found.open.map((each) => ({ ...each })),
    evidence: {
      ...(evidence.score === undefined ? {} : { score: evidence.score }),
      checks: evidence.checks.map((each) => ({ ...each })),
    },
  };
  const findings = [...implausible(facts), ...unansweredFields(facts).filter((each) => concerns(each, facts))];
  return outcomeOf(opened, findings, 0, (out) => ({ ...body, ok: true, findings: out, documentation }));
}

/** False of a field that this kind of model has not: nobody is asked for the host of weights that are their own. */
function concerns({ args }: Finding, facts: Facts): boolean {
  const { path } = args as { readonly path?: unknown };
  return typeof path !== "string" || cardField("", path).when?.(facts) !== false;
}
