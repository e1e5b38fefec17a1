import type { Day } from "../core/dates.ts";
import type { Finding } from "../core/findings/finding.ts";
import { onlySome } from "../core/lazy.ts";
import { standingOf } from "../core/lifecycle/standing.ts";
import { assess } from "../core/scoring/assess.ts";
import { outVersion } from "../core/scoring/out.ts";
import type { OutGate, OutVersionScore } from "../generated/types.ts";
import { locatorOf } from "../store/workspace.ts";
import { currentVersions } from "./open.ts";
import { located } from "./outcomes.ts";
import type { PartWork } from "./part-works.ts";
import type { Unreadable } from "./unread.ts";

/** What of some models a table of all versions shows, and what is said under it. */
export interface ScoredPart {
  readonly rows: readonly ScoreRow[];
  readonly standing: readonly Finding[];
  readonly files: readonly Unreadable[];
}

type ScoreRow = Pick<OutVersionScore, "model" | "version" | "file" | "stage" | "level" | "score" | "disabled"> & {
  readonly gates: readonly Pick<OutGate, "from" | "to" | "decision">[];
};

/** Scores the versions of some models that are not retired. */
export const work: PartWork<Day, ScoredPart> = {
  name: "score",
  found({ workspace }, asOf) {
    const locate = locatorOf(workspace);
    const assessed = workspace.models
      .flatMap(currentVersions)
      .map(({ files, document }) => assess(workspace, files, document, asOf));
    return {
      rows: assessed.map((each) => rowOf(outVersion(each, locate))),
      standing: located(
        { locate },
        assessed.flatMap((each) => standingOf(each).findings),
      ),
      files: workspace.models.map(({ id, dir, broken }) => ({ id, dir, broken })),
    };
  },
};

function rowOf(scored: OutVersionScore): ScoreRow {
  const { model, version, file, stage, level, score, disabled, gates } = scored;
  const decided = gates.map(({ from, to, decision }) => ({ from, to, decision }));
  return { model, version, file, stage, level, score, disabled, gates: decided };
}

/** A version of which only its row is held: the files that the rest would be told from were let go. */
export function versionOf(row: ScoreRow): OutVersionScore {
  return onlySome<OutVersionScore>({ ...row, gates: row.gates.map((gate) => onlySome<OutGate>(gate)) });
}
