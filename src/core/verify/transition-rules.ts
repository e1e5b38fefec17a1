import type { LifecycleFile } from "../../generated/types.ts";
import { versionHistoryFindings } from "../compare/version-history.ts";
import { recordId } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { startFindings } from "../lifecycle/chain-rules.ts";
import { lifecycleOf, type Lifecycle } from "../lifecycle/lifecycle.ts";
import { moveProblem } from "../lifecycle/move-rules.ts";
import { isLink } from "../workspace.ts";
import { startedLater } from "../validate/rules-chains.ts";
import type { ModelFiles, Workspace } from "../workspace.ts";
import { againFindings, decisionOn, selfFindings, unsupportedBy } from "./decision-rules.ts";
import { foundInputs, type FoundInputs, type Transition, type Trees } from "./inputs.ts";
import { filesFrom, hasRecord, modelFiles, type ModelState } from "./model-state.ts";
import { hasPath } from "./paths.ts";
import { at } from "./persistent.ts";
import { rulesFor } from "./rules-for.ts";
import { workspaceOf, type Settings } from "./settings.ts";
import type { State } from "./state.ts";

/** How a transition was checked: decided again, by what its record says, or not at all. */
export type How = "replayed" | "from-record" | "not-replayable" | "no-decision";

/** What judging a new transition needs beside the trees. */
export interface TransitionSetting extends Trees {
  /** The commit holds nothing of ours but its transitions and their version files, and was not made again by a rebase. */
  readonly plain: boolean;
  /** Every lifecycle that was in force up to here, by digest. */
  readonly lifecycles: ReadonlyMap<string, { readonly file: LifecycleFile; readonly source: string }>;
}

/** The findings about one transition at the commit that brings it in. */
export function transitionRules(
  model: ModelState,
  transition: Transition,
  setting: TransitionSetting,
): { readonly how: How; readonly findings: readonly Finding[] } {
  const { before, after } = setting;
  const settings = before.settings ?? after.settings;
  const rules = rulesFor(transition.value);
  const lifecycle = settings === undefined ? undefined : lifecycleFor(transition, settings, setting);
  if (settings === undefined || rules === undefined || lifecycle === undefined)
    return { how: "not-replayable", findings: [unknownDigest(transition, rules === undefined)] };
  if (transition.value.prev === null)
    return { how: "no-decision", findings: starts(model, transition, before, lifecycle) };
  const { move, inputs = [] } = transition.value;
  const gated = move === "forward" || move === "hotfix" || move === "retire";
  const edge = edgeFindings(transition, lifecycle);
  if (inputs.length === 0) {
    const without = { id: recordId(transition), left: [] };
    const found = gated ? [finding("transition-without-inputs", without, { file: transition.file, path: [] })] : [];
    return { how: "from-record", findings: [...edge, ...found] };
  }
  const found = foundInputs(model.dir, transition, setting);
  const lost = inputFindings(model, transition, found, setting);
  if (edge.length > 0) return { how: "from-record", findings: [...edge, ...lost] };
  const own = { ...settings, lifecycle: lifecycle.file, lifecycleSource: lifecycle.source };
  const self = selfFindings(transition, modelFiles(model, setting.documents), rules, separationOf(own));
  if (found.missing.length > 0 || lost.length > 0) return { how: "from-record", findings: [...lost, ...self] };
  const tree = found.exact ? before : after;
  const workspace = { ...workspaceOf(withConfig(own, found), [], existsIn(tree)), rules };
  const files = filesFrom(model, found.docs);
  const again = unlessUntracked(workspace, (world) => againFindings({ ...world, models: [files] }, files, transition));
  if (again === "untracked")
    return { how: "from-record", findings: [note(transition, "a file it refers to is not in git"), ...self] };
  const skew =
    found.exact || again.some((each) => each.severity === "error") ? [] : skewFindings(model, transition, own, setting);
  return { how: "replayed", findings: [...again, ...self, ...skew] };
}

/** A promotion that holds on what it was decided on, and not on the tree that it came to: a warning. */
export function skewFindings(
  model: ModelState,
  transition: Transition,
  settings: Settings,
  { after, documents }: Pick<Trees, "after" | "documents">,
): readonly Finding[] {
  const rules = rulesFor(transition.value);
  if (rules === undefined) return [];
  const all = modelFiles(model, documents);
  const gone = following(all, recordId(transition));
  const files = { ...all, records: all.records.filter((each) => !gone.has(recordId(each))) };
  const workspace = { ...workspaceOf(settings, [files], existsIn(after)), rules };
  const unsupported = unlessUntracked(workspace, (world) =>
    unsupportedBy(decisionOn(world, files, transition), files, transition),
  );
  if (unsupported === "untracked" || unsupported.length === 0) return [];
  const { from, to, version } = transition.value;
  const args = { version: `${model.id}@${version}`, from: from ?? "null", to };
  return [finding("promotion-unsupported-after-merge", args, { file: transition.file, path: ["to"] })];
}

