import type { Finding } from "../../src/core/findings/finding.ts";
import { workspaceFindings } from "../../src/core/validate/rules.ts";
import { diskTree } from "../../src/store/tree.ts";
import { loadWorkspace } from "../../src/store/workspace.ts";

/** Everything that `mlc validate` would say about the workspace in a directory, on 2026-11-22. */
export async function allFindings(dir: string): Promise<readonly Finding[]> {
  const { workspace } = await loadWorkspace(diskTree(dir));
  return [
    ...workspace.findings,
    ...workspace.models.flatMap((model) => model.broken.flatMap((each) => each.findings)),
    ...workspaceFindings(workspace, "2026-11-22"),
  ];
}

/** The codes of those that are errors. */
export async function errorCodes(dir: string): Promise<readonly string[]> {
  return (await allFindings(dir)).filter((found) => found.severity === "error").map((found) => found.code);
}
