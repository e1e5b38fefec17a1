import type { OutRetire } from "../generated/types.ts";
import type { Finding } from "../core/findings/finding.ts";
import { finding } from "../core/findings/catalogue.ts";
import { nameOf } from "../core/facts/facts.ts";
import { dependantsOf } from "../core/lifecycle/dependants.ts";
import type { DecidedMove } from "../core/lifecycle/gates.ts";
import { RETIRED } from "../core/lifecycle/lifecycle.ts";
import { retirementOf } from "../core/lifecycle/retired.ts";
import type { Retirement } from "../core/lifecycle/retire.ts";
import { roundedDown } from "../core/fraction.ts";
import type { Assessment } from "../core/scoring/assess.ts";
import { outGate } from "../core/scoring/out.ts";
import type { Outcome } from "../outcome.ts";
import type { Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import type { Written } from "./write.ts";

/** What came of asking for the end of a version. */
export interface Ended {
  readonly assessment: Assessment;
  readonly dependants: readonly Finding[];
  readonly decision?: DecidedMove;
  /** Why it cannot end now; with it nothing was written. */
  readonly closed?: readonly Finding[];
  readonly reason?: string;
  readonly retirement?: Retirement;
  readonly record?: string;
  readonly written?: Written;
}

/** The outcome of `mlc retire`: ended, refused with every reason, or retired already. */
export function retireOutcome(opened: Opened, ended: Ended): Outcome {
  const { assessment, closed, written, dependants } = ended;
  const name = nameOf(assessment.facts);
  const models = [outEnded(opened, ended)];
  const body = (ok: boolean, findings: OutRetire["findings"]): OutRetire => ({
    schema: "mlc.out.retire/v1",
    ok,
    findings,
    dry_run: true,
    changes: [],
    models,
  });
  if (closed !== undefined) {
    const all = [...closed, gateClosed(ended, closed.length), ...dependants];
    const next = [`mlc retire ${name} --dry-run`];
    return outcomeOf(opened, all, 1, (findings) => body(false, findings), next, "as given");
  }
  if (written === undefined) return outcomeOf(opened, [], 0, (findings) => body(true, findings));
  const { notes, ...fields } = written;
  const successor = ended.retirement?.successor ?? "none";
  const next = successor === "none" ? ["mlc status"] : [`mlc score ${successor}`];
  return outcomeOf(opened, notes, 0, (findings) => ({ ...body(true, findings), ...fields }), next);
}

function gateClosed({ assessment, decision }: Ended, reasons: number): Finding {
  const { document } = assessment.facts;
  const args = {
    version: nameOf(assessment.facts),
    from: document.value.stage,
    to: RETIRED,
    decision: decision?.answer.decision ?? "refused",
    reasons,
  };
  return finding("gate-closed", args, { file: document.file, path: ["stage"] });
}

function outEnded(opened: Opened, ended: Ended): OutRetire["models"][number] {
  const { assessment, decision, reason, retirement, record } = ended;
  const { facts, level, score } = assessment;
  const from = facts.document.value.stage;
  const known = retirementOf(facts);
  const successor = retirement?.successor ?? known?.successor;
  const sunset = retirement?.sunset ?? known?.sunset;
  return {
    model: facts.model,
    version: facts.version,
    from,
    to: RETIRED,
    decision: decision?.answer.decision ?? (from === RETIRED ? "go" : "refused"),
    level: known?.level ?? level,
    score: known?.score ?? roundedDown(score.score),
    ...(reason === undefined ? {} : { reason }),
    ...(successor === undefined ? {} : { successor }),
    ...(sunset === undefined ? {} : { sunset }),
    dependants: dependantsOf(opened.workspace, facts).map(({ who, how, file, path }) => {
      const { line } = opened.locate({ file, path });
      return { who, how, file, ...(line === undefined ? {} : { line }) };
    }),
    ...(record === undefined ? {} : { record }),
    ...(decision === undefined ? {} : { gate: outGate(decision, opened.locate) }),
  };
}
