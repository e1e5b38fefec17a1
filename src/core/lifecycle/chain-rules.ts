import { recordId, type RecordOf } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Link } from "./chain-links.ts";
import { phasesOf, stageIds, type Lifecycle } from "./lifecycle.ts";

/** A transition leaves the stage that the one before it entered; the first one leaves none. */
export function fromFindings(link: Link): readonly Finding[] {
  const { from, prev } = link.node.value;
  const at = { file: link.node.file, path: ["from"] };
  const named = from ?? "null";
  if (prev === null)
    return from === null ? [] : [finding("from-differs", { from: named, expected: "null", prev: undefined }, at)];
  if (link.parent === undefined || link.parent.node.value.to === from) return [];
  const { node } = link.parent;
  return [finding("from-differs", { from: named, expected: node.value.to, prev: recordId(node) }, at)];
}

/** A chain starts at the first stage, or later where a model is adopted or a version is made from another one. */
export function startFindings(
  start: RecordOf<"transition">,
  setting: { readonly lifecycle: Lifecycle; readonly laterVersion?: boolean },
): readonly Finding[] {
  const [first = ""] = stageIds(setting.lifecycle);
  const { to, adopted, reason } = start.value;
  if (to === first) return [];
  const late = (because: string): readonly Finding[] => [
    finding("late-start", { stage: to, first, because }, { file: start.file, path: ["to"] }),
  ];
  if (setting.laterVersion === true) {
    if (adopted === true) return late("only the first version of a model can be adopted");
    const last = lastBeforeEvaluate(setting.lifecycle);
    return to === last ? [] : late(`a version made from another one starts at \`${last}\``);
  }
  if (adopted !== true) return late("it is not marked `adopted: true`");
  return reason === undefined || reason.trim() === "" ? late("it is adopted without a reason") : [];
}

/** The latest stage whose phases all come before evaluation: where `mlc new version --from` starts. */
export function lastBeforeEvaluate(lifecycle: Lifecycle): string {
  const evaluate = lifecycle.phases.indexOf("evaluate");
  const before = lifecycle.file.stages.filter((stage) =>
    phasesOf(lifecycle, stage.id).every((phase) => lifecycle.phases.indexOf(phase) < evaluate),
  );
  return before.at(-1)?.id ?? lifecycle.file.stages[0]?.id ?? "";
}

/** `attempt`, where a record has it, is how often the version has entered the stage, this time included. */
export function attemptFindings(ordered: readonly RecordOf<"transition">[]): readonly Finding[] {
  const entered = new Map<string, number>();
  return ordered.flatMap((node) => {
    const { to, attempt } = node.value;
    const counted = (entered.get(to) ?? 0) + 1;
    entered.set(to, counted);
    if (attempt === undefined || attempt === counted) return [];
    return [finding("attempt-differs", { attempt, counted, stage: to }, { file: node.file, path: ["attempt"] })];
  });
}
