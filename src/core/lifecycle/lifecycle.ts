import type { LifecycleFile } from "../../generated/types.ts";

/** A lifecycle file with its phases in order and the lookups that gates and criteria need. */
export interface Lifecycle {
  readonly file: LifecycleFile;
  /** `genai@1`, or the path of the team's own file. */
  readonly source: string;
  /** All phases of all stages, one after the other: the lifecycle's own order. */
  readonly phases: readonly string[];
}

/** The stage that every lifecycle has without saying so. */
export const RETIRED = "retired";

/** A lifecycle from its file; the same one for the same file, so that what is known of it can be kept with it. */
export function lifecycleOf(file: LifecycleFile, source: string): Lifecycle {
  const known = lifecycles.get(file);
  if (known?.source === source) return known;
  const made = { file, source, phases: file.stages.flatMap((stage) => stage.phases) };
  lifecycles.set(file, made);
  return made;
}

const lifecycles = new WeakMap<LifecycleFile, Lifecycle>();

/** The ids of the stages in order, `retired` last. */
export function stageIds(lifecycle: Lifecycle): readonly string[] {
  return [...lifecycle.file.stages.map((stage) => stage.id), RETIRED];
}

/** The phases of a stage; none for `retired` and for stages the lifecycle does not have. */
export function phasesOf(lifecycle: Lifecycle, stage: string): readonly string[] {
  return lifecycle.file.stages.find((each) => each.id === stage)?.phases ?? [];
}

/** Where a phase stands in the lifecycle's own order, -1 when it has none of that name. */
export function phaseIndex(lifecycle: Lifecycle, phase: string): number {
  return lifecycle.phases.indexOf(phase);
}

/** True once the stage stands wholly after the phase. A phase that the lifecycle does not have is never left. */
export function hasLeft(lifecycle: Lifecycle, stage: string, phase: string): boolean {
  const at = phaseIndex(lifecycle, phase);
  const first = phaseIndex(lifecycle, phasesOf(lifecycle, stage)[0] ?? "");
  return stage === RETIRED ? at >= 0 : at >= 0 && first > at;
}

/** True when a criterion of these phases can exist at the stage: the first of them is not after the stage's last phase. */
export function canExist(lifecycle: Lifecycle, stage: string, phases: readonly string[]): boolean {
  const last = phaseIndex(lifecycle, phasesOf(lifecycle, stage).at(-1) ?? "");
  return phases.some((phase) => {
    const at = phaseIndex(lifecycle, phase);
    return at >= 0 && at <= last;
  });
}

/** True when the stage has a phase from serve on: the version's weights are frozen from the first such stage. */
export function serves(lifecycle: Lifecycle, stage: string): boolean {
  return phasesOf(lifecycle, stage).some((phase) => phase === "serve" || phase === "observe" || phase === "improve");
}

/** True when versions in the stage are exposed to people: limited in serve, at large in observe. Vetoes close the way in. */
export function exposes(lifecycle: Lifecycle, stage: string): boolean {
  return phasesOf(lifecycle, stage).some((phase) => phase === "serve" || phase === "observe");
}
