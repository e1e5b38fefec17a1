import { didYouMean } from "../core/did-you-mean.ts";
import type { ModelFiles } from "../core/workspace.ts";
import { cannot } from "../errors.ts";
import type { Question, World } from "../world.ts";
import type { Input } from "./command.ts";
import { chooseModel, chooseVersion, chooseVersions, type Chosen, type Opened } from "./open.ts";
import { canAsk, needsFlag } from "./options.ts";

/** Something a writer has to know: how a person is asked, and what answers it on a command line. */
export interface Wanted {
  /** The question, one line. */
  readonly message: string;
  /** The option or operand that answers it, as typed: `--as ROLE`, `PATH=VALUE`. */
  readonly flag: string;
  /** The command it belongs to, without `mlc`: `review support-llm`. */
  readonly command: string;
}

/**
 * What was given, else what a person answers. An empty answer is asked again, and so is one that `check` does not let
 * through (it says what is expected). Throws CannotRun `input-needed` naming the flag where nobody can be asked.
 */
export async function textOrAsk(
  world: World,
  input: Input,
  given: string | undefined,
  wanted: Wanted & { readonly default?: string; readonly check?: (answer: string) => true | string },
): Promise<string> {
  if (given !== undefined) return given;
  const { message, check = () => true } = wanted;
  const validate = (answer: string): true | string =>
    answer.trim() === "" ? "an answer is needed" : check(answer.trim());
  const question = { kind: "text", message, validate } as const;
  return ask(world, input, wanted, wanted.default === undefined ? question : { ...question, default: wanted.default });
}

/** The same for one of a short list of words; a word given that is none of them is CannotRun `unknown-choice`. */
export async function choiceOrAsk<Choice extends string>(
  world: World,
  input: Input,
  given: string | undefined,
  wanted: Wanted & {
    readonly choices: readonly Choice[];
    /** What stands beside a choice in the list, where the word alone says too little. */
    readonly named?: (choice: Choice) => string;
  },
): Promise<Choice> {
  const { message, choices, named = (choice: Choice): string => choice } = wanted;
  const listed = choices.map((choice) => ({ value: choice, name: named(choice) }));
  // A list with nothing in it is no question.
  if (given === undefined && listed.length === 0) throw needsFlag(wanted.flag, wanted.command);
  const word = given ?? (await ask(world, input, wanted, { kind: "choice", message, choices: listed }));
  const found = choices.find((choice) => choice === word);
  if (found !== undefined) return found;
  const place = wanted.flag.split(" ", 1)[0] ?? wanted.flag;
  throw cannot("unknown-choice", { value: word, place, choices, near: didYouMean(word, choices) });
}

/** The version a writer works on, as `chooseVersion` finds it; where several are in question, the one a person picks. */
export async function versionOrAsk(
  world: World,
  input: Input,
  opened: Opened,
  name: string | undefined,
): Promise<Chosen> {
  if (!canAsk(world, input)) return chooseVersion(opened, name);
  const names = chooseVersions(opened, name === undefined ? [] : [name]).map(versionName);
  if (names.length < 2) return chooseVersion(opened, name);
  const choices = names.map((each) => ({ value: each, name: each }));
  const [answer] = await world.ask([{ kind: "choice", message: "Which version?", choices }]);
  return chooseVersion(opened, String(answer));
}

/** The model a writer works on, as `chooseModel` finds it; where several are in question, the one a person picks. */
export async function modelOrAsk(
  world: World,
  input: Input,
  opened: Opened,
  name: string | undefined,
): Promise<ModelFiles> {
  const { models } = opened.workspace;
  const inside = models.some(({ dir }) => opened.here === dir || opened.here.startsWith(`${dir}/`));
  if (name !== undefined || inside || models.length < 2 || !canAsk(world, input)) return chooseModel(opened, name);
  const choices = models.map(({ id }) => ({ value: id, name: id }));
  const [answer] = await world.ask([{ kind: "choice", message: "Which model?", choices }]);
  return chooseModel(opened, String(answer));
}

async function ask(world: World, input: Input, { flag, command }: Wanted, question: Question): Promise<string> {
  if (!canAsk(world, input)) throw needsFlag(flag, command);
  const [answer] = await world.ask([question]);
  return String(answer).trim();
}

function versionName({ files, document }: Chosen): string {
  return `${files.id}@${document.value.version}`;
}
