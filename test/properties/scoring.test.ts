import fc from "fast-check";
import { describe, it } from "vitest";
import { product } from "./implementation.ts";
import { ofEvidence } from "./of-evidence.ts";
import { ofRows } from "./of-rows.ts";
import type { Property } from "./property.ts";

/** Throws with the smallest counterexample. */
function holds(each: Property, numRuns: number): void {
  const details = each.check(product, { numRuns });
  if (details.failed) throw new Error(`${each.id}: ${each.says}\n${fc.defaultReportMessage(details) ?? ""}`);
}

describe("of any catalogue and any statuses", () => {
  it.each(ofRows)("$id $says", (each) => {
    holds(each, 400);
  });
});

describe("of any documents and records", () => {
  it.each(ofEvidence)("$id $says", (each) => {
    holds(each, 100);
  });
});
