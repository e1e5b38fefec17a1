import { appendOnlyFindings } from "../core/compare/append-only.ts";
import { withOwnersOf } from "../core/compare/compare.ts";
import { forkFindings } from "../core/compare/forked.ts";
import { versionHistoryFindings, type RangeSetting } from "../core/compare/version-history.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { holdsFor } from "../core/lifecycle/gates.ts";
import { lifecycleOf } from "../core/lifecycle/lifecycle.ts";
import { assess } from "../core/scoring/assess.ts";
import { isRecordSignature, SIGNATURE_SUFFIX } from "../core/verify-signatures/signature.ts";
import type { ModelFiles, Workspace } from "../core/workspace.ts";
import type { Opened } from "./open.ts";
import type { Range } from "./score-range.ts";

/** What the rules of a range read of it. */
export interface RangeStates extends Pick<Range, "ref" | "base" | "baseTree" | "before" | "there" | "touches"> {
  readonly opened: Pick<Opened, "workspace" | "tree">;
}

/** REF's workspace as it is now; what it does not have comes from where the branch left it. Without either the head's own. */
export function policyFor({ before, there, opened }: RangeStates): Workspace {
  const known = there ?? before;
  if (known === undefined) return opened.workspace;
  const gone = (before?.models ?? []).filter(({ id }) => !known.models.some((each) => each.id === id));
  return gone.length === 0 ? known : { ...known, models: [...known.models, ...gone] };
}

/** Records and their signatures that the base has and that are gone, moved or another one here. */
export function lostFindings(range: RangeStates): readonly Finding[] {
  return [...lostRecords(range), ...lostSignatures(range)];
}

/** One model of a range, as it is here and as the policy that judges it has its owners. */
export interface RangeModel {
  readonly head: Workspace;
  readonly policy: Workspace;
  readonly model: ModelFiles;
  readonly asOf: string;
}

/** What a range did to the versions of one model that must not happen: stages, moves, weights, forks. Gates are not judged. */
export function movedFindings(range: RangeStates, of: RangeModel): readonly Finding[] {
  const { head, model, asOf } = of;
  const old = modelIn(range.before, model);
  const tip = modelIn(range.there, model);
  return [
    ...versionHistoryFindings(old, model, rangeSetting(head, judgedModel(of), asOf)),
    ...(tip === undefined ? [] : forkFindings({ base: old, head: model, tip }, range.ref)),
  ];
}

/** The model with the owners that the policy names, as it is judged. */
export function judgedModel({ head, policy, model }: RangeModel): ModelFiles {
  return withOwnersOf(modelIn(head, model) ?? model, modelIn(policy, model));
}

/** The same model in another state. */
export function modelIn(workspace: Workspace | undefined, { id }: ModelFiles): ModelFiles | undefined {
  return workspace?.models.find((each) => each.id === id);
}

/** What a range is judged with: the policy's lifecycle, and which edges are open for a version as it is now. */
function rangeSetting(head: Workspace, judged: ModelFiles, asOf: string): RangeSetting {
  return {
    lifecycle: lifecycleOf(head.lifecycle, head.lifecycleSource),
    holds: (edge, version) => {
      const document = judged.versions.find((each) => each.value.version === version);
      if (edge.when === undefined || document === undefined) return true;
      return holdsFor(assess(head, judged, document, asOf))(edge.when);
    },
  };
}

function lostRecords({ before, base, opened }: RangeStates): readonly Finding[] {
  if (before === undefined) return [];
  const here = new Set(opened.workspace.models.flatMap(({ records }) => records));
  // One document for both sides holds the same bytes at the same place: nothing to tell, and nothing to add up.
  const same = new Set(before.models.flatMap(({ records }) => records.filter((each) => here.has(each))));
  const digests = (workspace: Workspace): ReadonlyMap<string, string> =>
    new Map(
      workspace.models.flatMap(({ records }) =>
        records.flatMap((each) => (same.has(each) ? [] : [[each.file, each.digest] as const])),
      ),
    );
  const had = digests(before);
  // Almost always: then nobody asks for the digests of what the range adds.
  if (had.size === 0) return [];
  // A record that is there but cannot be read any more was changed: its file is broken in the head.
  const broken = new Map(
    opened.workspace.models.flatMap((model) => model.broken.map((each) => [each.file, "unreadable"] as const)),
  );
  return appendOnlyFindings(had, new Map([...digests(opened.workspace), ...broken]), base.slice(0, 12));
}

/** Signatures beside records that are gone or another one; one that is added later is fine. */
function lostSignatures({ base, baseTree, opened, touches }: RangeStates): readonly Finding[] {
  const signatures = baseTree.ending(SIGNATURE_SUFFIX).filter((file) => isRecordSignature(file) && touches(file));
  return signatures.flatMap((file): readonly Finding[] => {
    const [was, is] = [baseTree, opened.tree].map((tree) => text(tree.read(file)));
    if (was === is) return [];
    return [finding("record-signature-lost", { file, base: base.slice(0, 12), changed: is !== undefined }, { file })];
  });
}

function text(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}
