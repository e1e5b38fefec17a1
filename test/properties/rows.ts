import { fc } from "../support/fast-check.ts";
import { fraction, one, zero, type Fraction } from "../../src/core/fraction.ts";
import type { GateQuestion, GateRow } from "../../src/core/lifecycle/decide.ts";
import type { Gate } from "../../src/core/lifecycle/gate.ts";
import { defaultWeights } from "../../src/core/scoring/policy.ts";
import type { Row, Status } from "../../src/core/scoring/score.ts";
import { wholeLifecycle } from "../support/worked.ts";

/** Dimensions of generated catalogues: few, so that several criteria share one. */
export const dimensions = ["performance", "fairness", "safety", "governance"] as const;

const severities = ["critical", "high", "medium", "low"] as const;
const phases = ["define", "data", "evaluate", "align", "serve", "observe"] as const;

/** Statuses; passes are common enough that every level is reached. */
export const status: fc.Arbitrary<Status> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Status>("pass") },
  { weight: 1, arbitrary: fc.constantFrom<Status>("fail", "unknown", "stale", "not-applicable", "error") },
);

/** One criterion of a generated catalogue, without id, with its status. */
export const row: fc.Arbitrary<GateRow> = fc
  .record({
    dimension: fc.constantFrom(...dimensions),
    level: fc.integer({ min: 1, max: 5 }),
    req: fc.constantFrom<Row["req"]>("must", "must", "must", "should"),
    severity: fc.constantFrom(...severities),
    phases: fc.constantFrom(...phases).map((phase) => [phase]),
    veto: fc.constantFrom(false, false, false, true),
    waivable: fc.boolean(),
    status,
    share: fc.nat(3),
    self: fc.constantFrom(false, false, false, false, false, false, false, true),
  })
  .map(({ share, self, ...rest }) => ({
    id: "",
    ...rest,
    value: valueOf(rest.status, fraction(share, 4)),
    ...(self && rest.status === "pass" ? { self } : {}),
  }));

/** A catalogue of any size with the status of each of its criteria. */
export const rows: fc.Arbitrary<readonly GateRow[]> = fc
  .array(row, { maxLength: 24 })
  .map((all) => all.map((each, at) => ({ ...each, id: `C-${String(at)}` })));

/** The row with another status and the value that belongs to it. */
export function withStatus<R extends Row>(of: R, to: Status): R {
  const { self: _self, ...rest } = of;
  return { ...rest, status: to, value: valueOf(to, zero) } as R;
}

/** Dimension weights: any that are finite, none negative, not all zero. */
export const weights: fc.Arbitrary<Readonly<Record<string, number>>> = fc
  .tuple(...dimensions.map(() => fc.constantFrom(0, 0.1, 1, 2.5, 12, 97)))
  .map((numbers) => Object.fromEntries(dimensions.map((id, at) => [id, numbers[at] ?? 0])))
  .filter((all) => Object.values(all).some((each) => each > 0));

/** A gate that asks a level, some criteria by id, and perhaps a score. */
export const gate: fc.Arbitrary<Gate> = fc
  .record({
    level: fc.integer({ min: 0, max: 3 }),
    also: fc.uniqueArray(
      fc.nat(24).map((at) => `C-${String(at)}`),
      { maxLength: 4 },
    ),
    score: fc.option(
      fc.record({
        levels: fc.integer({ min: 1, max: 5 }),
        min: fc.constantFrom(0, 55, 70),
        minDimension: fc.constantFrom(0, 0.3, 0.5),
        minCoverage: fc.constantFrom(0, 0.75, 0.9),
      }),
      { nil: undefined },
    ),
  })
  .map(({ score, ...rest }) => ({ phases: [], reviews: [], ...rest, ...(score === undefined ? {} : { score }) }));

/** Everything a gate decision rests on, without waivers. */
export const question: fc.Arbitrary<GateQuestion> = fc
  .record({
    gate,
    rows,
    leaving: fc.constantFrom("problem", "evaluation", "alignment", "deployment", "monitoring"),
    serving: fc.boolean(),
    hold: fc.constantFrom(false, false, false, true),
  })
  .map((asked) => ({
    ...asked,
    lifecycle: wholeLifecycle,
    weights: defaultWeights,
    tierScore: 0,
    verdicts: [],
    waived: new Set<string>(),
    broken: false,
  }));

function valueOf(of: Status, share: Fraction): Fraction {
  return of === "pass" ? one : of === "fail" ? share : zero;
}
