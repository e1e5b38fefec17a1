import { recordId } from "../core/facts/fold.ts";
import { didYouMean } from "../core/did-you-mean.ts";
import { rivalsOf, type Rivals } from "../core/lifecycle/rivals.ts";
import { newestFirst } from "../core/versions.ts";
import type { Doc, ModelFiles } from "../core/workspace.ts";
import { cannot } from "../errors.ts";
import type { VersionDocument } from "../generated/types.ts";
import { conflictIn, type Conflicted } from "../store/conflict.ts";
import type { World } from "../world.ts";
import type { Input } from "./command.ts";
import { chooseModel, type Opened } from "./open.ts";
import { canAsk } from "./options.ts";

/** A version that needs somebody to say which of its moves stands, or whose file git could not merge. */
export interface Unresolved {
  readonly files: ModelFiles;
  readonly version: string;
  /** Workspace-relative file of the version. */
  readonly file: string;
  readonly rivals: Rivals;
  /** What the version file says, where it can be read. */
  readonly document: Doc<VersionDocument> | undefined;
  /** The file with the markers of git in it. */
  readonly conflict: Conflicted | undefined;
}

/** Every version in question that needs it: of the model named (or one version of it), of the one around, or of all. */
export function unresolvedOf(opened: Opened, name: string | undefined): readonly Unresolved[] {
  const [id = "", version] = name?.split("@") ?? [];
  const inside = opened.workspace.models.some(({ dir }) => opened.here === dir || opened.here.startsWith(`${dir}/`));
  const models =
    name !== undefined || inside ? [chooseModel(opened, id === "" ? undefined : id)] : opened.workspace.models;
  const found = models.flatMap((files) => ofModel(opened, files));
  if (version === undefined) return found;
  for (const files of models) refuseUnknown(files, version, found);
  return found.filter((each) => each.version === version);
}

/** The one to work on, or undefined where nothing needs it; where several do, the one a person picks. */
export async function oneUnresolved(
  world: World,
  input: Input,
  found: readonly Unresolved[],
): Promise<Unresolved | undefined> {
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return first;
  const names = found.map((each) => `${each.files.id}@${each.version}`);
  if (!canAsk(world, input)) throw cannot("which-version", { model: first.files.id, versions: names.join(", ") });
  const choices = names.map((each) => ({ value: each, name: each }));
  const [answer] = await world.ask([{ kind: "choice", message: "Which version?", choices }]);
  return found[names.indexOf(String(answer))];
}

function ofModel(opened: Opened, files: ModelFiles): readonly Unresolved[] {
  const forked = newestFirst(files.versions).flatMap((document): readonly Unresolved[] => {
    const { version } = document.value;
    const rivals = rivalsIn(files, version);
    return rivals.sides.length < 2
      ? []
      : [{ files, version, file: document.file, rivals, document, conflict: undefined }];
  });
  const conflicted = files.broken
    .filter(({ file, findings }) => isVersion(files, file) && findings.some((each) => each.code === "merge-conflict"))
    .map(({ file }): Unresolved => {
      const version = stem(file);
      const conflict = conflictIn(new TextDecoder().decode(opened.tree.read(file)));
      if (conflict === undefined) throw cannot("conflict-unclear", { file }, { file });
      return { files, version, file, rivals: rivalsIn(files, version), document: undefined, conflict };
    });
  const found = [...conflicted, ...forked];
  const unread = files.broken.find(({ file }) => file.includes("/records/"));
  if (found.length > 0 && unread !== undefined) throw cannot("files-invalid", { files: 1 }, unread.findings[0]?.at);
  return found;
}

function rivalsIn(files: ModelFiles, version: string): Rivals {
  const records = files.records.filter((record) => record.value.version === version);
  return rivalsOf(records, `${files.id}@${version}`);
}

function refuseUnknown(files: ModelFiles, word: string, found: readonly Unresolved[]): void {
  const known = [...files.versions.map((each) => each.value.version), ...found.map((each) => each.version)];
  if (known.includes(word)) return;
  const names = [...new Set(known)];
  throw cannot("no-such-version", { model: files.id, word, near: didYouMean(word, names), known: names.join(", ") });
}

function isVersion(files: ModelFiles, file: string): boolean {
  return file.startsWith(`${files.dir}/versions/`);
}

/** A version is named like its file; a record like its own. */
function stem(file: string): string {
  return recordId({ file });
}
