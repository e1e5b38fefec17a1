import { shipped } from "../../generated/data.ts";
import { didYouMean } from "../did-you-mean.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { lifecycleOf } from "../lifecycle/lifecycle.ts";
import { wayFindings } from "../lifecycle/ways.ts";
import type { Path } from "../json.ts";
import type { Workspace } from "../workspace.ts";
import { isLive, type ModelSetting } from "./rules-setting.ts";
import type { Report, Visitor } from "./walk.ts";

/** Whether the catalogue that mlc.yaml pins is shipped, and target levels rise with the risk. The reader checks the lifecycle. */
export function configFindings({ config }: Workspace): readonly Finding[] {
  const known = `${shipped.catalogue.id}@${shipped.catalogue.version.split(".", 1)[0] ?? ""}`;
  const named = config.value.catalogue ?? known;
  const catalogue =
    named === known ? [] : [finding("unknown-catalogue", { named, known }, { file: config.file, path: ["catalogue"] })];
  const levels = config.value.policy?.target_level ?? {};
  const tiers = (["low", "medium", "high", "critical"] as const).flatMap((tier) => {
    const level = levels[tier];
    return level === undefined ? [] : [{ tier, level }];
  });
  const falling = tiers.slice(1).flatMap(({ tier, level }, index) => {
    const before = tiers[index];
    if (before === undefined || before.level <= level) return [];
    const args = { lower: before.tier, low: before.level, higher: tier, high: level };
    return [finding("target-levels-fall", args, { file: config.file, path: ["policy", "target_level", tier] })];
  });
  return [...catalogue, ...falling];
}

/** Whether models of every scope get through the team's own lifecycle. A file that is not sound in itself is left to its reader. */
export function lifecycleFindings({ ownLifecycle: own, findings }: Workspace): readonly Finding[] {
  if (own === undefined || findings.some((each) => each.severity === "error" && each.at?.file === own.file)) return [];
  return wayFindings(lifecycleOf(own.value, own.file));
}

/** Whether stages are the lifecycle's, and scope and versions agree on the adaptation. */
export function stageFindings(setting: ModelSetting): readonly Finding[] {
  const versions = setting.files.versions.flatMap(({ file, value }) =>
    unknown(value.stage, file, ["stage"], setting.stages),
  );
  return [...versions, ...adaptationFindings(setting)];
}

/** Finds a todo due by a stage that does not exist. Transitions may name stages of the lifecycle of their time. */
export function dueVisitor(report: Report, stages: readonly string[]): Visitor {
  return {
    map: ({ todo, due }, { foreign }, path) => {
      if (typeof todo !== "string" || foreign || typeof due !== "string") return;
      report.found.push(...unknown(due, report.file, [...path, "due"], stages));
    },
  };
}

function unknown(stage: string, file: string, path: Path, known: readonly string[]): readonly Finding[] {
  if (known.includes(stage)) return [];
  return [
    finding("unknown-stage", { stage, meant: didYouMean(stage, known), known: known.join(", ") }, { file, path }),
  ];
}

function adaptationFindings({ files }: ModelSetting): readonly Finding[] {
  const scope = files.model?.value.scope?.adaptation;
  if (scope === undefined || files.model === undefined) return [];
  const { file: modelFile } = files.model;
  return files.versions.filter(isLive).flatMap(({ file, value }) => {
    const method = value.adaptation?.method;
    if (method === undefined || method === scope) return [];
    const args = { scope, method, model: files.id, file: modelFile };
    return [finding("adaptation-differs", args, { file, path: ["adaptation", "method"] })];
  });
}
