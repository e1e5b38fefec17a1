import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { findingsBetween, modelFindings, settingFindings, type Outline } from "../core/validate/rules.ts";
import { strayDirs } from "../store/models.ts";
import { documentsIn, locatorOf, type Loaded } from "../store/workspace.ts";
import { readInParts } from "../store/workspace-parts.ts";
import { missingOf, noteSchemas } from "./editor-schemas.ts";
import type { Opened } from "./open.ts";

/** Everything wrong with a workspace, and the files that were looked at, readable or not. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly files: readonly string[];
  readonly sourceLine: Opened["sourceLine"];
}

/** A workspace that is held as a whole. */
export async function judgedWhole(opened: Opened, today: string): Promise<Judged> {
  const judging = begun(opened);
  add(judging, opened, today);
  return ended(judging, opened, today, findingsBetween(judging.models));
}

/** A workspace whose models are read a few at a time and let go: ten thousand files take no more memory than some hundred. */
export async function judgedInParts(opened: Opened, today: string): Promise<Judged> {
  const judging = begun(opened);
  const { settings, parts, withModels } = await readInParts(opened);
  for await (const part of parts()) add(judging, part, today);
  const between = findingsBetween(judging.models);
  // Most are about versions, which are kept; what is about records that are gone is rare, and has them read again.
  const kept = new Map(judging.models.flatMap(({ versions }) => versions.map((doc) => [doc.file, doc.locate])));
  const gone = between.map((found) => found.at?.file ?? "").filter((file) => !kept.has(file));
  const again = judging.models.filter(({ dir }) => gone.some((file) => file.startsWith(`${dir}/`)));
  const elsewhere = locatorOf((await withModels(new Set(again.map(({ id }) => id)))).workspace);
  const placed = between.map((found) => {
    const { at } = found;
    const locate = at === undefined ? undefined : kept.get(at.file);
    if (at?.path === undefined || locate === undefined)
      return at === undefined ? found : { ...found, at: elsewhere(at) };
    const { line, column } = locate(at.path, at.atKey);
    return { ...found, at: { ...at, line, column } };
  });
  return ended(judging, settings, today, placed);
}

interface Judging {
  readonly broken: Finding[];
  readonly found: Finding[];
  readonly models: Outline[];
  readonly files: Set<string>;
  readonly schemas: Map<string, string[]>;
}

function begun({ workspace: { config }, sourceLine }: Loaded): Judging {
  const schemas = new Map<string, string[]>();
  noteSchemas(schemas, [config], sourceLine);
  return { broken: [], found: [], models: [], files: new Set([config.file]), schemas };
}

function add(judging: Judging, { workspace, sourceLine }: Loaded, today: string): void {
  const { broken, found, models, files, schemas } = judging;
  const locate = locatorOf(workspace);
  for (const model of workspace.models) {
    const documents = documentsIn(model);
    for (const each of model.broken) broken.push(...each.findings);
    for (const each of modelFindings(workspace, model, today)) {
      found.push(each.at === undefined ? each : { ...each, at: locate(each.at) });
    }
    const { id, dir, versions, records } = model;
    models.push({ id, dir, versions, records: records.map(({ file }) => ({ file })) });
    for (const { file } of [...documents, ...model.broken]) files.add(file);
    noteSchemas(schemas, documents, sourceLine);
  }
}

/** In the order in which everything is told: what readers found, then the rules. */
async function ended(judging: Judging, loaded: Loaded, today: string, between: readonly Finding[]): Promise<Judged> {
  const { workspace, listing, tree, sourceLine } = loaded;
  const dirs = new Set(judging.models.map(({ dir }) => dir));
  const stray = await strayDirs(listing, workspace.config.value, dirs);
  const findings = [
    ...workspace.findings,
    ...judging.broken,
    ...settingFindings(workspace, today),
    ...between,
    ...judging.found,
    ...stray.map((each) => finding("records-without-model", each, { file: each.dir })),
    ...missingOf(judging.schemas, tree),
  ];
  return { findings, files: [...judging.files], sourceLine };
}
