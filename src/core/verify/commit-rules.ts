import type { Finding } from "../findings/finding.ts";
import { finding } from "../findings/catalogue.ts";
import { lostSignatures, signatureRules, type Proof } from "../verify-signatures/replay-rules.ts";
import type { FileChange, WalkedCommit } from "./commits.ts";
import { mergeFindings, ownChanges } from "./merge-rules.ts";
import { at, entries, put } from "./persistent.ts";
import { isPlain, metFindings, together } from "./promotion-rules.ts";
import { policyChanges, unauthorisedFindings, type PolicyChange } from "./policy-rules.ts";
import {
  authorFindings,
  dateFindings,
  iso,
  modeFindings,
  personOf,
  placeFindings,
  removedFindings,
  unreadFindings,
  type Introduced,
} from "./record-rules.ts";
import type { Memory, ReplaySetting } from "./replay.ts";
import { nothing, stateAfter, stateElsewhere, type State } from "./state.ts";
import type { Transition } from "./inputs.ts";
import { transitionRules, type TransitionSetting } from "./transition-rules.ts";
import { withdrawalFindings } from "./withdrawal-rules.ts";

/** What a commit, or a walk, held. */
export interface CommitCount {
  readonly records: number;
  readonly replayed: number;
  readonly fromRecord: number;
}

/** A parent as it was left, and when it was committed, in seconds since 1970. */
export interface Before {
  readonly state: State;
  readonly committedAt: number;
}

/** What judging a commit needs beside its parents. */
export interface CommitSetting extends ReplaySetting {
  readonly memory: Memory;
}

/** A commit judged: what it left, what it did that it must not, and what it held. */
export interface JudgedCommit {
  readonly state: State;
  readonly findings: readonly Finding[];
  readonly count: CommitCount;
}

/** All rules of replay over one commit. What a parent had wrong already is not told of again. */
export function commitRules(made: WalkedCommit, before: readonly Before[], setting: CommitSetting): JudgedCommit {
  const { documents, memory } = setting;
  if (before.length < 2 && isElsewhere(made)) {
    const state = stateElsewhere(before[0]?.state ?? nothing, made.changes[0] ?? NONE);
    return { state, findings: commitDates(made, before, setting.now), count: NOTHING };
  }
  const { commit, parents } = withWorkspace(made, before);
  const states = parents.map((each) => each.state);
  const [first = nothing] = states;
  const after = joined(stateAfter(first, commit.changes[0] ?? [], documents), states.slice(1));
  const dates = commitDates(made, before, setting.now).concat(lostSignatures(made, memory.lostSignatures));
  const isOurs = ({ file }: FileChange): boolean => documents.place(file) !== undefined;
  if (!commit.changes.some((list) => list.some(isOurs))) return { state: after, findings: dates, count: NOTHING };
  const isCut = setting.cut.has(commit.id);
  const ours = commit.changes.map((list) => list.filter(isOurs));
  remember(commit, after, ours, memory);
  const own = ownChanges({ ...commit, changes: ours });
  const brought = introducedBy(own, after, setting);
  if (isCut) return { state: after, findings: dates, count: NOTHING };
  const merged = parents.length > 1;
  const removed = merged
    ? []
    : removedFindings(own, documents, (file) => memory.contents.get(file)?.keys().next().value);
  const policy = policyOf({ ...commit, changes: ours }, states, after, setting);
  const settings = [first.settings, after.settings];
  const signed = { settings, author: personOf(commit, settings), introduced: merged ? [] : brought.fresh };
  const proof = signatureRules(commit, { ...signed, policy: policy.changes }, setting.signatures);
  const judged = merged
    ? {
        findings: mergeRules({ ...commit, changes: ours }, states, after, setting),
        count: { ...NOTHING, records: brought.all.length },
      }
    : introductionRules(commit, first, after, { own, brought, policy, proof }, setting);
  return {
    state: disturbedBy(after, own, removed),
    findings: [
      ...dates,
      ...unreadFindings(own, documents),
      ...modeFindings(own, documents),
      ...removed,
      ...policy.findings,
      ...proof.findings,
      ...judged.findings,
      ...newStanding(states, after, ours, documents),
    ],
    count: judged.count,
  };
}

