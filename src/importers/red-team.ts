import type { ImportOptions, RedTeamDraft } from "./importer.ts";
import { isPublicLabel } from "./public-text.ts";

/** An attack that got through: one finding, whatever the number of answers. */
export interface Breach {
  /** Stable from run to run, as `garak:dan.Dan_11_0`. */
  readonly id: string;
  readonly title: string;
  readonly category: string;
}

/**
 * A red-team record with one open finding per attack that got through; none unless the person says how bad that is, since
 * no tool does. An exercise in which nothing got through has the findings `[]`.
 */
export function redTeamDraft(
  head: Omit<RedTeamDraft, "kind" | "part" | "findings">,
  breaches: readonly Breach[],
  options: ImportOptions,
): readonly RedTeamDraft[] {
  const severity = options.findings;
  if (severity === undefined) return [];
  const findings = breaches
    .filter(({ id, title }) => LOCAL_ID.test(id) && isPublicLabel(title))
    .slice(0, MOST_FINDINGS)
    .map((breach) => ({ ...breach, severity, status: "open" as const }));
  return [{ ...head, kind: "red-team", part: "red-team", findings }];
}

const LOCAL_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;
const MOST_FINDINGS = 1000;
