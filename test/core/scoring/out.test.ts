import { describe, expect, test } from "vitest";
import { outVersion } from "../../../src/core/scoring/out.ts";
import { assessed, edited, passing, type Evidence } from "../../support/facts.ts";

const versions: Readonly<Record<string, Evidence>> = {
  "passes everything": passing(),
  "has no purpose": edited(passing(), "model.purpose", undefined),
  "has no targets": edited(passing(), "scorecard.targets", undefined),
};

describe("a version that is judged anew where it is read", () => {
  test.each(Object.entries(versions))("says the same as one that was held: one that %s", (_name, evidence) => {
    const judge = () => assessed(evidence);
    const locate = (at: { readonly file: string }) => ({ file: at.file });
    const held = outVersion(judge(), locate);
    let judged = 0;
    const again = () => {
      judged += 1;
      return judge();
    };
    const anew = outVersion(judge(), locate, undefined, again);
    // What a table prints of it needs no second judgement; all the rest needs one.
    expect([anew.level, anew.score, anew.stage, anew.gates.map(({ decision }) => decision)]).toEqual([
      held.level,
      held.score,
      held.stage,
      held.gates.map(({ decision }) => decision),
    ]);
    expect(judged).toBe(0);
    expect(JSON.stringify(anew)).toBe(JSON.stringify(held));
    expect(judged).toBe(1);
  });
});
