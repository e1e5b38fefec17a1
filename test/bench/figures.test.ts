import { describe, expect, test } from "vitest";
import { judged, linear, median, type Measured } from "../../scripts/bench/figures.ts";
import { isAsked, optionsOf } from "../../scripts/bench/options.ts";
import { markdownTable, plainTable, replacedBetween, spaced } from "../../scripts/bench/table.ts";
import { lines, type Trial } from "../../scripts/bench/trial.ts";

const row: Measured = { number: 2, name: "mlc score", unit: "ms", against: "node", ours: [], theirs: [] };

describe("the ratio of a row", () => {
  test("is the median of the rounds' own ratios, so that a slow spell that hits both sides changes nothing", () => {
    const line = judged({ ...row, ours: [20, 200, 22], theirs: [10, 100, 11], budget: { atMost: 2 } });
    expect([line.ratio, line.verdict]).toEqual([2, "within"]);
    expect([line.median, line.least]).toEqual([
      { ours: 22, theirs: 11 },
      { ours: 20, theirs: 10 },
    ]);
  });

  test("is over its budget from the first bit on, and over where it is no number", () => {
    expect(judged({ ...row, ours: [2.01], theirs: [1], budget: { atMost: 2 } }).verdict).toBe("over");
    expect(judged({ ...row, ours: [], theirs: [], budget: { atMost: 2 } }).verdict).toBe("over");
  });

  test("is turned round where the budget is to be so many times faster", () => {
    const faster = (ours: number) => judged({ ...row, ours: [ours], theirs: [120], budget: { timesFaster: 12 } });
    expect([faster(10).ratio, faster(10).verdict, faster(10.1).verdict]).toEqual([12, "within", "over"]);
  });

  test("is the value itself where nothing stands beside it", () => {
    expect(judged({ ...row, unit: "MB", ours: [3.5], budget: { atMost: 3 } })).toMatchObject({
      ratio: 3.5,
      verdict: "over",
    });
  });

  test("has a slope where growth is measured: 1 is linear, 2 is square and over", () => {
    const grown = (ours: number) => judged({ ...row, ours: [ours], theirs: [10], growth: 10, budget: linear(10) });
    expect([grown(100).slope, grown(100).verdict]).toEqual([1, "within"]);
    expect([grown(1000).slope, grown(1000).verdict]).toEqual([2, "over"]);
  });

  test("takes the mean of the two middle rounds of an even number", () => {
    expect([median([4, 1, 3, 2]), median([3, 1, 2])]).toEqual([2.5, 2]);
  });
});

describe("a trial", () => {
  const order: string[] = [];
  const runs = (name: string, cost: number) => () => {
    order.push(name);
    return cost;
  };
  const trial: Trial = {
    rounds: 3,
    long: true,
    rows: [{ number: 1, name: "a beside b", ours: "a", theirs: "b", budget: { atMost: 2 } }],
    prepare: () => ({ contenders: { b: runs("b", 1), a: runs("a", 2), c: runs("c", 9) } }),
  };
  const bench = { mlc: "", root: "", place: () => "", peers: undefined };

  test("runs what its rows name in turn, and nothing else", async () => {
    expect(await lines(trial, trial.rows, bench)).toMatchObject([{ ratio: 2, verdict: "within" }]);
    expect(order.join("")).toBe("bababa");
  });

  test("that fails is a failed row, and one that cannot be measured here is left out", async () => {
    const failing: Trial = { ...trial, prepare: () => Promise.reject(new Error("7 of 8 committed")) };
    expect(await lines(failing, trial.rows, bench)).toMatchObject([{ verdict: "failed", note: "7 of 8 committed" }]);
    const absent: Trial = { ...trial, prepare: () => ({ leftOut: "not installed" }) };
    expect(await lines(absent, trial.rows, bench)).toMatchObject([{ verdict: "left out", note: "not installed" }]);
  });
});

describe("the table", () => {
  const all = [
    judged({ ...row, ours: [66.4], theirs: [33.2], budget: { atMost: 2.2 } }),
    judged({ ...row, number: 16, name: "growth", ours: [250], theirs: [10], growth: 10, budget: linear(10) }),
    judged({ number: 15, name: "package", unit: "MB", ours: [2.9], theirs: [], budget: { atMost: 3 } }),
    { number: 11, name: "peers", verdict: "left out", note: "not installed" },
  ] as const;

  test("has one line a row, and says below what was left out", () => {
    expect(plainTable(all)).toBe(
      [
        "          row  measured   ratio   budget      mlc  beside  against",
        "ok          2  mlc score   2.00   <= 2.2    66 ms   33 ms  node",
        "OVER       16  growth     25.00  <= 10.5   250 ms   10 ms  node, slope 1.40",
        "ok         15  package           <= 3 MB  2.90 MB",
        "left out   11  peers",
        "11 peers: not installed",
        "",
      ].join("\n"),
    );
  });

  test("takes the place of the one before in a page, and of nothing else", () => {
    const page = "# Speed\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nafter\n";
    const written = replacedBetween(page, markdownTable("Measured today.", all)) ?? "";
    expect(written).toContain("| OVER | 16 | growth | 25.00 | <= 10.5 |");
    expect(written).not.toContain("old");
    expect(written.startsWith("# Speed\n<!-- bench:begin -->\n\nMeasured today.")).toBe(true);
    expect(written.endsWith("<!-- bench:end -->\nafter\n")).toBe(true);
    expect(replacedBetween("# Speed\n", "new")).toBeUndefined();
  });

  test("sets thousands apart", () => {
    expect([30, 300, 2000, 100_000].map(spaced)).toEqual(["30", "300", "2 000", "100 000"]);
  });
});

test("--only picks rows by words of their names or by number", () => {
  const asked = optionsOf(["--only", "score, log,15", "--quick"]);
  expect([asked.quick, asked.report]).toEqual([true, false]);
  const picked = (number: number, name: string) => isAsked(asked, number, name);
  expect([picked(2, "mlc SCORE"), picked(9, "mlc log"), picked(15, "package"), picked(5, "verify, 15 files")]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(isAsked(optionsOf([]), 1, "anything")).toBe(true);
  expect(() => optionsOf(["--fast"])).toThrow();
});
