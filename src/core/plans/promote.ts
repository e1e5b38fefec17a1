import { nameOf } from "../facts/facts.ts";
import type { Json, JsonMap } from "../json.ts";
import type { Decided } from "../lifecycle/hotfix.ts";
import type { Intent } from "../plan.ts";
import type { Assessment } from "../scoring/assess.ts";
import type { ModelFiles, Workspace } from "../workspace.ts";
import { newRecord } from "./record.ts";
import { ownLifecycle, transitionFields } from "./transition-fields.ts";

/** Who moves a version, when, and in whose words. */
export interface PromoteRequest {
  readonly by: string;
  /** The moment of the decision, UTC. */
  readonly at: string;
  readonly hex: string;
  readonly reason: string | undefined;
}

/** What a move of one version writes: the version's two lines and the transition record; a new purpose in model.yaml too. */
export interface PromotePlan {
  readonly record: string;
  readonly intents: readonly Intent[];
  /** `promote support-llm@1.2.0 evaluation -> deployment`: the subject of its commit, without `mlc:`. */
  readonly what: string;
  readonly reads: readonly string[];
}

/** Several plans as one commit. */
export interface CommitPlan {
  readonly intents: readonly Intent[];
  readonly subject: string;
  readonly body: readonly string[];
  readonly reads: readonly string[];
}

/** The plan of a decided move. Only called for a move that is allowed; the caller has looked at the decision. */
export function planPromotion(assessment: Assessment, move: Decided, request: PromoteRequest): PromotePlan {
  const { facts, files } = assessment;
  const purpose = move.move.kind === "repurpose" ? move.move.purpose : undefined;
  const plan = planMove(assessment, move, request, purpose === undefined ? {} : { purpose });
  const verb = move.move.kind === "forward" || move.move.kind === "loop" ? "promote" : move.move.kind;
  const intents = [...plan.intents, ...(purpose === undefined ? [] : purposeIntents(files, purpose))];
  return { ...plan, intents, what: `${verb} ${nameOf(facts)} ${move.from} -> ${move.to}` };
}

/** The two lines of the version file and the transition record of any move; `said` is what the record says for this kind. */
export function planMove(
  assessment: Assessment,
  move: Decided,
  { by, at, hex, reason }: PromoteRequest,
  said: JsonMap,
): Omit<PromotePlan, "what"> {
  const { facts, files, workspace } = assessment;
  const fields = transitionFields(assessment, move, reason, said);
  const record = newRecord(files, facts.document, { kind: "transition", observedAt: at, by, hex, fields });
  const lines: Intent = {
    kind: "edit",
    file: facts.document.file,
    edits: [
      { op: "set", path: ["stage"], value: move.to },
      { op: "set", path: ["transition"], value: record.id },
    ],
  };
  return { record: record.id, intents: [lines, record.intent], reads: decisionPaths(workspace, files) };
}

/** One commit for the moves of several versions: all of them or none. */
export function planTogether(plans: readonly PromotePlan[]): CommitPlan {
  const [first] = plans;
  const whats = plans.map((plan) => plan.what);
  const subject = whats.length < 2 ? (first?.what ?? "") : `promote ${String(whats.length)} versions`;
  return {
    intents: plans.flatMap((plan) => plan.intents),
    subject: `mlc: ${subject}`,
    body: [...(whats.length < 2 ? [] : [...whats, ""]), ...plans.map((plan) => `Mlc-Record: ${plan.record}`)],
    reads: [...new Set(plans.flatMap((plan) => plan.reads))],
  };
}

/** What must be committed before a decision: mlc.yaml, own lifecycle and framework files, and the whole directory of the model. */
export function decisionPaths(workspace: Workspace, files: ModelFiles): readonly string[] {
  const frameworks = (workspace.ownFrameworks ?? []).map(({ file }) => file);
  return [workspace.config.file, ...ownLifecycle(workspace), ...frameworks, files.dir];
}

/** A new purpose is a fact of model.yaml; where it says so already, nothing is left to write. */
function purposeIntents({ model }: ModelFiles, purpose: string): readonly Intent[] {
  if (model === undefined || (model.value.purpose as Json | undefined) === purpose) return [];
  return [{ kind: "edit", file: model.file, edits: [{ op: "set", path: ["purpose"], value: purpose }] }];
}
