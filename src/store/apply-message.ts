import { visible } from "./git-text.ts";

/**
 * A commit message: one line of at most 100 characters, an empty line, mlc's own lines. Nothing in it can pass for a trailer or for
 * git's `---`: line breaks and control characters of the subject are written out.
 */
export function commitMessage(subject: string, body: readonly string[]): string {
  const lines = body.map((line) => visible(line)).filter((line) => !/^-{3,}\s*$/.test(line));
  return [oneLine(subject), ...(lines.length === 0 ? [] : ["", ...lines])].join("\n") + "\n";
}

function oneLine(subject: string): string {
  const words = visible(subject.replace(/\s+/g, " ")).trim();
  const characters = Array.from(words);
  const short = characters.length > 100 ? `${characters.slice(0, 99).join("").trimEnd()}…` : words;
  return short === "" || /^-{3,}$/.test(short) ? "mlc: update" : short;
}
