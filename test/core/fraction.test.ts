import { fc } from "../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  exactly,
  fraction,
  fromDecimal,
  one,
  over,
  roundedDown,
  roundedUp,
  times,
  zero,
} from "../../src/core/fraction.ts";

const whole = fc.bigInt({ min: -1_000_000n, max: 1_000_000n });
const part = whole.filter((each) => each !== 0n);
const fractions = fc.tuple(whole, part).map(([n, d]) => fraction(n, d));

describe("a fraction", () => {
  it.each([
    [fraction(6, 4), "3/2"],
    [fraction(-6, 4), "-3/2"],
    [fraction(6, -4), "-3/2"],
    [fraction(0, -7), "0"],
    [fraction(8, 4), "2"],
    [fraction(5), "5"],
  ])("%o is %s: in lowest terms, its denominator positive", (value, text) => {
    expect(exactly(value)).toBe(text);
  });

  it("has no zero denominator", () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => over(one, zero)).toThrow(RangeError);
  });

  it("adds, multiplies and divides as numbers do", () => {
    expect([
      add(fraction(1, 3), fraction(1, 6)),
      times(fraction(2, 3), fraction(3, 4)),
      over(one, fraction(2, 7)),
    ]).toEqual([fraction(1, 2), fraction(1, 2), fraction(7, 2)]);
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(times(a, add(b, c))).toEqual(add(times(a, b), times(a, c)));
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        if (a.n !== 0n) expect(times(a, over(one, a))).toEqual(one);
      }),
    );
  });
});

describe("the value of a decimal", () => {
  it.each([
    [0.1, "1/10"],
    [7.5, "15/2"],
    [-0.25, "-1/4"],
    [97, "97"],
    [1e-7, "1/10000000"],
    [1.5e21, "1500000000000000000000"],
    [0, "0"],
  ])("%d is %s, as it is written", (value, text) => {
    expect(exactly(fromDecimal(value))).toBe(text);
  });

  it.each([NaN, Infinity, -Infinity])("%d has none", (value) => {
    expect(() => fromDecimal(value)).toThrow(RangeError);
  });

  it("reads back as the same number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        const { n, d } = fromDecimal(value);
        // Number(n) / Number(d) may round twice; the text of the quotient to 17 digits is the same double.
        expect(d > 0n && n < 0n === value < 0).toBe(true);
        if (Number.isSafeInteger(Number(n)) && Number.isSafeInteger(Number(d)))
          expect(Number(n) / Number(d)).toBe(value + 0);
      }),
    );
  });
});

describe("rounding", () => {
  it.each([
    [fraction(6996, 100), 69.9, 70],
    [fraction(70), 70, 70],
    [fraction(1, 3), 0.3, 0.4],
    [fraction(-1, 3), -0.4, -0.3],
    [zero, 0, 0],
  ])("%o is shown as %d, and as a bound from above as %d", (value, down, up) => {
    expect([roundedDown(value), roundedUp(value)]).toEqual([down, up]);
  });

  it("keeps as many decimals as asked for", () => {
    expect([roundedDown(fraction(2, 3), 3), roundedUp(fraction(2, 3), 0), roundedDown(fraction(2, 3), 0)]).toEqual([
      0.666, 1, 0,
    ]);
  });

  it("is less than a tenth away, on its side", () => {
    fc.assert(
      fc.property(fractions, (value) => {
        const [down, up] = [fromDecimal(roundedDown(value)), fromDecimal(roundedUp(value))];
        expect(compare(down, value)).toBeLessThanOrEqual(0);
        expect(compare(up, value)).toBeGreaterThanOrEqual(0);
        expect(compare(add(down, fraction(1, 10)), value)).toBeGreaterThan(0);
        expect(compare(up, add(value, fraction(1, 10)))).toBeLessThan(0);
      }),
    );
  });
});
