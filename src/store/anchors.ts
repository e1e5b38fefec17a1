import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isMap, type Json } from "../core/json.ts";
import { anchoredCommit } from "../core/verify-signatures/statement.ts";
import { cannot } from "../errors.ts";
import { TAG_SIGNATURE } from "./anchor-tag.ts";
import { resolveCommit, type Repository } from "./git.ts";
import { honest } from "./git-stream.ts";
import { askGit, plainPaths, runGit } from "./git-run.ts";
import { checkingOptions } from "./signatures.ts";
import { hasSshKeygen } from "./ssh-keygen.ts";

/** What somebody gave as an anchor: the commit it names, and what speaks against it or should be known. */
export interface Anchor {
  /** As it was given. */
  readonly name: string;
  /** Full id; undefined where a finding says why it cannot be known. */
  readonly commit: string | undefined;
  readonly findings: readonly Finding[];
}

/** Where anchors stand: `mlc/anchor/<n>`. */
export const ANCHOR_TAGS = "mlc/anchor/";

/**
 * Reads an anchor: a file with the statement that `mlc anchor` printed (relative to `cwd`), a tag, or any revision. A tag object is
 * checked: its own name, and its signature where it has one. Throws CannotRun `anchor-unreadable`, `bad-revision`.
 */
export function readAnchor(repo: Repository, cwd: string, given: string, signersFile?: string): Anchor {
  const file = resolve(cwd, given);
  if (existsSync(file) && statSync(file).isFile()) return { name: given, commit: statementCommit(file), findings: [] };
  const tag = given.replace(/^refs\/tags\//, "");
  const object = tagObject(repo, tag);
  const findings = object === undefined ? [] : tagFindings(repo, tag, object, signersFile);
  if (findings.some((each) => each.severity === "error")) return { name: given, commit: undefined, findings };
  const commit = commitOf(repo, given);
  if (commit !== undefined) return { name: given, commit, findings };
  const id = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(given) ? given : undefined;
  return { name: given, commit: id, findings: id === undefined ? [missing(given, "")] : [] };
}

/** What is wrong with an anchor for a history that ends at `head` (a commit id): it must be one of its commits. */
export function anchorFindings(repo: Repository, { name, commit, findings }: Anchor, head: string): readonly Finding[] {
  if (commit === undefined) return findings;
  const env = honest(repo.env);
  const type = runGit(repo.root, ["cat-file", "-t", commit], env).stdout.toString("utf8").trim();
  if (type !== "commit") return [...findings, missing(name, commit)];
  const { status } = runGit(repo.root, ["merge-base", "--is-ancestor", commit, head], env);
  if (status === 0) return findings;
  return [...findings, finding("anchor-not-ancestor", { anchor: name, commit, head })];
}

/** The numbers of the anchors in this repository, ascending. */
export function anchorNumbers(repo: Repository): readonly number[] {
  const args = ["for-each-ref", "--format=%(refname)", `refs/tags/${ANCHOR_TAGS}`];
  return askGit(repo.root, args, honest(repo.env))
    .toString("utf8")
    .split("\n")
    .map((ref) => /^refs\/tags\/mlc\/anchor\/([1-9]\d{0,8})$/.exec(ref)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}

function missing(anchor: string, commit: string): Finding {
  return finding("anchor-missing", { anchor, commit });
}

function statementCommit(file: string): string {
  let value: Json;
  try {
    value = JSON.parse(readFileSync(file, "utf8")) as Json;
  } catch {
    throw cannot("anchor-unreadable", { file, reason: "it holds no JSON" });
  }
  const commit = anchoredCommit(isMap(value) && isMap(value["statement"]) ? value["statement"] : value);
  if (commit === undefined) throw cannot("anchor-unreadable", { file, reason: "no subject of it is a git commit" });
  return commit;
}

function commitOf(repo: Repository, revision: string): string | undefined {
  try {
    return resolveCommit({ ...repo, env: honest(repo.env) }, revision);
  } catch (error) {
    // Whatever cannot be the name of anything is a mistake in the call; a name of nothing is an anchor that is gone.
    if (/^-|[\u0000-\u001f\u007f]/.test(revision) || revision === "") throw error;
    return undefined;
  }
}

/** What a tag of that name points at: a tag object's text, or `commit` where it is a plain pointer. */
function tagObject(repo: Repository, tag: string): { readonly type: string; readonly text: string } | undefined {
  const env = honest(repo.env);
  const ref = runGit(repo.root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `refs/tags/${tag}`], env);
  if (ref.status !== 0) return undefined;
  const id = ref.stdout.toString("utf8").trim();
  const type = askGit(repo.root, ["cat-file", "-t", id], env).toString("utf8").trim();
  return { type, text: type === "tag" ? askGit(repo.root, ["cat-file", "tag", id], env).toString("utf8") : "" };
}

function tagFindings(
  repo: Repository,
  tag: string,
  { type, text }: { readonly type: string; readonly text: string },
  signersFile: string | undefined,
): readonly Finding[] {
  const moved = (reason: string): readonly Finding[] => [finding("anchor-moved", { anchor: tag, reason })];
  const isOurs = tag.startsWith(ANCHOR_TAGS);
  if (type !== "tag") return isOurs ? moved("it points at a commit, without the tag object that an anchor is") : [];
  const named = /^tag (.*)$/m.exec(text.slice(0, text.indexOf("\n\n")))?.[1];
  if (named !== tag) return moved(`the tag object it points at was made as ${named ?? "nothing"}`);
  if (!TAG_SIGNATURE.test(text)) return [finding("anchor-unsigned", { anchor: tag })];
  const { state, key } = tagSignature(repo, tag, signersFile);
  switch (state) {
    case "good":
      return [];
    case "unchecked":
      return [finding("signature-unchecked", { what: `the anchor ${tag}`, commit: repo.head ?? "HEAD" })];
    case "unknown-key":
      return signersFile === undefined
        ? [finding("anchor-signer-unknown", { anchor: tag, key })]
        : moved(`it is signed with ${key}, which is not among the signers`);
    case "bad":
      return moved("its signature does not verify");
  }
}

interface TagSignature {
  readonly state: "good" | "unknown-key" | "bad" | "unchecked";
  readonly key: string;
}

/** `git verify-tag` exits 1 for a false signature and for an unknown key alike; what it prints tells them apart. */
function tagSignature(repo: Repository, tag: string, signersFile: string | undefined): TagSignature {
  const options = [...plainPaths, ...checkingOptions(signersFile)];
  const { status, stderr } = runGit(repo.root, ["verify-tag", "--raw", tag], honest(repo.env), "", options);
  const key = /\bkey (SHA256:\S+)/.exec(stderr)?.[1] ?? /\[GNUPG:\] VALIDSIG (\S+)/.exec(stderr)?.[1] ?? "a key";
  if (status === 0) return { state: "good", key };
  if (/^Good "git" signature/m.test(stderr)) return { state: "unknown-key", key };
  if (/cannot run|\[GNUPG:\] (NO_PUBKEY|ERRSIG)/.test(stderr)) return { state: "unchecked", key };
  return { state: hasSshKeygen(repo.env) ? "bad" : "unchecked", key };
}
