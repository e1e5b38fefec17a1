import type { Finding } from "../core/findings/finding.ts";
import { commitFacts } from "../core/history/commit-facts.ts";
import type { FileChange, WalkedCommit } from "../core/verify/commits.ts";
import { replay } from "../core/verify/replay.ts";
import type { Repository } from "./git.ts";
import { cutCommits } from "./git-shallow.ts";
import { commitTree, type GitTree } from "./git-tree.ts";
import { documentsOf } from "./verify-documents.ts";
import { walkedCommits } from "./verify-log.ts";
import { cleanMerges } from "./verify-merges.ts";
import { objectsThere } from "./verify-objects.ts";
import { INSIDE } from "./verify-paths.ts";

/** What to replay of a repository: the commits up to HEAD that are not behind `base`, and of them the moves of some models. */
export interface ReplayedRange {
  /** The commit where the branch began, and its files. */
  readonly base: string;
  readonly baseTree: GitTree;
  /** The directories of the models that the range moves. */
  readonly dirs: ReadonlySet<string>;
  /** The transition records that it adds. */
  readonly records: ReadonlySet<string>;
}

/**
 * Decides the moves of a range again at the commits that bring them in, on the files that they list, field by field: what
 * `mlc verify` would say of them after a merge. Of all that was there before, only the files of these models are read, as they
 * stood where the commits begin.
 */
export async function rangeReplayFindings(
  repo: Repository,
  range: ReplayedRange,
  now: Date,
): Promise<readonly Finding[]> {
  const { head } = repo;
  if (head === undefined || head === range.base) return [];
  const never = new AbortController().signal;
  const own = await walkedCommits(repo, `${range.base}..${head}`, {}, never);
  const known = new Set(own.map((each) => each.id));
  const begins = [...new Set(own.flatMap((each) => each.parents))].filter((id) => !known.has(id));
  const objects = objectsThere(repo, begins);
  const before = begins.map((id) => beginning({ id, bytes: objects.get(id) }, treeOf(repo, id, range), range.dirs));
  const commits = [...before, ...own];
  const { found } = replay(commits, {
    documents: await documentsOf(repo, commits, new Map()),
    now: Math.floor(now.getTime() / 1000),
    reported: (id) => known.has(id),
    cut: new Set([...cutCommits(repo), ...begins]),
    mergesClean: cleanMerges(repo),
  });
  return found.flatMap(({ finding: each }) =>
    DECIDED.has(each.code) && range.records.has(each.at?.file ?? "") ? [each] : [],
  );
}

/** What is said of a decision itself; whose commit it came in, and what proves that, is asked of the merged history. */
const DECIDED: ReadonlySet<string> = new Set([
  "decision-differs",
  "replay-inputs-differ",
  "transition-without-inputs",
  "transition-not-supported",
  "transition-off-lifecycle",
  "self-approval",
  "not-replayable",
  "replayed-from-record",
  // What was decided is what it came in with: a later commit of the same range may not say otherwise.
  "record-changed",
]);

function treeOf(repo: Repository, id: string, { base, baseTree }: ReplayedRange): GitTree {
  return id === base ? baseTree : commitTree(repo, id, repo.prefix);
}

/**
 * A commit that stands for all before it: every path is there; contents only where the moves of a range read them. Each counts
 * as new in that commit, so that a decision made before it is not blamed for what it could not know.
 */
function beginning(
  { id, bytes }: { readonly id: string; readonly bytes: Uint8Array | undefined },
  tree: GitTree,
  dirs: ReadonlySet<string>,
): WalkedCommit {
  const changes = tree.files("").map((file): FileChange => {
    const dir = INSIDE.exec(file)?.[1];
    const isRead = dir === undefined || dirs.has(dir);
    const mode = tree.kind(file) === "file" ? "100644" : "120000";
    const after = isRead ? { blob: tree.blob(file) ?? "", mode } : { blob: "", mode: "" };
    return { file, before: undefined, after };
  });
  const at = bytes === undefined ? 0 : Date.parse(commitFacts(bytes).authoredAt) / 1000;
  return { id, parents: [], email: "", committer: "", authoredAt: at, committedAt: at, changes: [changes] };
}
