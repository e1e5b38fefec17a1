import { shipped } from "../generated/data.ts";
import type { LifecycleFile, WorkspaceDocument } from "../generated/types.ts";
import { ownFrameworkFiles } from "../core/controls-known.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding, Location } from "../core/findings/finding.ts";
import { scalarText, type JsonMap } from "../core/json.ts";
import { shapeErrors, type DocumentKind } from "../generated/validators.ts";
import { filesFrom, isLink, type Broken, type Doc, type ModelFiles, type Workspace } from "../core/workspace.ts";
import { recordKinds } from "../core/records.ts";
import { fileDigest } from "./file-digest.ts";
import { listedOnce } from "./listed.ts";
import { modelDirs } from "./models.ts";
import { WORKSPACE_FILE } from "./root.ts";
import type { Tree } from "./tree.ts";
import { MAX_RECORD_BYTES } from "./yaml/limits.ts";
import { readPlainYaml } from "./yaml/read.ts";
import type { YamlFile, YamlRead } from "./yaml/yaml-file.ts";

/** A workspace as read from one tree, with what frames under findings need. */
export interface Loaded {
  readonly workspace: Workspace;
  readonly tree: Tree;
  /** The same tree, as it was listed when the workspace was read. */
  readonly listing: Tree;
  /** One line of a document (1-based), undefined where there is none. */
  readonly sourceLine: (file: string, line: number) => string | undefined;
}

/**
 * Reads a whole workspace, everything once: files that do not load or lack their shape become `broken` with findings at
 * line and column, the rest typed documents. `only` limits the models read; what is in `kept` already is not read again, and what
 * is read is put there. Never throws for what stands in files.
 */
export async function loadWorkspace(tree: Tree, only?: ReadonlySet<string>, kept?: ReadFiles): Promise<Loaded> {
  const read = await readAll(tree, [WORKSPACE_FILE], kept);
  const config = read.get(WORKSPACE_FILE);
  const settings = config?.doc as Doc<WorkspaceDocument> | undefined;
  const usable = settings ?? document<WorkspaceDocument>(WORKSPACE_FILE, "", { schema: "mlc.workspace/v1" }, atStart);
  const listing = listedOnce(tree);
  const dirs = await modelDirs(listing, usable.value, only);
  const files = new Map(dirs.map((dir) => [dir, documentsOf(listing, dir)]));
  const own = ownLifecycle(usable.value);
  const named = ownFrameworkFiles(usable.value);
  const wanted = [...[...files.values()].flat(), ...(own === undefined ? [] : [own]), ...named];
  const documents = await readAll(tree, wanted, kept, named);
  const lifecycle = lifecycleFrom(usable.value, own === undefined ? undefined : (documents.get(own) ?? ABSENT));
  const unsound = await unsoundLifecycle(lifecycle.ownLifecycle);
  const frameworks =
    named.length === 0 ? undefined : (await import("./frameworks.ts")).frameworksFrom(usable, named, documents);
  return {
    tree,
    listing,
    sourceLine: sourceLines((file) => (documents.get(file) ?? read.get(file))?.text),
    workspace: {
      config: usable,
      ...lifecycle,
      ...(frameworks === undefined ? {} : { ownFrameworks: frameworks.ownFrameworks }),
      models: [...files].map(([dir, own]) => modelFrom(dir, own, documents)),
      exists: (target) => isLink(target) || tree.kind(target) !== undefined,
      findings: [...(config?.findings ?? []), ...lifecycle.findings, ...unsound, ...(frameworks?.findings ?? [])],
    },
  };
}

const atStart = (): ReturnType<Doc<unknown>["locate"]> => ({ line: 1, column: 1 });

/** Lines of files; the text asked for last is kept in lines, since frames are shown file by file. */
export function sourceLines(textOf: (file: string) => string | undefined): Loaded["sourceLine"] {
  let last: { readonly file: string; readonly lines: readonly string[] } | undefined;
  return (file, line) => {
    const text = textOf(file);
    if (text === undefined) return undefined;
    // Asked of every file, for the schema it names.
    const end = line === 1 ? text.indexOf("\n") : -1;
    if (end !== -1) return text.slice(0, end).replace(/\r$/, "");
    if (last?.file !== file) last = { file, lines: text.split(/\r\n|\n/) };
    return last.lines[line - 1];
  };
}

