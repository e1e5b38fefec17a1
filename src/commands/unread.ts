import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Broken, ModelFiles, Workspace } from "../core/workspace.ts";
import { CannotRun } from "../errors.ts";

/** Which files of a model cannot be read. */
export type Unreadable = Pick<ModelFiles, "id" | "dir" | "broken">;

/** A model that an answer is about, or one version of it. */
export interface Concerned {
  readonly files: Unreadable;
  readonly version?: string | undefined;
}

/**
 * What an answer lacks because a file of its models cannot be read: the findings of each such file, and which model
 * or version they keep out. Empty where everything was read; otherwise the answer is "no" (exit 1).
 */
export function unreadFindings(concerned: readonly Concerned[]): readonly Finding[] {
  const broken = [...new Map(concerned.flatMap((each) => unread(each).map((one) => [one.file, one])))].map(
    ([, each]) => each,
  );
  const errors = broken.flatMap((each) => each.findings);
  return [...errors, ...[...new Set(concerned.map(({ files }) => files))].flatMap((files) => leftOut(files, broken))];
}

/** Throws CannotRun with what is wrong in the first file that cannot be read: a document made without it would have holes. */
export function refuseUnread(concerned: Concerned): void {
  const found = unread(concerned)[0]?.findings.find((each) => each.severity === "error");
  if (found !== undefined) throw new CannotRun(found);
}

/** One side of a comparison: a file that cannot be read there looks as if it were not there. */
export function unreadIn(side: string, workspace: Workspace): readonly Finding[] {
  const broken = workspace.findings.filter((each) => each.severity === "error").map((each) => each.at?.file ?? "");
  const files = [
    ...new Set([...broken, ...workspace.models.flatMap((model) => model.broken.map((each) => each.file))]),
  ];
  return files.length === 0 ? [] : [finding("unread-in-diff", { name: side, files })];
}

/** What cannot be read; of one version without the files of the others. */
function unread({ files, version }: Concerned): readonly Broken[] {
  const folder = `${files.dir}/versions/`;
  return files.broken.filter(
    ({ file }) => version === undefined || !file.startsWith(folder) || file === `${folder}${version}.yaml`,
  );
}

function leftOut({ id, dir }: Unreadable, broken: readonly Broken[]): readonly Finding[] {
  return broken.flatMap(({ file }): Finding[] => {
    const [, version] = file.startsWith(`${dir}/`)
      ? (/^versions\/(.+)\.yaml$/.exec(file.slice(dir.length + 1)) ?? [])
      : [];
    if (version !== undefined) return [finding("version-left-out", { model: id, version }, { file })];
    return file === `${dir}/model.yaml` ? [finding("model-unread", { model: id }, { file })] : [];
  });
}
