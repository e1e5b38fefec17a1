import { didYouMean } from "../core/did-you-mean.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Intent } from "../core/plan.ts";
import { ciServices, planCi, type CiService } from "../core/plans/init-ci.ts";
import { cannot } from "../errors.ts";
import { findRepository, type Identity, type Repository } from "../store/git.ts";
import { diskTree } from "../store/tree.ts";
import { version } from "../version.ts";
import type { World } from "../world.ts";
import type { Input } from "./command.ts";
import { carryOut, type Written } from "./write.ts";

/** The checks of a CI service as files of the repository, and what is left to do by hand. */
export interface Checks {
  readonly service: CiService;
  /** The directory the files are below: the top of the repository, or outside git the workspace's own. */
  readonly top: string;
  readonly intents: readonly Intent[];
  readonly findings: readonly Finding[];
}

/** The service that `--ci` names; undefined for none. Throws CannotRun `unknown-choice`. */
export function serviceNamed(value: string | undefined): CiService | undefined {
  if (value === undefined || value === "none") return undefined;
  const service = ciServices.find((each) => each === value);
  if (service !== undefined) return service;
  const choices = [...ciServices, "none"];
  throw cannot("unknown-choice", { value, place: "--ci", choices, near: didYouMean(value, choices) });
}

/** What `--ci` writes for a workspace. Services read their files at the top of the repository only. */
export function ciOf(service: CiService, root: string, repo: Repository | undefined): Checks {
  const top = repo?.root ?? root;
  const directory = repo === undefined || repo.prefix === "" ? "." : repo.prefix.replace(/\/$/, "");
  if (!SAFE.test(directory)) throw cannot("init-ci-directory", { directory });
  const tree = diskTree(top);
  const { files, findings } = planCi(service, {
    version,
    directory,
    exists: (file) => tree.kind(file) !== undefined,
  });
  return {
    service,
    top: repo === undefined || repo.prefix === "" ? root : top,
    intents: files.map(({ file, text }): Intent => ({ kind: "text", file, text })),
    findings,
  };
}

/** Writes them in a commit of their own, where they are not part of another. */
export async function writeChecks(
  world: World,
  input: Input,
  { service, top, intents }: Checks,
  author: Identity | undefined,
): Promise<Written> {
  if (intents.length === 0) return { dry_run: false, changes: [], notes: [] };
  const subject = `mlc: run the checks on ${service === "github" ? "GitHub" : "GitLab"}`;
  const draft = { intents, subject, body: [], reads: [], committed: false };
  const repo = findRepository(top, world.env);
  return carryOut(world, input, { root: top }, { repo, author }, draft, "Write and commit the checks?");
}

/** Characters of a directory that mean nothing to a shell, to YAML between quotes, or to the expressions of GitHub. */
const SAFE = /^(?!-)[\w. @+/-]+$/;
