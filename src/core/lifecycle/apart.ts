import { shipped } from "../../generated/data.ts";
import type { Separation } from "../criteria/node.ts";
import type { Facts } from "../facts/facts.ts";
import { ofKind, recordId } from "../facts/fold.ts";
import { declaredTier } from "../facts/scope.ts";
import { finding } from "../findings/catalogue.ts";
import { notCounted, type ReviewVerdict } from "./reviews.ts";

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
    const earlier = verdicts.slice(0, at).filter((other) => mustDiffer(other, verdict, facts));
    const twice = verdict.people.filter((by) => earlier.some((other) => other.people.includes(by)));
    const [first] = twice;
    if (first === undefined || twice.length < verdict.people.length) return verdict;
    const other = earlier.find((each) => each.people.includes(first));
    const { checkpoint = "", role = "" } = other?.required ?? {};
    const because = `${first} also decided as ${role} at ${checkpoint}, and the gate asks for both independently`;
    const reviews = ofKind(facts.records, "review").filter((each) => verdict.counted.includes(recordId(each)));
    if (separation === "require") {
      const reasons = reviews.map((each) => notCounted(each, because, facts));
      return { ...verdict, state: "void", counted: [], self: [], people: [], reasons };
    }
    const self = finding("self-review", { checkpoint: verdict.required.checkpoint, by: first });
    return { ...verdict, state: "conditions", self: verdict.counted, reasons: [self, ...verdict.reasons] };
  });
}

function mustDiffer(a: ReviewVerdict, b: ReviewVerdict, facts: Facts): boolean {
  const [x, y] = [a.required, b.required];
  const asked = x.independentOf.length > 0 && y.independentOf.length > 0 && x.role !== y.role;
  return asked && !mayHoldBoth(x.role, y.role, facts);
}

function mayHoldBoth(a: string, b: string, facts: Facts): boolean {
  const tier = declaredTier(facts.values["scope"]);
  const tiers = shipped.gates.tiers as unknown as Record<string, { one_person_may_hold?: string[][] } | undefined>;
  const pairs = tier === undefined ? [] : (tiers[tier]?.one_person_may_hold ?? []);
  return pairs.some((roles) => roles.includes(a) && roles.includes(b));
}
