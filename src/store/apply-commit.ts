import { accessSync, constants, existsSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Plan } from "../core/plan.ts";
import { cannot } from "../errors.ts";
import type { Applied, Run, Target } from "./apply-run.ts";
import { judge, type Verdict } from "./apply-judge.ts";
import { commitMessage } from "./apply-message.ts";
import type { Commit } from "./git-commits.ts";
import { writingEnvironment } from "./git-env.ts";
import { runPorcelain, type Ended } from "./git-porcelain.ts";
import { runGit } from "./git-run.ts";
import { resetIndex, type Status } from "./git-status.ts";
import { commandLine, lastLines } from "./git-text.ts";

type Committed = Required<Pick<Applied, "commit">> & Pick<Applied, "notes">;

/** Commits exactly the written files and nothing else. What counts as done is read from the history, not from git's exit code. */
export async function commitFiles(plan: Plan, targets: readonly Target[], state: Status, run: Run): Promise<Committed> {
  run.progress.indexTouched = true;
  const fresh = targets.filter((target) => target.before === null).map((target) => target.path);
  if (fresh.length > 0) await announce(fresh, run);
  run.options.onStep?.("added");
  await run.signals.check();
  const message = commitMessage(run.options.message ?? plan.subject, plan.body);
  const args = ["commit", ...flags(run), "--only", "--no-edit", "--cleanup=whitespace", "-F", "-"];
  const paths = targets.map((target) => target.path);
  const silenceMs = run.options.silenceMs ?? 120_000;
  let verdict: Verdict = { kind: "absent" };
  const attempt = async (): Promise<Ended> => {
    const ended = await runPorcelain(run.repo, args, paths, {
      env: run.options.env,
      input: message,
      stop: run.signals.stop,
      silenceMs,
    });
    verdict = await judge(run.repo, state.head, targets, watched(plan, targets, run));
    return ended;
  };
  const ended = await patiently(run, attempt, (end) => isBusy(end) && verdict.kind === "absent");
  run.options.onStep?.("committed");
  return await settle(verdict, ended, paths, state, run);
}

/** What there is to say about a commit that stands although something failed after it, such as a signal while it was being checked. */
export async function committedAnyway(
  targets: readonly Target[],
  state: Status,
  run: Run,
): Promise<Partial<Committed> & Pick<Applied, "notes">> {
  const verdict = await judge(run.repo, state.head, targets, []);
  const notes = await forwardIndex(
    targets.map((target) => target.path),
    run,
  );
  return verdict.kind === "done" ? { commit: committed(verdict.commit, state), notes } : { notes };
}

/** Waits until no other git holds the index; CannotRun `index-locked` when it stays, which also a killed git leaves behind. */
export async function waitForIndex(run: Run): Promise<void> {
  const until = performance.now() + (run.options.waitMs ?? 5000);
  while (existsSync(indexLock(run))) {
    if (performance.now() >= until) throw indexLocked(run);
    await sleep(20 + Math.random() * 60);
    await run.signals.check();
  }
}

/** Makes the index entries of our own paths what HEAD says; everything else in the index stays. */
export async function resetOwn(run: Run, paths: readonly string[]): Promise<void> {
  const until = performance.now() + (run.options.waitMs ?? 5000);
  const env = writingEnvironment(run.options.env);
  for (;;) {
    try {
      resetIndex(run.repo, paths, env);
      return;
    } catch (error) {
      if (!existsSync(indexLock(run))) throw error;
      if (performance.now() >= until) throw indexLocked(run);
      await sleep(20 + Math.random() * 60);
    }
  }
}

/** `add --intent-to-add`: git then knows the path, without staging any content that somebody else's commit could pick up. */
async function announce(paths: readonly string[], run: Run): Promise<void> {
  const env = writingEnvironment(run.options.env);
  const add = (): Ended => {
    const { status, stderr } = runGit(run.repo.root, ["add", "-N", "--", ...paths], env);
    return { status, output: stderr, timedOut: false };
  };
  const ended = await patiently(run, () => Promise.resolve(add()), isBusy);
  if (ended.status === 0) return;
  await run.signals.check();
  const output = lastLines(ended.output, 3);
  if (/sparse/.test(ended.output)) throw cannot("outside-sparse-checkout", { output });
  throw isBusy(ended) ? indexLocked(run) : cannot("git-failed", { command: "add", output });
}

/** Repeats while another git is in the way, up to the waiting time: git itself gives up on a held lock at once. */
async function patiently(run: Run, attempt: () => Promise<Ended>, again: (ended: Ended) => boolean): Promise<Ended> {
  const until = performance.now() + (run.options.waitMs ?? 5000);
  for (let pause = 10; ; pause = Math.min(pause * 2, 160)) {
    const ended = await attempt();
    if (ended.status === 0 || run.signals.stop.aborted || performance.now() >= until || !again(ended)) return ended;
    await sleep(pause * (0.5 + Math.random()));
  }
}

