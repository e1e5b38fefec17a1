import type { OutServed } from "../../generated/types.ts";

/** Where and how a version is served: `production`, `production: canary, 5% of traffic`, `eu: pilot, 20 agents`. */
export function servedText({ environment, track, exposure, limit }: OutServed): string {
  const beside = track === "main" || track === exposure ? [] : [`track ${track}`];
  const how = exposure === environment ? [] : [exposure];
  const all = [...how, ...beside, ...(limit === undefined ? [] : [limit])];
  return all.length === 0 ? environment : `${environment}: ${all.join(", ")}`;
}
