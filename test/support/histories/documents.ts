import { fileDigest } from "../../../src/core/digest.ts";
import type { Json } from "../../../src/core/json.ts";
import type { LifecycleFile } from "../../../src/generated/types.ts";
import { shipped } from "../../../src/generated/data.ts";
import { parsePath } from "../../../src/core/facts/path.ts";
import { planInit } from "../../../src/core/plans/init.ts";
import { planModel } from "../../../src/core/plans/model.ts";
import type { Edit, Intent } from "../../../src/core/plan.ts";
import { editsFor, intentsFor } from "../../../src/core/plans/set.ts";
import { planVersion } from "../../../src/core/plans/version.ts";
import { documentText } from "../../../src/commands/init-template.ts";
import { intentsOf } from "../../../src/commands/init-intents.ts";
import { cast } from "../../../scripts/cast.ts";
import { carriedOut, nameAt, todayAt, type Desk, type Done, type Version } from "./desk.ts";
import { memoryTree } from "./files.ts";
import type { Setting } from "./material.ts";

/** `mlc init` by Ana: the workspace, one model, one version at a stage. */
export async function init(desk: Desk, model: string, version: string, stage: string, setting: Setting) {
  const { name, email } = cast.ana;
  const plan = planInit({
    id: { value: model },
    name: { value: model },
    version,
    stage,
    lifecycle: { source: setting.lifecycle, file: shipped.lifecycles[setting.lifecycle] as LifecycleFile },
    models: "models",
    owner: { name, email },
    writer: undefined,
    facts: [],
    at: desk.at,
    hex: desk.hex(),
    reason: undefined,
  });
  const { intents } = await intentsOf(memoryTree(desk.files), plan);
  return carriedOut(desk, "init", { intents, subject: plan.subject, body: plan.body });
}

/** `mlc new model`: a further model, adopted where it does not start at the first stage. */
export async function newModel(desk: Desk, model: string, stage: string): Promise<Done | undefined> {
  const by = nameAt(desk);
  const first = desk.workspace.lifecycle.stages[0]?.id;
  if (by === "unlisted" || desk.workspace.models.some((each) => each.id === model)) return undefined;
  const reason = stage === first ? undefined : "The model was built before it was tracked.";
  const own = { id: model, dir: `models/${model}`, name: model, owner: "ana", version: "1.0.0", stage, reason };
  const { documents, record } = planModel(desk.workspace, { ...own, by, at: desk.at, hex: desk.hex() });
  const texts = await Promise.all(
    documents.map(async (each): Promise<Intent> => ({ kind: "text", file: each.file, text: await documentText(each) })),
  );
  return carriedOut(desk, "new model", {
    intents: [...texts, record.intent],
    subject: `mlc: new model ${model}@1.0.0 at ${stage}`,
    body: [`Mlc-Record: ${record.id}`],
  });
}

/** `mlc new version`, from another one where it is named. */
export async function newVersion(desk: Desk, model: string, version: string, from?: string): Promise<Done | undefined> {
  const files = desk.workspace.models.find((each) => each.id === model);
  const taken = files?.versions.some((each) => each.value.version === version);
  if (files === undefined || taken === true || desk.by === "stranger") return undefined;
  const request = { version, from, by: nameAt(desk), at: desk.at, hex: desk.hex() };
  const plan = planVersion(desk.workspace, files, request);
  return carriedOut(desk, "new version", {
    intents: plan.intents,
    subject: `mlc: new version ${model}@${version}`,
    body: plan.body,
  });
}

/** `mlc set PATH=VALUE`: facts where they stand, `confirmed_on` renewed there. */
export async function set(
  desk: Desk,
  { files, document }: Version,
  facts: Readonly<Record<string, Json>>,
  what = "set",
): Promise<Done | undefined> {
  const edits = Object.entries(facts).map(([path, value]) => ({ op: "set" as const, path: parsePath(path), value }));
  const perFile = editsFor(files, document, edits, todayAt(desk));
  return carriedOut(desk, what, {
    intents: intentsFor(perFile),
    subject: `mlc: set ${files.id}@${document.value.version} ${Object.keys(facts).join(" ")}`,
    body: [],
  });
}

/** `mlc set --confirm`: documents looked at again. */
export async function confirm(desk: Desk, { files }: Version, names: readonly string[]): Promise<Done | undefined> {
  const intents = names.map((name): Intent => ({
    kind: "edit",
    file: `${files.dir}/${name}.yaml`,
    edits: [{ op: "set", path: ["confirmed_on"], value: todayAt(desk) }],
  }));
  return carriedOut(desk, "confirm", { intents, subject: `mlc: set ${files.id} confirm ${names.join(" ")}`, body: [] });
}

/** An edit by hand of any file, in words of the person. */
export async function edit(desk: Desk, file: string, edits: readonly Edit[], what: string): Promise<Done | undefined> {
  return carriedOut(desk, what, { intents: [{ kind: "edit", file, edits }], subject: `Edit ${file}`, body: [] });
}

/** Weights that nobody made before. */
export function newWeights(desk: Desk): string {
  return fileDigest(`weights ${desk.hex()}`);
}
