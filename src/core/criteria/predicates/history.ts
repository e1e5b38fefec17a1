import type { Edge, LifecycleCheck } from "../../../generated/types.ts";
import { dayOf } from "../../dates.ts";
import { recordId } from "../../facts/fold.ts";
import { finding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import { chainOf } from "../../lifecycle/chain.ts";
import { phasesAsked } from "../../lifecycle/gate.ts";
import type { Lifecycle } from "../../lifecycle/lifecycle.ts";
import type { Rules } from "../../rules.ts";
import { startedLater } from "../../validate/rules-chains.ts";
import { leaf, type Context, type Node } from "../node.ts";

/**
 * `lifecycleComplete`: every move of the lifecycle asks a gate and is somebody's to make, every stage can be entered, and
 * the transitions of the version are one line without gaps.
 */
export function lifecycleComplete(rule: LifecycleCheck, context: Context): Node {
  const { facts } = context;
  const gaps = gapsIn(rule, context);
  const history = historyOf(context);
  const broken = history.length > (rule.historyGaps ?? Infinity);
  const reasons = [...gaps, ...(broken ? history : [])];
  const moved = facts.recordLists["transitions"] ?? [];
  if (reasons.length > 0) return leaf("lifecycleComplete", "false", { reasons });
  if (moved.length === 0) {
    const { file } = facts.document;
    return leaf("lifecycleComplete", "unknown", {
      reasons: () => [finding("records-missing", { kind: "transition" }, { file })],
    });
  }
  return leaf("lifecycleComplete", "true", { records: () => moved.map(recordId) });
}

/** What the lifecycle itself lacks: the same for all versions that are judged by the same rules. */
function gapsIn(rule: LifecycleCheck, { lifecycle, facts: { rules } }: Context): readonly Finding[] {
  const known = gapsKnown.get(lifecycle);
  if (known?.rule === rule && known.rules === rules) return known.gaps;
  const gaps = gapsFound(rule, lifecycle, rules);
  gapsKnown.set(lifecycle, { rule, rules, gaps });
  return gaps;
}

interface Gaps {
  readonly rule: LifecycleCheck;
  readonly rules: Rules;
  readonly gaps: readonly Finding[];
}

const gapsKnown = new WeakMap<Lifecycle, Gaps>();

function gapsFound(rule: LifecycleCheck, lifecycle: Lifecycle, rules: Rules): readonly Finding[] {
  const at = { file: lifecycle.source.includes("@") ? "mlc.yaml" : lifecycle.source, path: ["edges"] };
  const { edges, stages } = lifecycle.file;
  const say = (edge: Edge, lacks: string): Finding =>
    finding("lifecycle-gap", { from: edge.from, to: edge.to, lacks }, at);
  const closed = stages.slice(1).filter((stage) => !edges.some((edge) => edge.to === stage.id));
  return [
    ...closed.map((stage) => finding("stage-unreached", { stage: stage.id }, at)),
    ...(rule.gates === "all"
      ? edges.filter((edge) => !asksGate(edge, lifecycle, rules)).map((e) => say(e, "a gate"))
      : []),
    ...(rule.roles === "all"
      ? edges.filter((edge) => !hasRole(edge, lifecycle, rules)).map((e) => say(e, "a role"))
      : []),
  ];
}

/** Going back along an edge, to a phase that is behind, asks no gate: the way forward from there does. */
function asksGate(edge: Edge, lifecycle: Lifecycle, rules: Rules): boolean {
  const gates = rules.gates.gates as Readonly<Record<string, unknown>>;
  return isBack(edge, lifecycle) || phasesOf(edge, lifecycle).some((phase) => Object.hasOwn(gates, phase));
}

function hasRole(edge: Edge, lifecycle: Lifecycle, rules: Rules): boolean {
  if ((edge.promoters ?? []).length > 0) return true;
  const gates = rules.gates.gates as Readonly<Record<string, { reviews: readonly unknown[] } | undefined>>;
  return phasesOf(edge, lifecycle).some((phase) => (gates[phase]?.reviews.length ?? 0) > 0);
}

function isBack(edge: Edge, lifecycle: Lifecycle): boolean {
  const place = (stage: string) => lifecycle.file.stages.findIndex((each) => each.id === stage);
  return place(edge.to) < place(edge.from);
}

function phasesOf(edge: Edge, lifecycle: Lifecycle): readonly string[] {
  return phasesAsked(lifecycle, edge.from, edge.to, edge.skips ?? []);
}

/** What keeps the transitions of the version from being one line; what was superseded is a link too. */
function historyOf({ facts, lifecycle }: Context): readonly Finding[] {
  const known = facts.files.records.filter(
    ({ value }) => value.version === facts.version && (dayOf(value.observed_at) ?? "") <= facts.asOf,
  );
  const laterVersion = startedLater(facts.files, facts.version);
  const chain = chainOf(known, facts.document, { lifecycle, model: facts.model, laterVersion });
  return chain.findings.filter((each) => each.severity === "error");
}
