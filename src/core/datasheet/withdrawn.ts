import type { DatasheetDocument, VersionDocument } from "../../generated/types.ts";
import { answerOf } from "../absence.ts";
import { valueDigest } from "../digest.ts";
import type { Location } from "../findings/finding.ts";
import type { Json } from "../json.ts";
import type { Doc, ModelFiles } from "../workspace.ts";

/** A source of a dataset that its owner, or who published it, has taken back. */
export interface WithdrawnSource {
  readonly dataset: string;
  readonly source: string;
  /** When and why, as the datasheet says it. */
  readonly said: Json;
  readonly at: Location;
}

/** The path under which a review says which withdrawals it looked at. */
export const WITHDRAWN = "datasets[].sources[].withdrawn";

/**
 * The withdrawn sources of the datasets that a version names, in the order of its data. That something is not known, does
 * not apply or is still to be found out is no withdrawal.
 */
export function withdrawnSources(
  { datasheets }: Pick<ModelFiles, "datasheets">,
  { value }: Pick<Doc<VersionDocument>, "value">,
): readonly WithdrawnSource[] {
  if (!datasheets.some(hasWithdrawn)) return [];
  const named = [...new Set((value.data ?? []).map(({ dataset }) => dataset))];
  return named.flatMap((dataset) => {
    const sheet = datasheets.find(({ file }) => file.endsWith(`/datasheets/${dataset}.yaml`));
    return (sheet?.value.sources ?? []).flatMap(({ name, withdrawn }, index): WithdrawnSource[] => {
      if (sheet === undefined || !isWithdrawn(withdrawn)) return [];
      const at = { file: sheet.file, path: ["sources", index, "withdrawn"] };
      return [{ dataset, source: name, said: withdrawn as Json, at }];
    });
  });
}

/** The digest of what is withdrawn, which a review of the data covers; undefined where nothing is. */
export function withdrawnDigest(sources: readonly WithdrawnSource[]): string | undefined {
  if (sources.length === 0) return undefined;
  return valueDigest(sources.map(({ dataset, source, said }) => ({ dataset, source, withdrawn: said })));
}

function hasWithdrawn({ value }: Doc<DatasheetDocument>): boolean {
  return (value.sources ?? []).some(({ withdrawn }) => isWithdrawn(withdrawn));
}

function isWithdrawn(said: unknown): boolean {
  const answer = answerOf(said as Json | undefined);
  return answer === "answered" || answer === "see" || answer === "withheld";
}
