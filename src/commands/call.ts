import { Command, CommanderError } from "commander";
import { didYouMean } from "../core/did-you-mean.ts";
import { cannot } from "../errors.ts";
import { version } from "../version.ts";
import type { CommandModule, Input } from "./command.ts";
import { commands } from "./index.ts";
import { globalOptions, globalsWithValue } from "./options.ts";
import { usageError } from "./usage-error.ts";

/** What a command line asks for. */
export type Call =
  { readonly kind: "run"; readonly command: CommandModule; readonly input: Input } | { readonly kind: "version" };

/**
 * Reads a command line (without `node mlc`), loading only the command it names. `--help` anywhere, and no command
 * at all, become a call of `help`. Throws CannotRun with a finding of the usage area.
 */
export async function readCall(argv: readonly string[]): Promise<Call> {
  const { name, rest } = splitName(argv);
  const command = name === undefined ? undefined : await loadCommand(name);
  const parsed = parse(name === undefined ? "mlc" : `mlc ${name}`, command, rest);
  if (parsed === "version") return { kind: "version" };
  if (command !== undefined && parsed !== "help") return { kind: "run", command, input: parsed };

  // Bare `mlc` is the short help, `mlc --help` the long one.
  const topic = name ?? (parsed === "help" ? "commands" : "mlc");
  const input: Input = { args: { topic }, options: parsed === "help" ? optionsBeside(rest) : parsed.options };
  return { kind: "run", command: await loadCommand("help"), input };
}

/** The module of a command, or CannotRun with the nearest names. */
export async function loadCommand(name: string): Promise<CommandModule> {
  const listed = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (listed === undefined) {
    throw cannot("unknown-command", { word: name, near: didYouMean(name, Object.keys(commands)) });
  }
  return (await listed.load()).command;
}

/** A commander command with the arguments and options of a module, and the global ones. */
export function commanderFor(title: string, command: CommandModule | undefined): Command {
  const built = new Command(title)
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .helpOption("-h, --help", "show this help")
    .version(version, "-V, --version", "show the version of mlc");
  command?.configure(built);
  return globalOptions(built, command?.formats);
}

function splitName(argv: readonly string[]): { name: string | undefined; rest: readonly string[] } {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    if (word === "--") break;
    if (!word.startsWith("-") || word === "-") return { name: word, rest: argv.toSpliced(at, 1) };
    if (globalsWithValue.has(word)) at += 1;
  }
  return { name: undefined, rest: argv };
}

function parse(title: string, command: CommandModule | undefined, rest: readonly string[]): Input | "help" | "version" {
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
function optionsBeside(rest: readonly string[]): Input["options"] {
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
