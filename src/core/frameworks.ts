import { withInherited } from "./controls.ts";
import type { Day } from "./dates.ts";
import { finding } from "./findings/catalogue.ts";
import type { Finding } from "./findings/finding.ts";
import { rulesOf } from "./rules.ts";
import type { Workspace } from "./workspace.ts";

/**
 * The frameworks that mlc.yaml chooses, and those they stand on, whose shipped files should have been read again by a day:
 * laws change, and a list of controls that nobody compared with the text since is said to be old.
 */
export function frameworkFindings(workspace: Workspace, asOf: Day): readonly Finding[] {
  const { file, value } = workspace.config;
  const chosen = value.frameworks ?? [];
  if (chosen.length === 0) return [];
  return withInherited(chosen, rulesOf(workspace).frameworks)
    .filter((each) => each.review_by < asOf)
    .map(({ id, title, review_by: by, last_reviewed: last, url }) => {
      const index = chosen.indexOf(id);
      const path = index === -1 ? ["frameworks"] : ["frameworks", index];
      return finding("framework-review-due", { id, title, by, last, url }, { file, path });
    });
}
