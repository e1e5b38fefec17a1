import { describe, expect, test } from "vitest";
import { dataFiles, readCatalogue, type Catalogue } from "../../scripts/generate/catalogue.ts";
import { crossCheck } from "../../scripts/generate/cross-check.ts";
import { shipped } from "../../src/generated/data.ts";

const catalogue = readCatalogue(dataFiles());

describe("the shipped catalogue", () => {
  test("has the criteria of five levels, musts and shoulds", () => {
    const count = (level: number, req: string): number =>
      shipped.criteria.filter((criterion) => criterion.level === level && criterion.req === req).length;
    const counts = [1, 2, 3, 4, 5].map((level) => [count(level, "must"), count(level, "should")]);
    expect(counts).toEqual([
      [9, 1],
      [13, 0],
      [19, 1],
      [11, 1],
      [8, 0],
    ]);
    expect(shipped.criteria.filter((criterion) => criterion.veto).map((criterion) => criterion.id)).toEqual([
      "PRIV-01",
      "GOV-04",
      "FAIR-02",
      "SAFE-03",
      "SAFE-04",
    ]);
  });

  test("agrees with itself", () => {
    expect(crossCheck(catalogue)).toEqual([]);
  });

  test("supports NIST AI RMF and ISO 42001 with every criterion, and the AI Act with all but one", () => {
    const without = (framework: string): readonly string[] =>
      shipped.criteria.filter(({ controls = {} }) => !(framework in controls)).map((criterion) => criterion.id);
    expect([without("nist-ai-rmf"), without("iso-42001"), without("eu-ai-act")]).toEqual([[], [], ["MON-04"]]);
  });

  test("knows every control of the frameworks that have a known number of them", () => {
    const sizes = Object.fromEntries(shipped.frameworks.map((file) => [file.id, file.controls.length]));
    expect(sizes).toMatchObject({ "nist-ai-rmf": 72, "iso-42001": 38, "ml-test-score": 28 });
    const starting = (start: string): number =>
      (shipped.frameworks.find((file) => file.id === "nist-ai-rmf")?.controls ?? []).filter((control) =>
        control.id.startsWith(start),
      ).length;
    expect(["GOVERN", "MAP", "MEASURE", "MANAGE"].map(starting)).toEqual([19, 18, 22, 13]);
  });

  test("says of every framework when it was reviewed and when it must be again", () => {
    for (const file of shipped.frameworks) expect(file.review_by > file.last_reviewed).toBe(true);
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
  [
    "a control nobody has",
    (data) => (first(data).controls = { "nist-ai-rmf": ["GOVERN 9.9"] }),
    /no control of nist-ai-rmf GOVERN 9\.9/,
  ],
  ["a framework nobody has", (data) => (first(data).controls = { zzz: ["1"] }), /no framework zzz/],
  [
    "a control that no model is asked for",
    (data) => (first(data).controls = { "nist-ai-rmf": ["GOVERN 2.2"] }),
    /no control of nist-ai-rmf GOVERN 2\.2/,
  ],
  ["a rule for controls nobody has", (data) => data.frameworks[0]?.rules?.[0]?.controls.push("99.*"), /no control 99/],
  ["a control twice", (data) => data.frameworks[0]?.controls.push({ id: "9.1", title: "again" }), /9\.1 stands twice/],
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
