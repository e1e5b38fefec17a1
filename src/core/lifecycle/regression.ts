import { titled, usable } from "../criteria/evidence.ts";
import { measuredIn, newestPerSeries, type Measured } from "../criteria/measured.ts";
import { matches, type Target } from "../criteria/predicates/targets.ts";
import { MAIN, servedAt } from "../deployments.ts";
import { composeFacts } from "../facts/compose.ts";
import type { Facts } from "../facts/facts.ts";
import { factAt } from "../facts/path.ts";
import { add, compare, fraction, fromDecimal, times, zero, type Fraction } from "../fraction.ts";
import type { Location } from "../findings/finding.ts";
import { isList, isMap } from "../json.ts";
import type { Workspace } from "../workspace.ts";

/** A target metric that is worse than in the version served now, beyond its tolerance; or that was not measured alike. */
export interface Regression {
  readonly kind: "worse" | "not-compared";
  /** `exact_match on faq (test)`. */
  readonly metric: string;
  readonly before: number;
  readonly now: number | undefined;
  readonly tolerance: number;
  readonly replaced: string;
  readonly environment: string;
  readonly at: Location | undefined;
}

/**
 * Compares the newest number of every target's series with the same series of each version that is in production now. Series
 * that only one of the two has are not comparable; a target of which none is leaves the question open.
 */
export function regressions(workspace: Workspace, facts: Facts): readonly Regression[] {
  const targets = targetsIn(facts);
  const own = numbers(facts);
  return servedAt(facts.files.records, facts.asOf)
    .filter((each) => each.track === MAIN && each.exposure === "production" && each.version !== facts.version)
    .flatMap(({ version, environment }) => {
      const document = facts.files.versions.find((each) => each.value.version === version);
      if (document === undefined) return [];
      const served = numbers(composeFacts(workspace, facts.files, document, facts.asOf));
      const where = { replaced: version, environment };
      return targets.flatMap((target) => ofTarget(target, targets, served, own).map((each) => ({ ...each, ...where })));
    });
}

type Compared = Omit<Regression, "replaced" | "environment">;
type Series = ReadonlyMap<string, readonly Measured[]>;

function ofTarget(target: Target, all: readonly Target[], served: Series, own: Series): readonly Compared[] {
  const tolerance = toleranceOf(target);
  const before = [...served].flatMap(([key, numbers]) => {
    const first = numbers[0];
    if (first === undefined || !matches(target, first)) return [];
    // A slice with a target of its own is compared by that one, with its tolerance.
    const another = target.slice === undefined && all.some((each) => each.slice !== undefined && matches(each, first));
    return another ? [] : [{ key, number: worst(numbers, target) }];
  });
  const shared = before.filter(({ key }) => own.has(key));
  if (before.length > 0 && shared.length === 0) {
    return before.map(({ number }) => {
      const said = { metric: titled(number.metric), before: valueOf(number), now: undefined, tolerance };
      return { kind: "not-compared", ...said, at: number.at };
    });
  }
  return shared.flatMap(({ key, number }): readonly Compared[] => {
    const now = worst(own.get(key) ?? [], target);
    if (compare(distance(valueOf(number), valueOf(now), target), fromDecimal(tolerance)) <= 0) return [];
    const values = { before: valueOf(number), now: valueOf(now), tolerance };
    return [{ kind: "worse", metric: titled(now.metric), ...values, at: now.at }];
  });
}

/** How much worse `now` is than `before` in the sense of the target; negative where it is better. */
function distance(before: number, now: number, { op, value = 0, lo = 0, hi = 0 }: Target): Fraction {
  const [then, today] = [fromDecimal(before), fromDecimal(now)];
  if (op === ">=" || op === ">") return minus(then, today);
  if (op === "<=" || op === "<") return minus(today, then);
  const off = (at: Fraction): Fraction => {
    const [low, high] =
      op === "between" ? [fromDecimal(lo), fromDecimal(hi)] : [fromDecimal(value), fromDecimal(value)];
    const [under, over] = [minus(low, at), minus(at, high)];
    return [under, over].find((each) => compare(each, zero) > 0) ?? zero;
  };
  return minus(off(today), off(then));
}

/** Of numbers taken at the same time the worse one counts. */
function worst(numbers: readonly Measured[], target: Target): Measured {
  return numbers.reduce((worse, each) =>
    compare(distance(valueOf(worse), valueOf(each), target), zero) > 0 ? each : worse,
  );
}

/** The newest usable numbers on the version's own weights, by series. */
function numbers(facts: Facts): Series {
  const bound = measuredIn(facts, ["evaluations"]).all.filter(
    (each) => each.bound && usable(each, facts.rules).truth === "true",
  );
  return new Map(newestPerSeries(bound).map((newest) => [newest[0] === undefined ? "" : newest[0].series, newest]));
}

function targetsIn(facts: Facts): readonly Target[] {
  const list = factAt(facts.values, ["targets"]);
  return isList(list) ? list.filter(isMap).map((each) => each as unknown as Target) : [];
}

function toleranceOf(target: Target): number {
  const { tolerance } = target as Target & { readonly tolerance?: number };
  return tolerance ?? 0;
}

function valueOf({ metric }: Measured): number {
  return metric.value ?? 0;
}

function minus(a: Fraction, b: Fraction): Fraction {
  return add(a, times(b, fraction(-1)));
}
