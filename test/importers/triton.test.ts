import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportOptions, ImportResult } from "../../src/importers/importer.ts";
import { readPbtxt, type PbMessage } from "../../src/importers/triton/pbtxt.ts";
import { fc } from "../support/fast-check.ts";
import { codes, input, metric, metricsIn } from "./fixtures.ts";

const config = [
  "# fraud-scorer",
  'name: "fraud-scorer"',
  'backend: "onnxruntime"',
  "max_batch_size : 8",
  "input [ { name: 'x' data_type: TYPE_FP32 dims: [ 3, -1 ] }, ]",
  "instance_group [ { count: 2 kind: KIND_GPU gpus: [ 0, 1 ] } ]",
  "dynamic_batching { preferred_batch_size: [ 4, 8 ] }",
  'parameters { key: "token" value: { string_value: "geheim" } }',
].join("\n");

function read(text: string, path = "repository/fraud-scorer/config.pbtxt"): ImportResult {
  return importFrom(input(text, path));
}

describe("a config.pbtxt", () => {
  it("offers the format of the weights and says how to record a deployment", () => {
    const result = read(config);
    expect(result.records).toEqual([]);
    expect(result.facts.map(({ path, value }) => [path, value])).toEqual([["weights.format", "onnx"]]);
    expect(result.notes[0]).toMatchObject({
      code: "import-configured-only",
      args: { serving: "Triton, onnxruntime, batch 8, dynamic batching, 2 x gpu" },
    });
    expect(JSON.stringify(result)).not.toContain("geheim");
  });

  it("without a name takes it from the directory, and needs a backend to be one", () => {
    expect(codes(read(config.replace('name: "fraud-scorer"\n', "")))).toEqual(["import-configured-only"]);
    expect(codes(read('item { id: 1 name: "cat" }'))).toEqual(["import-not-recognised"]);
  });

  it.each(["name: ", "name: {", 'name: "a', "[", "a: }", "a { b: 1 ]", "a: [1, 2", "\u0000", "=", `a {`.repeat(100)])(
    "that is broken as %j is refused",
    (text) => {
      expect(read(text).records).toEqual([]);
      expect(read(text).notes.map(({ severity }) => severity)).toContain("error");
    },
  );
});

describe("protobuf text", () => {
  it("is read in all its forms", () => {
    const text = 'a: 1 b { c: "x" "y" } b: < c: \'z\' >; d: [ A, B ], e: -1.5e3 f: "\\"q\\"\\n" g: true';
    const { message } = readPbtxt(text) as { message: PbMessage };
    const inner = (message.get("b") ?? []).map((each) => (typeof each === "string" ? each : each.get("c")));
    expect([message.get("a"), inner, message.get("d"), message.get("e"), message.get("f")]).toEqual([
      ["1"],
      [["xy"], ["z"]],
      ["A", "B"],
      ["-1.5e3"],
      ['"q"\n'],
    ]);
  });

  it("of any kind is read or refused with a line, never slowly and never with an exception", () => {
    const pieces = fc.constantFrom(
      "a",
      ":",
      "{",
      "}",
      "[",
      "]",
      "<",
      ">",
      ",",
      ";",
      '"',
      "'",
      "\\",
      "#",
      "\n",
      " ",
      "1",
      "__proto__",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const reading = readPbtxt(parts.join(""));
        return "message" in reading || reading.line >= 1;
      }),
    );
    expect("what" in readPbtxt("{".repeat(200_000))).toBe(true);
    expect("what" in readPbtxt(`a: ${"[".repeat(200_000)}`)).toBe(true);
    expect("message" in readPbtxt(`a: ${'"x" '.repeat(10_000)}`)).toBe(true);
  });
});

// Shape of GET /v2/models/NAME/stats, Triton 2.x.
function statistics(...models: readonly object[]): string {
  return JSON.stringify({ model_stats: models });
}

function served(name: string, more: object = {}): object {
  const duration = (count: number, ns: number): object => ({ count, ns });
  return {
    name,
    version: "1",
    last_inference: 1760000000000,
    inference_count: 800,
    execution_count: 200,
    inference_stats: {
      success: duration(196, 196 * 12e6),
      fail: duration(4, 1e6),
      queue: duration(196, 196 * 1e6),
      compute_infer: duration(196, 196 * 9e6),
    },
    ...more,
  };
}

describe("Triton statistics", () => {
  const stats = (text: string, options: ImportOptions = {}): ImportResult =>
    importFrom(input(text, "stats.json"), options);

  it("give the share of failures and means over everything since the start", () => {
    const [draft] = stats(statistics(served("fraud-scorer")), { environment: "production" }).records;
    if (draft?.kind !== "monitoring") throw new Error("no record");
    expect(metric(draft, "fail_share")).toMatchObject({ id: "error_rate", value: 0.02, sample_size: 200 });
    expect(metric(draft, "success_mean_ns")).toMatchObject({ id: "latency_mean_ms", value: 12, sample_size: 196 });
    expect(metric(draft, "inference_count").value).toBe(800);
    expect(draft).toMatchObject({ subject_named: { name: "fraud-scorer" }, environment: "production" });
    expect(draft.notes).toContain("since the model was loaded");
  });

  it("of several models need a choice, of several versions are told apart", () => {
    const two = statistics(served("fraud-scorer"), served("support-llm"));
    expect(codes(stats(two))).toEqual(["import-several-services"]);
    expect(stats(two, { only: ["support-llm"] }).records).toHaveLength(1);
    const [draft] = stats(statistics(served("fraud-scorer"), served("fraud-scorer", { version: "2" }))).records;
    const shares = draft === undefined ? [] : metricsIn(draft).filter(({ raw }) => raw === "fail_share");
    expect(shares.map(({ slice }) => slice)).toEqual([{ served_version: "1" }, { served_version: "2" }]);
  });

  it("without a request are no data, not zero", () => {
    const none = { success: { count: 0, ns: 0 }, fail: { count: 0, ns: 0 } };
    const idle = served("fraud-scorer", { inference_count: 0, execution_count: 0, inference_stats: none });
    expect(codes(stats(statistics(idle)))).toEqual(["import-answer-empty"]);
  });
});
