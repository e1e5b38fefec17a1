/** The body of a card with what mlc wrote into it as asked for. */
export interface OwnText {
  readonly text: string;
  /** The line of the body on which text that was passed over begins; 0 where there is none. */
  readonly skipped: number;
}

/**
 * Text between mlc's markers (documents/markers.ts) is made from the files of a model: passed over where they are here,
 * otherwise read, without the marks that keep it from being Markdown and without its last line, which names what is open.
 */
export function ownText(body: string, how: "read" | "skip"): OwnText {
  const lines = body.split(/\r\n|\r|\n/);
  const begin = lines.findIndex((line) => /^<!-- mlc:begin card -->[ \t]*$/.test(line));
  const end = lines.findIndex((line, at) => at > begin && /^<!-- mlc:end card -->[ \t]*$/.test(line));
  if (begin < 0 || end < 0) return { text: body, skipped: 0 };
  const own = lines.slice(begin, end + 1);
  const read = how === "skip" ? own.map(() => "") : unescaped(own);
  return {
    text: [...lines.slice(0, begin), ...read, ...lines.slice(end + 1)].join("\n"),
    skipped: how === "skip" ? begin + 1 : 0,
  };
}

function unescaped(lines: readonly string[]): readonly string[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const mark = /^(`{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark === fence && line.trim() === fence) fence = undefined;
      return line;
    }
    fence = mark;
    if (mark !== undefined || line.startsWith("|")) return line;
    if (/^Not documented: .*\.$/.test(line)) return "";
    return line.replace(/`[^`]*`|\\([!-/:-@[-`{-~])/g, (found, mark: string | undefined) => mark ?? found);
  });
}
