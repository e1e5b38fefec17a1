import { describe, expect, it } from "vitest";
import { shipped } from "../../../src/generated/data.ts";
import type { Edge, LifecycleFile } from "../../../src/generated/types.ts";
import type { JsonMap } from "../../../src/core/json.ts";
import { phasesAsked, requires } from "../../../src/core/lifecycle/gate.ts";
import { canExist, exposes, lifecycleOf, phasesOf, type Lifecycle } from "../../../src/core/lifecycle/lifecycle.ts";
import { everyScope, holdsFor } from "../../../src/core/lifecycle/scope-conditions.ts";
import { structureFindings } from "../../../src/core/lifecycle/structure.ts";
import { askedOnEveryWay, gateFor, wayFindings } from "../../../src/core/lifecycle/ways.ts";

const all = Object.entries(shipped.lifecycles).map(([pin, file]) => [pin, lifecycleOf(file, pin)] as const);
const genai = all.find(([pin]) => pin === "genai@1")?.[1];
if (genai === undefined) throw new Error("no genai");

/** A lifecycle of one's own: genai with a change. */
function own(change: (file: LifecycleFile) => void): LifecycleFile {
  const file = structuredClone(shipped.lifecycles["genai@1"]) as LifecycleFile;
  change(file);
  return file;
}

function edge(file: LifecycleFile, from: string, to: string): Edge {
  const found = file.edges.find((each) => each.from === from && each.to === to);
  if (found === undefined) throw new Error(`no edge ${from} -> ${to}`);
  return found;
}

function codesOf(file: LifecycleFile): readonly string[] {
  const structure = structureFindings(file, "stages.yaml");
  const found = structure.length > 0 ? structure : wayFindings(lifecycleOf(file, "stages.yaml"));
  return [...new Set(found.map((each) => each.code))];
}

/** What every way to exposed stages has asked for, criteria and reviews, for a scope. */
function askedBefore(lifecycle: Lifecycle, scope: JsonMap): ReadonlyMap<string, ReadonlySet<string>> {
  const open = lifecycle.file.edges.filter((each) => each.when === undefined || holdsFor(scope, each.when) === true);
  const asked = open.map((each) => {
    const gate = gateFor(lifecycle, each, scope);
    const criteria = shipped.criteria.filter((criterion) => requires(gate, criterion, lifecycle, each.from));
    return [
      each,
      [...criteria.map((criterion) => criterion.id), ...gate.reviews.map((review) => review.checkpoint)],
    ] as const;
  });
  return askedOnEveryWay(lifecycle, new Map(asked));
}

describe.each(all)("the shipped lifecycle %s", (pin, lifecycle) => {
  it("is sound, lets a model of each of 256 scopes and tiers through, asks no review before its work, hides no bar", () => {
    expect(everyScope()).toHaveLength(256);
    expect(structureFindings(lifecycle.file, pin)).toEqual([]);
    expect(wayFindings(lifecycle)).toEqual([]);
  });

  it("skips on an edge only phases that no stage of the way does, each with a reason", () => {
    for (const { from, to, skips = [], because } of lifecycle.file.edges) {
      expect(phasesAsked(lifecycle, from, to, [])).toEqual(expect.arrayContaining([...skips]));
      const done = [...phasesOf(lifecycle, from), ...phasesOf(lifecycle, to)];
      expect(done.filter((phase) => (skips as readonly string[]).includes(phase))).toEqual([]);
      expect(skips.length === 0 || because !== undefined).toBe(true);
    }
  });

  it("asks before exposure and before production for at least what every way of genai asks", () => {
    for (const scope of everyScope()) {
      const reference = askedBefore(genai, scope);
      const here = askedBefore(lifecycle, scope);
      for (const phase of ["serve", "observe"] as const) {
        const stageIn = (each: Lifecycle) =>
          each.file.stages.find((stage) => exposes(each, stage.id) && stage.phases.includes(phase))?.id ?? "";
        const missing = [...(reference.get(stageIn(genai)) ?? [])].filter(
          (each) => here.get(stageIn(lifecycle))?.has(each) !== true,
        );
        expect(missing, JSON.stringify(scope)).toEqual([]);
      }
    }
  });

  it("names in its gates only what exists; what cannot exist where an edge starts is asked before production", () => {
    const known = shipped.criteria.map((criterion) => criterion.id);
    for (const each of lifecycle.file.edges) {
      const { also } = gateFor(lifecycle, each, everyScope()[0] ?? {});
      expect(known).toEqual(expect.arrayContaining([...also]));
    }
    const live = lifecycle.file.edges.filter((each) => phasesOf(lifecycle, each.to).includes("observe"));
    for (const each of live) {
      const late = shipped.criteria.filter(
        (criterion) =>
          criterion.level <= 2 && criterion.req === "must" && !canExist(lifecycle, each.from, criterion.phases),
      );
      expect(late.map((criterion) => criterion.id)).toEqual([]);
    }
  });
});

