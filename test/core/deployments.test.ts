import { describe, expect, test } from "vitest";
import { environmentsOf, MAIN, servedAt, servingId, servings, trackOf } from "../../src/core/deployments.ts";
import type { DeploymentRecord } from "../../src/generated/types.ts";
import { fc, times } from "../support/fast-check.ts";
import { recordDoc } from "./lifecycle/honest-history.ts";

type Kind = DeploymentRecord["exposure"]["kind"];
type Step = Partial<DeploymentRecord> & { readonly kind: Kind };

/** A deployment of support-llm in production on a day of October; the last digit of its id is its number. */
function deployed(number: number, day: number, version: string, { kind, ...more }: Step) {
  const date = `2026-10-${String(day).padStart(2, "0")}`;
  return recordDoc(`${date}-deployment-${number.toString(16).padStart(12, "0")}`, {
    schema: "mlc.deployment/v1",
    model: "support-llm",
    version,
    observed_at: date,
    by: "chloe",
    subject: {},
    environment: "production",
    exposure: { kind },
    ...more,
  });
}

/** What is served by the end of a day of October, as `environment track version`. */
function at(records: ReturnType<typeof deployed>[], day: number): readonly string[] {
  const when = `2026-10-${String(day).padStart(2, "0")}`;
  return servedAt(records, when).map((each) => `${each.environment} ${each.track} ${each.version}`);
}

describe("what is served where", () => {
  const history = [
    deployed(1, 1, "1.2.0", { kind: "production" }),
    deployed(2, 5, "1.3.0", { kind: "canary" }),
    deployed(3, 8, "1.3.0", { kind: "production" }),
    deployed(4, 12, "1.2.0", { kind: "production", rollback_of: "2026-10-08-deployment-000000000003" }),
    deployed(5, 20, "1.2.0", { kind: "none" }),
  ];

  test("has an answer for every day, from before the first record to after the last", () => {
    const days = [30, 1, 5, 8, 12, 20].map((day) => at(history.slice(day === 30 ? 5 : 0), day));
    expect(days).toEqual([
      [],
      ["production main 1.2.0"],
      ["production main 1.2.0", "production canary 1.3.0"],
      ["production main 1.3.0"],
      ["production main 1.2.0"],
      [],
    ]);
  });

  test("says since when a version is there without a break, whatever its exposure since", () => {
    const records = [
      deployed(1, 1, "1.2.0", { kind: "pilot" }),
      deployed(2, 4, "1.2.0", { kind: "production", exposure: { kind: "production", limit: "20 %" } }),
    ];
    expect(servedAt(records, "2026-10-09")).toMatchObject([
      { since: "2026-10-01", exposure: "production", limit: "20 %", until: undefined },
    ]);
    const back = [...records, deployed(3, 5, "1.3.0", { kind: "pilot" }), deployed(4, 6, "1.2.0", { kind: "pilot" })];
    expect(servedAt(back, "2026-10-09")).toMatchObject([{ version: "1.2.0", since: "2026-10-06" }]);
  });

  test("ends on the track that exposure none names, else on every track of the version, and never for another one", () => {
    const both = [
      deployed(1, 1, "1.2.0", { kind: "production" }),
      deployed(2, 2, "1.3.0", { kind: "canary" }),
      deployed(3, 2, "1.3.0", { kind: "shadow" }),
    ];
    expect(at([...both, deployed(4, 3, "1.3.0", { kind: "none", track: "canary" })], 3)).toEqual([
      "production main 1.2.0",
      "production shadow 1.3.0",
    ]);
    expect(at([...both, deployed(4, 3, "1.3.0", { kind: "none" })], 3)).toEqual(["production main 1.2.0"]);
    expect(at([...both, deployed(4, 3, "1.1.0", { kind: "none" })], 3)).toHaveLength(3);
  });

  test("is a question of the environment: what happens in one changes nothing in another", () => {
    const records = [deployed(1, 1, "1.2.0", { kind: "production" })];
    records.push(deployed(2, 2, "1.3.0", { kind: "pilot", environment: "eu" }));
    expect(at(records, 3)).toEqual(["eu main 1.3.0", "production main 1.2.0"]);
    expect(environmentsOf(records)).toEqual(["eu", "production"]);
  });

  test("forgets a record that was withdrawn, from the day it was withdrawn on", () => {
    const wrong = deployed(2, 3, "1.3.0", { kind: "production" });
    const records = [deployed(1, 1, "1.2.0", { kind: "production" }), wrong];
    const more = { kind: "production", supersedes: "2026-10-03-deployment-000000000002", reason: "mistyped" } as const;
    records.push(deployed(3, 6, "1.2.0", more));
    expect(at(records, 4)).toEqual(["production main 1.3.0"]);
    expect(at(records, 6)).toEqual(["production main 1.2.0"]);
    expect(servedAt(records, "2026-10-06")[0]?.since).toBe("2026-10-01");
  });

  test("is never on the main track for a canary, an A/B arm or a shadow", () => {
    const kinds: readonly Kind[] = ["shadow", "canary", "ab", "pilot", "production"];
    const tracks = (track: { track?: string }) => kinds.map((kind) => trackOf({ ...track, exposure: { kind } }));
    expect(tracks({})).toEqual(["shadow", "canary", "ab", MAIN, MAIN]);
    expect(tracks({ track: MAIN })).toEqual(["shadow", "canary", "ab", MAIN, MAIN]);
    expect(tracks({ track: "arm-b" })).toEqual(["arm-b", "arm-b", "arm-b", "arm-b", "arm-b"]);
  });
});

