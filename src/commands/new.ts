import { nameOf } from "../core/facts/facts.ts";
import { planVersion } from "../core/plans/version.ts";
import type { Outcome } from "../outcome.ts";
import type { World } from "../world.ts";
import { choiceOrAsk, modelOrAsk, textOrAsk } from "./ask.ts";
import { argument, textOption, type CommandModule, type Input } from "./command.ts";
import { madeNew } from "./new-made.ts";
import { openWorkspace, type Opened } from "./open.ts";
import { recordWriterOptions } from "./options.ts";
import { listedWriter, refuseBroken, writerOf } from "./write.ts";

const kinds = ["version", "model", "datasheet", "document"] as const;

/** `mlc new version|model|datasheet|document ID [MODEL]`: files from their templates; what exists is never changed. */
export const command: CommandModule = {
  name: "new",
  summary: "start a version, a model, a datasheet or a document",
  group: "Start",
  examples: [
    ["mlc new version 1.3.0 support-llm --from 1.2.0", "a version that starts from another one"],
    ["mlc new model fraud-scorer --owner ana", "a further model, its first version at the first stage"],
    ["mlc new datasheet support-chats support-llm", "a datasheet to fill in"],
    ["mlc new datasheet support-chats --from DATASHEET.md", "with the answers of a datasheet in Markdown"],
    ["mlc new document operations support-llm", "operations.yaml, with a hint for every field"],
  ],

  configure(command) {
    recordWriterOptions(
      command
        .argument("[what]", kinds.join(", "))
        .argument("[id]", "the version, the model's or dataset's id, or the document's name")
        .argument("[model]", "the model, where it is not the new one")
        .option("--from <version|file>", "version: copy lineage and data of it; datasheet: answers in Markdown")
        .option("--name <name>", "model, datasheet: the name for people, the id unless given")
        .option("--owner <person>", "model: who answers for it, an id of mlc.yaml; you unless given")
        .option("--first <version>", "model: its first version, 0.1.0 unless given")
        .option("--stage <stage>", "model: where it stands, the first stage unless given")
        .option("--reason <text>", "model: why it starts at a later stage"),
    );
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const kind = await choiceOrAsk(world, input, argument(input, "what"), {
      message: "What is new?",
      flag: "WHAT",
      command: "new",
      choices: kinds,
    });
    switch (kind) {
      case "version":
        return newVersion(world, input, opened);
      case "model":
        return (await import("./new-model.ts")).newModel(world, input, opened);
      case "datasheet":
        return (await import("./new-document.ts")).newDatasheet(world, input, opened);
      case "document":
        return (await import("./new-document.ts")).newDocument(world, input, opened);
    }
  },
};

async function newVersion(world: World, input: Input, opened: Opened): Promise<Outcome> {
  const files = await modelOrAsk(world, input, opened, argument(input, "model"));
  refuseBroken(opened, files.id);
  const id = await textOrAsk(world, input, argument(input, "id"), {
    message: `Name of the new version of ${files.id}`,
    flag: "VERSION",
    command: "new version",
  });
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
    findings: plan.findings,
    reads: [],
    committed: false,
  };
  return madeNew(world, input, opened, writer, draft, { kind: "version", id, model: files.id }, [
    `mlc score ${files.id}@${id}`,
  ]);
}
