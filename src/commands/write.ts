import { structuredPatch } from "diff";
import type { OutFileChange } from "../generated/types.ts";
import { personByEmail } from "../core/people.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Plan } from "../core/plan.ts";
import { CannotRun, Cancelled, cannot } from "../errors.ts";
import { finding } from "../core/findings/catalogue.ts";
import { applyPlan } from "../store/apply.ts";
import {
  askingIdentity,
  findingRepository,
  findRepository,
  identity,
  type Identity,
  type Repository,
} from "../store/git.ts";
import { workspaceRoot } from "../store/root.ts";
import { stage, type Draft } from "../store/stage.ts";
import type { World } from "../world.ts";
import type { Input } from "./command.ts";
import type { Opened } from "./open.ts";
import { canAsk, readWriterOptions } from "./options.ts";

/** Who is writing: the git identity, the person of mlc.yaml it belongs to, and the repository, found once. */
export interface Writer {
  readonly repo: Repository | undefined;
  readonly author: Identity | undefined;
  /** The person's id in mlc.yaml, or `unlisted`. */
  readonly by: string;
}

/** Finds out who is writing. Outside git nobody is known, and `by` is unlisted. */
export function writerOf(world: World, opened: Pick<Opened, "root" | "workspace">): Writer {
  const repo = findRepository(opened.root, world.env);
  const author = repo === undefined ? undefined : identity(repo.root, world.env);
  return writerFrom(opened, repo, author);
}

/**
 * The same, asked of git before the workspace is opened: it answers while mlc reads and judges. Gives what `writerOf` gives, and throws what it
 * throws, to whoever comes for it.
 */
export function askWriter(world: World): (opened: Pick<Opened, "root" | "workspace">) => Promise<Writer> {
  const root = workspaceRoot(world.cwd);
  if (root === undefined || world.env["GIT_DIR"] !== undefined)
    return (opened) =>
      new Promise((resolve) => {
        resolve(writerOf(world, opened));
      });
  const found = findingRepository(root, world.env);
  const author = askingIdentity(root, world.env);
  return async (opened) => {
    const repo = await found;
    return writerFrom(opened, repo, repo === undefined ? undefined : await author);
  };
}

function writerFrom(
  opened: Pick<Opened, "workspace">,
  repo: Repository | undefined,
  author: Identity | undefined,
): Writer {
  const listed = author === undefined ? undefined : personByEmail(opened.workspace.config.value, author.email);
  return { repo, author, by: listed ?? "unlisted" };
}

/** The person's id, for what only a listed person may write. Throws CannotRun with the edit that lists them. */
export function listedWriter(writer: Writer, what: string): string {
  if (writer.by !== "unlisted") return writer.by;
  const { name = "ANONYMOUS", email = "unknown@localhost" } = writer.author ?? {};
  const edit = { file: "mlc.yaml", path: ["people", "ID"], example: { name, emails: [email] } };
  throw new CannotRun(finding("not-listed", { name, email, what }, { file: "mlc.yaml" }, [{ edit }]));
}

/** What a writer did or would do: the body fields all writers share, notes, and the subject for the commit line. */
export interface Written {
  readonly dry_run: boolean;
  readonly changes: OutFileChange[];
  readonly commit?: { id: string; subject: string; branch?: string; author?: string };
  readonly notes: readonly Finding[];
}

/**
 * Stages a draft and carries it out, or only shows it with --dry-run: the same plan either way. Asks first where a
 * person can be asked and the command wants it. Throws CannotRun or Cancelled; then nothing has been written.
 */
export async function carryOut(
  world: World,
  input: Input,
  opened: Pick<Opened, "root"> & Partial<Pick<Opened, "workspace">>,
  writer: Pick<Writer, "repo" | "author"> & Partial<Pick<Writer, "by">>,
  draft: Draft,
  ask?: string,
): Promise<Written> {
  const choices = readWriterOptions(input);
  const unsigned = await stage(opened.root, draft);
  if (choices.dryRun) return await planned(unsigned, choices.signRecords);
  if (ask !== undefined && canAsk(world, input)) await confirm(world, unsigned, ask);
  const plan = choices.signRecords ? await signed(world, opened, writer, unsigned) : unsigned;
  const changes = plan.changes.map(outChange);
  const applied = await applyPlan(plan, opened.root, {
    env: world.env,
    commit: choices.commit,
    sign: choices.signCommit,
    signoff: choices.signoff,
    cwd: world.cwd,
    ...(choices.message === undefined || draft.keepsMessage === true ? {} : { message: choices.message }),
    ...(writer.repo === undefined ? {} : { repo: writer.repo }),
    ...(writer.author === undefined ? {} : { author: writer.author }),
    ...(writer.repo?.head === undefined ? {} : { plannedAt: writer.repo.head }),
  });
  const { commit } = applied;
  return {
    dry_run: false,
    changes,
    notes: [...plan.findings, ...applied.notes],
    ...(commit === undefined
      ? {}
      : {
          commit: {
            id: commit.id,
            subject: plan.subject,
            author: commit.author,
            ...(commit.branch === undefined ? {} : { branch: commit.branch }),
          },
        }),
  };
}

/** What a dry run shows. Signing may ask for a passphrase or a touch, so signatures are named and not made. */
async function planned(plan: Plan, signs: boolean): Promise<Written> {
  const signatures = signs ? (await import("./sign-records.ts")).signatureFiles(plan) : [];
  const changes = [...plan.changes.map(outChange), ...signatures.map((file) => ({ file, created: true }))];
  return { dry_run: true, changes, notes: plan.findings };
}

async function signed(
  world: World,
  { root, workspace }: Parameters<typeof carryOut>[2],
  { by = "unlisted" }: Parameters<typeof carryOut>[3],
  plan: Plan,
): Promise<Plan> {
  const { withSignatures } = await import("./sign-records.ts");
  return withSignatures(world, plan, { root, by, people: workspace?.config.value.people });
}

/** Refuses to write on top of files that cannot be read. */
export function refuseBroken(opened: Pick<Opened, "workspace">, id: string): void {
  const broken = opened.workspace.models.find((each) => each.id === id)?.broken ?? [];
  if (broken.length > 0) throw cannot("files-invalid", { files: broken.length }, broken[0]?.findings[0]?.at);
}

function outChange({ file, before, after }: Plan["changes"][number]): OutFileChange {
  const patch = structuredPatch(file, file, before ?? "", after, "", "", { context: 0 });
  return {
    file,
    ...(before === null ? { created: true } : {}),
    diff: patch.hunks.flatMap((hunk) => [
      `@@ -${String(hunk.oldStart)},${String(hunk.oldLines)} +${String(hunk.newStart)},${String(hunk.newLines)} @@`,
      ...hunk.lines.map((line) => line.replace(/\r$/, "")),
    ]),
  };
}

async function confirm(world: World, plan: Plan, ask: string): Promise<void> {
  const lines = plan.changes.map((change) => `  ${change.before === null ? "+" : "~"} ${change.file}`);
  world.err.write(`${lines.join("\n")}\n`);
  const [yes] = await world.ask([{ kind: "confirm", message: ask, default: true }]);
  if (yes !== true) throw new Cancelled();
}