/** Files as they were read, for workspaces that share them: the same content at the same path. */
export interface ReadFiles {
  get(file: string): ReadFile | undefined;
  set(file: string, read: ReadFile): void;
}

/** One file: its document where it has its shape, else what is wrong with it. */
export interface ReadFile {
  readonly doc: Doc<unknown> | undefined;
  readonly findings: readonly Finding[];
  readonly text: string | undefined;
}

async function readAll(
  tree: Tree,
  files: readonly string[],
  kept?: ReadFiles,
  frameworks: readonly string[] = [],
): Promise<ReadonlyMap<string, ReadFile>> {
  const done = new Map<string, ReadFile>();
  // One after the other, so that the bytes of one file at a time are held.
  for (const file of files) {
    const known = kept?.get(file);
    const bytes = known === undefined ? tree.read(file) : undefined;
    if (known !== undefined) done.set(file, known);
    if (bytes === undefined) continue;
    const from: YamlFile = isRecord(file) ? { file, bytes, maxBytes: MAX_RECORD_BYTES } : { file, bytes };
    const plain = readPlainYaml(from);
    // Awaited only where something has to be loaded: of thousands of files hardly one is.
    const read =
      (plain && soundFile(file, plain, frameworks)) ??
      (await fileFrom(from, plain ?? (await import("./yaml/read-strict.ts")).readYamlStrict(from), frameworks));
    done.set(file, read);
    kept?.set(file, read);
  }
  return done;
}

/** A file that was read and has its shape. */
function soundFile(file: string, read: YamlRead, frameworks: readonly string[]): ReadFile | undefined {
  if (!read.ok || shapeErrors(kindIn(file, read.value, frameworks), read.value).length > 0) return undefined;
  const { text, value, locate } = read;
  return { doc: document(file, text, value, locate), findings: NOTHING_WRONG, text };
}

/** Any file that was read. The words for what is wrong with its shape are loaded only where something is. */
async function fileFrom({ file, bytes }: YamlFile, read: YamlRead, frameworks: readonly string[]): Promise<ReadFile> {
  if (!read.ok) return { doc: undefined, findings: read.findings, text: lossyText(bytes) };
  const sound = soundFile(file, read, frameworks);
  if (sound !== undefined) return sound;
  const { shapeFindings } = await import("../core/validate/shape.ts");
  const { text, value, locate } = read;
  const kind = kindIn(file, value, frameworks);
  const findings = shapeFindings(kind, value, file).map((each) => located(each, locate));
  const bad = findings.some((each) => each.severity === "error");
  return { doc: bad ? undefined : document(file, text, value, locate), findings, text };
}

const NOTHING_WRONG: readonly Finding[] = [];

function kindIn(file: string, value: JsonMap, frameworks: readonly string[]): DocumentKind {
  return frameworks.includes(file) ? "framework" : kindOfFile(file, value);
}

/** A document whose digest is computed when somebody asks: scoring never does. */
function document<T>(file: string, text: string, value: T, locate: Doc<T>["locate"]): Doc<T> {
  let digest: string | undefined;
  return {
    file,
    value,
    locate,
    get digest() {
      return (digest ??= fileDigest(text));
    },
  };
}

/** Fills line and column of a finding from its place in the document. */
export function located(found: Finding, locate: Doc<unknown>["locate"]): Finding {
  const at = found.at;
  if (at === undefined || at.line !== undefined) return found;
  const { line, column } = locate(at.path ?? [], at.atKey);
  return { ...found, at: { ...at, line, column } };
}

/** Fills line and column of places in the documents of a workspace. */
export function locatorOf(workspace: Workspace): (at: Location) => Location {
  const locates = new Map<string, Doc<unknown>["locate"]>([[workspace.config.file, workspace.config.locate]]);
  const { ownLifecycle, ownFrameworks = [] } = workspace;
  if (ownLifecycle !== undefined) locates.set(ownLifecycle.file, ownLifecycle.locate);
  for (const each of ownFrameworks) locates.set(each.file, each.locate);
  for (const model of workspace.models) for (const doc of documentsIn(model)) locates.set(doc.file, doc.locate);
  return (at) => {
    const locate = locates.get(at.file);
    if (locate === undefined || at.line !== undefined || at.path === undefined) return at;
    const { line, column } = locate(at.path, at.atKey);
    return { ...at, line, column };
  };
}

