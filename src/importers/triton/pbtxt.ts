/** A message of protobuf text: every field with all its values, in order. */
export type PbMessage = ReadonlyMap<string, readonly PbValue[]>;

/** A scalar as it was written (numbers, enums and truth values as text), or a message. */
export type PbValue = string | PbMessage;

/** A message, or the line where the text is none. */
export type PbReading = { readonly message: PbMessage } | { readonly line: number; readonly what: string };

/**
 * Reads protobuf text format: `field: value`, `field { … }`, `field: { … }` or `< … >`, `[a, b]`, strings side by side, `#` comments.
 * Grammar: protobuf.dev/reference/protobuf/textformat-spec. No extensions and no Any: no config.pbtxt has them.
 */
export function readPbtxt(text: string): PbReading {
  const tokens = tokensOf(text);
  if ("what" in tokens) return tokens;
  const reader: Reader = { tokens, at: 0, nodes: 0 };
  try {
    const message = fields(reader, undefined, 0);
    return { message };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const token = tokens[Math.min(reader.at, tokens.length - 1)];
    return { line: token?.line ?? 1, what: error.message };
  }
}

interface Token {
  readonly kind: "word" | "text" | "sign";
  readonly value: string;
  readonly line: number;
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  nodes: number;
}

class Unreadable extends Error {}

const DEEPEST = 40;
const MOST_NODES = 20_000;
const TOKEN =
  /(\n)|[ \t\r\f\v]+|#[^\n]*|([A-Za-z_][\w.]*|[+-]?(?:\d|\.\d)[\w.+-]*|-?(?:inf|nan|infinity)\b)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|([{}[\]<>:;,])/y;

function tokensOf(text: string): readonly Token[] | { readonly line: number; readonly what: string } {
  const tokens: Token[] = [];
  let line = 1;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) return { line, what: "a character that means nothing here" };
    const [, broken, word, quoted, sign] = match;
    if (broken !== undefined) line += 1;
    else if (word !== undefined) tokens.push({ kind: "word", value: word, line });
    else if (quoted !== undefined) tokens.push({ kind: "text", value: unquoted(quoted), line });
    else if (sign !== undefined) tokens.push({ kind: "sign", value: sign, line });
  }
  return tokens;
}

/** Only what a name or a path can hold is decoded; octal and hexadecimal bytes stay as they were written. */
function unquoted(quoted: string): string {
  return quoted.slice(1, -1).replaceAll(/\\([nrt"'\\])/g, (_whole, sign: string) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

function fields(reader: Reader, close: string | undefined, depth: number): PbMessage {
  if (depth > DEEPEST) throw new Unreadable("it is nested too deep");
  const message = new Map<string, PbValue[]>();
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined) {
      if (close === undefined) return message;
      throw new Unreadable(`a \`${close}\` is missing at the end`);
    }
    if (isSign(token, close)) {
      reader.at += 1;
      return message;
    }
    if (token.kind !== "word" || !/^[A-Za-z_]/.test(token.value)) throw new Unreadable("there is no name of a field");
    reader.at += 1;
    const colon = takeSign(reader, ":");
    const values = message.get(token.value) ?? [];
    values.push(...fieldValues(reader, colon, depth));
    message.set(token.value, values);
    while (takeSign(reader, ",") || takeSign(reader, ";"));
  }
}

function fieldValues(reader: Reader, colon: boolean, depth: number): readonly PbValue[] {
  if (!takeSign(reader, "[")) return [single(reader, colon, depth)];
  const values: PbValue[] = [];
  if (takeSign(reader, "]")) return values;
  do {
    // Triton's own files leave a comma behind the last entry.
    if (values.length > 0 && isSign(reader.tokens[reader.at], "]")) break;
    values.push(single(reader, true, depth));
  } while (takeSign(reader, ",") || isOpening(reader.tokens[reader.at]));
  if (!takeSign(reader, "]")) throw new Unreadable("a `]` is missing");
  return values;
}

function single(reader: Reader, scalars: boolean, depth: number): PbValue {
  reader.nodes += 1;
  if (reader.nodes > MOST_NODES) throw new Unreadable("it has too many values");
  if (takeSign(reader, "{")) return fields(reader, "}", depth + 1);
  if (takeSign(reader, "<")) return fields(reader, ">", depth + 1);
  const token = reader.tokens[reader.at];
  if (token === undefined || token.kind === "sign" || !scalars) throw new Unreadable("a value is missing");
  reader.at += 1;
  let text = token.value;
  for (; token.kind === "text" && reader.tokens[reader.at]?.kind === "text"; reader.at += 1) {
    text += reader.tokens[reader.at]?.value ?? "";
  }
  return text;
}

function takeSign(reader: Reader, sign: string): boolean {
  if (!isSign(reader.tokens[reader.at], sign)) return false;
  reader.at += 1;
  return true;
}

function isSign(token: Token | undefined, sign: string | undefined): boolean {
  return token?.kind === "sign" && token.value === sign;
}

function isOpening(token: Token | undefined): boolean {
  return isSign(token, "{") || isSign(token, "<");
}
