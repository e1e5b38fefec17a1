import { add, compare, fromDecimal, zero, type Fraction } from "./fraction.ts";

/** True where two values lie no further apart than a tolerance, all three in one unit, taken as the decimals they are written as. */
export function isWithin(original: number, reproduced: number, tolerance: number): boolean {
  return compare(distance(original, reproduced), fromDecimal(tolerance)) <= 0;
}

/** How far two values lie apart, for people: `0.005`. */
export function distanceText(a: number, b: number): string {
  const { n, d } = distance(a, b);
  return String(Number((Number(n) / Number(d)).toPrecision(12)));
}

function distance(a: number, b: number): Fraction {
  const { n, d } = fromDecimal(b);
  const difference = add(fromDecimal(a), { n: -n, d });
  return compare(difference, zero) < 0 ? { n: -difference.n, d: difference.d } : difference;
}
