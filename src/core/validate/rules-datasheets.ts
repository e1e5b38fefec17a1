import { peopleContradictions } from "../datasheet/gaps.ts";
import { withdrawnFindings } from "../datasheet/withdrawn-findings.ts";
import type { Finding } from "../findings/finding.ts";
import type { JsonMap } from "../json.ts";
import { isLive, type ModelSetting } from "./rules-setting.ts";

/** Datasheets that contradict themselves, and withdrawn sources with the versions that were made with them. */
export function datasheetFindings({ files, workspace }: ModelSetting): readonly Finding[] {
  const at = { resolves: workspace.exists };
  return [
    ...files.datasheets.flatMap(({ file, value }) => peopleContradictions(value as unknown as JsonMap, file, at)),
    ...withdrawnFindings(files, files.versions.filter(isLive)),
  ];
}
