import type { Day } from "../core/dates.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { findingsBetween, modelFindings, settingFindings, type Outline } from "../core/validate/rules.ts";
import { strayDirs } from "../store/models.ts";
import { documentsIn, locatorOf, type Loaded } from "../store/workspace.ts";
import { readInParts } from "../store/workspace-parts.ts";
import type { World } from "../world.ts";
import { missingOf, namedSchemas, type NamedSchemas } from "./editor-schemas.ts";
import type { Opened } from "./open.ts";
import { located } from "./outcomes.ts";
import { foundInParts } from "./parts.ts";
import type { PartWork } from "./part-works.ts";

/** Everything wrong with a workspace, and the files that were looked at, readable or not. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly files: readonly string[];
  readonly sourceLine: Opened["sourceLine"];
}

/** What is wrong in some models, and what of them is compared with the others. */
export interface ValidatedPart {
  readonly broken: readonly Finding[];
  readonly found: readonly Finding[];
  readonly models: readonly Outline[];
  readonly files: readonly string[];
  readonly schemas: NamedSchemas;
}

/** Holds some models against the rules that are about one model. */
export const work: PartWork<Day, ValidatedPart> = {
  name: "validate",
  found({ workspace, sourceLine }, today) {
    const locate = locatorOf(workspace);
    const documents = workspace.models.map(documentsIn);
    return {
      broken: workspace.models.flatMap((model) => model.broken.flatMap((each) => each.findings)),
      found: located(
        { locate },
        workspace.models.flatMap((model) => modelFindings(workspace, model, today)),
      ),
      models: workspace.models.map(({ id, dir, versions, records }) => ({
        id,
        dir,
        versions: versions.map(({ file, value }) => ({ file, value })),
        records: records.map(({ file }) => ({ file })),
      })),
      files: workspace.models.flatMap((model, at) =>
        [...(documents[at] ?? []), ...model.broken].map(({ file }) => file),
      ),
      schemas: namedSchemas(documents.flat(), sourceLine),
    };
  },
};

/** A workspace that is held as a whole. */
export async function judgedWhole(opened: Opened, today: string): Promise<Judged> {
  const part = work.found(opened, today);
  return ended([part], opened, today, findingsBetween(part.models));
}

/** A workspace whose models are read a few at a time and let go. */
export async function judgedInParts(world: World, opened: Opened, today: string): Promise<Judged> {
  const inParts = await readInParts(opened);
  const parts = await foundInParts(world, opened.root, inParts, work, today);
  const models = parts.flatMap((part) => part.models);
  const between = findingsBetween(models);
  // What is wrong between models is rare, and has its places looked up by reading those models once more.
  const placed = new Map<Finding, Finding>();
  for (const [id, own] of byModel(between, models)) {
    const locate = locatorOf((await inParts.read([id])).workspace);
    for (const [at, found] of located({ locate }, own).entries()) placed.set(own[at] ?? found, found);
  }
  return ended(
    parts,
    inParts.settings,
    today,
    between.map((found) => placed.get(found) ?? found),
  );
}

/** The findings by the id of the model in whose files they are. */
function byModel(findings: readonly Finding[], models: readonly Outline[]): ReadonlyMap<string, readonly Finding[]> {
  const ids = new Map<string, string>();
  for (const { id, dir, versions, records } of findings.length === 0 ? [] : models)
    for (const file of [`${dir}/model.yaml`, ...[...versions, ...records].map((doc) => doc.file)]) ids.set(file, id);
  const found = new Map<string, Finding[]>();
  for (const each of findings) {
    const id = ids.get(each.at?.file ?? "");
    if (id === undefined) continue;
    const own = found.get(id);
    if (own === undefined) found.set(id, [each]);
    else own.push(each);
  }
  return found;
}

/** In the order in which everything is told: what readers found, then the rules. */
async function ended(
  parts: readonly ValidatedPart[],
  { workspace, listing, tree, sourceLine }: Loaded,
  today: string,
  between: readonly Finding[],
): Promise<Judged> {
  const dirs = new Set(parts.flatMap((part) => part.models.map(({ dir }) => dir)));
  const stray = await strayDirs(listing, workspace.config.value, dirs);
  const findings = [
    ...workspace.findings,
    ...parts.flatMap((part) => part.broken),
    ...settingFindings(workspace, today),
    ...between,
    ...parts.flatMap((part) => part.found),
    ...stray.map((each) => finding("records-without-model", each, { file: each.dir })),
    ...missingOf([namedSchemas([workspace.config], sourceLine), ...parts.map((part) => part.schemas)], tree),
  ];
  const files = new Set([workspace.config.file, ...parts.flatMap((part) => part.files)]);
  return { findings, files: [...files], sourceLine };
}
