import { canonicalJson } from "../digest.ts";
import { overlap, periodOf, type Period } from "../dates.ts";
import type { Facts } from "../facts/facts.ts";
import type { RecordDoc } from "../facts/fold.ts";
import type { Location } from "../findings/finding.ts";
import { isList, type JsonMap } from "../json.ts";
import { once, oncePer } from "../lazy.ts";
import type { MeasuredMetric } from "../metrics/measured.ts";
import { kindOf } from "../records.ts";

/** One number from one record, with what it belongs to. */
export interface Measured {
  readonly metric: MeasuredMetric;
  readonly record: RecordDoc;
  readonly at: Location;
  /** When its record was observed; undefined where that cannot be read. */
  readonly observed: Period | undefined;
  /** Taken on the digest that the version has now. */
  readonly bound: boolean;
  /** Metric, dataset, split, n_shot, variant, slice: results of one series replace each other. */
  readonly series: string;
  /** Measured on live traffic, or on a sample that says which part of it it stands for. */
  readonly production: boolean;
  /** The same number, where it does not matter on which weights it was taken. */
  readonly asBound: () => Measured;
}

/** Numbers in record order, and the same by the metric that they are values of. */
export interface Measurements {
  readonly all: readonly Measured[];
  readonly of: (metric: string) => readonly Measured[];
}

/** Every number that may count as evidence: from complete runs, not measured on training data. */
export function measuredIn(facts: Facts, lists: readonly string[]): Measurements {
  const known = knownOf(facts);
  const name = lists.join(" ");
  let found = known.get(name);
  if (found === undefined) {
    found = lists.length === 1 ? byMetric(inList(facts, name)) : joined(lists.map((each) => measuredIn(facts, [each])));
    known.set(name, found);
  }
  return found;
}

/** Several lists as one. Where one alone has a metric, its numbers are the same list: what was found out about them is known. */
function joined(lists: readonly Measurements[]): Measurements {
  const of = new Map<string, readonly Measured[]>();
  const all = once(() => lists.flatMap((each) => each.all));
  return {
    get all() {
      return all();
    },
    of(metric) {
      let own = of.get(metric);
      if (own === undefined) {
        const [first = NOTHING, ...others] = lists.map((each) => each.of(metric)).filter(({ length }) => length > 0);
        of.set(metric, (own = others.length === 0 ? first : [...first, ...others.flat()]));
      }
      return own;
    },
  };
}

/** Those that count for one of several, in the same form. */
export function measuredOf({ all }: Measurements, counts: (measured: Measured) => boolean): Measurements {
  return byMetric(all.filter(counts));
}

/** Many criteria look at the same records; facts never change, so one reading serves all. */
const knownOf = oncePer((_facts: Facts) => new Map<string, Measurements>());

function byMetric(all: readonly Measured[]): Measurements {
  const of = new Map<string, Measured[]>();
  for (const each of all) {
    const own = of.get(each.metric.id);
    if (own === undefined) of.set(each.metric.id, [each]);
    else own.push(each);
  }
  return { all, of: (metric) => of.get(metric) ?? NOTHING };
}

const NOTHING: readonly never[] = [];

function inList(facts: Facts, list: string): readonly Measured[] {
  const found: Measured[] = [];
  for (const record of facts.recordLists[list] ?? []) addMeasured(facts, record, found);
  return found;
}

/** The numbers of one record that may count as evidence. */
export function measuredInRecord(facts: Facts, record: RecordDoc): readonly Measured[] {
  const found: Measured[] = [];
  addMeasured(facts, record, found);
  return found;
}

function addMeasured(facts: Facts, record: RecordDoc, found: Measured[]): void {
  const { run_status: status, metrics } = record.value as unknown as JsonMap;
  if (status === "partial" || status === "failed" || !isList(metrics)) return;
  const bound = facts.subject !== undefined && record.value.subject.weights === facts.subject;
  const live = kindOf(record.value) === "monitoring";
  const observed = periodOf(record.value.observed_at);
  for (let index = 0; index < metrics.length; index++) {
    const metric = metrics[index] as unknown as MeasuredMetric;
    if (metric.split !== "train") found.push(new Taken(metric, record, index, observed, bound, live));
  }
}

