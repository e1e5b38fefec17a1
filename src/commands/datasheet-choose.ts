import { didYouMean } from "../core/did-you-mean.ts";
import type { Doc, ModelFiles } from "../core/workspace.ts";
import { sheetFrom, type Sheet } from "../documents/datasheet-format.ts";
import { CannotRun, cannot } from "../errors.ts";
import type { DatasheetDocument } from "../generated/types.ts";
import type { World } from "../world.ts";
import { choiceOrAsk } from "./ask.ts";
import { argumentList, type Input } from "./command.ts";
import { chooseModel, type Opened } from "./open.ts";

/** The datasheet that DATASET, or MODEL DATASET, names. A dataset that one model alone has a sheet for needs no model. */
export async function chosenSheet(world: World, input: Input, opened: Opened): Promise<Sheet> {
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
  if (sheet !== undefined) return sheetFrom(files.id, sheet, opened.workspace.exists);
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
