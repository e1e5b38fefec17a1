import { didYouMean } from "../core/did-you-mean.ts";
import { cannot } from "../errors.ts";
import type { Outcome } from "../outcome.ts";
import { loadCommand } from "./call.ts";
import { argument, type CommandModule } from "./command.ts";
import { allCommandsHelp, commandHelp, shortHelp } from "./help-text.ts";
import { topics } from "./help-topics.ts";
import { commands } from "./index.ts";

/** `mlc help [TOPIC]`: a command's help, a topic, or the list of both; also what `--help` and bare `mlc` print. */
export const command: CommandModule = {
  name: "help",
  summary: "help on a command or a topic",
  group: "Tools",
  examples: [
    ["mlc help", "all commands and topics"],
    ["mlc help explain", "one command, as mlc explain --help"],
    ["mlc help exit-codes", "what the exit codes mean"],
  ],

  configure(command) {
    command.argument("[topic]", "a command or a topic");
  },

  async run(_world, input) {
    const topic = argument(input, "topic") ?? "commands";
    return outcome(topic, await textOn(topic));
  },
};

async function textOn(topic: string): Promise<string> {
  if (topic === "mlc") return shortHelp();
  if (topic === "commands") return allCommandsHelp();
  if (Object.hasOwn(commands, topic)) return commandHelp(await loadCommand(topic));
  const found = Object.hasOwn(topics, topic) ? topics[topic] : undefined;
  if (found !== undefined) return typeof found.text === "string" ? found.text : found.text();
  throw cannot("unknown-help", {
    word: topic,
    near: didYouMean(topic, [...Object.keys(commands), ...Object.keys(topics)]),
  });
}

function outcome(topic: string, text: string): Outcome {
  return {
    exit: 0,
    body: { schema: "mlc.out.help/v1", ok: true, findings: [], topic, text },
    findings: [],
    sourceLine: () => undefined,
  };
}
