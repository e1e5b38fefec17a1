import { describe, expect, it } from "vitest";
import { product } from "../properties/implementation.ts";
import { ofEvidence } from "../properties/of-evidence.ts";
import { ofExceptions } from "../properties/of-exceptions.ts";
import { ofRows } from "../properties/of-rows.ts";
import { mutants } from "./mutants.ts";

/** Any seed would do; with one of its own a mutant is found by the same example every time. */
const runs = { numRuns: 400, seed: 20261122, endOnFailure: true };

describe("a defect of scoring is noticed", () => {
  it.each(mutants)("$name: $noticedBy", ({ noticedBy, implementation }) => {
    const all = [...ofRows, ...ofExceptions, ...ofEvidence];
    const found = noticedBy.filter((id) =>
      all.some((each) => each.id === id && each.check(implementation, runs).failed),
    );
    expect(found).toEqual(noticedBy);
  });

  it("and none is noticed in the product with the same examples", () => {
    const found = [...ofRows, ...ofExceptions, ...ofEvidence].filter(
      (each) => each.check(product, { ...runs, numRuns: 5 }).failed,
    );
    expect(found.map((each) => each.id)).toEqual([]);
  });
});
