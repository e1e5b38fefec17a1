import { shipped } from "../../generated/data.ts";
import type { Criterion, Edge } from "../../generated/types.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding, Location } from "../findings/finding.ts";
import { one, roundedDown, zero } from "../fraction.ts";
import type { JsonMap } from "../json.ts";
import { defaultWeights } from "../scoring/policy.ts";
import { rowHead } from "../scoring/score.ts";
import { checkpoint } from "./checkpoints.ts";
import { decide, type GateReason, type GateRow } from "./decide.ts";
import { composeGate, phasesAsked, requires, type Gate } from "./gate.ts";
import { exposes, phaseIndex, phasesOf, type Lifecycle } from "./lifecycle.ts";
import { everyScope, holdsFor, scopeText } from "./scope-conditions.ts";
import { TIERS } from "./tiers.ts";

/**
 * What keeps models of some scope from getting through a lifecycle, or lets them round a look: stages without a way on, reviews
 * asked before their work, ethics checkpoints that a way passes by, and bars that a gate's own list does not reach. Every
 * combination of scope and tier is walked; each finding names one of them. The structure must be sound already.
 */
export function wayFindings(lifecycle: Lifecycle): readonly Finding[] {
  const { edges } = lifecycle.file;
  const conditions = edges.map((edge) => edge.when).filter((when) => when !== undefined);
  const found = new Map<string, Finding>();
  const bars = new Map<string, readonly Finding[]>();
  for (const scope of everyScope(conditions)) {
    const open = edges.filter((edge) => edge.when === undefined || holdsFor(scope, edge.when) !== false);
    const asked = new Map(open.map((edge) => [edge, gateFor(lifecycle, edge, scope)]));
    const all = [
      ...stuckFindings(lifecycle, open, scope),
      ...earlyFindings(lifecycle, asked),
      ...missedFindings(lifecycle, asked, scope),
      ...[...asked].flatMap(([edge, gate]) => barFindings(lifecycle, edge, gate, scope, bars)),
    ];
    for (const each of all) {
      const { scope: _example, ...what } = each.args as { readonly scope?: string };
      const key = `${each.code} ${JSON.stringify(what)}`;
      if (!found.has(key)) found.set(key, each);
    }
  }
  return [...found.values()];
}

/** The gate of an edge for a scope, before any facts are there. */
export function gateFor(lifecycle: Lifecycle, edge: Edge, scope: JsonMap): Gate {
  const phases = phasesAsked(lifecycle, edge.from, edge.to, edge.skips ?? []);
  const gate = composeGate(phases, {
    rules: shipped,
    holds: (when) => holdsFor(scope, when) !== false,
  });
  return { ...gate, also: [...new Set([...gate.also, ...(edge.requires?.also ?? [])])] };
}

/** For each stage what every way there, along these edges, has asked for: the ways' common part; none for what is not reached. */
export function askedOnEveryWay(
  lifecycle: Lifecycle,
  asked: ReadonlyMap<Edge, readonly string[]>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const [first] = lifecycle.file.stages;
  const common = new Map<string, ReadonlySet<string>>(first === undefined ? [] : [[first.id, new Set()]]);
  for (const { id } of lifecycle.file.stages) {
    const ways = [...asked].flatMap(([edge, more]) => {
      const before = edge.to === id ? common.get(edge.from) : undefined;
      return before === undefined ? [] : [new Set([...before, ...more])];
    });
    const [way, ...others] = ways;
    if (way === undefined) continue;
    common.set(id, new Set([...way].filter((each) => others.every((other) => other.has(each)))));
  }
  return common;
}

function stuckFindings(lifecycle: Lifecycle, open: readonly Edge[], scope: JsonMap): readonly Finding[] {
  const { stages, edges } = lifecycle.file;
  const reached = askedOnEveryWay(lifecycle, new Map(open.map((edge) => [edge, []])));
  return stages.flatMap(({ id, phases }, index) => {
    if (!reached.has(id) || open.some((edge) => edge.from === id)) return [];
    const isEnd = index === stages.length - 1 || phases.some((phase) => phase === "observe" || phase === "improve");
    if (isEnd && !edges.some((edge) => edge.from === id)) return [];
    const args = { stage: id, scope: scopeText(scope, ["trained_from_scratch", "adaptation", "generative"]) };
    return [finding("lifecycle-stuck", args, place(lifecycle, "stages", index, "id"))];
  });
}