function isBusy(ended: Ended): boolean {
  return ended.status !== 0 && /Unable to create '.*\.lock'|cannot lock ref/.test(ended.output);
}

function flags(run: Run): readonly string[] {
  const { sign, signoff } = run.options;
  return [...(sign === true ? ["-S"] : []), ...(signoff === true ? ["--signoff"] : [])];
}

/** Which paths nobody else may have changed in a commit that slipped in before ours. */
function watched(plan: Plan, targets: readonly Target[], run: Run): readonly string[] {
  const reads = plan.committed ? plan.reads.map((file) => run.repo.prefix + file) : [];
  return [...targets.map((target) => target.path), ...reads];
}

async function settle(
  verdict: Verdict,
  ended: Ended,
  paths: readonly string[],
  state: Status,
  run: Run,
): Promise<Committed> {
  if (verdict.kind === "absent") throw await whyNot(ended, run);
  if (verdict.kind === "overtaken") throw cannot("changed-meanwhile", { what: `\`${verdict.path}\`` });
  const { commit } = verdict;
  if (verdict.kind === "altered") {
    throw cannot("hook-changed-content", { files: verdict.files, kept: verdict.kept, commit: commit.id });
  }
  const notes: Finding[] = [];
  if (verdict.reformatted.length > 0) notes.push(finding("hook-reformatted", { files: verdict.reformatted }));
  if (verdict.added.length > 0) notes.push(finding("hook-added-files", { files: verdict.added, commit: commit.id }));
  if (ended.status !== 0) notes.push(finding("git-complained", { output: lastLines(ended.output, 3) }));
  // A hook's own `git add`, or an index git could not replace, leaves our paths staged as they were before.
  if (notes.length > 0) notes.push(...(await forwardIndex(paths, run)));
  return { commit: committed(commit, state), notes };
}

/** When the index cannot be brought forward now, the journal stays, and the next writing command does it. */
async function forwardIndex(paths: readonly string[], run: Run): Promise<readonly Finding[]> {
  try {
    await resetOwn(run, paths);
    return [];
  } catch {
    run.progress.journalStays = true;
    const lock = indexLock(run);
    const reset = commandLine(["git", "-C", run.repo.root, "reset", "-q", "--", ...paths]);
    return [finding("index-behind", { lock, command: `${commandLine(["rm", "-f", lock])} && ${reset}` })];
  }
}

function committed({ id, author }: Commit, { branch }: Status): Committed["commit"] {
  return { id, ...(branch === undefined ? {} : { branch }), author };
}

async function whyNot(ended: Ended, run: Run): Promise<Error> {
  if (!ended.timedOut) await run.signals.check();
  const output = lastLines(ended.output, 5);
  const said = ended.output;
  if (ended.timedOut)
    return cannot("commit-timed-out", { seconds: Math.round((run.options.silenceMs ?? 120_000) / 1000), output });
  if (isBusy(ended))
    return existsSync(indexLock(run)) ? indexLocked(run) : cannot("git-failed", { command: "commit", output });
  if (unsigned.test(said) && !unstored.test(said)) return cannot("signing-failed", { output });
  if (/identity unknown|no email was given|empty ident|auto-detection is disabled/i.test(said)) {
    return cannot("no-identity", { output });
  }
  const hooks = hooksOf(run);
  if (hooks.length > 0 && !ownFailure.test(said)) return cannot("hook-refused", { hooks, output, kept: [] });
  return cannot("git-failed", { command: "commit", output });
}

/** git's last word when the signing program failed, whichever it is; it says the same when it cannot store the object. */
const unsigned = /failed to write commit object/;
const unstored = /unable to|insufficient permission|space left|read-only/i;

/** How git words a failure of its own; a hook may well run git and fail with another `fatal:`. */
const ownFailure = /^fatal: (unable to|cannot|could not|failed to) /im;

/** The hooks that can stop a commit and are there to be run. Git does not say which one did. */
function hooksOf(run: Run): readonly string[] {
  const { repo } = run;
  const answer = runGit(repo.root, ["rev-parse", "--git-path", "hooks"], repo.env);
  const dir = resolve(repo.root, answer.stdout.toString("utf8").replace(/\n$/, ""));
  return ["pre-commit", "prepare-commit-msg", "commit-msg"]
    .map((name) => join(dir, name))
    .filter((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    })
    .map((file) => relative(repo.root, file));
}

function indexLock(run: Run): string {
  return join(run.repo.gitDir, "index.lock");
}

function indexLocked(run: Run): Error {
  const file = indexLock(run);
  const made = statSync(file, { throwIfNoEntry: false })?.mtime;
  return cannot("index-locked", { file, age: made?.toISOString() ?? "a moment ago" });
}
