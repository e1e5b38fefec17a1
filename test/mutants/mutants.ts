import { factAt } from "../../src/core/facts/path.ts";
import type { Facts } from "../../src/core/facts/facts.ts";
import type { RecordDoc } from "../../src/core/facts/fold.ts";
import { one } from "../../src/core/fraction.ts";
import { isList, scalarText, type Json, type JsonMap } from "../../src/core/json.ts";
import { decide } from "../../src/core/lifecycle/decide.ts";
import { exceptionsOf, type ExceptionState } from "../../src/core/lifecycle/exceptions.ts";
import { metricOf } from "../../src/core/metrics/catalogue.ts";
import { levelOf, satisfied } from "../../src/core/scoring/level.ts";
import { scoreOf, type Row } from "../../src/core/scoring/score.ts";
import { judge } from "../../src/core/scoring/status.ts";
import { product, type Implementation } from "../properties/implementation.ts";

/** A defect that scorecards are known for, and the properties that must notice it. */
export interface Mutant {
  readonly name: string;
  readonly noticedBy: readonly string[];
  readonly implementation: Implementation;
}

/** The defects that the rules of scoring were written against, each in an otherwise unchanged implementation. */
export const mutants: readonly Mutant[] = [
  {
    name: "what is not known is left out of the score",
    noticedBy: ["P3"],
    implementation: {
      ...product,
      scoreOf: (rows, weights, target) =>
        scoreOf(
          rows.filter((row) => !isOpen(row)),
          weights,
          target,
        ),
    },
  },
  {
    name: "a level that asks for nothing is reached",
    noticedBy: ["P11"],
    implementation: { ...product, levelOf: (rows) => climbed(rows, (musts) => musts.every(satisfied)) },
  },
  {
    name: "the best result counts, not the latest",
    noticedBy: ["P17"],
    implementation: {
      ...product,
      judge: (criterion, facts, setting) => judge(criterion, bestOnly(facts), setting),
    },
  },
  {
    name: "unknown and stale satisfy",
    noticedBy: ["P3", "P6", "P13"],
    implementation: {
      ...product,
      levelOf: (rows) => levelOf(rows.map((row) => (isOpen(row) ? { ...row, status: "pass" } : row))),
    },
  },
  {
    name: "stale evidence keeps its credit",
    noticedBy: ["P6"],
    implementation: {
      ...product,
      scoreOf: (rows, weights, target) =>
        scoreOf(
          rows.map((row) => (row.status === "stale" ? { ...row, status: "pass", value: one } : row)),
          weights,
          target,
        ),
    },
  },
  {
    name: "80 % of a level is enough",
    noticedBy: ["P2", "P17"],
    implementation: {
      ...product,
      levelOf: (rows) =>
        climbed(rows, (musts) => musts.some(satisfied) && musts.filter(satisfied).length >= 0.8 * musts.length),
    },
  },
  {
    name: "a gate reads one level only",
    noticedBy: ["P16"],
    implementation: {
      ...product,
      decide: (question) => {
        const { gate, rows } = question;
        const read = rows.filter((row) => row.level === gate.level || gate.also.includes(row.id));
        const { score: _score, ...withoutScore } = gate;
        return decide({ ...question, gate: withoutScore, rows: read });
      },
    },
  },
  {
    name: "what is waived counts as passed",
    noticedBy: ["P4"],
    implementation: {
      ...product,
      decide: (question) => {
        const { rows, waived } = question;
        const passed = rows.map((row) => (waived.has(row.id) ? { ...row, status: "pass" as const, value: one } : row));
        return decide({ ...question, rows: passed });
      },
    },
  },
  {
    name: "every veto can be waived",
    noticedBy: ["P18"],
    implementation: {
      ...product,
      decide: (question) => decide({ ...question, rows: question.rows.map((row) => ({ ...row, waivable: true })) }),
    },
  },
  { name: "an exception does not end", noticedBy: ["P5"], implementation: counting("expired") },
  { name: "nobody has to approve an exception", noticedBy: ["P5"], implementation: counting("requested", "rejected") },
  { name: "the limits of exceptions are not looked at", noticedBy: ["P5"], implementation: counting("invalid") },
  { name: "a fourth waiver counts as well", noticedBy: ["P5"], implementation: counting("over-limit") },
  {
    name: "what is not declared switches criteria off",
    noticedBy: ["P19"],
    implementation: {
      ...product,
      judge: (criterion, facts, setting) => {
        const judged = judge(criterion, facts, setting);
        const off = criterion.when !== undefined && facts.undeclared.length > 0;
        return off ? { ...judged, status: "not-applicable" } : judged;
      },
    },
  },
  {
    name: "at most is read as at least",
    noticedBy: ["P20"],
    implementation: {
      ...product,
      judge: (criterion, facts, setting) => judge(criterion, withTargetsTurned(facts), setting),
    },
  },
];

/** Exceptions in these states count as well. */
function counting(...states: readonly ExceptionState[]): Implementation {
  return {
    ...product,
    exceptionsOf: (facts, criteria, separation) =>
      exceptionsOf(facts, criteria, separation).map((each) =>
        states.includes(each.state) ? { ...each, state: "active" } : each,
      ),
  };
}

function isOpen(row: Row): boolean {
  return row.status === "unknown" || row.status === "stale";
}

function climbed(rows: readonly Row[], enough: (musts: readonly Row[]) => boolean): number {
  const levels = [1, 2, 3, 4, 5];
  const closed = levels.find((level) => !enough(rows.filter((row) => row.req === "must" && row.level === level)));
  return (closed ?? levels.length + 1) - 1;
}

/** Facts in which of all results for a metric only the best one is left. */
function bestOnly(facts: Facts): Facts {
  const evaluations = facts.recordLists["evaluations"] ?? [];
  const kept = evaluations.map((record): RecordDoc => {
    const value = record.value as unknown as JsonMap;
    const metrics = measured(value).filter((metric) => isBest(metric, evaluations));
    return { ...record, value: { ...value, metrics } as unknown as RecordDoc["value"] };
  });
  const values = { ...facts.values, evaluations: kept.map((record) => record.value as unknown as Json) };
  return { ...facts, values, recordLists: { ...facts.recordLists, evaluations: kept } };
}

function isBest(metric: JsonMap, records: readonly RecordDoc[]): boolean {
  const lower = metricOf(scalarText(metric["id"] ?? ""))?.direction === "lower";
  const rivals = records
    .flatMap((record) => measured(record.value as unknown as JsonMap))
    .filter((other) => other["id"] === metric["id"])
    .map((other) => Number(other["value"]));
  return Number(metric["value"]) === (lower ? Math.min(...rivals) : Math.max(...rivals));
}

function measured(record: JsonMap): readonly JsonMap[] {
  const metrics = factAt(record, ["metrics"]);
  return isList(metrics) ? (metrics as readonly JsonMap[]) : metrics === undefined ? [] : [metrics as JsonMap];
}

/** Facts in which every target asks for at least its value. */
function withTargetsTurned(facts: Facts): Facts {
  const targets = facts.values["targets"];
  if (!isList(targets)) return facts;
  const turned = (targets as readonly JsonMap[]).map((each) => (each["op"] === "<=" ? { ...each, op: ">=" } : each));
  return { ...facts, values: { ...facts.values, targets: turned } };
}
