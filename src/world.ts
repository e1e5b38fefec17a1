/** One output stream of the outside. `isTTY` decides colour, prompts and tables; `columns` the width. */
export interface Sink {
  write(text: string): void;
  readonly isTTY: boolean;
  readonly columns: number;
}

/** A question to a person on a terminal. Every question has a flag of its own. */
export type Question =
  | {
      readonly kind: "text";
      readonly message: string;
      readonly default?: string;
      readonly validate?: (answer: string) => true | string;
    }
  | {
      readonly kind: "choice";
      readonly message: string;
      readonly choices: readonly { value: string; name: string }[];
      readonly default?: string;
    }
  | { readonly kind: "confirm"; readonly message: string; readonly default: boolean };

/** The outside, handed in: tests hand in another one. Cheap things are fields, slow or failing ones are functions. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Sink;
  readonly err: Sink;
  readonly stdinIsTTY: boolean;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** The one clock. Only main and writers look at it; scoring never does. */
  readonly now: () => Date;
  /** Asks on the terminal; answers are strings, or booleans for `confirm`. Throws Cancelled on Ctrl-C. */
  readonly ask: (questions: readonly Question[]) => Promise<readonly (string | boolean)[]>;
  /** Shows a long text through the person's pager and waits for its end; false where there is none. */
  readonly page: (text: string) => boolean;
  /** Adds a text to the end of a file that the environment names. */
  readonly append: (file: string, text: string) => void;
  /** Twelve random hexadecimal digits for a record id. */
  readonly randomHex: () => string;
  /** Lets the engine compile later than it would by itself: for work of about a second over much that is read once. */
  readonly compileLater?: () => void;
  /**
   * Starts at most so many other threads on a work, which is plain data: what each of them gives, or why it failed. None where
   * no processor is free; absent where there are no threads. `all`: this thread will only wait for them.
   */
  readonly threads?: (work: unknown, most: number, all: boolean) => Promise<readonly Promise<unknown>[]>;
}
