import type { Criterion, Predicate } from "../../generated/types.ts";
import type { Day } from "../dates.ts";
import type { Facts } from "../facts/facts.ts";
import type { Finding } from "../findings/finding.ts";
import type { Json, Path } from "../json.ts";
import { once } from "../lazy.ts";
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
  readonly share?: Share | undefined;
  /** The last day on which the evidence behind a true or false result is still fresh; absent when it does not age. */
  readonly until?: Day | undefined;
  /** The records that decide the result. */
  readonly records: readonly string[];
  readonly parts: readonly Node[];
  /** True where a condition of independence is met by the same person: marked `self` wherever it is shown. */
  readonly self?: boolean | undefined;
}

/** So many of so many. */
export interface Share {
  readonly met: number;
  readonly of: number;
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
  readonly here?: { readonly path: Path; readonly value: Json } | undefined;
  /** Whether a condition of independence may be met as self: under `none` and `warn`, never under `require`. */
  readonly separation: Separation;
  /** Who is about to promote, in a gate that is being decided. */
  readonly promoter?: string | undefined;
}

/** How strictly duties are separated (mlc.yaml: policy.separation_of_duties). */
export type Separation = "none" | "warn" | "require";

/** Evaluates any predicate; handed to those that have parts, so that the files of the language need no cycle. */
export type Evaluate = (predicate: Predicate, context: Context) => Node;

/** A value, or how it is worked out: once, and only where somebody reads it. */
export type Lazy<T> = T | (() => T);

/** The value itself. */
export function resolved<T extends object>(lazy: Lazy<T>): T {
  return typeof lazy === "function" ? lazy() : lazy;
}

/** What a node is told beside its truth; what is left out is empty. */
export interface Telling extends Partial<Pick<Node, "parts" | "share" | "until" | "self">> {
  readonly reasons?: Lazy<Node["reasons"]>;
  readonly reads?: Lazy<Node["reads"]>;
  readonly records?: Lazy<Node["records"]>;
}

/**
 * A node. Every check reads much and few are asked why: its name, reasons, reads and records may be given as functions, which
 * are called where they are read, and never in what is only scored.
 */
export function leaf(predicate: string | (() => string), truth: Truth, telling: Telling = SILENT): Node {
  return new Evaluated(predicate, truth, telling);
}

/** The same node with another truth, and what else is told differently. */
export function retold(node: Node, truth: Truth, telling: Telling = SILENT): Node {
  return leaf(() => node.predicate, truth, {
    reasons: () => node.reasons,
    reads: () => node.reads,
    records: () => node.records,
    parts: node.parts,
    share: node.share,
    until: node.until,
    self: node.self,
    ...telling,
  });
}

const SILENT: Telling = {};

/** What a condition that is not there says of every entry. */
export const anyEntry = once((): Node => leaf("any entry", "true"));
const NOTHING: readonly never[] = [];

/**
 * Nodes are made by the hundred for every version: what few are asked for stays in what they were told. Fields are declared
 * only: each that a class defines costs Node 20 as much again as giving it its value.
 */
class Evaluated implements Node {
  declare readonly truth: Truth;
  declare readonly until: Day | undefined;
  declare readonly self: boolean | undefined;
  declare private readonly called: string | (() => string);
  declare private readonly telling: Telling;
  declare private why: readonly Finding[] | undefined;
  declare private seen: readonly Reading[] | undefined;
  declare private behind: readonly string[] | undefined;

  constructor(called: string | (() => string), truth: Truth, telling: Telling) {
    this.called = called;
    this.truth = truth;
    this.until = telling.until;
    this.self = telling.self;
    this.telling = telling;
    this.why = undefined;
    this.seen = undefined;
    this.behind = undefined;
  }

  get predicate(): string {
    return typeof this.called === "function" ? this.called() : this.called;
  }

  get parts(): readonly Node[] {
    return this.telling.parts ?? NOTHING;
  }

  get share(): Share | undefined {
    return this.telling.share;
  }

  get reasons(): readonly Finding[] {
    return (this.why ??= resolved(this.telling.reasons ?? NOTHING));
  }

  get reads(): readonly Reading[] {
    return (this.seen ??= resolved(this.telling.reads ?? NOTHING));
  }

  get records(): readonly string[] {
    return (this.behind ??= resolved(this.telling.records ?? NOTHING));
  }
}

/** What a node tells by its parts: all that they read, the records behind them, and why. */
export function ofParts(parts: readonly Node[]): Required<Pick<Telling, "parts" | "reasons" | "reads" | "records">> {
  return {
    parts,
    reasons: () => parts.flatMap((part) => part.reasons),
    reads: () => parts.flatMap((part) => part.reads),
    records: () => parts.flatMap((part) => part.records),
  };
}

/** The context with evidence counting for at most so many days, where a predicate says so: the shorter window decides. */
export function atMost(context: Context, days: number | undefined): Context {
  if (days === undefined) return context;
  return { ...context, window: context.window === 0 ? days : Math.min(days, context.window) };
}

/** The context of an entry of a list: paths start from it. Written out: a spread costs several times as much, for every entry. */
export function entryContext(outer: Context, path: Path, value: Json): Context {
  const { facts, criterion, lifecycle, window, separation, promoter } = outer;
  return { facts, criterion, lifecycle, window, separation, promoter, here: { path, value } };
}

/** True when a part that holds does so as self, else undefined. */
export function selfOf(parts: readonly Node[]): true | undefined {
  return parts.some((part) => part.truth === "true" && part.self === true) ? true : undefined;
}

/** The same for alternatives: one that holds without self carries all of them. */
export function selfOfAny(parts: readonly Node[]): true | undefined {
  return parts.some((part) => part.truth === "true" && part.self !== true) ? undefined : selfOf(parts);
}

/** The last day of parts that are all needed: the first that ages out ends it; undefined when none of them ages. */
export function untilAll(parts: readonly Pick<Node, "until">[]): Day | undefined {
  let first: Day | undefined;
  for (const { until } of parts) if (until !== undefined && (first === undefined || until < first)) first = until;
  return first;
}

/** The earliest of several last days; undefined when none of them ages. */
export function earliest(days: readonly (Day | undefined)[]): Day | undefined {
  let first: Day | undefined;
  for (const day of days) if (day !== undefined && (first === undefined || day < first)) first = day;
  return first;
}

/** The latest of several last days; undefined when one of them does not age, or where there is none. */
export function latest(days: readonly (Day | undefined)[]): Day | undefined {
  let last: Day | undefined;
  for (const day of days) {
    if (day === undefined) return undefined;
    if (last === undefined || day > last) last = day;
  }
  return last;
}

/** The last day where `needed` of the parts must hold: until the needed-th longest-lived of them ages out. */
export function untilNth(holding: readonly Node[], needed: number): Day | undefined {
  const days = holding
    .map((part) => part.until ?? NEVER)
    .sort()
    .reverse();
  const until = days[Math.max(needed, 1) - 1];
  return until === NEVER ? undefined : until;
}

const NEVER = "9999-12-31";
