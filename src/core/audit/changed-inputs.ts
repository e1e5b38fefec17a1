import { ofKind } from "../facts/fold.ts";
import { recordedEntry, type Audited } from "./audited.ts";

/** A file as it was at a revision. */
export interface FileAt {
  /** As git reads it: the id of a commit, or that with `^` for the commit before it. */
  readonly revision: string;
  /** Relative to the workspace, POSIX. */
  readonly file: string;
}

/** What moves of the version read and is not there any more as it was: to be looked for in the commits that brought them. */
export function changedInputs(audited: Pick<Audited, "assessment" | "entries" | "digestNow">): readonly FileAt[] {
  const { files, facts } = audited.assessment;
  return ofKind(files.records, "transition")
    .filter((each) => each.value.version === facts.version)
    .flatMap((each) => {
      const commit = recordedEntry(audited, each.file)?.commit?.id;
      if (commit === undefined) return [];
      const changed = (each.value.inputs ?? []).filter(({ path, sha256 }) => audited.digestNow(path) !== sha256);
      return changed.flatMap(({ path: file }) => revisionsAround(commit).map((revision) => ({ revision, file })));
    });
}

/** Where to look for what a move read: in the commit that brought it, and in the one before, whose version file it changed. */
export function revisionsAround(commit: string): readonly string[] {
  return [commit, `${commit}^`];
}
