import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { copyOf, mlc, move, ran, surroundings, troublesAfter } from "./ground.ts";
import type { Point } from "./strace.ts";

interface Done {
  readonly status: number | null;
  readonly text: string;
}

/** A signal to the whole group while a hook of the commit runs, as Ctrl-C on a terminal sends it. */
export async function signalInHook(ground: string, hook: string, signal: NodeJS.Signals): Promise<Point> {
  const dir = copyOf(ground);
  mkdirSync(join(dir, ".git/hooks"), { recursive: true });
  writeFileSync(join(dir, ".git/hooks", hook), "#!/bin/sh\ntouch .git/in-hook\nsleep 2\n");
  chmodSync(join(dir, ".git/hooks", hook), 0o755);
  const child = spawn(process.execPath, [mlc, ...move], { cwd: dir, env: surroundings(dir), detached: true });
  const ended = output(child);
  while (ran("test", ["-e", ".git/in-hook"], dir).status !== 0) await sleep(50);
  process.kill(-(child.pid ?? 0), signal);
  const done = await ended;
  ran("rm", ["-f", `.git/hooks/${hook}`, ".git/in-hook"], dir);
  const troubles = troublesAfter(dir, done);
  const left = done.status === 0 || done.status === 130 ? [] : [`exit ${String(done.status)}: ${done.text}`];
  ran("rm", ["-rf", dir], "/");
  return { name: `${signal} during ${hook}`, troubles: [...left, ...troubles] };
}

/**
 * So many processes with so many operations each on one repository: notes, and moves back that fight for one chain.
 * Every operation that said it was done is in the history once, in one line of commits.
 */
export async function crowd(ground: string, processes: number, operations: number): Promise<Point> {
  const dir = copyOf(ground);
  const troubles: string[] = [];
  const said: string[] = [];
  const work = async (who: number): Promise<void> => {
    for (let at = 0; at < operations; at += 1) {
      const text = `process ${String(who)} operation ${String(at)}`;
      const moves = at % 5 === 4;
      const args = moves
        ? ["promote", "support-llm", "--to", back[who % back.length] ?? "data", "--reason", "data-issue"]
        : ["record", "support-llm", "note", `text=${text}`];
      const done = await again(dir, args);
      // A move back is refused once the version stands further back: that is an answer, not a failure.
      if (done.status === 0 && !moves) said.push(text);
      if (done.status !== 0 && !(moves && done.status === 1) && !(moves && done.status === 2))
        troubles.push(`${args.join(" ")}: ${String(done.status)} ${done.text}`);
    }
  };
  await Promise.all(Array.from({ length: processes }, (_each, who) => work(who)));
  const notes = ran("git", ["grep", "-h", "^text: ", "--", "models"], dir).stdout;
  for (const text of said) {
    if (notes.split("\n").filter((line) => line.endsWith(text)).length !== 1)
      troubles.push(`not in the history once: ${text}`);
  }
  const merges = ran("git", ["rev-list", "--merges", "--count", "HEAD"], dir).stdout.trim();
  if (merges !== "0") troubles.push(`${merges} merges`);
  const kept = processes * operations;
  const wrote = Number(ran("git", ["rev-list", "--count", "HEAD"], dir).stdout.trim()) - 1;
  if (wrote < said.length) troubles.push(`${String(wrote)} commits for ${String(said.length)} notes`);
  const validate = ran(process.execPath, [mlc, "validate"], dir);
  if (validate.status !== 0) troubles.push(`mlc validate: ${validate.stdout}`);
  const status = ran("git", ["status", "--porcelain", "--", "models"], dir).stdout;
  if (status !== "") troubles.push(`not committed: ${status}`);
  ran("rm", ["-rf", dir], "/");
  return { name: `${String(processes)} processes, ${String(kept)} operations`, troubles };
}

/** A person commits while mlc writes: nobody loses a commit. */
export async function personBeside(ground: string, commits: number): Promise<Point> {
  const dir = copyOf(ground);
  const troubles: string[] = [];
  let made = 0;
  const person = async (): Promise<void> => {
    for (let at = 0; at < commits; at += 1) {
      writeFileSync(join(dir, `mine-${String(at)}.txt`), "mine\n");
      for (let attempt = 0; attempt < 40; attempt += 1) {
        const done = await finished(
          "sh",
          ["-c", `git add mine-${String(at)}.txt && git commit -q -m mine-${String(at)} -- mine-${String(at)}.txt`],
          dir,
        );
        if (done.status === 0) {
          made += 1;
          break;
        }
        await sleep(50);
      }
    }
  };
  const program = async (who: number): Promise<number> => {
    let good = 0;
    for (let at = 0; at < 5; at += 1) {
      const done = await again(dir, ["record", "support-llm", "note", `text=${String(who)}-${String(at)}`]);
      if (done.status === 0) good += 1;
      else troubles.push(`note: ${String(done.status)} ${done.text}`);
    }
    return good;
  };
  const [notes] = await Promise.all([Promise.all([1, 2, 3].map(program)), person()]);
  const log = ran("git", ["log", "--format=%s"], dir).stdout;
  const mine = log.split("\n").filter((subject) => subject.startsWith("mine-")).length;
  if (mine !== made || made !== commits) troubles.push(`${String(mine)} of ${String(made)} commits of the person`);
  const recorded = log.split("\n").filter((subject) => subject.includes("record")).length;
  const expected = notes.reduce((sum, each) => sum + each, 0);
  if (recorded !== expected) troubles.push(`${String(recorded)} of ${String(expected)} notes`);
  ran("rm", ["-rf", dir], "/");
  return { name: `3 x mlc beside ${String(commits)} commits of a person`, troubles };
}

const back = ["finetuning", "data", "problem"];

/** Until another process is not in the way any more, as a person would. */
async function again(dir: string, args: readonly string[]): Promise<Done> {
  let done: Done = { status: null, text: "" };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    done = await finished(process.execPath, [mlc, ...args, "--no-input"], dir);
    if (!/error\[(?:lock-held|index-locked|changed-meanwhile|head-moved)\]/.test(done.text)) return done;
  }
  return done;
}

function finished(program: string, args: readonly string[], cwd: string): Promise<Done> {
  return output(spawn(program, args, { cwd, env: surroundings(cwd) }));
}

function output(child: ReturnType<typeof spawn>): Promise<Done> {
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (part: string) => (text += part));
  child.stderr?.setEncoding("utf8").on("data", (part: string) => (text += part));
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, text })));
}
