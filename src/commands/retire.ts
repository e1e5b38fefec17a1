import { nameOf } from "../core/facts/facts.ts";
import { dependantFindings } from "../core/lifecycle/dependants.ts";
import { retireOf } from "../core/lifecycle/moves.ts";
import { decideRetirement, type Retirement } from "../core/lifecycle/retire.ts";
import { planTogether } from "../core/plans/promote.ts";
import { planRetirement } from "../core/plans/retire.ts";
import { assess } from "../core/scoring/assess.ts";
import { shipped } from "../generated/data.ts";
import { errorsIn } from "./all-findings.ts";
import { versionOrAsk } from "./ask.ts";
import { argument, type CommandModule } from "./command.ts";
import { openWorkspace } from "./open.ts";
import { readWriterOptions, recordWriterOptions } from "./options.ts";
import { givenReason, usualOrOwn } from "./promote-reason.ts";
import { answerFor, confirmName, disposition, notice, successorOrAsk, sunsetOrAsk } from "./retire-answers.ts";
import { retireOutcome, type Ended } from "./retire-outcome.ts";
import { unsignedFindings } from "./signing.ts";
import { askWriter, carryOut, listedWriter, refuseBroken } from "./write.ts";

/** `mlc retire MODEL`: the end of a version, for good; its record keeps level and score as they were. */
export const command: CommandModule = {
  name: "retire",
  summary: "end of life",
  group: "Every day",
  examples: [
    ["mlc retire support-llm@1.1.0", "what is in the way, or what is missing; on a terminal asked for"],
    [
      "mlc retire support-llm@1.1.0 --reason superseded --successor support-llm@1.2.0 --sunset 2026-12-31",
      "on a terminal its name is typed to confirm; elsewhere add --yes",
    ],
    [
      'mlc retire fraud-scorer@1.0.0 --reason cost --successor none --sunset 2026-12-31 --user-notice "mailed on 1 December" --yes',
      "with what governance.yaml leaves open",
    ],
  ],

  configure(command) {
    recordWriterOptions(
      command
        .argument("[model]", "the model, or MODEL@VERSION")
        .option("--reason <text>", "why its life ends")
        .option("--successor <id>", "what replaces it: MODEL, MODEL@VERSION or none")
        .option("--sunset <day>", "the day its service ends, YYYY-MM-DD")
        .option("--data-disposition <text>", "what happens to data and weights, where governance.yaml does not say")
        .option("--user-notice <text>", "how and when users are told, where governance.yaml does not say"),
    );
  },

  async run(world, input) {
    const writing = askWriter(world);
    const opened = await openWorkspace(world);
    const { files, document } = await versionOrAsk(world, input, opened, argument(input, "model"));
    refuseBroken(opened, files.id);
    const writer = await writing(opened);
    const { dryRun } = readWriterOptions(input);
    const by = dryRun ? writer.by : listedWriter(writer, "a transition");
    const assessment = assess(opened.workspace, files, document, opened.today, by);
    const { facts } = assessment;
    const dependants = dependantFindings(opened.workspace, facts);
    const move = retireOf(facts);
    if (move.kind === "none") return retireOutcome(opened, { assessment, dependants });
    const wrong = errorsIn(opened, files.dir);
    if (wrong.length > 0) return retireOutcome(opened, { assessment, dependants, closed: wrong });
    const said = {
      dataDisposition: await answerFor(world, input, facts, disposition),
      userNotice: await answerFor(world, input, facts, notice),
    };
    const decision = decideRetirement(assessment, move, said);
    const goes = decision.answer.decision === "go" || decision.answer.decision === "go-with-conditions";
    if (!goes) return retireOutcome(opened, { assessment, dependants, decision, closed: decision.findings });
    const name = nameOf(facts);
    const reason =
      givenReason(input) ??
      (await usualOrOwn(world, input, `Why does ${name} end?`, shipped.gates.retire.reasons, `retire ${name}`));
    const retirement: Retirement = {
      ...said,
      successor: await successorOrAsk(world, input, opened, facts),
      sunset: await sunsetOrAsk(world, input, opened, name),
    };
    await confirmName(world, input, name, dependants.length);
    const request = { by, reason, at: world.now().toISOString(), hex: world.randomHex() };
    const plan = planRetirement(assessment, decision, request, retirement);
    const ended: Ended = { assessment, dependants, decision, reason, retirement, record: plan.record };
    const unsigned = unsignedFindings(world, input, writer, [assessment]);
    const findings = [...decision.findings, ...dependants, ...unsigned];
    const draft = { ...planTogether([plan]), committed: true, keepsMessage: true as const, findings };
    return retireOutcome(opened, { ...ended, written: await carryOut(world, input, opened, writer, draft) });
  },
};
