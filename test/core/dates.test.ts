import { fc } from "../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import {
  addDays,
  compareObserved,
  dayNumber,
  dayOf,
  daysBetween,
  dayText,
  periodOf,
  sameTime,
} from "../../src/core/dates.ts";

describe("a day", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11016],
    ["2026-11-22", 20779],
    ["0001-01-01", -719162],
  ])("%s is number %d", (text, number) => {
    expect([dayNumber(text), dayText(number)]).toEqual([number, text]);
  });

  it.each(["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-1", "26-04-01", "today", ""])(
    "%s is none",
    (text) => {
      expect(dayNumber(text)).toBeUndefined();
    },
  );

  it("has the number and the text that the platform's calendar gives it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect([dayNumber(text), dayText(number)]).toEqual([number, text]);
      }),
      { numRuns: 500 },
    );
  });

  it("is counted from and to in whole UTC days", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
    expect(daysBetween("2026-11-01T23:59:59Z", "2026-11-22")).toBe(21);
    expect(daysBetween("2026-11-22", "2026-11-01")).toBe(-21);
    expect([daysBetween("soon", "2026-11-22"), daysBetween("2026-11-22", "2026-02-30")]).toEqual([
      undefined,
      undefined,
    ]);
    expect(() => addDays("soon", 1)).toThrow(RangeError);
  });

  it("of a moment is its first ten characters, where they are a day", () => {
    expect([dayOf("2026-11-22T08Z"), dayOf("2026-11-22"), dayOf("2026-02-30T08Z"), dayOf("soon")]).toEqual([
      "2026-11-22",
      "2026-11-22",
      undefined,
      undefined,
    ]);
  });
});

describe("a moment", () => {
  it.each([
    ["2026-10-06", 86_400_000],
    ["2026-10-06T10Z", 3_600_000],
    ["2026-10-06T10:00Z", 60_000],
    ["2026-10-06T10:00:30Z", 1000],
    ["2026-10-06T10:00:30.5Z", 1],
    ["2026-10-06T10:00:30.123456789Z", 1],
  ])("%s stands for %d ms", (text, length) => {
    const period = periodOf(text);
    expect(period && period.end - period.start + 1).toBe(length);
  });

  it.each([
    "2026-02-30",
    "2026-10-06T24Z",
    "2026-10-06T10:60Z",
    "2026-10-06T10:00:60Z",
    "2026-10-06T10:00",
    "2026-10-06 10:00Z",
  ])("%s is none", (text) => {
    expect(periodOf(text)).toBeUndefined();
  });

  it("stands in order by the end of what its precision allows, an unreadable one first", () => {
    const moments = ["2026-10-06", "2026-10-06T10Z", "2026-10-06T10:59:59Z", "2026-10-05", "soon"];
    expect([...moments].sort(compareObserved)).toEqual([
      "soon",
      "2026-10-05",
      "2026-10-06T10Z",
      "2026-10-06T10:59:59Z",
      "2026-10-06",
    ]);
  });

  it("is at the same time as another where both may be meant", () => {
    expect(sameTime("2026-10-06", "2026-10-06T23:59:59.999Z")).toBe(true);
    expect(sameTime("2026-10-06T10Z", "2026-10-06T10:30Z")).toBe(true);
    expect(sameTime("2026-10-06T10Z", "2026-10-06T11:00Z")).toBe(false);
    expect(sameTime("2026-10-06", "2026-10-07")).toBe(false);
    expect([sameTime("soon", "soon"), sameTime("soon", "2026-10-06")]).toEqual([true, false]);
  });
});
