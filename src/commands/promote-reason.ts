import { shipped } from "../generated/data.ts";
import type { Decided } from "../core/lifecycle/hotfix.ts";
import type { World } from "../world.ts";
import { textOrAsk } from "./ask.ts";
import { textOption, type Input } from "./command.ts";
import type { Chosen } from "./open.ts";
import { canAsk, needsFlag, readWriterOptions } from "./options.ts";

/** Why moves are made: as given (`--reason`, else `-m`), or asked for once where one of them has to say it. */
export async function reasonFor(
  world: World,
  input: Input,
  moves: readonly Decided[],
  versions: readonly Chosen[],
): Promise<string | undefined> {
  const given = givenReason(input);
  const silent = moves.find(needsReason);
  if (given !== undefined || silent === undefined) return given;
  const names = versions.map((each) => each.files.id).join(" ");
  const how = silent.move.kind === "hotfix" ? "--hotfix" : `--to ${silent.to}`;
  return usualOrOwn(
    world,
    input,
    `Why does ${names} ${saysWhat(silent)}?`,
    usualReasons(silent),
    `promote ${names} ${how}`,
  );
}

/** One of the usual reasons, or a person's own words. Throws CannotRun naming `--reason` where nobody can be asked. */
export async function usualOrOwn(
  world: World,
  input: Input,
  message: string,
  usual: readonly string[],
  command: string,
): Promise<string> {
  const flag = "--reason TEXT";
  if (!canAsk(world, input)) throw needsFlag(flag, command);
  if (usual.length > 0) {
    const choices = [...usual, OWN].map((value) => ({ value, name: value }));
    const [picked] = await world.ask([{ kind: "choice", message, choices }]);
    if (picked !== OWN) return String(picked);
  }
  return textOrAsk(world, input, undefined, { message, flag, command });
}

/** The reason on the command line; an empty one is none. */
export function givenReason(input: Input): string | undefined {
  const reason = (textOption(input, "reason") ?? readWriterOptions(input).message)?.trim();
  return reason === "" ? undefined : reason;
}

const OWN = "in my own words";

/** Going back and a hotfix always say why; an edge that passes over phases does where its lifecycle does not say it. */
function needsReason({ move }: Decided): boolean {
  if (move.kind === "loop" || move.kind === "hotfix") return true;
  return move.kind === "forward" && (move.edge.skips ?? []).length > 0 && move.edge.because === undefined;
}

function usualReasons({ move }: Decided): readonly string[] {
  if (move.kind === "hotfix") return shipped.gates.hotfix.reasons;
  return move.kind === "loop" ? shipped.gates.loop.reasons : [];
}

function saysWhat({ move, to }: Decided): string {
  if (move.kind === "hotfix") return `go straight to ${to}`;
  if (move.kind === "loop") return `go back to ${to}`;
  return `pass over ${move.kind === "forward" ? (move.edge.skips ?? []).join(", ") : to}`;
}
