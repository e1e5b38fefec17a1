import type { Separation } from "../criteria/node.ts";
import type { Facts } from "../facts/facts.ts";
import { ofKind, recordId } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import { notCounted, type ReviewVerdict } from "./reviews.ts";
import { declaredTierRules } from "./tiers.ts";

/**
 * The verdicts of one gate, looked at together: nobody decides in two roles that the gate asks for independently, unless
 * the declared risk tier lets one person hold both. Where all who approved in a role also approved in an earlier one, the
 * later approval is met as self, or does not count where separation of duties is required.
 */
export function keptApart(
  verdicts: readonly ReviewVerdict[],
  facts: Facts,
  separation: Separation,
): readonly ReviewVerdict[] {
  return verdicts.map((verdict, at) => {
    const clash = clashOf(verdict, verdicts.slice(0, at), facts);
    if (clash === undefined) return verdict;
    if (separation === "require") {
      const reviews = ofKind(facts.records, "review").filter((each) => verdict.counted.includes(recordId(each)));
      const reasons = reviews.map((each) => notCounted(each, clash.because, facts));
      return { ...verdict, state: "void", counted: [], self: [], people: [], reasons };
    }
    const self = finding("self-review", { checkpoint: verdict.required.checkpoint, by: clash.by });
    const known = verdict.reasons.some((each) => each.code === "self-review");
    const reasons = known ? verdict.reasons : [self, ...verdict.reasons];
    return { ...verdict, state: "conditions", self: verdict.counted, reasons };
  });
}

type Given = Pick<ReviewVerdict, "required" | "people">;

/** Who decides in two roles that must be held apart, and why that is said; undefined where somebody in the role does not. */
export function clashOf(
  given: Given,
  others: readonly Given[],
  facts: Pick<Facts, "values" | "rules">,
): { readonly by: string; readonly because: string } | undefined {
  const apart = others.filter((other) => mustDiffer(other, given, facts));
  const twice = given.people.filter((by) => apart.some((other) => other.people.includes(by)));
  const [by] = twice;
  if (by === undefined || twice.length < given.people.length) return undefined;
  const other = apart.find((each) => each.people.includes(by));
  const { checkpoint = "", role = "" } = other?.required ?? {};
  return { by, because: `${by} also decided as ${role} at ${checkpoint}, and the gate asks for both independently` };
}

function mustDiffer({ required: a }: Given, { required: b }: Given, facts: Pick<Facts, "values" | "rules">): boolean {
  if (a.independentOf.length === 0 || b.independentOf.length === 0 || a.role === b.role) return false;
  const together: readonly (readonly string[])[] = declaredTierRules(facts)?.one_person_may_hold ?? [];
  return !together.some((roles) => roles.includes(a.role) && roles.includes(b.role));
}
