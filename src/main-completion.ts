import { writeSync } from "node:fs";
import { answerTo } from "./commands/completion-answer.ts";
import { completionTable } from "./commands/completion-table.ts";
import { completionScripts } from "./generated/completion.ts";

/**
 * `mlc completion SHELL` and `mlc completion --line LINE` as the scripts of the shells call them, answered without loading
 * the rest of mlc: a key press should cost no more than a start of Node. False where the words are another call, or could
 * not be answered; mlc then reads them as it reads every call.
 */
export function completed(argv: readonly string[]): boolean {
  const [name, first = "", line, ...more] = argv;
  if (name !== "completion" || more.length > 0) return false;
  if (line === undefined && Object.hasOwn(completionScripts, first)) return written(completionScripts[first] ?? "");
  if (first !== "--line" || line === undefined) return false;
  void completionTable().then((table) =>
    written(answerTo(line, () => process.cwd(), process.env["HOME"] ?? "", table)),
  );
  return true;
}

function written(text: string): boolean {
  const bytes = Buffer.from(text, "utf8");
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
    return true;
  } catch {
    return false;
  }
}
