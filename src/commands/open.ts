import type { VersionDocument } from "../generated/types.ts";
import { didYouMean } from "../core/did-you-mean.ts";
import { dayNumber, type Day } from "../core/dates.ts";
import { RETIRED } from "../core/lifecycle/lifecycle.ts";
import { newestFirst } from "../core/versions.ts";
import type { Doc, ModelFiles } from "../core/workspace.ts";
import { CannotRun, cannot } from "../errors.ts";
import { below, repositoryPrefix, workspaceRoot } from "../store/root.ts";
import { diskTree } from "../store/tree.ts";
import { loadWorkspace, locatorOf, type Loaded, type ReadFiles } from "../store/workspace.ts";
import type { World } from "../world.ts";
import type { Concerned } from "./unread.ts";

/** A workspace opened from the current directory. */
export interface Opened extends Loaded {
  /** Absolute directory of mlc.yaml. */
  readonly root: string;
  /** The current directory relative to it, POSIX; `""` at the root. */
  readonly here: string;
  readonly today: Day;
  /** The workspace's directory in its repository, empty or ending in `/`. */
  readonly prefix: string;
  readonly locate: ReturnType<typeof locatorOf>;
}

/** One version a command is about. */
export interface Chosen {
  readonly files: ModelFiles;
  readonly document: Doc<VersionDocument>;
}

/**
 * Opens the workspace of the current directory; `only` limits the models that are read, what is read is put into `kept`. Throws CannotRun
 * `no-workspace`, or the first error of mlc.yaml.
 */
export async function openWorkspace(world: World, only?: ReadonlySet<string>, kept?: ReadFiles): Promise<Opened> {
  const opened = await openAnyway(world, only, kept);
  const broken = opened.workspace.findings.find((found) => found.severity === "error");
  if (broken !== undefined) throw new CannotRun(broken);
  return opened;
}

/** The same, also where mlc.yaml itself has errors: they stand in `workspace.findings`. */
export async function openAnyway(world: World, only?: ReadonlySet<string>, kept?: ReadFiles): Promise<Opened> {
  const root = workspaceRoot(world.cwd);
  if (root === undefined) throw cannot("no-workspace", { dir: world.cwd });
  world.compileLater?.();
  const loaded = await loadWorkspace(diskTree(root), only, kept);
  return {
    ...loaded,
    root,
    here: below(root, world.cwd) ?? "",
    prefix: repositoryPrefix(root),
    today: world.now().toISOString().slice(0, 10),
    locate: locatorOf(loaded.workspace),
  };
}

/** The versions a reading command shows: of the models named (all without a name), every version that is not retired. */
export function chooseVersions(opened: Opened, names: readonly string[]): readonly Chosen[] {
  const wanted = names.length > 0 ? names : defaultNames(opened);
  if (wanted.length === 0) return opened.workspace.models.flatMap(currentVersions);
  return wanted.flatMap((name) => versionsNamed(opened, name));
}

/** The models, and versions where one is named, that a reading command is about: what of them cannot be read concerns it. */
export function concernedBy(opened: Opened, names: readonly string[]): readonly (Concerned & Pick<Chosen, "files">)[] {
  const wanted = names.length > 0 ? names : defaultNames(opened);
  if (wanted.length === 0) return opened.workspace.models.map((files) => ({ files }));
  return wanted.map((name) => {
    const [id = "", version] = name.split("@");
    return { files: modelNamed(opened, id), version };
  });
}

/** The one version a writer works on: the named one, else the only one that is not retired. */
export function chooseVersion(opened: Opened, name: string | undefined): Chosen {
  const named = name ?? defaultNames(opened)[0] ?? onlyModel(opened);
  const [first, ...others] = versionsNamed(opened, named);
  // Where one of several cannot be read, nobody can say that the other one is meant.
  const broken = named.includes("@") ? undefined : brokenVersion(modelNamed(opened, named));
  if (broken !== undefined) throw broken;
  if (first === undefined) throw cannot("no-version", { model: named });
  if (others.length === 0) return first;
  const all = [first, ...others].map((each) => `${each.files.id}@${each.document.value.version}`).join(", ");
  throw cannot("which-version", { model: first.files.id, versions: all });
}

