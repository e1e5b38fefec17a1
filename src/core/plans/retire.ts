import { nameOf } from "../facts/facts.ts";
import { factAt } from "../facts/path.ts";
import type { JsonMap } from "../json.ts";
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
  const { successor, sunset } = retirement;
  const { values } = assessment.facts;
  const dataDisposition = retirement.dataDisposition ?? textAt(values, "data_disposition");
  const userNotice = retirement.userNotice ?? textAt(values, "user_notice");
  const said = {
    successor,
    sunset,
    ...(dataDisposition === undefined ? {} : { data_disposition: dataDisposition }),
    ...(userNotice === undefined ? {} : { user_notice: userNotice }),
  };
  const what = `retire ${nameOf(assessment.facts)} ${move.from} -> ${move.to}`;
  return { ...planMove(assessment, move, request, said), what };
}

/** What governance.yaml says; an answer that is no text (`na`, `see`) stays there. */
function textAt(values: JsonMap, key: string): string | undefined {
  const value = factAt(values, ["retirement", key]);
  return typeof value === "string" ? value : undefined;
}
