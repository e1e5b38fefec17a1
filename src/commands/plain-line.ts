import type { Input } from "./command.ts";
import type { Declarations, DeclaredOperand, DeclaredOption } from "./declare.ts";

/**
 * Reads the words of a command line that is nothing special: whole flags, each of them declared, and what they ask for.
 * It gives exactly what commander would give, or declines with undefined (a mistake, `--help`, `-qv`, `--`); commander then
 * reads the line and says what is wrong with it. Loading and filling commander costs a start as much as reading a whole
 * model, so only lines that need it pay for it.
 */
export function plainInput({ operands, options }: Declarations, words: readonly string[]): Input | undefined {
  const known = options.map(readTerm);
  const values: Record<string, unknown> = {};
  for (const one of known) {
    if (one.negates && !known.some((other) => other.name === one.name && !other.negates)) values[one.name] = true;
  }
  const given = new Set<Flag>();
  const said: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (!word.startsWith("-") || word === "-") {
      said.push(word);
      continue;
    }
    const sign = word.startsWith("--") ? word.indexOf("=") : -1;
    const flag = sign === -1 ? word : word.slice(0, sign);
    const one = known.find((each) => each.long === flag || each.short === flag);
    if (one === undefined || one.takes === "maybe" || (one.takes === "nothing" && sign !== -1)) return undefined;
    given.add(one);
    if (one.takes === "nothing") {
      values[one.name] = !one.negates;
      continue;
    }
    if (sign === -1) at += 1;
    const value = sign === -1 ? words[at] : word.slice(sign + 1);
    if (value === undefined) return undefined;
    if (one.choices !== undefined && !one.choices.includes(value)) return undefined;
    values[one.name] = one.repeats ? [...((values[one.name] as string[] | undefined) ?? []), value] : value;
  }
  const args = operandValues(operands, said);
  return args === undefined || !allowed(known, given) ? undefined : { args, options: values };
}

/** An option by what is typed for it. */
interface Flag {
  readonly short: string | undefined;
  readonly long: string;
  /** In camelCase and without `no-`. */
  readonly name: string;
  readonly negates: boolean;
  readonly takes: "nothing" | "value" | "maybe";
  readonly choices: readonly string[] | undefined;
  readonly repeats: boolean;
  readonly needed: boolean;
  readonly conflicts: readonly string[];
}

function readTerm({ term, choices, repeats, needed, conflicts = [] }: DeclaredOption): Flag {
  const [, short, no, name = "", value] = /^(?:(-\w), )?--(no-)?([\w-]+)(?: (.+))?$/.exec(term) ?? [];
  return {
    short,
    long: `--${no ?? ""}${name}`,
    name: name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    negates: no !== undefined,
    takes: value === undefined ? "nothing" : value.startsWith("<") && !value.endsWith("...>") ? "value" : "maybe",
    choices,
    repeats: repeats === true,
    needed: needed === true,
    conflicts,
  };
}

/** The operands by name; undefined where there are too many or too few, or one is none of its choices. */
function operandValues(operands: readonly DeclaredOperand[], said: readonly string[]): Input["args"] | undefined {
  const values: Record<string, string | readonly string[] | undefined> = {};
  for (const [at, { term, choices }] of operands.entries()) {
    const variadic = term.endsWith("...>") || term.endsWith("...]");
    const taken = variadic ? said.slice(at) : said.slice(at, at + 1);
    if (taken.length === 0 && term.startsWith("<")) return undefined;
    if (choices !== undefined && !taken.every((word) => choices.includes(word))) return undefined;
    values[term.slice(1, variadic ? -4 : -1)] = variadic ? taken : taken[0];
    if (variadic) return values;
  }
  return said.length > operands.length ? undefined : values;
}

function allowed(known: readonly Flag[], given: ReadonlySet<Flag>): boolean {
  if (known.some((one) => one.needed && !given.has(one))) return false;
  const names = new Set([...given].map((one) => one.name));
  return [...given].every((one) => !one.conflicts.some((name) => names.has(name)));
}
