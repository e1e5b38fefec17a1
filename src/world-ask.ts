import { showsUnicode, wantsColour, type Environment } from "./reporters/colour.ts";
import { makePen, type Pen } from "./reporters/pen.ts";
import { oneLine } from "./reporters/sanitise.ts";
import { Cancelled } from "./errors.ts";
import type { Question } from "./world.ts";

/**
 * Asks on the terminal, one question after the other, on standard error: standard output stays pure. Colour and symbols
 * follow the same decision as everything else there. Answers in the order of the questions; throws Cancelled on Ctrl-C.
 */
export async function askOnTerminal(
  questions: readonly Question[],
  color: "auto" | "always" | "never",
  env: Environment,
): Promise<readonly (string | boolean)[]> {
  const unicode = showsUnicode(env);
  const style = { color: wantsColour(color, env, true), unicode, width: 80, tty: true, verbose: false, quiet: false };
  const theme = themeOf(await makePen(style), unicode);
  const { default: inquirer } = await import("inquirer");
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  const answers: (string | boolean)[] = [];
  try {
    for (const question of questions) {
      const { answer } = await prompt<{ answer: string | boolean }>([inquirerQuestion(question, theme)]);
      answers.push(answer);
    }
  } catch (error) {
    const left =
      error instanceof Error && ["ExitPromptError", "AbortPromptError", "CancelPromptError"].includes(error.name);
    throw left ? new Cancelled() : error;
  }
  return answers;
}

/** Everything that inquirer paints or draws: what is left out here would follow rules of its own. */
function themeOf({ accent, bad, bold, dim, good, marks }: Pen, unicode: boolean) {
  const keys = unicode ? "↑↓ navigate • ⏎ select" : "arrow keys navigate, enter selects";
  return {
    prefix: { idle: accent("?"), done: good(marks.good) },
    icon: { cursor: unicode ? "❯" : ">" },
    style: {
      answer: accent,
      message: bold,
      error: (text: string) => bad(`> ${text}`),
      defaultAnswer: (text: string) => dim(`(${text})`),
      help: dim,
      highlight: accent,
      key: (text: string) => accent(`<${text}>`),
      disabled: (text: string) => dim(`- ${text}`),
      description: accent,
      keysHelpTip: () => dim(keys),
    },
  };
}

/** Words of files stand in questions too: an id, the reason of a request. */
function inquirerQuestion(question: Question, theme: ReturnType<typeof themeOf>) {
  const message = oneLine(question.message);
  const name = "answer";
  switch (question.kind) {
    case "text":
      return { type: "input" as const, name, message, default: question.default, validate: question.validate, theme };
    case "choice": {
      const choices = question.choices.map((each) => ({ value: each.value, name: oneLine(each.name) }));
      return { type: "select" as const, name, message, choices, default: question.default, theme };
    }
    case "confirm":
      return { type: "confirm" as const, name, message, default: question.default, theme };
  }
}
