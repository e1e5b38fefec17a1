import type { OutAction } from "../../generated/types.ts";
import { pathText } from "../facts/path.ts";

/** What to do, a line each: commands as they are typed; the edits of one file under its name, with path and example. */
export function actionLines(actions: readonly OutAction[]): readonly string[] {
  const lines: string[] = [];
  let file: string | undefined;
  for (const action of actions) {
    if ("run" in action) {
      file = undefined;
      lines.push(action.run.map(shellWord).join(" "));
      continue;
    }
    if (action.edit.file !== file) lines.push(`edit ${action.edit.file}`);
    file = action.edit.file;
    lines.push(`    ${pathText(action.edit.path)}: ${JSON.stringify(action.edit.example)}`);
  }
  return lines;
}

/** A word as a POSIX shell reads it back: quoted where it has to be. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
