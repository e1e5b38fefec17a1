import { finding, weighing } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { signaturesAsked } from "../core/lifecycle/tiers.ts";
import type { Assessment } from "../core/scoring/assess.ts";
import { CannotRun } from "../errors.ts";
import { signsCommits } from "../store/git-sign.ts";
import type { World } from "../world.ts";
import type { Input } from "./command.ts";
import { readWriterOptions } from "./options.ts";
import type { Writer } from "./write.ts";

/**
 * Whether a decision about these versions may be committed unsigned: a warning where policy asks for signatures, CannotRun
 * where policy or a declared risk tier requires them. A dry run and `--no-commit` make no commit, so nothing is said.
 */
export function unsignedFindings(
  world: World,
  input: Input,
  writer: Writer,
  assessments: readonly Assessment[],
): readonly Finding[] {
  const { dryRun, commit, signCommit, signRecords } = readWriterOptions(input);
  const asked = assessments.map(({ facts, workspace }) => ({
    facts,
    how: signaturesAsked(facts, workspace.config.value.policy?.signatures),
  }));
  const strictest = asked.find((each) => each.how === "require") ?? asked.find((each) => each.how === "warn");
  if (strictest === undefined || dryRun || !commit || signCommit || signRecords) return [];
  if (writer.repo === undefined) return [];
  if (signsCommits(writer.repo, world.env)) return [];
  const unsigned = finding("unsigned-decision", {
    model: strictest.facts.model,
    required: strictest.how === "require",
  });
  if (strictest.how === "require") throw new CannotRun(weighing(unsigned, "error"));
  return [unsigned];
}
