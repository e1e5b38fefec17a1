import { didYouMean } from "../core/did-you-mean.ts";
import { finding } from "../core/findings/catalogue.ts";
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

/** What `--ci` and `--editor` add to a repository, and what is left to do by hand. */
export interface Checks {
  /** What the commit says, where they are one of their own. */
  readonly subject: string;
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

/** True for `--editor vscode`, the one editor that has a file for it. Throws CannotRun `unknown-choice`. */
export function editorNamed(value: string | undefined): boolean {
  if (value === undefined || value === "none") return false;
  if (value === "vscode") return true;
  const choices = ["vscode", "none"];
  throw cannot("unknown-choice", { value, place: "--editor", choices, near: didYouMean(value, choices) });
}

/** What `--ci` and `--editor` ask for, undefined where that is nothing. Services and editors read the top of the repository. */
export function besidesOf(
  service: CiService | undefined,
  editor: boolean,
  root: string,
  repo: Repository | undefined,
): Checks | undefined {
  const parts = [
    ...(service === undefined ? [] : [ciOf(service, root, repo)]),
    ...(editor ? [editorOf(root, repo)] : []),
  ];
  const [first] = parts;
  if (first === undefined) return undefined;
  return {
    ...first,
    intents: parts.flatMap((each) => each.intents),
    findings: parts.flatMap((each) => each.findings),
  };
}

/** The extension that VS Code offers to whoever opens the repository; a list that is there is the team's own. */
function editorOf(root: string, repo: Repository | undefined): Checks {
  const top = repo === undefined || repo.prefix === "" ? root : repo.root;
  const text = `${JSON.stringify({ recommendations: [EXTENSION] }, null, 2)}\n`;
  const subject = "mlc: recommend the YAML extension of VS Code";
  if (diskTree(top).kind(EXTENSIONS) === undefined) {
    return { subject, top, intents: [{ kind: "text", file: EXTENSIONS, text }], findings: [] };
  }
  const note = finding("init-editor-present", { file: EXTENSIONS, extension: EXTENSION }, { file: EXTENSIONS });
  return { subject, top, intents: [], findings: [note] };
}

const EXTENSIONS = ".vscode/extensions.json";
const EXTENSION = "redhat.vscode-yaml";

function ciOf(service: CiService, root: string, repo: Repository | undefined): Checks {
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
    subject: `mlc: run the checks on ${service === "github" ? "GitHub" : "GitLab"}`,
    top: repo === undefined || repo.prefix === "" ? root : top,
    intents: files.map(({ file, text }): Intent => ({ kind: "text", file, text })),
    findings,
  };
}

/** Writes them in a commit of their own, where they are not part of another. */
export async function writeChecks(
  world: World,
  input: Input,
  { subject, top, intents }: Checks,
  author: Identity | undefined,
): Promise<Written> {
  if (intents.length === 0) return { dry_run: false, changes: [], notes: [] };
  const draft = { intents, subject, body: [], reads: [], committed: false };
  const repo = findRepository(top, world.env);
  return carryOut(world, input, { root: top }, { repo, author }, draft, "Write and commit?");
}

/** Characters of a directory that mean nothing to a shell, to YAML between quotes, or to the expressions of GitHub. */
const SAFE = /^(?!-)[\w. @+/-]+$/;
