import type { VersionDocument } from "../../generated/types.ts";
import { servedAt } from "../deployments.ts";
import { ofKind } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { RETIRED } from "../lifecycle/lifecycle.ts";
import { servingRefusal } from "../lifecycle/serving.ts";
import { staysOf, type Stay } from "../lifecycle/stays.ts";
import type { Doc } from "../workspace.ts";
import type { ModelSetting } from "./rules-setting.ts";
import { floatingFindings, frozenFindings } from "./rules-weights.ts";

/** Whether what is served may be, and whether what is served stays the same bytes. */
export function servingFindings(setting: ModelSetting): readonly Finding[] {
  const { files, lifecycle, today } = setting;
  const stays = new Map(
    files.versions.map((version) => [version.value.version, staysOf(files, version, lifecycle, today)] as const),
  );
  return [
    ...deploymentFindings(setting, stays),
    ...files.versions.flatMap((version) => [
      ...retiredFindings(setting, version),
      ...frozenFindings(setting, version, stays.get(version.value.version) ?? []),
      ...floatingFindings(setting, version),
    ]),
  ];
}

function deploymentFindings(
  { files, standing, lifecycle }: ModelSetting,
  stays: ReadonlyMap<string, readonly Stay[]>,
): readonly Finding[] {
  return ofKind(standing, "deployment").flatMap((record) => {
    const at = { file: record.file, path: ["exposure", "kind"] };
    const own = stays.get(record.value.version) ?? [];
    const refusal = servingRefusal(record.value, own, files.records, lifecycle, at);
    return refusal === undefined ? [] : [refusal];
  });
}

function retiredFindings({ files, today }: ModelSetting, { file, value }: Doc<VersionDocument>): readonly Finding[] {
  if (value.stage !== RETIRED) return [];
  return servedAt(files.records, today)
    .filter((each) => each.version === value.version)
    .map(({ environment, track }) => {
      const args = { version: `${files.id}@${value.version}`, environment, track, model: files.id };
      return finding("retired-still-served", args, { file, path: ["stage"] });
    });
}
