import { describe, expect, it } from "vitest";
import type { Predicate } from "../../../src/generated/types.ts";
import { addDays } from "../../../src/core/dates.ts";
import { windowOf } from "../../../src/core/scoring/status.ts";
import { codesOf, criterion, judged, shippedCriterion, statusOf } from "../../support/criterion.ts";
import { edited, factsOf, passing, today, withoutRecords, withRecord } from "../../support/facts.ts";

const purpose: Predicate = { present: "model.purpose" };
const tier = (name: string | undefined) => edited(passing(), "model.scope.risk_tier", name);

describe("a window", () => {
  it.each([
    ["low", 365, 730],
    ["medium", 365, 365],
    ["high", 365, 182],
    ["critical", 365, 182],
    [undefined, 365, 182],
    ["medium", 10, 10],
    ["high", 10, 7],
    ["high", 45, 22],
    ["low", 3, 7],
    ["critical", 0, 0],
    ["low", 0, 0],
  ])("of risk tier %s, of %d days, is %d days long", (name, days, window) => {
    const asked = criterion(purpose, { fresh: { days, bind: "none" } });
    expect(windowOf(asked, factsOf(tier(name)))).toBe(window);
  });
});

describe("a document", () => {
  const fresh = { days: 365, bind: "none" } as const;

  it.each([
    [0, "pass"],
    [365, "pass"],
    [366, "stale"],
  ])("confirmed %d days ago: %s", (age, status) => {
    const of = edited(passing(), "model.confirmed_on", addDays(today, -age));
    expect(statusOf(purpose, { of, fresh })).toBe(status);
  });

  it("is fresh up to and including the last day, which is printed", () => {
    const { until } = judged(purpose, { fresh });
    expect(until).toBe("2027-11-20");
    expect(statusOf(purpose, { fresh, asOf: "2027-11-20" })).toBe("pass");
    expect(statusOf(purpose, { fresh, asOf: "2027-11-21" })).toBe("stale");
  });

  it("that does not say when it was confirmed counts from the latest transition, and is stale without one", () => {
    const unsaid = edited(passing(), "model.confirmed_on", undefined);
    expect(judged(purpose, { of: unsaid, fresh }).until).toBe("2027-11-06");
    const never = withoutRecords(unsaid, (id) => id.includes("-transition-"));
    expect([statusOf(purpose, { of: never, fresh }), codesOf(purpose, { of: never, fresh })]).toEqual([
      "stale",
      ["evidence-old"],
    ]);
  });

  it("does not age where no window is asked for", () => {
    const of = edited(passing(), "model.confirmed_on", "1999-01-01");
    const row = judged(purpose, { of, fresh: { days: 0, bind: "none" } });
    expect([row.status, row.until]).toEqual(["pass", undefined]);
  });

  it("that answers nothing is unknown, however old", () => {
    const of = edited(edited(passing(), "model.confirmed_on", "1999-01-01"), "model.purpose", undefined);
    expect(statusOf(purpose, { of, fresh })).toBe("unknown");
  });

  it("bound to the version was confirmed no earlier than the run that made the weights", () => {
    const bound = { days: 0, bind: "version" } as const;
    const on = (day: string) => edited(passing(), "version.confirmed_on", day);
    const check: Predicate = { present: "architecture.family" };
    expect(statusOf(check, { of: on("2026-10-10"), fresh: bound })).toBe("pass");
    expect(statusOf(check, { of: on("2026-10-09"), fresh: bound })).toBe("stale");
    expect(codesOf(check, { of: on("2026-10-09"), fresh: bound })).toEqual(["evidence-before-training"]);
    expect(statusOf(check, { of: on("2026-10-09"), fresh: { days: 0, bind: "none" } })).toBe("pass");
  });

  it("of a datasheet that is bound to the data was confirmed no earlier than the snapshot was taken", () => {
    const bound = { days: 0, bind: "data" } as const;
    const sheet = "datasheets.support-chats.confirmed_on";
    const taken = (day: string) =>
      edited(edited(passing(), sheet, "2026-10-05"), "version.data[0].snapshot.taken_on", day);
    const check: Predicate = { present: "datasets[0].rights.basis" };
    expect(statusOf(check, { of: taken("2026-10-05"), fresh: bound })).toBe("pass");
    expect(statusOf(check, { of: taken("2026-10-06"), fresh: bound })).toBe("stale");
    expect(codesOf(check, { of: taken("2026-10-06"), fresh: bound })).toEqual(["evidence-before-snapshot"]);
    expect(statusOf(check, { of: taken("2026-10-06"), fresh: { days: 0, bind: "none" } })).toBe("pass");
    // What the version file says of the snapshot is as new as the snapshot.
    const digest: Predicate = { present: "datasets[0].snapshot.digest" };
    expect(statusOf(digest, { of: taken("2026-10-06"), fresh: bound })).toBe("pass");
  });

  it("does not grow old by a later run that gives the same weights", () => {
    const again = withRecord(passing(), "2026-11-21-training-0000000000aa", {});
    const check: Predicate = { present: "architecture.family" };
    expect(statusOf(check, { of: again, fresh: { days: 0, bind: "version" } })).toBe("pass");
  });
});

describe("a date of its own", () => {
  const rollback = shippedCriterion("MON-03");
  const exercised = (day: string) => edited(passing(), "operations.rollback.last_exercised_on", day);

  it("counts instead of the day on which the file was last confirmed", () => {
    const { check, ...more } = rollback;
    expect(statusOf(check, { ...more, of: exercised(addDays(today, -180)) })).toBe("pass");
    expect(statusOf(check, { ...more, of: exercised(addDays(today, -181)) })).toBe("stale");
    const old = edited(exercised(today), "operations.confirmed_on", "2020-01-01");
    expect(statusOf(check, { ...more, of: old })).toBe("pass");
  });

  it("is looked for in the entry where the criterion is about entries", () => {
    const { check, ...more } = shippedCriterion("MON-02");
    const monitors = passing().operations["monitors"] as readonly object[];
    const quiet = { ...monitors[0], id: "quiet", last_reported_at: "2026-01-01" };
    expect(statusOf(check, { ...more, of: edited(passing(), "operations.monitors", [quiet] as never) })).toBe("stale");
    const both = edited(passing(), "operations.monitors", [quiet, ...monitors] as never);
    expect(statusOf(check, { ...more, of: both })).toBe("pass");
  });
});

describe("a record", () => {
  const check: Predicate = { count: { in: "deployments", where: { present: "environment" }, min: 1 } };

  it("ages by the day on which it was observed", () => {
    const fresh = { days: 19, bind: "none" } as const;
    expect(judged(check, { fresh }).until).toBe("2026-11-22");
    expect(statusOf(check, { fresh })).toBe("pass");
    expect(statusOf(check, { fresh, asOf: "2026-11-23" })).toBe("stale");
  });

  it("observed later than the day of the question is not there yet", () => {
    expect(statusOf(check, { asOf: "2026-11-02" })).toBe("unknown");
    expect(factsOf(passing(), "2026-11-02").later).toBe(3);
  });
});
