import type { Point, Series } from "./labels.ts";

/** What a `# TYPE` line may say. */
export type SampleType =
  "counter" | "gauge" | "histogram" | "summary" | "gaugehistogram" | "info" | "stateset" | "unknown";

/** A page of metrics: every series with the type of its family, or where it cannot be read. */
export interface Exposition {
  readonly series: readonly (Series & { readonly name: string; readonly type: SampleType; readonly family: string })[];
  readonly fault?: { readonly line: number; readonly what: string };
  /** A `# TYPE` or a last `# EOF` line: what tells such a page from any other text. */
  readonly signed: boolean;
}

/**
 * Reads the Prometheus text format 0.0.4, OpenMetrics 1.0 and what `promtool tsdb dump` writes (no types, seconds, `# EOF`).
 * Stops at the first line that is no sample.
 */
export function readExposition(text: string): Exposition {
  const types = new Map<string, SampleType>();
  const found = new Map<string, { name: string; labels: ReadonlyMap<string, string>; points: Point[] }>();
  const lines = text.split("\n");
  const ended = /\n# EOF\s*$/.test(text);
  let signed = ended;
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === "") continue;
    if (line.startsWith("#")) {
      const [, name, type] = TYPE_LINE.exec(line) ?? [];
      if (name !== undefined && type !== undefined) types.set(name.replaceAll('"', ""), typeOf(type));
      signed ||= name !== undefined;
      continue;
    }
    const sample = sampleOf(line);
    if (typeof sample === "string") return { series: [], signed, fault: { line: index + 1, what: sample } };
    const { name, labels, value, at } = sample;
    const key = JSON.stringify([name, [...labels].sort()]);
    const known = found.get(key) ?? { name, labels, points: [] };
    // OpenMetrics and promtool write seconds, the older format milliseconds.
    known.points.push({ at: at === undefined ? undefined : ended ? at : at / 1000, text: value });
    found.set(key, known);
  }
  return { series: [...found.values()].map((each) => ({ ...each, ...familyOf(each.name, types) })), signed };
}

const TYPE_LINE = /^#\s+TYPE\s+("[^"]+"|\S+)\s+(\w+)\s*$/;
const NAME = /^[A-Za-z_:][\w:]*/;
const NUMBER = /^[+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|NaN|Inf|0[xX][\da-fA-F]+)$/;

function typeOf(word: string): SampleType {
  return TYPES.find((type) => type === word) ?? "unknown";
}

const TYPES: readonly SampleType[] = ["counter", "gauge", "histogram", "summary", "gaugehistogram", "info", "stateset"];
const SUFFIXES = ["_bucket", "_sum", "_count", "_total", "_created", "_info", "_gsum", "_gcount"];

/** The family of a sample: its own name where that has a type, else the name without what the format puts behind it. */
function familyOf(name: string, types: ReadonlyMap<string, SampleType>): { type: SampleType; family: string } {
  const own = types.get(name);
  if (own !== undefined) return { type: own, family: name };
  const suffix = SUFFIXES.find((each) => name.endsWith(each) && types.has(name.slice(0, -each.length)));
  const family = suffix === undefined ? name : name.slice(0, -suffix.length);
  return { type: types.get(family) ?? "unknown", family };
}

interface Sample {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly value: string;
  readonly at: number | undefined;
}

function sampleOf(line: string): Sample | string {
  let name = NAME.exec(line)?.[0] ?? "";
  let at = name.length;
  const labels = new Map<string, string>();
  if (line[at] === "{") {
    const read = labelsOf(line, at + 1, labels);
    if (read === undefined) return "its labels cannot be read";
    // Names beyond letters, digits and _: stand quoted among the labels since Prometheus 3.
    name = name === "" ? (read.quoted ?? "") : name;
    at = read.end;
  }
  if (name === "") return "it begins with no name";
  const [value = "", time, more] = line.slice(at).split(" # ")[0]?.trim().split(/\s+/) ?? [];
  if (!NUMBER.test(value)) return "there is no number where the value stands";
  if (more !== undefined || (time !== undefined && !NUMBER.test(time))) return "something follows its value";
  return { name, labels, value, at: time === undefined ? undefined : Number(time) };
}

/** Labels up to the closing brace; `quoted` is a string that stands alone. Undefined where they do not end. */
function labelsOf(
  line: string,
  from: number,
  into: Map<string, string>,
): { readonly end: number; readonly quoted?: string } | undefined {
  const part = /\s*(?:(\}\s*)|(?:([A-Za-z_][\w.]*)\s*=\s*)?"((?:[^"\\]|\\.)*)"\s*(?:,|(?=\s*\})))/y;
  let quoted: string | undefined;
  for (let at = from; ;) {
    part.lastIndex = at;
    const match = part.exec(line);
    if (match === null) return undefined;
    at = part.lastIndex;
    const [, closed, name, text = ""] = match;
    if (closed !== undefined) return { end: at, ...(quoted === undefined ? {} : { quoted }) };
    const value = text.replaceAll(/\\(.)/g, (_whole, sign: string) => (sign === "n" ? "\n" : sign));
    if (name === undefined) quoted = value;
    else into.set(name, value);
  }
}
