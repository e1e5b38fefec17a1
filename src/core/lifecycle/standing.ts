import { withdrawnFindings } from "../datasheet/withdrawn-findings.ts";
import { calledBy, nameOf } from "../facts/facts.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { oncePer } from "../lazy.ts";
import type { Assessment } from "../scoring/assess.ts";
import { satisfied } from "../scoring/level.ts";
import { judge } from "../scoring/status.ts";
import { exceptionFindings } from "./exceptions.ts";
import { holdReasons, obligationFinding } from "./hold.ts";
import { obligationsOf, type Obligation } from "./obligations.ts";

/** What people have let a version off and what they still owe for it, beside level, score and gates. */
export interface Standing {
  /** Why it is on hold; empty where it is not. */
  readonly hold: readonly Finding[];
  readonly obligations: readonly Obligation[];
  /** What somebody may have to act on: exceptions that do not count or are not needed, what is owed, conditions met as self, withdrawn sources. */
  readonly findings: readonly Finding[];
}

/** The standing of a judged version. */
export const standingOf = oncePer((assessment: Assessment): Standing => {
  const { facts, lifecycle, exceptions } = assessment;
  const hold = holdReasons(facts, lifecycle);
  const obligations = obligationsOf(facts, lifecycle);
  const open = obligations.filter((each) => each.state === "open").map(obligationFinding);
  const needed = (id: string): boolean => isOpen(assessment, id);
  return {
    hold,
    obligations,
    findings: [
      ...hold,
      ...exceptionFindings(exceptions, needed),
      ...unneeded(assessment),
      ...open,
      ...asSelf(assessment),
      ...withdrawnFindings(facts.files, [facts.document]),
    ],
  };
});

/** Whether a criterion is open when no exception is looked at. */
function isOpen(assessment: Assessment, id: string): boolean {
  const row = assessment.rows.find((each) => each.id === id);
  if (row === undefined) return false;
  if (assessment.setting.excepted?.has(id) !== true) return !satisfied(row);
  const { excepted: _excepted, ...setting } = assessment.setting;
  return !satisfied(judge(row.criterion, assessment.facts, setting));
}

function unneeded(assessment: Assessment): readonly Finding[] {
  return assessment.exceptions
    .filter((each) => each.state === "active" && !isOpen(assessment, each.criterion))
    .map(({ id, criterion, record }) => {
      const model = calledBy(assessment.facts);
      return finding("exception-unneeded", { id, criterion, model }, { file: record.file });
    });
}

/** Under `warn`, what one person met alone is a finding of its own. */
function asSelf(assessment: Assessment): readonly Finding[] {
  const { rows, policy, facts } = assessment;
  const ids = rows.filter((row) => row.self === true).map((row) => row.id);
  if (policy.separation !== "warn" || ids.length === 0) return [];
  return [finding("separation-as-self", { version: nameOf(facts), what: ids.join(", ") })];
}
