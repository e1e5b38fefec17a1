import { join } from "node:path";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Plan } from "../core/plan.ts";
import { cannot } from "../errors.ts";
import {
  askAhead,
  commitCommand,
  type Asked,
  refuseFiles,
  refuseInsideGit,
  refusePaths,
  refuseState,
} from "./apply-checks.ts";
import { commitFiles, committedAnyway, waitForIndex } from "./apply-commit.ts";
import type { Applied, ApplyOptions, Run, Target } from "./apply-run.ts";
import { holdSignals } from "./apply-signals.ts";
import { refuseChanged, rollBack, writeFiles, writeWithoutGit } from "./apply-write.ts";
import { findRepository, type Repository } from "./git.ts";
import { hasChanged } from "./git-commits.ts";
import { writingEnvironment } from "./git-env.ts";
import { beginJournal, endJournal, recoverJournal } from "./journal.ts";
import { takeLock, type Lock } from "./lock.ts";

/**
 * Carries out a plan, wholly or not at all: writes its files and commits exactly them. The person's other staged, unstaged and
 * untracked work stays as it is. Throws CannotRun with the reason and the fix, Cancelled on Ctrl-C; the files are then as before.
 */
export async function applyPlan(plan: Plan, root: string, options: ApplyOptions): Promise<Applied> {
  refuseInsideGit(options.env);
  const repo = options.repo ?? findRepository(root, options.env);
  const targets = targetsOf(plan, repo, root);
  if (targets.length === 0) return { files: [], notes: [] };
  refusePaths(repo?.root ?? root, targets);
  if (repo === undefined) return writeWithoutGit(targets);
  refuseState(repo, options);
  const asked = askAhead(repo, plan, targets);
  const signals = holdSignals();
  let lock: Lock | undefined;
  try {
    lock = await takeLock(repo.commonDir, options.waitMs);
    options.onStep?.("locked");
    return await applyLocked(plan, targets, asked, {
      repo,
      root,
      options,
      signals,
      lock,
      progress: { indexTouched: false, journalStays: false },
    });
  } finally {
    lock?.release();
    signals.end();
  }
}

async function applyLocked(plan: Plan, targets: readonly Target[], asked: Asked, run: Run): Promise<Applied> {
  const { repo, options, signals, lock } = run;
  await waitForIndex(run);
  const recovered = recoverJournal(repo, writingEnvironment(options.env));
  options.onStep?.("recovered");
  const state = await refuseFiles(repo, plan, targets, asked, options);
  await refuseOtherPlan(plan, state.head, run);
  for (const target of targets) refuseChanged(target);
  await signals.check();
  options.onStep?.("checked");
  const journal = beginJournal(repo, state.head, targets);
  const done = await carryOut().catch(async (error: unknown) => {
    const reason = await rollBack(error, journal, run);
    if (reason !== undefined) throw reason;
    return await committedAnyway(targets, state, run);
  });
  if (!run.progress.journalStays) endJournal(repo, journal);
  return { files: targets.map((target) => target.file), ...done, notes: [...recovered, ...done.notes] };

  async function carryOut(): Promise<Omit<Applied, "files">> {
    options.onStep?.("noted");
    writeFiles(targets, options.onStep);
    await signals.check();
    if (!lock.held()) throw cannot("lock-lost", { file: join(repo.commonDir, "mlc.lock") });
    return options.commit ? await commitFiles(plan, targets, state, run) : uncommitted(plan, targets, run);
  }
}

function targetsOf(plan: Plan, repo: Repository | undefined, root: string): readonly Target[] {
  return plan.changes
    .filter((change) => change.before !== change.after)
    .map(({ file, before, after }) => ({
      file,
      path: (repo?.prefix ?? "") + file,
      absolute: join(repo === undefined ? root : join(repo.root, repo.prefix), file),
      before: before === null ? null : Buffer.from(before, "utf8"),
      after: Buffer.from(after, "utf8"),
    }));
}

/**
 * What was agreed to is what gets written. A decision on committed facts stands while no commit since has touched them; otherwise the plan
 * has to come out the same once more.
 */
async function refuseOtherPlan(plan: Plan, head: string | undefined, { repo, options }: Run): Promise<void> {
  const { plannedAt, replan } = options;
  const decided = plan.committed && plannedAt !== undefined;
  const reads = plan.reads.map((file) => repo.prefix + file);
  if (decided && (plannedAt === head || !hasChanged(repo, plannedAt, reads))) return;
  if (replan === undefined && !decided) return;
  if (replan === undefined || gist(await replan()) !== gist(plan)) {
    throw cannot("changed-meanwhile", { what: "what the plan was made from" });
  }
}

function gist({ changes, subject, body }: Plan): string {
  return JSON.stringify([changes.map(({ file, before, after }) => [file, before, after]), subject, body]);
}

function uncommitted(plan: Plan, targets: readonly Target[], run: Run): { readonly notes: readonly Finding[] } {
  const message = run.options.message ?? plan.subject;
  const paths = targets.map((target) => target.path);
  const { command, actions } = commitCommand(run.repo, paths, message, run.options);
  return { notes: [finding("not-committed", { command }, undefined, actions)] };
}
