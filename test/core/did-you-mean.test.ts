import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { didYouMean, nearMisses } from "../../src/core/did-you-mean.ts";

const stages = ["problem", "data", "pretraining", "finetuning", "evaluation", "alignment", "deployment", "monitoring"];

describe("did you mean", () => {
  test.each([
    ["deploymnt", "deployment"],
    ["evalaution", "evaluation"],
    ["Finetuning", "finetuning"],
    ["fine-tuning", "finetuning"],
    ["dat", "data"],
    ["monitorring", "monitoring"],
  ])("%s: %s", (word, meant) => {
    expect(didYouMean(word, stages)).toBe(meant);
  });

  test.each(["", "x", "retired", "production", "zzzzzzzz"])("says nothing for `%s`", (word) => {
    expect(didYouMean(word, stages)).toBeUndefined();
  });

  test("gives the closest first, each once, ties in their given order", () => {
    expect(nearMisses("GOV-09", ["DOC-01", "GOV-03", "GOV-01", "GOV-03", "GOV-91"], 2)).toEqual(["GOV-03", "GOV-01"]);
    expect(nearMisses("datq", ["data", "date", "dart", "datum"], 5)[0]).toBe("data");
  });

  test("finds a word of five letters or more again after any one slip", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stages.filter((stage) => stage.length > 4)),
        fc.nat(),
        fc.nat(3),
        (stage, seed, slip) => {
          const at = seed % (stage.length - 1);
          const [a = "", b = ""] = [stage[at], stage[at + 1]];
          const middle = [`${a}q${b}`, b, `q${b}`, `${b}${a}`][slip] ?? "";
          expect(didYouMean(stage.slice(0, at) + middle + stage.slice(at + 2), stages)).toBe(stage);
        },
      ),
    );
  });
});
