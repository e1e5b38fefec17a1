import { describe, expect, it } from "vitest";
import type { JsonMap } from "../../../src/core/json.ts";
import { gateAsked } from "../../../src/core/lifecycle/gates.ts";
import { gatedUpTo } from "../../../src/core/lifecycle/passed-over.ts";
import { assessed, edited, factsOf, passing, withRecord, type Evidence } from "../../support/facts.ts";
import { standingAt } from "../../support/walk.ts";
import { genai } from "./honest-history.ts";

type Step = readonly [move: string, to: string];

/** The version after moves of these kinds, a day each. */
function after(start: string, steps: readonly Step[]): Evidence {
  let from = start;
  return steps.reduce(
    (evidence, [move, to], index) => {
      const day = `2026-11-${String(index + 1).padStart(2, "0")}`;
      const fields: JsonMap = { from, to, move, prev: null, subject: {}, by: "ana", observed_at: `${day}T09:00:00Z` };
      from = to;
      return withRecord(edited(evidence, "version.stage", to), `${day}-transition-0000000000f1`, fields);
    },
    standingAt(passing(), start),
  );
}

describe("what a hotfix passes over", () => {
  it.each<[string, readonly Step[], string]>([
    ["finetuning", [], "finetuning"],
    ["finetuning", [["hotfix", "deployment"]], "finetuning"],
    [
      "finetuning",
      [
        ["hotfix", "deployment"],
        ["loop", "alignment"],
      ],
      "finetuning",
    ],
    [
      "finetuning",
      [
        ["hotfix", "deployment"],
        ["loop", "alignment"],
        ["hotfix", "deployment"],
      ],
      "finetuning",
    ],
    [
      "finetuning",
      [
        ["hotfix", "deployment"],
        ["loop", "data"],
      ],
      "data",
    ],
    [
      "finetuning",
      [
        ["hotfix", "deployment"],
        ["forward", "monitoring"],
      ],
      "monitoring",
    ],
    [
      "finetuning",
      [
        ["hotfix", "deployment"],
        ["repurpose", "problem"],
      ],
      "problem",
    ],
    ["evaluation", [["loop", "finetuning"]], "finetuning"],
  ])("from %s by %j leaves the gates passed up to %s", (start, steps, stage) => {
    expect(gatedUpTo(genai, factsOf(after(start, steps)))).toBe(stage);
  });

  it("is asked by the next gate: no ethics checkpoint is gone round on the way to production", () => {
    const [edge] = genai.file.edges.filter((each) => each.from === "deployment" && each.to === "monitoring");
    if (edge === undefined) throw new Error("no way to production");
    const asked = (steps: readonly Step[]) => {
      const gate = gateAsked(assessed(after("finetuning", steps)), { kind: "forward", edge });
      return [...gate.phases, gate.reviews.some((each) => each.checkpoint === "post-fine-tuning")];
    };
    expect(asked([["hotfix", "deployment"]])).toEqual(["evaluate", "align", "serve", "observe", true]);
    expect(asked([["forward", "deployment"]])).toEqual(["observe", false]);
  });
});
