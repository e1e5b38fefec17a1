import { fc } from "../../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { shipped } from "../../../src/generated/data.ts";
import type { LifecycleFile, Phase } from "../../../src/generated/types.ts";
import { composeGate, phasesAsked, phasesAsking, requires, type Gate } from "../../../src/core/lifecycle/gate.ts";
import { canExist, hasLeft, lifecycleOf, serves, stageIds } from "../../../src/core/lifecycle/lifecycle.ts";
import { genai } from "./honest-history.ts";

const always = () => true;
const PHASES: readonly Phase[] = [
  "define",
  "data",
  "select",
  "train",
  "adapt",
  "evaluate",
  "align",
  "serve",
  "observe",
  "improve",
];

/** Any lifecycle: the ten phases cut into stages. */
const lifecycles = fc
  .uniqueArray(fc.integer({ min: 1, max: PHASES.length - 1 }), { minLength: 1, maxLength: 7 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), PHASES.length])
  .map((cuts) =>
    cuts.slice(1).map((end, at) => ({ id: `stage-${String(at)}`, phases: PHASES.slice(cuts[at] ?? 0, end) })),
  )
  .map((stages) => {
    const file: LifecycleFile = {
      schema: "mlc.lifecycle/v1",
      name: "own",
      version: "1.0.0",
      title: "Own",
      stages: stages.map((stage) => ({ ...stage, phases: [...stage.phases] })),
      edges: [],
    };
    return lifecycleOf(file, "own.yaml");
  });

describe("the phases whose gates an edge asks", () => {
  it.each([
    ["problem", "data", [], ["data"]],
    ["data", "pretraining", [], ["select"]],
    ["pretraining", "finetuning", [], ["train", "adapt"]],
    ["data", "finetuning", ["train"], ["select", "adapt"]],
    ["data", "evaluation", ["train", "adapt"], ["select", "evaluate"]],
    ["finetuning", "evaluation", [], ["evaluate"]],
  ] as const)("from %s to %s, skipping %j: %j", (from, to, skips, phases) => {
    expect(phasesAsked(genai, from, to, skips)).toEqual(phases);
  });

  it("are the same on a direct way as on one with stops, in any lifecycle: there is no way round a checkpoint", () => {
    fc.assert(
      fc.property(lifecycles, fc.array(fc.nat(8), { minLength: 2, maxLength: 5 }), (lifecycle, picks) => {
        const ids = lifecycle.file.stages.map((stage) => stage.id);
        const way = [...new Set(picks.map((pick) => pick % ids.length))]
          .sort((a, b) => a - b)
          .map((at) => ids[at] ?? "");
        const stops = way.slice(1).flatMap((to, at) => phasesAsked(lifecycle, way[at] ?? "", to, []));
        expect(phasesAsked(lifecycle, way[0] ?? "", way.at(-1) ?? "", [])).toEqual(stops);
      }),
      { numRuns: 300 },
    );
  });

  it("of all edges to the last stage are all phases but the first: none is asked twice, none forgotten", () => {
    fc.assert(
      fc.property(lifecycles, (lifecycle) => {
        const ids = lifecycle.file.stages.map((stage) => stage.id);
        const asked = ids.slice(1).flatMap((to, at) => phasesAsked(lifecycle, ids[at] ?? "", to, []));
        const firstOfLast = lifecycle.file.stages.at(-1)?.phases[0] ?? "";
        expect(asked).toEqual(PHASES.slice(1, PHASES.indexOf(firstOfLast as Phase) + 1));
      }),
      { numRuns: 100 },
    );
  });
});

