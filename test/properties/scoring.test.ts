import { fc, times } from "../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { anyEvidence, bases, evidence, newRecord } from "../support/evidence.ts";
import type { Evidence } from "../support/facts.ts";
import { movesOf, reviewed, standingAt } from "../support/walk.ts";
import type { Decision } from "../../src/core/lifecycle/decide.ts";
import { product, resultOf } from "./implementation.ts";
import { ofEvidence } from "./of-evidence.ts";
import { ofExceptions } from "./of-exceptions.ts";
import { ofRows, rank } from "./of-rows.ts";
import type { Property } from "./property.ts";

/** Throws with the smallest counterexample. */
function holds(each: Property, numRuns: number): void {
  const details = each.check(product, { numRuns });
  if (details.failed) throw new Error(`${each.id}: ${each.says}\n${fc.defaultReportMessage(details)}`);
}

/** The decision on the move to evaluation. */
function toEvaluation(e: Evidence): Decision {
  const move = movesOf(e).find((each) => each.to === "evaluation");
  if (move === undefined) throw new Error("there is no move to evaluation");
  return move.answer.decision;
}

describe("of any catalogue and any statuses", () => {
  it.each(ofRows)("$id $says", (each) => {
    holds(each, times(100));
  });
});

describe("of any model on its way to evaluation", () => {
  it("P1 adding the newest passing records never makes a decision worse", () => {
    fc.assert(
      fc.property(evidence(3), fc.boolean(), newRecord, (some, early, added) => {
        const here = reviewed(standingAt(some, "finetuning"), "post-fine-tuning", {
          at: early ? "2026-11-10T09:00:00Z" : "2026-11-22T06:00:00Z",
        });
        const after = added.to(here);
        const [was, is] = [toEvaluation(here), toEvaluation(after)];
        return rank(was) <= rank(is);
      }),
      { numRuns: times(8) },
    );
  });
});

describe("of any exceptions from any criteria", () => {
  it.each(ofExceptions)("$id $says", (each) => {
    holds(each, times(30));
  });
});

describe("of any documents and records", () => {
  it.each(ofEvidence)("$id $says", (each) => {
    holds(each, times(6));
  });
});

describe("the generated models", () => {
  it("reach every level from 0 to 5", () => {
    const models = fc.sample(bases.chain(anyEvidence), { numRuns: times(60), seed: 20_261_122 });
    const reached = [0, 0, 0, 0, 0, 0];
    for (const each of models) {
      const { level } = resultOf(product, each);
      reached[level] = (reached[level] ?? 0) + 1;
    }
    console.log(`levels 0 to 5 reached ${reached.join("/")} times by ${String(models.length)} generated models`);
    expect(Math.min(...reached)).toBeGreaterThan(0);
  });
});
