import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "../../src/main.ts";
import type { Sink, World } from "../../src/world.ts";
import type { Person, Step } from "./steps.ts";

const people: Record<Person, { readonly name: string; readonly email: string }> = {
  ana: { name: "Ana Ruiz", email: "ana@acme.example" },
  ben: { name: "Ben Okoro", email: "ben@acme.example" },
  chloe: { name: "Chloe Lang", email: "chloe@acme.example" },
  mei: { name: "Mei Tan", email: "mei@acme.example" },
  rosa: { name: "Rosa Diaz", email: "rosa@acme.example" },
};

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
      transcript.push(`# ${step.at} ${step.by}\n$ mlc ${step.line.map(quoted).join(" ")}\n`);
      transcript.push(await command(dir, step, randomHex), "\n");
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

async function command(
  dir: string,
  step: Extract<Step, { readonly kind: "mlc" }>,
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
    randomHex,
  };
  const exit = await run(step.line, world);
  const text = said.join("");
  if (exit === (step.exit ?? 0)) return text;
  throw new Error(`mlc ${step.line.join(" ")}: exit ${String(exit)}\n${text}`);
}

/** What that person's shell would hand to mlc, and nothing of the surroundings but PATH. */
function environment(by: Person, at: string): Record<string, string> {
  const { name, email } = people[by];
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: "/nonexistent",
    LANG: "C.UTF-8",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: at,
  };
}

function git(dir: string, env: Record<string, string>, ...args: string[]): void {
  execFileSync("git", args, { cwd: dir, env });
}

function quoted(word: string): string {
  return /^[\w@:./=-]+$/.test(word) ? word : `'${word}'`;
}
