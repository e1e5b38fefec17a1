import { dayNumber } from "../core/dates.ts";
import { didYouMean } from "../core/did-you-mean.ts";
import { finding } from "../core/findings/catalogue.ts";
import { checkpoint, checkpointIds, type Checkpoint } from "../core/lifecycle/checkpoints.ts";
import { holdersOf } from "../core/people.ts";
import { planReview, type ReviewRequest } from "../core/plans/review.ts";
import { decisionPaths } from "../core/plans/promote.ts";
import { assess, type Assessment } from "../core/scoring/assess.ts";
import { cannot } from "../errors.ts";
import type { World } from "../world.ts";
import { argument, listOption, textOption, type CommandModule, type Input } from "./command.ts";
import { chooseVersion, openWorkspace, type Opened } from "./open.ts";
import { canAsk, needsFlag, readWriterOptions, repeated, writerOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { carryOut, listedWriter, refuseBroken, writerOf } from "./write.ts";

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
      "mlc review support-llm post-fine-tuning --as ethics_reviewer --decision rejected -m TEXT",
      "close the gate, with the reason",
    ],
  ],

  configure(command) {
    writerOptions(
      command
        .argument("[model]", "the model, or MODEL@VERSION")
        .argument("[checkpoint]", "where the decision is given; mlc explain lists them")
        .option("--as <role>", "the role you decide in")
        .option("--decision <decision>", "approved, approved-with-conditions or rejected")
        .option("--condition <text:due>", "what must be done by when; may be repeated", repeated)
        .option("--evidence <path>", "a file or link the decision rests on; may be repeated", repeated),
    );
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const named = operands(input, opened);
    const chosen = chooseVersion(opened, named.model);
    refuseBroken(opened, chosen.files.id);
    const covered = await chosenCheckpoint(world, input, named.checkpoint, chosen.files.id);
    const writer = writerOf(world, opened);
    const by = readWriterOptions(input).dryRun ? writer.by : listedWriter(writer, "a review");
    const assessment = assess(opened.workspace, chosen.files, chosen.document, opened.today);
    const role = await chosenRole(world, input, covered, assessment, by);
    const request: ReviewRequest = {
      checkpoint: covered,
      role,
      by,
      at: world.now().toISOString(),
      hex: world.randomHex(),
      decision: await chosenDecision(world, input, covered.id),
      conditions: conditions(input),
      evidence: listOption(input, "evidence"),
      note: readWriterOptions(input).message,
    };
    if (request.decision === "approved-with-conditions" && request.conditions.length === 0)
      throw cannot("condition-needed", { text: "" });
    const plan = planReview(assessment, request);
    const self = plan.self ? [finding("self-review", { checkpoint: covered.id, by })] : [];
    const reads = decisionPaths(opened.workspace, chosen.files);
    const draft = {
      intents: [plan.record.intent],
      subject: plan.subject,
      body: plan.body,
      reads,
      committed: true,
      keepsMessage: true as const,
      findings: self,
    };
    const { notes, ...fields } = await carryOut(
      world,
      input,
      opened,
      writer,
      draft,
      `Record ${request.decision} at ${covered.id}?`,
    );
    const { model, version } = assessment.facts;
    return outcomeOf(
      opened,
      notes,
      0,
      (findings) => ({
        schema: "mlc.out.review/v1",
        ok: true,
        findings,
        ...fields,
        model,
        version,
        checkpoint: covered.id,
        role,
        decision: request.decision,
        record: plan.record.id,
        covers: [...plan.covers],
        records: [...plan.records],
        ...(plan.self ? { self: true } : {}),
      }),
      [`mlc promote ${model} --dry-run`],
    );
  },
};

/** A single operand that names no model is the checkpoint; the model is then left out. */
function operands(
  input: Input,
  opened: Opened,
): { readonly model: string | undefined; readonly checkpoint: string | undefined } {
  const [first, second] = [argument(input, "model"), argument(input, "checkpoint")];
  const isModel = opened.workspace.models.some(({ id, dir }) => id === first?.split("@")[0] || dir === first);
  if (second === undefined && first !== undefined && !isModel) return { model: undefined, checkpoint: first };
  return { model: first, checkpoint: second };
}

async function chosenCheckpoint(
  world: World,
  input: Input,
  word: string | undefined,
  model: string,
): Promise<Checkpoint> {
  const known = checkpointIds();
  if (word === undefined) {
    if (!canAsk(world, input)) throw needsFlag("CHECKPOINT", `review ${model}`);
    const choices = known.map((id) => ({ value: id, name: id }));
    const [answer] = await world.ask([{ kind: "choice", message: "Which checkpoint?", choices }]);
    return chosenCheckpoint(world, input, String(answer), model);
  }
  const found = checkpoint(word);
  if (found !== undefined) return found;
  throw cannot("no-such-checkpoint", { word, near: didYouMean(word, known), known: known.join(", ") });
}

async function chosenRole(
  world: World,
  input: Input,
  covered: Checkpoint,
  assessment: Assessment,
  by: string,
): Promise<string> {
  const { model } = assessment.facts;
  const asked = textOption(input, "as");
  const [only] = covered.roles;
  if (asked === undefined && (covered.roles.length > 1 || only === undefined)) {
    if (!canAsk(world, input)) throw needsFlag("--as ROLE", `review ${model} ${covered.id}`);
    const choices = covered.roles.map((role) => ({ value: role, name: role }));
    const [answer] = await world.ask([{ kind: "choice", message: "In which role?", choices }]);
    return holding(String(answer));
  }
  return holding(asked ?? only ?? "");

  function holding(role: string): string {
    if (!covered.roles.includes(role)) {
      throw cannot("role-not-of-checkpoint", { checkpoint: covered.id, role, roles: covered.roles.join(", ") });
    }
    if (by !== "unlisted" && !holdersOf(assessment.facts, role).includes(by))
      throw cannot("role-not-held", { by, role, model });
    return role;
  }
}

async function chosenDecision(world: World, input: Input, checkpointId: string): Promise<ReviewRequest["decision"]> {
  const word = textOption(input, "decision");
  if (word === undefined) {
    if (!canAsk(world, input))
      throw needsFlag("--decision approved|approved-with-conditions|rejected", `review … ${checkpointId}`);
    const choices = decisions.map((each) => ({ value: each, name: each }));
    const [answer] = await world.ask([{ kind: "choice", message: "What do you decide?", choices }]);
    return decisions.find((each) => each === answer) ?? "rejected";
  }
  const found = decisions.find((each) => each === word);
  if (found !== undefined) return found;
  throw cannot("unknown-choice", {
    value: word,
    place: "--decision",
    choices: decisions,
    near: didYouMean(word, decisions),
  });
}

function conditions(input: Input): ReviewRequest["conditions"] {
  return listOption(input, "condition").map((text) => {
    const match = /^(.*\S)\s*:\s*(\d{4}-\d{2}-\d{2})$/s.exec(text);
    if (match === null || dayNumber(match[2] ?? "") === undefined) throw cannot("condition-needed", { text });
    return { text: match[1] ?? "", due: match[2] ?? "" };
  });
}
