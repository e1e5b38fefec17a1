import type { VersionDocument } from "../../../src/generated/types.ts";
import { workspaceFindings } from "../../../src/core/validate/rules.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { composeFacts } from "../../../src/core/facts/compose.ts";
import type { Facts } from "../../../src/core/facts/facts.ts";
import { assess, type Assessment } from "../../../src/core/scoring/assess.ts";
import type { Doc, ModelFiles, Workspace } from "../../../src/core/workspace.ts";
import { CannotRun } from "../../../src/errors.ts";
import { stageIn, type Draft } from "../../../src/store/stage.ts";
import { loadWorkspace } from "../../../src/store/workspace.ts";
import type { Person } from "../../../scripts/cast.ts";
import { memoryTree, withFiles, type Files } from "./files.ts";

/** Somebody about to do something: the files as they are there, the moment, and digits for a record's id. */
export interface Desk {
  readonly files: Files;
  readonly workspace: Workspace;
  /** A key of the cast, which is the person's id in mlc.yaml, or nobody it lists. */
  readonly by: Person | "stranger";
  /** Now, UTC with milliseconds. */
  readonly at: string;
  readonly hex: () => string;
}

/** One version somebody works on. */
export interface Version {
  readonly files: ModelFiles;
  readonly document: Doc<VersionDocument>;
}

/** What an operation leaves behind, ready to be committed. */
export interface Done {
  readonly files: Files;
  readonly message: string;
  readonly what: string;
}

/** Sits down before some files. */
export async function deskOf(files: Files, who: Omit<Desk, "files" | "workspace">): Promise<Desk> {
  const { workspace } = await loadWorkspace(memoryTree(files));
  return { ...who, files, workspace };
}

/** The name that a record gets: a person's id, or `unlisted`. */
export function nameAt({ by }: Desk): string {
  return by === "stranger" ? "unlisted" : by;
}

/** The UTC day of the desk. */
export function todayAt({ at }: Desk): string {
  return at.slice(0, 10);
}

/** A version of a model; undefined where there is none of that name. */
export function versionAt({ workspace }: Pick<Desk, "workspace">, model: string, version: string): Version | undefined {
  const files = workspace.models.find((each) => each.id === model);
  const document = files?.versions.find((each) => each.value.version === version);
  return files === undefined || document === undefined ? undefined : { files, document };
}

/** The version judged today, for the person at the desk as promoter where that is asked for. */
export function judged(desk: Desk, { files, document }: Version, promoter = ""): Assessment {
  const known = assessments.get(document) ?? new Map<string, Assessment>();
  assessments.set(document, known);
  const key = `${todayAt(desk)} ${promoter}`;
  const found =
    known.get(key) ?? assess(desk.workspace, files, document, todayAt(desk), promoter === "" ? undefined : promoter);
  known.set(key, found);
  return found;
}

/** A document belongs to one reading of one workspace, which several people look at in turn. */
const assessments = new WeakMap<object, Map<string, Assessment>>();

/** What is known of a version today, without judging it. */
export function factsAt(desk: Desk, { files, document }: Version): Facts {
  return composeFacts(desk.workspace, files, document, todayAt(desk));
}

/** Stages a draft as a command would; undefined where the product refuses it. */
export async function carriedOut(
  desk: Desk,
  what: string,
  draft: Pick<Draft, "intents" | "subject" | "body">,
): Promise<Done | undefined> {
  try {
    const plan = await stageIn(memoryTree(desk.files), { reads: [], committed: false, ...draft });
    if (plan.changes.length === 0) return undefined;
    const changed = new Map(plan.changes.map((each) => [each.file, each.after]));
    const message = [plan.subject, ...(plan.body.length === 0 ? [] : ["", ...plan.body])].join("\n");
    return { files: withFiles(desk.files, changed), message, what };
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}

/** What `mlc validate` says against files, errors alone. */
export async function errorsOf(files: Files, today: string): Promise<readonly Finding[]> {
  const { workspace } = await loadWorkspace(memoryTree(files));
  return errorsIn(workspace, today);
}

/** The same of a workspace that is read already. */
export function errorsIn(workspace: Workspace, today: string): readonly Finding[] {
  const broken = workspace.models.flatMap((model) => model.broken.flatMap((each) => each.findings));
  return [...workspace.findings, ...broken, ...workspaceFindings(workspace, today)].filter(
    (each) => each.severity === "error",
  );
}
