import { describe, expect, it } from "vitest";
import { shipped } from "../../src/generated/data.ts";
import { walk } from "../support/lifecycle-walk.ts";

const scopes = [
  { adaptation: "lora", trained_from_scratch: true },
  { adaptation: "lora", trained_from_scratch: false },
  { adaptation: "none", trained_from_scratch: false },
  { adaptation: "lora", trained_from_scratch: false, generative: false },
];

describe.each(Object.entries(shipped.lifecycles))("the lifecycle %s on real files", (pin, file) => {
  it.each(scopes)("is walked from its first stage to its last: %j", async (scope) => {
    const stations = await walk(pin, scope);
    const [first, last] = [file.stages[0]?.id, file.stages.at(-1)?.id];
    expect([stations[0]?.stage, stations.at(-1)?.to]).toEqual([first, last]);
    expect(stations.map((each) => each.decision)).toEqual(stations.map(() => "go"));
    // What is trained has other bytes afterwards, and what is served no other ones again.
    const digests = stations.map((each) => each.digest).filter((digest) => digest !== undefined);
    expect(digests.length > 0).toBe(scope.adaptation !== "none");
    const serving = stations.findIndex((each) => each.stage === "deployment");
    expect(new Set(stations.slice(serving).map((each) => each.digest)).size).toBe(1);
    // Each review was missing at its own stage, was given there, and is not asked for before its work.
    for (const station of stations) {
      const missing = station.before.filter((code) => code === "review-missing" || code === "review-stale");
      expect(station.reviews).toHaveLength(missing.length);
      if (station.to !== last) {
        const open = file.edges.filter((edge) => edge.from === station.stage).map((edge) => edge.to);
        expect(open).toEqual(expect.arrayContaining([...station.next]));
        expect(station.next).toContain(station.to);
      }
    }
    const given = stations.flatMap((each) => each.reviews);
    const ethics = ["pre-deployment by mei", ...(scope.adaptation === "none" ? [] : ["post-fine-tuning by mei"])];
    const own = scope.trained_from_scratch ? ["post-pretraining by mei", ...ethics] : ethics;
    expect(given).toEqual(expect.arrayContaining(own));
  });
});
