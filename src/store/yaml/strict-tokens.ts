import { Lexer, Parser, type CST } from "yaml";
import { placeName, trouble, type Trouble } from "./found.ts";
import { MAX_DEPTH, MAX_NODES } from "./limits.ts";

/** The syntax tree of a text, what in it is never allowed, and where quotes and brackets were left open. */
export interface Tokens {
  readonly kind: "tokens";
  readonly tokens: readonly CST.Token[];
  readonly troubles: readonly Trouble[];
  /** Offsets of quotes and brackets without their closing one, in the order of the text. */
  readonly open: readonly number[];
}

/** Reads the syntax tree without recursion and stops as soon as it is too deep or too large. */
export function readTokens(text: string): Tokens | { readonly kind: "refused"; readonly trouble: Trouble } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let scalars = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_STACK) {
      return { kind: "refused", trouble: trouble("nested-too-deep", { limit: MAX_DEPTH }, parser.offset) };
    }
    if (COUNTED.test(lexeme) && ++scalars > MAX_NODES) {
      return { kind: "refused", trouble: trouble("too-many-values", { limit: MAX_NODES }, parser.offset) };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return { kind: "tokens", tokens, ...examine(tokens) };
}

// The document, a scalar and its error, besides the collections.
const MAX_STACK = MAX_DEPTH + 5;

// The control character before a plain or block scalar, a quote, a dash, a comma: at least one node, or an error, each.
const COUNTED = /^[\x1f"'\-,]/;

function examine(tokens: readonly CST.Token[]): { troubles: Trouble[]; open: number[] } {
  const troubles: Trouble[] = [];
  const open: number[] = [];
  const anchors = new Map<string, CST.SourceToken>();
  const aliased = new Set<CST.SourceToken>();
  let documents = 0;
  const rest: (CST.Token | null | undefined)[] = tokens.toReversed();
  while (rest.length > 0) {
    const token = rest.pop();
    if (!token) continue;
    if (token.type === "document" && ++documents > 1) {
      troubles.push(trouble("several-documents", {}, token.offset));
      break;
    }
    if (token.type === "anchor") anchors.set(token.source.slice(1), token);
    else if (token.type === "alias") {
      const anchor = anchors.get(token.source.slice(1));
      if (anchor) aliased.add(anchor);
      troubles.push(aliasTrouble(token, anchor));
    } else troubles.push(...forbidden(token));
    if (isOpen(token)) open.push(token.type === "flow-collection" ? token.start.offset : token.offset);
    rest.push(...parts(token).toReversed());
  }
  for (const anchor of anchors.values()) {
    if (!aliased.has(anchor)) troubles.push(trouble("anchor", { name: anchor.source }, anchor.offset));
  }
  return { troubles, open: open.sort((a, b) => a - b) };
}

// An anchor that is used is one cause with its alias, and said there.
function aliasTrouble(token: CST.FlowScalar, anchor: CST.SourceToken | undefined): Trouble {
  const { source: name, offset } = token;
  if (anchor === undefined) return trouble("alias", { name, anchor: undefined }, offset);
  return trouble("alias", (text) => ({ name, anchor: placeName(text, anchor.offset) }), offset);
}

function forbidden(token: CST.Token): readonly Trouble[] {
  switch (token.type) {
    case "directive":
      return [trouble("yaml-directive", { directive: token.source.split(" ", 1)[0] ?? token.source }, token.offset)];
    case "tag":
      return [trouble("yaml-tag", { tag: token.source }, token.offset)];
    default:
      return [];
  }
}

function isOpen(token: CST.Token): boolean {
  switch (token.type) {
    case "single-quoted-scalar":
    case "double-quoted-scalar":
      return token.source.length === 1 || token.source.at(-1) !== token.source[0];
    case "flow-collection":
      return token.end[0]?.source !== (token.start.source === "[" ? "]" : "}");
    default:
      return false;
  }
}

// Everything a token is made of, in the order of the text.
function parts(token: CST.Token): readonly (CST.Token | null | undefined)[] {
  switch (token.type) {
    case "document":
      return [...token.start, token.value, ...(token.end ?? [])];
    case "block-scalar":
      return token.props;
    case "block-map":
    case "block-seq":
    case "flow-collection":
      return token.items.flatMap((each) => [...each.start, each.key, ...(each.sep ?? []), each.value]);
    default:
      return [];
  }
}
