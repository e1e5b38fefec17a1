import fc from "fast-check";
import { describe, it } from "vitest";
import { evidence, improvement } from "../support/evidence.ts";
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
    holds(each, 400);
  });
});

describe("of any model on its way to evaluation", () => {
  it("P1 adding the newest passing records never makes a decision worse", () => {
    fc.assert(
      fc.property(evidence(3), fc.boolean(), improvement, (some, early, added) => {
        const here = reviewed(standingAt(some, "finetuning"), "post-fine-tuning", {
          at: early ? "2026-11-10T09:00:00Z" : "2026-11-22T06:00:00Z",
        });
        const after = added.to(here);
        // Answers that are edited under a review are another matter: then it must be given again.
        fc.pre(Object.keys(after.records).length > Object.keys(here.records).length);
        const [was, is] = [moveOf(here), moveOf(after)];
        return rank(was.answer.decision) <= rank(is.answer.decision);
      }),
      { numRuns: 60 },
    );
  });
});

describe("of any documents and records", () => {
  it.each(ofEvidence)("$id $says", (each) => {
    holds(each, 100);
  });
});
