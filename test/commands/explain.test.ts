import { describe, expect, test } from "vitest";
import type { OutExplain } from "../../src/generated/types.ts";
import { shipped } from "../../src/generated/data.ts";
import { gitRepo } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

async function topics(line: string): Promise<OutExplain["topics"]> {
  return (await mlcJson<OutExplain>({}, line)).body.topics;
}

describe("mlc explain", () => {
  test.each([
    ["no-workspace", "finding"],
    ["GOV-01", "criterion"],
    ["gov-01", "criterion"],
    ["finetuning", "stage"],
    ["retired", "stage"],
    ["accuracy", "metric"],
    ["post-fine-tuning", "checkpoint"],
    ["enterprise@1", "lifecycle"],
  ])("knows %s as a %s", async (name, kind) => {
    const found = await topics(`explain ${name}`);
    expect(found.map((topic) => topic.kind)).toContain(kind);
    expect(found.every((topic) => topic.name.toLowerCase() === name.toLowerCase())).toBe(true);
  });

  test("finds a metric by another tool's name for it", async () => {
    expect((await topics("explain acc")).map((topic) => topic.name)).toEqual(["accuracy"]);
  });

  test("without a name lists everything once", async () => {
    const all = await topics("explain");
    const keys = all.map((topic) => `${topic.kind} ${topic.name}`);
    for (const criterion of shipped.criteria) expect(keys).toContain(`criterion ${criterion.id}`);
    for (const metric of shipped.metrics.metrics) expect(keys).toContain(`metric ${metric.id}`);
    expect(all.every((topic) => topic.text.length === 0 && topic.details.length === 0)).toBe(true);
  });

  test("gives the code of a finding to nothing else", async () => {
    const all = await topics("explain");
    const codes = new Set(all.filter(({ kind }) => kind === "finding").map(({ name }) => name));
    expect(all.filter(({ kind, name }) => kind !== "finding" && codes.has(name))).toEqual([]);
  });

  test("says every topic in full", async () => {
    const names = new Set((await topics("explain")).map((topic) => topic.name));
    for (const name of names) expect((await mlc({}, ["explain", name])).exit, name).toBe(0);
  });

  test("offers near misses of every kind", async () => {
    const ran = await mlc({}, "explain GOV-99 --json");
    expect(ran).toMatchObject({ exit: 2, out: "" });
    expect(JSON.parse(ran.err)).toMatchObject({ code: "unknown-topic" });
    expect((await mlc({}, "explain finetunin")).err).toContain("`mlc explain finetuning`");
  });

  test("is laid out for people", async () => {
    expect((await mlc({}, "explain problem")).out).toBe(
      [
        "stage problem: Problem definition",
        "",
        "  lifecycle   genai@1",
        "  phases      define",
        "  goes on to  data",
        "",
      ].join("\n"),
    );
  });

  test("says a stage of every lifecycle that has one of that name", async () => {
    const lifecycles = (await topics("explain monitoring")).map((topic) => topic.details[0]?.value);
    expect(lifecycles).toEqual(["cloud@1", "enterprise@1", "genai@1"]);
  });
});

describe("mlc explain lifecycle", () => {
  async function explained(line: string, where: Parameters<typeof mlc>[0] = {}) {
    return (await mlcJson<OutExplain>(where, line)).body.lifecycle;
  }

  test.each(Object.entries(shipped.lifecycles))("says every stage and every move of %s", async (pin, file) => {
    const said = await explained(`explain lifecycle ${pin}`);
    expect(said?.stages.map((stage) => stage.id)).toEqual([...file.stages.map((stage) => stage.id), "retired"]);
    expect(said?.edges.map(({ from, to }) => [from, to])).toEqual(file.edges.map(({ from, to }) => [from, to]));
    // Nothing is entered without a look but where a stage only passes work on.
    expect(said?.edges.filter((edge) => edge.criteria.length === 0)).toEqual([]);
    const text = (await mlc({}, `explain lifecycle ${pin}`)).out;
    const markdown = (await mlc({}, `explain lifecycle ${pin} --format md`)).out;
    for (const { id } of file.stages) {
      expect(text).toMatch(new RegExp(`^  ${id} +\\w`, "m"));
      expect(markdown).toMatch(new RegExp(`^ {2}s\\d+\\["${id}<br/>`, "m"));
    }
    expect(markdown.match(/ -(?:-|\.-)>/g)).toHaveLength(file.edges.length);
  });

  test("says what a move asks for, and of whom", async () => {
    const said = await explained("explain lifecycle selection");
    const edge = said?.edges.find((each) => each.from === "model-selection" && each.to === "pretraining");
    expect(edge).toMatchObject({ facts: ["selection.candidates"], when: "scope.trained_from_scratch = true" });
    expect(edge?.criteria).toContain("REP-06");
    const live = said?.edges.find((each) => each.to === "feedback");
    expect(live).toMatchObject({ no_regression: true, score: { levels: 3, min: 70 } });
    expect(live?.reviews.map((review) => review.checkpoint)).toEqual([
      "go-live",
      "operability",
      "compliance",
      "pre-deployment",
    ]);
  });

  test("leaves out a condition that every model on the way meets, and a review that none does", async () => {
    const said = await explained("explain lifecycle genai");
    const asIs = said?.edges.find((each) => each.from === "data" && each.to === "evaluation");
    expect(asIs?.reviews).toEqual([
      { checkpoint: "data-rights", role: "compliance_officer", independent_of: ["data_scientist"] },
    ]);
    const plain = said?.edges.find((each) => each.to === "deployment" && each.from === "evaluation");
    expect(plain?.reviews.map((review) => review.checkpoint)).not.toContain("security");
  });

  test("is that of the workspace where there is one, the team's own file too", async () => {
    const repo = gitRepo({
      "mlc.yaml": "schema: mlc.workspace/v1\nlifecycle: stages.yaml\n",
      "stages.yaml": [
        "schema: mlc.lifecycle/v1",
        "name: own",
        'version: "1.0.0"',
        "title: Ours | <b>bold</b>",
        "stages:",
        "- {id: lab, phases: [define, data, select, adapt, evaluate]}",
        "- {id: end, phases: [serve]}",
        "edges: [{from: lab, to: end}]",
        "",
      ].join("\n"),
    });
    const said = await explained("explain lifecycle", repo.dir);
    expect([said?.name, said?.edges[0]?.phases]).toEqual([
      "stages.yaml",
      ["data", "select", "adapt", "evaluate", "serve"],
    ]);
    expect((await explained("explain lifecycle stages.yaml", repo.dir))?.name).toBe("stages.yaml");
    expect((await explained("explain lifecycle cloud", repo.dir))?.name).toBe("cloud@1");
    expect((await mlc(repo.dir, "explain lifecycle --format md")).out).toContain("Ours \\| \\<b\\>bold\\</b\\>");
    repo.write("stages.yaml", repo.read("stages.yaml").replace("to: end}", "to: nowhere}"));
    expect(JSON.parse((await mlc(repo.dir, "explain lifecycle --json")).err)).toMatchObject({ code: "unknown-stage" });
  });

  test("without a workspace is the default; a name nobody knows is refused with the nearest", async () => {
    expect((await explained("explain lifecycle"))?.name).toBe("genai@1");
    const ran = await mlc({}, "explain lifecycle selektion");
    expect([ran.exit, ran.err.includes("`mlc explain lifecycle selection@1`")]).toEqual([2, true]);
    expect((await mlc({}, "explain PERF-02 genai")).exit).toBe(2);
  });
});
