import type { Argument, Option } from "commander";
import type { Takes } from "./completion-takes.ts";

/** A word that can be typed, and what it means. */
export type Word = readonly [value: string, says: string];

/** What the completion of a command line is made of: the definitions behind the help, and the names that ship with mlc. */
export interface CompletionTable {
  readonly commands: readonly CompletedCommand[];
  /** The options that every command takes, and mlc without one. */
  readonly options: readonly CompletedOption[];
  /** Lists of names, by what they are names of. */
  readonly words: Readonly<Record<string, readonly Word[]>>;
  /** Stages in their order, and moves as FROM:TO, by the pin of a shipped lifecycle. */
  readonly lifecycles: Readonly<Record<string, { readonly stages: readonly Word[]; readonly moves: readonly Word[] }>>;
}

/** A command with its operands in order and its options. */
export interface CompletedCommand {
  readonly name: string;
  readonly says: string;
  /** Its own options, and of those that every command takes the ones that differ (`--format`). */
  readonly options: readonly CompletedOption[];
  readonly operands: readonly { readonly takes: Takes; readonly variadic: boolean }[];
}

/** An option as it is typed. */
export interface CompletedOption {
  /** `-m` and `--message`, the long one last. */
  readonly flags: readonly string[];
  readonly says: string;
  /** What its value is; absent where it takes none. */
  readonly takes?: Takes;
  /** It may be given again. */
  readonly repeats: boolean;
}

/**
 * Builds the table from the commands themselves, which loads all of them. A build does it once and ships the result
 * (`scripts/completion-table.ts`), so that an installed mlc answers without loading any.
 */
export function completionTable(): Promise<CompletionTable> {
  made ??= make();
  return made;
}

let made: Promise<CompletionTable> | undefined;

async function make(): Promise<CompletionTable> {
  const { loadCommand } = await import("./call.ts");
  const { commanderFor } = await import("./commander-line.ts");
  const { commands } = await import("./index.ts");
  const { takenByOperand, takenByOption } = await import("./completion-takes.ts");
  const { lifecycleWords, shippedWords } = await import("./completion-words.ts");

  const optionsOf = (command: string, all: readonly Option[]): readonly CompletedOption[] =>
    all
      .filter((one) => !one.hidden)
      .map((one) => ({
        flags: [one.short, one.long].filter((flag) => flag !== undefined),
        says: one.description,
        ...(one.required || one.optional
          ? { takes: choicesOf(one) ?? takenByOption(command, one.long ?? "", valueName(one)) }
          : {}),
        repeats: one.parseArg !== undefined && one.argChoices === undefined,
      }));
  const bare = commanderFor("mlc", undefined);
  const shared = optionsOf("", bare.createHelp().visibleOptions(bare));
  const sharedTexts = new Set(shared.map((one) => JSON.stringify(one)));
  const complete = async (name: string): Promise<CompletedCommand> => {
    const module = await loadCommand(name);
    const built = commanderFor(`mlc ${name}`, module);
    return {
      name,
      says: module.summary,
      options: optionsOf(name, built.createHelp().visibleOptions(built)).filter(
        (one) => !sharedTexts.has(JSON.stringify(one)),
      ),
      operands: built.registeredArguments.map((one) => ({
        takes: choicesOf(one) ?? takenByOperand(name, one.name()),
        variadic: one.variadic,
      })),
    };
  };
  return {
    commands: await Promise.all(Object.keys(commands).map(complete)),
    options: shared,
    words: await shippedWords(),
    lifecycles: lifecycleWords(),
  };
}

function choicesOf(one: Option | Argument): Takes | undefined {
  return one.argChoices === undefined ? undefined : { words: one.argChoices };
}

/** `stage` from `--to <stage>`. */
function valueName(option: Option): string {
  return /[<[]([^>\]]*?)(?:\.\.\.)?[>\]]$/.exec(option.flags)?.[1] ?? "";
}
