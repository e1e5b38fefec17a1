import { isModelId, isVersionName, modelIdFrom } from "../core/plans/init-names.ts";
import { planModel } from "../core/plans/model.ts";
import { cannot } from "../errors.ts";
import type { Outcome } from "../outcome.ts";
import { modelDirMatcher, modelParents } from "../store/models.ts";
import type { World } from "../world.ts";
import { choiceOrAsk, textOrAsk } from "./ask.ts";
import { argument, textOption, type Input } from "./command.ts";
import { documentText } from "./init-template.ts";
import { madeNew, refuseExisting } from "./new-made.ts";
import type { Opened } from "./open.ts";
import { canAsk } from "./options.ts";
import { listedWriter, writerOf } from "./write.ts";

/** `mlc new model ID`: a further model of the workspace, with its first version at the first stage or, adopted, later. */
export async function newModel(world: World, input: Input, opened: Opened): Promise<Outcome> {
  const writer = writerOf(world, opened);
  const by = listedWriter(writer, "a transition");
  const id = await textOrAsk(world, input, argument(input, "id"), {
    message: "Id of the model (the directory name)",
    flag: "ID",
    command: "new model",
    check: (text) => isModelId(text) || `lower-case letters, digits and hyphens, like ${modelIdFrom(text)}`,
  });
  if (!isModelId(id)) throw cannot("bad-id", { id, what: "model" });
  const dir = await dirFor(opened, id);
  const version = textOption(input, "first") ?? "0.1.0";
  if (!isVersionName(version)) throw cannot("bad-id", { id: version, what: "version" });
  const { stage, reason } = await startOf(world, input, opened, id);
  const { documents, record } = planModel(opened.workspace, {
    id,
    dir,
    name: textOption(input, "name") ?? id,
    owner: await ownerOf(world, input, opened, by, id),
    version,
    stage,
    reason,
    by,
    at: world.now().toISOString(),
    hex: world.randomHex(),
  });
  for (const { file } of documents) refuseExisting(opened, file);
  const texts = await Promise.all(
    documents.map(async (each) => ({ kind: "text" as const, file: each.file, text: await documentText(each) })),
  );
  const draft = {
    intents: [...texts, record.intent],
    subject: `mlc: new model ${id}@${version} at ${stage}`,
    body: [`Mlc-Record: ${record.id}`],
    reads: [],
    committed: false,
  };
  return madeNew(world, input, opened, writer, draft, { kind: "model", id, model: id }, [
    `edit ${dir}/model.yaml`,
    `mlc score ${id}`,
  ]);
}

/** Where `models:` of mlc.yaml would find it: the first of its globs that takes a directory of that name. */
async function dirFor({ workspace }: Opened, id: string): Promise<string> {
  const config = workspace.config.value;
  const matches = await modelDirMatcher(config);
  const parents = modelParents(config);
  const places = parents.flatMap((parent) => [parent === "" ? id : `${parent}/${id}`, parent]);
  const dir = places.find((place) => matches(place) && place.split("/").at(-1) === id);
  if (dir !== undefined) return dir;
  throw cannot(
    "model-has-no-place",
    { id, globs: (config.models ?? []).join(", ") },
    { file: "mlc.yaml", path: ["models"] },
  );
}

async function startOf(
  world: World,
  input: Input,
  { workspace }: Opened,
  id: string,
): Promise<{ readonly stage: string; readonly reason: string | undefined }> {
  const stages = workspace.lifecycle.stages.map((stage) => stage.id);
  const [first = ""] = stages;
  const command = `new model ${id}`;
  const stage = await choiceOrAsk(world, input, textOption(input, "stage") ?? first, {
    message: "Current stage",
    flag: "--stage STAGE",
    command,
    choices: stages,
  });
  if (stage === first) return { stage, reason: undefined };
  const reason = await textOrAsk(world, input, textOption(input, "reason"), {
    message: `Why does ${id} start at ${stage}?`,
    flag: "--reason TEXT",
    command: `${command} --stage ${stage}`,
  });
  return { stage, reason };
}

/** The accountable owner: a person of mlc.yaml, the one who writes unless somebody else is named. */
async function ownerOf(world: World, input: Input, { workspace }: Opened, by: string, id: string): Promise<string> {
  const people = Object.keys(workspace.config.value.people ?? {});
  const given = textOption(input, "owner") ?? (people.length > 1 && canAsk(world, input) ? undefined : by);
  return choiceOrAsk(world, input, given, {
    message: "Accountable owner",
    flag: "--owner PERSON",
    command: `new model ${id}`,
    choices: [by, ...people.filter((person) => person !== by)],
  });
}
