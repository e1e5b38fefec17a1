import { didYouMean } from "../core/did-you-mean.ts";
import { cannot } from "../errors.ts";
import type { CommandModule, Input } from "./command.ts";
import { commands } from "./index.ts";
import { declarations } from "./declare.ts";
import { declareAll, globalsWithValue } from "./options.ts";
import { plainInput } from "./plain-line.ts";

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
  const parsed = await readWords(name, command, rest);
  if (parsed === "version") return { kind: "version" };
  if (command !== undefined && parsed !== "help") return { kind: "run", command, input: parsed };

  // Bare `mlc` is the short help, `mlc --help` the long one.
  const topic = name ?? (parsed === "help" ? "commands" : "mlc");
  const input: Input = { args: { topic }, options: parsed === "help" ? await optionsBeside(rest) : parsed.options };
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

function splitName(argv: readonly string[]): { name: string | undefined; rest: readonly string[] } {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    if (word === "--") break;
    if (!word.startsWith("-") || word === "-") return { name: word, rest: argv.toSpliced(at, 1) };
    if (globalsWithValue.has(word)) at += 1;
  }
  return { name: undefined, rest: argv };
}

async function readWords(
  name: string | undefined,
  command: CommandModule | undefined,
  rest: readonly string[],
): Promise<Input | "help" | "version"> {
  const plain = plainInput(declarations(declareAll(command)), rest);
  if (plain !== undefined) return plain;
  const { commanderInput } = await import("./commander-line.ts");
  return commanderInput(name === undefined ? "mlc" : `mlc ${name}`, command, rest);
}

async function optionsBeside(rest: readonly string[]): Promise<Input["options"]> {
  return (await import("./commander-line.ts")).optionsBeside(rest);
}
