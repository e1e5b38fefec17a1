import { finding } from "../core/findings/catalogue.ts";
import type { Released } from "../generated/released.ts";
import { commitFacts, type CommitFacts } from "../core/history/commit-facts.ts";
import type { WalkedCommit } from "../core/verify/commits.ts";
import { isIncomplete } from "../core/verify/incomplete.ts";
import { accepted } from "../core/verify/known.ts";
import type { Found } from "../core/verify/replay.ts";
import type { Known, Verdict, Verified, Violation } from "../core/verify/verified.ts";
import { anchorFindings, readAnchor } from "./anchors.ts";
import type { Repository } from "./git.ts";
import { signersFileFindings } from "./signatures.ts";
import { objectsThere } from "./verify-objects.ts";
import { cutCommits } from "./git-shallow.ts";
import { clonedFindings, missingFindings } from "./verify-clone.ts";
import { beginReplay, type BegunReplay } from "./verify-begin.ts";
import { cleanMerges } from "./verify-merges.ts";
import { checkedSignatures } from "./verify-signatures.ts";

/** What to replay, and what to hold it against. */
export interface VerifyOptions {
  /** `A..B`, or one revision with everything before it; HEAD where it is left out. */
  readonly range?: string;
  /** Violations that are known and accepted; `knownFile` names their file in findings. */
  readonly known?: readonly Known[];
  readonly knownFile?: string;
  /** A revision, tag or statement file that must be behind the head. */
  readonly anchor?: string;
  /** The directory that files named in options are relative to; the repository's root where it is left out. */
  readonly cwd?: string;
  /** The file of allowed signers, absolute; signatures are checked where it is given or the policy asks for them. */
  readonly signers?: string;
  /** The released rules to judge old decisions by; those that this mlc keeps where it is left out. */
  readonly archive?: Released;
  /** The moment that dates in the future are told by. */
  readonly now: Date;
  /** Called with how many commits are read until now. */
  readonly reading?: (commits: number) => void;
  /** Called for each commit with how many of how many are replayed. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * Replays the history of the workspace whose directory is the `prefix` of the repository: every commit, merges included, as
 * anybody with a clone can do it; `begun` is the walk of that range where somebody has begun it. Throws CannotRun `unknown-revision`, `bad-revision`, `anchor-unreadable`, `git-failed`; what
 * is wrong with the history, or missing from it, is in the answer.
 */
export async function verifyHistory(
  repo: Repository,
  options: VerifyOptions,
  begun: BegunReplay = beginReplay(repo, options.range),
): Promise<Verified> {
  const { base, head } = begun;
  if (options.reading !== undefined) begun.counting(options.reading);
  // git walks the history in a process of its own: meanwhile what judges it is loaded.
  const [commits, { documentsOf }, { replay }] = await Promise.all([
    begun.commits,
    import("./verify-documents.ts"),
    import("../core/verify/replay.ts"),
  ]);
  const before = base === undefined ? new Set<string>() : ancestorsOf(commits, base);
  const documents = await documentsOf(repo, commits, await begun.contents.reads());
  const signatures = checkedSignatures(repo, commits, documents, options.signers);
  const replayed = replay(commits, {
    documents,
    now: Math.floor(options.now.getTime() / 1000),
    reported: (id) => !before.has(id),
    cut: cutCommits(repo),
    mergesClean: cleanMerges(repo),
    archive: options.archive,
    signatures,
    progress: (done) => options.progress?.(done, commits.length),
  });
  const anchor =
    options.anchor === undefined
      ? undefined
      : readAnchor(repo, options.cwd ?? repo.root, options.anchor, options.signers);
  const around = [
    ...clonedFindings(repo, commits),
    ...missingFindings(repo, documents.missing),
    ...(options.signers === undefined ? [] : signersFileFindings(repo, options.signers)),
    ...(anchor === undefined || head === undefined ? [] : anchorFindings(repo, anchor, head)),
  ];
  const facts = factsOf(repo, replayed.found);
  const violations = [
    ...around.map((each): Violation => ({ finding: each, ...nowhere })),
    ...withWho(replayed.found, facts),
  ];
  const known = accepted(violations, options.known ?? []);
  const unused = known.unused.map((each): Violation => {
    const where = each.commit ?? each.record ?? "";
    const args = { code: each.code, where, file: options.knownFile ?? "known" };
    return { finding: finding("known-unused", args), ...nowhere };
  });
  const all = [...unused, ...known.violations];
  return {
    verdict: verdictOf(all),
    head,
    base,
    violations: all,
    facts,
    checked: {
      commits: commits.length - before.size,
      before: before.size,
      ...replayed.count,
      signatures: signatures.checked(),
    },
  };
}

const nowhere = { commit: undefined, model: undefined, who: undefined } as const;

function verdictOf(violations: readonly Violation[]): Verdict {
  const open = violations.filter((each) => each.accepted === undefined && each.finding.severity === "error");
  if (open.some((each) => isIncomplete(each.finding))) return "incomplete";
  return open.length > 0 ? "violations" : "clean";
}

/** The commits of a walk that a revision stands for with everything before it. */
function ancestorsOf(commits: readonly WalkedCommit[], id: string): ReadonlySet<string> {
  const parents = new Map(commits.map((each) => [each.id, each.parents]));
  const seen = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const known = parents.get(next);
    if (known === undefined || seen.has(next)) continue;
    seen.add(next);
    open.push(...known);
  }
  return seen;
}

function withWho(found: readonly Found[], facts: Verified["facts"]): readonly Violation[] {
  return found.map(({ finding: each, commit, model }) => {
    const said = facts.get(commit);
    const who = said === undefined ? undefined : `${said.author} <${said.email}>`;
    return { finding: each, commit, model, who };
  });
}

/** What the commits of violations say about themselves, by id. */
function factsOf(repo: Repository, found: readonly Found[]): ReadonlyMap<string, CommitFacts> {
  const ids = [...new Set(found.map((each) => each.commit))];
  return new Map([...objectsThere(repo, ids)].map(([id, bytes]) => [id, commitFacts(bytes)]));
}
