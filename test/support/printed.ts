import { mlc } from "./run.ts";

/**
 * A Markdown text with what the commands in it print now: below each line `$ mlc …` in the code blocks of a section, as on
 * a terminal of 150 columns without colour, in that directory. Everything else stays as it is, so that a test compares it
 * with the file itself. Throws where the section has no such block.
 */
export async function printedAgain(text: string, section: string, dir: string): Promise<string> {
  const start = text.indexOf(`\n## ${section}\n`);
  const next = text.indexOf("\n## ", start + 1);
  const end = next === -1 ? text.length : next;
  const parts = text.slice(start, end).split(/^(```\n\$ mlc [\s\S]*?^```$)/m);
  if (start === -1 || parts.length < 3) throw new Error(`no commands under \`${section}\``);
  const blocks: string[] = [];
  for (const [at, part] of parts.entries()) blocks.push(at % 2 === 0 ? part : await block(part, dir));
  return text.slice(0, start) + blocks.join("") + text.slice(end);
}

async function block(text: string, cwd: string): Promise<string> {
  const lines: string[] = ["```"];
  for (const [, command = ""] of text.matchAll(/^\$ mlc (.*)$/gm)) {
    const { out, err } = await mlc({ cwd, env: { NO_COLOR: "1" }, tty: true, columns: 150 }, command);
    lines.push(`$ mlc ${command}`, (out + err).trimEnd());
  }
  return [...lines, "```"].join("\n");
}
