import { basename, dirname, resolve } from "node:path";
import type { Json, JsonMap } from "../core/json.ts";
import { isMap } from "../core/json.ts";
import { assigned } from "../core/plans/assign.ts";
import { deployedAt } from "../core/plans/deployment.ts";
import { newRecord } from "../core/plans/record.ts";
import { commandWriting, decisionKinds, recordKinds, type RecordKind } from "../core/records.ts";
import { isWithin } from "../core/reproduction.ts";
import { nameOf } from "../core/facts/facts.ts";
import { CannotRun, cannot } from "../errors.ts";
import { diskTree } from "../store/tree.ts";
import { readYamlFile } from "../store/yaml/read.ts";
import type { World } from "../world.ts";
import { choiceOrAsk, versionOrAsk } from "./ask.ts";
import { argumentList, listOption, textOption, type CommandModule } from "./command.ts";
import { effectsOf } from "./effects.ts";
import { leadingModel, openWorkspace, orNear, type Opened } from "./open.ts";
import { recordWriterOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { fieldsOrAsk } from "./record-ask.ts";
import { attachedFiles } from "./record-attached.ts";
import { recordFindings } from "./record-findings.ts";
import { askWriter, carryOut, refuseBroken } from "./write.ts";

/** Kinds that are written by hand; decisions have commands of their own. */
const byHand: readonly RecordKind[] = recordKinds.filter((kind) => !decisionKinds.has(kind));

/** `mlc record MODEL KIND PATH=VALUE…`: one record by hand. */
export const command: CommandModule = {
  name: "record",
  summary: "write one record by hand",
  group: "Every day",
  examples: [
    [
      "mlc record support-llm deployment environment=pilot exposure.kind=pilot exposure.limit='5% of traffic' started_at=2026-10-20",
      "a deployment",
    ],
    ["mlc record support-llm evaluation --file results.yaml", "an evaluation from a file with its fields"],
    [
      'mlc record support-llm monitoring window.from=2026-10-16 window.to=2026-11-15 metric=psi value=0.05 with=\'{"n_ref": 5000, "n_cur": 5000, "bins": 10}\'',
      "one value from live traffic; several go into a file",
    ],
    [
      "mlc record support-llm incident key=INC-7 severity=high status=open due_on=2026-12-01",
      "an incident; a later record with the same key says how it went on",
    ],
    [
      "mlc record support-llm reproduction metric=exact_match original=0.66 reproduced=0.655 tolerance=0.01",
      "a result that somebody else ran again",
    ],
    ["mlc record support-llm note text='Retrained after the label fix.'", "something that belongs to the history"],
    ["mlc record support-llm note text='Quarterly fairness report.' --attach report.pdf", "a report, by its digest"],
  ],

  configure(command) {
    recordWriterOptions(
      command
        .argument("[operands...]", `MODEL (or MODEL@VERSION), KIND (${byHand.join(", ")}), then fields as PATH=VALUE`)
        .option("--file <file>", "a YAML or JSON file with the fields, - for standard input")
        .option("--attach <file>", "a report it refers to: its path and digest are recorded; may be repeated", {
          repeats: true,
        })
        .option("--observed-at <when>", "when it happened: a day, or a UTC moment; now unless given"),
    );
  },

  async run(world, input) {
    const writing = askWriter(world);
    const opened = await openWorkspace(world);
    const isKind = (word: string): boolean => orNear(opened, word, recordKinds);
    const { model: named, rest } = leadingModel(opened, argumentList(input, "operands"), isKind);
    const [word, ...assignments] = rest;
    const decision = recordKinds.find((each) => each === word && decisionKinds.has(each));
    if (decision !== undefined) {
      const run = commandWriting(decision, named ?? "MODEL");
      throw cannot("decision-by-hand", { kind: decision, run });
    }
    const chosen = await versionOrAsk(world, input, opened, named);
    refuseBroken(opened, chosen.files.id);
    const kind = await choiceOrAsk(world, input, word, {
      message: "What happened?",
      flag: "KIND",
      command: `record ${chosen.files.id}`,
      choices: byHand,
    });
    const writer = await writing(opened);
    const file = textOption(input, "file");
    const about = { model: chosen.files.id, kind, fromFile: file !== undefined };
    const start = file === undefined ? {} : await fromFile(world, opened, file);
    const said = withDefaults(kind, assigned(start, await fieldsOrAsk(world, input, assignments, about)));
    const given = { ...said, ...attachedFiles(world, opened.root, listOption(input, "attach")) };
    const now = world.now().toISOString();
    const happened = textOption(input, "observedAt") ?? (kind === "deployment" ? deployedAt(given, now) : undefined);
    const record = newRecord(chosen.files, chosen.document, {
      kind,
      observedAt: happened ?? now,
      by: writer.by,
      hex: world.randomHex(),
      fields: given,
    });
    const model = chosen.files.id;
    const version = chosen.document.value.version;
    const draft = {
      intents: [record.intent],
      findings: recordFindings(opened, chosen, [record]),
      subject: `mlc: record ${nameOf({ model, version })} ${kind}`,
      body: [`Mlc-Record: ${record.id}`],
      reads: [],
      committed: false,
    };
    const { notes, ...fields } = await carryOut(world, input, opened, writer, draft);
    return outcomeOf(
      opened,
      notes,
      0,
      (findings) => ({
        schema: "mlc.out.record/v1",
        ok: true,
        findings,
        ...fields,
        model,
        version,
        record: record.id,
        ...effectsOf(opened, chosen, [record.intent], opened.today),
      }),
      [`mlc score ${model}`],
    );
  },
};

/** A file's own head is left to mlc: what it is about and who wrote it is not copied from elsewhere. */
async function fromFile(world: World, opened: Opened, file: string): Promise<JsonMap> {
  const path = resolve(world.cwd, file);
  const bytes = file === "-" ? await world.stdin() : diskTree(dirname(path)).read(basename(path));
  if (bytes === undefined) throw cannot("unreadable-file", { file, reason: "ENOENT" });
  const read = await readYamlFile({ file, bytes });
  if (!read.ok)
    throw new CannotRun(read.findings[0] ?? cannot("unreadable-file", { file, reason: opened.root }).finding);
  const { schema: _s, model: _m, version: _v, by: _b, observed_at: _o, ...fields } = read.value;
  return fields;
}

/** Fields that follow from others; a single metric may be given flat: `metric=exact_match value=0.66 sample_size=2000`. */
function withDefaults(kind: RecordKind, fields: JsonMap): JsonMap {
  if (kind === "reproduction") return withinTolerance(fields);
  if (kind !== "evaluation" && kind !== "monitoring") return fields;
  const { metric, value, ...rest } = fields;
  const complete: Record<string, Json> = { run_status: "complete", ...rest };
  if (typeof metric !== "string" || value === undefined) return complete;
  const own = Object.fromEntries(Object.entries(rest).filter(([key]) => BESIDE.has(key)));
  const others = Object.fromEntries(Object.entries(complete).filter(([key]) => !BESIDE.has(key)));
  const dataset = typeof own["dataset"] === "string" ? { dataset: { id: own["dataset"] } } : {};
  const before = isMap(rest) && Array.isArray(rest["metrics"]) ? (rest["metrics"] as Json[]) : [];
  return { ...others, metrics: [...before, { id: metric, value, ...own, ...dataset }] };
}

function withinTolerance(fields: JsonMap): JsonMap {
  const { original, reproduced, tolerance, within_tolerance: said } = fields;
  const isSaid = said !== undefined || [original, reproduced, tolerance].some((each) => typeof each !== "number");
  if (isSaid) return fields;
  return { ...fields, within_tolerance: isWithin(Number(original), Number(reproduced), Number(tolerance)) };
}

/** What stands beside the value of a metric. */
const BESIDE: ReadonlySet<string> = new Set([
  "sample_size",
  "with",
  "slice",
  "dataset",
  "split",
  "n_shot",
  "variant",
  "stderr",
  "ci",
  "unit",
  "task",
]);
