import { cannot, type CannotRun } from "../errors.ts";
import type { Format } from "../format.ts";
import type { World } from "../world.ts";
import { flagOption, textOption, type CommandModule, type Input } from "./command.ts";
import type { Declaring } from "./declare.ts";

/** Options of mlc itself that take a value: the search for the command's name steps over them. */
export const globalsWithValue: ReadonlySet<string> = new Set(["-C", "--dir", "--format", "--color"]);

/** Everything a command declares, and the options of every command; without a command only those. */
export function declareAll(command: CommandModule | undefined): (declaring: Declaring) => void {
  return (declaring) => {
    command?.configure(declaring);
    globalOptions(declaring, command?.formats);
  };
}

/** Adds the options every command accepts, before or after its name. */
export function globalOptions(command: Declaring, formats: readonly Format[] = []): Declaring {
  return command
    .option("-C, --dir <dir>", "run as if started in DIR", { repeats: true })
    .option("--format <format>", "how results are printed", { choices: ["human", "json", ...formats] })
    .option("--json", "the same as --format json", { conflicts: ["format"] })
    .option("-q, --quiet", "say nothing on success")
    .option("-v, --verbose", "say more")
    .option("--color <when>", "colour the output", { choices: ["auto", "always", "never"] })
    .option("--no-input", "never ask; name the missing option instead")
    .option("-y, --yes", "take every default and go ahead")
    .option("--debug", "show the stack of a bug in mlc");
}

/** The options declared by `globalOptions`, read back. */
export interface Globals {
  /** As given, in order; each is relative to the one before, as with git. */
  readonly dirs: readonly string[];
  readonly format: Format;
  readonly color: "auto" | "always" | "never";
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** Reads the global options. Values that are no choice are refused before. */
export function readGlobals(input: Input): Globals {
  const dirs = input.options["dir"];
  return {
    dirs: Array.isArray(dirs) ? dirs.map(String) : [],
    format: flagOption(input, "json") ? "json" : ((textOption(input, "format") as Format | undefined) ?? "human"),
    color: (textOption(input, "color") as Globals["color"] | undefined) ?? "auto",
    quiet: flagOption(input, "quiet"),
    verbose: flagOption(input, "verbose"),
  };
}

/** Adds the options of a command that writes files. */
export function writerOptions(command: Declaring): Declaring {
  return command
    .optionsGroup("Writing")
    .option("-n, --dry-run", "show the plan, exactly, and write nothing")
    .option("--no-commit", "write the files, leave the commit to you")
    .option("-m, --message <text>", "why: kept in the record of a decision, else the subject of the commit")
    .option("-S, --gpg-sign", "sign the commit")
    .option("--signoff", "add Signed-off-by to the commit");
}

/** Adds the options of a command that writes records. */
export function recordWriterOptions(command: Declaring): Declaring {
  return writerOptions(command).option("--sign", "sign each record, in a file beside it: proof that survives a squash");
}

/** The options declared by `writerOptions` and `recordWriterOptions`, read back. */
export interface WriterChoices {
  readonly dryRun: boolean;
  readonly commit: boolean;
  readonly message: string | undefined;
  readonly signCommit: boolean;
  readonly signRecords: boolean;
  readonly signoff: boolean;
}

/** Reads the options of a command that writes files. */
export function readWriterOptions(input: Input): WriterChoices {
  return {
    dryRun: flagOption(input, "dryRun"),
    commit: input.options["commit"] !== false,
    message: textOption(input, "message"),
    signCommit: flagOption(input, "gpgSign"),
    signRecords: flagOption(input, "sign"),
    signoff: flagOption(input, "signoff"),
  };
}

/**
 * True where a person can be asked: input and standard error are a terminal, CI is not set, and neither --no-input
 * nor --yes was given. Everything that asks goes through this first, since inquirer draws half a prompt into a pipe.
 */
export function canAsk(world: World, input: Input): boolean {
  const ci = /^(1|true)$/i.test(world.env["CI"] ?? "");
  const refused = input.options["input"] === false || flagOption(input, "yes");
  return world.stdinIsTTY && world.err.isTTY && !ci && !refused;
}

/** What to throw where something must be known and nobody can be asked; `flag` as typed (`--id ID`), `command` without `mlc`. */
export function needsFlag(flag: string, command: string): CannotRun {
  return cannot("input-needed", { flag, command });
}
