import { cannot } from "../errors.ts";
import { writingEnvironment, type Environment } from "./git-env.ts";
import { runGit } from "./git-run.ts";
import { runSigning } from "./git-signing.ts";
import { lastLines } from "./git-text.ts";
import type { Repository } from "./git.ts";

/** A signature in a tag object: git-tag(1), gitformat-signature(5). */
export const TAG_SIGNATURE = /^-----BEGIN (SSH SIGNATURE|PGP (SIGNATURE|MESSAGE)|SIGNED MESSAGE)-----$/m;

/**
 * Makes an annotated tag on a commit, signed as git signs here, or not at all. Throws CannotRun `anchor-not-signed`,
 * `git-failed`; then there is no tag.
 */
export async function makeAnchor(
  repo: Repository,
  env: Environment,
  anchor: { readonly tag: string; readonly commit: string; readonly message: string; readonly sign: boolean },
): Promise<void> {
  const { tag, commit, message, sign } = anchor;
  const args = ["tag", "-a", sign ? "-s" : "--no-sign", "-F", "-", "--end-of-options", tag, commit];
  const { status, output: said } = await runSigning(repo, args, { env, input: message });
  const output = lastLines(said, 3);
  if (status === 0) {
    if (sign) refuseUnsigned(repo, env, tag, output);
    return;
  }
  if (sign && /sign|gpg|key/i.test(said)) throw cannot("anchor-not-signed", { output });
  throw cannot("git-failed", { command: "tag", output });
}

/** With an SSH key that cannot be read git 2.39 makes an unsigned tag and exits 0: what counts is the tag. */
function refuseUnsigned(repo: Repository, env: Environment, tag: string, output: string): void {
  const { stdout } = runGit(repo.root, ["cat-file", "tag", `refs/tags/${tag}`], repo.env);
  if (TAG_SIGNATURE.test(stdout.toString("utf8"))) return;
  runGit(repo.root, ["tag", "-d", tag], writingEnvironment(env));
  throw cannot("anchor-not-signed", { output });
}