/** True for most commits of most histories: nothing in them could be a document, a record or a signature. */
function isElsewhere({ changes }: WalkedCommit): boolean {
  return changes.every((list) => list.every(({ file }) => !/\.(?:ya?ml|sig)$/.test(file)));
}

const NONE: readonly never[] = [];
const NOTHING: CommitCount = { records: 0, replayed: 0, fromRecord: 0 };

/**
 * A merge without those of its parents that have no workspace, where others have one: nothing was judged there, so that what
 * comes from such a branch is new in the merge, and its author's.
 */
function withWorkspace(
  commit: WalkedCommit,
  parents: readonly Before[],
): { readonly commit: WalkedCommit; readonly parents: readonly Before[] } {
  if (parents.length < 2) return { commit, parents };
  const has = parents.map((each) => each.state.settings !== undefined);
  if (!has.includes(true) || !has.includes(false)) return { commit, parents };
  const kept = <T>(list: readonly T[]): readonly T[] => list.filter((_each, at) => has[at] === true);
  return {
    commit: { ...commit, parents: kept(commit.parents), changes: kept(commit.changes) },
    parents: kept(parents),
  };
}

/** A merge continues its first parent; what was disturbed on any side stays so. */
function joined(state: State, others: readonly State[]): State {
  let { disturbed } = state;
  for (const other of others) {
    if (other.disturbed === disturbed) continue;
    for (const [file] of entries(other.disturbed)) disturbed = put(disturbed, file, true);
  }
  return disturbed === state.disturbed ? state : { ...state, disturbed };
}

function commitDates(commit: WalkedCommit, parents: readonly Before[], now: number): readonly Finding[] {
  const { committedAt } = commit;
  let newest = -Infinity;
  for (const each of parents) newest = Math.max(newest, each.committedAt);
  const isBackdated = committedAt < newest - 300;
  const isAhead = committedAt > now + 86_400;
  if (!isBackdated && !isAhead) return NONE;
  const committed = iso(committedAt);
  return [
    ...(isBackdated ? [finding("commit-backdated", { committed, parent: iso(newest) })] : []),
    ...(isAhead ? [finding("commit-in-future", { committed, now: iso(now) })] : []),
  ];
}

function remember(
  { authoredAt }: WalkedCommit,
  after: State,
  ours: readonly (readonly FileChange[])[],
  memory: Memory,
): void {
  for (const { file, after: leaf } of ours.flat()) {
    if (leaf === undefined) continue;
    const known = memory.contents.get(file);
    if (known === undefined) memory.contents.set(file, new Map([[leaf.blob, authoredAt]]));
    else if (!known.has(leaf.blob)) known.set(leaf.blob, authoredAt);
  }
  const { settings } = after;
  if (settings === undefined || memory.lifecycles.has(settings.lifecycleDigest)) return;
  memory.lifecycles.set(settings.lifecycleDigest, { file: settings.lifecycle, source: settings.lifecycleSource });
}

interface Brought {
  /** Records that no parent has. */
  readonly all: readonly Introduced[];
  /** Of these, the ones that no commit before brought in: the others are brought back, or along. */
  readonly fresh: readonly Introduced[];
}

function introducedBy(own: readonly FileChange[], after: State, { documents, memory }: CommitSetting): Brought {
  const all: Introduced[] = [];
  const fresh: Introduced[] = [];
  for (const { file, before, after: leaf } of own) {
    const place = documents.place(file);
    if (before !== undefined || leaf === undefined || place?.part !== "record") continue;
    const model = at(after.models, place.dir);
    const read = leaf.mode.startsWith("100") ? documents.read(file, leaf.blob) : undefined;
    if (model === undefined || read?.kind !== "read") continue;
    const each = { record: read.doc as unknown as Introduced["record"], model };
    all.push(each);
    const key = `${file} ${leaf.blob}`;
    if (!memory.introduced.has(key)) fresh.push(each);
    if (after.settings !== undefined) memory.introduced.add(key);
  }
  return { all, fresh };
}

