import { calledBy } from "../core/facts/facts.ts";
import { dayNumber } from "../core/dates.ts";
import { planReview, targetName, type ReviewRequest } from "../core/plans/review.ts";
import { decisionPaths } from "../core/plans/promote.ts";
import type { Assessment } from "../core/scoring/assess.ts";
import { cannot } from "../errors.ts";
import type { OutReview } from "../generated/types.ts";
import type { World } from "../world.ts";
import { choiceOrAsk, textOrAsk } from "./ask.ts";
import { listOption, textOption, type CommandModule, type Input } from "./command.ts";
import { judgedVersion } from "./judged-version.ts";
import { openWorkspace } from "./open.ts";
import { canAsk, readWriterOptions, recordWriterOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { chosenRole, chosenTarget } from "./review-target.ts";
import { unsignedFindings } from "./signing.ts";
import { askWriter, carryOut, listedWriter } from "./write.ts";

const decisions = ["approved", "approved-with-conditions", "rejected"] as const;

/** `mlc review MODEL CHECKPOINT`: a decision in a role, bound to the digests of what was looked at. */
export const command: CommandModule = {
  name: "review",
  summary: "decide in a role at a checkpoint",
  group: "Every day",
  examples: [
    [
      "mlc review support-llm problem-signoff --as accountable_owner --decision approved",
      "sign off under your own git identity",
    ],
    [
      'mlc review support-llm data-rights --as compliance_officer --decision approved-with-conditions --condition "renew the licence:2027-01-31"',
      "an approval with a condition and its due day",
    ],
    [
      "mlc review support-llm obligation:2026-11-02-review-5be01c77a1b2#1 --evidence docs/licence-2027.pdf",
      "say that a condition is met, and what shows it",
    ],
    [
      "mlc review support-llm exception:2026-11-20-exception-0d9f31aa7c52 --as compliance_officer --decision approved",
      "approve what somebody asked for with mlc waive",
    ],
  ],

  configure(command) {
    recordWriterOptions(
      command
        .argument("[model]", "the model, or MODEL@VERSION")
        .argument("[checkpoint]", "a checkpoint, exception:ID or obligation:ID; mlc explain lists checkpoints")
        .option("--as <role>", "the role you decide in")
        .option("--decision <decision>", "approved, approved-with-conditions or rejected")
        .option("--condition <text:due>", "what must be done by when; may be repeated", { repeats: true })
        .option("--evidence <path>", "a file or link the decision rests on; may be repeated", { repeats: true }),
    );
  },

  async run(world, input) {
    const writing = askWriter(world);
    const opened = await openWorkspace(world);
    const { chosen, assessment, word } = await judgedVersion(world, input, opened, "checkpoint");
    const target = await chosenTarget(world, input, word, assessment);
    const writer = await writing(opened);
    const by = readWriterOptions(input).dryRun ? writer.by : listedWriter(writer, "a review");
    const role = await chosenRole(world, input, target, assessment, by);
    const name = targetName(target);
    const asked = textOption(input, "decision") ?? (target.kind === "obligation" ? "approved" : undefined);
    const request: ReviewRequest = {
      target,
      role,
      by,
      at: world.now().toISOString(),
      hex: world.randomHex(),
      decision: await choiceOrAsk(world, input, asked, {
        message: "What do you decide?",
        flag: "--decision approved|approved-with-conditions|rejected",
        command: `review ${calledBy(assessment.facts)} ${name}`,
        choices: decisions,
      }),
      conditions: conditions(input),
      evidence: await evidenceFor(world, input, target),
      note: readWriterOptions(input).message,
    };
    const plan = planOrRefuse(assessment, request);
    const draft = {
      intents: [plan.record.intent],
      subject: plan.subject,
      body: plan.body,
      reads: decisionPaths(opened.workspace, chosen.files),
      committed: true,
      keepsMessage: true as const,
      findings: [
        ...(plan.self === undefined ? [] : [plan.self]),
        ...unsignedFindings(world, input, writer, [assessment]),
      ],
    };
    const ask = `Record ${request.decision} at ${name}?`;
    const { notes, ...fields } = await carryOut(world, input, opened, writer, draft, ask);
    const { model, version } = assessment.facts;
    const body = (findings: OutReview["findings"]): OutReview => ({
      schema: "mlc.out.review/v1",
      ok: true,
      findings,
      ...fields,
      model,
      version,
      ...outTarget(target),
      role,
      decision: request.decision,
      record: plan.record.id,
      covers: [...plan.covers],
      records: [...plan.records],
      ...(plan.self === undefined ? {} : { self: true }),
    });
    return outcomeOf(opened, notes, 0, body, [`mlc promote ${model} --dry-run`]);
  },
};

type Target = ReviewRequest["target"];

/** What an obligation is closed on is asked for: a word that it is done is no evidence. */
async function evidenceFor(world: World, input: Input, target: Target): Promise<readonly string[]> {
  const given = listOption(input, "evidence");
  const rejected = textOption(input, "decision") === "rejected";
  if (given.length > 0 || target.kind !== "obligation" || rejected) return given;
  if (!canAsk(world, input)) throw cannot("evidence-needed", { obligation: targetName(target) });
  const wanted = {
    message: "What shows that it is met (a file or a link)?",
    flag: "--evidence PATH",
    command: "review",
  };
  return [await textOrAsk(world, input, undefined, wanted)];
}

/** A review that could never count is not written: without conditions where it has some, or by somebody barred. */
function planOrRefuse(assessment: Assessment, request: ReviewRequest): ReturnType<typeof planReview> {
  const { decision, target, by, role } = request;
  if (decision === "approved-with-conditions" && request.conditions.length === 0)
    throw cannot("condition-needed", { text: "" });
  const plan = planReview(assessment, request);
  if (plan.self !== undefined && assessment.policy.separation === "require")
    throw cannot("not-independent", { what: targetName(target), by, role });
  return plan;
}

function outTarget(target: Target): Pick<OutReview, "checkpoint" | "exception" | "criterion" | "obligation"> {
  switch (target.kind) {
    case "checkpoint":
      return { checkpoint: target.checkpoint.id };
    case "exception":
      return { exception: target.exception.id, criterion: target.exception.criterion };
    case "obligation":
      return { obligation: target.obligation.id };
  }
}

function conditions(input: Input): ReviewRequest["conditions"] {
  return listOption(input, "condition").map((text) => {
    const match = /^(.*\S)\s*:\s*(\d{4}-\d{2}-\d{2})$/s.exec(text);
    if (match === null || dayNumber(match[2] ?? "") === undefined) throw cannot("condition-needed", { text });
    return { text: match[1] ?? "", due: match[2] ?? "" };
  });
}
