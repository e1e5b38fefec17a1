import { planPromotion, planTogether, type PromotePlan } from "../core/plans/promote.ts";
import type { Outcome } from "../outcome.ts";
import type { World } from "../world.ts";
import { versionOrAsk } from "./ask.ts";
import { argumentList, type CommandModule, type Input } from "./command.ts";
import { openWorkspace, type Chosen, type Opened } from "./open.ts";
import { readWriterOptions, recordWriterOptions } from "./options.ts";
import { alreadyThere, closedMoves, movedOutcome } from "./promote-outcomes.ts";
import { chosenMove, type OpenMove } from "./promote-moves.ts";
import { reasonFor } from "./promote-reason.ts";
import { unsignedFindings } from "./signing.ts";
import { askWriter, carryOut, listedWriter, refuseBroken, type Writer } from "./write.ts";

/** `mlc promote [MODEL…]`: decides each gate, says why or why not, and writes the transitions in one commit, all or none. */
export const command: CommandModule = {
  name: "promote",
  summary: "move a stage (default: the only forward move)",
  group: "Every day",
  examples: [
    ["mlc promote support-llm", "take the next stage, if its gate lets it"],
    ["mlc promote support-llm --to finetuning --reason target-missed", "go back; evidence is kept, no gate"],
    [
      "mlc promote support-llm@1.2.1 --hotfix --reason incident",
      "straight to the first stage that serves; reviewed afterwards",
    ],
  ],

  configure(command) {
    recordWriterOptions(
      command
        .argument("[model...]", "models, or MODEL@VERSION; several are one commit or none")
        .option("--to <stage>", "the stage to enter; an earlier one goes back")
        .option("--hotfix", "straight to the first stage that serves, its gate waived as far as it can be")
        .option("--purpose <text>", "start over at the first stage for this new purpose; reviews are void")
        .option("--reason <text>", "why; needed to go back and for a hotfix"),
    );
  },

  async run(world, input) {
    const writing = askWriter(world);
    const opened = await openWorkspace(world);
    const versions = await chosenVersions(world, input, opened);
    for (const { files } of versions) refuseBroken(opened, files.id);
    const writer = await writing(opened);
    const by = readWriterOptions(input).dryRun ? writer.by : listedWriter(writer, "a transition");
    const moves = [];
    for (const each of versions) moves.push(await chosenMove(world, input, opened, each, by));
    if (moves.some((each) => each.kind === "closed")) return closedMoves(opened, moves);
    const open = moves.filter((each) => each.kind === "open");
    if (open.length === 0) return alreadyThere(opened, moves);
    const reason = await reasonFor(
      world,
      input,
      open.map((each) => each.move),
      versions,
    );
    return write(world, input, opened, writer, open, { by, reason, all: moves });
  },
};

/** The versions named, each once; without a name the only one in question. */
async function chosenVersions(world: World, input: Input, opened: Opened): Promise<readonly Chosen[]> {
  const names = argumentList(input, "model");
  const chosen: Chosen[] = [];
  for (const name of names.length === 0 ? [undefined] : names)
    chosen.push(await versionOrAsk(world, input, opened, name));
  return [...new Map(chosen.map((each) => [each.document.file, each])).values()];
}

async function write(
  world: World,
  input: Input,
  opened: Opened,
  writer: Writer,
  open: readonly OpenMove[],
  said: { readonly by: string; readonly reason: string | undefined; readonly all: Parameters<typeof alreadyThere>[1] },
): Promise<Outcome> {
  const at = world.now().toISOString();
  const plans = open.map(({ assessment, move }): PromotePlan =>
    planPromotion(assessment, move, { by: said.by, reason: said.reason, at, hex: world.randomHex() }),
  );
  const unsigned = unsignedFindings(
    world,
    input,
    writer,
    open.map((each) => each.assessment),
  );
  const findings = [...open.flatMap((each) => [...each.move.findings, ...each.notes]), ...unsigned];
  const draft = { ...planTogether(plans), committed: true, keepsMessage: true as const, findings };
  const [first] = open;
  const question =
    first === undefined || open.length > 1
      ? `Move ${String(open.length)} versions?`
      : `Promote ${first.assessment.facts.model} to ${first.move.to}?`;
  const written = await carryOut(world, input, opened, writer, draft, question);
  const records = new Map(open.map((each, index) => [each, plans[index]?.record ?? ""]));
  return movedOutcome(opened, said.all, { written, records, reason: said.reason });
}
