import { chainOf } from "../core/lifecycle/chain.ts";
import { daysBetween, dayOf } from "../core/dates.ts";
import { decideOpenMoves } from "../core/lifecycle/gates.ts";
import { holdersOf } from "../core/people.ts";
import { assess, type Assessment } from "../core/scoring/assess.ts";
import { levelNames } from "../core/scoring/level.ts";
import { isAdopted } from "../core/scoring/out.ts";
import { shownUpper } from "../core/scoring/score.ts";
import { exactly, roundedDown } from "../core/fraction.ts";
import type { OutVersionStatus } from "../generated/types.ts";
import { argumentList, flagOption, textOption, type CommandModule } from "./command.ts";
import { asOfDay, chooseVersions, openWorkspace } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";

/** `mlc status [MODEL…]`: where every version is, and what is next. */
export const command: CommandModule = {
  name: "status",
  summary: "where every version is, what is next",
  group: "Every day",
  examples: [
    ["mlc status", "one row for each version that is not retired"],
    ["mlc status support-llm", "only the versions of one model"],
    ["mlc status --stage evaluation --stale", "at a stage, with evidence that went stale"],
  ],

  configure(command) {
    command
      .argument("[model...]", "models, or MODEL@VERSION")
      .option("--stage <stage>", "only versions at this stage")
      .option("--owner <person>", "only models this person is accountable for")
      .option("--stale", "only versions with stale evidence")
      .option("--as-of <day>", "as of a day, YYYY-MM-DD (UTC)");
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const asOf = asOfDay(opened, textOption(input, "asOf"));
    const [stage, owner] = [textOption(input, "stage"), textOption(input, "owner")];
    const rows = chooseVersions(opened, argumentList(input, "model"))
      .map(({ files, document }) => statusOf(assess(opened.workspace, files, document, asOf)))
      .filter((row) => stage === undefined || row.stage === stage)
      .filter((row) => owner === undefined || row.owner === owner)
      .filter((row) => !flagOption(input, "stale") || (row.stale ?? []).length > 0);
    return outcomeOf(opened, [], 0, (findings) => ({
      schema: "mlc.out.status/v1",
      ok: true,
      findings,
      as_of: asOf,
      models: rows,
    }));
  },
};

function statusOf(assessment: Assessment): OutVersionStatus {
  const { facts, files, level, policy, score, validUntil, lifecycle } = assessment;
  const chain = chainOf(
    files.records.filter((record) => record.value.version === facts.version),
    facts.document,
    { lifecycle, model: facts.model },
  );
  const tip = chain.tip;
  const since = tip === undefined ? undefined : dayOf(tip.value.observed_at);
  const days = since === undefined ? undefined : daysBetween(since, facts.asOf);
  const [owner] = holdersOf(facts, "accountable_owner");
  const stale = assessment.rows.filter((row) => row.status === "stale").map((row) => row.id);
  return {
    model: files.id,
    version: facts.version,
    stage: facts.document.value.stage,
    ...(since === undefined ? {} : { since }),
    ...(days === undefined ? {} : { days }),
    ...(tip?.value.attempt === undefined ? {} : { attempt: tip.value.attempt }),
    ...(owner === undefined ? {} : { owner }),
    ...(isAdopted(assessment) ? { adopted: true } : {}),
    level,
    level_name: levelNames[level] ?? String(level),
    target: policy.target,
    score: roundedDown(score.score),
    upper: shownUpper(score),
    exact: exactly(score.score),
    ...(validUntil === undefined ? {} : { valid_until: validUntil.day, expires_first: validUntil.criterion }),
    stale,
    next: decideOpenMoves(assessment).map((move) => ({
      to: move.to,
      decision: move.answer.decision,
      open: move.findings.length,
    })),
  };
}
