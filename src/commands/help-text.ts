import type { Command, Option } from "commander";
import { commanderFor } from "./commander-line.ts";
import { groups, type CommandModule } from "./command.ts";
import { topics } from "./help-topics.ts";
import { commands } from "./index.ts";

/** What bare `mlc` prints: what it is, and where to start. */
export function shortHelp(): string {
  const first = ["init", "status", "score", "promote", "card"].filter((name) => Object.hasOwn(commands, name));
  return sections([
    [about],
    ["Usage: mlc <command> [options]"],
    rows(first.map((name) => [name, commands[name]?.summary ?? ""])),
    ["mlc --help lists all commands; mlc help <command> shows one."],
  ]);
}

/** What `mlc --help` prints: every command under its heading, the topics, and the options all commands share. */
export function allCommandsHelp(): string {
  const listed = groups.map((group) => {
    const own = Object.entries(commands).filter(([, one]) => one.group === group);
    return own.length === 0 ? [] : [group, ...rows(own.map(([name, one]) => [name, one.summary]))];
  });
  return sections([
    [about],
    ["Usage: mlc <command> [MODEL] [options]"],
    ...listed,
    ["Topics (mlc help <topic>)", ...rows(Object.entries(topics).map(([name, one]) => [name, one.summary]))],
    ["Options of every command", ...rows(sharedOptions())],
    [exitCodes],
  ]);
}

/** What `mlc help COMMAND` and `mlc COMMAND --help` print. */
export function commandHelp(command: CommandModule): string {
  const { summary, usage, operands, options, formats } = describeCommand(command);
  return sections([
    [summary],
    [`Usage: ${usage}`],
    operands.length === 0 ? [] : ["Operands", ...rows(operands)],
    ...options.map(({ heading, rows: own }) => [heading, ...rows(own)]),
    wrapped(`Options of every command: ${shared.replace("FORMAT", formats.join("|"))}; see mlc --help`, width),
    ["Examples", ...examples(command)],
    [exitCodes],
  ]);
}

/** One command in words: what help, the man pages and the reference all show. */
export interface Described {
  /** One sentence. */
  readonly summary: string;
  readonly usage: string;
  readonly operands: readonly Row[];
  /** The command's own options under their headings; those of every command are left out. */
  readonly options: readonly OptionGroup[];
  readonly formats: readonly string[];
}

/** Some options under one heading. */
export interface OptionGroup {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** A term as it is typed, and what it means. */
export type Row = readonly [term: string, says: string];

/** A command described from what it declares. */
export function describeCommand(command: CommandModule): Described {
  const title = `mlc ${command.name}`;
  const built = commanderFor(title, command);
  const help = built.createHelp();
  const global = new Set(["--help", ...commanderFor(title, undefined).options.map((one) => one.long)]);
  return {
    summary: `${command.summary.slice(0, 1).toUpperCase()}${command.summary.slice(1)}${command.summary.endsWith("?") ? "" : "."}`,
    usage: [title, ...built.registeredArguments.map((one) => usageTerm(one)), "[options]"].join(" "),
    operands: built.registeredArguments.map((one) => [help.argumentTerm(one), help.argumentDescription(one)]),
    options: optionGroups(built, (long) => !global.has(long)),
    formats: ["human", "json", ...(command.formats ?? [])],
  };
}

/** The options that every command takes. */
export function sharedOptions(): readonly Row[] {
  return optionGroups(commanderFor("mlc", undefined), () => true).flatMap((group) => group.rows);
}

const about = "mlc tracks a model's lifecycle in YAML next to the code; git is the audit log.";

const exitCodes = "Exit codes: 0 done or yes, 1 the answer is no, 2 could not run; see\nmlc help exit-codes";

const shared = "-C DIR, --format FORMAT, --json, -q, -v, --color auto|always|never, --no-input, -y, --debug, -h, -V";

const width = 80;

function sections(parts: readonly (readonly string[])[]): string {
  const shown = parts.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Terms in one column, what they say in the next, wrapped to 80 columns; a long term stands on its own line. */
function rows(all: readonly Row[]): readonly string[] {
  const column = Math.min(28, Math.max(...all.map(([term]) => term.length)) + 2);
  return all.flatMap(([term, says]) => {
    const [first = "", ...rest] = wrapped(says, width - 2 - column);
    const hanging = rest.map((line) => `  ${" ".repeat(column)}${line}`);
    const fits = term.length + 2 <= column;
    return fits
      ? [`  ${term.padEnd(column)}${first}`, ...hanging]
      : [`  ${term}`, `  ${" ".repeat(column)}${first}`, ...hanging];
  });
}

function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Options under the headings that a command gives them, `Options` where it gives none. */
function optionGroups(built: Command, chosen: (long: string | undefined) => boolean): readonly OptionGroup[] {
  const help = built.createHelp();
  const options = help.visibleOptions(built).filter((one) => chosen(one.long));
  const headings = [...new Set(options.map((one) => one.helpGroupHeading ?? "Options"))];
  return headings.map((heading) => {
    const own = options.filter((one) => (one.helpGroupHeading ?? "Options") === heading);
    return { heading, rows: own.map((one) => [help.optionTerm(one), optionSays(one)]) };
  });
}

/** Choices as `a | b`; commander's own list of quoted words fills a line by itself. */
function optionSays(option: Option): string {
  const choices = option.argChoices === undefined ? "" : `: ${option.argChoices.join(" | ")}`;
  return `${option.description}${choices}`;
}

function usageTerm(argument: Command["registeredArguments"][number]): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

function examples(command: CommandModule): readonly string[] {
  const column = Math.max(...command.examples.map(([run]) => run.length)) + 2;
  const beside = command.examples.every(([, does]) => 2 + column + does.length <= width);
  return command.examples.flatMap(([run, does]) =>
    beside ? [`  ${run.padEnd(column)}${does}`] : [`  # ${does}`, ...continued(run)],
  );
}

/** A long call over several lines as a shell reads them, broken outside of quotes. */
function continued(run: string): readonly string[] {
  // An option stays with its value.
  const parts = run.match(/(?:-\S+ (?!-))?(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  const lines: string[] = [];
  for (const word of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width - 6) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, at) => `${at === 0 ? "  " : "    "}${line}${at < lines.length - 1 ? " \\" : ""}`);
}
