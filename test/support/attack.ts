import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Keyring } from "./keys.ts";
import { dir, evaluation, supportLlm, trainingRun, versionFile } from "./model.ts";
import { directoryRepo, gitRepo, tempDir, testEnv, type Person, type TestRepository } from "./repo.ts";
import { mlc, type Ran } from "./run.ts";
import { testWorld } from "./world.ts";

/** People at work on one repository. Every step, by mlc or by git, comes a minute after the one before it. */
export interface Scene extends Acts {
  /** The minutes that have passed. */
  clock: number;
  /** How many records were numbered. */
  drawn: number;
  /** The text of the transition record that mlc wrote: what a forger copies. */
  readonly promotion: string;
  /** Where it is given, everybody signs every commit with a key of their own. */
  readonly keys: Keyring | undefined;
}

interface Acts {
  readonly repo: TestRepository;
  /** One command of mlc by a person; throws where it exits otherwise. */
  mlc(person: Person, line: string, exit?: number | "any"): Promise<Ran>;
  /** Git by a person, as author and committer of this minute, or as said. */
  git(person: Person, args: readonly string[], env?: Readonly<Record<string, string>>): string;
  /** Everything that stands in the work tree, as one commit of a person. */
  commit(person: Person, message: string): void;
  /** One file changed by hand and committed. */
  edit(person: Person, message: string, file: string, change: (text: string) => string): void;
  /** The newest record of a kind, as a path. */
  newest(kind: string): string;
}

/** Where the history stood, to be given to `copyOf`: before the promotion, before the review, before the evaluations. */
export const reviewed = "HEAD~1";
export const evaluated = "HEAD~2";
export const trained = "HEAD~4";

/** The files of the history that attacks change. */
export const version = `${dir}/versions/0.1.0.yaml`;
export const scorecard = `${dir}/scorecard.yaml`;

/**
 * support-llm 0.1.0 by the product's own commands: adopted at fine-tuning and described by Ana, trained and evaluated by
 * Chloe, reviewed by Mei and promoted to evaluation by Ben; each of it one commit.
 */
export async function history(keys?: Keyring): Promise<Scene> {
  const scene = emptyScene(keys);
  scene.repo.write("README.md", "# Support\n");
  scene.commit("ana", "Start");
  await scene.mlc("ana", "init --yes --id support-llm --stage finetuning");
  for (const [file, text] of Object.entries(documents(scene))) scene.repo.write(file, text);
  scene.commit("ana", "What is known of support-llm");
  await record(scene, "training", trainingRun);
  await record(scene, "evaluation", `${evaluation("", 0.51)}of: baseline\n`);
  await record(scene, "evaluation", evaluation("", 0.66));
  await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision approved");
  await scene.mlc("ben", "promote support-llm --to evaluation");
  return sceneOf(scene.repo, { ...scene, promotion: scene.repo.read(scene.newest("transition")) });
}

/** A repository in which nothing happened yet, so many minutes from the moment that histories start. */
export function emptyScene(keys?: Keyring, clock = 0): Scene {
  return sceneOf(gitRepo(), { clock, drawn: 0, promotion: "", keys });
}

/** A copy that can be changed without the scene it was taken from. */
export function copyOf(scene: Scene, at = "HEAD"): Scene {
  const to = tempDir();
  cpSync(scene.repo.dir, to, { recursive: true });
  const copy = sceneOf(directoryRepo(to), scene);
  if (at !== "HEAD") copy.repo.git("reset", "-q", "--hard", at);
  return copy;
}

/** A clone over git's own transport, as CI or a colleague makes one; its records get other numbers. */
export function cloneOf(scene: Scene, ...options: readonly string[]): Scene {
  const to = join(tempDir(), "clone");
  scene.repo.git("clone", "-q", ...options, `file://${scene.repo.dir}`, to);
  return sceneOf(directoryRepo(to), { ...scene, drawn: scene.drawn + 0x1000 });
}

/** Work on a branch from here, which is left again. */
export async function branched(scene: Scene, name: string, work: () => Promise<unknown>): Promise<void> {
  const home = scene.repo.git("symbolic-ref", "--short", "HEAD");
  scene.repo.git("checkout", "-q", "-b", name);
  await work();
  scene.repo.git("checkout", "-q", home);
}

