import type { Facts } from "../../core/facts/facts.ts";
import type { Exported, ExportWriter } from "../exports.ts";
import { specVersions } from "./bom.ts";
import { cyclonedxOf } from "./cyclonedx.ts";
import { bomText } from "./writer.ts";

/** One CycloneDX ML-BOM for each version, the same that `mlc card --to cyclonedx` writes for everybody. */
export const cyclonedxExport: ExportWriter = (versions): Exported => {
  const made = versions.map((facts: Facts) => ({ facts, ...cyclonedxOf(facts, { spec: specVersions[0] }) }));
  const losses = made.flatMap((each) => each.losses);
  const carried = losses.filter((each) => each.carried_as !== undefined).length;
  const left = [
    { reason: "a kind of fact that has no field, carried as text or a property", count: carried },
    { reason: "a kind of fact that is not in a BOM", count: losses.length - carried },
  ];
  return {
    files: made.map(({ facts, bom }) => ({ path: `${facts.model}/${facts.version}.cdx.json`, text: bomText(bom) })),
    left: left.filter(({ count }) => count > 0),
  };
};
