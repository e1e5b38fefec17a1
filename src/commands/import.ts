import { basename } from "node:path";
import { nameOf } from "../core/facts/facts.ts";
import { finding } from "../core/findings/catalogue.ts";
import { textOrAsk, versionOrAsk } from "./ask.ts";
import { argument, flagOption, textOption, type CommandModule } from "./command.ts";
import { listAdapters, listFound } from "./import-lists.ts";
import { importOptions, readImportOptions } from "./import-options.ts";
import { planImport } from "./import-plan.ts";
import { readSources } from "./import-read.ts";
import { pointedAt, reachOf } from "./import-sources.ts";
import { openWorkspace } from "./open.ts";
import { recordWriterOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { carryOut, refuseBroken, writerOf } from "./write.ts";

/** `mlc import FILE|DIR|-`: another tool's output becomes records; importing again is a no-op. */
export const command: CommandModule = {
  name: "import",
  summary: "another tool's output -> a record",
  group: "Start",
  examples: [
    ["mlc import results.json", "lm-eval, Hugging Face and other tools, recognised by their keys"],
    ["mlc import reports --each", "everything mlc knows below a directory, in one commit"],
    ["mlc import results.json --model support-llm --dry-run", "which numbers would be taken, as which metrics"],
    ["mlc import runs/7 --field run_id=7 --field code.dirty=false", "a saved run, with what its files do not say"],
    ["mlc import README.md", "a model card; also a CycloneDX BOM: fills what nobody answered yet"],
    ["mlc import report.csv --as csv --map acc=accuracy,sample_size=2000", "say what it is and what a column means"],
    ["mlc import --list", "every tool that is read"],
  ],

  configure(command) {
    recordWriterOptions(importOptions(command.argument("[source]", "a file, a directory, or - for standard input")));
  },

  async run(world, input) {
    if (flagOption(input, "list")) return listAdapters();
    const opened = await openWorkspace(world);
    const chosen = await versionOrAsk(world, input, opened, textOption(input, "model"));
    refuseBroken(opened, chosen.files.id);
    const asked = await readImportOptions(world, input);
    const url = textOption(input, "url");
    const source =
      url === undefined
        ? await textOrAsk(world, input, argument(input, "source"), {
            message: "File or directory with the results",
            flag: "SOURCE",
            command: `import --model ${chosen.files.id}`,
          })
        : "prometheus";
    const writer = writerOf(world, opened);
    const today = world.now().toISOString().slice(0, 10);
    const of = textOption(input, "of");
    const given = { fields: [], by: writer.by, of, today, strict: flagOption(input, "strict") };
    const pointed =
      url === undefined
        ? await pointedAt(world, input, reachOf(opened, asked.limit), source)
        : await (await import("./import-url.ts")).pointedAtUrl(world, input, asked);
    if (pointed.kind === "several" && !flagOption(input, "each"))
      return listFound(opened, chosen, pointed, { ...given, options: asked.options });
    const sources = pointed.kind === "several" ? pointed.candidates : [pointed];
    const others = pointed.kind === "one" ? pointed.others : [];
    const more = others.length === 0 ? [] : [finding("import-more-below", { path: source, others })];
    const read = readSources(sources, asked);
    const card = await (await import("./import-card.ts")).planCard(chosen, read);
    const plan = planImport(opened, chosen, read, { ...given, card, keepRaw: flagOption(input, "keepRaw") });
    const { model, version } = plan;
    const draft = {
      intents: plan.intents,
      subject: `mlc: import ${plan.kinds} of ${nameOf({ model, version })} from ${basename(source)}`,
      body: plan.fresh.map(({ id }) => `Mlc-Record: ${id}`),
      reads: [],
      committed: false,
      findings: [...plan.findings, ...more],
    };
    const { notes, ...written } = await carryOut(world, input, opened, writer, draft);
    return outcomeOf(
      opened,
      notes,
      0,
      (findings) => ({ schema: "mlc.out.import/v1", ok: true, findings, ...written, ...plan.body }),
      [`mlc score ${model}`],
    );
  },
};
