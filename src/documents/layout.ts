import Mustache from "mustache";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { htmlText } from "../core/html-text.ts";
import { escapeText } from "./markdown-escape.ts";
import { isList, isMap, type Json, type JsonMap } from "../core/json.ts";

/** A file of a layout: the layout itself, or a part of it. */
export interface LayoutFile {
  readonly file: string;
  readonly text: string;
}

/** A layout of the workspace, and the parts beside it by name. */
export interface Layout extends LayoutFile {
  readonly part: (name: string) => LayoutFile | undefined;
}

/**
 * A layout filled with data. Logic-less: names, lists and conditions, nothing is called. Every value is
 * escaped; only `html`, or `markdown`, which mlc made, may stand as it is. Refused with the place
 * where it is not a layout, where a part is missing or leads back to itself, and where it grows without end.
 */
export function renderLayout(
  layout: Layout,
  data: JsonMap,
  form: "html" | "md",
): { readonly text: string } | { readonly refused: Finding } {
  try {
    const parts = partsOf(layout, layout, form, []);
    const escape = (value: unknown) => (form === "html" ? htmlText : escapeText)(String(value));
    return { text: new BoundedWriter().render(layout.text, bare(data), Object.fromEntries(parts), { escape }) };
  } catch (error) {
    if (error instanceof Wrong) return { refused: finding("card-layout-wrong", { reason: error.message }, error.at) };
    throw error;
  }
}

const MOST_TEXT = 4_000_000;
const MOST_STEPS = 200_000;
const DEEPEST = 5;

class Wrong extends Error {
  readonly at: { file: string; line: number; column: number };
  constructor(message: string, { file, text }: LayoutFile, offset = 0) {
    super(message);
    const before = text.slice(0, offset).split("\n");
    this.at = { file, line: before.length, column: (before.at(-1) ?? "").length + 1 };
  }
}

/** Lists inside lists multiply, so what is written is counted. */
class BoundedWriter extends Mustache.Writer {
  #steps = 0;
  #size = 0;

  override renderTokens(...given: Parameters<Mustache.Writer["renderTokens"]>): string {
    this.#steps += 1;
    const text = this.#steps > MOST_STEPS ? "" : super.renderTokens(...given);
    this.#size += text.length;
    if (this.#steps > MOST_STEPS || this.#size > MOST_TEXT * DEEPEST) {
      throw new Wrong("it grows beyond 4 MB: a list inside itself?", { file: "", text: "" });
    }
    return text;
  }
}

/** `#section` has its inner tokens at 4; a partial and an unescaped value have their name at 1 and their place at 2. */
type Token = readonly [kind: string, name: string, start: number, end: number, inner?: readonly Token[] | string];

function partsOf(layout: Layout, file: LayoutFile, form: "html" | "md", above: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [kind, name, start] of tokensOf(file)) {
    if (
      kind === "&" &&
      name !== (form === "html" ? "html" : "markdown") &&
      !name.endsWith(form === "html" ? ".html" : ".markdown")
    ) {
      throw new Wrong(`\`${name}\` would stand unescaped; write it in two braces`, file, start);
    }
    if (kind !== ">") continue;
    const part = /^[a-z0-9][a-z0-9_-]{0,62}$/.test(name) ? layout.part(name) : undefined;
    if (part === undefined) throw new Wrong(`the part \`${name}\` is not beside the layout`, file, start);
    if (above.includes(name)) throw new Wrong(`the part \`${name}\` leads back to itself`, file, start);
    if (above.length >= DEEPEST) throw new Wrong(`parts stand in parts more than ${String(DEEPEST)} deep`, file, start);
    found.set(name, part.text);
    for (const [inner, text] of partsOf(layout, part, form, [...above, name])) found.set(inner, text);
  }
  return found;
}

function tokensOf(file: LayoutFile): readonly Token[] {
  let parsed: readonly Token[];
  try {
    parsed = Mustache.parse(file.text) as unknown as readonly Token[];
  } catch (error) {
    const [, said = "it is no layout", offset = "0"] = /^(.*?)(?: at (\d+))?$/.exec((error as Error).message) ?? [];
    throw new Wrong(said, file, Number(offset));
  }
  const flat = (tokens: readonly Token[]): readonly Token[] =>
    tokens.flatMap((token) => [token, ...(Array.isArray(token[4]) ? flat(token[4] as readonly Token[]) : [])]);
  return flat(parsed);
}

/** The same data without prototypes, so that no name leads to what JavaScript adds. */
function bare(value: Json): unknown {
  if (isList(value)) return value.map(bare);
  if (!isMap(value)) return value;
  return Object.assign(
    Object.create(null) as object,
    Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bare(each)])),
  );
}
