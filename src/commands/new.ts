import { nameOf } from "../core/facts/facts.ts";
import { didYouMean } from "../core/did-you-mean.ts";
import { modeline } from "../core/modeline.ts";
import { planVersion } from "../core/plans/version.ts";
import type { Intent } from "../core/plan.ts";
import { cannot } from "../errors.ts";
import { shipped } from "../generated/data.ts";
import type { OutNew } from "../generated/types.ts";
import { argument, textOption, type CommandModule, type Input } from "./command.ts";
import { chooseModel, openWorkspace, type Opened } from "./open.ts";
import { writerOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { carryOut, listedWriter, refuseBroken, writerOf } from "./write.ts";
import type { World } from "../world.ts";

const kinds = ["version", "datasheet"] as const;

/** `mlc new version VERSION [MODEL]` and `mlc new datasheet DATASET [MODEL]`. */
export const command: CommandModule = {
  name: "new",
  summary: "start a version, or a datasheet from its template",
  group: "Start",
  examples: [
    ["mlc new version 1.3.0 support-llm --from 1.2.0", "a version that starts from another one"],
    ["mlc new version 0.1.0", "the first version, at the first stage"],
    ["mlc new datasheet support-chats support-llm", "a datasheet to fill in"],
  ],

  configure(command) {
    writerOptions(
      command
        .argument("<what>", kinds.join(" or "))
        .argument("<id>", "the version, or the dataset's id")
        .argument("[model]", "the model")
        .option("--from <version>", "copy lineage and data of this version"),
    );
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const what = argument(input, "what") ?? "";
    const kind = kinds.find((each) => each === what);
    if (kind === undefined)
      throw cannot("unknown-choice", { value: what, place: "WHAT", choices: kinds, near: didYouMean(what, kinds) });
    return kind === "version" ? newVersion(world, input, opened) : newDatasheet(world, input, opened);
  },
};

async function newVersion(world: World, input: Input, opened: Opened): Promise<ReturnType<typeof outcomeOf>> {
  const files = chooseModel(opened, argument(input, "model"));
  refuseBroken(opened, files.id);
  const id = argument(input, "id") ?? "";
  const writer = writerOf(world, opened);
  const plan = planVersion(opened.workspace, files, {
    version: id,
    from: textOption(input, "from"),
    by: listedWriter(writer, "a transition"),
    at: world.now().toISOString(),
    hex: world.randomHex(),
  });
  const draft = {
    intents: plan.intents,
    subject: `mlc: new version ${nameOf({ model: files.id, version: id })}`,
    body: plan.body,
    reads: [],
    committed: false,
  };
  return written(world, input, opened, writer, draft, { kind: "version", id, model: files.id }, [
    `mlc score ${files.id}@${id}`,
  ]);
}

async function newDatasheet(world: World, input: Input, opened: Opened): Promise<ReturnType<typeof outcomeOf>> {
  const files = chooseModel(opened, argument(input, "model"));
  const id = argument(input, "id") ?? "";
  if (!/^[a-z0-9][a-z0-9._-]{0,99}$/.test(id) || id.includes("..")) throw cannot("bad-id", { id, what: "dataset" });
  const file = `${files.dir}/datasheets/${id}.yaml`;
  if (files.datasheets.some((sheet) => sheet.file === file)) throw cannot("exists-already", { file }, { file });
  const template = shipped.templates.documents["datasheet"] ?? "schema: mlc.datasheet/v1\n";
  const text = `# ${modeline(file, "datasheet")}\n${filled(template, id)}`;
  const intents: readonly Intent[] = [{ kind: "text", file, text }];
  const draft = { intents, subject: `mlc: new datasheet ${id} of ${files.id}`, body: [], reads: [], committed: false };
  return written(world, input, opened, writerOf(world, opened), draft, { kind: "datasheet", id, model: files.id }, [
    `edit ${file}`,
    `mlc score ${files.id}`,
  ]);
}

async function written(
  world: World,
  input: Input,
  opened: Opened,
  writer: ReturnType<typeof writerOf>,
  draft: Parameters<typeof carryOut>[4],
  made: Pick<OutNew, "kind" | "id" | "model">,
  next: readonly string[],
): Promise<ReturnType<typeof outcomeOf>> {
  const { notes, ...fields } = await carryOut(world, input, opened, writer, draft);
  return outcomeOf(
    opened,
    notes,
    0,
    (findings) => ({ schema: "mlc.out.new/v1", ok: true, findings, ...fields, ...made }),
    next,
  );
}

/** The template with its id; what is not known stays a comment. */
function filled(template: string, id: string): string {
  const lines = template.split("\n").filter((line) => !line.startsWith("# yaml-language-server:"));
  const text = lines.join("\n").replaceAll("{{id}}", id);
  return /^dataset:/m.test(text) ? text : text.replace(/^(schema: .*\n)/m, `$1dataset: {id: ${id}, name: ${id}}\n`);
}
