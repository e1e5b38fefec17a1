import type { DeploymentRecord } from "../../generated/types.ts";
import { servings } from "../deployments.ts";
import { ofKind, type RecordDoc } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding, Location } from "../findings/finding.ts";
import { exposes, phasesOf, RETIRED, type Lifecycle } from "./lifecycle.ts";
import { stagesDuring, type Stay } from "./stays.ts";

/** The stages that may serve, in the lifecycle's order: those in a serve or observe phase. */
export function servingStages(lifecycle: Lifecycle): readonly string[] {
  return lifecycle.file.stages.map((stage) => stage.id).filter((stage) => exposes(lifecycle, stage));
}

/** A deployment that is, or is about to be, recorded. */
export type Deployed = Pick<DeploymentRecord, "model" | "version" | "environment" | "exposure" | "observed_at">;

/**
 * Why a deployment may not be: its version was in no stage that serves when it happened. A version that has moved on to improve
 * may go on being served, or be served again, where it was served before: what improves it is a new version. Undefined
 * where the deployment is fine or ends an exposure. `stays` are the version's, `records` the model's.
 */
export function servingRefusal(
  deployment: Deployed,
  stays: readonly Stay[],
  records: readonly RecordDoc[],
  lifecycle: Lifecycle,
  at?: Location,
): Finding | undefined {
  const { model, version, environment, exposure, observed_at: when } = deployment;
  if (exposure.kind === "none") return undefined;
  const during = stagesDuring(stays, when);
  if (during.length === 0 || during.some((stage) => exposes(lifecycle, stage))) return undefined;
  const improves = during.some((stage) => phasesOf(lifecycle, stage).includes("improve"));
  if (improves && wasServed(records, deployment)) return undefined;
  const stage = during.at(-1) ?? "";
  const args = {
    version: `${model}@${version}`,
    environment,
    stage,
    serving: servingStages(lifecycle).join(", "),
    retired: stage === RETIRED,
    model,
    of: version,
  };
  return finding("served-outside-serving-stage", args, at);
}

/** True where an earlier record exposes the version in the environment. */
function wasServed(records: readonly RecordDoc[], { version, environment, observed_at: when }: Deployed): boolean {
  const before = ofKind(records, "deployment").filter((each) => each.value.observed_at < when);
  return servings(before, when.slice(0, 10)).some(
    (each) => each.version === version && each.environment === environment,
  );
}
