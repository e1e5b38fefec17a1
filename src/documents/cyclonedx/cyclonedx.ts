import { compareObserved, dayNumber, periodOf } from "../../core/dates.ts";
import { fact, type Facts } from "../../core/facts/facts.ts";
import type { RecordKind } from "../../core/records.ts";
import { kindOf } from "../../core/records.ts";
import type { JsonMap } from "../../core/json.ts";
import { version as mlcVersion } from "../../version.ts";
import type { Loss } from "../format.ts";
import { filled, modelRef, refOf, type SpecVersion } from "./bom.ts";
import { baseRef, modelComponent } from "./component.ts";
import { dataComponents } from "./data.ts";
import { lossesOf } from "./losses.ts";
import { modelCard } from "./model-card.ts";
import { bomResults } from "./results.ts";
import { serialNumber } from "./serial.ts";

/** A version as a CycloneDX ML-BOM, and what CycloneDX has no field for. */
export interface Cyclonedx {
  readonly bom: JsonMap;
  readonly losses: readonly Loss[];
}

/**
 * The ML-BOM of a version: the model with its card under `metadata.component`, its datasets as components, and what it
 * depends on. 1.6 and 1.7 say the same. The same facts give the same BOM: its serial number is made from its content.
 */
export function cyclonedxOf(facts: Facts, { spec }: { readonly spec: SpecVersion }): Cyclonedx {
  const data = dataComponents(facts);
  const refs = data.map(refOf);
  const results = bomResults(facts);
  const component = { ...modelComponent(facts), modelCard: modelCard(facts, refs, results) };
  const metadata = filled({ timestamp: timestampOf(facts), lifecycles: [{ phase: phaseOf(facts) }], component });
  const content = filled({
    $schema: `http://cyclonedx.org/schema/bom-${spec}.schema.json`,
    bomFormat: "CycloneDX",
    specVersion: spec,
    version: 1,
    metadata,
    components: data,
    dependencies: dependencies(facts, refs),
  });
  const tools = { components: [{ type: "application", name: TOOL, version: mlcVersion }] };
  const bom = {
    ...content,
    // Which mlc wrote it is no fact of the model: it is left out of what the number stands for.
    serialNumber: serialNumber(facts.model, facts.version, content),
    metadata: { ...metadata, tools },
  };
  return { bom, losses: lossesOf(facts, results.left) };
}

/** The name under which mlc stands in `metadata.tools`. */
export const TOOL = "mlc";

/**
 * When the newest record that the BOM tells of was observed, else the day on which the version file was last known true.
 * Never the time of writing, and not that of a commit either: a squashed or shallow clone would give another.
 */
function timestampOf(facts: Facts): string | undefined {
  const observed = facts.records
    .filter((record) => TOLD.has(kindOf(record.value)))
    .map((record) => record.value.observed_at)
    .sort(compareObserved)
    .at(-1);
  const confirmed = fact(facts, ["confirmed_on"]);
  const day = typeof confirmed === "string" && dayNumber(confirmed) !== undefined ? confirmed : undefined;
  const start = periodOf(observed ?? day ?? "")?.start;
  return start === undefined ? undefined : new Date(start).toISOString().replace(/\.\d{3}Z$/, "Z");
}

/** Kinds of records whose content stands in a BOM. */
const TOLD: ReadonlySet<RecordKind> = new Set(["training", "evaluation", "review", "red-team", "transition"]);

/** CycloneDX's phase: the stages of mlc are the team's own words. */
function phaseOf(facts: Facts): string {
  if (facts.values["stage"] === "retired") return "decommission";
  if ((facts.recordLists["deployments"] ?? []).length > 0) return "operations";
  return facts.subject === undefined && facts.values["weights"] === undefined ? "design" : "post-build";
}

/** The model depends on its data; on its base model where it cannot run without it. */
function dependencies(facts: Facts, data: readonly string[]): readonly JsonMap[] {
  const base = baseRef(facts);
  const needsBase = fact(facts, ["base_model", "relation"]) === "adapter" || facts.values["weights"] === undefined;
  const dependsOn = [...(base !== undefined && needsBase ? [base] : []), ...data].sort();
  return [filled({ ref: modelRef(facts.model, facts.version), dependsOn })];
}