function starts(model: ModelState, start: Transition, before: State, lifecycle: Lifecycle): readonly Finding[] {
  const { version } = start.value;
  const files = { ...filesFrom(model, []), versions: model.versions, records: model.chained };
  const old = at(before.models, model.dir);
  const known = old === undefined || old === model ? undefined : { ...filesFrom(old, []), records: old.chained };
  const range = versionHistoryFindings(known, files, { lifecycle });
  return [
    ...startFindings(start, { lifecycle, laterVersion: startedLater(files, version) }),
    ...range.filter((each) => each.code === "late-start" && each.at?.file === start.file),
  ];
}

function edgeFindings(transition: Transition, lifecycle: Lifecycle): readonly Finding[] {
  const because = moveProblem(transition.value, lifecycle, () => true);
  if (because === undefined) return [];
  const { from, to, move } = transition.value;
  const args = { from: from ?? "null", to, move, because };
  return [finding("transition-off-lifecycle", args, { file: transition.file, path: ["to"] })];
}

/** What is wrong with the list of what a decision read, or the note that it cannot be read again. */
function inputFindings(
  model: ModelState,
  transition: Transition,
  found: FoundInputs,
  { plain, documents }: TransitionSetting,
): readonly Finding[] {
  const id = recordId(transition);
  const at = { file: transition.file, path: ["inputs"] };
  const records = found.missing.filter((file) => documents.place(file)?.part === "record");
  const named = [...(transition.value.reviews ?? []), ...(transition.value.exceptions ?? [])];
  const absent = named.filter((each) => !hasRecord(model, each));
  // What `mlc promote` read is what the parent holds; an older content is one that was milder.
  const lost = [...(plain ? [...found.missing, ...found.older] : records), ...absent];
  if (lost.length > 0) return [finding("replay-inputs-differ", { id, files: lost }, at)];
  if (plain && found.left.length > 0) return [finding("transition-without-inputs", { id, left: found.left }, at)];
  return found.missing.length === 0 ? [] : [note(transition, `${found.missing.join(", ")} changed since`)];
}

function note(transition: Transition, because: string): Finding {
  const args = { id: recordId(transition), because };
  return finding("replayed-from-record", args, { file: transition.file, path: ["inputs"] });
}

/** The lifecycle of a decision: the one in force, or after a rebase or squash the one whose digest it names, in force some time. */
function lifecycleFor(
  { value }: Transition,
  settings: Settings,
  { plain, lifecycles }: TransitionSetting,
): Lifecycle | undefined {
  const named = value.lifecycle?.digest;
  const other = named === undefined ? undefined : lifecycles.get(named);
  if (named === undefined || named === settings.lifecycleDigest || (plain && other !== undefined))
    return lifecycleOf(settings.lifecycle, settings.lifecycleSource);
  return other === undefined ? undefined : lifecycleOf(other.file, other.source);
}

function unknownDigest(transition: Transition, catalogue: boolean): Finding {
  const { catalogue: pin, gates, lifecycle } = transition.value;
  const named = catalogue ? (pin ?? gates) : lifecycle;
  const args = { id: recordId(transition), what: catalogue ? "catalogue" : "lifecycle", digest: named?.digest ?? "" };
  return finding("not-replayable", args, { file: transition.file, path: [args.what] });
}

/** mlc.yaml as the decision read it, where that is an older one. */
function withConfig(settings: Settings, { docs, older }: FoundInputs): Settings {
  const config = older.includes("mlc.yaml") ? docs.find((doc) => doc.file === "mlc.yaml") : undefined;
  return config === undefined ? settings : { ...settings, config: config as Settings["config"] };
}

function separationOf({ config }: Settings): string {
  return config.value.policy?.separation_of_duties ?? "warn";
}

function existsIn(state: State): Workspace["exists"] {
  return (target) => isLink(target) || hasPath(state.paths, target);
}

/**
 * A decision may refer to files that were never committed (`see: weights/card.pdf`, ignored by git), which were there when it
 * was made. Where it holds with them and not without, that is all that can be said.
 */
function unlessUntracked(
  workspace: Workspace,
  judged: (workspace: Workspace) => readonly Finding[],
): readonly Finding[] | "untracked" {
  const asked = new Set<string>();
  const exists = (target: string): boolean => {
    const there = workspace.exists(target);
    if (!there) asked.add(target);
    return there;
  };
  const found = judged({ ...workspace, exists });
  if (found.length === 0 || asked.size === 0) return found;
  return judged({ ...workspace, exists: () => true }).length === 0 ? "untracked" : found;
}

/** A transition and everything that builds on it. */
function following(files: ModelFiles, id: string): ReadonlySet<string> {
  const gone = new Set([id]);
  for (let size = 0; size !== gone.size;) {
    size = gone.size;
    for (const record of files.records) {
      if (record.value.schema === "mlc.transition/v1" && gone.has(record.value.prev?.id ?? ""))
        gone.add(recordId(record));
    }
  }
  return gone;
}
