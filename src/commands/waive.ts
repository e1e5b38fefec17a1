import { dayNumber } from "../core/dates.ts";
import { calledBy } from "../core/facts/facts.ts";
import { weighing } from "../core/findings/catalogue.ts";
import { latestThrough, type Effect } from "../core/lifecycle/exception-limits.ts";
import { decisionPaths } from "../core/plans/promote.ts";
import { planWaive, type WaivePlan, type WaiveRequest } from "../core/plans/waive.ts";
import type { Assessment } from "../core/scoring/assess.ts";
import { satisfied } from "../core/scoring/level.ts";
import { CannotRun, cannot } from "../errors.ts";
import type { OutWaive } from "../generated/types.ts";
import type { World } from "../world.ts";
import { choiceOrAsk, textOrAsk } from "./ask.ts";
import { flagOption, listOption, textOption, type CommandModule, type Input } from "./command.ts";
import { judgedVersion } from "./judged-version.ts";
import { asOfDay, openWorkspace, type Opened } from "./open.ts";
import { canAsk, readWriterOptions, recordWriterOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { askWriter, carryOut, listedWriter } from "./write.ts";

/** `mlc waive MODEL CRITERION`: asks for an exception; it counts once somebody else has approved it. */
export const command: CommandModule = {
  name: "waive",
  summary: "request an exception from a criterion",
  group: "Every day",
  examples: [
    [
      'mlc waive support-llm USE-02 --through 2027-01-20 --reason "The pilot has 40 internal users; the form opens in January." --control "weekly interview with all pilot users"',
      "open gates in spite of an open criterion, for some weeks",
    ],
    [
      'mlc waive support-llm FAIR-02 --not-applicable --through 2027-06-30 --reason "Drafts go to one trained agent, no decision is about a group."',
      "declare that a criterion does not apply",
    ],
    [
      "mlc waive support-llm USE-02 --gate deployment:monitoring --through 2026-12-31 --reason TEXT --control TEXT",
      "for one gate only",
    ],
  ],

  configure(command) {
    recordWriterOptions(
      command
        .argument("[model]", "the model, or MODEL@VERSION")
        .argument("[criterion]", "the criterion, such as USE-02")
        .option("--through <day>", "the last day on which it holds, YYYY-MM-DD (UTC)")
        .option("--reason <text>", "why, in at least 30 characters")
        .option("--control <text>", "what keeps the harm small meanwhile; may be repeated", { repeats: true })
        .option("--not-applicable", "declare the criterion not applicable instead of waiving it")
        .option("--gate <from:to>", "limit a waiver to one gate, by the stages it lies between"),
    );
  },

  async run(world, input) {
    const writing = askWriter(world);
    const opened = await openWorkspace(world);
    const { chosen, assessment, word } = await judgedVersion(world, input, opened, "criterion");
    const request = await asked(world, input, opened, assessment, word);
    const writer = await writing(opened);
    const by = readWriterOptions(input).dryRun ? writer.by : listedWriter(writer, "an exception");
    const plan = planWaive(assessment, { ...request, by, at: world.now().toISOString(), hex: world.randomHex() });
    const [problem] = plan.problems;
    if (problem !== undefined && !(by === "unlisted" && problem.code === "exception-unlisted")) {
      throw new CannotRun(weighing(problem, "error"));
    }
    const draft = {
      intents: [plan.record.intent],
      subject: plan.subject,
      body: plan.body,
      reads: decisionPaths(opened.workspace, chosen.files),
      committed: true,
      findings: plan.notes,
    };
    const ask = `Request the exception from ${request.criterion}?`;
    const { notes, ...fields } = await carryOut(world, input, opened, writer, draft, ask);
    const body = (findings: OutWaive["findings"]): OutWaive => ({
      ...{ schema: "mlc.out.waive/v1", ok: true, findings },
      ...fields,
      ...out(assessment, request, plan),
    });
    const model = calledBy(assessment.facts);
    const next = `mlc review ${model} exception:${plan.record.id} --as ${plan.role} --decision approved`;
    return outcomeOf(opened, notes, 0, body, [`${next}   (another person)`]);
  },
};

type Asked = Omit<WaiveRequest, "by" | "at" | "hex">;

async function asked(
  world: World,
  input: Input,
  opened: Opened,
  assessment: Assessment,
  word: string | undefined,
): Promise<Asked> {
  const { facts, rows } = assessment;
  const effect: Effect = flagOption(input, "notApplicable") ? "not-applicable" : "waive";
  // What can never be granted is not offered.
  const grantable = (row: (typeof rows)[number]): boolean =>
    effect === "waive" ? row.criterion.waivable === true : row.criterion.na === true;
  const open = rows.filter((row) => !satisfied(row) && grantable(row));
  const criterion = await choiceOrAsk(world, input, word, {
    message: "From which criterion?",
    flag: "CRITERION",
    command: `waive ${calledBy(facts)}`,
    choices: (word === undefined ? open : rows).map((row) => row.id),
    named: (id) => `${id} ${rows.find((row) => row.id === id)?.criterion.title ?? ""}`,
  });
  const call = `waive ${calledBy(facts)} ${criterion}`;
  const latest = latestThrough(effect, opened.today, facts);
  const through = await textOrAsk(world, input, textOption(input, "through"), {
    message: `Through which day (at the latest ${latest})?`,
    flag: "--through DATE",
    command: call,
    default: latest,
    check: (answer) => dayNumber(answer) !== undefined || "a day is written YYYY-MM-DD",
  });
  const least = facts.rules.gates.exceptions.min_reason_characters;
  const reason = await textOrAsk(world, input, textOption(input, "reason") ?? readWriterOptions(input).message, {
    message: "Why can it not be met now?",
    flag: "--reason TEXT",
    command: call,
    check: (answer) => Array.from(answer).length >= least || `at least ${String(least)} characters`,
  });
  const controls = await controlsFor(world, input, effect, call);
  const gate = gateNamed(input, assessment);
  return { criterion, effect, through: asOfDay(opened, through), reason, controls, gate };
}

async function controlsFor(world: World, input: Input, effect: Effect, command: string): Promise<readonly string[]> {
  const given = listOption(input, "control");
  if (given.length > 0 || effect === "not-applicable" || !canAsk(world, input)) return given;
  const message = "What keeps the harm small meanwhile?";
  return [await textOrAsk(world, input, undefined, { message, flag: "--control TEXT", command })];
}

/** A gate named FROM:TO that the lifecycle has. */
function gateNamed(input: Input, { lifecycle }: Assessment): Asked["gate"] {
  const text = textOption(input, "gate");
  if (text === undefined) return undefined;
  const [, from = "", to = ""] = /^([a-z0-9-]+?)\s*(?:->|:)\s*([a-z0-9-]+)$/.exec(text) ?? [];
  if (to === "") throw cannot("bad-gate", { text });
  const edges = lifecycle.file.edges;
  if (edges.some((edge) => edge.from === from && edge.to === to)) return { from, to };
  const known = edges.map((edge) => `${edge.from}:${edge.to}`).join(", ");
  throw cannot("no-such-gate", { from, to, edges: known });
}

type OutRequested = Omit<OutWaive, "schema" | "ok" | "findings" | "dry_run" | "changes" | "commit">;

function out({ facts }: Assessment, { criterion, effect, through, gate }: Asked, plan: WaivePlan): OutRequested {
  return {
    model: facts.model,
    version: facts.version,
    criterion,
    effect,
    through,
    ...(gate === undefined ? {} : { gate: `${gate.from} -> ${gate.to}` }),
    ...(plan.renewal === 0 ? {} : { renewal: plan.renewal }),
    record: plan.record.id,
    approver_role: plan.role,
    approvers: [...plan.approvers],
  };
}
