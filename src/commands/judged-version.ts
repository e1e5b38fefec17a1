import { assess, type Assessment } from "../core/scoring/assess.ts";
import type { World } from "../world.ts";
import { versionOrAsk } from "./ask.ts";
import { argument, type Input } from "./command.ts";
import { leadingModel, type Chosen, type Opened } from "./open.ts";
import { refuseBroken } from "./write.ts";

/** The version that a decision is about, judged today, and the word that says on what. */
export interface JudgedVersion {
  readonly chosen: Chosen;
  readonly assessment: Assessment;
  readonly word: string | undefined;
}

/**
 * Reads `[MODEL] WORD`, where WORD is the operand declared as `operand`: one word alone is WORD unless it names a model.
 * Throws CannotRun where files of the model cannot be read.
 */
export async function judgedVersion(
  world: World,
  input: Input,
  opened: Opened,
  operand: string,
): Promise<JudgedVersion> {
  const operands = [argument(input, "model"), argument(input, operand)].filter((each) => each !== undefined);
  const { model, rest } = leadingModel(opened, operands, () => operands.length < 2);
  const chosen = await versionOrAsk(world, input, opened, model);
  refuseBroken(opened, chosen.files.id);
  const assessment = assess(opened.workspace, chosen.files, chosen.document, opened.today);
  return { chosen, assessment, word: rest[0] };
}
