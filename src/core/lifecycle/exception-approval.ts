import type { Separation } from "../criteria/node.ts";
import { calledBy, type Facts } from "../facts/facts.ts";
import { ofKind, recordId, type RecordOf } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { holdersOf } from "../people.ts";
import { voidedByRepurpose } from "./superseded.ts";

/** The approval of an exception that counts. */
export interface Approval {
  /** The review record. */
  readonly id: string;
  readonly by: string;
  /** When it was given, as the record says. */
  readonly at: string;
  /** True where the approver is not independent; marked for ever. */
  readonly self: boolean;
}

/** What the reviews of an exception come to: an approval that counts, who rejected it, and why others do not count. */
export interface ApprovalVerdict {
  readonly approval: Approval | undefined;
  readonly rejectedBy: string | undefined;
  readonly reasons: readonly Finding[];
}

/**
 * The newest decision of each person in the role counts. A rejection stands until the same person decides again. Whoever
 * is the requester, the accountable owner or the data scientist approves as self at most.
 */
export function approvalOf(
  exception: RecordOf<"exception">,
  role: string,
  facts: Facts,
  separation: Separation,
): ApprovalVerdict {
  const id = recordId(exception);
  const given = ofKind(facts.records, "review").filter((each) => each.value.exception === id);
  const latest = [...new Map(given.map((each) => [each.value.by, each])).values()];
  const holding = holdersOf(facts, role);
  const rejected = latest.find((each) => each.value.decision === "rejected" && holding.includes(each.value.by));
  if (rejected !== undefined) return { approval: undefined, rejectedBy: rejected.value.by, reasons: [] };
  const judged = latest
    .filter((each) => each.value.decision !== "rejected")
    .map((each) => judgeApproval(each, exception, role, facts, separation));
  const counting = judged.filter((each) => each.approval !== undefined);
  const best = counting.find((each) => each.approval?.self === false) ?? counting[0];
  const others = judged.filter((each) => each.approval === undefined).flatMap((each) => each.reasons);
  return { approval: best?.approval, rejectedBy: undefined, reasons: [...(best?.reasons ?? []), ...others] };
}

/** The positions that bar a person from approving an exception, as far as they hold them. */
export function barredFrom(by: string, requester: string, facts: Pick<Facts, "values" | "rules">): readonly string[] {
  return facts.rules.gates.exceptions.approver_is_not.flatMap((position) => {
    if (position === "requester") return by === requester ? ["the requester"] : [];
    return holdersOf(facts, position).includes(by) ? [`the ${position}`] : [];
  });
}

function judgeApproval(
  review: RecordOf<"review">,
  exception: RecordOf<"exception">,
  role: string,
  facts: Facts,
  separation: Separation,
): Pick<ApprovalVerdict, "approval" | "reasons"> {
  const { by } = review.value;
  const { criterion } = exception.value;
  const at = { file: review.file };
  const discounted = (because: string) => {
    const args = { id: recordId(exception), criterion, by, because, role, model: calledBy(facts) };
    return { approval: undefined, reasons: [finding("exception-not-counted", args, at)] };
  };
  if (review.value.role !== role) return discounted(`it was given as ${review.value.role}, ${role} decides`);
  if (!holdersOf(facts, role).includes(by)) return discounted(`${by} does not hold the role ${role}`);
  const repurposed = voidedByRepurpose(review, facts);
  if (repurposed !== undefined) return discounted(repurposed);
  const held = barredFrom(by, exception.value.by, facts);
  const self = held.length > 0 || review.value.self === true;
  const because = held.length > 0 ? `${by} is also ${held.join(" and ")}` : "it was given as self";
  if (self && separation === "require") return discounted(because);
  const approval = { id: recordId(review), by, at: review.value.observed_at, self };
  return { approval, reasons: self ? [finding("exception-as-self", { criterion, by, because }, at)] : [] };
}
