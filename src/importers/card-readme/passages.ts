import type { CardLine } from "./parts.ts";

/** A paragraph, list entry, fenced code, table or quote, as it stands in the card. */
export interface Passage {
  readonly kind: "text" | "entry" | "code" | "table";
  /** Its lines joined by LF, without blanks at the end of the last; of a list entry without its bullet. */
  readonly text: string;
  /** The same with the bullet. */
  readonly raw: string;
  readonly line: number;
}

/** Splits lines into passages. What only folds text away (`<details>`, `<summary>`, `<br>`) is no passage. */
export function passagesOf(lines: readonly CardLine[]): readonly Passage[] {
  const found: Passage[] = [];
  let open: CardLine[] = [];
  let kind: Passage["kind"] = "text";
  const close = (): void => {
    const [first] = open;
    if (first !== undefined) found.push(...passage(kind, open));
    open = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const here = lines[at];
    if (here === undefined) continue;
    const { text } = here;
    const inEntry = kind === "entry" && open.length > 0;
    const fence = /^\s*(`{3,}|~{3,})[^`]*$/.exec(text)?.[1];
    if (fence !== undefined) {
      const end = lines.findIndex((each, index) => index > at && closesCode(each.text, fence));
      const stop = end < 0 ? lines.length - 1 : end;
      if (!(inEntry && /^\s{2,}/.test(text))) {
        close();
        kind = "code";
      }
      open.push(...lines.slice(at, stop + 1));
      if (kind === "code") close();
      at = stop;
    } else if (text.trim() === "") {
      const next = lines.slice(at + 1).find((each) => each.text.trim() !== "");
      if (inEntry && next !== undefined && /^(?: {2,}|\t)/.test(next.text)) open.push(here);
      else close();
    } else if (FOLDING.test(text)) close();
    else if (BULLET.test(text) && !(inEntry && /^(?: {2,}|\t)/.test(text))) {
      close();
      kind = "entry";
      open.push(here);
    } else {
      const own = /^\s*\|/.test(text) ? "table" : "text";
      const labelled = own === "text" && LABELLED.test(text);
      if (open.length > 0 && kind !== "entry" && (kind !== own || labelled)) close();
      if (open.length === 0) kind = own;
      open.push(here);
    }
  }
  close();
  return found;
}

/** `**Developed by:** …` at the beginning of a line: each is a statement of its own. */
const LABELLED = /^ {0,3}\*\*[^*]{1,60}(?::\*\*|\*\*:)/;
const BULLET = /^ {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+\S/;
const FOLDING =
  /^\s*(?:<\/?(?:details|br|p|div|center|hr)(?:\s[^<>]*)?\/?>\s*|<summary>[^<>]*<\/summary>\s*)+$|^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/i;

function closesCode(line: string, fence: string): boolean {
  const bare = line.trim();
  return bare.length >= fence.length && bare === fence.charAt(0).repeat(bare.length);
}

function passage(kind: Passage["kind"], lines: readonly CardLine[]): readonly Passage[] {
  const raw = lines
    .map(({ text }) => text)
    .join("\n")
    .trimEnd();
  const line = lines[0]?.line ?? 1;
  if (raw.trim() === "") return [];
  const plain = kind === "code" || kind === "table" ? raw : raw.trimStart();
  const text = kind === "entry" ? plain.replace(/^(?:[-*+]|\d{1,3}[.)])[ \t]+/, "") : plain;
  return [{ kind, text, raw: plain, line }];
}
