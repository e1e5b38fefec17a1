import type { Day } from "../dates.ts";
import { ofKind, recordId } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { decideMove, holdsFor } from "../lifecycle/gates.ts";
import { moveTo } from "../lifecycle/moves.ts";
import { assess } from "../scoring/assess.ts";
import type { ModelFiles, Workspace } from "../workspace.ts";

/**
 * Decides every forward transition that a range adds again, on the head's evidence and under the policy of `workspace`.
 * One whose gate does not hold is a finding at its record, followed by the gate's own reasons.
 */
export function transitionFindings(
  workspace: Workspace,
  head: ModelFiles,
  base: ModelFiles | undefined,
  asOf: Day,
): readonly Finding[] {
  const known = new Set((base?.records ?? []).map(recordId));
  const added = ofKind(head.records, "transition").filter((each) => !known.has(recordId(each)));
  return added.flatMap((transition): readonly Finding[] => {
    const { from, to, move, version, by } = transition.value;
    const document = head.versions.find((each) => each.value.version === version);
    if (move !== "forward" || from === null || document === undefined) return [];
    const later = new Set(laterThan(added, recordId(transition)));
    const files = { ...head, records: head.records.filter((each) => !later.has(recordId(each))) };
    const before = {
      ...document,
      value: { ...document.value, stage: from, transition: transition.value.prev?.id ?? "" },
    };
    const assessment = assess(workspace, files, before, asOf, by);
    const asked = moveTo(assessment.lifecycle, assessment.facts, to, holdsFor(assessment));
    // A move that no edge allows is said by the rules about the range's history.
    if (asked.kind !== "forward") return [];
    const decided = decideMove(assessment, asked);
    const { decision } = decided.answer;
    if (decision === "go" || decision === "go-with-conditions") return [];
    const name = `${head.id}@${version}`;
    const at = { file: transition.file, path: ["to"] };
    return [finding("transition-not-supported", { version: name, from, to, decision }, at), ...decided.findings];
  });
}

/** The transition itself and all that build on it. */
function laterThan(added: ReturnType<typeof ofKind<"transition">>, id: string): readonly string[] {
  const next = added.filter((each) => each.value.prev?.id === id).map(recordId);
  return [id, ...next.flatMap((each) => laterThan(added, each))];
}
