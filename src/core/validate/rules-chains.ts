import { compareObserved } from "../dates.ts";
import { ofKind } from "../facts/fold.ts";
import type { Finding } from "../findings/finding.ts";
import { chainOf } from "../lifecycle/chain.ts";
import type { ModelFiles } from "../workspace.ts";
import type { ModelSetting } from "./rules-setting.ts";

/** Whether the transitions of each version are one line that ends where the version file says. */
export function chainFindings({ files, lifecycle, unreadable }: ModelSetting): readonly Finding[] {
  return files.versions.flatMap((version) => {
    const { version: id } = version.value;
    const records = files.records.filter((record) => record.value.version === id);
    return chainOf(records, version, { lifecycle, model: files.id, unreadable, laterVersion: startedLater(files, id) })
      .findings;
  });
}

/** True where another version of the model started strictly before this one. */
export function startedLater(files: ModelFiles, version: string): boolean {
  const starts = ofKind(files.records, "transition").filter((each) => each.value.prev === null);
  const own = starts.filter((each) => each.value.version === version);
  return starts.some(
    (other) =>
      other.value.version !== version &&
      own.some((each) => compareObserved(other.value.observed_at, each.value.observed_at) < 0),
  );
}
