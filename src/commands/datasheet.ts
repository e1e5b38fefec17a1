import { resolve } from "node:path";
import { didYouMean } from "../core/did-you-mean.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { JsonMap } from "../core/json.ts";
import type { Doc, ModelFiles } from "../core/workspace.ts";
import { DATASHEET_MARK, datasheetAnswers, datasheetMarkdown, isOpen } from "../documents/datasheet.ts";
import { CannotRun, cannot } from "../errors.ts";
import type { DatasheetDocument, OutDatasheet } from "../generated/types.ts";
import { below } from "../store/root.ts";
import type { World } from "../world.ts";
import { choiceOrAsk } from "./ask.ts";
import { argumentList, flagOption, textOption, type CommandModule, type Input } from "./command.ts";
import { chooseModel, openWorkspace, type Opened } from "./open.ts";
import { readWriterOptions, writerOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { carryOut, writerOf } from "./write.ts";

const forms = ["md"] as const;

/** `mlc datasheet [MODEL] DATASET`: the datasheet of a dataset as a document for readers. */
export const command: CommandModule = {
  name: "datasheet",
  summary: "render the datasheet of a dataset",
  group: "Read",
  examples: [
    ["mlc datasheet support-chats | less", "all 57 questions, answered or not"],
    ["mlc datasheet support-llm support-chats --out docs/support-chats.md", "write it to a file and commit it"],
    ["mlc datasheet support-chats --out docs/support-chats.md --check", "exit 1 when the file is out of date"],
  ],

  configure(command) {
    writerOptions(
      command
        .argument("[operands...]", "MODEL, where several have datasheets, then DATASET")
        .option("--to <form>", `${forms.join(" or ")}; md unless given`)
        .option("--out <file>", "write the file instead of printing")
        .option("--check", "compare the file with what would be written"),
    );
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const to = await choiceOrAsk(world, input, textOption(input, "to") ?? "md", {
      message: "Which form?",
      flag: "--to FORM",
      command: "datasheet",
      choices: forms,
    });
    const { files, sheet } = await chosenSheet(world, input, opened);
    const value = sheet.value as unknown as JsonMap;
    const at = { resolves: opened.workspace.exists };
    const id = idOf(sheet);
    const name = sheet.value.dataset?.name ?? id;
    const text = datasheetMarkdown(value, name, at);
    const answers = datasheetAnswers(value, at);
    const file = outFile(world, opened, textOption(input, "out"));
    const body: Omit<OutDatasheet, "ok" | "findings" | "text"> = {
      schema: "mlc.out.datasheet/v1",
      model: files.id,
      dataset: id,
      to,
      ...(file === undefined ? {} : { file }),
      questions: counts(answers),
      open: answers.filter(isOpen).map((each) => each.path),
    };
    if (file === undefined) {
      if (flagOption(input, "check"))
        throw cannot("missing-option", { option: "--out <file>", command: "mlc datasheet" });
      return outcomeOf(opened, [], 0, (findings) => ({ ...body, ok: true, findings, text }));
    }
    const existing = textOf(opened, file);
    if (flagOption(input, "check")) {
      const stale = existing !== text;
      const found = stale ? [finding("datasheet-out-of-date", { file, model: files.id, dataset: id }, { file })] : [];
      return outcomeOf(opened, found, stale ? 1 : 0, (findings) => ({
        ...body,
        ok: !stale,
        findings,
        text: "",
        up_to_date: !stale,
      }));
    }
    if (existing !== undefined && !existing.startsWith(DATASHEET_MARK))
      throw cannot("datasheet-not-ours", { file }, { file });
    const draft = {
      intents: [{ kind: "text" as const, file, text }],
      subject: `mlc: datasheet ${id} of ${files.id} ${file}`,
      body: [],
      reads: [],
      committed: false,
    };
    const same = existing === text;
    const { notes } = same ? { notes: [] } : await carryOut(world, input, opened, writerOf(world, opened), draft);
    return outcomeOf(
      opened,
      notes,
      0,
      (findings) => ({
        ...body,
        ok: true,
        findings,
        text,
        written: !same && !readWriterOptions(input).dryRun,
        up_to_date: same,
      }),
      [`mlc datasheet ${files.id} ${id} --out ${file} --check   keeps it current in CI`],
    );
  },
};

interface ChosenSheet {
  readonly files: ModelFiles;
  readonly sheet: Doc<DatasheetDocument>;
}

/** DATASET, or MODEL DATASET. A dataset that one model alone has a sheet for needs no model. */
async function chosenSheet(world: World, input: Input, opened: Opened): Promise<ChosenSheet> {
  const [first, second, third] = argumentList(input, "operands");
  if (third !== undefined) throw cannot("excess-argument", { value: third, command: "mlc datasheet" });
  const [model, dataset] = second === undefined ? [undefined, first] : [first, second];
  const alone = opened.workspace.models.filter((each) => dataset !== undefined && sheetOf(each, dataset) !== undefined);
  const [only] = alone;
  const files = model === undefined && only !== undefined && alone.length === 1 ? only : chooseModel(opened, model);
  const ids = files.datasheets.map(idOf);
  const id =
    dataset ??
    (await choiceOrAsk(world, input, ids.length === 1 ? ids[0] : undefined, {
      message: "Which dataset?",
      flag: "DATASET",
      command: "datasheet",
      choices: ids,
    }));
  const sheet = sheetOf(files, id);
  if (sheet !== undefined) return { files, sheet };
  const broken = files.broken.find((each) => each.file === `${files.dir}/datasheets/${id}.yaml`)?.findings[0];
  if (broken !== undefined) throw new CannotRun(broken);
  throw cannot("no-such-datasheet", { word: id, model: files.id, near: didYouMean(id, ids), known: ids.join(", ") });
}

function sheetOf(files: ModelFiles, id: string): Doc<DatasheetDocument> | undefined {
  return files.datasheets.find((each) => idOf(each) === id);
}

function idOf({ file }: Doc<DatasheetDocument>): string {
  return file.slice(file.lastIndexOf("/") + 1, -".yaml".length);
}

function outFile(world: World, opened: Opened, out: string | undefined): string | undefined {
  if (out === undefined) return undefined;
  const file = below(opened.root, resolve(world.cwd, out));
  if (file === undefined || file === "") throw cannot("unsafe-path", { file: out });
  return file;
}

function textOf({ tree }: Opened, file: string): string | undefined {
  const bytes = tree.read(file);
  if (bytes === undefined) {
    if (tree.kind(file) !== undefined) throw cannot("datasheet-not-ours", { file }, { file });
    return undefined;
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function counts(answers: ReturnType<typeof datasheetAnswers>): OutDatasheet["questions"] {
  const of = (...kinds: readonly string[]): number => answers.filter((each) => kinds.includes(each.answer)).length;
  return {
    all: answers.length,
    answered: of("answered", "see"),
    na: of("na"),
    withheld: of("withheld"),
    not_asked: of("not asked"),
    open: answers.filter(isOpen).length,
  };
}
