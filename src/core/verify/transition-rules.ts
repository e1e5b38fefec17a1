import type { Released } from "../../generated/released.ts";
import type { LifecycleFile } from "../../generated/types.ts";
import { versionHistoryFindings } from "../compare/version-history.ts";
import { recordId } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { startFindings } from "../lifecycle/chain-rules.ts";
import { lifecycleOf, type Lifecycle } from "../lifecycle/lifecycle.ts";
import { moveProblem } from "../lifecycle/move-rules.ts";
import { lifecycleNamed } from "../released.ts";
import { startedLater } from "../validate/rules-chains.ts";
import type { Rules } from "../rules.ts";
import { againFindings, decisionOn, selfFindings, unsupportedBy } from "./decision-rules.ts";
import { existsIn, unlessUntracked } from "./exists.ts";
import { foundInputs, type FoundInputs, type Transition, type Trees } from "./inputs.ts";
import { filesFrom } from "../workspace.ts";
import { hasRecord, modelFiles, type ModelState } from "./model-state.ts";
import { at } from "./persistent.ts";
import { isGated } from "./promotion-rules.ts";
import { rulesFor } from "./rules-for.ts";
import { workspaceOf, type Settings } from "./settings.ts";
import { skewFindings, type Meeting } from "./skew.ts";
import type { State } from "./state.ts";

/** How a transition was checked: decided again, by what its record says, or not at all. */
export type How = "replayed" | "from-record" | "not-replayable" | "no-decision";

/** What judging a new transition needs beside the trees. */
export interface TransitionSetting extends Trees {
  /** The commit holds nothing of ours but its transitions and their version files, and was not made again by a rebase. */
  readonly plain: boolean;
  /** Earlier rules that decisions may name, where they are others than those of this release. */
  readonly archive?: Released | undefined;
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
  const rules = rulesFor(transition.value, setting.archive);
  const lifecycle = settings === undefined ? undefined : lifecycleFor(transition, settings, setting);
  if (settings === undefined || rules === undefined || lifecycle === undefined)
    return { how: "not-replayable", findings: [unknownDigest(transition, rules === undefined)] };
  if (transition.value.prev === null)
    return { how: "no-decision", findings: starts(model, transition, before, lifecycle) };
  const { inputs = [] } = transition.value;
  const edge = edgeFindings(transition, lifecycle);
  if (inputs.length === 0) {
    const without = { id: recordId(transition), left: [] };
    const found = isGated(transition)
      ? [finding("transition-without-inputs", without, { file: transition.file, path: [] })]
      : [];
    return { how: "from-record", findings: [...edge, ...found] };
  }
  const found = foundInputs(model.dir, transition, setting);
  if (found.unknown) return { how: "from-record", findings: edge };
  const lost = inputFindings(model, transition, found, setting);
  if (edge.length > 0) return { how: "from-record", findings: [...edge, ...lost] };
  const own = { ...settings, lifecycle: lifecycle.file, lifecycleSource: lifecycle.source };
  const self = selfFindings(transition, modelFiles(model, setting.documents), {
    rules,
    lifecycle,
    ...separationOf(own),
  });
  const skew = () => skewFindings(transition, meetingOf(model, own, rules, found, setting));
  if (lost.some((each) => each.severity === "error")) {
    // Whatever it lists, a plain commit was to be decided on what its parent holds.
    const held = setting.plain ? supportOn(at(before.models, model.dir) ?? model, transition, own, rules, setting) : [];
    return { how: "from-record", findings: [...lost, ...held, ...self] };
  }
  if (found.missing.length > 0) return { how: "from-record", findings: [...lost, ...self, ...skew()] };
  const tree = found.exact ? before : after;
  const workspace = { ...workspaceOf(withConfig(own, found), [], existsIn(tree)), rules };
  const files = filesFrom(model, found.docs);
  const again = unlessUntracked(workspace, (world) => againFindings({ ...world, models: [files] }, files, transition));
  if (again === "untracked")
    return { how: "from-record", findings: [note(transition, "a file it refers to is not in git"), ...self] };
  const stands = found.exact || again.some((each) => each.severity === "error");
  // One's own review is why the gate does not hold: said once.
  const said = self.length === 0 ? again : again.filter((each) => each.code !== "transition-not-supported");
  return { how: "replayed", findings: [...said, ...self, ...(stands ? [] : skew())] };
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
  // What `mlc promote` read is what the parent holds; an older content is one that was milder, unless a squash made later
  // what was decided before the newer one was there.
  const unread = (files: readonly string[]): readonly string[] => files.filter((file) => !found.later.has(file));
  const lost = [...(plain ? [...found.missing, ...unread(found.older)] : records), ...absent];
  const left = plain ? unread(found.left) : [];
  if (lost.length > 0) return [finding("replay-inputs-differ", { id, files: lost }, at)];
  if (left.length > 0) return [finding("transition-without-inputs", { id, left }, at)];
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
  { plain, lifecycles, archive }: TransitionSetting,
): Lifecycle | undefined {
  const { id, digest: named } = value.lifecycle ?? {};
  // What is shipped under a name may get a new release: the decision names the one of its day.
  const earlier = named !== undefined && id === settings.lifecycleSource ? lifecycleNamed(named, archive) : undefined;
  if (earlier !== undefined) return lifecycleOf(earlier, settings.lifecycleSource);
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

function separationOf({ config }: Settings): { readonly separation: string } {
  return { separation: config.value.policy?.separation_of_duties ?? "warn" };
}

/** Whether the move holds on what the parent holds of the model, under the parent's settings. */
function supportOn(
  model: ModelState,
  transition: Transition,
  settings: Settings,
  rules: Rules,
  { before, documents }: TransitionSetting,
): readonly Finding[] {
  const files = modelFiles(model, documents);
  const workspace = { ...workspaceOf(settings, [files], existsIn(before)), rules };
  const found = unlessUntracked(workspace, (world) =>
    unsupportedBy(decisionOn(world, files, transition), files, transition),
  );
  return found === "untracked" ? [] : found;
}

/** A commit that is no merge brings what it changes; everything else of its parent is the other side. */
function meetingOf(
  model: ModelState,
  settings: Settings,
  rules: Rules,
  { docs }: FoundInputs,
  { before, after, documents }: TransitionSetting,
): Meeting {
  const old = at(before.models, model.dir);
  const isOwn = (file: string): boolean => {
    const was = old === undefined ? undefined : at(old.files, file);
    return was?.blob !== at(model.files, file)?.blob;
  };
  return { model, after, settings, rules, documents, known: docs, isOwn };
}
