/** A CSV text as header and rows, or where it breaks the rules. */
export type CsvReading =
  | { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly line: number; readonly what: string };

/**
 * Reads CSV as RFC 4180 has it, with `,`, `;` or a tab between fields (the one most frequent in the header). Rows of
 * another width than the header and unclosed quotes are faults. Blank lines are skipped, header names trimmed.
 */
export function readCsv(text: string): CsvReading {
  const table = readUnevenCsv(text);
  if ("line" in table) return table;
  const { header, rows } = table;
  const odd = rows.find(({ fields }) => fields.length !== header.length);
  if (odd !== undefined) {
    return { line: odd.line, what: `${String(odd.fields.length)} fields, the header has ${String(header.length)}` };
  }
  return { header, rows: rows.map(({ fields }) => fields) };
}

/** The same with rows of any width, each with the line it begins on: a log to which several versions of a tool appended. */
export function readUnevenCsv(text: string):
  | {
      readonly header: readonly string[];
      readonly rows: readonly { readonly line: number; readonly fields: readonly string[] }[];
    }
  | { readonly line: number; readonly what: string } {
  const rows: { readonly line: number; readonly fields: readonly string[] }[] = [];
  const delimiter = delimiterOf(text);
  let [at, line] = [0, 1];
  while (at < text.length) {
    const start = line;
    const fields: string[] = [];
    for (let more = true; more;) {
      const field = readField(text, at, delimiter);
      if (field === undefined) return { line, what: "a quote is not closed" };
      fields.push(field.text);
      line += field.breaks;
      more = text[field.end] === delimiter;
      at = field.end + 1;
      if (!more && text.startsWith("\r\n", field.end)) at++;
      if (!more && field.end < text.length && !/[\r\n]/.test(text[field.end] ?? "")) {
        return { line, what: "text after a closing quote" };
      }
    }
    line++;
    if (fields.length > 1 || fields[0]?.trim() !== "") rows.push({ line: start, fields });
  }
  const [head, ...body] = rows;
  if (head === undefined) return { line: 1, what: "there is no header" };
  const header = head.fields.map((name) => name.trim());
  if (new Set(header).size !== header.length) return { line: head.line, what: "a column name stands twice" };
  return { header, rows: body };
}

function readField(
  text: string,
  at: number,
  delimiter: string,
): { readonly text: string; readonly end: number; readonly breaks: number } | undefined {
  if (text[at] !== '"') {
    let end = at;
    while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++;
    return { text: text.slice(at, end), end, breaks: 0 };
  }
  let [value, from] = ["", at + 1];
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return undefined;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { text: value, end: quote + 1, breaks: value.split("\n").length - 1 };
    value += '"';
    from = quote + 2;
  }
}

function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}