describe("gates asked together", () => {
  it("ask the highest level, every criterion once and every review once", () => {
    const gate = composeGate(["select", "train", "adapt"], always);
    expect([gate.level, gate.also]).toEqual([1, ["DOC-03", "PRIV-01", "PRIV-02", "REP-03"]]);
    expect(gate.reviews.map((review) => review.checkpoint)).toEqual(["data-rights", "post-pretraining"]);
    expect(gate.score).toBeUndefined();
  });

  it("ask a review that depends on scope only where it holds", () => {
    expect(composeGate(["adapt"], () => false).reviews).toEqual([]);
  });

  it("ask the same review once, with all its conditions of independence", () => {
    const both = composeGate(["adapt", "evaluate"], always).reviews.filter(
      (review) => review.checkpoint === "post-pretraining",
    );
    expect(both).toEqual([
      { checkpoint: "post-pretraining", role: "ethics_reviewer", independentOf: ["data_scientist", "promoter"] },
    ]);
  });

  it("never ask less than one of them alone", () => {
    const phases = Object.keys(shipped.gates.gates);
    for (const phase of phases) {
      const alone = composeGate([phase], always);
      const together = composeGate(phases, always);
      expect(together.level).toBeGreaterThanOrEqual(alone.level);
      expect(together.also).toEqual(expect.arrayContaining([...alone.also]));
      expect(together.reviews.map((each) => each.checkpoint)).toEqual(
        expect.arrayContaining(alone.reviews.map((each) => each.checkpoint)),
      );
    }
  });

  it("ask nothing for phases without a gate", () => {
    expect(composeGate([], always)).toEqual({ phases: [], level: 0, also: [], reviews: [] });
    expect(composeGate(["define"], always)).toMatchObject({ level: 0, also: [], reviews: [] });
  });
});

describe("a criterion is required", () => {
  const gate: Gate = { phases: [], level: 1, also: ["REP-03"], reviews: [] };
  const about = { id: "DOC-01", level: 1, req: "must", phases: ["define"] } as const;

  it("as a must of the gate's levels, or by name whatever it is", () => {
    expect(requires(gate, about, genai, "data")).toBe(true);
    expect(requires(gate, { ...about, req: "should" }, genai, "data")).toBe(false);
    expect(requires(gate, { ...about, level: 2 }, genai, "data")).toBe(false);
    expect(requires(gate, { ...about, id: "REP-03", level: 3, req: "should" }, genai, "data")).toBe(true);
  });

  it("only where it can exist at the stage being left", () => {
    expect(requires(gate, { ...about, phases: ["adapt", "evaluate"] }, genai, "data")).toBe(false);
    expect(requires(gate, { ...about, id: "REP-03", phases: ["adapt"] }, genai, "data")).toBe(false);
    expect(requires(gate, { ...about, phases: ["train"] }, genai, "pretraining")).toBe(true);
  });
});

describe("a stage", () => {
  it("has room for criteria whose first phase it has reached, in the lifecycle's own order", () => {
    expect(canExist(genai, "data", ["evaluate", "data"])).toBe(true);
    expect(canExist(genai, "data", ["evaluate"])).toBe(false);
    expect(canExist(genai, "data", ["serve"])).toBe(false);
    expect(canExist(genai, "evaluation", ["serve"])).toBe(false);
  });

  it("has left a phase once it stands wholly after it", () => {
    expect([hasLeft(genai, "pretraining", "select"), hasLeft(genai, "finetuning", "train")]).toEqual([false, true]);
    expect([hasLeft(genai, "problem", "zzz"), hasLeft(genai, "retired", "evaluate")]).toEqual([false, true]);
  });

  it("serves from its first exposed phase on; retired is the last of every lifecycle", () => {
    expect(stageIds(genai)).toEqual(["problem", "data", "pretraining", "finetuning", "evaluation", "retired"]);
    expect(stageIds(genai).map((stage) => serves(genai, stage))).toEqual(Array(6).fill(false));
  });

  it("names the phases that ask for a checkpoint", () => {
    expect(phasesAsking("post-pretraining")).toEqual(["adapt", "evaluate"]);
    expect(phasesAsking("operability")).toEqual([]);
  });
});
