import { addDays, dayOf, daysBetween } from "../../dates.ts";
import { originOf } from "../../facts/origin.ts";
import { factAt, pathText } from "../../facts/path.ts";
import { finding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Path } from "../../json.ts";
import { earliest, leaf, type Context, type Node } from "../node.ts";
import { absolute, freshnessOf, missing, presentAt, reading } from "../reading.ts";
import { truthOf } from "../truth.ts";

/** `within: [path, days]`: the date is not older than so many days, the last of them included. No date is unknown. */
export function within([text, days]: readonly [string, number], context: Context): Node {
  const path = absolute(context, text);
  const reads = () => [reading(context, path)];
  const day = dayAt(context, path);
  if (day === undefined) return leaf("within", "unknown", { reads, reasons: () => [missing(context, path)] });
  const fresh = freshnessOf(context, path);
  if (fresh.truth === "stale") return leaf("within", "stale", { reads, reasons: fresh.reasons });
  const last = addDays(day, days);
  if (context.facts.asOf <= last) {
    return leaf("within", "true", { reads, until: earliest([last, fresh.until]) });
  }
  return leaf("within", "false", {
    reads,
    reasons: () => [wrong(context, path, day, `not older than ${String(days)} days`)],
  });
}

/** `overdue: path`: the date has passed; on the day itself it has not. No date is unknown. */
export function overdue(text: string, context: Context): Node {
  const path = absolute(context, text);
  const reads = () => [reading(context, path)];
  const day = dayAt(context, path);
  if (day === undefined) return leaf("overdue", "unknown", { reads, reasons: () => [missing(context, path)] });
  const late = (daysBetween(day, context.facts.asOf) ?? 0) > 0;
  if (late) return leaf("overdue", truthOf(true), { reads });
  // Until its day nothing is overdue; the day after, what rests on that ends.
  const reasons = () => [wrong(context, path, day, "a day that has passed")];
  return leaf("overdue", truthOf(false), { reads, reasons, until: day });
}

function wrong(context: Context, path: Path, actual: string, expected: string): Finding {
  return finding("value-unmet", { path: pathText(path), actual, expected }, originOf(context.facts, path));
}

function dayAt(context: Context, path: Path): string | undefined {
  if (!presentAt(context, path)) return undefined;
  const value = factAt(context.facts.values, path);
  return typeof value === "string" ? dayOf(value) : undefined;
}
