import { findRepository } from "../../../src/store/git.ts";
import { verifyHistory } from "../../../src/store/verify.ts";
import { say } from "../../../src/core/findings/catalogue.ts";
import { join } from "node:path";
import { gitEnvironment, writeHistory } from "./fast-import.ts";
import type { History } from "./graph.ts";

/** What `mlc verify` says of a history, codes sorted and each once; `said` is every finding in full. */
export interface Judgement {
  readonly verdict: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
  readonly said: readonly string[];
}

/** Writes a history into a directory that is not there yet, and replays it as anybody with a clone would, a day later. */
export async function judge(dir: string, history: History): Promise<Judgement> {
  writeHistory(dir, history);
  const repo = findRepository(join(dir, history.prefix), gitEnvironment("ivo"));
  if (repo === undefined) throw new Error(`${dir} is no repository`);
  const last = Math.max(...history.commits.map((each) => each.committed));
  const { verdict, violations } = await verifyHistory(repo, { now: new Date((last + 86_400) * 1000) });
  const codes = (severity: string): readonly string[] =>
    [
      ...new Set(violations.filter((each) => each.finding.severity === severity).map((each) => each.finding.code)),
    ].sort();
  return {
    verdict,
    errors: codes("error"),
    warnings: codes("warning"),
    notes: codes("note"),
    said: violations.map(({ finding, commit }) => {
      const { file = "" } = finding.at ?? {};
      return `${finding.severity}[${finding.code}] ${commit?.slice(0, 7) ?? ""} ${file}: ${say(finding)}`;
    }),
  };
}
