import { finding, say, type ArgsOf } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Day } from "../core/dates.ts";
import type { PastWorkspace } from "../report/trend.ts";
import { CannotRun } from "../errors.ts";
import { findRepository } from "../store/git.ts";
import { rawBlobId } from "../store/git-commits.ts";
import { existsIn, pastTrees, type PastTree } from "../store/past-days.ts";
import { WORKSPACE_FILE } from "../store/root.ts";
import { documentsIn, loadWorkspace, type ReadFile, type ReadFiles } from "../store/workspace.ts";
import type { World } from "../world.ts";
import type { Opened } from "./open.ts";

/** The workspaces of past days, oldest first; or why there is no telling how it was. */
export interface Past {
  readonly days: readonly PastWorkspace[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the workspace as it was on past days, given newest first; of the models in `only`. Where git cannot tell, because this
 * is no repository or not a whole one, or git does not answer, there are no days and a note says so.
 */
export async function readPast(
  world: World,
  opened: Opened,
  days: readonly Day[],
  only: ReadonlySet<string> | undefined,
): Promise<Past> {
  try {
    return await toldByGit(world, opened, days, only);
  } catch (error) {
    // A report is no place to insist on git: whatever keeps it from answering is said beside the rest.
    if (!(error instanceof CannotRun)) throw error;
    return without("no-answer", say(error.finding));
  }
}

async function toldByGit(
  world: World,
  opened: Opened,
  days: readonly Day[],
  only: ReadonlySet<string> | undefined,
): Promise<Past> {
  const repo = findRepository(opened.root, world.env);
  if (repo === undefined) return without("no-repository");
  if (repo.head === undefined) return without("no-commits");
  if (repo.shallow) return without("shallow");
  const here = filesHere(opened, repo.head);
  const known = (file: string, blob: string): boolean => here.get(file)?.blob === blob;
  const { trees, missing } = await pastTrees(repo, days, known);
  if (missing > 0) return without("objects-missing");
  const reads = new Map<string, ReadFile>();
  for (const [file, { blob, read }] of here) reads.set(`${file} ${blob}`, read);
  const asked = new Set<string>();
  const past: PastWorkspace[] = [];
  for (const each of [...trees].reverse()) {
    const { day, tree } = each;
    if (tree.kind(WORKSPACE_FILE) !== "file") continue;
    const { workspace } = await loadWorkspace(tree, only, sharedReads(each, reads));
    // What an mlc.yaml with errors asked for nobody can say: that day is left out.
    if (workspace.findings.some(({ severity }) => severity === "error")) continue;
    past.push({ day, workspace: { ...workspace, exists: existsIn(tree, asked) }, asked });
  }
  return { days: past, findings: [] };
}

function without(why: ArgsOf<"report-without-past">["why"], said?: string): Past {
  return { days: [], findings: [finding("report-without-past", { why, ...(said === undefined ? {} : { said }) })] };
}

interface FileHere {
  /** The id that git would give its bytes. */
  readonly blob: string;
  readonly read: ReadFile;
}

/** The documents of the files here, by path: most of the past is the same as now. */
function filesHere({ workspace, tree }: Opened, like: string): ReadonlyMap<string, FileHere> {
  const { config, ownLifecycle, models } = workspace;
  const documents = [config, ...(ownLifecycle === undefined ? [] : [ownLifecycle]), ...models.flatMap(documentsIn)];
  return new Map(
    documents.flatMap((doc): [string, FileHere][] => {
      const bytes = tree.read(doc.file);
      if (bytes === undefined) return [];
      return [[doc.file, { blob: rawBlobId(bytes, like), read: { doc, findings: [], text: undefined } }]];
    }),
  );
}

/** What was read on another day counts on this one where the content is the same. */
function sharedReads({ blob }: PastTree, reads: Map<string, ReadFile>): ReadFiles {
  const key = (file: string): string => `${file} ${blob(file) ?? ""}`;
  return {
    get: (file) => reads.get(key(file)),
    set: (file, read) => {
      reads.set(key(file), read);
    },
  };
}
