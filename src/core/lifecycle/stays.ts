import type { VersionDocument } from "../../generated/types.ts";
import { daysBetween, periodOf, type Day } from "../dates.ts";
import type { Doc, ModelFiles } from "../workspace.ts";
import { chainOf, type Transition } from "./chain.ts";
import { exposes, type Lifecycle } from "./lifecycle.ts";

/** One time that a version spent in a stage. */
export interface Stay {
  readonly stage: string;
  /** `observed_at` of the transition that entered it. */
  readonly entered: string;
  /** `observed_at` of the transition that left it; undefined where the version is still there. */
  readonly left: string | undefined;
  /** Whole UTC days; up to `asOf` where the version is still there; 0 where a date cannot be read. */
  readonly days: number;
  /** How often the version has entered the stage, this time included. */
  readonly attempt: number;
  readonly transition: Transition;
}

/** The stays of a version along its chain of transitions, oldest first; `asOf` is a UTC day. */
export function staysOf(
  files: ModelFiles,
  document: Doc<VersionDocument>,
  lifecycle: Lifecycle,
  asOf: Day,
): readonly Stay[] {
  const own = files.records.filter((record) => record.value.version === document.value.version);
  const { ordered } = chainOf(own, document, { lifecycle, model: files.id });
  const entered = new Map<string, number>();
  return ordered.map((transition, at) => {
    const { to: stage, observed_at: since } = transition.value;
    const attempt = (entered.get(stage) ?? 0) + 1;
    entered.set(stage, attempt);
    const left = ordered[at + 1]?.value.observed_at;
    const days = Math.max(0, daysBetween(since, left ?? asOf) ?? 0);
    return { stage, entered: since, left, days, attempt, transition };
  });
}

/**
 * The days from the start of a version to the first stage that exposes it; undefined before that, and for a version that was
 * adopted, whose start nobody recorded.
 */
export function leadTime(stays: readonly Stay[], lifecycle: Lifecycle): number | undefined {
  const [first] = stays;
  const served = stays.find((stay) => exposes(lifecycle, stay.stage));
  if (first === undefined || served === undefined || first.transition.value.adopted === true) return undefined;
  return daysBetween(first.entered, served.entered);
}

/**
 * The stages a version was in at some time of the period that a date or moment stands for. Before its chain begins that is the
 * first one, since an adopted version was there before it was tracked.
 */
export function stagesDuring(stays: readonly Stay[], when: string): readonly string[] {
  const asked = periodOf(when);
  if (asked === undefined) return stays.slice(-1).map((stay) => stay.stage);
  return stays.flatMap((stay, at) => {
    const from = at === 0 ? -Infinity : (periodOf(stay.entered)?.start ?? -Infinity);
    const to = stay.left === undefined ? Infinity : (periodOf(stay.left)?.end ?? Infinity);
    return from <= asked.end && asked.start <= to ? [stay.stage] : [];
  });
}
