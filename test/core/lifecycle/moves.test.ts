import { describe, expect, it } from "vitest";
import type { Edge, Predicate, TransitionRecord } from "../../../src/generated/types.ts";
import { moveProblem } from "../../../src/core/lifecycle/move-rules.ts";
import {
  backTargets,
  conditionText,
  hotfixOf,
  hotfixTarget,
  loopTargets,
  moveTo,
  openEdges,
  repurposeOf,
  retireOf,
  servingFindings,
  skippedStages,
} from "../../../src/core/lifecycle/moves.ts";
import type { JsonMap } from "../../../src/core/json.ts";
import { edited, factsOf, passing, withRecord, type Evidence } from "../../support/facts.ts";
import { genai } from "./honest-history.ts";

const always = () => true;
const scope =
  (facts: Readonly<Record<string, unknown>>) =>
  (when: Predicate): boolean => {
    if (when.all !== undefined) return when.all.every(scope(facts));
    if (when.not !== undefined) return !scope(facts)(when.not);
    return when.eq !== undefined && facts[when.eq[0]] === when.eq[1];
  };
const tuned = scope({ "scope.trained_from_scratch": false, "scope.adaptation": "lora" });
const scratch = scope({ "scope.trained_from_scratch": true, "scope.adaptation": "none" });
const asIs = scope({ "scope.trained_from_scratch": false, "scope.adaptation": "none" });
const at = (stage: string) => factsOf(edited(passing(), "version.stage", stage));

describe("the edges out of a stage", () => {
  it.each([
    ["problem", tuned, ["data"]],
    ["data", tuned, ["finetuning"]],
    ["data", scratch, ["pretraining"]],
    ["data", asIs, ["evaluation"]],
    ["pretraining", scratch, ["evaluation"]],
    ["finetuning", tuned, ["evaluation", "alignment"]],
    ["evaluation", tuned, ["alignment"]],
    ["improvement", tuned, []],
    ["retired", always, []],
  ] as const)("from %s, as scope has it: %j", (from, holds, to) => {
    expect(openEdges(genai, from, holds).map((edge) => edge.to)).toEqual(to);
  });
});

describe("going back", () => {
  it("leads to every earlier stage, and nowhere from the first or from retired", () => {
    expect(loopTargets(genai, "evaluation")).toEqual(["problem", "data", "pretraining", "finetuning"]);
    expect([loopTargets(genai, "problem"), loopTargets(genai, "retired")]).toEqual([[], []]);
  });

  it("never leads to a stage that serves", () => {
    expect(loopTargets(genai, "improvement").at(-1)).toBe("alignment");
  });
});

describe("a move to a stage", () => {
  const move = (from: string, to: string, holds = tuned) => moveTo(genai, at(from), to, holds);

  it("goes forward along an edge, with what it skips, or back", () => {
    expect(move("data", "finetuning")).toMatchObject({ kind: "forward", edge: { skips: ["train"] } });
    expect(move("evaluation", "data")).toEqual({ kind: "loop", from: "evaluation", to: "data" });
  });

  it("is refused where no edge leads there, with those that do", () => {
    expect(move("problem", "evaluation")).toMatchObject({
      kind: "none",
      refusal: { code: "no-edge", args: { from: "problem", to: "evaluation", allowed: "data" } },
    });
  });

  it("is refused where the condition of its edge does not hold, with the condition", () => {
    expect(move("data", "pretraining")).toMatchObject({
      kind: "none",
      refusal: {
        code: "edge-condition",
        args: { condition: "scope.trained_from_scratch = true", allowed: "finetuning" },
      },
    });
  });
});

