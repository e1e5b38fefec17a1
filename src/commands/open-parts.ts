import { locatorOf } from "../store/workspace.ts";
import { readInParts, type InParts, type Part } from "../store/workspace-parts.ts";
import type { World } from "../world.ts";
import { openWorkspace, type Opened } from "./open.ts";

/** A workspace whose models are listed, and read when it is known which of them matter. */
export interface OpenedInParts {
  /** Without any model. */
  readonly opened: Opened;
  readonly inParts: InParts;
}

/** Opens the workspace of the current directory without reading its models. Throws as `openWorkspace` does. */
export async function openInParts(world: World): Promise<OpenedInParts> {
  const opened = await openWorkspace(world, NO_MODEL);
  const inParts = await readInParts(opened);
  return { opened: { ...opened, sourceLine: inParts.settings.sourceLine }, inParts };
}

const NO_MODEL: ReadonlySet<string> = new Set();

/** True where a command without names is about all models: there are several, and the current directory is in none of them. */
export function isAboutAll({ opened: { here }, inParts: { dirs } }: OpenedInParts, names: readonly string[]): boolean {
  return names.length === 0 && dirs.length > 1 && insideOf(here, dirs) === undefined;
}

/**
 * The workspace with those models that a command is about: the named ones, or the one that the current directory is in. With all
 * of them where a name is none of theirs: then the others are told.
 */
export async function openNamed(here: OpenedInParts, names: readonly string[]): Promise<Opened> {
  const { opened, inParts } = here;
  const { dirs } = inParts;
  const inside = insideOf(opened.here, dirs);
  const named = names.map((name) => lastStep(name.split("@")[0] ?? name));
  const ids = names.length > 0 ? named : inside === undefined ? undefined : [lastStep(inside)];
  const known = new Set(dirs.map(lastStep));
  const areAll = ids === undefined || known.size < dirs.length || ids.some((id) => !known.has(id));
  return withModels(here, areAll ? undefined : ids);
}

/** The workspace with all of its models. */
export function openAll(here: OpenedInParts): Promise<Opened> {
  return withModels(here, undefined);
}

async function withModels({ opened, inParts }: OpenedInParts, part: Part): Promise<Opened> {
  const loaded = await inParts.read(part);
  return { ...opened, ...loaded, locate: locatorOf(loaded.workspace) };
}

function insideOf(here: string, dirs: readonly string[]): string | undefined {
  return dirs.find((dir) => here === dir || here.startsWith(`${dir}/`));
}

/** The id that a directory stands for. */
function lastStep(path: string): string {
  const dir = path.replace(/\/+$/, "");
  return dir.slice(dir.lastIndexOf("/") + 1);
}