function earlyFindings(lifecycle: Lifecycle, asked: ReadonlyMap<Edge, Gate>): readonly Finding[] {
  return [...asked].flatMap(([edge, gate]) => {
    const done = phaseIndex(lifecycle, phasesOf(lifecycle, edge.from).at(-1) ?? "");
    return gate.reviews.flatMap(({ checkpoint: id }) => {
      const after = checkpoint(id, shipped)?.after;
      if (after === undefined || phaseIndex(lifecycle, after) <= done) return [];
      const args = { checkpoint: id, from: edge.from, to: edge.to, phase: after };
      return [finding("lifecycle-review-early", args, place(lifecycle, "edges", indexOf(lifecycle, edge)))];
    });
  });
}

function missedFindings(lifecycle: Lifecycle, asked: ReadonlyMap<Edge, Gate>, scope: JsonMap): readonly Finding[] {
  const wanted = composeGate(Object.keys(shipped.gates.gates), {
    rules: shipped,
    holds: (when) => holdsFor(scope, when) !== false,
  })
    .reviews.map((review) => review.checkpoint)
    .filter((id) => checkpoint(id, shipped)?.ethics === true);
  const reviews = [...asked].map(([edge, gate]) => [edge, gate.reviews.map((each) => each.checkpoint)] as const);
  const common = askedOnEveryWay(lifecycle, new Map(reviews));
  return lifecycle.file.stages.flatMap(({ id }, index) => {
    const seen = common.get(id);
    if (seen === undefined || !exposes(lifecycle, id)) return [];
    return wanted.flatMap((missed) => {
      if (seen.has(missed)) return [];
      const text = scopeText(scope, ["trained_from_scratch", "adaptation", "generative"]);
      const args = { checkpoint: missed, stage: id, scope: text };
      return [finding("lifecycle-misses-checkpoint", args, place(lifecycle, "stages", index, "id"))];
    });
  });
}

/** Whether a gate's numbers are reached when exactly what it requires passes and nothing else is known. */
function barFindings(
  lifecycle: Lifecycle,
  edge: Edge,
  gate: Gate,
  scope: JsonMap,
  known: Map<string, readonly Finding[]>,
): readonly Finding[] {
  if (gate.score === undefined) return [];
  const rows = shipped.criteria.map((criterion) => rowWhere(criterion, scope, lifecycle, edge, gate));
  // The highest tier asks for the most: what it reaches, every tier reaches.
  const tier = TIERS.at(-1) ?? "critical";
  const key = JSON.stringify([indexOf(lifecycle, edge), rows.map((row) => row.status)]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const { reasons } = decide({
    gate,
    rows,
    lifecycle,
    leaving: edge.from,
    serving: exposes(lifecycle, edge.to),
    weights: defaultWeights,
    tierScore: shipped.gates.tiers[tier].min_score,
    verdicts: [],
    waived: new Set(),
    broken: false,
    hold: false,
  });
  const findings = reasons.flatMap((reason) => {
    const what = barOf(reason);
    if (what === undefined) return [];
    const args = { from: edge.from, to: edge.to, tier, scope: scopeText(scope, Object.keys(scope)), ...what };
    return [finding("lifecycle-bar-hidden", args, place(lifecycle, "edges", indexOf(lifecycle, edge)))];
  });
  known.set(key, findings);
  return findings;
}

function barOf(reason: GateReason): { what: string; value: number; needed: number } | undefined {
  if (reason.about !== "score" && reason.about !== "coverage" && reason.about !== "dimension") return undefined;
  const what = reason.about === "dimension" ? `dimension ${reason.dimension}` : reason.about;
  return { what, value: roundedDown(reason.value, 3), needed: roundedDown(reason.needed, 3) };
}

function rowWhere(criterion: Criterion, scope: JsonMap, lifecycle: Lifecycle, edge: Edge, gate: Gate): GateRow {
  const applies = criterion.when === undefined || holdsFor(scope, criterion.when) !== false;
  const asked = requires(gate, criterion, lifecycle, edge.from);
  return {
    ...rowHead(criterion),
    phases: criterion.phases,
    veto: criterion.veto === true,
    waivable: criterion.waivable === true,
    status: !applies ? "not-applicable" : asked ? "pass" : "unknown",
    value: applies && asked ? one : zero,
  };
}

function indexOf(lifecycle: Lifecycle, edge: Edge): number {
  return lifecycle.file.edges.indexOf(edge);
}

function place(lifecycle: Lifecycle, ...path: (string | number)[]): Location {
  return { file: lifecycle.source, path };
}
