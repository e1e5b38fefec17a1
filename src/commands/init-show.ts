import { isEditorSchema } from "../core/plans/init-files.ts";
import type { InitPlan } from "../core/plans/init.ts";
import { Cancelled } from "../errors.ts";
import { stage, type Draft } from "../store/stage.ts";
import type { World } from "../world.ts";
import type { Input } from "./command.ts";
import { canAsk, readWriterOptions } from "./options.ts";

/** The plan, before a person says yes to it. What is refused later has been written nowhere. */
export async function showAndAsk(
  world: World,
  input: Input,
  root: string,
  draft: Draft,
  plan: InitPlan,
): Promise<void> {
  if (!canAsk(world, input) || readWriterOptions(input).dryRun) return;
  const { changes } = await stage(root, draft);
  const own = changes.filter((each) => !isEditorSchema(each.file));
  const rest = changes.length - own.length;
  const lines = [
    ...own.map((each) => `  ${each.before === null ? "+" : "~"} ${each.file}${valuesIn(plan, each.file)}`),
    ...(rest === 0
      ? []
      : [`  + .mlc/schemas/*.json   ${String(rest)} files, so that editors complete and check the others`]),
  ];
  world.err.write(`\nWill write:\n${lines.join("\n")}\n\n`);
  const commit = readWriterOptions(input).commit;
  const [yes] = await world.ask([{ kind: "confirm", message: commit ? "Write and commit?" : "Write?", default: true }]);
  if (yes !== true) throw new Cancelled();
}

/** `   5 values from README.md`, as far as the file holds any that were read. */
function valuesIn(plan: InitPlan, file: string): string {
  const sources = [...(plan.documents.find((each) => each.file === file)?.from.values() ?? [])];
  if (sources.length === 0) return "";
  const count = sources.length === 1 ? "1 value" : `${String(sources.length)} values`;
  return `   ${count} from ${[...new Set(sources)].join(", ")}`;
}
