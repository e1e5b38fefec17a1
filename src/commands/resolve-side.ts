import { didYouMean } from "../core/did-you-mean.ts";
import { recordId } from "../core/facts/fold.ts";
import type { Side } from "../core/lifecycle/rivals.ts";
import { person } from "../core/people.ts";
import { cannot } from "../errors.ts";
import type { World } from "../world.ts";
import { textOption, type Input } from "./command.ts";
import type { Opened } from "./open.ts";
import { canAsk } from "./options.ts";
import type { Unresolved } from "./resolve-found.ts";

/** The side that stands: the one `--keep` names, the only one, or the one a person picks. */
export async function chosenSide(world: World, input: Input, opened: Opened, found: Unresolved): Promise<Side> {
  const { sides } = found.rivals;
  const [only] = sides;
  const version = `${found.files.id}@${found.version}`;
  if (only === undefined)
    throw cannot("conflict-without-transition", { file: found.file, version }, { file: found.file });
  const named = textOption(input, "keep");
  if (named !== undefined) return sideNamed(found, named);
  if (sides.length === 1) return only;
  const listed = sides.map((side) => ({ id: endId(side), what: whatOf(opened, side) }));
  if (!canAsk(world, input)) {
    const actions = listed.map(({ id }) => ({ run: ["mlc", "resolve", version, "--keep", id] }));
    throw cannot("keep-needed", { version, sides: listed }, { file: found.file }, actions);
  }
  const choices = listed.map(({ id, what }) => ({ value: id, name: `${what}  ${id}` }));
  const [answer] = await world.ask([{ kind: "choice", message: `Which move of ${version} stands?`, choices }]);
  return sideNamed(found, String(answer));
}

function sideNamed({ rivals, files, version }: Unresolved, word: string): Side {
  const on = rivals.sides.filter((side) => side.moves.some((each) => recordId(each) === word));
  const [side, ...others] = on;
  if (side !== undefined && others.length === 0) return side;
  if (side !== undefined)
    throw cannot("keep-ambiguous", { id: word, ends: on.map(endId), version: `${files.id}@${version}` });
  const choices = rivals.sides.map(endId);
  throw cannot("unknown-choice", { value: word, place: "--keep", choices, near: didYouMean(word, choices) });
}

/** `finetuning -> evaluation, Ben Okoro, 2026-11-22 09:10 UTC, go, because: target met`. */
function whatOf(opened: Opened, { moves, end }: Side): string {
  const { by, observed_at: at, decision, reason } = end.value;
  const who = person(opened.workspace.config.value, by).name ?? by;
  const stages = [moves[0]?.value.from ?? "start", ...moves.map((each) => each.value.to)].join(" -> ");
  const when = at.slice(0, 16).replace("T", " ");
  return [stages, who, when, decision, reason === undefined ? undefined : `because: ${reason}`]
    .filter((part) => part !== undefined)
    .join(", ");
}

function endId(side: Side): string {
  return recordId(side.end);
}
