import { describe, expect, it } from "vitest";
import type { Predicate } from "../../../src/generated/types.ts";
import { completeAll } from "../../support/complete-all.ts";
import { codesOf, judged, statusOf } from "../../support/criterion.ts";
import { edited, type Evidence } from "../../support/facts.ts";

const due = (day: string | undefined): Evidence =>
  edited(completeAll, "records.2026-10-25-incident-0000000000a8.due_on", day);
const taken = (day: string | undefined): Evidence => edited(completeAll, "version.data[0].snapshot.taken_on", day);

describe("a date within so many days", () => {
  const check: Predicate = { within: ["rollback.last_exercised_on", 33] };

  it("holds up to and including the last of them, which is named", () => {
    expect(judged(check, { of: completeAll }).until).toBe("2026-11-22");
    expect(statusOf(check, { of: completeAll })).toBe("pass");
    expect(statusOf(check, { of: completeAll, asOf: "2026-11-23" })).toBe("fail");
    expect(codesOf(check, { of: completeAll, asOf: "2026-11-23" })).toEqual(["value-unmet"]);
  });

  it.each([undefined, "soon", { unknown: "nobody wrote it down" }])("is unknown where %j stands", (said) => {
    const of = edited(completeAll, "operations.rollback.last_exercised_on", said);
    expect(statusOf(check, { of })).toBe("unknown");
    expect(statusOf({ not: check }, { of })).toBe("unknown");
  });

  it("is stale where the evidence has aged out, before anything is said of the date", () => {
    const fresh = { days: 10, bind: "none", since: "rollback.last_exercised_on" } as const;
    expect(statusOf(check, { of: completeAll, fresh })).toBe("stale");
  });

  it("in an entry is the date of the entry", () => {
    const of = taken("2026-11-01");
    const recent: Predicate = { count: { in: "datasets", where: { within: ["snapshot.taken_on", 30] }, min: 2 } };
    expect([statusOf(recent, { of }), statusOf(recent, { of: taken(undefined) })]).toEqual(["pass", "fail"]);
  });
});

describe("a date that is overdue", () => {
  const check: Predicate = { none: { in: "incidents", where: { overdue: "due_on" } } };

  it("has passed: on its day it has not", () => {
    expect([statusOf(check, { of: due("2026-11-22") }), statusOf(check, { of: due("2026-11-21") })]).toEqual([
      "pass",
      "fail",
    ]);
    expect(judged(check, { of: due("2026-12-01") }).until).toBe("2026-12-01");
    expect(statusOf(check, { of: due("2026-12-01"), asOf: "2026-12-02" })).toBe("fail");
  });

  it("is unknown without a date, and nothing is overdue where nothing is open", () => {
    expect(statusOf(check, { of: due(undefined) })).toBe("unknown");
    const closed: Predicate = {
      none: { in: "incidents", where: { all: [{ not: { eq: ["status", "closed"] } }, { overdue: "due_on" }] } },
    };
    expect(statusOf(closed, { of: due(undefined) })).toBe("pass");
  });
});
