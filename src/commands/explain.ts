import { nearMisses } from "../core/did-you-mean.ts";
import { cannot } from "../errors.ts";
import type { ExplainTopic, OutExplain } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { argument, type CommandModule } from "./command.ts";
import { findingCodes, findingNamed } from "./explain-findings.ts";
import type { Topic } from "./explain-topic.ts";
import type { judgingTopics } from "./explain-topics.ts";

/**
 * `mlc explain [NAME]`: what a name in mlc's output or in the files means; without one, every name there is.
 * `mlc explain lifecycle [NAME]`: stages, phases, moves and gates of a lifecycle.
 */
export const command: CommandModule = {
  name: "explain",
  summary: "what a code, criterion, stage, metric or checkpoint means",
  group: "Tools",
  formats: ["md"],
  examples: [
    ["mlc explain PERF-02", "a criterion, also one of your own (X-…); codes of findings alike"],
    ["mlc explain eu-ai-act:10.2.f", "a control: what gives evidence towards it, from when it applies"],
    ["mlc explain lifecycle", "the stages of this workspace, and what each gate asks for"],
    ["mlc explain lifecycle selection --format md", "the same of a shipped lifecycle, with a mermaid diagram"],
  ],

  configure(command) {
    command
      .argument("[name]", "a code, criterion, stage, metric, checkpoint or control; or the word lifecycle")
      .argument("[lifecycle]", "after the word lifecycle: a shipped one, or the workspace's own file");
  },

  async run(world, input) {
    const name = argument(input, "name");
    const which = argument(input, "lifecycle");
    if (name === "lifecycle") {
      const { explainedLifecycle } = await import("./explain-lifecycle.ts");
      const lifecycle = await explainedLifecycle(world, which);
      return outcome({ topics: [], lifecycle });
    }
    if (which !== undefined) throw cannot("excess-argument", { command: "mlc explain", value: which });
    const found = name === undefined ? undefined : findingNamed(name);
    if (found !== undefined) return outcome({ topics: [shown(found)] });
    const { allTopics, judgingTopics } = await import("./explain-topics.ts");
    if (name === undefined) return outcome({ topics: allTopics().map(listed) });
    // Only what a team added itself needs the workspace; the rest is explained anywhere. Controls are many, and named with a colon.
    const own = /^x-/i.test(name)
      ? await (await import("./explain-own.ts")).ownTopics(world, name)
      : name.includes(":")
        ? await (await import("./explain-controls.ts")).controlTopics(world)
        : [];
    return outcome({ topics: topicsNamed(name, judgingTopics, own).map(shown) });
  },
};

function outcome(found: Pick<OutExplain, "topics" | "lifecycle">): Outcome {
  const body: OutExplain = { schema: "mlc.out.explain/v1", ok: true, findings: [], ...found };
  return { exit: 0, body, findings: [], sourceLine: () => undefined };
}

/**
 * Exactly that name (a finding's code is answered before), else that name in other case, else another tool's name for a
 * metric; CannotRun where none fits.
 */
function topicsNamed(name: string, shipped: typeof judgingTopics, own: readonly Topic[]): readonly Topic[] {
  const lower = name.toLowerCase();
  const code = findingNamed(lower);
  const ways: Parameters<typeof judgingTopics>[0][] = [
    (each) => each === name,
    (each) => each.toLowerCase() === lower,
    (_, alsoCalled) => alsoCalled.includes(name),
  ];
  for (const [at, asked] of ways.entries()) {
    const found = [...shipped(asked), ...own.filter((topic) => asked(topic.name, topic.alsoCalled))];
    if (at === 1 && code !== undefined) return [code, ...found];
    if (found.length > 0) return found;
  }
  const names = [...shipped(() => true), ...own].map((topic) => topic.name);
  throw cannot("unknown-topic", { word: name, near: nearMisses(name, [...findingCodes(), ...names]) });
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
