import { Argument, Command, CommanderError, Option } from "commander";
import { version } from "../version.ts";
import type { CommandModule, Input } from "./command.ts";
import { declarations, type DeclaredOperand, type DeclaredOption } from "./declare.ts";
import { declareAll } from "./options.ts";
import { usageError } from "./usage-error.ts";

/** A commander command with the arguments and options of a module, and the global ones. */
export function commanderFor(title: string, command: CommandModule | undefined): Command {
  const built = new Command(title)
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .helpOption("-h, --help", "show this help")
    .version(version, "-V, --version", "show the version of mlc");
  const { operands, options } = declarations(declareAll(command));
  for (const one of operands) built.addArgument(argumentOf(one));
  for (const one of options) built.addOption(optionOf(one));
  return built;
}

/** Reads the words behind the name of a command. Throws CannotRun with a finding of the usage area. */
export function commanderInput(
  title: string,
  command: CommandModule | undefined,
  rest: readonly string[],
): Input | "help" | "version" {
  const built = commanderFor(title, command).action(() => undefined);
  try {
    built.parse([...rest], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed") return "help";
    if (error.code === "commander.version") return "version";
    throw usageError(error, built);
  }
  const args = built.registeredArguments.map((one, at) => [one.name(), built.processedArgs[at] as string | undefined]);
  return { args: Object.fromEntries(args) as Input["args"], options: built.opts() };
}

/** `mlc score --json --help` still prints in the format asked for, and mistakes beside --help do not matter. */
export function optionsBeside(rest: readonly string[]): Input["options"] {
  const built = commanderFor("mlc", undefined).allowUnknownOption().allowExcessArguments();
  const kept = rest.filter((word) => word !== "-h" && word !== "--help");
  try {
    built.action(() => undefined).parse([...kept], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return {};
    throw error;
  }
  return built.opts();
}

function argumentOf({ term, says, choices }: DeclaredOperand): Argument {
  const argument = new Argument(term, says);
  return choices === undefined ? argument : argument.choices(choices);
}

function optionOf({ term, says, heading, choices, repeats, needed, conflicts, hidden }: DeclaredOption): Option {
  const option = new Option(term, says);
  if (choices !== undefined) option.choices(choices);
  if (repeats === true) option.argParser(repeated);
  if (conflicts !== undefined) option.conflicts([...conflicts]);
  if (heading !== undefined) option.helpGroup(heading);
  return option.makeOptionMandatory(needed === true).hideHelp(hidden === true);
}

function repeated(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
