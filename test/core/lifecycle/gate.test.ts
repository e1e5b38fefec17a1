import { fc } from "../../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { shipped } from "../../../src/generated/data.ts";
import type { LifecycleFile, Phase } from "../../../src/generated/types.ts";
import {
  composeGate,
  hotfixGate,
  phasesAsked,
  phasesAsking,
  requires,
  retireGate,
  type Gate,
} from "../../../src/core/lifecycle/gate.ts";
import { canExist, exposes, hasLeft, lifecycleOf, serves, stageIds } from "../../../src/core/lifecycle/lifecycle.ts";
import { genai } from "./honest-history.ts";

const always = { rules: shipped, holds: () => true };
const cloud = lifecycleOf(shipped.lifecycles["cloud@1"] as LifecycleFile, "cloud@1");
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
    ["finetuning", "alignment", [], ["evaluate", "align"]],
    ["evaluation", "deployment", ["align"], ["serve"]],
    ["alignment", "deployment", [], ["serve"]],
    ["alignment", "evaluation", [], []],
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
    expect(composeGate(["adapt"], { rules: shipped, holds: () => false }).reviews).toEqual([]);
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
    // Aligned before it is evaluated: there the criteria of alignment can exist at evaluation.
    expect([canExist(genai, "evaluation", ["align"]), canExist(cloud, "evaluation", ["align"])]).toEqual([false, true]);
  });

  it("has left a phase once it stands wholly after it", () => {
    expect([hasLeft(genai, "pretraining", "select"), hasLeft(genai, "finetuning", "train")]).toEqual([false, true]);
    expect([hasLeft(genai, "problem", "zzz"), hasLeft(genai, "retired", "evaluate")]).toEqual([false, true]);
  });

  it("serves from its first exposed phase on; retired is the last of every lifecycle", () => {
    const ids = stageIds(genai);
    expect(ids.slice(-5)).toEqual(["alignment", "deployment", "monitoring", "improvement", "retired"]);
    expect(ids.filter((stage) => serves(genai, stage))).toEqual(["deployment", "monitoring", "improvement"]);
    expect(ids.filter((stage) => exposes(genai, stage))).toEqual(["deployment", "monitoring"]);
  });

  it("names the phases that ask for a checkpoint", () => {
    expect(phasesAsking("post-pretraining", shipped)).toEqual(["adapt", "evaluate"]);
    expect(phasesAsking("operability", shipped)).toEqual(["serve", "observe"]);
    expect(phasesAsking("retirement", shipped)).toEqual([]);
  });
});

describe("the moves without an edge", () => {
  it("ask in a hotfix for lineage, rights and the pre-deployment review, and for no score", () => {
    const gate = hotfixGate(always);
    expect([gate.level, gate.also, gate.score]).toEqual([0, ["PRIV-01", "REP-02", "REP-03"], undefined]);
    expect(gate.reviews).toEqual([
      { checkpoint: "pre-deployment", role: "ethics_reviewer", independentOf: ["data_scientist", "promoter"] },
    ]);
  });

  it("ask at the end for answers and two reviews", () => {
    const gate = retireGate(always);
    expect(gate.reviews.map((review) => `${review.checkpoint} ${review.role}`)).toEqual([
      "retirement accountable_owner",
      "retention compliance_officer",
    ]);
    expect(gate.facts).toEqual(expect.arrayContaining(["retirement.data_disposition", "retirement.user_notice"]));
  });
});

describe("the gates into exposure", () => {
  it("ask for the strictest of their numbers, and production for no regression", () => {
    expect(composeGate(["serve"], always).score).toEqual({ levels: 3, min: 55, minDimension: 0.3, minCoverage: 0.75 });
    const both = composeGate(["serve", "observe"], always);
    expect([both.score, both.noRegression]).toEqual([
      { levels: 3, min: 70, minDimension: 0.5, minCoverage: 0.85 },
      true,
    ]);
    expect(composeGate(["serve"], always).noRegression).toBeUndefined();
  });

  it("do not ask again, inside the agreed envelope, for what its approval has settled", () => {
    const asked = (insideEnvelope: boolean) =>
      composeGate(["evaluate", "serve", "observe"], { ...always, insideEnvelope }).reviews.map(
        (each) => each.checkpoint,
      );
    expect(asked(false).filter((id) => !asked(true).includes(id))).toEqual(["post-fine-tuning", "operability"]);
    expect(asked(true)).toEqual(expect.arrayContaining(["pre-deployment", "go-live", "compliance"]));
  });
});
