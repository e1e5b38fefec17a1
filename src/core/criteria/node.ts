import type { Criterion, Predicate } from "../../generated/types.ts";
import type { Day } from "../dates.ts";
import type { Facts } from "../facts/facts.ts";
import type { Finding } from "../findings/finding.ts";
import type { Json, Path } from "../json.ts";
import type { Lifecycle } from "../lifecycle/lifecycle.ts";
import type { Truth } from "./truth.ts";

/** The result of one predicate: its truth, why, what it read, and the same for its parts. `--explain` prints this tree. */
export interface Node {
  readonly predicate: string;
  readonly truth: Truth;
  /** What is missing or wrong, as data; empty when true. Most telling first. */
  readonly reasons: readonly Finding[];
  /** What was read, for the explanation. */
  readonly reads: readonly Reading[];
  /** k of n entries meet the rule: the partial credit of `each` and `every`. */
  readonly share?: { readonly met: number; readonly of: number };
  /** The last day on which the evidence behind a true or false result is still fresh; absent when it does not age. */
  readonly until?: Day;
  /** The records that decide the result. */
  readonly records: readonly string[];
  readonly parts: readonly Node[];
  /** True where a condition of independence is met by the same person: marked `self` wherever it is shown. */
  readonly self?: boolean;
}

/** One value that a predicate looked at, with its place. */
export interface Reading {
  readonly path: string;
  readonly value?: Json;
  readonly at?: { readonly file: string; readonly path: Path } | undefined;
}

/** What a predicate may look at. Inside `each`, `every`, `count` and `none`, `here` is the entry that paths start from. */
export interface Context {
  readonly facts: Facts;
  readonly criterion: Criterion;
  readonly lifecycle: Lifecycle;
  /** Age in days after which evidence is stale, tier applied; 0 = it does not age. */
  readonly window: number;
  readonly here?: { readonly path: Path; readonly value: Json };
  /** Whether a condition of independence may be met as self: under `none` and `warn`, never under `require`. */
  readonly separation: Separation;
  /** Who is about to promote, in a gate that is being decided. */
  readonly promoter?: string;
}

/** How strictly duties are separated (mlc.yaml: policy.separation_of_duties). */
export type Separation = "none" | "warn" | "require";

/** Evaluates any predicate; handed to those that have parts, so that the files of the language need no cycle. */
export type Evaluate = (predicate: Predicate, context: Context) => Node;

/** A node without parts. */
export function leaf(
  predicate: string,
  truth: Truth,
  rest: Partial<Pick<Node, "reasons" | "reads" | "share" | "until" | "records" | "parts" | "self">> = {},
): Node {
  return { predicate, truth, reasons: [], reads: [], records: [], parts: [], ...rest };
}

/** The context with evidence counting for at most so many days, where a predicate says so: the shorter window decides. */
export function atMost(context: Context, days: number | undefined): Context {
  if (days === undefined) return context;
  return { ...context, window: context.window === 0 ? days : Math.min(days, context.window) };
}

/** `{self: true}` when a part that holds does so as self, for spreading into a node. */
export function selfOf(parts: readonly Node[]): { self?: true } {
  return parts.some((part) => part.truth === "true" && part.self === true) ? { self: true } : {};
}

/** The same for alternatives: one that holds without self carries all of them. */
export function selfOfAny(parts: readonly Node[]): { self?: true } {
  return parts.some((part) => part.truth === "true" && part.self !== true) ? {} : selfOf(parts);
}

/** The earliest of several last days; undefined when none of them ages. */
export function earliest(days: readonly (Day | undefined)[]): Day | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}

/** The latest of several last days; undefined when one of them does not age, or where there is none. */
export function latest(days: readonly (Day | undefined)[]): Day | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length < days.length ? undefined : known.sort().at(-1);
}

/** `{until}` where `needed` of the parts must hold: until the needed-th longest-lived of them ages out. */
export function untilNth(holding: readonly Node[], needed: number): { until?: Day } {
  const days = holding
    .map((part) => part.until ?? NEVER)
    .sort()
    .reverse();
  const until = days[Math.max(needed, 1) - 1];
  return until === undefined || until === NEVER ? {} : { until };
}

const NEVER = "9999-12-31";
