import type { Facts } from "../core/facts/facts.ts";
import { inheritedBy } from "../core/lineage/inherited.ts";
import { lineageOf } from "../core/lineage/lineage.ts";
import { outSteps } from "../core/lineage/out.ts";
import { stepsBefore, walkFrom } from "../core/lineage/reach.ts";
import { versionKey } from "../core/lineage/graph.ts";
import type { OutShow } from "../generated/types.ts";
import type { Opened } from "./open.ts";

/** The word that asks for lineage where a fact path could stand; no fact has this root. */
export const LINEAGE = "lineage";

/** Where a version comes from, what was made with it, and what it has from other versions without having earned it. */
export function lineageShown({ workspace, locate }: Opened, facts: Facts): NonNullable<OutShow["lineage"]> {
  const lineage = lineageOf(workspace, facts.asOf);
  const node = lineage.nodes.get(versionKey(facts.model, facts.version));
  if (node === undefined) return { steps: [], derived: [], inherited: [] };
  const made = walkFrom(lineage, [{ node, certain: true }]).versions.filter(
    ({ node: other, ways }) => other !== node && ways.some(({ reach }) => reach === "made-with"),
  );
  return {
    steps: outSteps(lineage, stepsBefore(lineage, node.key), locate),
    derived: made.map((each) => each.node.name),
    inherited: inheritedBy(workspace, lineage, facts.model, facts.version, facts.asOf).map(
      ({ confirmed, records, datasheets, facts: keys, ...each }) => ({
        ...each,
        records: records.map((record) => ({ ...record })),
        datasheets: datasheets.map((sheet) => ({ ...sheet })),
        facts: [...keys],
        ...(confirmed === undefined ? {} : { confirmed_on: confirmed }),
      }),
    ),
  };
}
