import { isList, isMap, type JsonMap } from "../../core/json.ts";
import type { DeploymentRecord } from "../../generated/types.ts";
import { mapAt } from "../map-at.ts";
import { countOf } from "../numbers.ts";

/** How much of the traffic the model of this manifest gets. */
export interface Exposed {
  readonly exposure: DeploymentRecord["exposure"];
  /** The field it was read from, for people. */
  readonly from: string;
  /** When the service became ready, as the status writes it. */
  readonly since: string | undefined;
}

/**
 * The share of the newest revision, from the status where there is one (`traffic[]` with `latestRevision: true`), else from
 * `canaryTrafficPercent`: absent is all, 0 is none (pinned to the revision before), anything else a canary.
 * Rules: kserve docs/samples/v1beta1/rollout; component.go ComponentExtensionSpec.
 */
export function exposureOf(service: JsonMap): Exposed {
  const since = readyOf(service)?.["lastTransitionTime"];
  const declared = countOf(mapAt(service, "spec", "predictor")["canaryTrafficPercent"]);
  const observed = observedShare(service);
  const from =
    observed !== undefined
      ? "status.components.predictor.traffic"
      : declared !== undefined
        ? "spec.predictor.canaryTrafficPercent"
        : "spec.predictor without canaryTrafficPercent (all traffic)";
  return {
    exposure: exposed(observed ?? declared ?? 100),
    from,
    since: typeof since === "string" ? since : undefined,
  };
}

/** Why a service with a status does not serve what it asks for; undefined where it does, or where there is no status. */
export function unreadyBecause(service: JsonMap): string | undefined {
  if (!isMap(service["status"])) return undefined;
  const ready = readyOf(service)?.["status"];
  if (ready !== "True") return `its condition Ready is ${ready === "False" || ready === "Unknown" ? ready : "missing"}`;
  const transition = mapAt(service, "status", "modelStatus")["transitionStatus"];
  if (typeof transition !== "string" || transition === "UpToDate" || transition === "") return undefined;
  return `its modelStatus is ${/^\w{1,40}$/.test(transition) ? transition : "not UpToDate"}`;
}

function exposed(percent: number): DeploymentRecord["exposure"] {
  if (percent <= 0) return { kind: "none" };
  if (percent >= 100) return { kind: "production", limit: "100% of traffic" };
  return { kind: "canary", limit: `${String(percent)}% of traffic` };
}

function observedShare(service: JsonMap): number | undefined {
  const traffic = mapAt(service, "status", "components", "predictor")["traffic"];
  if (!isList(traffic)) return undefined;
  const newest = traffic.filter(isMap).filter((each) => each["latestRevision"] === "true");
  const shares = newest.map((each) => countOf(each["percent"]) ?? 0);
  return shares.length === 0 ? undefined : shares.reduce((sum, each) => sum + each, 0);
}

function readyOf(service: JsonMap): JsonMap | undefined {
  const { conditions } = mapAt(service, "status");
  return isList(conditions) ? conditions.filter(isMap).find((each) => each["type"] === "Ready") : undefined;
}
