/** An exact rational number in lowest terms; `d` is positive. Scores are compared as fractions, never as floats. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** The fraction n/d in lowest terms. Throws RangeError when d is zero. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError("a fraction has no zero denominator");
  if (bottom === 1n) return { n: top, d: 1n };
  const sign = bottom < 0n ? -1n : 1n;
  const shared = gcd(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom);
  return { n: (sign * top) / shared, d: (sign * bottom) / shared };
}

/** 0. */
export const zero: Fraction = { n: 0n, d: 1n };
/** 1. */
export const one: Fraction = { n: 1n, d: 1n };

/** The exact value of the decimal a finite number is written as: 0.1 is 1/10. Throws RangeError for NaN and infinity. */
export function fromDecimal(value: number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) throw new RangeError(`${String(value)} is not a finite number`);
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = match;
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  return power >= 0 ? fraction(digits * 10n ** BigInt(power)) : fraction(digits, 10n ** BigInt(-power));
}

/** a + b. */
export function add(a: Fraction, b: Fraction): Fraction {
  if (a.n === 0n) return b;
  if (b.n === 0n) return a;
  return a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** a × b. */
export function times(a: Fraction, b: Fraction): Fraction {
  if (a.n === 0n || b.n === 0n) return zero;
  if (a.n === a.d) return b;
  if (b.n === b.d) return a;
  return fraction(a.n * b.n, a.d * b.d);
}

/** a ÷ b. Throws RangeError when b is zero. */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The number with at most `digits` decimals that is not above the fraction: 69.96 prints as 69.9, never as 70.0. */
export function roundedDown(value: Fraction, digits = 1): number {
  const scale = 10n ** BigInt(digits);
  const scaled = value.n * scale;
  const floor = scaled >= 0n ? scaled / value.d : -((-scaled + value.d - 1n) / value.d);
  return Number(floor) / Number(scale);
}

/** The number with at most `digits` decimals that is not below the fraction: how a bound from above is shown. */
export function roundedUp(value: Fraction, digits = 1): number {
  const { n, d } = value;
  return 0 - roundedDown({ n: -n, d }, digits);
}

/** `7955/97`, or `82` for a whole number. */
export function exactly(value: Fraction): string {
  return value.d === 1n ? String(value.n) : `${String(value.n)}/${String(value.d)}`;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
