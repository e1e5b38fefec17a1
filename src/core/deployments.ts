import type { DeploymentRecord, OutServed } from "../generated/types.ts";
import type { Day } from "./dates.ts";
import { foldRecords, ofKind, recordId, type RecordDoc, type RecordOf } from "./facts/fold.ts";

/** The track that an environment's users get: pilot or production. Canary, A/B and shadow stand beside it. */
export const MAIN = "main";

/** One exposure of one version on one track of an environment, from the record that began it to the one that ended it. */
export interface Serving {
  readonly environment: string;
  readonly track: string;
  readonly version: string;
  readonly exposure: Exclude<DeploymentRecord["exposure"]["kind"], "none">;
  /** How much, such as `5% of traffic`; undefined where it is not said. */
  readonly limit: string | undefined;
  /** Since when the version is on this track without a break: `observed_at` of the first record of the run. */
  readonly since: string;
  /** `observed_at` of the record that ended this exposure; undefined while it lasts. */
  readonly until: string | undefined;
  readonly record: RecordOf<"deployment">;
}

/**
 * Every exposure of a model's versions known by the end of a UTC day, in (observed_at, id) order. A record on a track ends
 * the one before it there; exposure none ends what its version is served as, on its track or, without one, on every track
 * of the environment; a version that comes onto the main track leaves the tracks beside it.
 */
export function servings(records: readonly RecordDoc[], asOf: Day): readonly Serving[] {
  const all: Serving[] = [];
  const open = new Map<string, number>();
  const end = (which: (serving: Serving) => boolean, until: string): void => {
    for (const [track, at] of open) {
      const serving = all[at];
      if (serving === undefined || !which(serving)) continue;
      all[at] = { ...serving, until };
      open.delete(track);
    }
  };
  for (const record of ofKind(foldRecords(records, asOf, isDeployment).records, "deployment")) {
    const { environment, version, exposure, track: named, observed_at: when } = record.value;
    const track = trackOf(record.value);
    const { kind } = exposure;
    if (kind === "none") {
      end((each) => isAt(each, environment, named) && each.version === version, when);
      continue;
    }
    const key = JSON.stringify([environment, track]);
    const before = all[open.get(key) ?? -1];
    const since = before?.version === version ? before.since : when;
    end((each) => isAt(each, environment, track), when);
    if (track === MAIN) end((each) => isAt(each, environment, undefined) && each.version === version, when);
    open.set(key, all.length);
    const limit = typeof exposure.limit === "string" ? exposure.limit : undefined;
    all.push({ environment, track, version, exposure: kind, limit, since, until: undefined, record });
  }
  return all;
}

/** Which version of a model is served where by the end of a UTC day; by environment, its main track first. */
export function servedAt(records: readonly RecordDoc[], when: Day): readonly Serving[] {
  return servings(records, when)
    .filter((each) => each.until === undefined)
    .sort(
      (a, b) =>
        order(a.environment, b.environment) ||
        Number(b.track === MAIN) - Number(a.track === MAIN) ||
        order(a.track, b.track),
    );
}

/**
 * The track of a deployment: the one it names; else main for pilot and production, and the kind of exposure for the others,
 * which are never on main.
 */
export function trackOf({ track, exposure: { kind } }: Pick<DeploymentRecord, "track" | "exposure">): string {
  const beside = kind === "canary" || kind === "ab" || kind === "shadow";
  if (!beside) return track ?? MAIN;
  return track === undefined || track === MAIN ? kind : track;
}

/** The environments that deployment records name, each once, sorted. */
export function environmentsOf(records: readonly RecordDoc[]): readonly string[] {
  const standing = foldRecords(records, LAST_DAY).records;
  return [...new Set(ofKind(standing, "deployment").map((each) => each.value.environment))].sort(order);
}

/** The id of the record behind an exposure. */
export function servingId(serving: Serving): string {
  return recordId(serving.record);
}

/** An exposure as JSON. */
export function outServed(serving: Serving): OutServed {
  const { environment, track, version, exposure, limit, since, record } = serving;
  const { rollback_of } = record.value;
  return {
    environment,
    track,
    version,
    exposure,
    ...(limit === undefined ? {} : { limit }),
    since,
    record: servingId(serving),
    ...(rollback_of === undefined ? {} : { rollback_of }),
  };
}

/** No record is observed after this day: with it, all of them are read. */
const LAST_DAY: Day = "9999-12-31";

function isDeployment({ value }: RecordDoc): boolean {
  return value.schema === "mlc.deployment/v1";
}

function isAt(serving: Serving, environment: string, track: string | undefined): boolean {
  return serving.environment === environment && (track === undefined || serving.track === track);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
