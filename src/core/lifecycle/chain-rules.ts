import type { TransitionRecord } from "../../generated/types.ts";
import { recordId, type RecordOf } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Link } from "./chain-links.ts";
import { phasesOf, RETIRED, stageIds, type Lifecycle } from "./lifecycle.ts";

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

/**
 * What a move of its kind has to say and does not: why it was made, what comes after a retirement, the new purpose; a decision
 * that says no; and any move of a version that was retired.
 */
export function saidFindings(link: Link, version: string): readonly Finding[] {
  const { node, parent } = link;
  const { move, decision } = node.value;
  const id = recordId(node);
  const missing = WANTED[move].filter((key) => (node.value[key] ?? "").trim() === "");
  const refused = decision === "no-go" || decision === "indeterminate" || decision === "refused";
  return [
    ...(missing.length === 0
      ? []
      : [
          finding(
            "transition-incomplete",
            { id, move, missing: missing.join(", ") },
            { file: node.file, path: ["move"] },
          ),
        ]),
    ...(refused ? [finding("transition-decided-no", { id, decision }, { file: node.file, path: ["decision"] })] : []),
    ...(parent?.node.value.to === RETIRED
      ? [
          finding(
            "moved-after-retirement",
            { id, prev: recordId(parent.node), version },
            { file: node.file, path: ["prev"] },
          ),
        ]
      : []),
  ];
}

const WANTED: Readonly<Record<TransitionRecord["move"], readonly ("reason" | "successor" | "sunset" | "purpose")[]>> = {
  start: [],
  forward: [],
  loop: ["reason"],
  hotfix: ["reason"],
  retire: ["reason", "successor", "sunset"],
  repurpose: ["purpose"],
};

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
