import { shipped } from "../generated/data.ts";
import type { LifecycleFile, WorkspaceDocument } from "../generated/types.ts";
import { ownFrameworkFiles } from "../core/controls-known.ts";
import { fileDigest } from "../core/digest.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding, Location } from "../core/findings/finding.ts";
import { scalarText, type JsonMap } from "../core/json.ts";
import { shapeErrors, type DocumentKind } from "../generated/validators.ts";
import { filesFrom, isLink, type Broken, type Doc, type ModelFiles, type Workspace } from "../core/workspace.ts";
import { recordKinds } from "../core/records.ts";
import { modelDirs } from "./models.ts";
import { WORKSPACE_FILE } from "./root.ts";
import type { Tree } from "./tree.ts";
import { MAX_RECORD_BYTES } from "./yaml/limits.ts";
import { readYamlFiles } from "./yaml/read.ts";

/** A workspace as read from one tree, with what frames under findings need. */
export interface Loaded {
  readonly workspace: Workspace;
  readonly tree: Tree;
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
  const fallback: Doc<WorkspaceDocument> = {
    file: WORKSPACE_FILE,
    digest: fileDigest(""),
    value: { schema: "mlc.workspace/v1" },
    locate: () => ({ line: 1, column: 1 }),
  };
  const usable = settings ?? fallback;
  const dirs = await modelDirs(tree, usable.value, only);
  const files = new Map(dirs.map((dir) => [dir, documentsOf(tree, dir)]));
  const own = ownLifecycle(usable.value);
  const named = ownFrameworkFiles(usable.value);
  const wanted = [...[...files.values()].flat(), ...(own === undefined ? [] : [own]), ...named];
  const documents = await readAll(tree, wanted, kept, named);
  const lifecycle = lifecycleFrom(usable.value, own === undefined ? undefined : (documents.get(own) ?? ABSENT));
  const unsound = await unsoundLifecycle(lifecycle.ownLifecycle);
  const frameworks =
    named.length === 0 ? undefined : (await import("./frameworks.ts")).frameworksFrom(usable, named, documents);
  const texts = new Map([...read, ...documents].map(([file, each]) => [file, each.text]));
  return {
    tree,
    sourceLine: (file, line) => texts.get(file)?.split(/\r\n|\n/)[line - 1],
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
  const present = files.flatMap((file) => {
    const known = kept?.get(file);
    if (known !== undefined) {
      done.set(file, known);
      return [];
    }
    const bytes = tree.read(file);
    return bytes === undefined ? [] : [{ file, bytes, ...(isRecord(file) ? { maxBytes: MAX_RECORD_BYTES } : {}) }];
  });
  const reads = await readYamlFiles(present);
  for (const [at, { file, bytes }] of present.entries()) {
    const read = reads[at];
    if (read === undefined) continue;
    if (!read.ok) {
      done.set(file, { doc: undefined, findings: read.findings, text: lossyText(bytes) });
      continue;
    }
    const kind = frameworks.includes(file) ? "framework" : kindOfFile(file, read.value);
    const shaped = await misshapen(kind, read.value, file, read.locate);
    const bad = shaped.some((each) => each.severity === "error");
    const { text, value, locate } = read;
    done.set(file, { doc: bad ? undefined : document(file, text, value, locate), findings: shaped, text });
  }
  for (const { file } of present) {
    const read = done.get(file);
    if (read !== undefined) kept?.set(file, read);
  }
  return done;
}

/** What is wrong with the shape of a document. The words for it are loaded only where something is. */
async function misshapen(
  kind: DocumentKind,
  value: JsonMap,
  file: string,
  locate: Doc<unknown>["locate"],
): Promise<readonly Finding[]> {
  if (shapeErrors(kind, value).length === 0) return [];
  const { shapeFindings } = await import("../core/validate/shape.ts");
  return shapeFindings(kind, value, file).map((each) => located(each, locate));
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
  return tree.files(dir).filter((file) => {
    const inside = file.slice(dir.length + 1);
    return known.has(file) || (/^(datasheets|versions|records)\/.+\.yaml$/.test(inside) && tree.kind(file) === "file");
  });
}

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
