const PREFIX = "x-";
const LONGEST = 60;

/** The id of a metric the catalogue does not know: `x-` and the tool's name in lower-case letters, digits and dashes. */
export function unknownMetricId(raw: string): string {
  const words = raw
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return `${PREFIX}${words === "" ? "unnamed" : words}`;
}

/** True for an id outside the catalogue: recorded, without direction until somebody sets one. */
export function isUnknownMetric(id: string): boolean {
  return id.startsWith(PREFIX);
}
