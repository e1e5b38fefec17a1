import { decideAgain, type Again } from "../compare/transitions.ts";
import { addDays, dayOf } from "../dates.ts";
import { canonicalJson } from "../digest.ts";
import { recordId } from "../facts/fold.ts";
import { finding, say, weighing } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Json, JsonMap } from "../json.ts";
import { phasesAsked } from "../lifecycle/gate.ts";
import type { Decided } from "../lifecycle/hotfix.ts";
import type { Lifecycle } from "../lifecycle/lifecycle.ts";
import { transitionFields } from "../plans/transition-fields.ts";
import type { Rules } from "../rules.ts";
import type { ModelFiles, Workspace } from "../workspace.ts";
import type { Transition } from "./inputs.ts";

/** The findings of a decision made again on the files it lists, under the settings of `workspace`. */
export function againFindings(workspace: Workspace, files: ModelFiles, transition: Transition): readonly Finding[] {
  const again = decisionOn(workspace, files, transition);
  const unsupported = unsupportedBy(again, files, transition);
  if (again.kind !== "decided" || unsupported.length > 0) return unsupported;
  return differing(again, transition);
}

/** Decides a transition again on its own day. */
export function decisionOn(workspace: Workspace, files: ModelFiles, transition: Transition): Again {
  const { as_of: asOf, observed_at: observed } = transition.value;
  return decideAgain(workspace, files, transition, asOf ?? dayOf(observed) ?? observed);
}

/** Why a decision does not hold; empty where it does. */
export function unsupportedBy(again: Again, files: Pick<ModelFiles, "id">, transition: Transition): readonly Finding[] {
  const { from, to, version, move } = transition.value;
  const at = { file: transition.file, path: ["to"] };
  const off = (because: string): readonly Finding[] => [
    finding("transition-off-lifecycle", { from: from ?? "null", to, move, because }, at),
  ];
  switch (again.kind) {
    case "start":
      return [];
    case "impossible":
      return off(say(again.refusal));
    case "another":
      return off(`it would be a ${again.move.kind}`);
    case "decided": {
      const { decision } = again.decided.answer;
      const open = decision === "go" || decision === "go-with-conditions";
      if (open && again.barred.length === 0) return [];
      const args = {
        version: `${files.id}@${version}`,
        from: from ?? "null",
        to,
        decision: open ? "refused" : decision,
      };
      return [finding("transition-not-supported", args, at)];
    }
  }
}

/** What the record says of the decision, and replay does not come to. Numbers alone are a warning: a later mlc may count better. */
function differing(again: Extract<Again, { kind: "decided" }>, transition: Transition): readonly Finding[] {
  const { value, file } = transition;
  const recorded = value as unknown as JsonMap;
  const computed = transitionFields(again.before, again.decided satisfies Decided, value.reason);
  const keys = FIELDS.filter((key) => text(recorded[key]) !== text(computed[key]));
  const observed = dayOf(value.observed_at) ?? "";
  const odd = value.as_of !== undefined && ![observed, addDays(observed, -1)].includes(value.as_of);
  const all = [...keys, ...(odd ? ["as_of"] : [])];
  if (all.length === 0) return [];
  const args = { id: recordId(transition), fields: all.join(", ") };
  const found = finding("decision-differs", args, { file, path: [all[0] ?? ""] });
  return [all.every((key) => COUNTED.has(key)) ? weighing(found, "warning") : found];
}

const FIELDS = [
  "attempt",
  "prev",
  "decision",
  "skips",
  "because",
  "required",
  "reviews",
  "reviews_as_self",
  "exceptions",
  "score",
  "lifecycle",
  "policy",
] as const;

const COUNTED: ReadonlySet<string> = new Set(["score", "required"]);

function text(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : canonicalJson(value);
}

/** What asking for another person's review rests on. */
export interface Apartness {
  readonly rules: Rules;
  readonly lifecycle: Lifecycle;
  readonly separation: string;
}

/** Reviews by whoever makes the move, counted at a checkpoint where its gate asks for somebody else, and not as self. */
export function selfFindings(
  transition: Transition,
  files: Pick<ModelFiles, "records">,
  { rules, lifecycle, separation }: Apartness,
): readonly Finding[] {
  const { by, reviews = [], reviews_as_self: asSelf = [] } = transition.value;
  const counted = new Set<string>(reviews);
  const said = new Set<string>(separation === "require" ? [] : asSelf);
  const apart = checkpointsApart(transition, rules, lifecycle);
  return files.records.flatMap(({ file, value }) => {
    const id = recordId({ file });
    if (value.schema !== "mlc.review/v1" || value.by !== by || !counted.has(id) || said.has(id)) return [];
    const { checkpoint = "" } = value;
    if (!apart.has(checkpoint)) return [];
    const args = { id: recordId(transition), review: id, by, checkpoint };
    return [finding("self-approval", args, { file: transition.file, path: ["reviews"] })];
  });
}

/** The checkpoints at which the gate of a move asks for somebody else than who makes it. */
function checkpointsApart({ value }: Transition, rules: Rules, lifecycle: Lifecycle): ReadonlySet<string> {
  const { gates, hotfix, retire } = rules.gates;
  const byPhase = gates as Readonly<Record<string, typeof hotfix | undefined>>;
  const asked =
    value.move === "hotfix"
      ? [hotfix]
      : value.move === "retire"
        ? [retire]
        : phasesAsked(lifecycle, value.from ?? "", value.to, value.skips ?? []).map((phase) => byPhase[phase]);
  const reviews = asked.flatMap((gate) => gate?.reviews ?? []);
  return new Set(
    reviews.filter((each) => each.independent_of?.includes("promoter") === true).map((each) => each.checkpoint),
  );
}
