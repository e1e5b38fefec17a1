import { shipped } from "../../generated/data.ts";
import type { Edge, LifecycleFile, Phase } from "../../generated/types.ts";
import { didYouMean } from "../did-you-mean.ts";
import { homeOf } from "../facts/origin.ts";
import { parsePath } from "../facts/path.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding, Location } from "../findings/finding.ts";
import type { Path } from "../json.ts";
import { RETIRED } from "./lifecycle.ts";
import { everyScope, holdsFor } from "./scope-conditions.ts";

/** The closed list of phases, in the order that criteria and gates are written for. */
export const PHASES: readonly Phase[] = [
  "define",
  "data",
  "select",
  "train",
  "adapt",
  "evaluate",
  "align",
  "serve",
  "observe",
  "improve",
];

/** Phases from the first exposure on: they come last, in this order, and are never passed over but the last. */
const EXPOSED: readonly Phase[] = ["serve", "observe", "improve"];

/** What is wrong with a lifecycle in itself: stages, phases, edges. Each finding at its place in `name`. */
export function structureFindings(file: LifecycleFile, name: string): readonly Finding[] {
  const at = (...path: Path): Location => ({ file: name, path });
  return [
    ...stageFindings(file, at),
    ...phaseFindings(file, at),
    ...file.edges.flatMap((edge, index) => edgeFindings(file, edge, (...path) => at("edges", index, ...path))),
    ...reachFindings(file, at),
  ];
}

type At = (...path: Path) => Location;

function stageFindings(file: LifecycleFile, at: At): readonly Finding[] {
  const ids = file.stages.map((stage) => stage.id);
  return ids.flatMap((stage, index): readonly Finding[] => {
    const place = at("stages", index, "id");
    if (stage === RETIRED) return [finding("lifecycle-stage-built-in", { stage }, place)];
    return ids.indexOf(stage) === index ? [] : [finding("lifecycle-stage-twice", { stage }, place)];
  });
}

function phaseFindings(file: LifecycleFile, at: At): readonly Finding[] {
  const places = file.stages.flatMap(({ id, phases }, stage) =>
    phases.map((phase, index) => ({ phase, stage: id, index, at: at("stages", stage, "phases", index) })),
  );
  const twice = places.flatMap(({ phase, stage, at: place }, index) => {
    const first = places.findIndex((each) => each.phase === phase);
    return first === index
      ? []
      : [finding("lifecycle-phase-twice", { phase, stage, first: places[first]?.stage ?? "" }, place)];
  });
  const unordered = file.stages.flatMap(({ id, phases }, stage) => {
    const ordered = [...phases].sort((a, b) => PHASES.indexOf(a) - PHASES.indexOf(b));
    if (ordered.every((phase, index) => phase === phases[index])) return [];
    const args = { stage: id, phases: phases.join(", "), ordered: ordered.join(", ") };
    return [finding("lifecycle-phase-order", args, at("stages", stage, "phases"))];
  });
  const early = places.flatMap(({ phase, stage, at: place }, index) => {
    const later = places.slice(index + 1).find((each) => EXPOSED.indexOf(each.phase) < EXPOSED.indexOf(phase));
    return later === undefined
      ? []
      : [finding("lifecycle-exposure-early", { phase, stage, later: later.phase, in: later.stage }, place)];
  });
  const inside = places.flatMap(({ phase, stage, index, at: place }) =>
    index > 0 && (phase === "serve" || phase === "observe")
      ? [finding("lifecycle-exposure-inside", { phase, stage }, place)]
      : [],
  );
  return [...twice, ...unordered, ...early, ...inside];
}

function edgeFindings(file: LifecycleFile, edge: Edge, at: At): readonly Finding[] {
  const ids = file.stages.map((stage) => stage.id);
  const unknown = (["from", "to"] as const).flatMap((end): readonly Finding[] => {
    const stage = edge[end];
    if (stage === RETIRED) return [finding("lifecycle-edge-retired", { from: edge.from, to: edge.to }, at(end))];
    if (ids.includes(stage)) return [];
    return [finding("unknown-stage", { stage, meant: didYouMean(stage, ids), known: ids.join(", ") }, at(end))];
  });
  if (unknown.length > 0) return unknown;
  if (ids.indexOf(edge.from) >= ids.indexOf(edge.to)) {
    return [finding("lifecycle-edge-back", { from: edge.from, to: edge.to }, at("to"))];
  }
  return [...skipFindings(file, edge, at), ...conditionFindings(edge, at), ...requirementFindings(edge, at)];
}

/** Only what lies between the work of the two stages can be passed over, and never an exposure: its gate always holds. */
function skipFindings(file: LifecycleFile, edge: Edge, at: At): readonly Finding[] {
  const { from, to, skips = [] } = edge;
  const order = file.stages.flatMap((stage) => stage.phases);
  const phasesAt = (stage: string) => file.stages.find((each) => each.id === stage)?.phases ?? [];
  const [after, before] = [
    order.indexOf(phasesAt(from).at(-1) ?? "define"),
    order.indexOf(phasesAt(to)[0] ?? "improve"),
  ];
  const wrong = skips.flatMap((phase, index): readonly Finding[] => {
    const place = at("skips", index);
    if (EXPOSED.includes(phase)) return [finding("lifecycle-skips-exposure", { from, to, phase }, place)];
    // A stage that is jumped over is not yet work passed over; inside the stage left only the first phase is always done.
    const first = order.indexOf(phasesAt(from)[0] ?? "define");
    const own = phasesAt(from).includes(phase) && order.indexOf(phase) > first;
    const between = order.indexOf(phase) > after && order.indexOf(phase) < before;
    return own || between ? [] : [finding("lifecycle-skips-nothing", { from, to, phase }, place)];
  });
  const reasonless = skips.length > 0 && (edge.because ?? "").trim() === "";
  return [...wrong, ...(reasonless ? [finding("lifecycle-skip-reason", { from, to }, at("skips"))] : [])];
}

function conditionFindings({ from, to, when }: Edge, at: At): readonly Finding[] {
  if (when === undefined) return [];
  const [some] = everyScope([when]);
  return some === undefined || holdsFor(some, when) !== undefined
    ? []
    : [finding("lifecycle-condition", { from, to }, at("when"))];
}

function requirementFindings({ requires }: Edge, at: At): readonly Finding[] {
  const known = shipped.criteria.map((criterion) => criterion.id);
  const criteria = (requires?.also ?? []).flatMap((id, index) =>
    id.startsWith("X-") || known.includes(id)
      ? []
      : [finding("lifecycle-criterion", { id, meant: didYouMean(id, known) }, at("requires", "also", index))],
  );
  const facts = (requires?.facts ?? []).flatMap((path, index) =>
    homeOf(parsePath(path)) === undefined ? [finding("lifecycle-fact", { path }, at("requires", "facts", index))] : [],
  );
  return [...criteria, ...facts];
}

function reachFindings(file: LifecycleFile, at: At): readonly Finding[] {
  const [first] = file.stages;
  const reached = new Set(first === undefined ? [] : [first.id]);
  // A set may grow while it is walked: what is added is walked too.
  for (const stage of reached) for (const edge of file.edges) if (edge.from === stage) reached.add(edge.to);
  return file.stages.flatMap(({ id }, index) =>
    reached.has(id)
      ? []
      : [finding("lifecycle-unreachable", { stage: id, first: first?.id ?? "" }, at("stages", index, "id"))],
  );
}
