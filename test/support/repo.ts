import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { cast, type Person } from "../../scripts/cast.ts";

export { cast, type Person };

/** A real git repository in a temporary directory, removed after the test file. Without an identity of its own. */
export interface TestRepository {
  /** Absolute, without links. */
  readonly dir: string;
  /** The environment of a person at work here: nothing of the surroundings but PATH. */
  env(person?: Person): Record<string, string>;
  /** Text or bytes, directories made as needed; give `mode` for an executable. */
  write(file: string, content: string | Uint8Array, mode?: number): void;
  read(file: string): string;
  has(file: string): boolean;
  remove(file: string): void;
  /** Runs git as Ana and gives its output without the last newline; throws with what git said. */
  git(...args: string[]): string;
  gitAs(person: Person, ...args: string[]): string;
  /** With further variables, such as dates. */
  gitWith(env: Readonly<Record<string, string>>, ...args: string[]): string;
  /** Stages everything and commits it as that person. */
  commit(person: Person, message: string): string;
  hook(name: string, script: string): void;
  head(): string;
}

/** A repository on branch `main`; with files, they are its first commit, by Ana. */
export function gitRepo(files: Readonly<Record<string, string | Uint8Array>> = {}): TestRepository {
  const repo = directoryRepo(tempDir());
  repo.git("init", "-q", "-b", "main", "--template=");
  for (const [file, content] of Object.entries(files)) repo.write(file, content);
  if (Object.keys(files).length > 0) repo.commit("ana", "Start");
  return repo;
}

/** The same helpers over a directory that exists already: a worktree, a clone, a submodule. */
export function directoryRepo(dir: string): TestRepository {
  const gitWith = (env: Readonly<Record<string, string>>, ...args: string[]): string => {
    const merged = { ...testEnv(), ...env };
    return execFileSync("git", args, {
      cwd: dir,
      env: merged,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).replace(/\n$/, "");
  };
  const gitAs = (person: Person, ...args: string[]): string => gitWith(testEnv(person), ...args);
  const git = (...args: string[]): string => gitWith({}, ...args);
  const write = (file: string, content: string | Uint8Array, mode?: number): void => {
    const absolute = join(dir, file);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
    if (mode !== undefined) chmodSync(absolute, mode);
  };
  return {
    dir,
    env: testEnv,
    write,
    read: (file) => readFileSync(join(dir, file), "utf8"),
    has: (file) => existsSync(join(dir, file)),
    remove: (file) => {
      rmSync(join(dir, file), { recursive: true });
    },
    git,
    gitAs,
    gitWith,
    commit(person, message) {
      gitAs(person, "add", "-A");
      gitAs(person, "commit", "-q", "-m", message);
      return git("rev-parse", "HEAD");
    },
    hook(name, script) {
      write(`.git/hooks/${name}`, `#!/bin/sh\n${script}\n`, 0o755);
    },
    head: () => git("rev-parse", "HEAD"),
  };
}

/** A new temporary directory, its real path; removed after the test file. */
export function tempDir(): string {
  return realpathSync(mkdtempSync(join(base(), "t-")));
}

/** What a person's shell would hand to mlc, and nothing of this machine: no configuration, a home of its own. */
export function testEnv(person: Person = "ana"): Record<string, string> {
  const { name, email } = cast[person];
  return {
    ...bareEnv(),
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}

/** The same without anybody: git knows no identity. */
export function bareEnv(): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: base(),
    TZ: "UTC",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
  };
}

let made: string | undefined;

function base(): string {
  made ??= mkdtempSync(join(tmpdir(), "mlc-test-"));
  return made;
}

afterAll(() => {
  if (made !== undefined) rmSync(made, { recursive: true, force: true });
  made = undefined;
}, 60_000);
