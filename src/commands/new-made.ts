import { cannot } from "../errors.ts";
import type { OutNew } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import type { Draft } from "../store/stage.ts";
import type { World } from "../world.ts";
import type { Input } from "./command.ts";
import type { Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import { carryOut, type Writer } from "./write.ts";

/** Carries out a draft of `mlc new` and says what was made. */
export async function madeNew(
  world: World,
  input: Input,
  opened: Opened,
  writer: Writer,
  draft: Draft,
  made: Pick<OutNew, "kind" | "id" | "model">,
  next: readonly string[],
): Promise<Outcome> {
  const { notes, ...fields } = await carryOut(world, input, opened, writer, draft);
  return outcomeOf(
    opened,
    notes,
    0,
    (findings) => ({ schema: "mlc.out.new/v1", ok: true, findings, ...fields, ...made }),
    next,
  );
}

/** Refuses to write where anything stands, also what could not be read. */
export function refuseExisting(opened: Opened, file: string): void {
  if (opened.tree.kind(file) !== undefined) throw cannot("exists-already", { file }, { file });
}
