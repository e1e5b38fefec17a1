import { expect, test } from "vitest";
import { walk } from "../support/lifecycle-walk.ts";

// The shortest way there is, step by step.
test("a third-party model used as it is goes from its data into production by the product's own commands", async () => {
  const stations = await walk("cloud@1", { adaptation: "none", trained_from_scratch: false });
  expect(stations.map(({ stage, to, decision }) => [stage, to, decision])).toEqual([
    ["data", "evaluation", "go"],
    ["evaluation", "deployment", "go"],
    ["deployment", "monitoring", "go"],
  ]);
  expect(stations.map((each) => each.reviews)).toEqual([
    ["problem-signoff by ana", "data-rights by rosa"],
    ["evaluation-read by ana", "pre-deployment by mei", "operability by chloe", "security by ivo"],
    ["go-live by ana", "compliance by rosa"],
  ]);
  expect(stations.map((each) => each.next)).toEqual([["evaluation"], ["deployment"], []]);
}, 60_000);