describe("the lifecycle of a team", () => {
  it("may be the shipped one under another name", () => {
    expect(codesOf(own(() => undefined))).toEqual([]);
  });

  it.each<[string, string, (file: LifecycleFile) => void]>([
    [
      "a stage that is built in",
      "lifecycle-stage-built-in",
      (f) => f.stages.push({ id: "retired", phases: ["improve"] }),
    ],
    ["a stage twice", "lifecycle-stage-twice", (f) => f.stages.splice(1, 1, { id: "problem", phases: ["data"] })],
    ["a phase in two stages", "lifecycle-phase-twice", (f) => f.stages[1]?.phases.push("train")],
    ["phases out of order", "lifecycle-phase-order", (f) => f.stages[2]?.phases.reverse()],
    [
      "exposure before the work is judged",
      "lifecycle-exposure-early",
      (f) => f.stages.splice(4, 0, ...f.stages.splice(6, 1)),
    ],
    [
      "exposure inside a stage",
      "lifecycle-exposure-inside",
      (f) => {
        f.stages.splice(5, 2, { id: "alignment", phases: ["align", "serve"] });
        f.edges = f.edges.filter((each) => each.to !== "deployment" && each.from !== "deployment");
      },
    ],
    ["an edge to nowhere", "unknown-stage", (f) => (edge(f, "problem", "data").to = "dat")],
    ["an edge into the end", "lifecycle-edge-retired", (f) => (edge(f, "monitoring", "improvement").to = "retired")],
    ["an edge back", "lifecycle-edge-back", (f) => f.edges.push({ from: "evaluation", to: "data" })],
    ["an edge that stays", "lifecycle-edge-back", (f) => f.edges.push({ from: "data", to: "data" })],
    ["a skip of what is done", "lifecycle-skips-nothing", (f) => (edge(f, "data", "finetuning").skips = ["adapt"])],
    [
      "a skip of the way into exposure",
      "lifecycle-skips-exposure",
      (f) => f.edges.push({ from: "alignment", to: "monitoring", skips: ["serve"], because: "in a hurry" }),
    ],
    ["a skip without a reason", "lifecycle-skip-reason", (f) => delete edge(f, "data", "finetuning").because],
    [
      "a condition on work",
      "lifecycle-condition",
      (f) => (edge(f, "problem", "data").when = { eq: ["model.purpose", "x"] }),
    ],
    [
      "a condition that is none of scope's",
      "lifecycle-condition",
      (f) => (edge(f, "problem", "data").when = { present: "scope.risk_tier" }),
    ],
    [
      "a criterion nobody has",
      "lifecycle-criterion",
      (f) => (edge(f, "problem", "data").requires = { also: ["GOV-99"] }),
    ],
    ["a fact nobody has", "lifecycle-fact", (f) => (edge(f, "problem", "data").requires = { facts: ["colour.blue"] })],
    [
      "a stage nothing leads to",
      "lifecycle-unreachable",
      (f) => (f.edges = f.edges.filter((each) => each.to !== "alignment")),
    ],
    [
      "a stage that not everybody leaves",
      "lifecycle-stuck",
      (f) => (f.edges = f.edges.filter((each) => !(each.from === "pretraining" && each.to === "evaluation"))),
    ],
    [
      "a review before its work",
      "lifecycle-review-early",
      (f) => {
        // Evaluated before it is tuned.
        f.stages = [f.stages[0], f.stages[1], f.stages[2], f.stages[4], f.stages[3], ...f.stages.slice(5)].filter(
          (stage) => stage !== undefined,
        );
        f.edges = [
          ...f.edges.filter((each) => ![each.from, each.to].includes("finetuning") && each.to !== "evaluation"),
          { from: "pretraining", to: "evaluation" },
          { from: "data", to: "evaluation", skips: ["train"], because: "third-party base model" },
          { from: "evaluation", to: "finetuning" },
          { from: "finetuning", to: "alignment" },
        ];
      },
    ],
    [
      "a way round an ethics checkpoint",
      "lifecycle-misses-checkpoint",
      (f) => f.edges.push({ from: "finetuning", to: "alignment", skips: ["evaluate"], because: "no time" }),
    ],
  ])("is refused or warned of: %s (%s)", (_what, code, change) => {
    expect(codesOf(own(change))).toContain(code);
  });

  it("is warned of a bar that the list of its gate does not reach", () => {
    // No sound lifecycle has one: here much can exist where the edge starts that the gate into serve does not ask for.
    const file = own((f) => {
      f.stages = [
        {
          id: "lab",
          phases: ["define", "data", "select", "train", "adapt", "evaluate", "align", "observe", "improve"],
        },
        { id: "live", phases: ["serve"] },
      ];
      f.edges = [{ from: "lab", to: "live" }];
    });
    const found = wayFindings(lifecycleOf(file, "stages.yaml")).filter((each) => each.code === "lifecycle-bar-hidden");
    expect(found[0]).toMatchObject({ args: { from: "lab", to: "live", tier: "critical" }, at: { path: ["edges", 0] } });
  });

  it("may ask by further scope facts, which are walked too", () => {
    const split = (otherwise: boolean) =>
      own((f) => {
        edge(f, "problem", "data").when = { eq: ["scope.eu_market", true] };
        if (otherwise) f.edges.push({ from: "problem", to: "data", when: { eq: ["scope.eu_market", false] } });
      });
    expect([codesOf(split(true)), codesOf(split(false))]).toEqual([[], ["lifecycle-stuck"]]);
  });

  it("says each problem at its place in the file", () => {
    const file = own((f) => (edge(f, "problem", "data").to = "dat"));
    expect(structureFindings(file, "stages.yaml")[0]).toMatchObject({
      code: "unknown-stage",
      at: { file: "stages.yaml", path: ["edges", 0, "to"] },
      args: { meant: "data" },
    });
  });
});

