import { workspaceRoot } from "../store/root.ts";
import type { World } from "../world.ts";
import { criterionTopic, type Topic } from "./explain-topics.ts";
import { openAnyway } from "./open.ts";

/** The criteria that teams of this workspace added in their scorecards, each with its place; none outside a workspace. */
export async function ownTopics(world: World): Promise<readonly Topic[]> {
  if (workspaceRoot(world.cwd) === undefined) return [];
  const { workspace, locate } = await openAnyway(world);
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
