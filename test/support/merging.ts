import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { atWork, dir, supportRepo, versionFile } from "./model.ts";
import { directoryRepo, tempDir, type Person, type TestRepository } from "./repo.ts";

/** Two people at work on two branches of support-llm, and the merge of the second into the first. */
export interface Branches {
  readonly repo: TestRepository;
  /** One call after the other, each a minute later, on whatever branch is checked out. */
  readonly at: ReturnType<typeof atWork>;
}

/** What `git merge` made of two branches. */
export interface Merged {
  readonly clean: boolean;
  /** Files in conflict, from the repository's root. */
  readonly conflicts: readonly string[];
}

/** support-llm at fine-tuning, reviewed for the gate into evaluation: the next thing anybody does is promote it. */
export async function reviewedRepo(): Promise<Branches> {
  made ??= (async () => {
    const repo = supportRepo();
    repo.write(".gitattributes", "mlc.yaml text eol=lf\nmodels/** text eol=lf\n");
    repo.commit("ana", "Line ends");
    await atWork(repo)("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
    return repo.dir;
  })();
  // Made once and copied: nothing in it names where it stands.
  const dir = tempDir();
  cpSync(await made, dir, { recursive: true });
  const repo = directoryRepo(dir);
  return { repo, at: atWork(repo, "2026-11-22T10:00:00Z", 0x100) };
}

let made: Promise<string> | undefined;

/** Lets each side work on its own branch (`left`, `right`, both from `main`); ends on `left`, nothing merged yet. */
export async function onBranches(
  { repo }: Branches,
  left: () => Promise<unknown>,
  right: () => Promise<unknown>,
): Promise<void> {
  repo.git("checkout", "-q", "-b", "right", "main");
  await right();
  repo.git("checkout", "-q", "-b", "left", "main");
  await left();
}

/** Merges a branch into the one checked out, as a person, with real `git merge`. */
export function merged(repo: TestRepository, branch = "right", by: Person = "ana", ...options: string[]): Merged {
  try {
    execFileSync("git", ["merge", "-q", "--no-edit", ...options, branch], {
      cwd: repo.dir,
      env: repo.env(by),
      stdio: "pipe",
    });
  } catch {
    const conflicts = repo.git("diff", "--name-only", "--diff-filter=U").split("\n");
    return { clean: false, conflicts: conflicts.filter((each) => each !== "") };
  }
  return { clean: true, conflicts: [] };
}

/** The two lines of the version file, as they stand. */
export function twoLines(repo: TestRepository, file = versionFile): { stage: string; transition: string } {
  const text = repo.read(file);
  const value = (key: string): string => new RegExp(`^${key}:\\s+['"]?([^\\s'"]+)`, "m").exec(text)?.[1] ?? "";
  return { stage: value("stage"), transition: value("transition") };
}

/** Ids of the transitions in the working tree, oldest first, without the one that starts the chain. */
export function transitions(repo: TestRepository): readonly string[] {
  const names = repo.git("ls-files", `${dir}/records`).split("\n");
  return names.flatMap((name) => /\/((?!2026-10-01)[^/]*-transition-[^/]*)\.yaml$/.exec(name)?.[1] ?? []).sort();
}
