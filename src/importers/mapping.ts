import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Json } from "../core/json.ts";
import type { MetricDirection } from "../core/metrics/measured.ts";
import { countOf, numberOf } from "./numbers.ts";

/** What a person says about a tool's metric name: its id, its scale, and what stands beside the value. */
export interface MappingRule {
  readonly id?: string;
  readonly multiply?: number;
  readonly divide?: number;
  readonly sample_size?: number;
  readonly n_shot?: number;
  readonly step?: number;
  readonly dataset?: string;
  readonly split?: string;
  readonly task?: string;
  readonly variant?: string;
  readonly unit?: string;
  readonly direction?: MetricDirection;
  readonly with?: { readonly [companion: string]: Json };
}

/**
 * Rules by the name the tool wrote, or by a pattern of it (`*` any text, `?` one character). `*` alone is for every metric
 * and only fills what nothing else says.
 */
export type Mapping = { readonly [raw: string]: MappingRule };

/** Reads `--map` texts: `RAW=ID`, `RAW=ID,NAME=VALUE,…`, `RAW=,NAME=VALUE` (keeps the id), `*=,NAME=VALUE`. */
export function parseMapping(texts: readonly string[]): {
  readonly mapping: Mapping;
  readonly faults: readonly Finding[];
} {
  const read = texts.map(parseOne);
  return {
    mapping: Object.fromEntries(read.flatMap((each) => ("rule" in each ? [[each.raw, each.rule]] : []))),
    faults: read.flatMap((each) => ("fault" in each ? [each.fault] : [])),
  };
}

type One = { readonly raw: string; readonly rule: MappingRule } | { readonly fault: Finding };

/** What a metric id is like. */
export const METRIC_ID = /^[a-z][a-z0-9_-]{0,79}$/;

function parseOne(text: string): One {
  const fault = (what: string): One => ({ fault: finding("import-bad-map", { text, what }) });
  const cut = text.indexOf("=");
  if (cut < 1) return fault("there is no `=` after a name");
  const [id = "", ...pairs] = text.slice(cut + 1).split(",");
  if (id !== "" && !METRIC_ID.test(id)) return fault(`\`${id}\` is not a metric id`);
  if (id === "" && pairs.length === 0) return fault("it says nothing about the name");
  let rule: MappingRule = id === "" ? {} : { id };
  for (const pair of pairs) {
    const [name = "", value = ""] = split(pair);
    const more = field(name, value) ?? companion(name, value, rule);
    if (more === undefined) return fault(`\`${pair}\` is not NAME=VALUE with a usable value`);
    rule = { ...rule, ...more };
  }
  return { raw: text.slice(0, cut), rule };
}

function split(pair: string): readonly string[] {
  const cut = pair.indexOf("=");
  return cut === -1 ? [pair] : [pair.slice(0, cut), pair.slice(cut + 1)];
}

/** Names of the fields of a rule that are written as one text each; what else stands beside a value goes under `with`. */
export const ruleFields = [
  ...["id", "sample_size", "n_shot", "step", "multiply", "divide"],
  ...["dataset", "split", "task", "variant", "unit", "direction"],
] as const;

/** One field of a rule from its text; undefined for another name, and for a text that is no value of it. */
export function field(name: string, value: string): MappingRule | undefined {
  if (value === "") return undefined;
  switch (name) {
    case "id":
      return METRIC_ID.test(value) ? { id: value } : undefined;
    case "sample_size":
    case "n_shot":
    case "step": {
      const count = countOf(value);
      return count === undefined ? undefined : { [name]: count };
    }
    case "multiply":
    case "divide": {
      const factor = numberOf(value);
      return factor === undefined || factor === 0 ? undefined : { [name]: factor };
    }
    case "dataset":
    case "split":
    case "task":
    case "variant":
    case "unit":
      return { [name]: value };
    case "direction":
      return DIRECTIONS.has(value) ? { direction: value as MetricDirection } : undefined;
    default:
      return undefined;
  }
}

function companion(name: string, value: string, rule: MappingRule): MappingRule | undefined {
  if (value === "" || !isCompanionName(name)) return undefined;
  return { with: { ...rule.with, [name]: companionValue(value) } };
}

/** Whether something may stand under `with` by this name. */
export function isCompanionName(name: string): boolean {
  return COMPANION.test(name) && !ruleFields.some((each) => each === name);
}

const DIRECTIONS: ReadonlySet<string> = new Set(["higher", "lower", "band", "none"]);
const COMPANION = /^[a-z][a-z0-9_]{0,39}$/;

/** `a|b` is a list, `a:120|b:133` a mapping to numbers, `12` a number, `true` a truth value, else text. */
function companionValue(value: string): Json {
  const parts = value.split("|");
  const sizes = parts.map((part) => /^([^:]+):(\d+)$/.exec(part));
  if (sizes.every((size) => size !== null)) {
    return Object.fromEntries(sizes.map((size) => [size[1] ?? "", Number(size[2])]));
  }
  if (parts.length > 1) return parts;
  if (value === "true" || value === "false") return value === "true";
  return numberOf(value) ?? value;
}
