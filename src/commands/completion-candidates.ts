import type { Typed } from "./completion-line.ts";
import type { CompletedCommand, CompletedOption, CompletionTable, Word } from "./completion-table.ts";
import type { Takes, WorkspaceSource } from "./completion-takes.ts";

/** What can stand where the cursor is. */
export interface Candidates {
  /** Whole words, as they would be typed without quotes. */
  readonly words: readonly Word[];
  /** A path can stand there too, or only a path: the shell knows best. */
  readonly path?: "file" | "directory";
}

/** What the line says about where to look. */
export interface Around {
  /** The directories of `-C`, as typed. */
  readonly dirs: readonly string[];
  /** The first operand that could be a model, without its version. */
  readonly model: string | undefined;
  readonly word: string;
}

/** Names of the workspace around the current directory; an empty list where there is none. */
export type Names = (source: WorkspaceSource, around: Around) => readonly Word[];

/** What can follow on a command line. Only words that begin with what is typed; in the order of the help. */
export function candidatesFor({ before, word, redirected }: Typed, table: CompletionTable, names: Names): Candidates {
  if (redirected) return { words: [], path: "file" };
  const { command, options, operands, dirs, waiting, ended, given } = read(before, table);
  const around = (typed: string): Around => ({ dirs, model: operands[0]?.split("@")[0], word: typed });
  const taken = (takes: Takes, typed: string): Candidates => taking(takes, around(typed), table, names);

  if (waiting?.takes !== undefined) return taken(waiting.takes, word);
  const [, flag = "", typed = ""] = /^(--[\w-]+)=(.*)$/s.exec(ended ? "" : word) ?? [];
  if (flag !== "") {
    const { words, ...rest } = taken(options.find((one) => one.flags.includes(flag))?.takes ?? {}, typed);
    return { words: words.map(([value, says]): Word => [`${flag}=${value}`, says]), ...rest };
  }
  const free = options.filter((one) => one.repeats || !one.flags.some((each) => given.has(each)));
  if (word.startsWith("-") && !ended) return { words: flags(free).filter(([value]) => value.startsWith(word)) };
  if (command === undefined) return beginning(table.words["commands"] ?? [], word);

  const at = command.operands[Math.min(operands.length, command.operands.length - 1)];
  const expected = operands.length < command.operands.length || at?.variadic === true ? at : undefined;
  // After the last operand only options are left.
  if (expected === undefined) return { words: word === "" ? flags(free) : [] };
  return taken(operandTakes(command, operands, expected.takes), word);
}

interface Line {
  readonly command: CompletedCommand | undefined;
  readonly options: readonly CompletedOption[];
  readonly operands: readonly string[];
  readonly dirs: readonly string[];
  /** The option whose value comes next. */
  readonly waiting: CompletedOption | undefined;
  /** `--` has been typed: no options follow. */
  readonly ended: boolean;
  readonly given: ReadonlySet<string>;
}

/** Reads complete words as commander will: the first operand is the command, wherever options stand. */
function read(before: readonly string[], table: CompletionTable): Line {
  let command: CompletedCommand | undefined;
  let named = false;
  let options = table.options;
  let waiting: CompletedOption | undefined;
  let ended = false;
  const operands: string[] = [];
  const dirs: string[] = [];
  const given = new Set<string>();
  for (const word of before) {
    if (waiting !== undefined) {
      if (waiting.flags.includes("--dir")) dirs.push(word);
      waiting = undefined;
    } else if (ended || word === "-" || !word.startsWith("-")) {
      if (named) operands.push(word);
      else {
        named = true;
        command = table.commands.find((each) => each.name === word);
        options = command === undefined ? [] : optionsOf(command, table);
      }
    } else if (word === "--") ended = true;
    else {
      const [flag = "", value] = word.split("=", 2);
      const option = options.find((one) => one.flags.includes(flag));
      for (const each of option?.flags ?? [flag]) given.add(each);
      if (value === undefined) waiting = option?.takes === undefined ? undefined : option;
      else if (option?.flags.includes("--dir") === true) dirs.push(value);
    }
  }
  // An unknown command has nothing to offer, not even the commands.
  return { command: named ? (command ?? nothing) : undefined, options, operands, dirs, waiting, ended, given };
}

/** Its own first, as in its help. */
function optionsOf(command: CompletedCommand, table: CompletionTable): readonly CompletedOption[] {
  const own = new Set(command.options.flatMap((one) => one.flags));
  return [...command.options, ...table.options.filter((one) => !one.flags.some((flag) => own.has(flag)))];
}

const nothing: CompletedCommand = { name: "", says: "", options: [], operands: [] };

/** Of operands in one list the model may be left out, and comes first. */
function operandTakes(command: CompletedCommand, operands: readonly string[], takes: Takes): Takes {
  const isFirst = operands.length === 0;
  const notModels = takes.from?.filter((source) => source !== "models") ?? [];
  if (command.name === "record" && !isFirst) return operands.length === 1 ? { from: notModels } : {};
  return command.operands.length === 1 && !isFirst && notModels.length > 0 ? { from: notModels } : takes;
}

function taking(takes: Takes, around: Around, table: CompletionTable, names: Names): Candidates {
  const words = [
    ...(takes.words ?? []).map((value): Word => [value, ""]),
    ...(takes.from ?? []).flatMap((source) => table.words[source] ?? names(source as WorkspaceSource, around)),
  ];
  return { ...beginning(words, around.word), ...(takes.path === undefined ? {} : { path: takes.path }) };
}

function beginning(words: readonly Word[], typed: string): Candidates {
  return { words: words.filter(([value]) => value.startsWith(typed)) };
}

/** Options as they are offered: by their long name. */
function flags(options: readonly CompletedOption[]): readonly Word[] {
  return options.map(({ flags: all, says }): Word => [all.at(-1) ?? "", says]);
}