/** The model a command names; without a name the one of the current directory, or the only one. */
export function chooseModel(opened: Opened, name: string | undefined): ModelFiles {
  const named = name ?? defaultNames(opened)[0] ?? onlyModel(opened);
  return modelNamed(opened, named.split("@")[0] ?? named);
}

/**
 * Splits operands into a model, which may be left out, and the rest: the first operand is the model where it names one,
 * or where `isOther` does not recognise it as something else.
 */
export function leadingModel(
  opened: Opened,
  operands: readonly string[],
  isOther: (word: string) => boolean,
): { readonly model: string | undefined; readonly rest: readonly string[] } {
  const [first, ...rest] = operands;
  if (first === undefined) return { model: undefined, rest: [] };
  const isModel = opened.workspace.models.some(
    ({ id, dir }) => id === first.split("@")[0] || dir === first.replace(/\/+$/, ""),
  );
  return isModel || !isOther(first) ? { model: first, rest } : { model: undefined, rest: operands };
}

/** True for one of some words, and for a misspelt one that is nearer to them than to any model: it is then told of as such. */
export function orNear(opened: Opened, word: string, known: readonly string[]): boolean {
  if (known.includes(word)) return true;
  const models = opened.workspace.models.map(({ id }) => id);
  return didYouMean(word, models) === undefined && didYouMean(word, known) !== undefined;
}

/** The day of `--as-of`, else today. Throws CannotRun for a text that is no day. */
export function asOfDay(opened: Pick<Opened, "today">, given: string | undefined): Day {
  if (given === undefined) return opened.today;
  if (dayNumber(given) === undefined) throw cannot("bad-day", { text: given });
  return given;
}

function versionsNamed(opened: Opened, name: string): readonly Chosen[] {
  const [id = "", version] = name.split("@");
  const files = modelNamed(opened, id);
  if (version === undefined) return currentVersions(files);
  const document = files.versions.find((each) => each.value.version === version);
  if (document !== undefined) return [{ files, document }];
  const broken = brokenVersion(files, version);
  if (broken !== undefined) throw broken;
  const known = files.versions.map((each) => each.value.version);
  throw cannot("no-such-version", {
    model: files.id,
    word: version,
    near: didYouMean(version, known),
    known: known.join(", "),
  });
}

function modelNamed(opened: Opened, name: string): ModelFiles {
  const { models } = opened.workspace;
  const path = name.replace(/\/+$/, "");
  const found = models.find((each) => each.id === name || each.dir === path || `${opened.here}/${path}` === each.dir);
  if (found !== undefined) return found;
  const ids = models.map((each) => each.id);
  throw cannot("no-such-model", { word: name, near: didYouMean(name, ids), known: ids.join(", ") });
}

/** The versions of a model that are not retired, newest first. */
export function currentVersions(files: ModelFiles): readonly Chosen[] {
  const open = files.versions.filter((each) => each.value.stage !== RETIRED);
  return newestFirst(open).map((document) => ({ files, document }));
}

/** A version that is there and cannot be read is no missing version: what is wrong with it is said instead. */
function brokenVersion({ dir, broken }: ModelFiles, version?: string): CannotRun | undefined {
  const file = broken.find((each) =>
    version === undefined ? each.file.startsWith(`${dir}/versions/`) : each.file === `${dir}/versions/${version}.yaml`,
  );
  const found = file?.findings.find((each) => each.severity === "error");
  return found === undefined ? undefined : new CannotRun(found);
}

/** Inside a model's directory the model may be left out. */
function defaultNames(opened: Opened): readonly string[] {
  const inside = opened.workspace.models.find(
    (each) => opened.here === each.dir || opened.here.startsWith(`${each.dir}/`),
  );
  return inside === undefined ? [] : [inside.id];
}

function onlyModel(opened: Opened): string {
  const { models } = opened.workspace;
  const [only] = models;
  if (only !== undefined && models.length === 1) return only.id;
  throw cannot("which-model", { models: models.map((each) => each.id).join(", ") });
}
