import { nearMisses } from "../core/did-you-mean.ts";
import { cannot } from "../errors.ts";
import type { ExplainTopic } from "../generated/types.ts";
import { argument, type CommandModule } from "./command.ts";
import { allTopics, type Topic } from "./explain-topics.ts";

/** `mlc explain [NAME]`: what a name in mlc's output or in the files means; without one, every name there is. */
export const command: CommandModule = {
  name: "explain",
  summary: "what a code, criterion, stage, metric or checkpoint means",
  group: "Tools",
  examples: [
    ["mlc explain no-workspace", "a code of a finding"],
    ["mlc explain PERF-02", "a criterion: what it asks and how to meet it"],
    ["mlc explain", "every name there is"],
  ],

  configure(command) {
    command.argument("[name]", "a code, criterion, stage, metric or checkpoint");
  },

  run(_world, input) {
    const name = argument(input, "name");
    const found = name === undefined ? allTopics().map(listed) : topicsNamed(name).map(shown);
    return Promise.resolve({
      exit: 0,
      body: { schema: "mlc.out.explain/v1", ok: true, findings: [], topics: found },
      findings: [],
      sourceLine: () => undefined,
    });
  },
};

/** Exactly that name, else that name in other case, else another tool's name for a metric; CannotRun where none fits. */
function topicsNamed(name: string): readonly Topic[] {
  const all = allTopics();
  const lower = name.toLowerCase();
  const ways: ((topic: Topic) => boolean)[] = [
    (topic) => topic.name === name,
    (topic) => topic.name.toLowerCase() === lower,
    (topic) => topic.alsoCalled.includes(name),
  ];
  for (const fits of ways) {
    const found = all.filter(fits);
    if (found.length > 0) return found;
  }
  throw cannot("unknown-topic", {
    word: name,
    near: nearMisses(
      name,
      all.map((topic) => topic.name),
    ),
  });
}

function shown(topic: Topic): ExplainTopic {
  const { kind, name, title } = topic;
  return {
    kind,
    name,
    title,
    text: [...topic.text],
    details: topic.details.map(([key, value]) => ({ name: key, value })),
  };
}

function listed({ kind, name, title }: Topic): ExplainTopic {
  return { kind, name, title, text: [], details: [] };
}
