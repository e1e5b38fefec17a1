import { nameOf } from "../facts/facts.ts";
import type { DecidedMove } from "../lifecycle/gates.ts";
import type { Retirement } from "../lifecycle/retire.ts";
import type { Assessment } from "../scoring/assess.ts";
import { planMove, type PromotePlan, type PromoteRequest } from "./promote.ts";

/** The plan of a retirement: the record holds why, what comes after, until when it is served, and level and score as they were. */
export function planRetirement(
  assessment: Assessment,
  move: DecidedMove,
  request: PromoteRequest,
  retirement: Retirement,
): PromotePlan {
  const { successor, sunset, dataDisposition, userNotice } = retirement;
  const said = {
    successor,
    sunset,
    ...(dataDisposition === undefined ? {} : { data_disposition: dataDisposition }),
    ...(userNotice === undefined ? {} : { user_notice: userNotice }),
  };
  const what = `retire ${nameOf(assessment.facts)} ${move.from} -> ${move.to}`;
  return { ...planMove(assessment, move, request, said), what };
}
