import { basename, resolve } from "node:path";
import { nameOf } from "../core/facts/facts.ts";
import { fact } from "../core/facts/facts.ts";
import { composeFacts } from "../core/facts/compose.ts";
import { parsePath } from "../core/facts/path.ts";
import { recordId } from "../core/facts/fold.ts";
import type { Json, JsonMap } from "../core/json.ts";
import { otherTaskVersions } from "../core/metrics/task-versions.ts";
import type { Assignment } from "../core/plans/assign.ts";
import { newRecord, subjectNow, type RecordIntent } from "../core/plans/record.ts";
import { titled } from "../core/criteria/evidence.ts";
import { CannotRun, cannot } from "../errors.ts";
import { importFrom, importers, mayHoldResults } from "../importers/index.ts";
import type { Draft, ImportInput, ImportOptions, ImportResult } from "../importers/importer.ts";
import { recordOf } from "../importers/record.ts";
import { importedRecordHex } from "../importers/record-id.ts";
import type { Subject } from "../generated/types.ts";
import { parseMapping } from "../importers/mapping.ts";
import { sourcesAt } from "../store/sources.ts";
import type { World } from "../world.ts";
import { textOrAsk, versionOrAsk } from "./ask.ts";
import { argument, flagOption, listOption, textOption, type CommandModule, type Input } from "./command.ts";
import { effectsOf } from "./effects.ts";
import { givenFields, withGiven } from "./import-fields.ts";
import { openWorkspace, type Chosen, type Opened } from "./open.ts";
import { recordWriterOptions, repeated } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { carryOut, refuseBroken, writerOf } from "./write.ts";

/** `mlc import FILE|DIR|-`: another tool's output becomes records; importing again is a no-op. */
export const command: CommandModule = {
  name: "import",
  summary: "another tool's output -> a record",
  group: "Start",
  examples: [
    ["mlc import results.json", "lm-eval, Hugging Face or flat metrics, recognised by their keys"],
    ["mlc import results.json --model support-llm --dry-run", "which numbers would be taken, as which metrics"],
    ["mlc import runs/7 --field run_id=7 --field code.dirty=false", "a saved run, with what its files do not say"],
    ["mlc import report.csv --as csv --map acc=accuracy,sample_size=2000", "say what it is and what a column means"],
  ],

  configure(command) {
    recordWriterOptions(
      command
        .argument("[source]", "a file, a directory, or - for standard input")
        .option("--model <model>", "the model, or MODEL@VERSION")
        .option("--as <adapter>", `force ${importers.map((each) => each.id).join(", ")}`)
        .option("--only <glob>", "take only these of the tool's metric names; may be repeated", repeated)
        .option("--map <name=id>", "what a metric name means, NAME=ID,COMPANION=VALUE; may be repeated", repeated)
        .option("--field <path=value>", "what the tool does not write of a training run; may be repeated", repeated)
        .option("--all", "take everything, subtasks too")
        .option("--allow-partial", "record a run that did not end well, marked so")
        .option("--observed-at <when>", "when it was measured: a day, or a UTC moment")
        .option("--of <what>", "baseline: measured on what this version is compared with"),
    );
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const chosen = await versionOrAsk(world, input, opened, textOption(input, "model"));
    refuseBroken(opened, chosen.files.id);
    const options = optionsOf(input);
    const source = await textOrAsk(world, input, argument(input, "source"), {
      message: "File or directory with the results",
      flag: "SOURCE",
      command: `import --model ${chosen.files.id}`,
    });
    const result = importFrom(await sourcesOf(world, opened, source), options, textOption(input, "as"));
    const refusal = result.notes.find((note) => note.severity === "error");
    if (refusal !== undefined) throw new CannotRun(refusal);
    const writer = writerOf(world, opened);
    const fields = givenFields(options.fields ?? [], result.records);
    const made = result.records.map((draft) =>
      intentOf(world, chosen, draft, { options, fields, by: writer.by, of: textOption(input, "of") }),
    );
    const fresh = made.filter((each) => importedBefore(chosen, each) === undefined);
    const model = chosen.files.id;
    const version = chosen.document.value.version;
    const kinds = [...new Set(result.records.map((draft) => draft.kind))].join(", ");
    const draft = {
      intents: fresh.map((each) => each.intent),
      subject: `mlc: import ${kinds} of ${nameOf({ model, version })} from ${basename(source)}`,
      body: fresh.map((each) => `Mlc-Record: ${each.id}`),
      reads: [],
      committed: false,
      findings: [...result.notes, ...otherTaskVersions(result.records.flatMap(metricsOf), chosen.files.records)],
    };
    const { notes, ...written } = await carryOut(world, input, opened, writer, draft);
    return outcomeOf(
      opened,
      notes,
      0,
      (findings) => ({
        schema: "mlc.out.import/v1",
        ok: true,
        findings,
        ...written,
        model,
        version,
        importer: importerOf(result),
        records: made.map((each, at) => ({
          id: importedBefore(chosen, each) ?? each.id,
          kind: result.records[at]?.kind ?? "evaluation",
          metrics: metricsOf(result.records[at]).length,
          already: importedBefore(chosen, each) !== undefined,
        })),
        metrics: result.records.flatMap(metricsOf).map(outMetric),
        proposals: proposalsOf(opened, chosen, result),
        ...effectsOf(
          opened,
          chosen,
          fresh.map((each) => each.intent),
          opened.today,
        ),
      }),
      [`mlc score ${model}`],
    );
  },
};

