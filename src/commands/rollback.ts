import { environmentsOf, outServed, servedAt } from "../core/deployments.ts";
import { didYouMean } from "../core/did-you-mean.ts";
import { planRollback, type RollbackPlan } from "../core/plans/rollback.ts";
import type { ModelFiles } from "../core/workspace.ts";
import { cannot } from "../errors.ts";
import type { OutRollback } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { choiceOrAsk, modelOrAsk, textOrAsk } from "./ask.ts";
import { argument, textOption, type CommandModule } from "./command.ts";
import { leadingModel, openWorkspace, type Opened } from "./open.ts";
import { readWriterOptions, recordWriterOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { askWriter, carryOut, refuseBroken } from "./write.ts";

/** `mlc rollback MODEL ENVIRONMENT`: serves an earlier version again, as one deployment record in one commit. */
export const command: CommandModule = {
  name: "rollback",
  summary: "serve an earlier version again",
  group: "Every day",
  examples: [
    ["mlc rollback support-llm production --reason 'prices are wrong'", "serve what was served before"],
    ["mlc rollback support-llm production --to 1.1.0 --reason TEXT", "serve that version again"],
    ["mlc rollback support-llm production --reason TEXT --dry-run", "what would be served, without writing it"],
  ],

  configure(command) {
    recordWriterOptions(
      command
        .argument("[model]", "the model")
        .argument("[environment]", "the environment, as deployment records name it")
        .option("--to <version>", "the version to serve again; the one served before unless given")
        .option("--reason <text>", "why"),
    );
  },

  async run(world, input) {
    const writing = askWriter(world);
    const opened = await openWorkspace(world);
    const operands = [argument(input, "model"), argument(input, "environment")].filter((each) => each !== undefined);
    const { model: named, rest } = leadingModel(opened, operands, () => operands.length < 2);
    const files = await modelOrAsk(world, input, opened, named);
    refuseBroken(opened, files.id);
    const call = `rollback ${files.id}`;
    const known = environmentsOf(files.records);
    const [word] = rest;
    if (known.length === 0 || (word !== undefined && !known.includes(word)))
      throw unknownEnvironment(opened, files, word ?? "");
    const environment = await choiceOrAsk(world, input, word, {
      message: "In which environment?",
      flag: "ENVIRONMENT",
      command: call,
      choices: known,
    });
    const to = versionNamed(files, textOption(input, "to"));
    const reason = await textOrAsk(world, input, textOption(input, "reason") ?? readWriterOptions(input).message, {
      message: "Why is it rolled back?",
      flag: "--reason TEXT",
      command: `${call} ${environment}`,
    });
    const writer = await writing(opened);
    const at = world.now().toISOString();
    const request = { environment, to, reason, by: writer.by, at, hex: world.randomHex() };
    const plan = planRollback(opened.workspace, files, request);
    if (plan.kind !== "write") return unwritten(opened, files, environment, plan);
    const draft = {
      intents: [plan.intent],
      subject: plan.subject,
      body: plan.body,
      reads: [],
      committed: false,
      keepsMessage: true as const,
      findings: plan.findings,
    };
    const ask = `Serve ${files.id}@${plan.to} in ${environment} again?`;
    const { notes, ...fields } = await carryOut(world, input, opened, writer, draft, ask);
    const body = (findings: OutRollback["findings"]): OutRollback => ({
      ...{ schema: "mlc.out.rollback/v1", ok: true, findings },
      ...fields,
      ...{ model: files.id, environment, from: plan.from, to: plan.to, record: plan.record },
      served: plan.served.map(outServed),
    });
    const next = `mlc record ${files.id}@${plan.from} incident`;
    return outcomeOf(opened, notes, 0, body, [
      "mlc status",
      `${next} …   (what went wrong, and what is done about it)`,
    ]);
  },
};

/** Nothing to write: the version is served already, or there are reasons against it. */
function unwritten(
  opened: Opened,
  files: ModelFiles,
  environment: string,
  plan: Exclude<RollbackPlan, { kind: "write" }>,
): Outcome {
  const served = servedAt(files.records, opened.today).filter((each) => each.environment === environment);
  const refused = plan.kind === "refused";
  const body = (findings: OutRollback["findings"]): OutRollback => ({
    ...{ schema: "mlc.out.rollback/v1", ok: !refused, findings, dry_run: true, changes: [] },
    ...{ model: files.id, environment },
    ...(refused ? (plan.from === undefined ? {} : { from: plan.from }) : { from: plan.to, to: plan.to }),
    served: served.map(outServed),
  });
  const findings = refused ? plan.findings : [];
  return outcomeOf(opened, findings, refused ? 1 : 0, body, ["mlc status"], "as given");
}

function unknownEnvironment(opened: Opened, files: ModelFiles, word: string) {
  const own = environmentsOf(files.records);
  const near =
    didYouMean(word, own) ??
    didYouMean(
      word,
      opened.workspace.models.flatMap((each) => environmentsOf(each.records)),
    );
  return cannot("no-such-environment", { word, model: files.id, near, known: own.join(", ") });
}

function versionNamed(files: ModelFiles, word: string | undefined): string | undefined {
  const known = files.versions.map((each) => each.value.version);
  if (word === undefined || known.includes(word)) return word;
  throw cannot("no-such-version", { model: files.id, word, near: didYouMean(word, known), known: known.join(", ") });
}
