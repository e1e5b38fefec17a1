import type { Finding } from "../core/findings/finding.ts";
import { findingsBetween, modelFindings, settingFindings, workspaceFindings } from "../core/validate/rules.ts";
import type { Opened } from "./open.ts";

/** Everything wrong with a workspace: what readers found, and what the rules between files say. */
export function allFindings({ workspace }: Pick<Opened, "workspace">, today: string): readonly Finding[] {
  return [...readFindings(workspace), ...workspaceFindings(workspace, today)];
}

/** The errors among them that are in the files of one model, or in no file: nothing is decided on a forked chain or a false reference. */
export function errorsIn({ workspace, today }: Pick<Opened, "workspace" | "today">, dir: string): readonly Finding[] {
  // What the rules over a model say is about its own files: those over the other models need not be asked.
  const concerned = workspace.models.filter((files) => files.dir === dir || files.dir.startsWith(`${dir}/`));
  const found = [
    ...readFindings(workspace),
    ...settingFindings(workspace, today),
    ...findingsBetween(workspace.models),
    ...concerned.flatMap((files) => modelFindings(workspace, files, today)),
  ];
  return found.filter((each) => each.severity === "error" && (each.at?.file.startsWith(`${dir}/`) ?? true));
}

function readFindings({ findings, models }: Opened["workspace"]): readonly Finding[] {
  return [...findings, ...models.flatMap((model) => model.broken.flatMap((each) => each.findings))];
}
