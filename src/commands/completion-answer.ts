import { candidatesFor } from "./completion-candidates.ts";
import { typed } from "./completion-line.ts";
import type { CompletionTable } from "./completion-table.ts";
import { workspaceNames } from "./completion-workspace.ts";

/**
 * What can follow on a line, for the scripts of the shells: one `CANDIDATE<TAB>DESCRIPTION` a line, and `:file` or
 * `:directory` where a path can stand. Never throws: at a key press nobody wants to read an error.
 */
export function answerTo(line: string, cwd: () => string, home: string, table: CompletionTable): string {
  try {
    const { words, path } = candidatesFor(typed(line), table, workspaceNames(cwd(), home, table));
    const rows = words
      .filter(([value]) => !UNFIT.test(value))
      .map(([value, says]) => `${value}\t${says.replaceAll(/\s+/g, " ")}`);
    return [...rows, ...(path === undefined ? [] : [`:${path}`])].map((row) => `${row}\n`).join("");
  } catch {
    return "";
  }
}

/** Names out of files that would break the lines, or that a shell would read as more than a word. */
const UNFIT = /[\s\p{Cc}"'`$\\;&|<>(){}]|^:/u;
