/** What a command says about itself with these words, one call after another. */
export interface Declaring {
  /** An operand: `<name>` must be there, `[name]` may be; with `...` it takes all that follow. */
  argument(term: string, says: string, rules?: { readonly choices: readonly string[] }): Declaring;
  /** An option as help shows it: `-m, --message <text>`, `--json`, `--no-commit`. */
  option(term: string, says: string, rules?: OptionRules): Declaring;
  /** The heading of all options declared from here on. */
  optionsGroup(heading: string): Declaring;
}

/** What an option asks of a command line beside its own form. */
export interface OptionRules {
  readonly choices?: readonly string[];
  /** It may be given again: its value is a list. */
  readonly repeats?: true;
  /** The command cannot run without it. */
  readonly needed?: true;
  /** Names of options that cannot stand beside it, in camelCase. */
  readonly conflicts?: readonly string[];
  /** Left out of the help. */
  readonly hidden?: true;
}

/** An operand as declared. */
export interface DeclaredOperand {
  readonly term: string;
  readonly says: string;
  readonly choices?: readonly string[];
}

/** An option as declared. */
export interface DeclaredOption extends OptionRules {
  readonly term: string;
  readonly says: string;
  readonly heading?: string;
}

/** All operands and options of a command, in the order they were declared. */
export interface Declarations {
  readonly operands: readonly DeclaredOperand[];
  readonly options: readonly DeclaredOption[];
}

/**
 * Runs what declares, and gives what was declared as plain values: of a command line that is nothing special they are all
 * that is needed (`plain-line.ts`); for any other, and for help, commander is built from them (`commander-line.ts`).
 */
export function declarations(declare: (declaring: Declaring) => void): Declarations {
  const operands: DeclaredOperand[] = [];
  const options: DeclaredOption[] = [];
  let heading: { readonly heading?: string } = {};
  const declaring: Declaring = {
    argument(term, says, rules) {
      operands.push({ term, says, ...rules });
      return declaring;
    },
    option(term, says, rules) {
      options.push({ term, says, ...heading, ...rules });
      return declaring;
    },
    optionsGroup(name) {
      heading = { heading: name };
      return declaring;
    },
  };
  declare(declaring);
  return { operands, options };
}
