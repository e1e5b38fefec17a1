import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildExample } from "../../../scripts/examples/build.ts";
import type { Step } from "../../../scripts/examples/steps.ts";
import { steps } from "../../../scripts/examples/support-llm/steps.ts";

const root = join(import.meta.dirname, "../../..");

/** The program as it is shipped. */
export const mlc = join(root, "bin/mlc.cjs");

/** The move under fault: it edits one file, adds another and commits both. */
export const move = ["promote", "support-llm", "--to", "data", "--reason", "data-issue", "--no-input"] as const;

const versionFile = "models/support-llm/versions/1.1.0.yaml";

/** Surroundings in which nothing of the person who runs this counts. */
export function surroundings(home: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    HOME: home,
    TZ: "UTC",
    LC_ALL: "C.UTF-8",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    ...Object.fromEntries(
      ["AUTHOR", "COMMITTER"].flatMap((who) => [
        [`GIT_${who}_NAME`, "Ana Ruiz"],
        [`GIT_${who}_EMAIL`, "ana@acme.example"],
      ]),
    ),
    ...more,
  };
}

/** A program run to its end in a directory. */
export function ran(
  program: string,
  args: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
): SpawnSyncReturns<string> {
  return spawnSync(program, args, { cwd, env: surroundings(cwd, more), encoding: "utf8", timeout: 120_000 });
}

/**
 * The example support-llm as it was when it first came to evaluation, in a repository of its own with one commit, and work
 * of a person beside it: a file staged and then edited, a file edited, and one that git does not know.
 */
export async function prepareGround(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), "mlc-faults-"));
  await buildExample(dir, "support-llm", untilEvaluation());
  for (const part of [".git", ".mlc"]) rmSync(join(dir, part), { recursive: true });
  writeFileSync(join(dir, "notes.txt"), "one\n");
  writeFileSync(join(dir, "plan.txt"), "one\n");
  for (const args of [
    ["init", "-q", "-b", "main"],
    ["add", "-A"],
    ["commit", "-q", "-m", "start"],
  ]) {
    const done = ran("git", args, dir);
    if (done.status !== 0) throw new Error(`git ${args.join(" ")}: ${done.stderr}`);
  }
  writeFileSync(join(dir, "notes.txt"), "staged\n");
  ran("git", ["add", "notes.txt"], dir);
  writeFileSync(join(dir, "notes.txt"), "staged, then edited\n");
  writeFileSync(join(dir, "plan.txt"), "edited\n");
  writeFileSync(join(dir, "scratch.txt"), "unknown to git\n");
  return dir;
}

function untilEvaluation(): readonly Step[] {
  const last = steps.findIndex(
    (step) => step.kind === "mlc" && step.exit === undefined && step.line.toString().endsWith("--to,evaluation"),
  );
  if (last === -1) throw new Error("support-llm never comes to evaluation");
  return steps.slice(0, last + 1);
}

/** A copy to break. */
export function copyOf(ground: string, to = mkdtempSync(join(tmpdir(), "mlc-fault-"))): string {
  // `cp` keeps times, so that git need not look at every file again.
  const done = ran("cp", ["-a", `${ground}/.`, to], "/");
  if (done.status !== 0) throw new Error(done.stderr);
  return to;
}

/** How a run under fault ended; `killed` where it did not end by itself. */
export interface Ended {
  readonly status: number | null;
  readonly text: string;
}

/**
 * What is wrong after a run under fault and one more command without: a list that should be empty. The person's work,
 * the repository, the files of mlc and the next command are looked at.
 */
export function troublesAfter(dir: string, ended: Ended): readonly string[] {
  const troubles: string[] = [];
  const expect = (good: boolean, what: string): void => {
    if (!good) troubles.push(what);
  };
  const git = (...args: string[]) => ran("git", args, dir).stdout.trim();
  // Where Node cannot read a file of mlc itself, mlc has not started.
  const started = !ended.text.includes("node:internal/modules/");
  expect(
    !started || (ended.status !== 70 && !/\n\s+at .*:\d+:\d+/.test(ended.text)),
    `mlc called it a bug: ${ended.text}`,
  );
  if (ended.status === 0) expect(subjects(dir)[0]?.includes("promote") === true, "exit 0 without a commit");
  const next = nextCommand(dir);
  expect(next === "", `the next command failed: ${next}`);
  expect(read(dir, "notes.txt") === "staged, then edited\n", "notes.txt is not as the person left it");
  expect(git("show", ":notes.txt") === "staged", "the staged notes.txt is not as the person left it");
  expect(read(dir, "plan.txt") === "edited\n", "plan.txt is not as the person left it");
  expect(git("show", ":plan.txt") === "one", "the index has another plan.txt");
  expect(read(dir, "scratch.txt") === "unknown to git\n", "scratch.txt is not as the person left it");
  const fsck = ran("git", ["fsck", "--strict", "--no-dangling"], dir);
  expect(fsck.status === 0, `git fsck: ${fsck.stderr}`);
  expect(git("status", "--porcelain", "--", "models", "mlc.yaml") === "", `not committed: ${git("status", "--short")}`);
  const log = subjects(dir);
  const moved = log.filter((subject) => subject.includes("promote")).length;
  expect(moved <= 1 && log.length === 2 + moved, `history: ${log.join(" | ")}`);
  const stage = /^stage: (\S+)/m.exec(read(dir, versionFile))?.[1];
  expect(stage === (moved === 1 ? "data" : "evaluation"), `stage ${String(stage)} after ${String(moved)} moves`);
  const left = existsSync(join(dir, ".git/mlc")) ? readdirSync(join(dir, ".git/mlc")) : [];
  const locks = readdirSync(join(dir, ".git")).filter((name) => name.startsWith("mlc.lock"));
  expect(locks.length === 0, `left: ${locks.join(", ")}`);
  expect(left.length === 0, `left in .git/mlc: ${left.join(", ")}`);
  const validate = ran(process.execPath, [mlc, "validate"], dir);
  expect(validate.status === 0, `mlc validate: ${validate.stdout}`);
  return troubles;
}

/** Writes a note once the locks of a killed git are gone; gives what mlc said if it failed. */
function nextCommand(dir: string): string {
  const note = ["record", "support-llm", "note", "text=after the fault", "--no-input"];
  // mlc waits, names the lock and never removes one of git: a person does, as here.
  ran("find", [".git", "-name", "*.lock", "-delete"], dir);
  const done = ran(process.execPath, [mlc, ...note], dir);
  return done.status === 0 ? "" : `${String(done.status)} ${done.stdout}${done.stderr}`;
}

function subjects(dir: string): readonly string[] {
  return ran("git", ["log", "--format=%s"], dir).stdout.trim().split("\n");
}

function read(dir: string, file: string): string {
  return existsSync(join(dir, file)) ? readFileSync(join(dir, file), "utf8") : "";
}
