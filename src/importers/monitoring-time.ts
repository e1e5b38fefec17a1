import type { Finding } from "../core/findings/finding.ts";
import type { ImportOptions, MonitoringDraft, Observed, SourceFile } from "./importer.ts";
import { observedOf } from "./observed.ts";

/**
 * When live traffic was measured, and the window and environment the values are about: the window the person or the source
 * says, else the moment of measurement alone.
 */
export function monitoringTime(
  file: SourceFile,
  said: Observed | undefined,
  options: ImportOptions,
  window?: MonitoringDraft["window"],
): {
  readonly fields: Pick<MonitoringDraft, "observed" | "window" | "environment">;
  readonly notes: readonly Finding[];
} {
  const { observed, notes } = observedOf(file, said, options);
  const { at } = observed;
  const span = options.window ?? window ?? (at === undefined ? undefined : { from: at, to: at });
  const { environment } = options;
  return {
    fields: {
      observed,
      ...(span === undefined ? {} : { window: span }),
      ...(environment === undefined ? {} : { environment }),
    },
    notes,
  };
}
