import { fc, times } from "../support/fast-check.ts";
import { describe, it } from "vitest";
import { evidence, newRecord } from "../support/evidence.ts";
import { moveOf, reviewed, standingAt } from "../support/walk.ts";
import { product } from "./implementation.ts";
import { ofEvidence } from "./of-evidence.ts";
import { ofRows, rank } from "./of-rows.ts";
import type { Property } from "./property.ts";

/** Throws with the smallest counterexample. */
function holds(each: Property, numRuns: number): void {
  const details = each.check(product, { numRuns });
  if (details.failed) throw new Error(`${each.id}: ${each.says}\n${fc.defaultReportMessage(details)}`);
}

describe("of any catalogue and any statuses", () => {
  it.each(ofRows)("$id $says", (each) => {
    holds(each, times(200));
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
        const [was, is] = [moveOf(here), moveOf(after)];
        return rank(was.answer.decision) <= rank(is.answer.decision);
      }),
      { numRuns: times(20) },
    );
  });
});

describe("of any documents and records", () => {
  it.each(ofEvidence)("$id $says", (each) => {
    holds(each, times(30));
  });
});
