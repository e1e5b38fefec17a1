import type { VersionDocument } from "../../generated/types.ts";
import { nameOf } from "../facts/facts.ts";
import { ofKind } from "../facts/fold.ts";
import { finding, weighing } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Doc, ModelFiles } from "../workspace.ts";
import { WITHDRAWN, withdrawnDigest, withdrawnSources, type WithdrawnSource } from "./withdrawn.ts";

/**
 * For each withdrawn source the versions whose data it is part of: a warning while one of them has no approval that looked
 * at the withdrawal, a note from then on. `versions` are those to tell of.
 */
export function withdrawnFindings(files: ModelFiles, versions: readonly Doc<VersionDocument>[]): readonly Finding[] {
  const used = new Map<string, { readonly source: WithdrawnSource; readonly versions: string[]; open: string[] }>();
  for (const version of versions) {
    const sources = withdrawnSources(files, version);
    const reviewed = isReviewed(files, version, sources);
    const name = nameOf({ model: files.id, version: version.value.version });
    for (const source of sources) {
      const key = JSON.stringify([source.dataset, source.at.path]);
      const entry = used.get(key) ?? { source, versions: [], open: [] };
      used.set(key, entry);
      entry.versions.push(name);
      if (!reviewed) entry.open.push(name);
    }
  }
  return [...used.values()].map(({ source, versions: all, open }) => {
    const args = { dataset: source.dataset, source: source.source, versions: all, open };
    const found = finding("source-withdrawn", args, source.at);
    return open.length === 0 ? weighing(found, "note") : found;
  });
}

/** Whether somebody approved the version at a checkpoint of the data, knowing all of what is withdrawn now. */
function isReviewed(
  { records }: ModelFiles,
  { value: { version } }: Doc<VersionDocument>,
  sources: readonly WithdrawnSource[],
): boolean {
  const digest = withdrawnDigest(sources);
  const corrected = new Set(records.map(({ value }) => value.supersedes));
  return ofKind(records, "review").some(
    ({ file, value }) =>
      value.version === version &&
      value.decision !== "rejected" &&
      value.covers?.[WITHDRAWN] === digest &&
      !corrected.has(file.slice(file.lastIndexOf("/") + 1, -".yaml".length)),
  );
}
