import { describe, expect, it } from "vitest";
import { mappingIn } from "../../src/importers/mapping-file.ts";
import { parseMapping } from "../../src/importers/mapping.ts";

describe("a mapping file", () => {
  it("says what --map says", () => {
    const texts = [
      "acc=accuracy",
      "wer=word_error_rate,divide=100,sample_size=400,normalizer=whisper",
      "*=,split=test",
    ];
    const value = {
      acc: "accuracy",
      wer: { id: "word_error_rate", divide: 100, sample_size: 400, with: { normalizer: "whisper" } },
      "*": { split: "test" },
    };
    expect(mappingIn(value, "map.yaml")).toEqual(parseMapping(texts));
  });

  it.each([
    ["a number in place of an id", { acc: 3 }, ["acc"]],
    ["a rule that says nothing", { acc: {} }, ["acc"]],
    ["an id that is none", { acc: "Not An Id" }, ["acc"]],
    ["a misspelt field", { acc: { sample_sise: 3 } }, ["acc", "sample_sise"]],
    ["a size that is no count", { acc: { sample_size: "many" } }, ["acc", "sample_size"]],
    ["a division by nothing", { acc: { divide: 0 } }, ["acc", "divide"]],
    ["companions that are no names", { acc: { with: ["x"] } }, ["acc", "with"]],
    ["a field under with", { acc: { with: { split: "test" } } }, ["acc", "with", "split"]],
  ])("points at %s", (_, value, path) => {
    expect(mappingIn(value, "map.yaml").faults).toMatchObject([
      { code: "import-bad-map-file", at: { file: "map.yaml", path } },
    ]);
  });
});
