import { Lexer, Parser, type CST } from "yaml";
import { placeName, trouble, type Trouble } from "./found.ts";
import { MAX_DEPTH, MAX_LEXEMES, MAX_NODES } from "./limits.ts";

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
  let lexemes = 0;
  let nodes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_STACK)
      return refused(trouble("nested-too-deep", { limit: MAX_DEPTH }, parser.offset));
    if (COUNTED.test(lexeme) && ++nodes > MAX_NODES) {
      return refused(trouble("too-many-values", { limit: MAX_NODES }, parser.offset));
    }
    if (++lexemes > MAX_LEXEMES) return refused(trouble("too-many-marks", { limit: MAX_LEXEMES }, parser.offset));
  }
  for (const token of parser.end()) tokens.push(token);
  return { kind: "tokens", tokens, ...examine(tokens) };
}

// The document, a scalar and its error, besides the collections.
const MAX_STACK = MAX_DEPTH + 5;

// The control character before a plain or block scalar, a quote, a dash, a comma: at least one node, or an error, each.
const COUNTED = /^[\x1f"'\-,]/;

function refused(found: Trouble): { readonly kind: "refused"; readonly trouble: Trouble } {
  return { kind: "refused", trouble: found };
}

function examine(tokens: readonly CST.Token[]): Omit<Tokens, "kind" | "tokens"> {
  const troubles: Trouble[] = [];
  const open: number[] = [];
  const anchors: CST.SourceToken[] = [];
  const named = new Map<string, CST.SourceToken>();
  const aliased = new Set<CST.SourceToken>();
  let documents = 0;
  for (const token of everyToken(tokens)) {
    if (token.type === "document" && ++documents > 1) {
      troubles.push(trouble("several-documents", {}, token.offset));
      break;
    }
    if (token.type === "anchor") {
      anchors.push(token);
      named.set(token.source.slice(1), token);
    }
    if (token.type === "alias") {
      const anchor = named.get(token.source.slice(1));
      if (anchor) aliased.add(anchor);
      troubles.push(aliasTrouble(token, anchor));
    }
    if (token.type === "tag") troubles.push(trouble("yaml-tag", { tag: token.source }, token.offset));
    if (token.type === "directive") troubles.push(directiveTrouble(token));
    if (isOpen(token)) open.push(token.type === "flow-collection" ? token.start.offset : token.offset);
  }
  for (const anchor of anchors) {
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

function directiveTrouble({ source, offset }: CST.Directive): Trouble {
  return trouble("yaml-directive", { directive: source.split(" ", 1)[0] ?? source }, offset);
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

// Every token below the given ones, each before what it is made of. Not recursive, and without spreading long lists.
function* everyToken(tokens: readonly CST.Token[]): Generator<CST.Token> {
  const rest: (CST.Token | null | undefined)[] = tokens.toReversed();
  while (rest.length > 0) {
    const token = rest.pop();
    if (!token) continue;
    yield token;
    for (const part of parts(token).toReversed()) rest.push(part);
  }
}

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
