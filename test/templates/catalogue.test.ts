import { describe, expect, test } from "vitest";
import { dataFiles, readCatalogue, type Catalogue } from "../../scripts/generate/catalogue.ts";
import { crossCheck } from "../../scripts/generate/cross-check.ts";
import { shipped } from "../../src/generated/data.ts";

const catalogue = readCatalogue(dataFiles());

describe("the shipped catalogue", () => {
  test("has the criteria of levels 1 and 2, musts and shoulds", () => {
    const count = (level: number, req: string): number =>
      shipped.criteria.filter((criterion) => criterion.level === level && criterion.req === req).length;
    expect([count(1, "must"), count(1, "should"), count(2, "must"), count(2, "should")]).toEqual([9, 1, 13, 0]);
  });

  test("agrees with itself", () => {
    expect(crossCheck(catalogue)).toEqual([]);
  });

  test("supports the AI Act, NIST AI RMF and ISO 42001 with every criterion", () => {
    const without = shipped.criteria.filter(
      ({ controls = {} }) => !["nist-ai-rmf", "eu-ai-act", "iso-42001"].every((framework) => framework in controls),
    );
    expect(without.map((criterion) => criterion.id)).toEqual([]);
  });

  test("gives every criterion a phase, a fix that says what to do and a statement it serves", () => {
    for (const criterion of shipped.criteria) {
      expect(criterion.phases.length).toBeGreaterThan(0);
      expect(criterion.fix.length).toBeGreaterThan(40);
      expect(criterion.serves?.length).toBeGreaterThan(0);
    }
  });

  test("knows every fact root that a criterion reads, in one place", () => {
    const roots = shipped.facts.facts.map((fact) => fact.path).filter((path) => !path.includes("."));
    expect(new Set(roots).size).toBe(roots.length);
    expect(roots).toEqual(expect.arrayContaining(["scope", "owners", "targets", "risks", "datasets", "evaluations"]));
  });

  test("names the catalogue and the lifecycle by pin and digest", () => {
    expect(shipped.catalogue.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(Object.keys(shipped.lifecycles)).toEqual(Object.keys(shipped.lifecycleDigests));
    expect(shipped.lifecycles["genai@1"]?.stages.map((stage) => stage.id)).toEqual([
      "problem",
      "data",
      "pretraining",
      "finetuning",
      "evaluation",
    ]);
  });
});

/** A catalogue with one mistake, and what the check must say about it. */
const mistakes: readonly [what: string, change: (data: Catalogue) => void, says: RegExp][] = [
  ["a criterion twice", (data) => data.levels[0]?.criteria.push(structuredClone(first(data))), /GOV-01 stands twice/],
  ["a criterion in the wrong file", (data) => (first(data).level = 2), /stands in the file of level 1/],
  ["a team's id", (data) => (first(data).id = "X-GOV"), /X- is for a team's own/],
  ["a fact nobody has", (data) => (first(data).check = { fields: ["scope.colour"] }), /no fact scope\.colour/],
  [
    "a fact of an entry nobody has",
    (data) => (first(data).check = { each: { in: "datasets", require: ["colour"] } }),
    /no fact datasets\[\]\.colour/,
  ],
  [
    "a fact inside a not",
    (data) => (first(data).check = { all: [{ any: [{ not: { present: "zzz" } }] }] }),
    /no fact zzz/,
  ],
  ["a condition that reads more than scope", (data) => (first(data).when = { present: "model.purpose" }), /only scope/],
  [
    "a date nobody has",
    (data) => (first(data).fresh = { days: 1, bind: "none", since: "zzz.on_day" }),
    /no fact zzz\.on_day/,
  ],
  ["a metric nobody has", (data) => (first(data).check = { metric: { anyOf: ["zzz"] } }), /no metric zzz/],
  ["a checkpoint nobody has", (data) => (first(data).check = { review: { checkpoint: "zzz" } }), /no checkpoint zzz/],
  ["a statement nobody made", (data) => (first(data).serves = ["9.9"]), /no statement 9\.9/],
  [
    "a gate for an unknown criterion",
    (data) => data.gates.gates.data?.require.also?.push("ZZZ-01"),
    /no criterion ZZZ-01/,
  ],
  [
    "a gate at an unknown checkpoint",
    (data) => data.gates.gates.data?.reviews.push({ checkpoint: "zzz" }),
    /no checkpoint zzz/,
  ],
  [
    "a review of unknown facts",
    (data) => data.checkpoints.checkpoints["data-rights"]?.covers.push("zzz"),
    /no fact zzz/,
  ],
  ["two metrics of one name", (data) => (metric(data).alias = ["f1"]), /f1 stands twice/],
  ["two meanings of a tool's name", (data) => (metric(data).tools = { hf: ["eval_f1"] }), /hf: eval_f1 stands twice/],
  ["a companion nobody explains", (data) => (metric(data).needs = ["zzz"]), /companion zzz/],
  ["a band without a middle", (data) => (metric(data).direction = "band"), /a band needs an ideal/],
  ["a rule without a basis", (data) => (metric(data).default = { op: ">=", value: 0.5 }), /basis and default disagree/],
  ["an ideal out of range", (data) => (metric(data).ideal = 2), /2 is out of range/],
  ["an edge to nowhere", (data) => data.lifecycles["genai@1"]?.edges.push({ from: "data", to: "zzz" }), /no stage zzz/],
  [
    "a skip without a reason",
    (data) => data.lifecycles["genai@1"]?.edges.push({ from: "data", to: "evaluation", skips: ["train"] }),
    /skips without a reason/,
  ],
  ["a phase in two stages", (data) => data.lifecycles["genai@1"]?.stages[0]?.phases.push("data"), /data stands twice/],
  [
    "a stage that is built in",
    (data) => data.lifecycles["genai@1"]?.stages.push({ id: "retired", phases: ["serve"] }),
    /built in/,
  ],
];

test.each(mistakes)("the check finds %s", (_what, change, says) => {
  const wrong = structuredClone(catalogue);
  change(wrong);
  expect(crossCheck(wrong).join("\n")).toMatch(says);
});

function first(data: Catalogue) {
  const criterion = data.levels[0]?.criteria[0];
  if (criterion === undefined) throw new Error("no criteria");
  return criterion;
}

function metric(data: Catalogue) {
  const accuracy = data.metrics.metrics.find((each) => each.id === "accuracy");
  if (accuracy === undefined) throw new Error("no metric accuracy");
  return accuracy;
}
