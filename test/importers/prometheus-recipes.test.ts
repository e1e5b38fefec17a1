import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import { parseMapping } from "../../src/importers/mapping.ts";
import { input, metricsIn } from "./fixtures.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/prometheus.md"), "utf8");
const rows = [...page.matchAll(/^\| ([^|]+) \| `([^`]+)` \| `([^`]+)`/gm)].map(
  ([, what = "", query = "", map = ""]) => ({
    what,
    query,
    map,
  }),
);

it("the guide has queries for HTTP, vLLM and Triton", () => {
  expect(rows.length).toBeGreaterThanOrEqual(14);
});

it.each(rows)("the query for $what gives the metric that the guide says", ({ query, map }) => {
  const named = map.startsWith("*=");
  const { mapping, faults } = parseMapping([
    named ? map.replace("=N", "=9").replaceAll("…", "4") : "*=,load=20 rps,hardware=A10G",
  ]);
  expect(faults).toEqual([]);
  const answer = {
    status: "success",
    data: { resultType: "vector", result: [{ metric: {}, value: [1793613600, "0.5"] }] },
  };
  const { records } = importFrom(input(JSON.stringify(answer)), { query, map: mapping });
  const id = named ? /^\*=(\w+)/.exec(map)?.[1] : map;
  expect(records.flatMap((each) => metricsIn(each).map((metric) => metric.id))).toEqual([id]);
});
