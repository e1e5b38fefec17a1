import type { Released } from "../../generated/released.ts";
import type { LifecycleFile } from "../../generated/types.ts";
import type { Finding } from "../findings/finding.ts";
import type { ReplaySignatures } from "../verify-signatures/replay-rules.ts";
import type { WalkedCommit } from "./commits.ts";
import { commitRules, type Before, type CommitCount } from "./commit-rules.ts";
import type { Documents } from "./documents.ts";
import { withJoined } from "./joins.ts";
import type { ModelState } from "./model-state.ts";
import { empty, entries } from "./persistent.ts";

/** What replay needs beside commits and contents. */
export interface ReplaySetting {
  readonly documents: Documents;
  /** The moment that dates in the future are told by, in seconds since 1970. */
  readonly now: number;
  /** Whether a commit is reported on; the others are replayed to know what was before. */
  readonly reported: (id: string) => boolean;
  /** Commits whose parents are missing from this clone: what they hold is older than they are. */
  readonly cut: ReadonlySet<string>;
  /** True where a merge holds a file as git merges it by itself from the merge's parents. */
  readonly mergesClean: (commit: WalkedCommit, file: string) => boolean;
  /** Where they are to be looked at. */
  readonly signatures?: ReplaySignatures;
  /** Earlier rules that decisions may name, where they are others than those that this mlc keeps. */
  readonly archive?: Released | undefined;
  readonly progress?: (done: number) => void;
}

/** What was found at a commit. */
export interface Found {
  readonly finding: Finding;
  readonly commit: string;
  /** The model whose file it is at, by id. */
  readonly model: string | undefined;
}

/** What a replay found, and how much it looked at. */
export interface Replayed {
  readonly found: readonly Found[];
  readonly count: CommitCount;
}

/** What is remembered from commit to commit, whatever the branch. */
export interface Memory {
  /** The contents that each path of ours has had, with when each came in by its author's clock, in seconds since 1970. */
  readonly contents: Map<string, Map<string, number>>;
  /** Records by path and content, once somebody brought them in. */
  readonly introduced: Set<string>;
  /** Lifecycles that were in force, by digest. */
  readonly lifecycles: Map<string, { readonly file: LifecycleFile; readonly source: string }>;
  /** Signatures beside records that were taken away or changed, once that was told. */
  readonly lostSignatures: Set<string>;
}

/** Replays commits, a parent before its children. A state is forgotten once all its children have been replayed. */
export function replay(commits: readonly WalkedCommit[], setting: ReplaySetting): Replayed {
  const waiting = new Map<string, number>();
  for (const { parents } of commits) for (const id of parents) waiting.set(id, (waiting.get(id) ?? 0) + 1);
  const states = new Map<string, Before>();
  const memory: Memory = {
    contents: new Map(),
    introduced: new Set(),
    lifecycles: new Map(),
    lostSignatures: new Set(),
  };
  const found: Found[] = [];
  const count = { records: 0, replayed: 0, fromRecord: 0 };
  const remembering = { ...setting, memory };
  for (const [done, commit] of commits.entries()) {
    const parents = commit.parents.flatMap((id) => states.get(id) ?? []);
    const judged = commitRules(commit, parents, remembering);
    if (setting.reported(commit.id)) {
      for (const each of judged.findings)
        found.push({ finding: each, commit: commit.id, model: modelOf(each, setting.documents) });
      count.records += judged.count.records;
      count.replayed += judged.count.replayed;
      count.fromRecord += judged.count.fromRecord;
    }
    states.set(commit.id, { state: judged.state, committedAt: commit.committedAt });
    for (const id of commit.parents) {
      const left = (waiting.get(id) ?? 1) - 1;
      waiting.set(id, left);
      if (left === 0) states.delete(id);
    }
    setting.progress?.(done + 1);
  }
  const end = states.get(commits.at(-1)?.id ?? "")?.state.models ?? empty;
  const modelAt = (id: string): ModelState | undefined => [...entries(end)].find(([, model]) => model.id === id)?.[1];
  return { found: withJoined(found, modelAt), count };
}

function modelOf({ at }: Finding, { place }: Documents): string | undefined {
  const found = at === undefined ? undefined : place(at.file);
  return found !== undefined && "dir" in found ? found.dir.slice(found.dir.lastIndexOf("/") + 1) : undefined;
}
