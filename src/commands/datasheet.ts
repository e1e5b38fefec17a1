import { resolve } from "node:path";
import { datasheetAnswers, isOpen } from "../core/datasheet/answers.ts";
import { datasheetCompleteness } from "../core/datasheet/completeness.ts";
import { datasheetGaps, peopleContradictions } from "../core/datasheet/gaps.ts";
import { finding } from "../core/findings/catalogue.ts";
import { datasheetFormats, type Sheet } from "../documents/datasheet-format.ts";
import type { WriteOptions } from "../documents/format.ts";
import { CannotRun, cannot } from "../errors.ts";
import type { OutDatasheet } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { below } from "../store/root.ts";
import { editText } from "../store/yaml/edit.ts";
import { emitYaml } from "../store/yaml/emit.ts";
import type { World } from "../world.ts";
import { choiceOrAsk } from "./ask.ts";
import { flagOption, textOption, type CommandModule, type Input } from "./command.ts";
import { chosenSheet } from "./datasheet-choose.ts";
import { openWorkspace, type Opened } from "./open.ts";
import { readWriterOptions, writerOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { carryOut, writerOf } from "./write.ts";

const forms = datasheetFormats.map(({ id }) => id);

/** `mlc datasheet [MODEL] DATASET`: the datasheet of a dataset as a document for readers and for other tools. */
export const command: CommandModule = {
  name: "datasheet",
  summary: "render the datasheet of a dataset",
  group: "Read",
  examples: [
    ["mlc datasheet support-chats | less", "all 57 questions, answered or not"],
    ["mlc datasheet support-chats --check", "what is not answered yet, with file and line"],
    [
      "mlc datasheet support-llm support-chats --to hf --out data/README.md",
      "the dataset card of the Hugging Face Hub",
    ],
    ["mlc datasheet support-chats --to croissant --out data/croissant.json", "metadata for search engines"],
    ["mlc datasheet support-chats --out docs/support-chats.md --check", "exit 1 when the file is out of date"],
  ],

  configure(command) {
    writerOptions(
      command
        .argument("[operands...]", "MODEL, where several have datasheets, then DATASET")
        .option("--to <form>", `${forms.join(", ")}; md unless given, hf where --out has front matter`)
        .option("--out <file>", "write the file instead of printing")
        .option("--insert-markers", "hf: put the markers at the end of a file that has none")
        .option("--check", "compare the file with what would be written; without --out list the open questions"),
    );
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const file = outFile(world, opened, textOption(input, "out"));
    const sheet = await chosenSheet(world, input, opened);
    const existing = file === undefined ? undefined : textOf(opened, file);
    const to = await choiceOrAsk(world, input, textOption(input, "to") ?? formFor(existing), {
      message: "Which form?",
      flag: "--to FORM",
      command: "datasheet",
      choices: forms,
    });
    const asked: Asked = {
      sheet,
      file,
      existing,
      body: bodyOf(sheet, to, file),
      contradictions: peopleContradictions(sheet.value, sheet.file, sheet.at),
      options: {
        file: file ?? "README.md",
        insertMarkers: flagOption(input, "insertMarkers"),
        edit: editText,
        emit: emitYaml,
      },
    };
    return flagOption(input, "check") ? check(opened, asked) : write(world, input, opened, asked);
  },
};

interface Asked {
  readonly sheet: Sheet;
  readonly file: string | undefined;
  readonly existing: string | undefined;
  readonly body: Omit<OutDatasheet, "ok" | "findings" | "text">;
  readonly contradictions: ReturnType<typeof peopleContradictions>;
  readonly options: WriteOptions;
}

async function check(
  opened: Opened,
  { sheet, file, existing, body, contradictions, options }: Asked,
): Promise<Outcome> {
  if (file === undefined) {
    const open = [...contradictions, ...datasheetGaps(sheet.value, sheet.file, sheet.at)];
    return outcomeOf(opened, open, 0, (findings) => ({ ...body, ok: true, findings, text: "" }));
  }
  const checked = (await writerFor(body.to)).check(sheet, existing, options);
  if ("refused" in checked) throw new CannotRun(checked.refused);
  const differs = [...checked.differs];
  const stale = differs.length > 0;
  const args = { file, model: sheet.model, dataset: sheet.id, to: body.to, differs: differs.join(", ") };
  const found = stale ? [finding("datasheet-out-of-date", args, { file })] : [];
  return outcomeOf(opened, [...found, ...contradictions], stale ? 1 : 0, (findings) => ({
    ...body,
    ok: !stale,
    findings,
    text: "",
    up_to_date: !stale,
    differs,
  }));
}

async function write(world: World, input: Input, opened: Opened, asked: Asked): Promise<Outcome> {
  const { sheet, file, existing, body, contradictions, options } = asked;
  const rendered = (await writerFor(body.to)).write(sheet, existing, options);
  if ("refused" in rendered) throw new CannotRun(rendered.refused);
  const { text, notes } = rendered;
  if (file === undefined)
    return outcomeOf(opened, [...contradictions, ...notes], 0, (findings) => ({ ...body, ok: true, findings, text }));
  const draft = {
    intents: [{ kind: "text" as const, file, text }],
    subject: `mlc: datasheet ${sheet.id} of ${sheet.model} ${file}`,
    body: [],
    reads: [],
    committed: false,
  };
  const same = existing === text;
  const done = same ? { notes: [] } : await carryOut(world, input, opened, writerOf(world, opened), draft);
  return outcomeOf(
    opened,
    [...contradictions, ...notes, ...done.notes],
    0,
    (findings) => ({
      ...body,
      ok: true,
      findings,
      text,
      written: !same && !readWriterOptions(input).dryRun,
      up_to_date: same,
    }),
    [`mlc datasheet ${sheet.model} ${sheet.id} --to ${body.to} --out ${file} --check   keeps it current in CI`],
  );
}

async function writerFor(to: string): ReturnType<(typeof datasheetFormats)[number]["load"]> {
  const format = datasheetFormats.find(({ id }) => id === to);
  if (format === undefined) throw new Error(`no datasheet format ${to}`);
  return format.load();
}

/** The form that a file asks for by its front matter, where nobody names one. */
function formFor(existing: string | undefined): string {
  return existing !== undefined && /^\s*---\r?\n/.test(existing) ? "hf" : "md";
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

function bodyOf({ model, id, value, at }: Sheet, to: OutDatasheet["to"], file: string | undefined): Asked["body"] {
  const answers = datasheetAnswers(value, at);
  const { sections, withheld, unknown, ...whole } = datasheetCompleteness(value, at);
  return {
    schema: "mlc.out.datasheet/v1",
    model,
    dataset: id,
    to,
    ...(file === undefined ? {} : { file }),
    questions: counts(answers),
    open: answers.filter(isOpen).map((each) => each.path),
    completeness: {
      ...whole,
      sections: sections.map((each) => ({ ...each })),
      withheld: [...withheld],
      unknown: [...unknown],
    },
  };
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