/** Records hold numbers by the thousand, and a check looks at a few of them: the rest of each is worked out where it is read. */
class Taken implements Measured {
  declare readonly metric: MeasuredMetric;
  declare readonly record: RecordDoc;
  declare readonly index: number;
  declare readonly observed: Period | undefined;
  declare readonly bound: boolean;
  declare readonly live: boolean;
  declare private named: string | undefined;

  constructor(
    metric: MeasuredMetric,
    record: RecordDoc,
    index: number,
    observed: Period | undefined,
    bound: boolean,
    live: boolean,
  ) {
    this.metric = metric;
    this.record = record;
    this.index = index;
    this.observed = observed;
    this.bound = bound;
    this.live = live;
    this.named = undefined;
  }

  get at(): Location {
    return { file: this.record.file, path: ["metrics", this.index, "value"] };
  }

  get production(): boolean {
    return this.live || isText(this.metric.with?.["production_sample"]);
  }

  get series(): string {
    return (this.named ??= seriesOf(this.metric));
  }

  asBound(): Measured {
    return this.bound ? this : new Taken(this.metric, this.record, this.index, this.observed, true, this.live);
  }
}

/** The same numbers, where it does not matter on which weights they were taken. */
export const asBound = oncePer((measured: readonly Measured[]): readonly Measured[] =>
  measured.every((each) => each.bound) ? measured : measured.map((each) => each.asBound()),
);

/** Those taken on the digest that the version has now. */
export function boundOf(measured: readonly Measured[]): readonly Measured[] {
  return keptOf(measured, (each) => each.bound);
}

/** Those for which something holds; the list itself where it holds for all of them, so that what is known of it is known. */
export function keptOf(measured: readonly Measured[], holds: (measured: Measured) => boolean): readonly Measured[] {
  return measured.every(holds) ? measured : measured.filter(holds);
}

/** For each series its newest numbers; several when their times overlap, then the worse one counts. */
export const newestPerSeries = oncePer((measured: readonly Measured[]): readonly (readonly Measured[])[] => {
  const series = new Map<string, Measured[]>();
  const seenOn = new Map<string | undefined, Measured[][]>();
  for (const each of measured) {
    const dataset = datasetOf(each.metric);
    let seen = seenOn.get(dataset);
    if (seen === undefined) seenOn.set(dataset, (seen = []));
    const own = likeIn(seen, each.metric) ?? series.get(each.series);
    if (own !== undefined) own.push(each);
    else {
      const started = [each];
      series.set(each.series, started);
      if (seen.length < MOST_SEEN) seen.push(started);
    }
  }
  return [...series.keys()].sort().map((key) => newest(series.get(key) ?? []));
});

const MOST_SEEN = 8;

function likeIn(seen: readonly Measured[][], metric: MeasuredMetric): Measured[] | undefined {
  for (const each of seen) if (each[0] !== undefined && plainlySame(each[0].metric, metric)) return each;
  return undefined;
}

/** Results on one dataset that differ in nothing are of one series, whatever its name: to make the names takes ten times as long. */
function plainlySame(a: MeasuredMetric, b: MeasuredMetric): boolean {
  return (
    a.id === b.id &&
    a.split === b.split &&
    a.n_shot === b.n_shot &&
    a.variant === b.variant &&
    a.slice === undefined &&
    b.slice === undefined
  );
}

/** The id of the dataset a number was measured on. */
export function datasetOf(metric: MeasuredMetric): string | undefined {
  return metric.dataset?.id;
}

/** Canonical JSON. Without a slice, which few have, it is that of a flat object whose keys are written in their order. */
function seriesOf(metric: MeasuredMetric): string {
  const { id, split = null, n_shot = null, variant = null, slice = null } = metric;
  const dataset = datasetOf(metric) ?? null;
  return slice === null
    ? JSON.stringify({ dataset, id, n_shot, slice, split, variant })
    : canonicalJson({ dataset, id, n_shot, slice, split, variant });
}

function newest(series: readonly Measured[]): readonly Measured[] {
  const [first] = series;
  if (first === undefined || series.length === 1) return series;
  let last = first;
  for (const each of series) if (endOf(each) - endOf(last) >= 0) last = each;
  return series.filter((each) => isSameTime(each, last));
}

function endOf({ observed }: Measured): number {
  return observed?.end ?? -Infinity;
}

function isSameTime(a: Measured, b: Measured): boolean {
  if (a.observed !== undefined && b.observed !== undefined) return overlap(a.observed, b.observed);
  return a.record.value.observed_at === b.record.value.observed_at;
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
