import { diskTree, type Tree } from "./tree.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Change, Intent, Plan } from "../core/plan.ts";
import { secretFindings } from "../core/validate/secrets.ts";
import { CannotRun, cannot } from "../errors.ts";
import { shapeErrors } from "../generated/validators.ts";
import { kindOfFile, located } from "./workspace.ts";
import { editTextLazily } from "./yaml/edit-lazily.ts";
import { emitYaml } from "./yaml/emit.ts";
import { readYamlFile } from "./yaml/read.ts";

/** What a planner wants, and how it is committed. */
export interface Draft extends Omit<Plan, "changes" | "findings"> {
  readonly intents: readonly Intent[];
  readonly findings?: readonly Finding[];
  /** True where the person's own words (`-m`) stand in the record; elsewhere they become the commit's subject. */
  readonly keepsMessage?: true;
}

/**
 * Turns intents into exact text: edits touch only the bytes they must, new files are written whole. Every result is read
 * back and checked; one that would not validate throws CannotRun with its first error, and nothing has been written.
 */
export function stage(root: string, draft: Draft): Promise<Plan> {
  return stageIn(diskTree(root), draft);
}

/** The same over any tree: what the draft would change there. */
export async function stageIn(tree: Tree, draft: Draft): Promise<Plan> {
  const changes: Change[] = [];
  for (const intent of draft.intents) changes.push(await changeOf(tree, intent));
  for (const change of changes) await refuseInvalid(change);
  const { intents: _intents, keepsMessage: _keeps, ...plan } = draft;
  return { ...plan, findings: draft.findings ?? [], changes: changes.filter((each) => each.before !== each.after) };
}

async function changeOf(tree: Tree, intent: Intent): Promise<Change> {
  const { file } = intent;
  // What lies behind a link is never read: without this it would look as if there were no file yet.
  if (tree.kind(file) === "link") throw cannot("symlinked-path", { file, link: file }, { file });
  const before = textOf(tree, file);
  switch (intent.kind) {
    case "create":
      if (before !== null) throw cannot("exists-already", { file }, { file });
      return { file, before, after: emitYaml(intent.value, intent.head === undefined ? {} : { head: intent.head }) };
    case "text":
      return { file, before, after: intent.text };
    case "edit":
      if (before === null) throw cannot("unreadable-file", { file, reason: "ENOENT" }, { file });
      return { file, before, after: await editTextLazily(before, intent.edits, file) };
  }
}

async function refuseInvalid({ file, after }: Change): Promise<void> {
  if (!file.endsWith(".yaml")) return;
  const read = await readYamlFile({ file, bytes: Buffer.from(after) });
  if (!read.ok) throw new CannotRun(read.findings[0] ?? finding("unreadable-file", { file, reason: "not YAML" }));
  const kind = kindOfFile(file, read.value);
  // The words for what is wrong with a shape are loaded only where something is.
  const sound = shapeErrors(kind, read.value).length === 0;
  const shape = sound ? [] : (await import("../core/validate/shape.ts")).shapeFindings(kind, read.value, file);
  const found = [...shape, ...secretFindings(read.value, file)];
  const [error] = found.filter((each) => each.severity === "error");
  if (error !== undefined) throw new CannotRun(located(error, read.locate));
}

function textOf(tree: Tree, file: string): string | null {
  const bytes = tree.read(file);
  return bytes === undefined ? null : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
