import type { WorkspaceDocument } from "../generated/types.ts";
import type { Repository } from "./git.ts";
import { walkHistory, type HistoryWalk } from "./git-history.ts";
import { modelDirMatcher, modelParents } from "./models.ts";

/** Which models a history is about: those in one directory, or all that ever stood where mlc.yaml looks for models. */
export interface HistoryOf {
  readonly config: Pick<WorkspaceDocument, "models">;
  readonly only: string | undefined;
}

/** A history that git walks already. */
export interface BegunHistory {
  readonly repo: Repository;
  readonly walk: HistoryWalk;
}

/** Begins to read what git says about the history of models, for `readHistory`: git walks in a process of its own meanwhile. */
export async function beginHistory(repo: Repository, { config, only }: HistoryOf): Promise<HistoryWalk> {
  const matches = await modelDirMatcher(config);
  const known = new Map<string, boolean>();
  const isModel = (dir: string): boolean => {
    const found = known.get(dir) ?? matches(dir);
    known.set(dir, found);
    return found;
  };
  const within = (file: string): boolean => {
    const dir = modelDirOf(file);
    return dir !== undefined && (only === undefined ? isModel(dir) : dir === only);
  };
  return walkHistory(repo, only === undefined ? modelParents(config) : [`${only}/records`, `${only}/versions`], within);
}

/** The directory of the model that a record or a version file belongs to; undefined for any other file. */
export function modelDirOf(file: string): string | undefined {
  if (!file.endsWith(".yaml")) return undefined;
  const records = file.indexOf("/records/");
  if (records > 0) return file.slice(0, records);
  const versions = file.indexOf("/versions/");
  return versions > 0 && !file.includes("/", versions + "/versions/".length) ? file.slice(0, versions) : undefined;
}
