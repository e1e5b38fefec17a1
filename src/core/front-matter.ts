/** The YAML block at the head of a README, as huggingface_hub finds it. Offsets are UTF-16 units into the text. */
export interface FrontMatter {
  readonly present: boolean;
  /** The lines between the fences without the last line end; undefined where there is no block. */
  readonly yaml: string | undefined;
  /** Where the YAML starts and ends; both 0 where there is no block. */
  readonly start: number;
  readonly end: number;
  /** What stands behind the closing fence's line; the whole text where there is no block. */
  readonly body: string;
}

/** Why a text that seems to have front matter has none for huggingface_hub. */
export type Lookalike = "byte-order-mark" | "blanks-behind-fence" | "short-fence" | "not-closed";

/**
 * Finds the block with the rule of huggingface_hub (`REGEX_YAML_BLOCK` in repocard.py, kept in step with the Hub):
 * `---` first, white space before it allowed, closed by a line `---`. An empty block is no block; a line `---` inside a
 * text ends it.
 */
export function readFrontMatter(text: string): FrontMatter {
  const match = BLOCK.exec(text);
  if (match === null) return { present: false, yaml: undefined, start: 0, end: 0, body: text };
  const [whole, opening = "", , yaml = ""] = match;
  return {
    present: true,
    yaml,
    start: opening.length,
    end: opening.length + yaml.length,
    body: text.slice(whole.length),
  };
}

/** Where an empty pair of fences (`---`, `---`) has its missing line; undefined where the text does not start so. */
export function emptyFence(text: string): number | undefined {
  const match = EMPTY.exec(text);
  return match?.[1] === undefined ? undefined : match[1].length;
}

/** What keeps a text that looks as if it had front matter from having any; undefined for every other text. */
export function lookalike(text: string): Lookalike | undefined {
  if (readFrontMatter(text).present || emptyFence(text) !== undefined) return undefined;
  if (text.startsWith("\uFEFF")) return readFrontMatter(text.slice(1)).present ? "byte-order-mark" : undefined;
  const [first = "", second = ""] = text.replace(/^\s+/, "").split(/\r\n|\r|\n/);
  if (/^---[ \t]+$/.test(first) && readFrontMatter(text.replace(/---[ \t]+/, "---")).present)
    return "blanks-behind-fence";
  if (/^--+$/.test(first) && KEY.test(second)) return first === "---" ? "not-closed" : "short-fence";
  return undefined;
}

// Python's \s for text: unlike JavaScript's it holds no byte order mark, but the four separators U+001C to U+001F.
const SPACE = "[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const BLOCK = new RegExp(`^(${SPACE}*---(\\r\\n|\\r|\\n))([\\S\\s]*?)((\\r\\n|\\r|\\n)---[ \\t]*(\\r\\n|\\n|$))`);
const EMPTY = new RegExp(`^(${SPACE}*---(?:\\r\\n|\\r|\\n))---[ \\t]*(?:\\r\\n|\\n|$)`);
const KEY = /^[A-Za-z][\w-]*:(?:[ \t]|$)/;
