import type { VersionDocument } from "../../generated/types.ts";
import type { Day } from "../dates.ts";
import type { Finding } from "../findings/finding.ts";
import { frameworkFindings } from "../controls.ts";
import { duplicateModels, duplicateRecords, layoutFindings } from "./rules-layout.ts";
import { chainFindings } from "./rules-chains.ts";
import { datasheetFindings } from "./rules-datasheets.ts";
import { dateFindings } from "./rules-dates.ts";
import { exceptionFindings } from "./rules-exceptions.ts";
import { kindFindings } from "./rules-kinds.ts";
import { metricFindings } from "./rules-metrics.ts";
import { peopleFindings, workspacePeople } from "./rules-people.ts";
import { recordFindings } from "./rules-records.ts";
import { referenceFindings } from "./rules-references.ts";
import { scorecardFindings } from "./rules-scorecard.ts";
import { modelSetting } from "./rules-setting.ts";
import { servingFindings } from "./rules-serving.ts";
import { sameWeightsFindings } from "./rules-weights.ts";
import { configFindings, lifecycleFindings, stageFindings } from "./rules-stages.ts";
import { plainTextFindings, textFindings } from "./rules-texts.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";

/**
 * Everything wrong between the files of a workspace that each have their shape: ids and paths, references, people, metrics,
 * stages and chains, dates, secrets, links and placeholders. In the order of the models, each file at its place;
 * `today` is a UTC day. What a reader found before (`workspace.findings`, `broken`) is not repeated.
 */
export function workspaceFindings(workspace: Workspace, today: Day): readonly Finding[] {
  return [
    ...settingFindings(workspace, today),
    ...findingsBetween(workspace.models),
    ...workspace.models.flatMap((files) => modelFindings(workspace, files, today)),
  ];
}

/** The part of them that is about mlc.yaml and the files it names. */
export function settingFindings(workspace: Workspace, today: Day): readonly Finding[] {
  return [
    ...configFindings(workspace),
    ...lifecycleFindings(workspace),
    ...workspacePeople(workspace),
    ...frameworkFindings(workspace, today),
    ...plainTextFindings(workspace.config, workspace),
  ];
}

/** What of a model is compared with other models. */
export type Outline = Pick<ModelFiles, "id" | "dir"> & {
  readonly versions: readonly Pick<Doc<VersionDocument>, "file" | "value">[];
  readonly records: readonly { readonly file: string }[];
};

/** The part of them that is between models. */
export function findingsBetween(models: readonly Outline[]): readonly Finding[] {
  return [...duplicateModels(models), ...duplicateRecords(models), ...sameWeightsFindings(models)];
}

/** The part of them that is about one model: the other models of the workspace need not be there. */
export function modelFindings(workspace: Workspace, files: ModelFiles, today: Day): readonly Finding[] {
  const setting = modelSetting(workspace, files, today);
  return RULES.flatMap((rule) => rule(setting));
}

const RULES = [
  layoutFindings,
  recordFindings,
  referenceFindings,
  peopleFindings,
  stageFindings,
  chainFindings,
  servingFindings,
  scorecardFindings,
  metricFindings,
  dateFindings,
  datasheetFindings,
  kindFindings,
  exceptionFindings,
  textFindings,
];
