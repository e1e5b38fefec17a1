import { describe, expect, it } from "vitest";
import type { TransitionRecord, VersionDocument } from "../../../src/generated/types.ts";
import { versionHistoryFindings, type RangeSetting } from "../../../src/core/compare/version-history.ts";
import type { RecordDoc } from "../../../src/core/facts/fold.ts";
import { fix, say } from "../../../src/core/findings/catalogue.ts";
import { lifecycleOf } from "../../../src/core/lifecycle/lifecycle.ts";
import type { Doc, ModelFiles } from "../../../src/core/workspace.ts";
import { genai, recordDoc, stem, transition, versionAt } from "../lifecycle/honest-history.ts";

/** The shipped lifecycle with a stage that serves, which later levels bring. */
const serving = lifecycleOf(
  {
    ...genai.file,
    stages: [...genai.file.stages, { id: "deployment", phases: ["serve"] }],
    edges: [...genai.file.edges, { from: "evaluation", to: "deployment" }],
  },
  "genai@1",
);
const setting: RangeSetting = { lifecycle: serving };
const files = (version: Doc<VersionDocument>, records: readonly RecordDoc[]): ModelFiles => ({
  id: "support-llm",
  dir: "models/support-llm",
  model: undefined,
  card: undefined,
  scorecard: undefined,
  governance: undefined,
  operations: undefined,
  datasheets: [],
  versions: [version],
  records,
  broken: [],
});
const start = transition(1, "problem", undefined);
const data = transition(2, "data", start);
const tuned = transition(3, "finetuning", data, { skips: ["train"] });
const base = files(versionAt(data), [start, data]);
const codes = (from: ModelFiles | undefined, to: ModelFiles, more: Partial<RangeSetting> = {}): readonly string[] =>
  versionHistoryFindings(from, to, { ...setting, ...more }).map((each) => each.code);
const moved = (more: Partial<TransitionRecord>, to = "finetuning", by: Partial<RangeSetting> = {}) => {
  const next = transition(3, to, data, more);
  return codes(base, files(versionAt(next), [start, data, next]), by);
};

describe("a range of commits", () => {
  it("may promote along an edge, go back with a reason, and start new versions", () => {
    expect(codes(base, files(versionAt(tuned), [start, data, tuned]))).toEqual([]);
    expect(moved({ move: "loop", reason: "data-issue" }, "problem")).toEqual([]);
    expect(moved({ move: "retire", reason: "replaced" }, "retired")).toEqual([]);
    expect(moved({ move: "hotfix", reason: "incident" }, "deployment")).toEqual([]);
    expect(codes(undefined, base)).toEqual([]);
  });

  it("may not change a stage without a transition to it", () => {
    const edited = files(versionAt(data, { stage: "evaluation" }), [start, data]);
    expect(codes(base, edited)).toEqual(["stage-changed-without-transition"]);
    const elsewhere = files(versionAt(tuned, { stage: "evaluation" }), [start, data, tuned]);
    expect(codes(base, elsewhere)).toEqual(["stage-changed-without-transition"]);
  });

  it.each([
    ["a stage that no edge leads to", {}, "problem"],
    ["an edge without the phases it skips", {}, "finetuning"],
    ["more skipped than the edge skips", { skips: ["train", "adapt"] }, "finetuning"],
    ["a stage that does not exist", {}, "launch"],
    ["back to a stage ahead", { move: "loop", reason: "r" }, "alignment"],
    ["back to a stage that is not before", { move: "loop", reason: "r" }, "evaluation"],
    ["a hotfix to a stage that does not serve", { move: "hotfix", reason: "r" }, "evaluation"],
    ["retiring to another stage", { move: "retire", reason: "r" }, "problem"],
    ["a new purpose in the middle", { move: "repurpose", reason: "r" }, "data"],
    ["a start in the middle", { move: "start" }, "finetuning"],
  ] as readonly (readonly [string, Partial<TransitionRecord>, string])[])("may not add %s", (_, more, to) => {
    expect(moved(more, to)).toEqual(["transition-off-lifecycle"]);
  });

  it("may not take an edge whose condition does not hold", () => {
    expect(moved({ skips: ["train"] }, "finetuning", { holds: () => false })).toEqual(["transition-off-lifecycle"]);
    const asked: string[] = [];
    const holds: RangeSetting["holds"] = (edge, version) => asked.push(`${edge.from} ${edge.to} ${version}`) > 0;
    expect(moved({ skips: ["train"] }, "finetuning", { holds })).toEqual([]);
    expect(asked).toEqual(["data finetuning 1.0.0"]);
  });

  it("does not judge transitions again that the base has, or that were withdrawn", () => {
    const odd = transition(3, "evaluation", start, { from: "data" });
    const before = files(versionAt(odd), [start, odd]);
    expect(codes(before, before)).toEqual([]);
  });

  it("may adopt a model that is new, and no other", () => {
    const adopted = transition(5, "evaluation", undefined, { adopted: true, reason: "in use since spring" });
    const head = files(versionAt(adopted), [adopted]);
    expect(codes(undefined, head)).toEqual([]);
    expect(codes({ ...head, versions: [], records: [] }, head)).toEqual(["late-start"]);
    expect(codes(head, head)).toEqual([]);
  });
});

