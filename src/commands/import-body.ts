import { composeFacts } from "../core/facts/compose.ts";
import { fact } from "../core/facts/facts.ts";
import { parsePath } from "../core/facts/path.ts";
import type { Day } from "../core/dates.ts";
import type { Intent } from "../core/plan.ts";
import { titled } from "../core/criteria/evidence.ts";
import { counted } from "../core/findings/words.ts";
import { assess } from "../core/scoring/assess.ts";
import { nextSteps } from "../core/scoring/next.ts";
import type { MeasuredMetric } from "../core/metrics/measured.ts";
import type { OutImport } from "../generated/types.ts";
import type { Draft, ProposedFact } from "../importers/importer.ts";
import { withAdded } from "./effects.ts";
import type { Made } from "./import-records.ts";
import type { Chosen, Opened } from "./open.ts";

/** The numbers of a draft that criteria may read; what a training run says about itself is none of them. */
export function metricsOf(draft: Draft): readonly MeasuredMetric[] {
  return draft.kind === "evaluation" || draft.kind === "monitoring" ? draft.metrics : [];
}

/** A record for the output, made now or found. */
export function outRecord(made: Made & { readonly importer: string }): OutImport["records"][number] {
  const { draft, record, already, importer } = made;
  const says = saying(draft);
  const { supersedes } = record.value;
  return {
    id: already ?? record.id,
    kind: draft.kind,
    importer,
    source: draft.source.path,
    metrics: metricsOf(draft).length,
    already: already !== undefined,
    ...(says === undefined ? {} : { says }),
    ...(typeof supersedes === "string" ? { supersedes } : {}),
  };
}

/** What a record without numbers says, in a few words. */
function saying(draft: Draft): string | undefined {
  switch (draft.kind) {
    case "evaluation":
      return undefined;
    case "monitoring":
      return draft.window === undefined ? undefined : `${draft.window.from} to ${draft.window.to}`;
    case "training":
      return draft.run_id === undefined ? undefined : `run ${draft.run_id}`;
    case "deployment":
      return `${draft.exposure.kind} in ${draft.environment}`;
    case "red-team":
      return counted(draft.findings.length, "finding");
  }
}

/** A number for the output: its id, value, where it was measured, and how the tool wrote it. */
export function outMetric(metric: MeasuredMetric): NonNullable<OutImport["metrics"]>[number] {
  const where = titled(metric)
    .slice(metric.id.length)
    .replace(/^[,\s]+/, "");
  return {
    id: metric.id,
    raw: metric.raw ?? metric.id,
    ...(metric.value === undefined ? {} : { value: metric.value }),
    ...(metric.value_text === undefined ? {} : { text: metric.value_text }),
    ...(where === "" ? {} : { where }),
  };
}

/** Document fields that sources could fill, where the documents say nothing yet. */
export function proposalsOf(
  opened: Opened,
  chosen: Chosen,
  proposed: readonly ProposedFact[],
): NonNullable<OutImport["proposals"]> {
  if (proposed.length === 0) return [];
  const facts = composeFacts(opened.workspace, chosen.files, chosen.document, opened.today);
  return proposed
    .filter((each) => fact(facts, parsePath(each.path)) === undefined)
    .map(({ path, value, from }) => ({ path, value: value as unknown as Record<string, unknown>, from }));
}

/** What to do first once the records are there, for the version they are of; undefined where nothing is open. */
export function nextStepAfter(
  opened: Opened,
  chosen: Chosen,
  intents: readonly Intent[],
  asOf: Day,
): OutImport["next_step"] {
  const [first] = nextSteps(assess(opened.workspace, withAdded(chosen.files, intents), chosen.document, asOf));
  if (first === undefined) return undefined;
  const { criterion, status, text, fix } = first;
  return { criterion, status, text, fix };
}
