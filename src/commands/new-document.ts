import { didYouMean } from "../core/did-you-mean.ts";
import { cannot } from "../errors.ts";
import type { Outcome } from "../outcome.ts";
import type { World } from "../world.ts";
import { choiceOrAsk, modelOrAsk, textOrAsk } from "./ask.ts";
import { argument, textOption, type Input } from "./command.ts";
import { documentText, type TemplateDocument } from "./init-template.ts";
import { madeNew, refuseExisting } from "./new-made.ts";
import type { Opened } from "./open.ts";
import { writerOf } from "./write.ts";

/** The documents of a model that may be missing, by file name. */
const documents = ["card", "scorecard", "governance", "operations"] as const;

/** `mlc new document NAME [MODEL]`: a document of a model from its template; what is not known yet stands as comments. */
export async function newDocument(world: World, input: Input, opened: Opened): Promise<Outcome> {
  const files = await modelOrAsk(world, input, opened, argument(input, "model"));
  const there = (name: (typeof documents)[number]): boolean => files[name] !== undefined;
  const open = documents.filter((name) => !there(name));
  const given = argument(input, "id")?.replace(/\.yaml$/, "");
  const known = documents.find((each) => each === given);
  if (given !== undefined && known === undefined) {
    throw cannot("unknown-choice", {
      value: given,
      place: "NAME",
      choices: documents,
      near: didYouMean(given, documents),
    });
  }
  const name = await choiceOrAsk(world, input, known, {
    message: "Which document?",
    flag: "NAME",
    command: "new document",
    choices: known === undefined && open.length > 0 ? open : documents,
  });
  const file = `${files.dir}/${name}.yaml`;
  refuseExisting(opened, file);
  const text = await documentText({ kind: name, file, value: { schema: `mlc.${name}/v1` }, from: new Map() });
  const draft = {
    intents: [{ kind: "text" as const, file, text }],
    subject: `mlc: new ${name} of ${files.id}`,
    body: [],
    reads: [],
    committed: false,
  };
  const made = { kind: "document" as const, id: name, model: files.id };
  return madeNew(world, input, opened, writerOf(world, opened), draft, made, [`edit ${file}`, `mlc score ${files.id}`]);
}

/** `mlc new datasheet DATASET [MODEL]`: a datasheet to answer; its id and name are known, the 57 questions are open. */
export async function newDatasheet(world: World, input: Input, opened: Opened): Promise<Outcome> {
  const files = await modelOrAsk(world, input, opened, argument(input, "model"));
  const isId = (id: string): boolean => /^[a-z0-9][a-z0-9._-]{0,99}$/.test(id) && !id.includes("..");
  const id = await textOrAsk(world, input, argument(input, "id"), {
    message: "Id of the dataset (the file name)",
    flag: "DATASET",
    command: "new datasheet",
    check: (text) => isId(text) || "lower-case letters, digits, dots, underscores and hyphens",
  });
  if (!isId(id)) throw cannot("bad-id", { id, what: "dataset" });
  const file = `${files.dir}/datasheets/${id}.yaml`;
  refuseExisting(opened, file);
  const given = textOption(input, "from");
  const read =
    given === undefined ? undefined : (await import("./new-datasheet-from.ts")).readSheet(world, opened, given);
  const people = read?.relatesToPeople;
  const dataset = {
    id,
    name: textOption(input, "name") ?? read?.name ?? id,
    ...(people === undefined ? {} : { relates_to_people: people }),
  };
  const document: TemplateDocument = {
    kind: "datasheet",
    file,
    value: { schema: "mlc.datasheet/v1", dataset, ...read?.answers },
    from: new Map(),
  };
  const draft = {
    intents: [{ kind: "text" as const, file, text: await documentText(document) }],
    subject: `mlc: new datasheet ${id} of ${files.id}`,
    body: [],
    findings: read?.notes ?? [],
    reads: [],
    committed: false,
  };
  const named = files.versions.some((each) => (each.value.data ?? []).some((line) => line.dataset === id));
  return madeNew(world, input, opened, writerOf(world, opened), draft, { kind: "datasheet", id, model: files.id }, [
    `edit ${file}`,
    ...(named ? [] : [`name it where it is used: data: - {dataset: ${id}, role: fine-tuning} in versions/`]),
    `mlc datasheet ${files.id} ${id} --check   lists the questions that are open`,
  ]);
}