const step = fc.record({
  day: fc.integer({ min: 1, max: 9 }),
  version: fc.constantFrom("1.1.0", "1.2.0", "1.3.0"),
  environment: fc.constantFrom("eu", "us"),
  kind: fc.constantFrom<Kind>("shadow", "canary", "ab", "pilot", "production", "none"),
});
const deployments = fc
  .array(step, { maxLength: 14 })
  .map((steps) => steps.map(({ day, version, ...more }, at) => deployed(at + 1, day, version, more)));

/** What a property says of every history of deployments. */
function always(holds: (records: ReturnType<typeof deployed>[]) => void): void {
  fc.assert(fc.property(deployments, holds), { numRuns: times(200) });
}

describe("in every history of deployments", () => {
  test("a track serves one version at a time", () => {
    always((records) => {
      for (const served of [1, 5, 9].map((day) => servedAt(records, `2026-10-0${String(day)}`))) {
        const tracks = served.map((each) => `${each.environment} ${each.track}`);
        expect(new Set(tracks).size).toBe(tracks.length);
      }
    });
  });

  test("the order in which files are read changes nothing", () => {
    always((records) => {
      expect(servings([...records].reverse(), "2026-10-09")).toEqual(servings(records, "2026-10-09"));
    });
  });

  test("a day's answer does not depend on what is recorded later", () => {
    always((records) => {
      const known = records.filter((each) => each.value.observed_at <= "2026-10-04");
      expect(servedAt(records, "2026-10-04")).toEqual(servedAt(known, "2026-10-04"));
    });
  });

  test("what is served now was started and not ended, and what ended did so not before it began", () => {
    always((records) => {
      const all = servings(records, "2026-10-09");
      expect(all).toHaveLength(records.filter((each) => each.value.exposure.kind !== "none").length);
      for (const each of all) {
        expect(each.since <= each.record.value.observed_at).toBe(true);
        expect(each.until === undefined || each.until >= each.record.value.observed_at).toBe(true);
      }
      expect(servedAt(records, "2026-10-09").map(servingId).sort()).toEqual(
        all
          .filter((each) => each.until === undefined)
          .map(servingId)
          .sort(),
      );
    });
  });

  test("exposure none of every version leaves every environment empty", () => {
    always((records) => {
      const ends = ["1.1.0", "1.2.0", "1.3.0"].flatMap((version, at) =>
        ["eu", "us"].map((environment, of) => deployed(100 + at * 2 + of, 9, version, { kind: "none", environment })),
      );
      expect(servedAt([...records, ...ends], "2026-10-09")).toEqual([]);
    });
  });
});
