import { isPresent } from "../core/absence.ts";
import { dayNumber } from "../core/dates.ts";
import { didYouMean } from "../core/did-you-mean.ts";
import { nameOf, type Facts } from "../core/facts/facts.ts";
import { factAt, parsePath } from "../core/facts/path.ts";
import { RETIRED } from "../core/lifecycle/lifecycle.ts";
import { Cancelled, cannot } from "../errors.ts";
import type { World } from "../world.ts";
import { textOrAsk } from "./ask.ts";
import { flagOption, textOption, type Input } from "./command.ts";
import type { Opened } from "./open.ts";
import { canAsk, needsFlag, readWriterOptions } from "./options.ts";

/** Something a retirement has to say: the fact of governance.yaml that says it, or the option that does. */
export interface EndFact {
  readonly path: string;
  readonly option: string;
  readonly flag: string;
  readonly message: string;
}

/** What happens to data and weights. */
export const disposition: EndFact = {
  path: "retirement.data_disposition",
  option: "dataDisposition",
  flag: "--data-disposition TEXT",
  message: "What happens to its data and weights?",
};

/** How and when users are told. */
export const notice: EndFact = {
  path: "retirement.user_notice",
  option: "userNotice",
  flag: "--user-notice TEXT",
  message: "How and when are its users told?",
};

/**
 * The answer given on the command line; where governance.yaml has none either, a person's. Undefined where governance.yaml
 * answers, or where nobody can be asked: the gate then says what is missing.
 */
export async function answerFor(world: World, input: Input, facts: Facts, asked: EndFact): Promise<string | undefined> {
  const given = textOption(input, asked.option)?.trim();
  if (given !== undefined && given !== "") return given;
  const accepts = { na: true, withheld: false, resolves: facts.resolves };
  const known = isPresent(factAt(facts.values, parsePath(asked.path)), accepts);
  if (known || !canAsk(world, input)) return undefined;
  const { message, flag } = asked;
  return textOrAsk(world, input, undefined, { message, flag, command: `retire ${nameOf(facts)}` });
}

/** What replaces the version: `none`, a model of the workspace, or one of its versions; a bare version is one of the same model. */
export async function successorOrAsk(world: World, input: Input, opened: Opened, facts: Facts): Promise<string> {
  const known = successors(opened, facts);
  const full = (word: string): string => (known.includes(`${facts.model}@${word}`) ? `${facts.model}@${word}` : word);
  const check = (word: string): true | string => known.includes(full(word)) || `one of: ${known.join(", ")}`;
  const word = await textOrAsk(world, input, textOption(input, "successor")?.trim(), {
    message: "What replaces it? (MODEL, MODEL@VERSION or none)",
    flag: "--successor ID",
    command: `retire ${nameOf(facts)}`,
    default: "none",
    check,
  });
  if (known.includes(full(word))) return full(word);
  throw cannot("unknown-choice", {
    value: word,
    place: "--successor",
    choices: known,
    near: didYouMean(full(word), known),
  });
}

/** The day its service ends. */
export async function sunsetOrAsk(world: World, input: Input, opened: Opened, name: string): Promise<string> {
  const day = await textOrAsk(world, input, textOption(input, "sunset")?.trim(), {
    message: "On which day does its service end? (YYYY-MM-DD)",
    flag: "--sunset DATE",
    command: `retire ${name}`,
    default: opened.today,
    check: (answer) => dayNumber(answer) !== undefined || "a calendar day, YYYY-MM-DD",
  });
  if (dayNumber(day) === undefined) throw cannot("bad-day", { text: day });
  return day;
}

/**
 * Nothing leads out of retirement, so a person types the version's name. Elsewhere `--yes` stands for it; a dry run needs
 * neither. Throws Cancelled where another name is typed.
 */
export async function confirmName(world: World, input: Input, name: string, dependants: number): Promise<void> {
  if (readWriterOptions(input).dryRun || flagOption(input, "yes")) return;
  if (!canAsk(world, input)) throw needsFlag("--yes", `retire ${name}`);
  const resting =
    dependants === 0 ? "" : `, and ${String(dependants)} ${dependants === 1 ? "fact rests" : "facts rest"} on it`;
  const message = `Nothing leads out of retirement${resting}. Type ${name} to retire it`;
  const validate = (answer: string): true | string => answer.trim() === name || `type ${name}, or leave with Ctrl-C`;
  const [typed] = await world.ask([{ kind: "text", message, validate }]);
  if (String(typed).trim() !== name) throw new Cancelled();
}

/** Other versions and models that are not retired, as they are named; none is an answer too. */
function successors(opened: Opened, facts: Facts): readonly string[] {
  const own = nameOf(facts);
  const all = opened.workspace.models.flatMap((files) => {
    const live = files.versions.filter((each) => each.value.stage !== RETIRED);
    const names = live.map((each) => `${files.id}@${each.value.version}`).filter((each) => each !== own);
    return files.id === facts.model ? names : [files.id, ...names];
  });
  return ["none", ...all];
}
