import type { JsonMap } from "../../core/json.ts";
import type { Edit } from "../../core/plan.ts";
import { CannotRun } from "../../errors.ts";
import { withoutMark } from "./decode.ts";
import { appendSplices, setSplices } from "./edit-set.ts";
import { sourceOf, type Source } from "./edit-source.ts";
import { unsetSplices } from "./edit-unset.ts";
import { applyEdit, notPossible, sameValue } from "./edit-value.ts";
import type { Place } from "./place.ts";
import { splice, type Splice } from "./splice.ts";

/** What a reader that edits need makes of a text; undefined where it cannot read it. */
export type TreeReader = (text: string) => { readonly value: JsonMap; readonly root: Place } | undefined;

/**
 * The text after its edits, in their order; byte order mark, line ends and everything outside the spliced parts stay as
 * they are. Each result is read again and must hold exactly the intended value, else CannotRun (`edit-not-possible`).
 */
export function editWith(read: TreeReader, text: string, edits: readonly Edit[], file: string): string {
  const body = withoutMark(text);
  const mark = text.slice(0, text.length - body.length);
  return mark + edits.reduce((before, edit) => inFile(file, edit, () => edited(before, edit, read)), body);
}

function edited(text: string, edit: Edit, read: TreeReader): string {
  const before = read(text);
  if (before === undefined) throw notPossible(edit.path, "the file cannot be read as it is");
  const wanted = applyEdit(before.value, edit);
  if (sameValue(before.value, wanted)) return text;
  const after = splice(text, splicesOf(edit, sourceOf(text, before.root)));
  if (sameValue(read(after)?.value, wanted)) return after;
  throw notPossible(edit.path, "what stands around it is written in a way that would have to change");
}

function splicesOf(edit: Edit, source: Source): readonly Splice[] {
  switch (edit.op) {
    case "set":
      return setSplices(source, edit.path, edit.value);
    case "append":
      return appendSplices(source, edit.path, edit.value);
    case "unset":
      return unsetSplices(source, edit.path);
  }
}

// A refusal says where.
function inFile<T>(file: string, edit: Edit, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    throw new CannotRun({ ...error.finding, at: { file, path: edit.path } }, { cause: error });
  }
}
