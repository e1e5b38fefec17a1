import type { Criterion, Predicate } from "../../src/generated/types.ts";
import { shipped } from "../../src/generated/data.ts";
import type { Separation } from "../../src/core/criteria/node.ts";
import { lifecycleOf } from "../../src/core/lifecycle/lifecycle.ts";
import { judge, type Judged, type Setting } from "../../src/core/scoring/status.ts";
import { factsOf, passing, today, type Evidence } from "./facts.ts";

/** What a test says about a criterion beside its check. */
export interface Asked extends Partial<Omit<Criterion, "check">> {
  readonly of?: Evidence;
  readonly asOf?: string;
  readonly separation?: Separation;
  readonly promoter?: string;
}

/** A criterion of a team's own with a check: must, high, level 1, evidence that does not age unless a test says so. */
export function criterion(check: Predicate, more: Partial<Criterion> = {}): Criterion {
  return {
    id: "X-01",
    title: "A criterion of one's own",
    dimension: "governance",
    level: 1,
    req: "must",
    severity: "high",
    phases: ["define"],
    fresh: { days: 0, bind: "none" },
    fix: "do it",
    ...more,
    check,
  };
}

/** A shipped criterion judged on evidence on a day. */
export function judgedAs(id: string, of: Evidence, asOf = today, separation: Separation = "warn"): Judged {
  return judge(shippedCriterion(id), factsOf(of, asOf), settingOf(of, separation));
}

/** A check judged on evidence, on the complete model unless a test says otherwise. */
export function judged(check: Predicate, asked: Asked = {}): Judged {
  const { of = passing(), asOf = today, separation = "warn", promoter, ...more } = asked;
  const setting = { ...settingOf(of, separation), ...(promoter === undefined ? {} : { promoter }) };
  return judge(criterion(check, more), factsOf(of, asOf), setting);
}

/** The status of a check. */
export function statusOf(check: Predicate, asked: Asked = {}): string {
  return judged(check, asked).status;
}

/** The codes of what is missing or wrong, each once. */
export function codesOf(check: Predicate, asked: Asked = {}): readonly string[] {
  return [...new Set(judged(check, asked).node.reasons.map((reason) => reason.code))];
}

/** A shipped criterion by id, with a change where a test needs one. */
export function shippedCriterion(id: string): Criterion {
  const found = shipped.criteria.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not shipped`);
  return found;
}

function settingOf(of: Evidence, separation: Separation): Setting {
  const source = of.config["lifecycle"] as string;
  const file = shipped.lifecycles[source];
  if (file === undefined) throw new Error(`${source} is not shipped`);
  return { lifecycle: lifecycleOf(file, source), separation };
}
