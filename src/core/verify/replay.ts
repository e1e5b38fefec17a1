import type { Released } from "../../generated/released.ts";
import type { LifecycleFile } from "../../generated/types.ts";
import type { Finding } from "../findings/finding.ts";
import type { ReplaySignatures } from "../verify-signatures/replay-rules.ts";
import type { WalkedCommit } from "./commits.ts";
import { commitRules, type Before, type CommitCount } from "./commit-rules.ts";
import type { Documents } from "./documents.ts";
import { withJoined } from "./joins.ts";
import type { ModelState } from "./model-state.ts";
import { entries } from "./persistent.ts";
import { nothing } from "./state.ts";

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
  const awaited = childrenOf(commits);
  const memory: Memory = {
    contents: new Map(),
    introduced: new Set(),
    lifecycles: new Map(),
    lostSignatures: new Set(),
  };
  const found: Found[] = [];
  const count = { records: 0, replayed: 0, fromRecord: 0 };
  const remembering = { ...setting, memory };
  let end = nothing;
  for (let done = 0; done < commits.length; done++) {
    const commit = commits[done] as WalkedCommit;
    const judged = commitRules(commit, parentsOf(commit, awaited), remembering);
    if (setting.reported(commit.id)) {
      for (const each of judged.findings)
        found.push({ finding: each, commit: commit.id, model: modelOf(each, setting.documents) });
      count.records += judged.count.records;
      count.replayed += judged.count.replayed;
      count.fromRecord += judged.count.fromRecord;
    }
    const left = awaited.get(commit.id);
    if (left !== undefined) left.before = { state: judged.state, committedAt: commit.committedAt };
    end = judged.state;
    setting.progress?.(done + 1);
  }
  const modelAt = (id: string): ModelState | undefined =>
    [...entries(end.models)].find(([, model]) => model.id === id)?.[1];
  return { found: withJoined(found, modelAt), count };
}

/** How a commit was left, for as many children as have not been replayed yet. */
interface Awaited {
  children: number;
  before: Before | undefined;
}

function childrenOf(commits: readonly WalkedCommit[]): ReadonlyMap<string, Awaited> {
  const awaited = new Map<string, Awaited>();
  for (const { parents } of commits) {
    for (const id of parents) {
      const known = awaited.get(id);
      if (known === undefined) awaited.set(id, { children: 1, before: undefined });
      else known.children += 1;
    }
  }
  return awaited;
}

/** How the parents were left; those that are not in this clone are missing. */
function parentsOf({ parents }: WalkedCommit, awaited: ReadonlyMap<string, Awaited>): readonly Before[] {
  const states: Before[] = [];
  for (const id of parents) {
    const parent = awaited.get(id);
    if (parent?.before === undefined) continue;
    states.push(parent.before);
    parent.children -= 1;
    if (parent.children === 0) parent.before = undefined;
  }
  return states;
}

function modelOf({ at }: Finding, { place }: Documents): string | undefined {
  const found = at === undefined ? undefined : place(at.file);
  return found !== undefined && "dir" in found ? found.dir.slice(found.dir.lastIndexOf("/") + 1) : undefined;
}