/** A merge commit by a person, of branches and with options of git. */
export function merged(scene: Scene, person: Person, message: string, ...args: readonly string[]): void {
  scene.git(person, ["merge", "-q", "--no-ff", "-m", message, ...args]);
}

/** People at work in a repository that exists. */
function sceneOf(repo: TestRepository, { clock, drawn, promotion, keys }: Omit<Scene, keyof Acts>): Scene {
  const scene: Scene = {
    repo,
    clock,
    drawn,
    promotion,
    keys,
    async mlc(person, line, exit = 0) {
      const at = tick(scene);
      const env = { LANG: "C.UTF-8", ...surroundings(scene, person, at) };
      const world = testWorld({ cwd: repo.dir, now: at, env });
      const randomHex = (): string => (scene.drawn += 1).toString(16).padStart(12, "0");
      const ran = await mlc({ ...world, randomHex, written: world.written, asked: world.asked }, line);
      if (exit !== "any" && ran.exit !== exit)
        throw new Error(`mlc ${line}: exit ${String(ran.exit)}\n${ran.out}${ran.err}`);
      return ran;
    },
    git(person, args, env = {}) {
      return repo.gitWith({ ...surroundings(scene, person, tick(scene)), ...env }, ...args);
    },
    commit(person, message) {
      repo.git("add", "-A");
      scene.git(person, ["commit", "-q", "-m", message]);
    },
    edit(person, message, file, change) {
      const text = repo.read(file);
      const changed = change(text);
      if (changed === text) throw new Error(`nothing to change in ${file}:\n${text}`);
      repo.write(file, changed);
      scene.commit(person, message);
    },
    newest(kind) {
      const records = `${dir}/records/2026`;
      const found = readdirSync(join(repo.dir, records)).filter((name) => name.includes(`-${kind}-`));
      return `${records}/${found.sort().at(-1) ?? ""}`;
    },
  };
  return scene;
}

function tick(scene: Scene): string {
  scene.clock += 1;
  return new Date(Date.parse("2026-11-20T08:00:00Z") + scene.clock * 60_000).toISOString();
}

/** A person's environment at a moment; git takes the settings of a key from it (git-config(1), GIT_CONFIG_COUNT). */
function surroundings({ keys }: Scene, person: Person, at: string): Record<string, string> {
  const dated = { ...testEnv(person), GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
  if (keys === undefined) return dated;
  return {
    ...dated,
    GIT_CONFIG_COUNT: "3",
    GIT_CONFIG_KEY_0: "gpg.format",
    GIT_CONFIG_VALUE_0: "ssh",
    GIT_CONFIG_KEY_1: "user.signingKey",
    GIT_CONFIG_VALUE_1: `${keys.path(person)}.pub`,
    GIT_CONFIG_KEY_2: "commit.gpgSign",
    GIT_CONFIG_VALUE_2: "true",
  };
}

/** The documents of support-llm, with the version and its start as `mlc init` wrote them. */
function documents(scene: Scene): Readonly<Record<string, string>> {
  const files = Object.entries(supportLlm()).filter(([file]) => !/\/(records|versions)\//.test(file));
  const given = /^(?:stage|transition): .*$/gm;
  const own = (scene.repo.read(version).match(given) ?? []).join("\n");
  const [, facts = ""] = /(^confirmed_on[^]*)/m.exec(supportLlm()[versionFile] ?? "") ?? [];
  scene.repo.remove(version);
  const text = `schema: mlc.version/v1\nversion: "0.1.0"\n${own}\n${facts}baseline: {name: macros, version: "2025"}\n`;
  const known = [...files, [version, text] as const];
  return Object.fromEntries(known.map(([file, each]) => [file, each.replaceAll("2026-10-05", "2026-11-20")]));
}

/** Chloe's record of a kind, from the fields of a record's text. */
export async function record(scene: Scene, kind: string, text: string): Promise<void> {
  const fields = text.replace(/^(schema|model|version|observed_at|by|subject):.*\n/gm, "");
  scene.repo.write("../fields.yaml", fields);
  await scene.mlc("chloe", `record support-llm ${kind} --file ../fields.yaml`);
}
