import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import { codes, evaluation, fixture, input } from "./fixtures.ts";

describe("metrics in CSV", () => {
  it("recognises the columns metric and value, with slices", () => {
    const draft = evaluation(importFrom(fixture("csv/rows.csv")));
    expect(draft.metrics).toEqual([
      {
        id: "accuracy",
        raw: "accuracy",
        value: 0.91,
        sample_size: 412,
        dataset: { id: "tickets-2026-09" },
        split: "test",
      },
      {
        id: "accuracy",
        raw: "accuracy",
        value: 0.87,
        sample_size: 120,
        dataset: { id: "tickets-2026-09" },
        split: "test",
        slice: { language: "de" },
      },
      { id: "x-latency-mean", raw: "latency, mean", value: 1.9 },
    ]);
  });

  it("reads one row of numbers on request only", () => {
    expect(codes(importFrom(fixture("csv/row.csv")))).toEqual(["import-needs-adapter"]);
    const draft = evaluation(importFrom(fixture("csv/row.csv"), {}, "csv"));
    expect(draft.metrics.map(({ id, value }) => [id, value])).toEqual([
      ["accuracy", 0.91],
      ["f1", 0.88],
      ["x-epoch", 3],
    ]);
  });

  it("reads quotes, a byte order mark, CRLF and semicolons", () => {
    const text = '\uFEFFmetric;value;dataset\r\n"accuracy";0.5;"a ""b""; c"\r\n\r\n';
    expect(evaluation(importFrom(input(text, "m.csv"))).metrics).toEqual([
      { id: "accuracy", raw: "accuracy", value: 0.5, dataset: { id: 'a "b"; c' } },
    ]);
  });

  it.each([
    ["a row of another width", "metric,value\naccuracy,0.5,0.6\n", 2],
    ["a quote that is not closed", 'metric,value\n"accuracy,0.5\n', 2],
    ["text after a quote", 'metric,value\n"acc"uracy,0.5\n', 2],
    ["a column twice", "metric,value,value\naccuracy,0.5,0.6\n", 1],
  ])("refuses %s with its line", (_, text, line) => {
    const result = importFrom(input(text, "m.csv"), {}, "csv");
    expect(result.records).toEqual([]);
    expect(result.notes[0]).toMatchObject({ code: "import-bad-csv", args: { line } });
  });

  it("takes group sizes and lists from one cell", () => {
    const text =
      "metric,value,n_per_group,privileged,unprivileged\ndisparate_impact,0.9,women:512|men: 498,men,women\n";
    expect(evaluation(importFrom(input(text, "m.csv"))).metrics[0]?.with).toEqual({
      n_per_group: { women: 512, men: 498 },
      privileged: "men",
      unprivileged: "women",
    });
    const broken = importFrom(input("metric,value,n_per_group\ndisparate_impact,0.9,many\n", "m.csv"));
    expect(evaluation(broken).metrics[0]).not.toHaveProperty("with");
    expect(codes(broken)).toContain("import-columns-unread");
  });

  it("takes a column as the field or the slice that --map says it is, and tells of those it does not read", () => {
    const text = "measure,value,n,region,comment\naccuracy,0.9,40,north,fine\naccuracy,0.8,60,south,\n";
    const map = { measure: { id: "metric" }, n: { id: "sample_size" }, region: { id: "slice" } };
    const result = importFrom(input(text, "m.csv"), { map }, "csv");
    expect(evaluation(result).metrics.map(({ id, sample_size, slice }) => [id, sample_size, slice])).toEqual([
      ["accuracy", 40, { region: "north" }],
      ["accuracy", 60, { region: "south" }],
    ]);
    expect(result.notes.find(({ code }) => code === "import-columns-unread")?.args).toMatchObject({
      columns: ["comment"],
    });
    expect(codes(result)).not.toContain("import-map-unused");
  });

  // aequitas_cli writes one row for each attribute value, metrics in columns.
  it("reads a wide table as Aequitas writes it, a slice for each row", () => {
    const text =
      "model_id,attribute_name,attribute_value,fpr,group_size,ppr_disparity\n" +
      "7,sex,F,0.1,512,0.93\n7,sex,M,0.12,498,1.0\n7,age,60+,0.2,300,0.7\n";
    expect(codes(importFrom(input(text, "bias.csv")))).toEqual(["import-needs-adapter"]);
    const map = { group_size: { id: "sample_size" }, model_id: { id: "variant" } };
    const draft = evaluation(importFrom(input(text, "bias.csv"), { map }, "csv"));
    expect(draft.source.format).toBe("csv/wide");
    expect(
      draft.metrics.slice(0, 3).map(({ id, value, slice, sample_size }) => [id, value, slice, sample_size]),
    ).toEqual([
      ["false_positive_rate", 0.1, { sex: "F" }, 512],
      ["x-ppr-disparity", 0.93, { sex: "F" }, 512],
      ["false_positive_rate", 0.12, { sex: "M" }, 498],
    ]);
  });

  it("refuses rows that nothing tells apart, with the columns that might", () => {
    const text = "branch,accuracy\nnorth,0.9\nsouth,0.8\n";
    const refused = importFrom(input(text, "m.csv"), {}, "csv");
    expect(refused.records).toEqual([]);
    expect(refused.notes).toMatchObject([{ code: "import-rows-alike", args: { rows: 2, columns: ["branch"] } }]);
    const said = importFrom(input(text, "m.csv"), { map: { branch: { id: "slice" } } }, "csv");
    expect(evaluation(said).metrics.map(({ slice }) => slice)).toEqual([{ branch: "north" }, { branch: "south" }]);
  });

  it("takes the time of its rows where all state the same", () => {
    const text = "metric,value,date\naccuracy,0.9,2026-10-06\nf1,0.8,2026-10-06\n";
    expect(evaluation(importFrom(input(text, "m.csv"))).observed.at).toBe("2026-10-06");
    expect(evaluation(importFrom(input(text.replace("06\nf1", "07\nf1"), "m.csv"))).observed.zone).toBe("missing");
  });

  it("counts values that are no numbers", () => {
    const draft = evaluation(importFrom(input("metric,value\naccuracy,0.5\nnote,fine\n", "m.csv")));
    expect(draft.skipped).toEqual({ non_numeric: 1, names: ["note"] });
  });
});