interface Policy {
  readonly changes: readonly PolicyChange[];
  readonly findings: readonly Finding[];
}

/**
 * What a commit changed of the policy, and whether its author may; of a merge what differs from any parent and did not come so
 * by itself: a policy that one side changed is taken back, too, where the merge holds the other side's.
 */
function policyOf(
  commit: WalkedCommit,
  states: readonly State[],
  after: State,
  { documents, mergesClean }: CommitSetting,
): Policy {
  const [first] = states;
  if (first?.settings === undefined) return { changes: [], findings: [] };
  const all = states.flatMap((state, at) => policyChanges(state, after, commit.changes[at] ?? [], documents));
  const changes = [...new Map(all.map((each) => [each.file, each])).values()].filter(
    ({ file }) => states.length < 2 || !mergesClean(commit, file),
  );
  return { changes, findings: unauthorisedFindings(commit, changes, first.settings) };
}

/** The rules over what a commit with at most one parent brings in. */
function introductionRules(
  commit: WalkedCommit,
  before: State,
  after: State,
  { own, brought, policy, proof }: { own: readonly FileChange[]; brought: Brought; policy: Policy; proof: Proof },
  setting: CommitSetting,
): { readonly findings: readonly Finding[]; readonly count: CommitCount } {
  const { all, fresh } = brought;
  const settings = before.settings ?? after.settings;
  if (settings === undefined || all.length === 0) return { findings: [], count: { ...NOTHING, records: all.length } };
  const transitions = all.filter(({ record }) => record.value.schema === "mlc.transition/v1");
  const trees: TransitionSetting = {
    before: before.settings === undefined ? after : before,
    after,
    documents: setting.documents,
    history: (file) => setting.memory.contents.get(file) ?? new Map(),
    lifecycles: setting.memory.lifecycles,
    archive: setting.archive,
    plain: isPlain(commit, own, transitions),
  };
  const judged = transitions.map(({ record, model }) => transitionRules(model, record as Transition, trees));
  const count = (how: string): number => judged.filter((each) => each.how === how).length;
  return {
    findings: [
      ...authorFindings(commit, fresh, [before.settings, after.settings], proof),
      ...dateFindings(commit, fresh),
      ...placeFindings(fresh, after.settings ?? settings),
      ...withdrawalFindings(fresh),
      ...judged.flatMap((each) => each.findings),
      ...together(transitions, policy.changes),
    ],
    count: { records: all.length, replayed: count("replayed"), fromRecord: count("from-record") },
  };
}

function mergeRules(
  commit: WalkedCommit,
  states: readonly State[],
  after: State,
  setting: CommitSetting,
): readonly Finding[] {
  return [...mergeFindings(commit, states, after, setting.documents), ...metFindings(commit, states, after, setting)];
}

/** Records that a commit took away or changed: whatever merges it later is not told of it again. */
function disturbedBy(state: State, own: readonly FileChange[], removed: readonly Finding[]): State {
  if (removed.length === 0) return state;
  let { disturbed } = state;
  for (const { file, before } of own) if (before !== undefined) disturbed = put(disturbed, file, true);
  return { ...state, disturbed };
}

/** What is wrong with the models that a commit touches, and was not with any parent's. */
function newStanding(
  states: readonly State[],
  after: State,
  ours: readonly (readonly FileChange[])[],
  { place }: CommitSetting["documents"],
): readonly Finding[] {
  const dirs = new Set<string>();
  for (const { file } of ours.flat()) {
    const found = place(file);
    if (found !== undefined && "dir" in found) dirs.add(found.dir);
    // Where the workspace begins, every model that was there is judged.
    else if (states.every((each) => each.settings === undefined))
      for (const [dir] of entries(after.models)) dirs.add(dir);
  }
  return [...dirs].sort().flatMap((dir) => {
    const before = states.map((state) => at(state.models, dir)?.standing);
    return [...(at(after.models, dir)?.standing ?? [])].flatMap(([key, each]) =>
      before.some((standing) => standing?.has(key) === true) ? [] : [each],
    );
  });
}