describe("a condition on scope", () => {
  const scope = { adaptation: "lora", generative: true };

  it("is told before any facts are there, and not where it reads more", () => {
    expect(holdsFor(scope, { eq: ["scope.generative", true] })).toBe(true);
    expect(holdsFor(scope, { not: { oneOf: ["scope.adaptation", ["none", "lora"]] } })).toBe(false);
    expect(holdsFor(scope, { any: [{ eq: ["scope.generative", false] }, { eq: ["scope.adaptation", "lora"] }] })).toBe(
      true,
    );
    expect(holdsFor(scope, { all: [{ eq: ["scope.generative", true] }, { eq: ["scope.adaptation", "none"] }] })).toBe(
      false,
    );
    expect(holdsFor(scope, { eq: ["scope.eu_market", true] })).toBeUndefined();
    expect(holdsFor(scope, { present: "scope.adaptation" })).toBeUndefined();
  });

  it("of every shipped criterion, review and edge is one that can be told", () => {
    const [some = {}] = everyScope();
    const full = { ...some, eu_market: true, eu_role: "provider" };
    const conditions = [
      ...shipped.criteria.map((each) => each.when),
      ...Object.values(shipped.gates.gates).flatMap((gate) => gate.reviews.map((review) => review.when)),
      ...Object.values(shipped.lifecycles).flatMap((file) => file.edges.map((each) => each.when)),
    ].filter((when) => when !== undefined);
    expect(conditions.filter((when) => holdsFor(full, when) === undefined)).toEqual([]);
  });
});
