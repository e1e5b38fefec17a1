import type { Edit } from "../../core/plan.ts";
import { CannotRun } from "../../errors.ts";
import { editWith } from "./edit-text.ts";
import { fastTree } from "./tree.ts";

/** `editText`, but the `yaml` package is loaded only where the fast reader does not read the text. */
export async function editTextLazily(text: string, edits: readonly Edit[], file: string): Promise<string> {
  try {
    return editWith(fastTree, text, edits, file);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return (await import("./edit.ts")).editText(text, edits, file);
  }
}
