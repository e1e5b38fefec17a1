import type { OutVersionScore } from "../../generated/types.ts";
import { exactly, fromDecimal } from "../fraction.ts";
import { retirementOf } from "../lifecycle/retired.ts";
import type { Assessment } from "./assess.ts";
import { levelNames } from "./level.ts";

/**
 * What a retired version shows instead of what is computed today: level and score as its last record stored them, and how it
 * ended. Its documents go on to speak of other versions, so nothing is open any more. Nothing for a version that lives.
 */
export function outRetired(
  { facts }: Pick<Assessment, "facts">,
  computed: Pick<OutVersionScore, "level" | "score">,
): Partial<OutVersionScore> {
  const ended = retirementOf(facts);
  if (ended === undefined) return {};
  const { record, on, successor, sunset, level, score, upper, coverage } = ended;
  const { valid_until: _until, expires_first: _first, ...kept } = computed.level;
  return {
    retired: {
      retired_on: on,
      record,
      ...(successor === undefined ? {} : { successor }),
      ...(sunset === undefined ? {} : { sunset }),
    },
    level: {
      ...kept,
      blocked_by: [],
      ...(level === undefined ? {} : { value: level, name: levelNames[level] ?? String(level) }),
    },
    score: {
      ...computed.score,
      ...(score === undefined ? {} : { value: score, exact: exactly(fromDecimal(score)) }),
      ...(upper === undefined ? {} : { upper, upper_exact: exactly(fromDecimal(upper)) }),
      ...(coverage === undefined ? {} : percentOf(coverage)),
    },
    next: [],
  };
}

/** The record holds a share of 1, rounded down to a tenth of a percent. */
function percentOf(share: number): Pick<OutVersionScore["score"], "coverage" | "coverage_exact"> {
  return { coverage: Math.round(share * 1000) / 10, coverage_exact: exactly(fromDecimal(share)) };
}
