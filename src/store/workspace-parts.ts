import { modelDirs } from "./models.ts";
import { sourceLines, loadWorkspace, type Loaded, type ReadFile } from "./workspace.ts";

/** A workspace that was read without its models, and how to read these a few at a time, so that never all of them are held. */
export interface InParts {
  readonly settings: Loaded;
  /** The workspace with some of its models, and then with the next ones, in their order. */
  readonly parts: () => AsyncGenerator<Loaded>;
  /** The workspace with the models of some ids. */
  readonly withModels: (ids: ReadonlySet<string>) => Promise<Loaded>;
}

/** Reads mlc.yaml and what it names, lists the models, and reads them when they are asked for. */
export async function readInParts(settings: Loaded): Promise<InParts> {
  const { listing, workspace } = settings;
  const dirs = await modelDirs(listing, workspace.config.value);
  const ids = dirs.map((dir) => dir.slice(dir.lastIndexOf("/") + 1));
  const models = new Set(dirs);
  const kept = new Map<string, ReadFile>();
  // What mlc.yaml names is read once more with the first part, and then no more; models are kept by nobody.
  const shared = {
    get: (file: string) => kept.get(file),
    set: (file: string, read: ReadFile) => {
      if (!isWithin(file, models)) kept.set(file, read);
    },
  };
  const withModels = (only?: ReadonlySet<string>) => loadWorkspace(listing, only, shared);
  async function* parts(): AsyncGenerator<Loaded> {
    // Two directories of one name would be read together, and out of their order.
    if (new Set(ids).size < ids.length) {
      yield await withModels();
      return;
    }
    for (let at = 0; at < ids.length; at += TOGETHER) yield await withModels(new Set(ids.slice(at, at + TOGETHER)));
  }
  const { tree } = settings;
  const lines = sourceLines((file) => {
    const bytes = tree.read(file);
    return bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  });
  return { settings: { ...settings, sourceLine: lines }, parts, withModels };
}

const TOGETHER = 2;

function isWithin(file: string, dirs: ReadonlySet<string>): boolean {
  for (let cut = file.indexOf("/"); cut !== -1; cut = file.indexOf("/", cut + 1)) {
    if (dirs.has(file.slice(0, cut))) return true;
  }
  return false;
}
