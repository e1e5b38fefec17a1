/** A factor between the scale a tool writes and the scale of the catalogue, with the reason that the record keeps. */
export type Factor =
  { readonly multiply: number; readonly why: string } | { readonly divide: number; readonly why: string };

/** The value on the catalogue's scale. Powers of ten move the decimal point, so 0.57 becomes 57 and not 56.99999999999999. */
export function rescale(value: number, factor: Factor): number {
  const by = "multiply" in factor ? factor.multiply : factor.divide;
  const shift = Math.log10(by);
  if (Number.isInteger(shift)) return shifted(value, "multiply" in factor ? shift : -shift);
  return "multiply" in factor ? value * by : value / by;
}

/** The one number a record keeps for a factor: what the tool's value was multiplied with. */
export function multiplier(factor: Factor): number {
  return "multiply" in factor ? factor.multiply : 1 / factor.divide;
}

function shifted(value: number, places: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${String(Number(exponent) + places)}`);
}
