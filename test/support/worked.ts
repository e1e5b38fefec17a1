import type { LifecycleFile } from "../../src/generated/types.ts";
import { fraction, one, zero, type Fraction } from "../../src/core/fraction.ts";
import type { GateRow } from "../../src/core/lifecycle/decide.ts";
import type { Gate } from "../../src/core/lifecycle/gate.ts";
import { lifecycleOf } from "../../src/core/lifecycle/lifecycle.ts";
import type { Row, Status } from "../../src/core/scoring/score.ts";

/** The generative lifecycle from problem to improvement; gates of the worked example are asked on it. */
export const wholeLifecycle = lifecycleOf(
  {
    schema: "mlc.lifecycle/v1",
    name: "genai",
    version: "1.0.0",
    title: "Generative AI lifecycle, from problem to improvement",
    stages: [
      { id: "problem", phases: ["define"] },
      { id: "data", phases: ["data"] },
      { id: "pretraining", phases: ["select", "train"] },
      { id: "finetuning", phases: ["adapt"] },
      { id: "evaluation", phases: ["evaluate"] },
      { id: "alignment", phases: ["align"] },
      { id: "deployment", phases: ["serve"] },
      { id: "monitoring", phases: ["observe"] },
      { id: "improvement", phases: ["improve"] },
    ],
    edges: [],
  } satisfies LifecycleFile,
  "genai@1",
);

/**
 * The 60 criteria of the catalogue that the worked example was computed with: id, first phase, severity, and marks
 * (veto, not waivable, should). The dimension follows from the id, the level from the list.
 */
const CRITERIA: Readonly<Record<number, string>> = {
  1: `GOV-01 define high fixed; GOV-02 define high fixed; DOC-01 define high fixed; DOC-02 train medium; DOC-03 data high;
    REP-01 train high; PERF-01 define high fixed; PERF-02 train high; PRIV-01 define critical veto fixed`,
  2: `REP-02 adapt high; REP-03 data high; PERF-03 evaluate high; PERF-04 evaluate critical; MON-01 serve high fixed;
    MON-02 serve high; MON-03 evaluate high; EFF-01 serve medium; USE-01 serve medium; SAFE-01 evaluate high;
    GOV-03 adapt medium; GOV-04 adapt critical veto fixed; PRIV-02 data high`,
  3: `MON-04 observe medium fixed; MON-05 observe high; MON-06 observe medium; MON-07 observe high; FAIR-01 evaluate high;
    FAIR-02 evaluate critical veto; PERF-05 evaluate high; EFF-02 observe high; EFF-03 observe low should;
    ROB-01 evaluate high; SAFE-02 align high; SAFE-03 evaluate critical veto fixed; USE-02 serve medium; GOV-05 serve high;
    GOV-06 serve high; PRIV-03 serve high; PRIV-04 serve high; REP-04 evaluate medium`,
  4: `GOV-07 observe high; GOV-08 observe high; XAI-01 serve high; XAI-02 serve high; FAIR-03 observe high; DOC-04 serve high;
    DOC-05 serve medium; DOC-06 serve high; SAFE-04 serve critical veto fixed; ROB-02 observe medium; PRIV-05 evaluate high;
    EFF-04 observe low should`,
  5: `MON-08 observe high fixed; REP-05 observe high; MON-09 observe critical fixed; PERF-06 observe medium;
    SAFE-05 observe high; USE-03 observe medium; GOV-09 observe high fixed; EFF-05 observe low`,
};

const DIMENSIONS: Readonly<Record<string, string>> = {
  GOV: "governance",
  DOC: "documentation",
  REP: "reproducibility",
  PERF: "performance",
  PRIV: "privacy_security",
  MON: "monitoring",
  EFF: "efficiency",
  USE: "usage",
  SAFE: "safety",
  FAIR: "fairness",
  ROB: "robustness",
  XAI: "explainability",
};

/** A status, with the share that passes where a failing list has one. */
export type Outcome = Status | readonly ["fail", met: number, of: number];

/** The rows of levels 1 to `levels` in which everything passes but what is named. */
export function rowsOf(outcomes: Readonly<Record<string, Outcome>>, levels = 3): readonly GateRow[] {
  return Object.entries(CRITERIA)
    .filter(([level]) => Number(level) <= levels)
    .flatMap(([level, list]) =>
      list.split(";").map((line): GateRow => {
        const [id = "", phase = "", severity = "", ...marks] = line.trim().split(" ");
        const outcome = outcomes[id] ?? "pass";
        return {
          id,
          dimension: DIMENSIONS[id.split("-")[0] ?? ""] ?? "",
          level: Number(level),
          req: marks.includes("should") ? "should" : "must",
          severity: severity as Row["severity"],
          phases: [phase],
          veto: marks.includes("veto"),
          waivable: !marks.includes("fixed"),
          status: typeof outcome === "string" ? outcome : outcome[0],
          value: valueOf(outcome),
        };
      }),
    );
}

/** Limited deployment to production: levels 1 and 2, and eleven criteria of level 3. */
export const toMonitoring: Gate = {
  phases: ["observe"],
  level: 2,
  also: "FAIR-01 FAIR-02 ROB-01 SAFE-02 SAFE-03 GOV-05 GOV-06 PRIV-03 PRIV-04 PERF-05 USE-02".split(" "),
  score: { levels: 3, min: 70, minDimension: 0.5, minCoverage: 0.85 },
  reviews: [],
};

/** Alignment to limited deployment: level 1, and thirteen criteria of levels 2 and 3. */
export const toDeployment: Gate = {
  phases: ["serve"],
  level: 1,
  also: "PERF-03 PERF-04 REP-02 REP-03 GOV-03 GOV-04 PRIV-02 SAFE-01 SAFE-02 SAFE-03 FAIR-01 ROB-01 MON-03".split(" "),
  score: { levels: 3, min: 55, minDimension: 0.3, minCoverage: 0.75 },
  reviews: [],
};

function valueOf(outcome: Outcome): Fraction {
  if (typeof outcome !== "string") return fraction(outcome[1], outcome[2]);
  return outcome === "pass" ? one : zero;
}
