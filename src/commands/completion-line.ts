/** A command line up to the cursor, as a shell reads it. */
export interface Typed {
  /** The complete words after the program's name. */
  readonly before: readonly string[];
  /** The word the cursor is in, without its quotes; empty where a new one begins. */
  readonly word: string;
  /** The word is where a redirection (`>`, `2>`, `<`) writes to or reads from. */
  readonly redirected: boolean;
}

/** Splits a line as a shell does: quotes, backslashes, variables set in front of the program, redirections. Never fails. */
export function typed(line: string): Typed {
  const all = split(line);
  const program = all.findIndex((word) => !/^\w+=/.test(word));
  // The word under the cursor is the last one, so a line that is nothing but the program's name has no word of its own.
  const [words, word] = program === -1 ? [[], ""] : [all.slice(program + 1, -1), all.slice(program + 1).at(-1) ?? ""];
  const before: string[] = [];
  let redirected = false;
  for (const each of words) {
    if (redirected) redirected = false;
    else if (REDIRECTION.test(each)) redirected = true;
    else before.push(each);
  }
  return { before, word, redirected };
}

const REDIRECTION = /^(?:\d*(?:>>|>\||>&|>|<)|&>>?)$/;

/** Words without their quotes; the last one is the one under the cursor and may be empty. */
function split(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (quote !== "" && sign === quote) quote = "";
    else if (quote === "'") word = (word ?? "") + sign;
    else if (sign === "\\" && (quote === "" || /["\\$`]/.test(line.charAt(at + 1)))) {
      at += 1;
      word = (word ?? "") + line.charAt(at);
    } else if (quote === '"') word = (word ?? "") + sign;
    else if (sign === '"' || sign === "'") {
      quote = sign;
      word ??= "";
    } else if (/\s/.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? "") + sign;
  }
  return [...words, word ?? ""];
}
