import { ownFrameworkFindings } from "../core/controls-own.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Doc, Workspace } from "../core/workspace.ts";
import type { FrameworkFile, WorkspaceDocument } from "../generated/types.ts";
import { located, type ReadFile } from "./workspace.ts";

/** The team's own frameworks that are there and have their shape, and what is wrong with each, in itself and beside the others. */
export function frameworksFrom(
  config: Doc<WorkspaceDocument>,
  named: readonly string[],
  documents: Pick<ReadonlyMap<string, ReadFile>, "get">,
): Required<Pick<Workspace, "ownFrameworks" | "findings">> {
  const ownFrameworks = named.flatMap((file) => (documents.get(file)?.doc ?? []) as Doc<FrameworkFile>);
  const unread = named.flatMap((file): readonly Finding[] => {
    const read = documents.get(file);
    if (read !== undefined) return read.findings;
    const path = ["frameworks", (config.value.frameworks ?? []).indexOf(file)];
    return [located(finding("own-framework-missing", { file }, { file: config.file, path }), config.locate)];
  });
  const unsound = ownFrameworks.flatMap((each) =>
    ownFrameworkFindings(each, ownFrameworks).map((found) => located(found, each.locate)),
  );
  return { ownFrameworks, findings: [...unread, ...unsound] };
}
