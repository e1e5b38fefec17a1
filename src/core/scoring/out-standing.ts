import type { OutException, OutObligation, OutSelfMark } from "../../generated/types.ts";
import { say } from "../findings/catalogue.ts";
import type { JudgedException } from "../lifecycle/exceptions.ts";
import type { Obligation } from "../lifecycle/obligations.ts";
import { selfMarks } from "../lifecycle/self-marks.ts";
import { standingOf, type Standing } from "../lifecycle/standing.ts";
import type { Assessment } from "./assess.ts";

/** Exceptions, obligations, hold and marks of a version as JSON; what there is nothing of is left out. */
export interface OutStanding {
  readonly on_hold?: string[];
  readonly exceptions?: OutException[];
  readonly obligations?: OutObligation[];
  readonly self?: OutSelfMark[];
}

/** What people have let a version off, what they still owe for it, and what one of them decided alone. */
export function outStanding(assessment: Assessment, standing: Standing = standingOf(assessment)): OutStanding {
  const { exceptions, facts } = assessment;
  const { hold, obligations } = standing;
  const marks = selfMarks(facts).map((each) => ({ ...each }));
  return {
    ...(hold.length === 0 ? {} : { on_hold: hold.map(say) }),
    ...(exceptions.length === 0 ? {} : { exceptions: exceptions.map(outException) }),
    ...(obligations.length === 0 ? {} : { obligations: obligations.map(outObligation) }),
    ...(marks.length === 0 ? {} : { self: marks }),
  };
}

function outException({
  id,
  criterion,
  effect,
  state,
  through,
  role,
  approval,
  record,
}: JudgedException): OutException {
  const { by, reason, controls = [], gate } = record.value;
  return {
    id,
    criterion,
    effect,
    state,
    through,
    ...(gate === undefined ? {} : { gate: `${gate.from} -> ${gate.to}` }),
    by,
    role,
    ...(approval === undefined ? {} : { approved_by: approval.by }),
    ...(approval?.self === true ? { self: true } : {}),
    reason,
    controls: [...controls],
  };
}

function outObligation({ id, from, text, due, role, state, closed, close }: Obligation): OutObligation {
  return {
    id,
    from,
    text,
    due,
    role,
    state,
    ...(closed === undefined ? {} : { closed_by: closed }),
    ...(state === "closed" ? {} : { do: ["mlc", ...close] }),
  };
}
