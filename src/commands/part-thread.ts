import { diskTree } from "../store/tree.ts";
import { loadWorkspace } from "../store/workspace.ts";
import { partReader } from "../store/workspace-parts.ts";
import { works } from "./part-works.ts";
import { takeParts, type FoundAt, type ThreadWork } from "./parts.ts";

/** What a thread finds in the parts of a workspace that it takes. */
export async function foundHere({ work, root, asked, dirs, parts, taken }: ThreadWork): Promise<FoundAt> {
  const { found } = await works[work]();
  const settings = await loadWorkspace(diskTree(root), new Set());
  const all = new Map<number, unknown>();
  await takeParts(parts, taken, partReader(settings, dirs), (part, at) => all.set(at, found(part, asked as never)));
  return all;
}
