import { fc } from "../support/fast-check.ts";
import { canonicalJson } from "../../src/core/digest.ts";
import type { Json } from "../../src/core/json.ts";
import { evidence } from "../support/evidence.ts";
import { withoutEvidenceOf } from "../support/evidence-gone.ts";
import { decidedOn, requested, requestId, waived, type Approving, type Asking } from "../support/exceptions.ts";
import { edited, type Evidence } from "../support/facts.ts";
import { resultOf, type Implementation, type Result } from "./implementation.ts";
import { rank } from "./of-rows.ts";
import { property, type Property } from "./property.ts";

/** Criteria that may be waived and that the compliance officer decides on. */
const waivable = ["DOC-02", "DOC-03", "REP-01", "PERF-02", "REP-03", "PERF-03", "MON-02", "MON-03", "EFF-01", "USE-01"];

/** What makes an exception count for nothing: in the request or in who approved it. */
const FLAWS: Readonly<Record<string, { readonly asking?: Asking; readonly approving?: Approving | "none" }>> = {
  ended: { asking: { through: "2026-11-21" } },
  "a day too long": { asking: { on: "2026-11-20", through: "2027-02-19" } },
  "a short reason": { asking: { more: { reason: "no time" } } },
  "no controls": { asking: { more: { controls: [] } } },
  "not declarable": { asking: { more: { effect: "not-applicable" } } },
  "nobody approved": { approving: "none" },
  "another role": { approving: { by: "mei", role: "ethics_reviewer" } },
  "not in the role": { approving: { by: "mei" } },
  rejected: { approving: { decision: "rejected" } },
  "approved by who asked": { asking: { by: "rosa" } },
  "approved by the owner": { approving: { by: "ana" } },
};

/** A request without a flaw of its own, where three others are active. */
const FOURTH = "one too many";

const flaw = fc.constantFrom(...Object.keys(FLAWS), FOURTH);
const four = fc.shuffledSubarray(waivable, { minLength: 4, maxLength: 4 });

/** A model with up to three waivers that count, approved on different days, one for each criterion. */
function withWaivers(e: Evidence, criteria: readonly string[]): Evidence {
  return criteria.reduce((before, criterion, at) => {
    const through = "2026-12-15";
    return waived(before, { criterion, on: `2026-11-0${String(at + 1)}`, through }, at + 1);
  }, e);
}

/** The same with one more that has a flaw. */
function withFlawed(e: Evidence, criterion: string, name: string): Evidence {
  const { asking = {}, approving = {} } = FLAWS[name] ?? {};
  const request: Asking = { on: "2026-11-10", criterion, through: "2026-12-15", ...asking };
  const asked = requested(e, request, 77);
  return approving === "none" ? asked : decidedOn(asked, requestId(77, request.on), approving);
}

/** The properties of exceptions over generated documents and records, under `require`: nobody approves alone. */
export const ofExceptions: readonly Property[] = [
  property(
    "P4",
    "waivers that count change no status, level or score, and never give a plain go",
    fc.record({ before: evidence(4), criteria: four, many: fc.integer({ min: 1, max: 3 }) }),
    (of, { before, criteria, many }) => {
      const strict = apart(before);
      const [was, is] = [resultOf(of, strict), resultOf(of, withWaivers(strict, criteria.slice(0, many)))];
      const better = rank(was.gate.decision) <= rank(is.gate.decision);
      return scored(was) === scored(is) && better && (is.gate.decision !== "go" || was.gate.decision === "go");
    },
  ),
  property(
    "P5",
    "an exception that has ended, is invalid, is not approved or is one too many behaves as none",
    fc.record({ before: evidence(2), criteria: four, many: fc.integer({ min: 0, max: 3 }), flaw }),
    (of, { before, criteria, many, flaw: name }) => {
      const [last = "", ...others] = criteria;
      // Where the criterion passed anyway, nobody could tell whether the exception from it counts.
      const open = withoutEvidenceOf(apart(before), last);
      const strict = withWaivers(open, name === FOURTH ? others : others.slice(0, many));
      return same(of, strict, withFlawed(strict, last, name));
    },
  ),
];

function apart(e: Evidence): Evidence {
  const roles = edited(e, "config.roles", { compliance_officer: ["ana"] });
  return edited(roles, "config.policy", { separation_of_duties: "require" });
}

function same(of: Implementation, a: Evidence, b: Evidence): boolean {
  const [x, y] = [resultOf(of, a), resultOf(of, b)];
  return scored(x) === scored(y) && reasons(x) === reasons(y);
}

function scored({ rows, level, score }: Result): string {
  const statuses = rows.map((row): Json => [row.id, row.status]);
  const numbers = [score.score, score.upper, score.coverage].map(({ n, d }): Json => `${String(n)}/${String(d)}`);
  return canonicalJson([statuses, level, numbers]);
}

function reasons({ gate }: Result): string {
  return canonicalJson(
    gate.reasons.map((reason): Json => [reason.weighs, reason.about === "criterion" ? reason.id : reason.about]),
  );
}
