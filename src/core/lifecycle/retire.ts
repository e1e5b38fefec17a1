import type { Assessment } from "../scoring/assess.ts";
import { decideMove, type DecidedMove } from "./gates.ts";
import { servingFindings, type Move } from "./moves.ts";

/** What the end of a version says of itself, in the words of who ends it. */
export interface Retirement {
  /** What replaces it: a version, a model, or `none`. */
  readonly successor: string;
  /** The day its service ends. */
  readonly sunset: string;
  /** What happens to data and weights; undefined where governance.yaml says it. */
  readonly dataDisposition: string | undefined;
  /** How and when users are told; undefined where governance.yaml says it. */
  readonly userNotice: string | undefined;
}

/**
 * The decision on the end of a version: its gate, where what is said here answers what governance.yaml leaves open, and the
 * environments that still serve the version, each of which is a no.
 */
export function decideRetirement(
  assessment: Assessment,
  move: Move,
  said: Pick<Retirement, "dataDisposition" | "userNotice">,
): DecidedMove {
  const base = decideMove(assessment, move);
  const answered = new Set([
    ...(said.dataDisposition === undefined ? [] : ["retirement.data_disposition"]),
    ...(said.userNotice === undefined ? [] : ["retirement.user_notice"]),
  ]);
  const reasons = base.answer.reasons.filter((each) => each.about !== "fact" || !answered.has(each.path));
  const open = base.findings.filter(
    (each) => each.code !== "gate-fact" || !answered.has((each.args as { readonly path: string }).path),
  );
  const served = servingFindings(assessment.facts);
  const own = reasons[0]?.weighs ?? "go";
  const decision = served.length > 0 && own !== "refused" ? "no-go" : own;
  const findings = [...served, ...open];
  return { ...base, answer: { ...base.answer, reasons, decision }, findings, open: findings.length };
}