describe("the moves that need no edge", () => {
  const moved = (evidence: Evidence, from: string | null, to: string, more: JsonMap, id: string): Evidence =>
    withRecord(edited(evidence, "version.stage", to), `2026-11-${id}-transition-0000000000${id}`, {
      ...{ from, to, move: "forward", prev: null, subject: {}, by: "ana", observed_at: `2026-11-${id}T09:00:00Z` },
      ...more,
    });
  const skipped = moved(passing(), "data", "finetuning", { skips: ["train"] }, "10");

  it("lead not back to a stage that was skipped, until it was done after all", () => {
    const facts = factsOf(skipped);
    expect(skippedStages(genai, facts)).toEqual(["pretraining"]);
    expect(backTargets(genai, facts)).toEqual(["problem", "data"]);
    expect(moveTo(genai, facts, "pretraining", tuned)).toMatchObject({
      refusal: { code: "stage-skipped", args: { back: "problem, data" } },
    });
    const done = moved(moved(skipped, "finetuning", "data", { move: "loop" }, "11"), "data", "pretraining", {}, "12");
    expect(skippedStages(genai, factsOf(moved(done, "pretraining", "finetuning", {}, "13")))).toEqual([]);
  });

  it("lead back from a stage that serves only when the version is served nowhere", () => {
    const served = at("monitoring");
    expect(servingFindings(served).map((each) => [each.code, each.args])).toEqual([
      ["still-served", { version: "support-llm@1.2.0", environment: "pilot", track: "main", exposure: "pilot" }],
    ]);
    expect(moveTo(genai, served, "evaluation", tuned)).toMatchObject({ refusal: { code: "still-served" } });
    expect(repurposeOf(genai, served, "Another one.")).toMatchObject({ refusal: { code: "still-served" } });
    const ended = factsOf(
      withRecord(edited(passing(), "version.stage", "monitoring"), "2026-11-20-deployment-000000000020", {
        environment: "pilot",
        exposure: { kind: "none" },
      }),
    );
    expect(moveTo(genai, ended, "evaluation", tuned)).toMatchObject({ kind: "loop" });
    expect(repurposeOf(genai, ended, "Another one.")).toMatchObject({ kind: "repurpose", to: "problem" });
    expect(moveTo(genai, at("alignment"), "evaluation", tuned)).toMatchObject({ kind: "loop" });
  });

  it("lead by hotfix from every earlier stage to the first that serves, and from no other", () => {
    const targets = genai.file.stages.map((stage) => hotfixTarget(genai, stage.id));
    expect(targets).toEqual([...Array<string>(6).fill("deployment"), undefined, undefined, undefined]);
    expect(hotfixTarget(genai, "retired")).toBeUndefined();
    expect(hotfixOf(genai, at("data"))).toEqual({ kind: "hotfix", from: "data", to: "deployment" });
    expect(hotfixOf(genai, at("monitoring"))).toMatchObject({ refusal: { code: "no-hotfix" } });
  });

  it("end a version from anywhere, once", () => {
    for (const { id } of genai.file.stages)
      expect(retireOf(at(id))).toEqual({ kind: "retire", from: id, to: "retired" });
    const ended = at("retired");
    for (const none of [
      retireOf(ended),
      repurposeOf(genai, ended, "Another one."),
      moveTo(genai, ended, "problem", tuned),
    ])
      expect(none).toMatchObject({ kind: "none", refusal: { code: "retired-already" } });
    expect(hotfixOf(genai, ended)).toMatchObject({ refusal: { code: "no-hotfix" } });
  });
});

describe("a condition in words", () => {
  it.each<[Predicate, string]>([
    [{ eq: ["scope.adaptation", "none"] }, "scope.adaptation = none"],
    [{ oneOf: ["scope.risk_tier", ["high", "critical"]] }, "scope.risk_tier one of high, critical"],
    [{ not: { eq: ["scope.adaptation", "none"] } }, "not (scope.adaptation = none)"],
    [{ all: [{ eq: ["a", 1] }, { eq: ["b", 2] }] }, "a = 1 and b = 2"],
    [{ any: [{ eq: ["a", 1] }, { eq: ["b", 2] }] }, "a = 1 or b = 2"],
    [{ present: "scope.risk_tier" }, "its scope"],
  ])("%j: %s", (when, text) => {
    expect(conditionText(when)).toBe(text);
  });
});

describe("a recorded move", () => {
  type Move = Pick<TransitionRecord, "from" | "to" | "move" | "skips" | "reason">;
  const problem = (move: Move, open: (edge: Edge) => boolean = always) => moveProblem(move, genai, open);

  it.each<Move>([
    { move: "start", from: null, to: "problem" },
    { move: "start", from: null, to: "evaluation" },
    { move: "forward", from: "problem", to: "data" },
    { move: "forward", from: "data", to: "finetuning", skips: ["train"] },
    { move: "forward", from: "data", to: "evaluation", skips: ["adapt", "train"] },
    { move: "loop", from: "evaluation", to: "data", reason: "data-issue" },
    { move: "hotfix", from: "finetuning", to: "deployment" },
    { move: "retire", from: "problem", to: "retired" },
    { move: "repurpose", from: "evaluation", to: "problem" },
  ])("is a move of the lifecycle: %j", (move) => {
    expect(problem(move)).toBeUndefined();
  });

  it.each<[Move, RegExp]>([
    [{ move: "forward", from: "problem", to: "zzz" }, /no stage `zzz`/],
    [{ move: "forward", from: "zzz", to: "data" }, /no stage `zzz`/],
    [{ move: "start", from: "problem", to: "data" }, /leaves no stage/],
    [{ move: "forward", from: null, to: "data" }, /only a start/],
    [{ move: "loop", from: "retired", to: "data", reason: "x" }, /nothing leaves/],
    [{ move: "forward", from: "problem", to: "evaluation" }, /lead `data`/],
    [{ move: "forward", from: "improvement", to: "problem" }, /lead no moves/],
    [{ move: "forward", from: "data", to: "finetuning" }, /skips phases/],
    [{ move: "forward", from: "problem", to: "data", skips: ["data"] }, /does not skip data/],
    [{ move: "loop", from: "data", to: "evaluation", reason: "x" }, /lead `problem`/],
    [{ move: "hotfix", from: "evaluation", to: "data" }, /first stage that serves/],
    [{ move: "hotfix", from: "monitoring", to: "deployment" }, /before the first that serves/],
    [{ move: "retire", from: "problem", to: "data" }, /leads to `retired`/],
    [{ move: "repurpose", from: "evaluation", to: "data" }, /starts at `problem`/],
  ])("is none: %j", (move, says) => {
    expect(problem(move)).toMatch(says);
  });

  it("is none where the condition of its edge does not hold", () => {
    expect(problem({ move: "forward", from: "data", to: "pretraining" }, () => false)).toMatch(/condition/);
  });
});
