import { didYouMean } from "../core/did-you-mean.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { decideMove, decideOpenMoves, holdsFor, type DecidedMove } from "../core/lifecycle/gates.ts";
import { RETIRED, stageIds } from "../core/lifecycle/lifecycle.ts";
import { loopTargets, moveTo } from "../core/lifecycle/moves.ts";
import { holdersOf } from "../core/lifecycle/reviews.ts";
import { planPromotion, type PromotePlan } from "../core/plans/promote.ts";
import { assess, type Assessment } from "../core/scoring/assess.ts";
import { outGate } from "../core/scoring/out.ts";
import { nextSteps } from "../core/scoring/next.ts";
import { cannot } from "../errors.ts";
import type { OutPromote } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { shipped } from "../generated/data.ts";
import { argument, textOption, type CommandModule, type Input } from "./command.ts";
import { chooseVersion, openWorkspace, type Opened } from "./open.ts";
import { canAsk, needsFlag, readWriterOptions, writerOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { allFindings } from "./validate.ts";
import { carryOut, listedWriter, refuseBroken, writerOf } from "./write.ts";

/** `mlc promote [MODEL]`: decides the gate, says why or why not, and writes the transition in one commit. */
export const command: CommandModule = {
  name: "promote",
  summary: "move a stage (default: the only forward move)",
  group: "Every day",
  examples: [
    ["mlc promote support-llm", "take the next stage, if its gate lets it"],
    ["mlc promote support-llm --dry-run", "the decision with all its reasons, and the files it would write"],
    ["mlc promote support-llm --to finetuning --reason target-missed", "go back; evidence is kept, no gate"],
  ],

  configure(command) {
    writerOptions(
      command
        .argument("[model]", "the model, or MODEL@VERSION")
        .option("--to <stage>", "the stage to enter; an earlier one goes back")
        .option("--reason <text>", "why; needed to go back"),
    );
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const chosen = chooseVersion(opened, argument(input, "model"));
    refuseBroken(opened, chosen.files.id);
    const writer = writerOf(world, opened);
    const by = readWriterOptions(input).dryRun ? writer.by : listedWriter(writer, "a transition");
    const assessment = assess(opened.workspace, chosen.files, chosen.document, opened.today, by);
    const stage = chosen.document.value.stage;
    const wrong = errorsIn(opened, chosen.files.dir);
    const to = textOption(input, "to");
    if (to === stage) return already(opened, assessment);
    const move = chosenMove(assessment, to);
    if (wrong.length > 0) return refused(opened, assessment, undefined, wrong, to ?? "");
    if (move === undefined) return stuck(opened, assessment);
    if ("refusal" in move) return refused(opened, assessment, undefined, [move.refusal], to ?? "");
    const reason = reasonFor(input, move);
    if (reason === null) {
      if (!canAsk(world, input)) throw needsFlag("--reason TEXT", `promote ${chosen.files.id} --to ${move.to}`);
      const [answer] = await world.ask([
        { kind: "text", message: `Why does ${chosen.files.id} go back to ${move.to}?` },
      ]);
      return write(world, input, opened, writer, assessment, move, { by, reason: String(answer) });
    }
    const barred = promoterFindings(assessment, move, by);
    const closed = move.answer.decision !== "go" && move.answer.decision !== "go-with-conditions";
    if (closed || barred.length > 0) return refused(opened, assessment, move, [...barred, ...move.findings], move.to);
    return write(world, input, opened, writer, assessment, move, { by, reason });
  },
};

async function write(
  world: Parameters<CommandModule["run"]>[0],
  input: Input,
  opened: Opened,
  writer: ReturnType<typeof writerOf>,
  assessment: Assessment,
  move: DecidedMove,
  who: { readonly by: string; readonly reason: string | undefined },
): Promise<Outcome> {
  const at = world.now().toISOString();
  const plan = planPromotion(assessment, move, { ...who, at, hex: world.randomHex() });
  const draft = { ...plan, committed: true, keepsMessage: true as const, findings: move.findings };
  const written = await carryOut(
    world,
    input,
    opened,
    writer,
    draft,
    `Promote ${assessment.facts.model} to ${move.to}?`,
  );
  const { notes, ...fields } = written;
  return outcomeOf(
    opened,
    notes,
    0,
    (findings) => ({
      schema: "mlc.out.promote/v1",
      ok: true,
      findings,
      ...fields,
      models: [outMove(opened, assessment, move, plan)],
    }),
    nextAfter(assessment, move, written.dry_run),
  );
}

/** What the rules between files say against this model: nothing is decided on a forked chain or a false reference. */
function errorsIn(opened: Opened, dir: string): readonly Finding[] {
  return allFindings(opened, opened.today).filter(
    (each) => each.severity === "error" && (each.at?.file.startsWith(`${dir}/`) ?? true),
  );
}

/** The move asked for, the only open one, or the refusal; undefined where no edge leads on. */
function chosenMove(assessment: Assessment, to: string | undefined): DecidedMove | { refusal: Finding } | undefined {
  const { lifecycle, facts } = assessment;
  if (to !== undefined) {
    const known = stageIds(lifecycle);
    if (!known.includes(to)) {
      throw cannot("unknown-stage-named", { word: to, near: didYouMean(to, known), known: known.join(", ") });
    }
    const move = moveTo(lifecycle, facts, to, holdsFor(assessment));
    return move.kind === "none" ? { refusal: move.refusal } : decideMove(assessment, move);
  }
  const open = decideOpenMoves(assessment);
  const [only] = open;
  if (open.length > 1) throw cannot("which-stage", { stages: open.map((each) => each.to).join(", ") });
  return only;
}

/** The reason given; null where one is needed and missing. */
function reasonFor(input: Input, move: DecidedMove): string | undefined | null {
  const reason = textOption(input, "reason") ?? readWriterOptions(input).message;
  if (reason !== undefined && reason.trim() !== "") return reason;
  return move.move.kind === "loop" ? null : undefined;
}

function promoterFindings(assessment: Assessment, move: DecidedMove, by: string): readonly Finding[] {
  const roles = move.move.kind === "forward" ? (move.move.edge.promoters ?? []) : [];
  if (by === "unlisted" || roles.length === 0) return [];
  if (roles.some((role) => holdersOf(assessment.facts, role).includes(by))) return [];
  return [
    finding(
      "promoter-role",
      { by, roles: roles.join(", ") },
      { file: assessment.facts.document.file, path: ["stage"] },
    ),
  ];
}

function refused(
  opened: Opened,
  assessment: Assessment,
  move: DecidedMove | undefined,
  reasons: readonly Finding[],
  to: string,
): Outcome {
  const { model, version, document } = assessment.facts;
  const from = document.value.stage;
  const decision = move === undefined || move.answer.decision === "go" ? "refused" : move.answer.decision;
  const summary = finding(
    "gate-closed",
    { from, to, decision, reasons: reasons.length },
    { file: document.file, path: ["stage"] },
  );
  return outcomeOf(
    opened,
    [...reasons, summary],
    1,
    (findings) => ({
      schema: "mlc.out.promote/v1",
      ok: false,
      findings,
      dry_run: true,
      changes: [],
      models: [
        {
          model,
          version,
          from,
          to,
          move: "none",
          decision,
          ...(move === undefined ? {} : { gate: outGate(move, opened.locate) }),
        },
      ],
    }),
    [`mlc score ${model}`],
    "as given",
  );
}

/** Promoting to the stage the version is in already says what is next; it is no error. */
function already(opened: Opened, assessment: Assessment): Outcome {
  const { model, version, document } = assessment.facts;
  const stage = document.value.stage;
  const body = (findings: OutPromote["findings"]): OutPromote => ({
    schema: "mlc.out.promote/v1",
    ok: true,
    findings,
    dry_run: true,
    changes: [],
    models: [{ model, version, from: stage, to: stage, move: "none", decision: "go" }],
  });
  return outcomeOf(opened, [], 0, body, onward(assessment));
}

function stuck(opened: Opened, assessment: Assessment): Outcome {
  const { model, document, undeclared } = assessment.facts;
  const stage = document.value.stage;
  const missing =
    undeclared.length === 0 || stage === RETIRED ? [] : [finding("scope-undeclared", { keys: undeclared.join(", ") })];
  const reason = finding("nowhere-to-go", { stage, model }, { file: document.file, path: ["stage"] });
  return refused(opened, assessment, undefined, [reason, ...missing], "");
}

function outMove(
  opened: Opened,
  assessment: Assessment,
  move: DecidedMove,
  plan: PromotePlan,
): OutPromote["models"][number] {
  const gate = outGate(move, opened.locate);
  const { model, version } = assessment.facts;
  return {
    model,
    version,
    from: move.from,
    to: move.to,
    move: gate.move,
    decision: move.answer.decision,
    record: plan.record,
    gate,
  };
}

function nextAfter(assessment: Assessment, move: DecidedMove, dryRun: boolean): readonly string[] {
  const { model } = assessment.facts;
  if (dryRun) return [`mlc promote ${model} --to ${move.to}`];
  return move.move.kind === "loop" ? [`mlc score ${model}`] : [`mlc score ${model}`, `mlc card ${model}`];
}

function onward(assessment: Assessment): readonly string[] {
  const { model, document } = assessment.facts;
  const open = decideOpenMoves(assessment);
  const steps = nextSteps(assessment, open)
    .slice(0, 3)
    .map((step) => `${step.criterion}: ${step.text}`);
  const back = loopTargets(assessment.lifecycle, document.value.stage).at(-1);
  const [only] = open;
  const forward = only === undefined ? [] : [`mlc promote ${model} --to ${only.to}   (${only.answer.decision})`];
  const reasons = shipped.gates.loop.reasons.slice(0, 2).join(" or ");
  return [
    ...forward,
    ...steps,
    ...(back === undefined ? [] : [`mlc promote ${model} --to ${back} --reason TEXT   (${reasons}, …)`]),
  ];
}