describe("weights", () => {
  const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
  const at = (tip: typeof data, letter: string) => versionAt(tip, { weights: { digest: digest(letter) } });
  const run = (letter: string) =>
    recordDoc("2026-10-09-training-aaaaaaaaaaaa", {
      schema: "mlc.training/v1",
      model: "support-llm",
      version: "1.0.0",
      observed_at: "2026-10-09",
      by: "ben",
      subject: { weights: digest(letter) },
    });

  it("may be named for the first time, and change before serving with the training record that made them", () => {
    expect(codes(files(versionAt(data), [start, data]), files(at(data, "a"), [start, data]))).toEqual([]);
    expect(codes(files(at(data, "a"), [start, data]), files(at(data, "b"), [start, data, run("b")]))).toEqual([]);
    const other = files(at(data, "b"), [start, data, run("c")]);
    expect(codes(files(at(data, "a"), [start, data]), other)).toEqual(["weights-changed-without-training"]);
  });

  it("are frozen from the first stage that serves on, also after going back", () => {
    const served = transition(3, "deployment", data);
    const back = transition(4, "data", served, { move: "loop", reason: "incident" });
    const records = [start, data, served];
    const frozen = ["weights-changed-after-serving"];
    expect(codes(files(at(served, "a"), records), files(at(served, "b"), [...records, run("b")]))).toEqual(frozen);
    const returned = [...records, back];
    expect(codes(files(at(back, "a"), returned), files(at(back, "b"), [...returned, run("b")]))).toEqual(frozen);
    const unset = versionHistoryFindings(files(at(served, "a"), records), files(versionAt(served), records), setting);
    expect(unset.map((each) => each.code)).toEqual(frozen);
  });

  it("are, for a hosted model, what names it", () => {
    const served = transition(3, "deployment", data);
    const hosted = (revision: string) => versionAt(served, { hosted: { provider: "acme", model_id: "m", revision } });
    const records = [start, data, served];
    const found = versionHistoryFindings(files(hosted("1"), records), files(hosted("2"), records), setting);
    expect(found.map((each) => [each.code, each.at?.path])).toEqual([["weights-changed-after-serving", ["hosted"]]]);
  });

  it("are named in words that say what to do", () => {
    const served = transition(3, "deployment", data);
    const found = [
      ...versionHistoryFindings(
        files(at(served, "a"), [start, data, served]),
        files(at(served, "b"), [start, data, served]),
        setting,
      ),
      ...versionHistoryFindings(base, files(versionAt(data, { stage: "evaluation" }), [start, data]), setting),
    ];
    for (const each of found) expect(`${say(each)} ${fix(each)}`).not.toMatch(/undefined|\[object/);
    expect(stem(served)).toMatch(/transition/);
  });
});
