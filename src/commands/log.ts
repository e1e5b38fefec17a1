import { beginHistory, type BegunHistory } from "../store/begin-history.ts";
import { findRepository } from "../store/git.ts";
import { WORKSPACE_FILE, workspaceRoot } from "../store/root.ts";
import { diskTree } from "../store/tree.ts";
import { readYamlFile } from "../store/yaml/read.ts";
import type { World } from "../world.ts";
import { argument, type CommandModule, type Input } from "./command.ts";

/** `mlc log [MODEL]`: who did what when, and which commit brought it. */
export const command: CommandModule = {
  name: "log",
  summary: "who did what when, and which commit brought it",
  group: "Read",
  formats: ["tsv", "ndjson"],
  examples: [
    ["mlc log support-llm", "everything that happened to a model, newest first"],
    ["mlc log --kind transition --kind review --since 2026-10-01", "moves and decisions of all models"],
    ["mlc log support-llm@1.2.0 --by mei --oneline", "what one person did on a version"],
    ["mlc log support-llm --at-stage evaluation --json", "what happened at a stage, for a program"],
    ["mlc log --format tsv > log.tsv", "a row for each entry, for a spreadsheet"],
  ],

  configure(command) {
    command
      .argument("[model]", "the model, or MODEL@VERSION; all without it")
      .option("--since <day>", "from that day on, YYYY-MM-DD (UTC)")
      .option("--until <day>", "up to that day, included")
      .option("--kind <kind>", "only records of a kind, or edit; may be repeated", { repeats: true })
      .option("--by <person>", "only of a person: id, name or e-mail; may be repeated", { repeats: true })
      .option("--at-stage <stage>", "only while the version was at a stage")
      .option("--oneline", "one line for each")
      .option("--no-pager", "never through a pager");
  },

  async run(world, input) {
    world.compileLater?.();
    const begun = await begunEarly(world, input);
    try {
      const { logOutcome } = await import("./log-outcome.ts");
      return await logOutcome(world, input, begun);
    } catch (error) {
      begun?.walk.stop();
      throw error;
    }
  },
};

/**
 * A log of all models needs of mlc.yaml only where models stand: git walks while the rest is loaded and read. Undefined where
 * it is a log of one model, or something is amiss, which opening the workspace then says in its own order.
 */
async function begunEarly(world: World, input: Input): Promise<BegunHistory | undefined> {
  const root = workspaceRoot(world.cwd);
  if (root !== world.cwd || argument(input, "model") !== undefined) return undefined;
  try {
    const bytes = diskTree(root).read(WORKSPACE_FILE);
    const read = bytes === undefined ? undefined : await readYamlFile({ file: WORKSPACE_FILE, bytes });
    const models = read?.ok === true ? read.value["models"] : null;
    if (models !== undefined && !isTexts(models)) return undefined;
    const repo = findRepository(root, world.env);
    if (repo === undefined) return undefined;
    const config = models === undefined ? {} : { models: [...models] };
    return { repo, walk: await beginHistory(repo, { config, only: undefined }) };
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
