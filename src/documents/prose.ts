import { safeAddress } from "./address.ts";
import { list, paragraph, type Block, type Inline, type Line } from "./sections.ts";

/**
 * Prose of a document as blocks. Of Markdown exactly this is understood, the rest is text: paragraphs, `- ` lists,
 * fenced code, `code`, [links](https://…) and bare http(s) addresses. So a text cannot add headings, HTML or images.
 */
export function proseBlocks(prose: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const flush = () => {
    blocks.push(...textBlocks(lines));
    lines = [];
  };
  const all = prose.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").split("\n");
  for (let at = 0; at < all.length; at += 1) {
    const line = all[at] ?? "";
    const fence = FENCE.exec(line);
    if (fence === null) {
      lines.push(line);
      continue;
    }
    flush();
    const mark = fence[1] ?? "";
    const end = all.findIndex((each, index) => index > at && closes(each, mark));
    const stop = end === -1 ? all.length : end;
    const text = all.slice(at + 1, stop).join("\n");
    if (text.trim() !== "") blocks.push({ kind: "code", language: fence[2] ?? "", text });
    at = stop;
  }
  flush();
  return blocks;
}

/** Prose as one line: code, links and addresses are kept, line ends become blanks. */
export function proseLine(prose: string): Line {
  const plain = prose.replace(/\s+/g, " ").trim();
  const line: Inline[] = [];
  let from = 0;
  for (const match of plain.matchAll(INLINE)) {
    const found = inlineOf(match);
    if (found === undefined) continue;
    if (match.index > from) line.push({ kind: "text", text: plain.slice(from, match.index) });
    line.push(found.inline);
    from = match.index + found.length;
  }
  if (from < plain.length) line.push({ kind: "text", text: plain.slice(from) });
  return line;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*([A-Za-z0-9_+-]{0,20})[^`]*$/;

// A code span, a link, or a bare address; each part is bounded, so that no text takes long.
const INLINE =
  /(?<!`)(`{1,3})(?!`)([^`]{1,2000})\1(?!`)|\[([^[\]]{1,500})\]\(([^\s()<>]{1,2000})\)|\bhttps?:\/\/[^\s<>"'`\\^{|}[\]()]{1,2000}/g;

function closes(line: string, mark: string): boolean {
  const bare = line.trim();
  return bare.length >= mark.length && bare === mark.charAt(0).repeat(bare.length);
}

function textBlocks(lines: readonly string[]): readonly Block[] {
  const groups: { kind: "paragraph" | "list"; texts: string[] }[] = [];
  let open = false;
  for (const line of lines) {
    const bullet = /^ {0,3}[-*+] +(\S.*)$/.exec(line)?.[1];
    const last = groups.at(-1);
    if (line.trim() === "") open = false;
    else if (bullet !== undefined) {
      if (last?.kind === "list") last.texts.push(bullet);
      else groups.push({ kind: "list", texts: [bullet] });
      open = true;
    } else if (open && last !== undefined) last.texts.push(`${last.texts.pop() ?? ""} ${line}`);
    else {
      groups.push({ kind: "paragraph", texts: [line] });
      open = true;
    }
  }
  return groups.flatMap(({ kind, texts }) =>
    kind === "list" ? list(texts.map(proseLine)) : texts.flatMap((each) => paragraph(proseLine(each))),
  );
}

function inlineOf(match: RegExpExecArray): { readonly inline: Inline; readonly length: number } | undefined {
  const [whole, , span, label, target] = match;
  if (span !== undefined)
    return span.trim() === "" ? undefined : { inline: { kind: "code", text: span.trim() }, length: whole.length };
  if (label !== undefined && target !== undefined) {
    const to = safeAddress(target);
    return to === undefined ? undefined : { inline: { kind: "link", text: label, to }, length: whole.length };
  }
  // A sentence may end behind an address.
  const bare = whole.replace(/[.,;:!?*_~]+$/, "");
  const to = safeAddress(bare);
  return to === undefined ? undefined : { inline: { kind: "link", text: bare, to }, length: bare.length };
}
