import type { Workspace } from "../core/workspace.ts";
import { CannotRun } from "../errors.ts";
import { workspaceRoot } from "../store/root.ts";
import type { World } from "../world.ts";
import type { Topic } from "./explain-topic.ts";
import { criterionTopic } from "./explain-topics.ts";
import { openAnyway, type Opened } from "./open.ts";

/**
 * The criteria that teams of this workspace added in their scorecards, each with its place; none outside a workspace.
 * Throws CannotRun where none is called `name` and a scorecard cannot be read: it may stand there.
 */
export async function ownTopics(world: World, name: string): Promise<readonly Topic[]> {
  if (workspaceRoot(world.cwd) === undefined) return [];
  const { workspace, locate } = await openAnyway(world);
  const topics = topicsOf(workspace, locate);
  if (topics.some((each) => each.name.toLowerCase() === name.toLowerCase())) return topics;
  const broken = workspace.models.flatMap((files) => files.broken).find(({ file }) => file.endsWith("/scorecard.yaml"));
  const wrong = broken?.findings.find((each) => each.severity === "error");
  if (wrong !== undefined) throw new CannotRun(wrong);
  return topics;
}

function topicsOf(workspace: Workspace, locate: Opened["locate"]): readonly Topic[] {
  return workspace.models.flatMap(({ id, scorecard }) => {
    if (scorecard === undefined) return [];
    const { file, value } = scorecard;
    return (value.criteria ?? []).flatMap((one, index): Topic[] => {
      if (!one.id.startsWith("X-")) return [];
      const { line } = locate({ file, path: ["criteria", index] });
      const place = line === undefined ? file : `${file}:${String(line)}`;
      const topic = criterionTopic(one);
      return [{ ...topic, details: [["asked by", `${id}, ${place}`], ...topic.details] }];
    });
  });
}
