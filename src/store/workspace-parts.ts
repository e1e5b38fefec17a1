import { modelDirs } from "./models.ts";
import { sourceLines, loadWorkspace, type Loaded, type ReadFile } from "./workspace.ts";

/** The ids of a few models that are read together; undefined where all of them have to be. */
export type Part = readonly string[] | undefined;

/** A workspace that was read without its models, and how to read these a few at a time, so that never all of them are held. */
export interface InParts {
  readonly settings: Loaded;
  /** The directories of all models, in their order. */
  readonly dirs: readonly string[];
  /** All models in their order, a few at a time. */
  readonly parts: readonly Part[];
  /** About how many files there are: as many in every part as in the first. */
  readonly files: number;
  /** The workspace with the models of a part. */
  readonly read: (part: Part) => Promise<Loaded>;
}

/** Lists the models of a workspace whose mlc.yaml was read, and reads them when they are asked for. */
export async function readInParts(settings: Loaded): Promise<InParts> {
  const { listing, tree, workspace } = settings;
  const dirs = await modelDirs(listing, workspace.config.value);
  const ids = dirs.map((dir) => dir.slice(dir.lastIndexOf("/") + 1));
  const lines = sourceLines((file) => {
    const bytes = tree.read(file);
    return bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  });
  // Two directories of one name would be read together, and out of their order.
  const parts = new Set(ids).size < ids.length ? [undefined] : together(ids);
  const inFirst = dirs.slice(0, parts[0]?.length ?? 0).reduce((sum, dir) => sum + listing.files(dir).length, 0);
  return {
    settings: { ...settings, sourceLine: lines },
    dirs,
    parts,
    files: inFirst * parts.length,
    read: partReader(settings, dirs),
  };
}

/**
 * Reads the models of a part, whose directories are among `dirs`. What mlc.yaml names is read once more with the first of them,
 * and then no more; models are kept by nobody.
 */
export function partReader({ listing }: Loaded, dirs: readonly string[]): InParts["read"] {
  const models = new Set(dirs);
  const kept = new Map<string, ReadFile>();
  const shared = {
    get: (file: string) => kept.get(file),
    set: (file: string, read: ReadFile) => {
      if (!isWithin(file, models)) kept.set(file, read);
    },
  };
  return (part) => loadWorkspace(listing, part && new Set(part), shared);
}

const TOGETHER = 2;

function together(ids: readonly string[]): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < ids.length; at += TOGETHER) parts.push(ids.slice(at, at + TOGETHER));
  return parts;
}

function isWithin(file: string, dirs: ReadonlySet<string>): boolean {
  for (let cut = file.indexOf("/"); cut !== -1; cut = file.indexOf("/", cut + 1)) {
    if (dirs.has(file.slice(0, cut))) return true;
  }
  return false;
}
