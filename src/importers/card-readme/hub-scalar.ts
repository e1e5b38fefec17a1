import type { Json } from "../../core/json.ts";

/**
 * What a bare word of a front matter is to huggingface_hub, which reads YAML 1.1 with PyYAML: `no` is false, `0.90` a
 * number, `~` nothing. Dates, `1:30` (ninety) and octal numbers stay the text that their author wrote.
 */
export function hubScalar(source: string): Json {
  if (NOTHING.test(source)) return null;
  if (TRUE.test(source)) return true;
  if (FALSE.test(source)) return false;
  if (INTEGER.test(source)) {
    const value = Number(source.replaceAll("_", ""));
    return Number.isSafeInteger(value) ? value : source;
  }
  return FLOAT.test(source) ? Number(source.replaceAll("_", "")) : source;
}

/** What PyYAML makes of a bare word that was meant as text, in words; undefined where it reads the text. */
export function takenFor(source: string): string | undefined {
  const value = hubScalar(source);
  if (typeof value === "boolean") return String(value);
  if (value === null) return "nothing";
  if (typeof value === "number") return `the number ${String(value)}`;
  if (DATE.test(source)) return "a date";
  if (SEXAGESIMAL.test(source)) {
    const seconds = source.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
    return `the number ${String(seconds)}`;
  }
  if (OCTAL.test(source)) return `the number ${String(Number.parseInt(source.replace(/[-+]/, ""), 8))}`;
  return undefined;
}

const NOTHING = /^(?:~|null|Null|NULL|)$/;
const TRUE = /^(?:true|True|TRUE|yes|Yes|YES|on|On|ON)$/;
const FALSE = /^(?:false|False|FALSE|no|No|NO|off|Off|OFF)$/;
const INTEGER = /^(?:[-+]?(?:0|[1-9][0-9_]*)|0x[0-9a-fA-F]+)$/;
/** PyYAML wants a point in the number and a sign behind the `e`: `1e-3` is text to it. */
const FLOAT = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?$/;
const DATE = /^\d{4}-\d\d?-\d\d?(?:[Tt \t].*)?$/;
const SEXAGESIMAL = /^[1-9]\d*(?::[0-5]?\d)+$/;
const OCTAL = /^[-+]?0[0-7]+$/;
