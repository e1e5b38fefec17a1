import type { Edit } from "../../core/plan.ts";
import { cleanText } from "./decode.ts";
import { editWith, type TreeReader } from "./edit-text.ts";
import { MAX_RECORD_BYTES } from "./limits.ts";
import { readStrict } from "./strict.ts";
import { fastTree } from "./tree.ts";

/**
 * The text of a document after its edits. Exactly the bytes that have to change do: comments, order, quotes, blank
 * lines, indentation, line ends and byte order mark of everything else stay. Throws CannotRun (`edit-not-possible`,
 * located in `file`) where an edit has no place or could only be made by writing the file anew. Loads the `yaml` package:
 * commands that start often use `editTextLazily`.
 */
export function editText(text: string, edits: readonly Edit[], file: string): string {
  return editWith(anyTree, text, edits, file);
}

const anyTree: TreeReader = (text) => {
  const fast = fastTree(text);
  if (fast !== undefined || cleanText(Buffer.from(text), MAX_RECORD_BYTES) === undefined) return fast;
  const strict = readStrict(text);
  return strict.ok ? strict : undefined;
};
