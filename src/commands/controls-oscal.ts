import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Day } from "../core/dates.ts";
import { oscalText } from "../documents/oscal.ts";
import { cannot } from "../errors.ts";
import type { OutControls, OutVersionControls } from "../generated/types.ts";
import { replaceFile } from "../store/atomic.ts";
import { below } from "../store/root.ts";
import type { World } from "../world.ts";
import type { Opened } from "./open.ts";

/** What is exported. */
export interface Judged {
  readonly models: readonly OutVersionControls[];
  readonly asOf: Day;
}

/**
 * `--to oscal`: the document, printed or written to a file of the workspace, never committed. Throws CannotRun for a file
 * outside, for one that holds something else, and where it cannot be written.
 */
export function oscalForm(
  world: World,
  opened: Opened,
  out: string | undefined,
  { models, asOf }: Judged,
): Pick<OutControls, "to" | "text" | "file" | "written" | "up_to_date"> {
  const file = out === undefined ? undefined : below(opened.root, resolve(world.cwd, out));
  if (out !== undefined && (file === undefined || file === "")) throw cannot("unsafe-path", { file: out });
  const text = oscalText(models, { asOf, file: file ?? "" });
  if (file === undefined) return { to: "oscal", text };
  const before = textOf(opened, file);
  if (before !== text) write(opened.root, file, text);
  return { to: "oscal", file, written: before !== text, up_to_date: before === text };
}

/** What the file holds, where it is one of these exports. */
function textOf({ tree }: Opened, file: string): string | undefined {
  const bytes = tree.read(file);
  if (bytes === undefined) {
    if (tree.kind(file) !== undefined) throw cannot("oscal-not-ours", { file }, { file });
    return undefined;
  }
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*\{\s*"assessment-results"/.test(text)) throw cannot("oscal-not-ours", { file }, { file });
  return text;
}

function write(root: string, file: string, text: string): void {
  try {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    replaceFile(join(root, file), Buffer.from(text));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw cannot("oscal-unwritable", { file, reason: code ?? "it cannot be written" }, { file });
  }
}
