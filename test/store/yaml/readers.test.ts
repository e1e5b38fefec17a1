import { fc } from "../../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { documentText } from "./support/arbitrary.ts";
import { compareReaders } from "./support/differ.ts";
import { DOCUMENTS } from "./support/documents.ts";
import { mutant, randomFrom } from "./support/mutate.ts";

describe("the fast reader", () => {
  it.each(DOCUMENTS.map((text, index) => [index, text]))("reads document %i as the strict one does", (_, text) => {
    expect(compareReaders(text)).toBe("same");
    expect(compareReaders(text.replaceAll("\n", "\r\n"))).toBe("same");
    expect(compareReaders(`\ufeff${text}`)).toBe("same");
  });

  it("reads what people write as the strict one does, and declines none of it", () => {
    fc.assert(
      fc.property(documentText, (text) => {
        expect(compareReaders(text)).toBe("same");
      }),
      { numRuns: 200 },
    );
  });

  it("reads 4 000 mutants as the strict one does, or declines", () => {
    const random = randomFrom(20261122);
    const verdicts = Array.from({ length: 4_000 }, () => compareReaders(mutant(random)));
    expect(verdicts.filter((verdict) => typeof verdict === "object")).toEqual([]);
    expect(verdicts.filter((verdict) => verdict === "same").length).toBeGreaterThan(600);
  });
});
