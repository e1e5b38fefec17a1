import { addDays, dayOf, daysBetween } from "../../dates.ts";
import { originOf } from "../../facts/origin.ts";
import { factAt, pathText } from "../../facts/path.ts";
import { finding } from "../../findings/catalogue.ts";
import type { Path } from "../../json.ts";
import { earliest, leaf, type Context, type Node } from "../node.ts";
import { absolute, freshnessOf, missing, presentAt, reading } from "../reading.ts";
import { truthOf } from "../truth.ts";

/** `within: [path, days]`: the date is not older than so many days, the last of them included. No date is unknown. */
export function within([text, days]: readonly [string, number], context: Context): Node {
  const path = absolute(context, text);
  const reads = [reading(context, path)];
  const day = dayAt(context, path);
  if (day === undefined) return leaf("within", "unknown", { reads, reasons: [missing(context, path)] });
  const fresh = freshnessOf(context, path);
  if (fresh.truth === "stale") return leaf("within", "stale", { reads, reasons: fresh.reasons });
  const last = addDays(day, days);
  if (context.facts.asOf <= last) {
    const until = earliest([last, fresh.until]);
    return leaf("within", "true", { reads, ...(until === undefined ? {} : { until }) });
  }
  const expected = `not older than ${String(days)} days`;
  const reason = finding("value-unmet", { path: pathText(path), actual: day, expected }, originOf(context.facts, path));
  return leaf("within", "false", { reads, reasons: [reason] });
}

/** `overdue: path`: the date has passed; on the day itself it has not. No date is unknown. */
export function overdue(text: string, context: Context): Node {
  const path = absolute(context, text);
  const reads = [reading(context, path)];
  const day = dayAt(context, path);
  if (day === undefined) return leaf("overdue", "unknown", { reads, reasons: [missing(context, path)] });
  const late = (daysBetween(day, context.facts.asOf) ?? 0) > 0;
  if (late) return leaf("overdue", truthOf(true), { reads });
  // Until its day nothing is overdue; the day after, what rests on that ends.
  const expected = "a day that has passed";
  const reason = finding("value-unmet", { path: pathText(path), actual: day, expected }, originOf(context.facts, path));
  return leaf("overdue", truthOf(false), { reads, reasons: [reason], until: day });
}

function dayAt(context: Context, path: Path): string | undefined {
  if (!presentAt(context, path)) return undefined;
  const value = factAt(context.facts.values, path);
  return typeof value === "string" ? dayOf(value) : undefined;
}