function optionsOf(input: Input): ImportOptions {
  const only = listOption(input, "only");
  const maps = listOption(input, "map");
  const fields = listOption(input, "field");
  const observedAt = textOption(input, "observedAt");
  return {
    ...(only.length === 0 ? {} : { only }),
    ...(maps.length === 0 ? {} : { map: mappingOf(maps) }),
    ...(fields.length === 0 ? {} : { fields }),
    ...(flagOption(input, "all") ? { all: true } : {}),
    ...(flagOption(input, "allowPartial") ? { allowPartial: true } : {}),
    ...(observedAt === undefined ? {} : { observedAt }),
  };
}

function mappingOf(maps: readonly string[]): NonNullable<ImportOptions["map"]> {
  const { mapping, faults } = parseMapping(maps);
  if (faults[0] !== undefined) throw new CannotRun(faults[0]);
  return mapping;
}

async function sourcesOf(world: World, opened: Opened, source: string): Promise<ImportInput> {
  if (source === "-") return { files: [{ path: "stdin", bytes: await world.stdin() }] };
  return { files: sourcesAt(opened.root, resolve(world.cwd, source), mayHoldResults) };
}

function intentOf(
  world: World,
  chosen: Chosen,
  draft: Draft,
  given: { options: ImportOptions; fields: readonly Assignment[]; by: string; of: string | undefined },
): RecordIntent {
  const { options, by, of } = given;
  if (of !== undefined && of !== "baseline") {
    throw cannot("unknown-choice", { value: of, place: "--of", choices: ["baseline"], near: "baseline" });
  }
  const subject = subjectNow(chosen.document.value);
  const [model, version] = [chosen.files.id, chosen.document.value.version];
  const observedAt = draft.observed.at ?? world.now().toISOString().slice(0, 10);
  const common = { model, version, observed_at: observedAt, by, subject: subject as Subject };
  const head = of === undefined ? common : { ...common, of: "baseline" as const };
  const {
    schema: _s,
    model: _m,
    version: _v,
    observed_at: _o,
    by: _b,
    ...fields
  } = recordOf(draft, head) as unknown as JsonMap;
  const identity: Json = { model, version, subject, of: of ?? null };
  const hex = importedRecordHex(draft, options, identity);
  const complete = draft.kind === "training" ? withGiven(fields, given.fields) : fields;
  return newRecord(chosen.files, chosen.document, { kind: draft.kind, observedAt, by, hex, fields: complete });
}

/** The id under which the same source was imported before: kind and digits tell, the date may be of that day. */
function importedBefore(chosen: Chosen, made: RecordIntent): string | undefined {
  const tail = made.id.slice("YYYY-MM-DD".length);
  return chosen.files.records.map(recordId).find((id) => id.endsWith(tail));
}

function metricsOf(
  draft: Draft | undefined,
): readonly NonNullable<Extract<Draft, { kind: "evaluation" }>["metrics"]>[number][] {
  return draft?.kind === "evaluation" || draft?.kind === "monitoring" ? draft.metrics : [];
}

function outMetric(metric: ReturnType<typeof metricsOf>[number]): {
  id: string;
  raw: string;
  value?: number;
  text?: string;
  where?: string;
} {
  const where = titled(metric).slice(metric.id.length).trim();
  return {
    id: metric.id,
    raw: metric.raw ?? metric.id,
    ...(metric.value === undefined ? {} : { value: metric.value }),
    ...(metric.value_text === undefined ? {} : { text: metric.value_text }),
    ...(where === "" ? {} : { where }),
  };
}

/** Document fields the source could fill, where the documents say nothing yet. */
function proposalsOf(
  opened: Opened,
  chosen: Chosen,
  result: ImportResult,
): { path: string; value: Record<string, unknown>; from: string }[] {
  const facts = composeFacts(opened.workspace, chosen.files, chosen.document, opened.today);
  return result.facts
    .filter((each) => fact(facts, parsePath(each.path)) === undefined)
    .map(({ path, value, from }) => ({ path, value: value as unknown as Record<string, unknown>, from }));
}

function importerOf(result: ImportResult): string {
  const adapter = result.records[0]?.source.adapter ?? "";
  return adapter.split("@")[0] ?? adapter;
}
