import { secondsOf } from "../../core/window.ts";
import { isPublicLabel } from "../public-text.ts";
import { isMachineLabel } from "./labels.ts";

/** What can be read off a query without running it. */
export interface QueryNames {
  /** The series it is about, where it is about one: `http_request_duration_seconds`, or `…/mean` of `_sum` over `_count`. */
  readonly name?: string;
  /** The quantile it asks for. */
  readonly quantile?: number;
  /** The longest range it looks back over, in seconds. */
  readonly range?: number;
}

/**
 * Reads name, quantile and range off a PromQL text. Anything but a quantile, a rate, a sum, a mean, a maximum or a minimum of
 * one series has no name: arithmetic makes another quantity of it. Grammar: prometheus.io/docs/prometheus/latest/querying/basics.
 */
export function namesOf(query: string): QueryNames {
  const { names, functions, range, quantile, slashes, others } = scan(query);
  const known = functions.every((each) => PLAIN.has(each));
  const [only, second] = [...new Set(names)];
  const beside = {
    ...(range === undefined ? {} : { range }),
    ...(quantile === undefined ? {} : { quantile }),
  };
  if (!known || others > 0 || only === undefined) return beside;
  if (slashes === 0 && second === undefined) {
    const base = functions.includes("histogram_quantile") ? only.replace(/_bucket$/, "") : only;
    return { ...beside, name: base };
  }
  const base = /^(.+)_sum$/.exec(only)?.[1];
  if (slashes === 1 && base !== undefined && second === `${base}_count`) return { ...beside, name: `${base}/mean` };
  return beside;
}

/** The query as a record may keep it: what a matcher says of a machine, an address or a key is left out. */
export function publicQuery(query: string): string | undefined {
  const cleaned = query.replaceAll(
    /([\w.]+)?(\s*(?:=~|!~|!=|=)\s*)?("(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`)/g,
    (...found) => {
      const [whole, label, sign, text] = found as [string, string | undefined, string | undefined, string];
      const hidden = !isPublicLabel(text.slice(1, -1) || "-") || (label !== undefined && isMachineLabel(label));
      return hidden ? `${label ?? ""}${sign ?? ""}"…"` : whole;
    },
  );
  const shown = cleaned.replaceAll(/\s+/g, " ").trim();
  return shown.length > 0 && shown.length <= LONGEST && !HIDDEN.test(shown) ? shown : undefined;
}

const LONGEST = 1000;
const HIDDEN = /[\p{Cc}\p{Cf}]|:\/\//u;

/** Functions and aggregations whose result is still of the series it was made from. */
const PLAIN: ReadonlySet<string> = new Set([
  ...["histogram_quantile", "quantile_over_time", "rate", "irate", "sum", "avg", "max", "min", "last_over_time"],
  ...["avg_over_time", "max_over_time", "min_over_time"],
]);
const LISTS: ReadonlySet<string> = new Set(["by", "without", "on", "ignoring", "group_left", "group_right"]);
const WORDS: ReadonlySet<string> = new Set([...LISTS, "offset", "bool", "and", "or", "unless", "inf", "nan"]);

interface Scanned {
  readonly names: readonly string[];
  readonly functions: readonly string[];
  readonly range: number | undefined;
  readonly quantile: number | undefined;
  readonly slashes: number;
  /** Arithmetic and comparison other than one division. */
  readonly others: number;
}

/** One pass over the text: strings, matchers, label lists and ranges are stepped over as wholes. */
function scan(query: string): Scanned {
  const names: string[] = [];
  const functions: string[] = [];
  let [range, quantile]: [number | undefined, number | undefined] = [undefined, undefined];
  let [slashes, others, last] = [0, 0, ""];
  for (const { groups = {} } of query.matchAll(TOKEN)) {
    const { matchers, span, word, number, sign } = groups;
    if (matchers !== undefined) {
      const quoted = /^\{\s*"([^"]+)"\s*[,}]/.exec(matchers)?.[1];
      if (quoted !== undefined) names.push(quoted);
      const asked = /\bquantile\s*=\s*"([\d.]+)"/.exec(matchers)?.[1];
      if (asked !== undefined) quantile = Number(asked);
    } else if (span !== undefined) {
      range = Math.max(range ?? 0, secondsOf(span.slice(1, -1).split(":")[0]?.trim() ?? "") ?? 0) || range;
    } else if (word !== undefined) {
      const called = /\s*\($/.test(word);
      const bare = called ? word.replace(/\s*\($/, "") : word;
      if (called && !LISTS.has(bare)) functions.push(bare);
      else if (!called && !WORDS.has(bare.toLowerCase()) && !PLAIN.has(bare)) names.push(bare);
      last = bare;
    } else if (number !== undefined) {
      if (/quantile/.test(last)) quantile = Number(number);
      else others += 1;
      last = "";
    } else if (sign === "/") slashes += 1;
    else if (sign !== undefined) others += 1;
  }
  return { names, functions, range, quantile, slashes, others };
}

const TOKEN = new RegExp(
  [
    String.raw`#[^\n]*`,
    String.raw`(?<matchers>\{(?:[^"'}]|"(?:[^"\\]|\\.)*"|'[^']*')*\})`,
    String.raw`(?<span>\[[^\]]*\])`,
    String.raw`"(?:[^"\\]|\\.)*"`,
    // The list of labels after by, on and the like holds no series.
    String.raw`\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)`,
    String.raw`(?:offset|@)\s*-?[\w.]+`,
    String.raw`(?<word>[A-Za-z_:][\w:]*(?:\s*\()?)`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)`,
    String.raw`(?<sign>[-+*/%^<>=!]+)`,
  ].join("|"),
  "g",
);
