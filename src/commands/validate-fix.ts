import { editorSchemas, isEditorSchema, withAttributes } from "../core/plans/init-files.ts";
import { mendText, withModeline } from "../core/plans/mend.ts";
import { schemaFile } from "../core/modeline.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { OutValidate } from "../generated/types.ts";
import { statusOf } from "../store/git-status.ts";
import { modelParents } from "../store/models.ts";
import { overlaid } from "../store/overlay.ts";
import { WORKSPACE_FILE } from "../store/root.ts";
import { documentsIn, kindOfFile, loadWorkspace, locatorOf } from "../store/workspace.ts";
import type { World } from "../world.ts";
import type { Draft } from "../store/stage.ts";
import { flagOption, type Input } from "./command.ts";
import { missingSchemas } from "./editor-schemas.ts";
import type { Opened } from "./open.ts";
import { outFindings } from "./outcomes.ts";
import { carryOut, writerOf } from "./write.ts";

/** What `mlc validate --fix` did or, with --dry-run, would do, and the workspace as it is then. */
export interface Mended {
  readonly opened: Opened;
  readonly fields: Pick<OutValidate, "fixed" | "dry_run" | "changes" | "commit">;
  readonly notes: readonly Finding[];
}

interface Change {
  readonly file: string;
  readonly text: string;
  readonly fixed: readonly Finding[];
}

/**
 * Mends what needs no knowledge of the model: quotes around numbers where text is wanted, stray marks and
 * carriage returns, first lines, editor schemas, .gitattributes. Never a record. A file that would still not be read is left
 * as it is. `within` tells whether a file was asked for. Throws what every writer throws.
 */
export async function mend(
  world: World,
  input: Input,
  opened: Opened,
  within: (file: string) => boolean,
): Promise<Mended> {
  const all = [...documentChanges(opened), ...schemaChanges(opened), ...attributeChanges(opened)];
  const wanted = all.filter(({ file }) => within(file));
  const unread = await unreadAfter(opened, wanted);
  const done = wanted.filter(({ file }) => !unread.has(file));
  const left = wanted
    .filter(({ file }) => unread.has(file))
    .map(({ file }) => finding("fix-left-out", { file }, { file }));
  const files = `${String(done.length)} ${done.length === 1 ? "file" : "files"}`;
  const draft: Draft = {
    intents: done.map(({ file, text }) => ({ kind: "text", file, text })),
    ...{ subject: `mlc: mend ${files}`, body: [], reads: [], committed: false },
  };
  const { notes, changes, ...fields } =
    done.length === 0
      ? { notes: [], changes: [], dry_run: flagOption(input, "dryRun") }
      : await written(world, input, opened, draft);
  const loaded = await loadWorkspace(overlaid(opened.tree, textsOf(done)));
  return {
    opened: { ...opened, ...loaded, locate: locatorOf(loaded.workspace) },
    notes: [...left, ...notes],
    fields: {
      ...fields,
      fixed: outFindings(
        opened,
        done.flatMap((each) => each.fixed),
      ),
      changes: changes.map(({ diff, ...change }) =>
        diff === undefined || isEditorSchema(change.file) ? change : { ...change, diff },
      ),
    },
  };
}

/** In one commit; beside edits that are not committed yet, which are often what made the mistake, the files alone. */
function written(world: World, input: Input, opened: Opened, draft: Draft): ReturnType<typeof carryOut> {
  const writer = writerOf(world, opened);
  const { repo } = writer;
  const paths = draft.intents.map(({ file }) => `${repo?.prefix ?? ""}${file}`);
  const edited = repo !== undefined && statusOf(repo, paths).changed.length > 0;
  const chosen = edited ? { ...input, options: { ...input.options, commit: false } } : input;
  return carryOut(world, chosen, opened, writer, draft);
}

/** Documents that people write; records are never touched. */
function documentChanges({ workspace, tree }: Opened): readonly Change[] {
  const led = tree.kind(SCHEMAS) === "directory";
  const broken = workspace.models.flatMap((model) => model.broken);
  const found = new Map([
    [WORKSPACE_FILE, workspace.findings.filter((each) => each.at?.file === WORKSPACE_FILE)],
    ...workspace.models.flatMap(documentsIn).map(({ file }) => [file, [] as readonly Finding[]] as const),
    ...broken.map(({ file, findings }) => [file, findings] as const),
  ]);
  return [...found].flatMap(([file, findings]): readonly Change[] => {
    if (file.includes("/records/")) return [];
    const before = textOf(tree, file);
    if (before === undefined) return [];
    const mended = mendText(before, findings);
    const ahead = led ? withModeline(mended.text, file, kindOfFile(file, {})) : { text: mended.text, fixed: [] };
    return ahead.text === before ? [] : [{ file, text: ahead.text, fixed: [...mended.fixed, ...ahead.fixed] }];
  });
}

const SCHEMAS = schemaFile("").replace(/\/[^/]*$/, "");

/** Schemas that first lines lead to and that are not there, and those of another release. */
function schemaChanges(opened: Opened): readonly Change[] {
  const missing = missingSchemas(opened);
  return editorSchemas().flatMap(({ file, text }): readonly Change[] => {
    const present = textOf(opened.tree, file);
    if (present !== undefined) {
      return sameJson(present, text)
        ? []
        : [{ file, text, fixed: [finding("editor-schema-outdated", { file }, { file })] }];
    }
    const found = missing.filter((each) => (each.args as { readonly schema: string }).schema === file);
    return found.length === 0 ? [] : [{ file, text, fixed: found }];
  });
}

function sameJson(a: string, b: string): boolean {
  try {
    return JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function attributeChanges({ workspace, tree }: Opened): readonly Change[] {
  const kind = tree.kind(ATTRIBUTES);
  const before = textOf(tree, ATTRIBUTES);
  if (kind !== undefined && before === undefined) return [];
  const dirs = modelParents(workspace.config.value).filter((dir) => dir !== "");
  const text = dirs.reduce<string | undefined>(withAttributes, before) ?? "";
  if (text === (before ?? "")) return [];
  return [{ file: ATTRIBUTES, text, fixed: [finding("line-ends-unset", { file: ATTRIBUTES }, { file: ATTRIBUTES })] }];
}

const ATTRIBUTES = ".gitattributes";

/** The text of a file exactly; undefined where there is none, or where it is not UTF-8. */
function textOf(tree: Opened["tree"], file: string): string | undefined {
  const bytes = tree.kind(file) === "file" ? tree.read(file) : undefined;
  if (bytes === undefined) return undefined;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return Buffer.from(text).equals(bytes) ? text : undefined;
}

/** Files that could not be read with their changes either: something is left that only a person can mend. */
async function unreadAfter(opened: Opened, changes: readonly Change[]): Promise<ReadonlySet<string>> {
  const { workspace } = await loadWorkspace(overlaid(opened.tree, textsOf(changes)));
  const config = workspace.findings.filter((each) => each.severity === "error").flatMap((each) => each.at?.file ?? []);
  return new Set([...config, ...workspace.models.flatMap((model) => model.broken.map(({ file }) => file))]);
}

function textsOf(changes: readonly Change[]): ReadonlyMap<string, string> {
  return new Map(changes.map(({ file, text }) => [file, text]));
}
