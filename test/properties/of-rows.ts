import { fc } from "../support/fast-check.ts";
import { compare, fraction, one, times, zero, type Fraction } from "../../src/core/fraction.ts";
import type { Decision, GateQuestion } from "../../src/core/lifecycle/decide.ts";
import { requires } from "../../src/core/lifecycle/gate.ts";
import { satisfied } from "../../src/core/scoring/level.ts";
import type { Row } from "../../src/core/scoring/score.ts";
import { property, type Property } from "./property.ts";
import { dimensions, question, row, rows, weights, withStatus } from "./rows.ts";

const target = fc.integer({ min: 1, max: 5 });
const scored = fc.record({ rows, weights, target });
/** Which criteria of a catalogue are meant. */
const chosen = fc.uniqueArray(
  fc.nat(23).map((at) => `C-${String(at)}`),
  { maxLength: 6 },
);
const same = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0;
const RANK: readonly Decision[] = ["refused", "no-go", "indeterminate", "go-with-conditions", "go"];

/** How good a decision is. */
export function rank(decision: Decision): number {
  return RANK.indexOf(decision);
}

/** The properties of level, score and gate decision over generated catalogues with a status for each criterion. */
export const ofRows: readonly Property[] = [
  property(
    "P2",
    "the level is the lowest of the dimension levels, unless nothing passes at the next level",
    rows,
    (of, all) => {
      const level = of.levelOf(all);
      const top = Math.max(0, ...all.map((each) => each.level));
      const open = (each: Row): boolean => !satisfied(each) || (each.self === true && each.level > 2);
      const unscored = dimensions.map((id) => {
        const shown = of.dimensionLevel(all, id);
        if (shown !== undefined) return shown;
        // A dimension in which nothing passes shows no level; it keeps closed what its first open must keeps closed.
        const closed = all.filter((each) => each.dimension === id && each.req === "must" && open(each));
        return Math.min(top, ...closed.map((each) => each.level - 1));
      });
      const lowest = Math.min(...unscored);
      if (level > lowest) return false;
      const next = all.filter((each) => each.req === "must" && each.level === level + 1);
      return level === lowest || !next.some((each) => each.status === "pass");
    },
  ),
  property(
    "P4",
    "waivers change nothing but the decision, and never give a plain go where there was none",
    fc.record({ question, waived: chosen }),
    (of, { question: asked, waived }) => {
      const without = of.decide(asked);
      const waiving = of.decide({ ...asked, waived: new Set(waived) });
      const alike = JSON.stringify(numbers(without.score)) === JSON.stringify(numbers(waiving.score));
      return alike && (waiving.decision !== "go" || without.decision === "go");
    },
  ),
  property(
    "P7",
    "scaling all dimension weights, or all severities, leaves the score unchanged",
    fc.record({ scored, factor: fc.constantFrom(0.1, 0.5, 3, 10, 1000) }),
    (of, { scored: { rows: all, weights: by, target: to }, factor }) => {
      // 10 and 5 points against 5 and 2.5: the same criteria, every one at half its weight.
      const heavy = all.map((each) => ({ ...each, severity: inPair(each.severity, "critical", "medium") }));
      const light = all.map((each) => ({ ...each, severity: inPair(each.severity, "medium", "low") }));
      const scaled = Object.fromEntries(Object.entries(by).map(([id, weight]) => [id, tidy(weight * factor)]));
      return (
        same(of.scoreOf(heavy, by, to).score, of.scoreOf(light, by, to).score) &&
        same(of.scoreOf(all, by, to).score, of.scoreOf(all, scaled, to).score)
      );
    },
  ),
  property(
    "P9",
    "0 <= score <= upper <= 100, 0 <= coverage <= 1, the lowest dimension is not above the score",
    scored,
    (of, { rows: all, weights: by, target: to }) => {
      const { score, upper, coverage, dimensions: parts } = of.scoreOf(all, by, to);
      const hundred = fraction(100);
      const weighing = parts.filter((each) => compare(each.weight, zero) > 0);
      const [lowest] = parts.map((each) => each.score).sort(compare);
      return (
        rising(zero, score, upper, hundred) &&
        rising(zero, coverage, one) &&
        (weighing.length === 0 || (lowest !== undefined && rising(times(hundred, lowest), score)))
      );
    },
  ),
  property(
    "P10",
    "the target changes the score, never the level",
    fc.record({ scored, other: target }),
    (of, { scored: { rows: all, weights: by, target: to }, other }) => {
      const before = of.levelOf(all);
      of.scoreOf(all, by, to);
      const { target: shown } = of.scoreOf(all, by, other);
      return shown === other && of.levelOf(all) === before;
    },
  ),
  property("P11", "declaring everything not applicable gives level 0", rows, (of, all) => {
    const none = all.map((each) => withStatus(each, "not-applicable"));
    return of.levelOf(none) === 0 && same(of.scoreOf(none, { safety: 1 }, 5).score, zero);
  }),
  property(
    "P12",
    "a gate that requires more never decides better",
    fc.record({ question, more: chosen, levels: fc.nat(2) }),
    (of, { question: asked, more, levels }) => {
      const { gate } = asked;
      const stricter = { ...gate, level: gate.level + levels, also: [...gate.also, ...more] };
      return rank(of.decide({ ...asked, gate: stricter }).decision) <= rank(of.decide(asked).decision);
    },
  ),
  property(
    "P13",
    "unknown, stale and failing criteria give the same level",
    fc.record({ rows, chosen }),
    (of, { rows: all, chosen: ids }) => {
      const levels = (["unknown", "stale", "fail"] as const).map((status) =>
        of.levelOf(all.map((each) => (ids.includes(each.id) ? withStatus(each, status) : each))),
      );
      return new Set(levels).size === 1;
    },
  ),
  property(
    "P14",
    "a weight of zero does not change the level",
    fc.record({ scored, id: fc.constantFrom(...dimensions) }),
    (of, { scored: { rows: all, weights: by, target: to }, id }) => {
      const before = of.levelOf(all);
      const { dimensions: parts } = of.scoreOf(all, { ...by, [id]: 0 }, to);
      const { dimensions: weighed } = of.scoreOf(all, { ...by, [id]: 7 }, to);
      return of.levelOf(all) === before && parts.length === weighed.length;
    },
  ),
  property(
    "P15",
    "a new criterion never raises a level at which something was asked before",
    fc.record({ rows, added: row }),
    (of, { rows: all, added }) => {
      const before = of.levelOf(all);
      const after = of.levelOf([...all, { ...added, id: "C-new" }]);
      const asked = all.some((each) => each.req === "must" && each.level === added.level && each.status === "pass");
      // A level that asks for nothing is never reached; the first criterion that passes there may open it.
      return after <= before || !asked;
    },
  ),
  property(
    "P16",
    "go means that all that is required passes; with conditions, that it passes, is met as self or is waived",
    fc.record({ question, waived: chosen }),
    (of, { question: asked, waived }) => {
      const waiving: GateQuestion = { ...asked, waived: new Set(waived) };
      const { decision } = of.decide(waiving);
      if (rank(decision) < rank("go-with-conditions")) return true;
      const { gate, lifecycle, leaving } = waiving;
      const required = waiving.rows.filter((each) => requires(gate, each, lifecycle, leaving));
      return required.every((each) =>
        decision === "go"
          ? satisfied(each) && each.self !== true
          : satisfied(each) || (each.waivable && waived.includes(each.id) && each.status !== "error"),
      );
    },
  ),
  property(
    "P18",
    "a failing veto that cannot be waived closes every gate that requires it or begins exposure",
    fc.record({ question, waived: chosen, veto: row }),
    (of, { question: asked, waived, veto }) => {
      const { gate, lifecycle, leaving, serving } = asked;
      const fatal = { ...withStatus(veto, "fail"), id: "C-veto", veto: true, waivable: false };
      const passing = asked.rows.map((each) => withStatus(each, "pass"));
      const alone = { ...asked, serving: true, rows: [...passing, fatal], waived: new Set([...waived, "C-veto"]) };
      if (rank(of.decide(alone).decision) > rank("no-go")) return false;
      const failing = asked.rows.some(
        (each) =>
          each.veto &&
          !each.waivable &&
          each.status === "fail" &&
          (serving || requires(gate, each, lifecycle, leaving)),
      );
      return !failing || rank(of.decide({ ...asked, waived: new Set(waived) }).decision) <= rank("no-go");
    },
  ),
];

function rising(...values: readonly Fraction[]): boolean {
  return values.every((value, at) => at === 0 || compare(values[at - 1] ?? zero, value) <= 0);
}

function inPair(severity: Row["severity"], high: Row["severity"], low: Row["severity"]): Row["severity"] {
  return severity === "critical" || severity === "high" ? high : low;
}

/** The product of two short decimals as one would write it: 0.1 times 3 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function numbers(score: { value: Fraction; coverage: Fraction } | undefined): readonly string[] {
  return score === undefined ? [] : [score.value, score.coverage].map(({ n, d }) => `${String(n)}/${String(d)}`);
}