/** All documents and records of a model that loaded. */
export function documentsIn(model: ModelFiles): readonly Doc<unknown>[] {
  const single = [model.model, model.card, model.scorecard, model.governance, model.operations];
  return [...single.filter((doc) => doc !== undefined), ...model.datasheets, ...model.versions, ...model.records];
}

const SINGLE = ["model", "card", "scorecard", "governance", "operations"] as const;

function documentsOf(tree: Tree, dir: string): readonly string[] {
  const known = new Set(SINGLE.map((name) => `${dir}/${name}.yaml`));
  // What among them is no plain file, reading passes over.
  return tree.files(dir).filter((file) => known.has(file) || IN_FOLDER.test(file.slice(dir.length + 1)));
}

const IN_FOLDER = /^(?:datasheets|versions|records)\/.+\.yaml$/;

function modelFrom(dir: string, files: readonly string[], documents: ReadonlyMap<string, ReadFile>): ModelFiles {
  const docs = files.map((file) => documents.get(file)?.doc).filter((doc) => doc !== undefined);
  const broken: Broken[] = files.flatMap((file) => {
    const findings = documents.get(file)?.findings ?? [];
    return findings.some((each) => each.severity === "error") ? [{ file, findings }] : [];
  });
  return filesFrom({ id: baseName(dir), dir }, docs, broken);
}

/** What is wrong with the team's own lifecycle file in itself; its ways are walked by `mlc validate`. */
async function unsoundLifecycle(own: Doc<LifecycleFile> | undefined): Promise<readonly Finding[]> {
  if (own === undefined) return [];
  const { structureFindings } = await import("../core/lifecycle/structure.ts");
  return structureFindings(own.value, own.file).map((each) => located(each, own.locate));
}

/** The kind of document that a path stands for; a record by its schema, else by its file name. */
export function kindOfFile(file: string, value: JsonMap): DocumentKind {
  if (file === WORKSPACE_FILE) return "workspace";
  const folder = /\/(datasheets|versions|records)\//.exec(file)?.[1];
  if (folder === "datasheets") return "datasheet";
  if (folder === "versions") return "version";
  if (folder === "records") {
    const named = /^mlc\.([a-z-]+)\//.exec(scalarText(value["schema"] ?? null))?.[1];
    const inName = /\d{4}-\d{2}-\d{2}-([a-z-]+)-[0-9a-f]+\.yaml$/.exec(file)?.[1];
    return recordKinds.find((kind) => kind === named) ?? recordKinds.find((kind) => kind === inName) ?? "note";
  }
  const isFramework = scalarText(value["schema"] ?? null).startsWith("mlc.framework/");
  return SINGLE.find((name) => file.endsWith(`/${name}.yaml`)) ?? (isFramework ? "framework" : "lifecycle");
}

/** The path of the team's own lifecycle file, undefined where mlc.yaml names a shipped one. */
function ownLifecycle(config: WorkspaceDocument): string | undefined {
  const named = config.lifecycle;
  return named !== undefined && /\.ya?ml$/.test(named) ? named : undefined;
}

function lifecycleFrom(
  config: WorkspaceDocument,
  own: ReadFile | undefined,
): Pick<Workspace, "lifecycle" | "lifecycleSource" | "ownLifecycle" | "findings"> {
  const source = config.lifecycle ?? DEFAULT_LIFECYCLE;
  const fallback = shipped.lifecycles[DEFAULT_LIFECYCLE] as LifecycleFile;
  const ownLifecycle = own?.doc as Doc<LifecycleFile> | undefined;
  const file = own === undefined ? shipped.lifecycles[source] : ownLifecycle?.value;
  if (file !== undefined) {
    const named = { lifecycle: file, lifecycleSource: source, findings: own?.findings ?? [] };
    return ownLifecycle === undefined ? named : { ...named, ownLifecycle };
  }
  if (own !== undefined && own !== ABSENT)
    return { lifecycle: fallback, lifecycleSource: source, findings: own.findings };
  const known = Object.keys(shipped.lifecycles).join(", ");
  const unknown = finding("unknown-lifecycle", { named: source, known }, { file: WORKSPACE_FILE, path: ["lifecycle"] });
  return { lifecycle: fallback, lifecycleSource: source, findings: [unknown] };
}

const DEFAULT_LIFECYCLE = "genai@1";

/** The lifecycle file that mlc.yaml names and that is not there. */
const ABSENT: ReadFile = { doc: undefined, findings: [], text: undefined };

function isRecord(file: string): boolean {
  return file.includes("/records/");
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function lossyText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}
