import { calledBy } from "../facts/facts.ts";
import { finding, say, weighing } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { fraction, roundedDown, times } from "../fraction.ts";
import { originOf } from "../facts/origin.ts";
import { parsePath } from "../facts/path.ts";
import { actionsFor } from "../scoring/actions.ts";
import type { Assessment } from "../scoring/assess.ts";
import type { Judged } from "../scoring/status.ts";
import type { GateReason } from "./decide.ts";
import type { JudgedException } from "./exceptions.ts";

/** What a decision was made on beside criteria and reviews: active waivers by criterion, and why the version is on hold. */
export interface Behind {
  readonly waivers: ReadonlyMap<string, JudgedException>;
  readonly hold: readonly Finding[];
}

/** The findings that a reason comes to: how many, and the findings themselves, which take longer. */
export interface ReasonWords {
  readonly count: number;
  readonly say: () => readonly Finding[];
}

/** A reason behind a decision as findings, each weighing what it does to the gate. */
export function reasonWords(assessment: Assessment, reason: GateReason, behind: Behind): ReasonWords {
  return { count: countOf(assessment, reason, behind), say: () => sayReason(assessment, reason, behind) };
}

function countOf({ rows, files }: Assessment, reason: GateReason, { hold }: Behind): number {
  switch (reason.about) {
    case "criterion":
      return rows.some((each) => each.id === reason.id) ? 1 : 0;
    case "review":
      return reason.verdict.reasons.length;
    case "broken":
      return files.broken.length;
    case "hold":
      return hold.length;
    case "fact":
    case "regression":
    case "score":
    case "coverage":
    case "dimension":
      return 1;
  }
}

function sayReason(assessment: Assessment, reason: GateReason, behind: Behind): readonly Finding[] {
  const severity =
    reason.weighs === "go-with-conditions" ? "note" : reason.weighs === "indeterminate" ? "warning" : "error";
  switch (reason.about) {
    case "criterion": {
      const row = assessment.rows.find((each) => each.id === reason.id);
      if (row === undefined) return [];
      const waiver = reason.waived && reason.weighs === "go-with-conditions" ? behind.waivers.get(row.id) : undefined;
      return [waiver === undefined ? criterionWords(row, assessment, severity) : waivedWords(row.status, waiver)];
    }
    case "fact": {
      const at = originOf(assessment.facts, parsePath(reason.path));
      const file = at?.file ?? assessment.facts.document.file;
      return [
        weighing(finding("gate-fact", { path: reason.path, file, model: calledBy(assessment.facts) }, at), severity),
      ];
    }
    case "regression": {
      const { kind, at, before, now, tolerance, ...told } = reason.regression;
      const args = { ...told, before: String(before), now: String(now ?? ""), tolerance: String(tolerance) };
      const code = kind === "worse" ? "gate-regression" : "regression-unknown";
      return [weighing(finding(code, args, at), severity)];
    }
    case "review":
      return reason.verdict.reasons.map((each) => weighing(each, severity));
    case "broken":
      return assessment.files.broken.map(({ file, findings }) =>
        finding("record-invalid", { file }, findings[0]?.at ?? { file }),
      );
    case "score":
    case "coverage": {
      const [value, needed] = [shown(reason.value), shown(reason.needed)];
      return [weighing(finding("gate-score-low", { what: `the gate's ${reason.about}`, value, needed }), severity)];
    }
    case "dimension": {
      const hundred = fraction(100);
      const [value, needed] = [shown(times(reason.value, hundred)), shown(times(reason.needed, hundred))];
      return [
        weighing(finding("gate-score-low", { what: `the dimension ${reason.dimension}`, value, needed }), severity),
      ];
    }
    case "hold":
      return behind.hold.map((each) => weighing(each, severity));
  }
}

/** What to do about it is worked out when it is read. */
function criterionWords(row: Judged, { facts }: Assessment, severity: Finding["severity"]): Finding {
  const { criterion, node } = row;
  const [first] = node.reasons;
  const more = node.reasons.length - 1;
  const because =
    first === undefined ? criterion.title : `${say(first)}${more > 0 ? ` (and ${String(more)} more)` : ""}`;
  const args = {
    criterion: row.id,
    status: row.self === true && row.status === "pass" ? "met as self" : row.status,
    veto: criterion.veto === true,
    reason: because,
    fix: criterion.fix.trim().replaceAll("MODEL", calledBy(facts)),
  };
  return {
    ...weighing(finding("gate-criterion", args, first?.at), severity),
    get do() {
      return actionsFor(row, facts);
    },
  };
}

function waivedWords(status: string, { criterion, through, approval, record }: JudgedException): Finding {
  const by = `${approval?.by ?? ""}${approval?.self === true ? " as self" : ""}`;
  return finding("gate-waived", { criterion, status, through, by, reason: record.value.reason }, { file: record.file });
}

function shown(value: Parameters<typeof roundedDown>[0]): string {
  return String(roundedDown(value));
}
