import { didYouMean } from "../core/did-you-mean.ts";
import type { Assessment } from "../core/scoring/assess.ts";
import { explanationOf } from "../core/scoring/explain.ts";
import type { Explain } from "../core/scoring/out.ts";
import { cannot } from "../errors.ts";
import type { Opened } from "./open.ts";

/**
 * `--explain ID`: adds to that criterion, shipped or the team's own, its whole evaluated check. Throws CannotRun where
 * none of the versions has it: `criterion-disabled` where a scorecard switches it off, else `unknown-choice`.
 */
export function explaining(opened: Opened, assessments: readonly Assessment[], word: string): Explain {
  const ids = new Set(assessments.flatMap(({ rows }) => rows.map((row) => row.id)));
  if (!ids.has(word)) throw notThere(assessments, word, [...ids]);
  return (row, assessment) => (row.id === word ? explanationOf(row, assessment, opened.locate) : {});
}

function notThere(assessments: readonly Assessment[], word: string, ids: readonly string[]): Error {
  for (const { files, policy } of assessments) {
    const index = policy.disabled.findIndex((each) => each.id === word);
    const off = policy.disabled[index];
    const file = files.scorecard?.file;
    if (off !== undefined && file !== undefined)
      return cannot("criterion-disabled", { ...off, file }, { file, path: ["disabled", index] });
  }
  return cannot("unknown-choice", { value: word, place: "--explain", choices: ids, near: didYouMean(word, ids) });
}
