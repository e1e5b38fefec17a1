import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { run } from "../../src/main.ts";
import type { Sink, World } from "../../src/world.ts";
import { cast, gitIdentity, type Person } from "../cast.ts";
import type { Step } from "./steps.ts";

/**
 * Builds the workspace of an example in an empty directory: a git repository, every step a commit by the person who does
 * it, under a clock of its own and with record ids that are counted, so that every run gives the same bytes. Gives what
 * was typed and what mlc said. Throws where a step ends otherwise than it should.
 */
export async function buildExample(dir: string, name: string, steps: readonly Step[]): Promise<string> {
  const transcript: string[] = [];
  let drawn = 0;
  const randomHex = (): string => {
    drawn += 1;
    return createHash("sha256")
      .update(`${name} ${String(drawn)}`)
      .digest("hex")
      .slice(0, 12);
  };
  git(dir, environment("ana", steps[0]?.at ?? "2026-08-03T07:00:00Z"), "init", "-q", "-b", "main", "--template=");
  for (const step of steps) {
    if (step.kind === "edit") {
      edit(dir, step);
      transcript.push(`# ${step.at} ${step.by}: ${step.message}\n`);
    } else {
      const line = typeof step.line === "function" ? step.line((part) => recordWith(dir, part)) : step.line;
      transcript.push(`# ${step.at} ${step.by}\n$ mlc ${line.map(quoted).join(" ")}\n`);
      transcript.push(await command(dir, { ...step, line }, randomHex), "\n");
    }
  }
  return transcript.join("");
}

function edit(dir: string, step: Extract<Step, { readonly kind: "edit" }>): void {
  for (const [file, content] of Object.entries(step.files)) {
    const path = join(dir, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === "string" ? content : content(readFileSync(path, "utf8")));
  }
  const env = environment(step.by, step.at);
  git(dir, env, "add", "--", ...Object.keys(step.files));
  git(dir, env, "commit", "-q", "-m", step.message);
}

/** The id of the newest record whose text holds that part. */
function recordWith(dir: string, part: string): string {
  const files = readdirSync(join(dir, "models"), { recursive: true, encoding: "utf8" });
  const found = files
    .filter((file) => /\/records\/.*\.yaml$/.test(file) && readFileSync(join(dir, "models", file), "utf8").includes(part))
    .map((file) => basename(file, ".yaml"))
    .sort()
    .at(-1);
  if (found === undefined) throw new Error(`no record with \`${part}\``);
  return found;
}

async function command(
  dir: string,
  step: Pick<Step, "by" | "at"> & { readonly line: readonly string[]; readonly exit?: number },
  randomHex: () => string,
): Promise<string> {
  const said: string[] = [];
  const sink: Sink = { write: (text) => said.push(text), isTTY: false, columns: 120 };
  const world: World = {
    cwd: dir,
    env: environment(step.by, step.at),
    out: sink,
    err: sink,
    stdinIsTTY: false,
    stdin: () => Promise.resolve(new Uint8Array()),
    now: () => new Date(step.at),
    ask: () => Promise.reject(new Error("nobody is here to be asked")),
    page: () => false,
    append: () => undefined,
    randomHex,
  };
  const exit = await run(step.line, world);
  const text = said.join("");
  if (exit === (step.exit ?? 0)) return text;
  throw new Error(`mlc ${step.line.join(" ")}: exit ${String(exit)}\n${text}`);
}

/** What that person's shell would hand to mlc, and nothing of the surroundings but PATH. */
function environment(by: Person, at: string): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: "/nonexistent",
    LANG: "C.UTF-8",
    ...gitIdentity(cast[by]),
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at,
  };
}

function git(dir: string, env: Record<string, string>, ...args: string[]): void {
  execFileSync("git", args, { cwd: dir, env });
}

function quoted(word: string): string {
  return /^[\w@:./=-]+$/.test(word) ? word : `'${word}'`;
}
