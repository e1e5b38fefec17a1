import { isList, isMap, type Json, type JsonMap } from "../core/json.ts";
import { publicLabel } from "./public-text.ts";

/** Settings of a run as they may stand in a record, and how many were left out. */
export interface Settings {
  readonly kept: JsonMap;
  readonly withheld: number;
}

/**
 * Hyperparameters from what a tracker holds: names in dotted form, numbers and truth values where the text is certainly one,
 * short texts, lists of these. Whatever names a person, a machine, a place, a prompt or a key stays out, by name or by look.
 */
export function settingsOf(root: JsonMap): Settings {
  const kept = new Map<string, Json>();
  let withheld = 0;
  for (const [name, raw] of leaves(root, "", 0)) {
    const value = isNameToShow(name) && kept.size < MOST ? shownValue(name, raw) : undefined;
    if (value === undefined) withheld += 1;
    else kept.set(name, value);
  }
  return { kept: Object.fromEntries(kept), withheld };
}

/**
 * The number, truth value or null that a text certainly is, else the text: Python and YAML write an exponent with its sign, so
 * `59642e5` is a commit; leading zeros and integers beyond 2^53 are no numbers.
 */
export function scalarOf(text: string): string | number | boolean | null {
  if (/^(?:True|true)$/.test(text)) return true;
  if (/^(?:False|false)$/.test(text)) return false;
  if (/^(?:None|null|~)$/.test(text)) return null;
  if (!NUMBER.test(text)) return text;
  const value = Number(text);
  const isInteger = /^-?\d+$/.test(text);
  return Number.isFinite(value) && (!isInteger || Number.isSafeInteger(value)) ? value : text;
}

/** The most settings that a record takes, as its schema says. */
const MOST = 500;
const DEEPEST = 6;
const LONGEST_LIST = 50;
const MOST_WORDS = 8;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]\d{1,3})?$/;
/** Records refuse these keys, whatever they hold. */
const RESERVED = /(?:^|\.)(?:__proto__|constructor|prototype)(?:\.|$)/;
const SECRET = /key|token|secret|passw|credential|auth/i;
const SECRET_AT_END = /(?:key|token|secret|passw(?:or)?d?|pin|credentials?)$/i;
const PERSONAL =
  /(?:^|[._/-])(?:user(?:_?name|_?id)?|e?mail|host(?:_?name)?|author|owner|entity|organi[sz]ation(?:_id)?|account|address|ip|url|uri|endpoint|home|root|cwd|dir|directory|folder|args|argv|executable|program|cmd|command)$|Dir$/i;
const SPOKEN = /prompt|template|instruction|message|system|question|answer|example/i;
/** Somebody at a machine, or a machine with its port. */
const AT = /\S@\S|(?:^|[\s/])[A-Za-z][\w-]*(?:\.[\w-]+)*:\d{2,5}\b/;

function* leaves(value: Json, name: string, depth: number): Generator<readonly [string, Json]> {
  if (!isMap(value) || depth > DEEPEST) yield [name, value];
  else {
    for (const [key, each] of Object.entries(value))
      yield* leaves(each, name === "" ? key : `${name}.${key}`, depth + 1);
  }
}

function isNameToShow(name: string): boolean {
  return name.length <= 120 && publicLabel(name) !== undefined && !RESERVED.test(name) && !PERSONAL.test(name);
}

function shownValue(name: string, raw: Json): Json | undefined {
  if (isMap(raw)) return undefined;
  if (isList(raw)) {
    const each = raw.slice(0, LONGEST_LIST + 1).map((one) => (isList(one) ? undefined : shownValue(name, one)));
    const shown = each.filter((one) => one !== undefined);
    return shown.length === each.length && each.length <= LONGEST_LIST ? shown : undefined;
  }
  const value = typeof raw === "string" ? scalarOf(raw.trim()) : raw;
  if (typeof value !== "string") {
    const isFinite = typeof value !== "number" || Number.isFinite(value);
    return isFinite && !SECRET_AT_END.test(name) ? value : undefined;
  }
  if (SECRET.test(name) || SPOKEN.test(name) || AT.test(value)) return undefined;
  return value.split(/\s+/).length > MOST_WORDS ? undefined : publicLabel(value);
}
