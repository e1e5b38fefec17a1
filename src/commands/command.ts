import type { Format } from "../format.ts";
import type { Outcome } from "../outcome.ts";
import type { World } from "../world.ts";
import type { Declaring } from "./declare.ts";

/** The headings of `mlc --help`, in this order. */
export const groups = ["Start", "Every day", "Check", "Read", "Tools"] as const;

/** One heading of `mlc --help`. */
export type Group = (typeof groups)[number];

/** One command: its arguments and options, and a function that does the work. */
export interface CommandModule {
  readonly name: string;
  /** One line, lower case, without a full stop; the same words as in commands/index.ts. */
  readonly summary: string;
  readonly group: Group;
  /** Three calls worth copying, each with what it does; shown by `--help`. */
  readonly examples: readonly (readonly [run: string, does: string])[];
  /** Beside human and json. */
  readonly formats?: readonly Format[];
  /** Declares arguments and options; the global options are added by the caller. */
  configure(command: Declaring): void;
  /** Does the work. Throws CannotRun (exit 2) or Cancelled (exit 130); anything else thrown is a bug (exit 70). */
  run(world: World, input: Input): Promise<Outcome>;
}

/** What was typed: operands by the name they were declared with, options by their camelCase name. */
export interface Input {
  readonly args: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The operand declared as `<name>` or `[name]`. */
export function argument(input: Input, name: string): string | undefined {
  const value = input.args[name];
  return typeof value === "string" ? value : undefined;
}

/** The operands declared as `<name...>` or `[name...]`; none is an empty list. */
export function argumentList(input: Input, name: string): readonly string[] {
  const value = input.args[name];
  return typeof value === "string" ? [value] : (value ?? []);
}

/** The value of an option that takes one. */
export function textOption(input: Input, name: string): string | undefined {
  const value = input.options[name];
  return typeof value === "string" ? value : undefined;
}

/** The values of an option that may be repeated; none is an empty list. */
export function listOption(input: Input, name: string): readonly string[] {
  const value = input.options[name];
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

/** True where an option without a value was given. */
export function flagOption(input: Input, name: string): boolean {
  return input.options[name] === true;
}
